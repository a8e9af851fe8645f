import { addDays, type CalendarDate, daysBetween } from '../calendar/dates.ts'
import { addQuarters, type FiscalCalendar, type Quarter, quarterDays, quarterLabel, yearLabel } from '../calendar/fiscal.ts'
import { type Horizon, horizonQuarters } from '../calendar/horizon.ts'

/** A stretch of the axis, as fractions of what it covers: 0 is the morning of its first day, 1 the evening of its last. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

export interface AxisQuarter extends Stretch {
  readonly quarter: Quarter
  /** Such as `FY27 Q3`. */
  readonly label: string
  /** What of the label stands below its year: `Q3`; null where a table of quarters does not name it. */
  readonly short: string | null
}

export interface AxisYear extends Stretch {
  /** Such as `FY27`; the calendar year where a table of quarters does not name it. */
  readonly label: string
  readonly start: CalendarDate
  readonly finish: CalendarDate
}

/** Fiscal quarters one after another and their years, and where today stands in them. */
export interface Axis {
  readonly start: CalendarDate
  readonly finish: CalendarDate
  readonly quarters: readonly AxisQuarter[]
  readonly years: readonly AxisYear[]
  /** Its last day is the last of the horizon. */
  readonly endsHorizon: boolean
  /** The middle of today; null where it lies outside of them. */
  readonly today: { readonly date: CalendarDate; readonly at: number } | null
}

/** Returns the axis of a horizon. */
export const axisOf = (calendar: FiscalCalendar, horizon: Horizon, today: CalendarDate): Axis =>
  axisOver(calendar, horizonQuarters(calendar, horizon), today, true)

/** Returns the axis over quarters that follow one another. Throws a RangeError when there is none. */
export function axisOver(calendar: FiscalCalendar, covered: readonly Quarter[], today: CalendarDate, endsHorizon = false): Axis {
  const [start, end] = [covered[0], covered.at(-1)]
  if (start === undefined || end === undefined) throw new RangeError('An axis over no quarters')
  const { finish } = quarterDays(calendar, end)
  const days = daysBetween(start, finish) + 1
  const at = (date: CalendarDate) => daysBetween(start, date) / days
  const quarters = covered.map((quarter): AxisQuarter => {
    const label = quarterLabel(calendar, quarter)
    return {
      quarter,
      label,
      short: shortLabel(label, yearLabel(calendar, quarter), quarter),
      from: at(quarter),
      to: at(addQuarters(calendar, quarter, 1)),
    }
  })
  const years: AxisYear[] = []
  for (const { quarter, short, from, to } of quarters) {
    const label = short === null ? quarter.slice(0, 4) : yearLabel(calendar, quarter)
    const last = years.at(-1)
    const lastDay = addDays(addQuarters(calendar, quarter, 1), -1)
    if (last?.label === label) years[years.length - 1] = { ...last, to, finish: lastDay }
    else years.push({ label, from, to, start: quarter, finish: lastDay })
  }
  const within = today >= start && today <= finish
  return { start, finish, quarters, years, endsHorizon, today: within ? { date: today, at: at(today) + 0.5 / days } : null }
}

function shortLabel(label: string, year: string, quarter: Quarter): string | null {
  if (label === quarter) return null
  const rest = label.startsWith(year) ? label.slice(year.length).trim() : ''
  return rest === '' ? label : rest
}
