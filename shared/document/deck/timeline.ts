import { type CalendarDate, daysBetween } from '../../calendar/dates.ts'
import type { FiscalCalendar } from '../../calendar/fiscal.ts'
import type { Activity, Status } from '../../domain/activity.ts'
import type { Id } from '../../domain/fields.ts'
import { saySpan } from '../../history/sayComparison.ts'
import { t } from '../../text/index.ts'
import type { Axis } from '../axis.ts'
import { textWidth } from '../measure.ts'
import type { Drawing, Group, Shape } from '../shapes.ts'
import { statusSign } from '../signs.ts'
import type { Flow } from './flow.ts'
import { leading, linesOf, type Look, slidePalette as palette } from './look.ts'
import type { Move } from './slide.ts'

/** An activity on the timeline of a slide, with where it stood before. */
export interface TimelineRow {
  readonly activity: Activity
  /** Where it stood; null where that is the same or is not told. */
  readonly ghost: { readonly start: CalendarDate; readonly finish: CalendarDate } | null
  /** What the slide is about. */
  readonly told: boolean
  /** No longer in the plan: only where it stood is drawn. */
  readonly gone: boolean
}

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
const rowPadding = 5
const signRoom = 6

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

type At = (fraction: number) => number

function barOf({ activity, ghost, gone }: TimelineRow, axis: Axis, at: At, y: number, look: Look) {
  const height = look.body * 0.95
  const top = y + rowPadding / 2 + (look.body * leading - height) / 2
  const place = ({ start, finish }: { readonly start: CalendarDate; readonly finish: CalendarDate }) => {
    const days = daysBetween(axis.start, axis.finish) + 1
    const [from, to] = [daysBetween(axis.start, start) / days, (daysBetween(axis.start, finish) + 1) / days]
    if (to <= 0 || from >= 1) return null
    const x = at(Math.max(0, from))
    return { x: Math.min(x, at(1) - 4), width: Math.max(4, at(Math.min(1, to)) - x), before: from < 0, after: to > 1 }
  }
  const now = gone
    ? null
    : place({
        start: activity.start,
        finish: activity.finishedOn && activity.finishedOn > activity.start ? activity.finishedOn : activity.finish,
      })
  const stood = ghost && place(ghost)
  const { line, fill, width, dash } = palette.bars[activity.status]
  const outline: Shape[] = stood
    ? [
        {
          type: 'rectangle',
          x: stood.x,
          y: top - 2.5,
          width: stood.width,
          height: height + 5,
          radius: 2,
          fill: null,
          line: palette.ghost,
          lineWidth: 1.25,
          dash: [4, 2.5],
        },
      ]
    : []
  const arrow = (x: number, to: number): Shape => ({
    type: 'polygon',
    points: [
      [x - to * 5, top + height * 0.25],
      [x, top + height / 2],
      [x - to * 5, top + height * 0.75],
    ],
    fill: null,
    line: palette.ink,
    lineWidth: 1.25,
  })
  const shapes: Shape[] = now
    ? [
        {
          type: 'rectangle',
          x: now.x,
          y: top,
          width: now.width,
          height,
          radius: 2,
          fill,
          line,
          lineWidth: width,
          ...(dash ? { dash } : {}),
        },
        ...(now.before ? [arrow(now.x + 3, -1)] : []),
        ...(now.after ? [arrow(now.x + now.width - 3, 1)] : []),
      ]
    : []
  return { ghost: outline, now, stood, shapes }
}

function labelOf({ activity, ghost, gone }: TimelineRow, calendar: FiscalCalendar): string {
  const said = t('slides.row', { title: activity.title, status: t(`domain.status.${activity.status}`), span: saySpan(calendar, activity) })
  if (gone) return t('slides.rowGone', { title: activity.title })
  return ghost ? t('slides.rowBefore', { said, span: saySpan(calendar, ghost) }) : said
}

/** The years, their quarters where there is room for them, and a line below. */
export const axisHeight = (axis: Axis, look: Look): number => look.body * leading * (axis.quarters.length > mostQuarters ? 1 : 2) + 6
/** More quarters than these have no room for their names. */
const mostQuarters = 10

function axisShapes(axis: Axis, at: At, look: Look, foot: number): Shape[] {
  const { body } = look
  const top = axisHeight(axis, look)
  const starts = new Set(axis.years.map(({ from }) => from))
  const hasQuarters = axis.quarters.length <= mostQuarters
  const years = axis.years.flatMap(({ label, from, to }): Shape[] =>
    textWidth(label, body, 'semibold') + 6 > at(to) - at(from)
      ? []
      : [
          {
            type: 'words',
            text: label,
            x: at(from) + 4,
            y: body * 0.95,
            anchor: 'start',
            size: body,
            weight: 'semibold',
            colour: palette.ink,
          },
        ],
  )
  const quarters = axis.quarters.flatMap(({ label, short, from, to }): Shape[] => {
    const text = short ?? label
    if (!hasQuarters || textWidth(text, body) + 6 > at(to) - at(from)) return []
    return [
      {
        type: 'words',
        text,
        x: at(from) + 4,
        y: body * (leading + 0.95),
        anchor: 'start',
        size: body,
        weight: 'regular',
        colour: palette.ink2,
      },
    ]
  })
  return [
    ...axis.quarters.map(({ from }) =>
      rule(
        at(from),
        starts.has(from) ? 0 : hasQuarters ? body * leading : top,
        at(from),
        foot,
        starts.has(from) ? palette.hairline2 : palette.hairline,
        0.75,
      ),
    ),
    rule(0, top - 2, at(1), top - 2, palette.hairline2, 0.75),
    ...years,
    ...quarters,
    ...(axis.today ? [rule(at(axis.today.at), top - 8, at(axis.today.at), foot, palette.accent, 1.5)] : []),
  ]
}

const rule = (x1: number, y1: number, x2: number, y2: number, line: string, lineWidth: number): Shape => ({
  type: 'polygon',
  points: [
    [x1, y1],
    [x2, y2],
  ],
  fill: null,
  line,
  lineWidth,
})

const wordsOf = (lines: readonly string[], x: number, y: number, { body }: Look, weight: 'regular' | 'semibold', colour: string): Shape[] =>
  lines.map((text, index) => ({
    type: 'words',
    text,
    x,
    y: y + body * (leading * index + 0.96),
    anchor: 'start',
    size: body,
    weight,
    colour,
  }))

/** White behind names that stand over the lines of the axis. */
const groundsOf = (lines: readonly string[], y: number, { body }: Look): Shape[] =>
  lines.map((text, index) => ({
    type: 'rectangle',
    x: 0,
    y: y + body * leading * index,
    width: textWidth(text, body, 'semibold') + 4,
    height: body * leading,
    radius: 0,
    fill: '#ffffff',
    line: null,
    lineWidth: 0,
  }))

/** What the signs and lines mean, in as many lines as it needs. */
function keyOf({ axis, ghosts }: Timeline, statuses: readonly Status[], width: number, look: Look) {
  const { body } = look
  const entries: { readonly text: string; readonly sign: (x: number, y: number) => Shape[] }[] = [
    ...statuses.map((status) => ({
      text: t(`domain.status.${status}`),
      sign: (x: number, y: number) => statusSign(status, { x, y, size: body }, palette),
    })),
    ...(ghosts === null
      ? []
      : [
          {
            text: ghosts,
            sign: (x: number, y: number): Shape[] => [
              {
                type: 'rectangle',
                x,
                y: y + 1,
                width: body,
                height: body - 2,
                radius: 2,
                fill: null,
                line: palette.ghost,
                lineWidth: 1.25,
                dash: [4, 2.5],
              },
            ],
          },
        ]),
    ...(axis.today
      ? [
          {
            text: t('document.legend.today'),
            sign: (x: number, y: number): Shape[] => [rule(x + body / 2, y, x + body / 2, y + body, palette.accent, 1.5)],
          },
        ]
      : []),
  ]
  let x = 0
  let line = 0
  const placed = entries.map(({ text, sign }) => {
    const needed = body + signRoom + textWidth(text, body) + body
    if (x > 0 && x + needed - body > width) {
      x = 0
      line += 1
    }
    const here = { text, sign, x, line }
    x += needed
    return here
  })
  const height = (line + 1) * body * leading
  const shapesAt = (y: number): Group[] => [
    {
      type: 'group',
      label: t('slides.key', { signs: entries.map(({ text }) => text).join(', ') }),
      shapes: placed.flatMap(({ text, sign, ...place }) => [
        ...sign(place.x, y + place.line * body * leading + body * 0.12),
        ...wordsOf([text], place.x + body + signRoom, y + place.line * body * leading, look, 'regular', palette.ink2),
      ]),
    },
  ]
  return { height, shapesAt }
}
