import { type CalendarDate, daysBetween } from '../../calendar/dates.ts'
import type { Activity, Status } from '../../domain/activity.ts'
import { t } from '../../text/index.ts'
import type { Axis } from '../axis.ts'
import { textWidth } from '../measure.ts'
import type { Group, Shape } from '../shapes.ts'
import { statusSign } from '../signs.ts'
import { leading, type Look, slidePalette as palette } from './look.ts'

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

export const rowPadding = 5
export const signRoom = 6

type At = (fraction: number) => number

/** Returns the bar of an activity in a row that begins at `y`, the outline of where it stood, and the places of both. */
export function barOf({ activity, ghost, gone }: TimelineRow, axis: Axis, at: At, y: number, look: Look) {
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

/** Returns the height of the axis: the years, their quarters where there is room for them, and a line below. */
export const axisHeight = (axis: Axis, look: Look): number => look.body * leading * (axis.quarters.length > mostQuarters ? 1 : 2) + 6
/** More quarters than these have no room for their names. */
const mostQuarters = 10

/** Returns the axis down to a foot: years, quarters, their lines, and today. */
export function axisShapes(axis: Axis, at: At, look: Look, foot: number): Shape[] {
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

/** Returns a line. */
export const rule = (x1: number, y1: number, x2: number, y2: number, line: string, lineWidth: number): Shape => ({
  type: 'polygon',
  points: [
    [x1, y1],
    [x2, y2],
  ],
  fill: null,
  line,
  lineWidth,
})

/** Returns lines of text, the first below `y`. */
export const wordsOf = (
  lines: readonly string[],
  x: number,
  y: number,
  { body }: Look,
  weight: 'regular' | 'semibold',
  colour: string,
): Shape[] =>
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

/** Returns white behind names that stand over the lines of the axis. */
export const groundsOf = (lines: readonly string[], y: number, { body }: Look): Shape[] =>
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

/** Returns what the signs and lines mean, in as many lines as it needs. */
export function keyOf(
  { axis, ghosts }: { readonly axis: Axis; readonly ghosts: string | null },
  statuses: readonly Status[],
  width: number,
  look: Look,
) {
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
