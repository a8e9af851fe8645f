import type { FiscalCalendar } from '../../calendar/fiscal.ts'
import type { Status } from '../../domain/activity.ts'
import type { Id } from '../../domain/fields.ts'
import { saySpan } from '../../history/sayComparison.ts'
import { t } from '../../text/index.ts'
import type { Axis } from '../axis.ts'
import type { Drawing, Shape } from '../shapes.ts'
import { statusSign } from '../signs.ts'
import type { Flow } from './flow.ts'
import { leading, linesOf, type Look, slidePalette as palette } from './look.ts'
import type { Move } from './slide.ts'
import { axisHeight, axisShapes, barOf, groundsOf, keyOf, rowPadding, rule, signRoom, type TimelineRow, wordsOf } from './timelineShapes.ts'

export interface TimelineLane {
  readonly id: Id
  readonly name: string
  readonly rows: readonly TimelineRow[]
  /** How many of the lane are not shown, in words; empty where all are. */
  readonly rest: string
}

export interface Timeline {
  readonly axis: Axis
  readonly calendar: FiscalCalendar
  readonly lanes: readonly TimelineLane[]
  /** What the outlines show; null where there are none. */
  readonly ghosts: string | null
}

/** One line of the timeline with its height: the name of a lane, an activity or a part of it, or what is left out. */
interface Item {
  readonly lane: TimelineLane
  readonly row: TimelineRow | null
  readonly lines: readonly string[]
  readonly height: number
}

/** The part of a slide's width in which titles stand. */
const titleShare = 0.4

/** Sets a timeline in rows of one activity each, its title in full beside its bar; the axis stands on every page. */
export function setTimeline(flow: Flow, timeline: Timeline): void {
  const { look, area } = flow
  const keyHeight = keyOf(timeline, statusesOf(timeline.lanes), area.width, look).height
  const head = axisHeight(timeline.axis, look)
  const room = (from: number) => from - head - keyHeight - look.body * 0.5
  const items = itemsOf(timeline.lanes, area.width, look, room(area.height))
  // The first name with its first activity.
  if (room(flow.room) < items.slice(0, 2).reduce((sum, { height }) => sum + height, 0)) flow.turn()
  for (let at = 0; at < items.length;) {
    let left = room(flow.room)
    const here: Item[] = []
    const first = items[at]
    if (first?.row !== null && first) {
      // A lane that goes on bears its name again.
      const name = nameOf(first.lane, area.width, look, true)
      here.push(name)
      left -= name.height
    }
    while (at < items.length) {
      const item = items[at]
      const next = items[at + 1]
      if (!item) break
      // A name stays with its first activity.
      const needed = item.height + (item.row === null && item.lines.length > 0 && next?.row ? next.height : 0)
      if (needed > left && here.some(({ row }) => row !== null)) break
      here.push(item)
      left -= item.height
      at += 1
    }
    const drawn = pageOf(here, timeline, area.width, look)
    flow.drawing(drawn.label, drawn.drawing, { moves: drawn.moves })
    if (at < items.length) flow.turn()
  }
}

function itemsOf(lanes: readonly TimelineLane[], width: number, look: Look, room: number): Item[] {
  const titleWidth = width * titleShare - look.body - signRoom - 12
  const most = Math.max(1, Math.floor((room - look.body * leading * 3 - rowPadding * 4) / (look.body * leading)))
  return lanes.flatMap((lane) => {
    const rows = lane.rows.flatMap((row): Item[] => {
      const lines = linesOf(row.activity.title, titleWidth, look.body, row.told ? 'semibold' : 'regular')
      const parts = Array.from({ length: Math.ceil(lines.length / most) }, (_, part) => lines.slice(part * most, (part + 1) * most))
      return parts.map((part) => ({ lane, row, lines: part, height: part.length * look.body * leading + rowPadding }))
    })
    return [nameOf(lane, width, look, false), ...rows, ...restOf(lane, width, look)]
  })
}

function nameOf(lane: TimelineLane, width: number, look: Look, goesOn: boolean): Item {
  const lines = linesOf(goesOn ? t('slides.laneGoesOn', { lane: lane.name }) : lane.name, width, look.body, 'semibold')
  return { lane, row: null, lines, height: lines.length * look.body * leading + rowPadding * 2 }
}

function restOf(lane: TimelineLane, width: number, look: Look): Item[] {
  if (lane.rest === '') return []
  const lines = linesOf(lane.rest, width, look.body)
  return [{ lane, row: null, lines, height: lines.length * look.body * leading + rowPadding }]
}

const statusesOf = (lanes: readonly TimelineLane[]): Status[] => [
  ...new Set(lanes.flatMap(({ rows }) => rows.flatMap(({ activity, gone }) => (gone ? [] : [activity.status])))),
]

function pageOf(items: readonly Item[], timeline: Timeline, width: number, look: Look): { label: string; drawing: Drawing; moves: Move[] } {
  const { axis, calendar } = timeline
  const left = width * titleShare
  const at = (fraction: number) => left + fraction * (width - left)
  const top = axisHeight(axis, look)
  const foot = top + items.reduce((sum, { height }) => sum + height, 0)
  const shapes: Shape[] = [...axisShapes(axis, at, look, foot)]
  const moves: Move[] = []
  let y = top
  for (const item of items) {
    if (item.row === null) {
      const isRest = item.lines.length > 0 && item.height < item.lines.length * look.body * leading + rowPadding * 2
      if (!isRest && y > top) shapes.push(rule(0, y, width, y, palette.hairline2, 0.75))
      if (!isRest) shapes.push(...groundsOf(item.lines, y + rowPadding, look))
      shapes.push(
        ...wordsOf(
          item.lines,
          0,
          y + (isRest ? rowPadding / 2 : rowPadding),
          look,
          isRest ? 'regular' : 'semibold',
          isRest ? palette.ink2 : palette.ink,
        ),
      )
    } else {
      const { row } = item
      const bar = barOf(row, axis, at, y, look)
      const label = labelOf(row, calendar)
      shapes.push({
        type: 'group',
        label,
        shapes: [
          ...(row.gone
            ? []
            : statusSign(
                row.activity.status,
                { x: 0, y: y + (look.body * leading - look.body) / 2 + rowPadding / 2, size: look.body },
                palette,
              )),
          ...wordsOf(item.lines, look.body + signRoom, y + rowPadding / 2, look, row.told ? 'semibold' : 'regular', palette.ink),
          ...bar.ghost,
        ],
      })
      if (bar.now) {
        if (row.told && bar.stood) moves.push({ shape: shapes.length, from: bar.stood, to: { x: bar.now.x, width: bar.now.width } })
        shapes.push({ type: 'group', label: t(`domain.status.${row.activity.status}`), shapes: bar.shapes })
      }
    }
    y += item.height
  }
  const statuses = statusesOf([...new Set(items.map(({ lane }) => lane))])
  const key = keyOf(timeline, statuses, width, look)
  shapes.push(...key.shapesAt(foot + look.body * 0.5))
  const label = t('slides.timeline', { from: axis.quarters[0]?.label ?? '', to: axis.quarters.at(-1)?.label ?? '' })
  return { label, drawing: { width, height: foot + look.body * 0.5 + key.height, shapes }, moves }
}

function labelOf({ activity, ghost, gone }: TimelineRow, calendar: FiscalCalendar): string {
  const said = t('slides.row', { title: activity.title, status: t(`domain.status.${activity.status}`), span: saySpan(calendar, activity) })
  if (gone) return t('slides.rowGone', { title: activity.title })
  return ghost ? t('slides.rowBefore', { said, span: saySpan(calendar, ghost) }) : said
}
