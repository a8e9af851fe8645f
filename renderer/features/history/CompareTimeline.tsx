import { useMemo } from 'react'
import { roadmapOf } from '#shared/domain/records.ts'
import type { ActivityComparison, Comparison } from '#shared/history/compare.ts'
import { saySpan, sayVerdict } from '#shared/history/sayComparison.ts'
import type { Grouping } from '#shared/timeline/rows.ts'
import { t } from '#shared/text/index.ts'
import { useSession } from '#renderer/session/useSession.ts'
import { drawRows } from '#renderer/timeline/draw.ts'
import { Timeline } from '#renderer/timeline/Timeline.tsx'
import { comparedDays, comparedRows } from './comparedRows.ts'
import classes from './HistoryScreen.module.css'
import type { TwoStates } from './useStates.ts'
import type { Showing } from './view.ts'

const noWarnings = new Map<string, string>()

/** Bars where the activities are now, outlines where they were then, arrows between; nothing can be moved. */
export function CompareTimeline({
  states: { from, to },
  comparison,
  grouping,
  everything,
  selected,
  onSelect,
  fixed,
}: {
  readonly states: TwoStates
  readonly comparison: Comparison
  readonly grouping: Grouping
  readonly everything: boolean
  readonly selected: string | null
  readonly onSelect: (activity: string | null) => void
  /** In a replay: the days to show whatever differs, and how bars get to where they are now. */
  readonly fixed?: Pick<Showing, 'days' | 'slide' | 'sliding'> | undefined
}) {
  const today = useSession((state) => state.today)
  const { drawn, axis, days, activityOf } = useMemo(() => {
    const { calendar, horizon } = roadmapOf(to.state)
    const rows = comparedRows(from.state, to.state, comparison, grouping, everything)
    const plain = drawRows(rows, {
      calendar,
      colourBy: 'status',
      warnings: noWarnings,
      movable: false,
      lanes: false,
      untitled: t('history.changes.noOutcome'),
    })
    const comparisons = new Map(comparison.activities.map((item) => [item.id, item]))
    const keys = new Map(rows.bars.map(({ key, activity }) => [key, activity]))
    const label = (key: string, otherwise: string) => {
      const item = comparisons.get(keys.get(key) ?? '')
      return item ? sayBar(item, from, to) : otherwise
    }
    return {
      drawn: { ...plain, bars: plain.bars.map((bar) => Object.assign({}, bar, { label: label(bar.key, bar.label) })) },
      axis: { calendar, horizon, today },
      days: comparedDays(from.state, to.state, rows, everything),
      activityOf: keys,
    }
  }, [from, to, comparison, grouping, everything, today])
  const selectedKeys = useMemo(
    () => [...activityOf].filter(([, activity]) => activity === selected).map(([key]) => key),
    [activityOf, selected],
  )
  return (
    <div className={classes.timeline} data-sliding={fixed?.sliding ?? false}>
      <Timeline
        drawn={drawn}
        axis={axis}
        zoom="all"
        days={fixed?.days ?? days}
        slide={fixed?.slide ?? 0}
        label={t(fixed ? 'history.replay.timeline' : 'history.compare.timeline')}
        help={t('history.compare.timelineHelp')}
        selected={selectedKeys}
        onSelect={(key) => onSelect(key === null ? null : (activityOf.get(key) ?? null))}
      />
    </div>
  )
}

function sayBar(item: ActivityComparison, from: TwoStates['from'], to: TwoStates['to']): string {
  const { title, before, after, verdict } = item
  const was = before && saySpan(roadmapOf(from.state).calendar, before)
  const is = after && saySpan(roadmapOf(to.state).calendar, after)
  const when =
    was !== null && is !== null && verdict === 'moved'
      ? t('history.compare.bothSpans', { from: was, to: is })
      : is === null
        ? t('history.compare.spanThen', { span: was ?? '' })
        : t('history.compare.spanNow', { span: is })
  return t('history.compare.bar', { title, what: sayVerdict(item), when })
}
