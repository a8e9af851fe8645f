import { useReducedMotion } from '@mantine/hooks'
import { useEffect, useMemo, useState } from 'react'
import { all } from '#shared/domain/records.ts'
import type { Comparison } from '#shared/history/compare.ts'
import type { RevisionLine } from '#shared/history/revision.ts'
import { sayCountsBriefly } from '#shared/history/sayComparison.ts'
import { t } from '#shared/text/index.ts'
import { useRead } from '../../session/useRead.ts'
import { useOpen } from '../../session/useSession.ts'
import { statesAt } from '../../store/statesAt.ts'
import { daysOfAll } from './comparedRows.ts'
import { Compared, Reading } from './Compared.tsx'
import classes from './HistoryScreen.module.css'
import { ReplayBar } from './ReplayBar.tsx'
import { sayStop } from './sayLine.ts'
import { useSlow } from './useStates.ts'
import type { HistoryView } from './view.ts'

/** A stop stays for so long while it plays, and its bars slide for a part of that: milliseconds. */
const stay = 1200
const slide = 600

/** Shows what each stop changed since the one before it, one after the other. */
export function Replay({
  stops,
  stop,
  onStop,
  onLeave,
  view,
  onView,
}: {
  /** At least two, in ascending order. */
  readonly stops: readonly RevisionLine[]
  /** The place of the one that is shown. */
  readonly stop: number
  readonly onStop: (stop: number) => void
  readonly onLeave: () => void
  readonly view: HistoryView
  readonly onView: (change: Partial<HistoryView>) => void
}) {
  const { id, position } = useOpen()
  const still = useReducedMotion(false, { getInitialValueInEffect: false })
  const [playing, setPlaying] = useState(!still)
  // All of them before the first: none is waited for while it plays, and the window has room for each.
  const numbers = stops.map(({ number }) => number)
  const states = useRead(`${id} ${numbers.join(' ')}`, (database) => statesAt(database, id, numbers, position))
  const days = useMemo(() => states && daysOfAll(states), [states])
  const isLast = stop === stops.length - 1
  const ready = states !== null
  const slow = useSlow(!ready)

  useEffect(() => {
    if (!playing || !ready) return
    const timer = setTimeout(() => {
      if (isLast) setPlaying(false)
      else onStop(stop + 1)
    }, stay)
    return () => clearTimeout(timer)
  }, [playing, ready, isLast, stop, onStop])

  const [arrived, setArrived] = useState(stop)
  useEffect(() => {
    const timer = setTimeout(() => setArrived(stop), slide)
    return () => clearTimeout(timer)
  }, [stop])

  const line = stops[stop]
  const to = states?.[stop]
  const from = states?.[Math.max(0, stop - 1)]
  const step = (next: number) => {
    setPlaying(false)
    onStop(Math.min(Math.max(next, 0), stops.length - 1))
  }
  const play = () => {
    if (!playing && isLast) onStop(0)
    setPlaying(!playing)
  }
  const say = (comparison: Comparison) => {
    const name = line ? sayStop(line) : ''
    return stop === 0 && to
      ? t('history.replay.first', { stop: name, count: all(to, 'activity').length })
      : t('history.replay.sentence', { stop: name, what: sayCountsBriefly(comparison) })
  }
  const pair = useMemo(
    () =>
      from && to && { from: { number: numbers[Math.max(0, stop - 1)] ?? 1, state: from }, to: { number: numbers[stop] ?? 1, state: to } },
    // The numbers are those of the states.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [from, to, stop],
  )
  return (
    <div className={classes.replay}>
      <ReplayBar stops={stops} stop={stop} playing={playing} onPlay={play} onStop={step} onLeave={onLeave} />
      {pair && days ? (
        <Compared
          states={pair}
          view={view}
          onView={onView}
          showing={{ say, days, slide: still ? 0 : slide, sliding: arrived !== stop && !still }}
        />
      ) : (
        slow && <Reading label={t('history.replay.reading')} />
      )}
    </div>
  )
}
