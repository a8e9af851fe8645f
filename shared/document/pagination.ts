import { t } from '../text/index.ts'
import type { AxisYear } from './axis.ts'
import { textWidth, wrap } from './measure.ts'
import type { DocumentLane, RoadmapDocument } from './model.ts'
import { type PackedRow, packRows } from './packing.ts'
import { type Geometry, scaleOf } from './page.ts'

/** A row of bars at its height in its block. */
export interface PlacedRow extends PackedRow {
  readonly y: number
  readonly height: number
}

/** A lane, or what of a lane goes on one page. It is never cut. */
export interface LaneBlock {
  /** Null for the milestones of the roadmap itself, which stand above the lanes. */
  readonly lane: DocumentLane | null
  readonly rows: readonly PlacedRow[]
  /** In points, as all lengths here. */
  readonly height: number
  /** The place of its first row among those of its lane: 0 unless it is continued. */
  readonly firstRow: number
  /** It goes on with a lane that began on the page before. */
  readonly continued: boolean
  /** It stands at the top of a page that is not the first. */
  readonly newPage: boolean
}

/** The line above each block. */
export const blockRule = 0.5
/** Where the type is eight points high; they grow with it. */
const rowGap = 3
const lanePadding = 5
/** What a ghost needs above and below the bars of its row. */
const ghostRoom = 2.5
/** Chromium rounds lengths to device pixels; a page that is filled to the last point would overflow. */
const slack = 4

export const lineHeight = 1.25

/** Returns the height of a bar with so many lines of text. */
export const barHeight = (lines: 1 | 2, { textSize }: Geometry): number => textSize * (lines === 1 ? 1.65 : 2.85)

/** Returns the height of a row with its ghosts, and of the white below it. */
const rowHeight = (row: PackedRow, geometry: Geometry): number =>
  barHeight(row.lines, geometry) + (rowGap + (row.ghosts ? 2 * ghostRoom : 0)) * scaleOf(geometry)

/** Returns the height of the axis, which stands at the top of every page. */
export const axisHeight = ({ textSize }: Geometry): number => textSize * 5

/** Returns whether a lane has activities but none of them in the horizon: it is named below the roadmap and not drawn. */
export const isOutside = ({ items, activities }: DocumentLane): boolean => items.length === 0 && activities.length > 0

/** Returns the lines of a lane's name as its column shows them. */
export function laneName(name: string, rows: number, geometry: Geometry): string[] {
  const most = Math.max(2, Math.floor(rows))
  return wrap(name, geometry.laneWidth - 10 * scaleOf(geometry), geometry.textSize, Math.min(most, 6), 'semibold')
}

/**
 * Returns the lanes as blocks in the order they are printed. A lane stays whole where a page can hold it;
 * one that is higher than its page is divided between its rows, and each part bears its name. `headHeight`
 * is what stands above the axis on the first page. With `apart` each lane begins a page.
 */
export function paginate(roadmap: RoadmapDocument, geometry: Geometry, headHeight: number, apart = false): LaneBlock[] {
  const page = geometry.height - axisHeight(geometry) - slack - blockRule
  let room = page - headHeight
  let newPage = false
  const blocks: LaneBlock[] = []
  const turn = () => {
    room = page
    newPage = true
  }
  const put = (lane: DocumentLane | null, rows: readonly PackedRow[], firstRow: number) => {
    const block = { ...blockOf(lane, rows, firstRow, geometry), newPage }
    blocks.push(block)
    newPage = false
    room -= block.height + blockRule
  }
  const lanes: (DocumentLane | null)[] = [...(roadmap.marks.length > 0 ? [null] : []), ...roadmap.lanes.filter((lane) => !isOutside(lane))]
  for (const lane of lanes) {
    if (apart && blocks.at(-1)?.lane) turn()
    const rows = packRows(lane?.items ?? roadmap.marks, geometry)
    const whole = blockOf(lane, rows, 0, geometry).height
    // A first page with nothing under its axis would be worse than a lane on two pages.
    const alone = blocks.length === 0 && whole > room
    if (whole <= page && !alone) {
      if (whole > room) turn()
      put(lane, rows, 0)
      continue
    }
    for (let done = 0; done < rows.length;) {
      const left = rows.slice(done)
      const fitting = howMany(lane, left, room, geometry)
      // A row or two at the foot of a page, and the rest of the lane on the next, is worse than a gap.
      if (fitting < Math.min(3, left.length) && room < page) {
        turn()
        continue
      }
      put(lane, left.slice(0, Math.max(1, fitting)), done)
      done += Math.max(1, fitting)
      if (done < rows.length) turn()
    }
  }
  return blocks
}

function howMany(lane: DocumentLane | null, rows: readonly PackedRow[], room: number, geometry: Geometry): number {
  let count = 0
  let height = 2 * lanePadding * scaleOf(geometry)
  for (const row of rows) {
    height += rowHeight(row, geometry)
    if (height > room) break
    count += 1
  }
  const least = blockOf(lane, rows.slice(0, 1), 1, geometry).height
  return room < least ? 0 : count
}

function blockOf(lane: DocumentLane | null, rows: readonly PackedRow[], firstRow: number, geometry: Geometry): Omit<LaneBlock, 'newPage'> {
  const scale = scaleOf(geometry)
  let y = lanePadding * scale
  const placed = rows.map((row): PlacedRow => {
    const here = { ...row, y: y + (row.ghosts ? ghostRoom * scale : 0), height: barHeight(row.lines, geometry) }
    y += rowHeight(row, geometry)
    return here
  })
  const tracks = y + (lanePadding - rowGap) * scale
  return { lane, rows: placed, height: Math.max(tracks, nameHeight(lane, rows, firstRow > 0, geometry)), firstRow, continued: firstRow > 0 }
}

/** The name, that it goes on, and what lies outside of the horizon stand below each other. */
function nameHeight(lane: DocumentLane | null, rows: readonly PackedRow[], continued: boolean, geometry: Geometry): number {
  const notes = (continued ? 1 : 0) + (lane && !continued && lane.before > 0 ? 1 : 0) + (lane && !continued && lane.after > 0 ? 1 : 0)
  const name = lane === null ? 1 : laneName(lane.name, rows.length, geometry).length
  return 2 * lanePadding * scaleOf(geometry) + name * geometry.textSize * lineHeight + notes * geometry.smallSize * lineHeight
}

/** Returns the lanes of which nothing can be drawn, in a sentence; empty where there are none. */
export function outsideWords({ lanes, axis }: RoadmapDocument, year: AxisYear | null): string {
  const names = lanes
    .filter(isOutside)
    .map((lane) => t('document.lane.outsideLane', { name: lane.name, notes: laneNotes(lane).join(', ') }))
  if (names.length === 0) return ''
  return year === null
    ? t('document.lane.outside', { lanes: names.join(', ') })
    : t('document.lane.outsideYear', { year: axis.years[0]?.label ?? '', lanes: names.join(', ') })
}

/** Returns what a lane has before and after what the axis covers, in words. */
export const laneNotes = ({ before, after }: DocumentLane): string[] => [
  ...(before > 0 ? [t('document.lane.before', { count: before })] : []),
  ...(after > 0 ? [t('document.lane.after', { count: after })] : []),
]

/** Returns how high that sentence stands below the lanes of the horizon. */
export function outsideHeight(roadmap: RoadmapDocument, geometry: Geometry): number {
  const words = outsideWords(roadmap, null)
  return words === '' ? 0 : wrap(words, geometry.width, noteSize(geometry), 200).length * noteSize(geometry) * 1.4 + 16
}

/** The type of sentences that stand by themselves. */
export const noteSize = ({ textSize }: Geometry): number => textSize + 0.5

/** Returns how many lines a list of words needs when it is set one after the other, each with so much white around it. */
export function linesOfWords(words: readonly string[], width: number, size: number, around: number): number {
  let lines = 1
  let used = 0
  for (const word of words) {
    const needed = textWidth(word, size) + around
    if (used > 0 && used + needed > width) {
      lines += 1
      used = 0
    }
    used += needed
  }
  return lines
}
