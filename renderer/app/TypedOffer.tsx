import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type ReactNode, useId, useState } from 'react'
import { formatDate, localMoment } from '#shared/calendar/dates.ts'
import type { Id } from '#shared/domain/fields.ts'
import { same } from '#shared/history/change.ts'
import { language, t } from '#shared/text/index.ts'
import { keepTyped } from '../session/keepTyped.ts'
import { readPlace } from '../session/location.ts'
import type { Problem } from '../session/problem.ts'
import { useSession, useSessionActions } from '../session/useSession.ts'
import { type OfferedText, useOfferedTexts, useTyping } from '../session/useTyping.ts'
import { useBusy } from '../ui/useBusy.ts'
import { giveFocus } from '../ui/useGiveBack.ts'
import { CopiesDialog } from './parts.ts'
import { sayProblem } from './sayProblem.ts'
import classes from './TypedOffer.module.css'
import { TypedRow } from './TypedRow.tsx'

/** What was typed and not saved when a window ended: offered over every screen until it is answered. */
export function TypedOffer() {
  const offered = useOfferedTexts()
  const presenting = useSession((state) => state.presenting)
  if (!offered || offered.length === 0 || presenting) return null
  return <Offer offered={offered} />
}

function Offer({ offered }: { readonly offered: readonly OfferedText[] }) {
  const session = useSessionActions()
  const typing = useTyping()
  const today = useSession((state) => state.today)
  const title = useId()
  const once = useBusy()
  const [compared, setCompared] = useState(false)
  const [backup, setBackup] = useState(false)
  /** What was ticked or unticked, and what was stored then: over another value it is chosen anew. */
  const [choices, setChoices] = useState<ReadonlyMap<Id, { readonly used: boolean; readonly stored: unknown }>>(new Map())
  const [refused, setRefused] = useState<ReadonlyMap<Id, Problem>>(new Map())
  const [said, setSaid] = useState('')

  const fitting = offered.filter(({ standing }) => standing === 'ready' || standing === 'changed')
  const places = fitting.map(({ text }) => JSON.stringify([text.roadmap, text.field?.place]))
  /** Of what was typed into one field twice the later: the latest comes first. */
  const isLatest = (one: OfferedText) => places.indexOf(places[fitting.indexOf(one)] ?? '') === fitting.indexOf(one)
  const isUsed = (one: OfferedText) => {
    const choice = choices.get(one.text.key)
    return choice && same(choice.stored, one.stored) ? choice.used : one.standing === 'ready' && isLatest(one)
  }
  const { day, time } = localMoment(offered[0]?.text.at ?? '')

  const keep = async () => {
    const chosen = fitting.filter(isUsed).toReversed()
    if (chosen.length < fitting.length) setCompared(true)
    if (chosen.length === 0) return
    const result = await keepTyped(session, chosen)
    // What changed under the press is chosen anew, by both values.
    if (result.texts.length + result.refused.size < chosen.length) setCompared(true)
    setRefused(result.refused)
    await typing.forget(new Set(result.texts.map(({ key }) => key)))
    const [first] = result.texts
    if (!first) return
    // From the screens over all roadmaps one is led to where it is now.
    if (session.getState().place.roadmap === null && first.roadmap !== null) {
      session.goTo(readPlace(`#/${first.roadmap}/${first.screen}`))
      session.select(first.selected)
    }
    const undo = () => Promise.all(result.revisions.map((line) => session.undo(line)))
    sayDone('typing-kept', t('typing.kept', { count: result.texts.length }), result.revisions.length > 0 ? undo : null)
    giveFocus([])
  }
  const discard = async () => {
    const texts = offered.map(({ text }) => text)
    await typing.forget(new Set(texts.map(({ key }) => key)))
    sayDone('typing-discarded', t('typing.discarded', { count: texts.length }), () => typing.offerAgain(texts))
    giveFocus([])
  }
  const turn = (one: OfferedText) =>
    setChoices((before) => new Map([...before, [one.text.key, { used: !isUsed(one), stored: one.stored }]]))

  return (
    <section className={classes.offer} aria-labelledby={title}>
      <div className={classes.head}>
        <div>
          <h2 id={title} className={classes.title}>
            {day === today ? t('typing.title', { time }) : t('typing.titleOn', { day: formatDate(day, language()), time })}
          </h2>
          <p className={classes.lead} role="status">
            {t('typing.lead', { count: offered.length })}
          </p>
        </div>
        <Group gap="xs" className={classes.ways ?? ''}>
          {fitting.length > 0 && (
            <Button size="compact-sm" onClick={() => void once(keep)}>
              {t('typing.keep')}
            </Button>
          )}
          <Button size="compact-sm" variant="default" aria-expanded={compared} onClick={() => setCompared(!compared)}>
            {t(compared ? 'typing.noDifferences' : 'typing.differences')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => setBackup(true)}>
            {t('typing.backup')}
          </Button>
          <Button size="compact-sm" variant="subtle" color="gray" onClick={() => void once(discard)}>
            {t('typing.discard')}
          </Button>
        </Group>
      </div>
      <ul className={classes.list} aria-label={t('typing.list')}>
        {offered.map((one) => {
          const problem = refused.get(one.text.key)
          return (
            <TypedRow
              key={one.text.key}
              offered={one}
              compared={compared}
              why={problem ? t('typing.refused', { why: sayProblem(problem) }) : null}
              used={isUsed(one)}
              onTurn={() => turn(one)}
              onCopied={setSaid}
            />
          )
        })}
      </ul>
      <p role="status" className={classes.said}>
        {said}
      </p>
      {backup && <CopiesDialog onClose={() => setBackup(false)} />}
    </section>
  )
}

function sayDone(id: string, message: ReactNode, undo: (() => Promise<unknown>) | null) {
  notifications.show({
    id,
    role: 'status',
    autoClose: 10_000,
    closeButtonProps: { 'aria-label': t('app.bar.close') },
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{message}</Text>
        {undo && (
          <Button
            size="compact-sm"
            variant="light"
            flex="none"
            onClick={() => {
              notifications.hide(id)
              void undo()
            }}
          >
            {t('app.undoButton')}
          </Button>
        )}
      </Group>
    ),
  })
}
