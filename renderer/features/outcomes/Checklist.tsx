import { Button, Group, Text, UnstyledButton } from '@mantine/core'
import { IconCircle, IconCircleCheckFilled } from '@tabler/icons-react'
import type { Outcome } from '#shared/domain/outcome.ts'
import { outcomeChecklist, type OutcomePart, workWord } from '#shared/planning/writing.ts'
import { speaksEnglish, t } from '#shared/text/index.ts'
import { useOpen } from '../../session/useSession.ts'
import classes from './Checklist.module.css'
import { useTitleHints } from './useTitleHints.ts'

/** What a clear outcome says, what this one says of it, and where the rest is written. It is in nobody's way. */
export function Checklist({ outcome, onGoTo }: { readonly outcome: Outcome; readonly onGoTo: (part: OutcomePart) => void }) {
  const { state } = useOpen()
  const parts = outcomeChecklist(state, outcome)
  const done = parts.filter((part) => part.done).length
  return (
    <div role="group" aria-label={t('outcomes.writing.title')}>
      <TitleHint outcome={outcome} />
      {done < parts.length && (
        <>
          <Text size="xs" c="dimmed">
            {t('outcomes.writing.title')}: {t('outcomes.writing.said', { done, all: parts.length })}
          </Text>
          <ul className={classes.parts}>
            {parts.map(({ part, done: isDone }) => (
              <li key={part} className={classes.part} data-done={isDone}>
                {isDone ? (
                  <IconCircleCheckFilled size={14} role="img" aria-label={t('outcomes.writing.done')} />
                ) : (
                  <IconCircle size={14} role="img" aria-label={t('outcomes.writing.missing')} />
                )}
                <UnstyledButton className={classes.go} onClick={() => onGoTo(part)}>
                  {t(`outcomes.writing.part.${part}`)}
                </UnstyledButton>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

/** A title that sounds like work is asked about, until somebody says that it is a result, or wants no such hints. */
function TitleHint({ outcome: { id, title } }: { readonly outcome: Outcome }) {
  const hints = useTitleHints()
  const word = speaksEnglish() ? workWord(title) : null
  if (word === null || !hints.wanted(id)) return null
  return (
    <div className={classes.hint} role="note">
      <Text size="xs">{t('outcomes.writing.work', { word })}</Text>
      <Group gap="xs" mt={4}>
        <Button variant="default" size="compact-xs" onClick={() => hints.silence(id)}>
          {t('outcomes.writing.isResult')}
        </Button>
        <Button variant="subtle" color="gray" size="compact-xs" onClick={() => hints.silence('all')}>
          {t('outcomes.writing.silence')}
        </Button>
      </Group>
    </div>
  )
}
