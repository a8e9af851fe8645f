import { textWidth, wrap } from './measure.ts'
import type { Item } from './model.ts'
import { type Geometry, scaleOf } from './page.ts'

/** An item with its place on the axis and its label, in points from the first day of the horizon. */
export interface Placed {
  readonly item: Item
  readonly x: number
  readonly width: number
  /** Where the baseline had it; null where that is no other place. */
  readonly ghost: { readonly x: number; readonly width: number } | null
  /** Where its sign stands: in the bar where it is wide enough, else before the text. */
  readonly sign: number
  /** Its text on one or two lines, inside the bar or beside it. */
  readonly label: { readonly side: 'inside' | 'after' | 'before'; readonly x: number; readonly lines: readonly string[] }
}

/** Items that stand beside each other without touching. */
export interface PackedRow {
  readonly items: readonly Placed[]
  /** How many lines of text its labels need. */
  readonly lines: 1 | 2
  /** Whether a bar in it has a ghost, which takes some room above and below. */
  readonly ghosts: boolean
}

/** Lengths where the type is eight points high; they grow with it. The shortest bar that can still be seen and printed. */
const leastBar = 4
/** White between what stands in one row. */
const gap = 7
/** Between the edge of a bar and its label. */
const labelPadding = 3.5
/** Around a sign in a bar with nothing else in it. */
const signMargin = 1.75
/** A label beside its bar takes no more of a row than this many times its type size. */
const besideLimit = 24
/** Narrower than this many times the type size a column of text is no longer read. */
const leastColumn = 9

/** Between a sign and the text after it. */
const signGap = 3

/** Returns the width of the sign of a status or a milestone. */
export const signSize = (size: number): number => size * 0.9

/**
 * Packs items, given in the order of their start, into as few rows as first fit gives: each goes into
 * the first row where bar and label stand free. Equal items give equal rows.
 */
export function packRows(items: readonly Item[], geometry: Geometry): PackedRow[] {
  const rows: { items: Placed[]; taken: { left: number; right: number }[]; lines: 1 | 2; ghosts: boolean }[] = []
  for (const item of items) {
    const placed = place(item, geometry)
    const { left, right } = extent(placed, geometry.textSize)
    const white = gap * scaleOf(geometry)
    const free = rows.find(({ taken }) => taken.every((other) => right + white <= other.left || other.right + white <= left))
    const row = free ?? { items: [], taken: [], lines: 1 as const, ghosts: false }
    if (!free) rows.push(row)
    row.items.push(placed)
    row.taken.push({ left, right })
    if (placed.label.lines.length > 1) row.lines = 2
    if (placed.ghost) row.ghosts = true
  }
  return rows.map(({ items: packed, lines, ghosts }) => ({ items: packed, lines, ghosts }))
}

/** Returns from where to where a bar, its ghost and its label reach. */
export function extent({ x, width, ghost, sign, label }: Placed, size: number): { left: number; right: number } {
  return {
    left: Math.min(x, ghost?.x ?? x, sign, label.x),
    right: Math.max(x + width, ghost ? ghost.x + ghost.width : 0, sign + signSize(size), label.x + longest(label.lines, size)),
  }
}

const longest = (lines: readonly string[], size: number): number => Math.max(0, ...lines.map((line) => textWidth(line, size)))

/** Returns the item with its label where it is read best: whole inside, else whole beside, else cut where there is most room. */
function place(item: Item, geometry: Geometry): Placed {
  const { axisWidth, textSize: size } = geometry
  const scale = scaleOf(geometry)
  const [padding, space, margin] = [labelPadding * scale, signGap * scale, signMargin * scale]
  const isBar = item.type === 'bar'
  const title = isBar ? item.activity.title : item.title
  const sign = signSize(size)
  const drawn = isBar ? Math.max(leastBar * scale, (item.to - item.from) * axisWidth) : sign
  const x = isBar ? Math.min(item.from * axisWidth, axisWidth - drawn) : item.from * axisWidth - sign / 2
  const ghost = isBar && item.ghost ? widened(item.ghost, leastBar * scale, axisWidth) : null
  const [left, right] = [Math.min(x, ghost?.x ?? x), Math.max(x + drawn, ghost ? ghost.x + ghost.width : 0)]
  const holdsSign = isBar && drawn >= sign + 2 * margin
  // Beside a bar too short for its sign, the sign goes with the text.
  const beside = padding + (isBar && !holdsSign ? sign + space : 0)
  const limit = besideLimit * size
  const rooms = {
    inside: isBar ? drawn - 2 * padding - sign - space : 0,
    after: Math.min(limit, axisWidth - right - beside),
    before: Math.min(limit, left - beside),
  }
  const column = leastColumn * size
  const attempts: { side: 'inside' | 'after' | 'before'; lines: 1 | 2 }[] = [
    { side: 'inside', lines: 1 },
    { side: 'inside', lines: 2 },
    { side: 'after', lines: 1 },
    { side: 'after', lines: 2 },
    { side: 'before', lines: 1 },
    { side: 'before', lines: 2 },
  ]
  const whole = attempts
    .filter(({ side, lines }) => rooms[side] > 0 && (lines === 1 || rooms[side] >= column))
    .map(({ side, lines }) => ({ side, most: lines, set: wrap(title, rooms[side], size, lines + 1) }))
    // A single letter is set however narrow the room is: that is no label that fits.
    .find(({ side, most, set }) => set.length <= most && longest(set, size) <= rooms[side])
  const side = whole?.side ?? widest(rooms)
  const lines = whole?.set ?? wrap(title, Math.max(rooms[side], size), size, rooms[side] >= column ? 2 : 1)
  const text = longest(lines, size)
  if (side === 'inside') return { item, x, width: drawn, ghost, sign: x + padding, label: { side, lines, x: x + padding + sign + space } }
  const labelX = side === 'after' ? right + beside : left - padding - text
  const own = isBar ? x + Math.max(margin, Math.min(padding, (drawn - sign) / 2)) : x
  const withText = labelX - space - sign
  return { item, x, width: drawn, ghost, sign: isBar && !holdsSign ? withText : own, label: { side, lines, x: labelX } }
}

const widest = ({ inside, after, before }: { inside: number; after: number; before: number }) =>
  inside >= after && inside >= before ? 'inside' : after >= before ? 'after' : 'before'

/** A stretch in points, at least so wide, and not beyond the axis. */
function widened({ from, to }: { readonly from: number; readonly to: number }, least: number, axisWidth: number) {
  const width = Math.max(least, (to - from) * axisWidth)
  return { x: Math.min(from * axisWidth, axisWidth - width), width }
}
