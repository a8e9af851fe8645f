import { Button, Group, Modal, Skeleton, Stack, Text, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMemo, useState } from 'react'
import { replay } from '#shared/history/change.ts'
import { compare } from '#shared/history/compare.ts'
import { isAddendum, type RevisionLine } from '#shared/history/revision.ts'
import { sayCounts } from '#shared/history/sayComparison.ts'
import { restoreTo } from '#shared/planning/restore.ts'
import { t } from '#shared/text/index.ts'
import { useOpen, useSessionActions } from '../../session/useSession.ts'
import { useStateAt } from '../../session/useStateAt.ts'
import { useBusy } from '../../ui/useBusy.ts'
import { ChangeList } from './ChangeList.tsx'
import classes from './RestoreDialog.module.css'
import { sayDayOf } from './sayLine.ts'

interface Props {
  /** The revision to restore; null while nothing is asked. */
  readonly line: RevisionLine | null
  readonly onClose: () => void
}

/** Says what restoring a revision will bring back and take away, and does it as a new revision. */
export function RestoreDialog({ line, onClose }: Props) {
  return (
    <Modal
      opened={line !== null}
      onClose={onClose}
      size="xl"
      title={line === null ? '' : t('history.restore.title', { number: line.number })}
    >
      {line !== null && <Restore line={line} onClose={onClose} />}
    </Modal>
  )
}

/** What a revision is called inside of a sentence: its number, with its name, its review or its day. */
function sayRestored(line: RevisionLine): string {
  const { number, name, kind, subject } = line
  if (name !== null) return t('history.restore.named', { number, name })
  return kind === 'review' && !isAddendum(line)
    ? t('history.restore.review', { number, subject })
    : t('history.restore.day', { number, day: sayDayOf(line) })
}

function Restore({ line, onClose }: { readonly line: RevisionLine; readonly onClose: () => void }) {
  const session = useSessionActions()
  const { state, position } = useOpen()
  const then = useStateAt(line.number)
  const [why, setWhy] = useState('')
  const effect = useMemo(() => {
    if (!then) return null
    const changes = restoreTo(state, then)
    const after = replay(state, changes)
    const states = { from: { number: position.number, state }, to: { number: position.number + 1, state: after } }
    return { none: changes.length === 0, states, comparison: compare(state, after) }
  }, [state, then, position.number])
  const once = useBusy()
  const subject = sayRestored(line)

  const restore = async () => {
    if (!then) return
    const left = position.number
    const reason = why.toWellFormed().trim()
    if (!(await session.perform({ action: 'restore', subject, kind: 'restore', reason, changes: (current) => restoreTo(current, then) })))
      return
    const number = session.getState().open?.position.number ?? ''
    notifications.show({
      title: t('history.restore.made', { number, subject }),
      message: t('history.restore.left', { number: left }),
      autoClose: 10_000,
      closeButtonProps: { 'aria-label': t('app.bar.close') },
    })
    onClose()
  }

  if (effect?.none)
    return (
      <Stack>
        <Text>{t('history.restore.none', { subject })}</Text>
        <Group justify="flex-end">
          <Button data-autofocus onClick={onClose}>
            {t('app.bar.close')}
          </Button>
        </Group>
      </Stack>
    )
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void once(restore)
      }}
    >
      <Stack>
        <div>
          <Text>{t('history.restore.what', { subject })}</Text>
          <Text size="sm" c="dimmed">
            {t('history.restore.stays', { number: position.number, next: position.number + 1 })}
          </Text>
        </div>
        <section className={classes.effect} aria-label={t('history.restore.effect')}>
          <Text component="output" size="sm" fw={500} className={`figures ${classes.counts}`}>
            {effect ? sayCounts(effect.comparison) : t('history.compare.reading')}
          </Text>
          <div className={classes.list}>
            {effect ? <ChangeList states={effect.states} comparison={effect.comparison} /> : <Skeleton height="100%" />}
          </div>
        </section>
        <Textarea
          label={t('history.restore.why')}
          description={t('history.restore.whyHint')}
          data-autofocus
          autosize
          minRows={1}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('history.restore.cancel')}
          </Button>
          <Button type="submit" aria-disabled={effect === null}>
            {t('history.restore.do', { number: line.number })}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
