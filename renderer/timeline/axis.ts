import { addQuarters, type FiscalCalendar, type Quarter, quarterDays, quarterLabel, quarterOf, yearLabel } from '#shared/calendar/fiscal.ts'
import { horizonDays, type Horizon, pastBefore } from '#shared/calendar/horizon.ts'
import { addDays, type CalendarDate, formatMonth, fromUtc, toUtc } from '#shared/calendar/dates.ts'
import { language, t } from '#shared/text/index.ts'
import classes from './Timeline.module.css'

export interface AxisData {
  readonly calendar: FiscalCalendar
  readonly horizon: Horizon
  readonly today: CalendarDate
}

interface Visible {
  readonly from: number
  readonly to: number
  readonly width: number
}

/** From these widths a year and a quarter have room for a label. */
const yearWidth = 52
const labelWidth = 30
/** What lies outside the horizon is named where it is so wide. */
const zoneWidth = 150

/**
 * The fiscal years and quarters over the timeline, and the lines behind its bars. vis-timeline knows
 * calendar months only; a fiscal calendar is drawn here, again at each change of the visible range.
 */
export class Axis {
  #data: AxisData

  constructor(
    private readonly header: HTMLElement,
    private readonly backdrop: HTMLElement,
    data: AxisData,
  ) {
    this.#data = data
  }

  show(data: AxisData): void {
    this.#data = data
  }

  draw(visible: Visible): void {
    const { calendar, horizon, today } = this.#data
    const x = (instant: number) => ((instant - visible.from) / (visible.to - visible.from)) * visible.width
    const at = (date: CalendarDate) => x(toUtc(date).getTime())
    const first = quarterOf(calendar, fromUtc(new Date(visible.from)))
    const quarters: { quarter: Quarter; left: number; right: number }[] = []
    for (let quarter = first; toUtc(quarter).getTime() < visible.to; quarter = addQuarters(calendar, quarter, 1))
      quarters.push({ quarter, left: at(quarter), right: at(addQuarters(calendar, quarter, 1)) })
    const years = new Map<string, { left: number; right: number }>()
    for (const { quarter, left, right } of quarters) {
      const label = yearLabel(calendar, quarter)
      years.set(label, { left: years.get(label)?.left ?? left, right })
    }
    const quarterWidth = quarters[1] ? quarters[1].right - quarters[1].left : visible.width
    const end = addDays(horizonDays(calendar, horizon).finish, 1)
    const begin = pastBefore(calendar, horizon, today)
    const header = [
      ...everyFew([...years], yearWidth / (quarterWidth * 4)).map(([label, { left, right }]) =>
        cell(classes.year, left, right, visible.width, yearWidth, label),
      ),
      ...(quarterWidth < labelWidth
        ? []
        : quarters.map(({ quarter, left, right }) =>
            cell(classes.quarter, left, right, visible.width, labelWidth, ...this.#quarterTexts(quarter)),
          )),
      mark(classes.todayFlag, at(today), visible.width, t('roadmap.today')),
      mark(classes.endFlag, at(end), visible.width, t('roadmap.horizonEnd')),
      cell(classes.beyondFlag, at(end), visible.width, visible.width, zoneWidth, t('roadmap.beyond')),
      cell(classes.beforeFlag, 0, at(begin), visible.width, zoneWidth, t('roadmap.before')),
    ]
    const fiscalYears = new Set([...years.values()].map(({ left }) => left))
    const lines = quarters.map(({ left }) => mark(fiscalYears.has(left) ? classes.yearLine : classes.quarterLine, left, visible.width))
    const beyond = block(classes.beyond, at(end), visible.width, visible.width)
    const before = block(classes.beyond, 0, at(begin), visible.width)
    this.header.replaceChildren(...header.filter((node) => node !== null))
    this.backdrop.replaceChildren(
      ...[
        before,
        beyond,
        ...lines,
        mark(classes.endLine, at(end), visible.width),
        mark(classes.todayLine, at(today), visible.width),
      ].filter((node) => node !== null),
    )
  }

  /** The label of a quarter, and its months, which are seen where all of them fit beside it. */
  #quarterTexts(quarter: Quarter): [string, string] {
    const { calendar } = this.#data
    const label = quarterLabel(calendar, quarter)
    const { start, finish } = quarterDays(calendar, quarter)
    return [label.split(' ').at(-1) ?? label, `· ${formatMonth(start, language())} – ${formatMonth(finish, language())}`]
  }
}

/** Of years too narrow for their labels every second, third ... with the room of those after it. */
function everyFew(years: [string, { left: number; right: number }][], count: number): [string, { left: number; right: number }][] {
  const step = Math.max(1, Math.ceil(count))
  if (step === 1) return years
  return years.flatMap(([label, { left }], index) => {
    const last = years[Math.min(index + step, years.length) - 1]
    return index % step === 0 && last ? [[label, { left, right: last[1].right }]] : []
  })
}

function block(className: string | undefined, left: number, right: number, width: number): HTMLElement | null {
  const from = Math.max(left, 0)
  const to = Math.min(right, width)
  if (to <= from) return null
  const element = document.createElement('div')
  element.className = className ?? ''
  element.style.left = `${from}px`
  element.style.width = `${to - from}px`
  return element
}

/** A part of the axis with its label, where enough of it is in view for the label; and with what else there may be room for. */
function cell(
  className: string | undefined,
  left: number,
  right: number,
  width: number,
  room: number,
  text: string,
  more = '',
): HTMLElement | null {
  const element = block(className, left, right, width)
  if (!element || Math.min(right, width) - Math.max(left, 0) < room) return element
  element.textContent = text
  if (more === '') return element
  const rest = document.createElement('span')
  rest.textContent = more
  element.append(' ', rest)
  return element
}

function mark(className: string | undefined, left: number, width: number, text = ''): HTMLElement | null {
  if (left < 0 || left > width) return null
  const element = document.createElement('div')
  element.className = className ?? ''
  element.style.left = `${left}px`
  element.textContent = text
  return element
}
