import { Skeleton, SegmentedControl, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import { quarterOf } from '#shared/calendar/fiscal.ts'
import { roadmapOf } from '#shared/domain/records.ts'
import { compare } from '#shared/history/compare.ts'
import { markedRevisions, usualPair } from '#shared/history/pick.ts'
import { sayCounts } from '#shared/history/sayComparison.ts'
import { t } from '#shared/text/index.ts'
import { useOpen, useSession } from '#renderer/session/useSession.ts'
import { Empty } from '#renderer/ui/Empty.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { useGiveBack } from '#renderer/ui/useGiveBack.ts'
import { ChangeList } from './ChangeList.tsx'
import { CompareTimeline } from './CompareTimeline.tsx'
import classes from './HistoryScreen.module.css'
import { PairPicker } from './PairPicker.tsx'
import { RestoreDialog } from './RestoreDialog.tsx'
import { RevisionList } from './RevisionList.tsx'
import { type TwoStates, useStates } from './useStates.ts'
import { type HistoryView, useHistoryView } from './view.ts'

/** The revisions of a roadmap, and any two of them side by side. */
export function HistoryScreen() {
  const { id, lines, state } = useOpen()
  const today = useSession((session) => session.today)
  const [view, change] = useHistoryView(id)
  const usual = usualPair(lines, quarterOf(roadmapOf(state).calendar, today))
  const from = view.from ?? usual?.from ?? 1
  const to = view.to ?? usual?.to ?? 1
  const shown = useMemo(() => {
    if (view.every) return lines
    const marked = new Set(markedRevisions(lines).map(({ number }) => number))
    return lines.filter(({ number }) => marked.has(number) || number === from || number === to)
  }, [lines, view.every, from, to])
  const [restoring, setRestoring] = useState<number | null>(null)
  const willGiveBack = useGiveBack(restoring !== null)
  const restore = (number: number) => {
    willGiveBack()
    setRestoring(number)
  }
  const pick = {
    onFrom: (number: number) => change({ from: number }),
    onTo: (number: number) => change({ to: number }),
  }
  return (
    <Page
      wide
      title={t('history.title')}
      lead={t('history.lead', { count: lines.length })}
      actions={<PairPicker lines={shown} from={from} to={to} {...pick} onSwap={() => change({ from: to, to: from })} />}
    >
      <div className={classes.columns}>
        <RevisionList lines={shown} every={view.every} from={from} to={to} {...pick} onPair={change} onRestore={restore} onEvery={(every) => change({ every })} />
        {from === to ? <SameRevision only={lines.length === 1} /> : <Compare from={from} to={to} view={view} onView={change} />}
      </div>
      <RestoreDialog line={lines.find(({ number }) => number === restoring) ?? null} onClose={() => setRestoring(null)} />
    </Page>
  )
}

function SameRevision({ only }: { readonly only: boolean }) {
  return (
    <div className={classes.same}>
      <Empty title={t(only ? 'history.compare.only' : 'history.compare.one')}>
        {t(only ? 'history.compare.onlyText' : 'history.compare.oneText')}
      </Empty>
    </div>
  )
}

function Compare({
  from,
  to,
  view,
  onView,
}: {
  readonly from: number
  readonly to: number
  readonly view: HistoryView
  readonly onView: (change: Partial<HistoryView>) => void
}) {
  const { states, slow } = useStates(from, to)
  if (slow || !states) return slow ? <Reading /> : <div />
  return <Compared states={states} view={view} onView={onView} />
}

function Reading() {
  return (
    <output className={classes.compare} aria-label={t('history.compare.reading')}>
      <div className={classes.reading}>
        <Skeleton height={20} width="60%" />
        <Skeleton height={240} />
        <Skeleton height={16} width="40%" />
        <Skeleton height={16} />
        <Skeleton height={16} />
      </div>
    </output>
  )
}

function Compared({
  states,
  view: { grouping, everything },
  onView,
}: {
  readonly states: TwoStates
  readonly view: HistoryView
  readonly onView: (change: Partial<HistoryView>) => void
}) {
  const { from, to } = states
  const comparison = useMemo(() => compare(from.state, to.state), [from.state, to.state])
  const [selected, setSelected] = useState<string | null>(null)
  const differs = comparison.counts.unchanged < comparison.activities.length
  return (
    <section className={classes.compare} aria-label={t('history.compare.title')}>
      <div className={classes.sentence}>
        <Text component="output" size="sm" className="figures">
          {sayCounts(comparison)}
        </Text>
        <div className={classes.choices}>
          <Key />
          <SegmentedControl
            size="xs"
            aria-label={t('history.compare.group')}
            value={grouping}
            onChange={(value) => onView({ grouping: value === 'outcome' ? 'outcome' : 'lane' })}
            data={(['lane', 'outcome'] as const).map((value) => ({ value, label: t(`roadmap.group.${value}`) }))}
          />
          <SegmentedControl
            size="xs"
            aria-label={t('history.compare.show')}
            value={everything ? 'everything' : 'differing'}
            onChange={(value) => onView({ everything: value === 'everything' })}
            data={(['differing', 'everything'] as const).map((value) => ({ value, label: t(`history.compare.${value}`) }))}
          />
        </div>
      </div>
      <div className={classes.both} data-timeline={differs || everything}>
        {(differs || everything) && (
          <CompareTimeline
            key={`${grouping} ${everything}`}
            states={states}
            comparison={comparison}
            grouping={grouping}
            everything={everything}
            selected={selected}
            onSelect={setSelected}
          />
        )}
        <ChangeList states={states} comparison={comparison} selected={selected} onSelect={setSelected} />
      </div>
    </section>
  )
}

/** What an outline and an arrow mean. */
function Key() {
  return (
    <div className={classes.key} aria-hidden>
      <span>
        <i className={classes.keyThen} />
        {t('history.compare.keyThen')}
      </span>
      <span>
        <i className={classes.keyNow} />
        {t('history.compare.keyNow')}
      </span>
    </div>
  )
}
