import { Button, Checkbox, Text, UnstyledButton } from '@mantine/core'
import { formatDate, isCalendarDate } from '#shared/calendar/dates.ts'
import { language, t } from '#shared/text/index.ts'
import { readPlace } from '../session/location.ts'
import { useSessionActions } from '../session/useSession.ts'
import type { OfferedText } from '../session/useTyping.ts'
import { copyText } from '../ui/copyText.ts'
import classes from './TypedOffer.module.css'

/** One text that was typed and not saved: where it stood, how much it is, and beside what is stored now. */
export function TypedRow({
  offered,
  compared,
  why,
  used,
  onTurn,
  onCopied,
}: {
  readonly offered: OfferedText
  readonly compared: boolean
  /** Why it could not be put back, in a sentence. */
  readonly why: string | null
  readonly used: boolean
  readonly onTurn: () => void
  readonly onCopied: (sentence: string) => void
}) {
  const session = useSessionActions()
  const { text, standing, stored, state } = offered
  const { label, around, roadmap, screen, selected } = text
  const what = [around, label].filter((part) => part !== '').join(' · ') || t('typing.nowhere')
  const words = text.text
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '').length
  const hint = why ?? hintOf(offered)
  const show = () => {
    session.goTo(readPlace(`#/${roadmap ?? ''}/${screen}`))
    if (selected) session.select(selected)
  }
  return (
    <li className={classes.row}>
      <div className={classes.line}>
        <p className={classes.what}>
          {selected && state?.[selected.kind][selected.id] ? (
            <UnstyledButton className={classes.name} aria-label={t('typing.go', { name: around })} onClick={show}>
              {around}
            </UnstyledButton>
          ) : (
            <span className={classes.name}>{around}</span>
          )}{' '}
          <span>{label}</span>{' '}
          <span className={classes.much}>{words === 0 ? t('typing.nothing') : t('typing.words', { count: words })}</span>
          {!compared && <span className={classes.begin}>{text.text.slice(0, 200)}</span>}
        </p>
        {text.text !== '' && (
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={t('typing.copyOf', { what })}
            onClick={() => onCopied(t(copyText(text.text) ? 'typing.copied' : 'typing.notCopied', { what }))}
          >
            {t('typing.copy')}
          </Button>
        )}
      </div>
      {hint !== null && (
        <Text size="xs" c={why === null ? 'dimmed' : 'var(--warn)'} className="anywhere">
          {hint}
        </Text>
      )}
      {compared && (
        <>
          <dl className={classes.sides}>
            {stored !== undefined && <Side name={t('typing.now')} text={sayStored(stored)} />}
            <Side name={t('typing.typed')} text={text.text} />
          </dl>
          {(standing === 'ready' || standing === 'changed') && (
            <Checkbox size="xs" label={t('typing.use')} aria-label={t('typing.useOf', { what })} checked={used} onChange={onTurn} />
          )}
        </>
      )}
    </li>
  )
}

const Side = ({ name, text }: { readonly name: string; readonly text: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{text === '' ? t('typing.empty') : text}</dd>
  </div>
)

function sayStored(stored: unknown): string {
  if (typeof stored === 'number') return stored.toLocaleString(language(), { maximumFractionDigits: 20 })
  if (typeof stored !== 'string') return ''
  return isCalendarDate(stored) ? formatDate(stored, language()) : stored
}

function hintOf({ standing, text }: OfferedText): string | null {
  switch (standing) {
    case 'form':
      return t('typing.form')
    case 'gone':
      return t('typing.gone')
    case 'changed':
      return t('typing.changed')
    case 'no value':
      return text.field?.why ? `${t('typing.noValue')} ${text.field.why}` : t('typing.noValue')
    default:
      return null
  }
}
