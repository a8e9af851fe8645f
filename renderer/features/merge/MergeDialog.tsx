import { Alert, Modal, Skeleton, Stack, Text, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMemo, useState } from 'react'
import { roadmapOf, type State } from '#shared/domain/records.ts'
import { compare } from '#shared/history/compare.ts'
import { byHash, type History } from '#shared/history/history.ts'
import { mergeAt } from '#shared/history/merge/histories.ts'
import { across, type Answers, type Side } from '#shared/history/merge/parts.ts'
import { sayCounts } from '#shared/history/sayComparison.ts'
import { sayRecord } from '#shared/history/sayField.ts'
import type { Revision } from '#shared/history/revision.ts'
import { language, t } from '#shared/text/index.ts'
import { meetHere, type MeetingHere, mergeHere } from '../../session/merging.ts'
import { useRead } from '../../session/useRead.ts'
import { useSessionActions } from '../../session/useSession.ts'
import { useBusy } from '../../ui/useBusy.ts'
import { MergeFoot } from './MergeFoot.tsx'
import { Conflicts, Told, type SideShown } from './Conflicts.tsx'

/** A roadmap file whose history went on apart from the one that is here. */
export interface FileToMerge {
  readonly file: string
  readonly history: History
}

/** Two people changed the same roadmap: what both did becomes one, and what contradicts is decided. */
export function MergeDialog({ theirs, onClose }: { readonly theirs: FileToMerge; readonly onClose: () => void }) {
  const session = useSessionActions()
  /** How often they were compared: again when the roadmap was changed meanwhile. */
  const [turn, setTurn] = useState(0)
  const read = useRead(`merge ${turn}`, async () => ({ found: await meetHere(session, theirs.history) }))
  const found = read?.found ?? null
  const title = found ? t('merge.title', { name: roadmapOf(found.meeting.states.main).name }) : t('merge.do')
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      title={title}
      size="xl"
      closeButtonProps={{ 'aria-label': t('merge.close') }}
    >
      {turn > 0 && (
        <Alert role="alert" color="yellow" mb="md">
          {t('merge.moved')}
        </Alert>
      )}
      {read === null && <Skeleton height={240} aria-label={t('merge.reading')} />}
      {read !== null && found === null && <Text>{t('merge.unrelated')}</Text>}
      {found && <Merge key={turn} found={found} file={theirs.file} onAgain={() => setTurn(turn + 1)} onClose={onClose} />}
    </Modal>
  )
}

function Merge({
  found,
  file,
  onAgain,
  onClose,
}: {
  readonly found: MeetingHere
  readonly file: string
  readonly onAgain: () => void
  readonly onClose: () => void
}) {
  const session = useSessionActions()
  const { meeting, ours } = found
  const [answers, setAnswers] = useState<Answers>(new Map())
  const merged = useMemo(() => mergeAt(meeting, answers), [meeting, answers])
  const here: Side = meeting.main.at(-1)?.hash === ours.at(-1)?.hash ? 'main' : 'other'
  const sides = useMemo(() => sidesOf(meeting, here), [meeting, here])
  const counts = useMemo(() => sayCounts(compare(sides[here].state, merged.state)), [sides, here, merged.state])
  const there = across(here)
  const once = useBusy()
  const { name } = roadmapOf(merged.state)
  const run = async () => {
    if (merged.open > 0) return
    try {
      const number = await mergeHere(session, found, answers, file)
      if (number === null) return onAgain()
      notifications.show({ message: t('merge.done', { name, number }), closeButtonProps: { 'aria-label': t('app.bar.close') } })
      session.goTo({ roadmap: ours.at(-1)?.roadmap ?? null, screen: 'roadmap' })
      onClose()
    } catch (error) {
      onClose()
      session.report(error)
    }
  }
  return (
    <Stack gap="lg">
      <div>
        <Text>
          {t('merge.lead', { common: meeting.common.number, ours: sayMade(sides[here].since), theirs: sayMade(sides[there].since) })}
        </Text>
        <Text size="sm" c="dimmed">
          {t('merge.safe')}
        </Text>
      </div>
      {merged.conflicts.length === 0 ? (
        <Text>{t('merge.noQuestions')}</Text>
      ) : (
        <Conflicts
          conflicts={merged.conflicts}
          base={meeting.common.state}
          sides={sides}
          first={here}
          answers={answers}
          hint={t('merge.questionsHint', { count: merged.conflicts.length })}
          onAnswers={setAnswers}
        />
      )}
      <Told what="rescued" names={merged.rescued.map(({ kind, id }) => sayRecord(kind, id, merged.state))} />
      <Told what="notTaken" names={merged.notTaken.map(({ kind, id, from }) => sayRecord(kind, id, sides[from].state, merged.state))} />
      <section>
        <Title order={3} size="sm">
          {t('merge.result')}
        </Title>
        <Text component="output" size="sm" display="block">
          {counts}
        </Text>
      </section>
      <MergeFoot open={merged.open} ready label={t('merge.do')} onClose={onClose} onDo={() => void once(run)} />
    </Stack>
  )
}

function sidesOf({ main, other, states }: MeetingHere['meeting'], here: Side): Record<Side, SideShown> {
  const [inMain, inOther] = [byHash(main), byHash(other)]
  const label = (side: Side) => t(side === here ? 'merge.side.here' : 'merge.side.file')
  const shown = (side: Side, state: State, since: readonly Revision[]): SideShown => ({ label: label(side), state, since })
  // Of both only what the other does not have: a branch that both merged before is of neither.
  return {
    main: shown(
      'main',
      states.main,
      main.filter(({ hash }) => !inOther.has(hash)),
    ),
    other: shown(
      'other',
      states.other,
      other.filter(({ hash }) => !inMain.has(hash)),
    ),
  }
}

function sayMade(revisions: readonly Revision[]): string {
  const authors = [...new Set(revisions.flatMap(({ author }) => (author === '' ? [] : [author])))]
  return authors.length === 0
    ? t('merge.made', { count: revisions.length })
    : t('merge.madeBy', { count: revisions.length, authors: new Intl.ListFormat(language()).format(authors) })
}
