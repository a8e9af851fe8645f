import { type Status, statuses } from '../domain/activity.ts'
import type { Milestone } from '../domain/milestone.ts'
import { t } from '../text/index.ts'
import { stroke } from './axisShapes.ts'
import type { RoadmapDocument } from './model.ts'
import type { Palette } from './palette.ts'
import type { Drawing, Shape } from './shapes.ts'
import { goneSign, milestoneSign, statusSign } from './signs.ts'

export type KeyEntry =
  | { readonly type: 'status'; readonly status: Status; readonly word: string }
  | { readonly type: 'milestone'; readonly kind: Milestone['kind']; readonly word: string }
  | { readonly type: 'goesOn'; readonly word: string }
  | { readonly type: 'ghost'; readonly word: string }
  | { readonly type: 'gone'; readonly word: string }

/** Returns what the signs mean, of those only that this roadmap shows: a key to signs that are nowhere teaches nothing. */
export function keyEntries({ lanes, marks }: Pick<RoadmapDocument, 'lanes' | 'marks'>): KeyEntry[] {
  const items = [...lanes.flatMap((lane) => lane.items), ...marks]
  const bars = items.flatMap((item) => (item.type === 'bar' ? item : []))
  const standing = bars.filter(({ gone }) => !gone)
  const also = {
    goesOn: bars.some(({ startsBefore, finishesAfter }) => startsBefore || finishesAfter),
    ghost: bars.some(({ ghost }) => ghost !== null),
    gone: bars.some(({ gone }) => gone),
  }
  return [
    ...statuses
      .filter((status) => standing.some(({ activity }) => activity.status === status))
      .map((status): KeyEntry => ({ type: 'status', status, word: t(`domain.status.${status}`) })),
    ...(['decision', 'event'] as const)
      .filter((kind) => items.some((item) => item.type === 'mark' && item.kind === kind))
      .map((kind): KeyEntry => ({ type: 'milestone', kind, word: t(`document.legend.${kind}`) })),
    ...(['goesOn', 'ghost', 'gone'] as const)
      .filter((type) => also[type])
      .map((type): KeyEntry => ({ type, word: t(`document.legend.${type}`) })),
  ]
}

/** Returns the sign of an entry, 16 points wide and 12 high. */
export const keySign = (entry: KeyEntry, palette: Palette): Drawing => ({ width: 16, height: 12, shapes: shapesOf(entry, palette) })

function shapesOf(entry: KeyEntry, palette: Palette): Shape[] {
  const box = { type: 'rectangle', x: 0.75, y: 0.75, width: 14.5, height: 10.5, radius: 1.5 } as const
  const outline: Shape = { ...box, fill: null, line: palette.ghost, lineWidth: 0.9, dash: [3, 2] }
  if (entry.type === 'milestone') return milestoneSign(entry.kind, { x: 4, y: 2, size: 8 }, palette)
  if (entry.type === 'goesOn') return [stroke(palette.ink, 1.25, [1, 6], [9, 6]), stroke(palette.ink, 1.25, [10, 2.5], [14, 6], [10, 9.5])]
  if (entry.type === 'ghost') return [outline]
  if (entry.type === 'gone') return [outline, ...goneSign({ x: 4.5, y: 2.5, size: 7 }, palette)]
  const { fill, line, width, dash } = palette.bars[entry.status]
  return [
    { ...box, fill, line, lineWidth: width, ...(dash === undefined ? {} : { dash }) },
    ...statusSign(entry.status, { x: 4.5, y: 2.5, size: 7 }, palette),
  ]
}
