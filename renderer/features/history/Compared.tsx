import { SegmentedControl, Skeleton, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import { compare } from '#shared/history/compare.ts'
import { sayCounts } from '#shared/history/sayComparison.ts'
import { t } from '#shared/text/index.ts'
import { ChangeList } from './ChangeList.tsx'
import { CompareTimeline } from './CompareTimeline.tsx'
import classes from './HistoryScreen.module.css'
import type { TwoStates } from './useStates.ts'
import type { HistoryView, Showing } from './view.ts'

/** Shown while states are read, when that takes longer than anybody would take for immediate. */
export function Reading({ label }: { readonly label: string }) {
  return (
    <output className={classes.compare} aria-label={label}>
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

/** Two states: in a sentence, on the timeline, and as a list. In a replay everything is shown, in one window of days. */
export function Compared({
  states,
  view: { grouping, everything: wanted },
  onView,
  shared = null,
  showing,
  outline = t('history.compare.keyThen'),
  bar = t('history.compare.keyNow'),
}: {
  readonly states: TwoStates
  readonly view: HistoryView
  readonly onView: (change: Partial<HistoryView>) => void
  /** What was given away of the later one. */
  readonly shared?: string | null
  readonly showing?: Showing
  /** What an outline and a bar stand for. */
  readonly outline?: string
  readonly bar?: string
}) {
  const { from, to } = states
  const everything = wanted || showing !== undefined
  const comparison = useMemo(() => compare(from.state, to.state), [from.state, to.state])
  const [selected, setSelected] = useState<string | null>(null)
  const differs = comparison.counts.unchanged < comparison.activities.length
  return (
    <section className={classes.compare} aria-label={t('history.compare.title')}>
      <div className={classes.sentence}>
        <Text component="output" size="sm" className="figures">
          {showing ? showing.say(comparison) : sayCounts(comparison)}
          {shared !== null && (
            <Text component="span" size="xs" c="dimmed" display="block">
              {shared}
            </Text>
          )}
        </Text>
        <div className={classes.choices}>
          <Key outline={outline} bar={bar} />
          <SegmentedControl
            size="xs"
            aria-label={t('history.compare.group')}
            value={grouping}
            onChange={(value) => onView({ grouping: value === 'outcome' ? 'outcome' : 'lane' })}
            data={(['lane', 'outcome'] as const).map((value) => ({ value, label: t(`roadmap.group.${value}`) }))}
          />
          {!showing && (
            <SegmentedControl
              size="xs"
              aria-label={t('history.compare.show')}
              value={everything ? 'everything' : 'differing'}
              onChange={(value) => onView({ everything: value === 'everything' })}
              data={(['differing', 'everything'] as const).map((value) => ({ value, label: t(`history.compare.${value}`) }))}
            />
          )}
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
            fixed={showing}
          />
        )}
        <ChangeList states={states} comparison={comparison} selected={selected} onSelect={setSelected} />
      </div>
    </section>
  )
}

/** What an outline and an arrow mean. */
function Key({ outline, bar }: { readonly outline: string; readonly bar: string }) {
  return (
    <div className={classes.key} aria-hidden>
      <span>
        <i className={classes.keyThen} />
        {outline}
      </span>
      <span>
        <i className={classes.keyNow} />
        {bar}
      </span>
    </div>
  )
}
