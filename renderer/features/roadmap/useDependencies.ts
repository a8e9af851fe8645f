import { useMemo } from 'react'
import type { Id } from '#shared/domain/fields.ts'
import { dependencies } from '#shared/planning/dependencies.ts'
import type { TimelineBar, TimelineRows } from '#shared/timeline/rows.ts'
import { selectedIds } from '../../session/session.ts'
import { useOpen, useSession } from '../../session/useSession.ts'
import type { Line } from '../../timeline/drawn.ts'
import { useRoadmapView } from './view.ts'

/** What each activity starts too early for, and the lines to draw: of what is selected, of all, or none. */
export function useDependencies(rows: TimelineRows): { broken: ReadonlyMap<Id, readonly string[]>; lines: readonly Line[] } {
  const { state } = useOpen()
  const shown = useRoadmapView((view) => view.dependencies)
  const selection = useSession((current) => current.selection)
  const found = useMemo(() => dependencies(state), [state])
  const broken = useMemo(() => {
    const titles = new Map<Id, string[]>()
    for (const { on, of, broken: isBroken } of found)
      if (isBroken) titles.set(of, [...(titles.get(of) ?? []), state.activity[on]?.title ?? ''])
    return titles
  }, [found, state])
  const bars = useMemo(() => new Map(rows.bars.toReversed().map((bar) => [bar.activity, bar])), [rows])
  const lines = useMemo(() => {
    if (shown === 'off') return []
    const chosen = new Set(selection?.kind === 'activity' ? selectedIds(selection) : [])
    return found
      .filter(({ on, of }) => shown === 'all' || chosen.has(on) || chosen.has(of))
      .flatMap(({ on, of, broken: isBroken }): Line[] => {
        const [from, to] = [bars.get(on), bars.get(of)]
        return from && to ? [{ from: endOf(from, from.finish), to: endOf(to, to.start), broken: isBroken }] : []
      })
  }, [found, bars, shown, selection])
  return { broken, lines }
}

const endOf = ({ key, group }: TimelineBar, day: string): Line['from'] => ({ key, group, day })
