import { z } from 'zod'
import { addDays, addMonths, type CalendarDate, calendarDate, daysBetween, firstOfMonth, yearAndMonth } from './dates.ts'
import { t } from '../text/index.ts'

/** A quarter is named by its first day; its label is for display only. */
export type Quarter = CalendarDate

/**
 * The fiscal calendar of a roadmap: either quarters of three whole months from a start month, or an
 * explicit table of quarters (4-4-5 and its relatives).
 */
export const fiscalCalendar = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('months'),
    startMonth: z.number().int().min(1).max(12),
    /** A fiscal year that crosses a new year is named after the calendar year of its start or of its end. */
    labelBy: z.enum(['start', 'end']),
  }),
  z.object({
    kind: z.literal('table'),
    quarters: z
      .array(z.object({ start: calendarDate, label: z.string().min(1) }))
      .min(1)
      .refine((quarters) => quarters.every((q, i) => i === 0 || (quarters[i - 1]?.start ?? '') < q.start), {
        error: () => t('domain.wrong.quarters'),
      }),
  }),
])
export type FiscalCalendar = z.infer<typeof fiscalCalendar>

/** Beyond its table a 4-4-5 calendar goes on in quarters of 13 weeks. */
const tableQuarterDays = 91

/** Returns the quarter in which the day lies. */
export function quarterOf(calendar: FiscalCalendar, date: CalendarDate): Quarter {
  if (calendar.kind === 'months') {
    const { year, month } = yearAndMonth(date)
    const monthsIn = (month - calendar.startMonth + 12) % 3
    return firstOfMonth(year, month - monthsIn)
  }
  const { first, last } = tableEnds(calendar)
  if (date < first || date >= addDays(last, tableQuarterDays)) {
    const anchor = date < first ? first : last
    return addDays(anchor, Math.floor(daysBetween(anchor, date) / tableQuarterDays) * tableQuarterDays)
  }
  return calendar.quarters.findLast((quarter) => quarter.start <= date)?.start ?? first
}

/** Returns the quarter `count` quarters after the given one (before it when negative). */
export function addQuarters(calendar: FiscalCalendar, quarter: Quarter, count: number): Quarter {
  if (calendar.kind === 'months') return addMonths(quarter, count * 3)
  const index = tableIndex(calendar, quarter) + count
  const { first, last } = tableEnds(calendar)
  if (index < 0) return addDays(first, index * tableQuarterDays)
  return calendar.quarters[index]?.start ?? addDays(last, (index - calendar.quarters.length + 1) * tableQuarterDays)
}

/** Returns the first and the last day of the quarter, both inclusive. */
export function quarterDays(calendar: FiscalCalendar, quarter: Quarter): { start: CalendarDate; finish: CalendarDate } {
  return { start: quarter, finish: addDays(addQuarters(calendar, quarter, 1), -1) }
}

/** Returns how many quarters lie from the quarter of `from` to the quarter of `to`: 0 within one quarter. */
export function quartersBetween(calendar: FiscalCalendar, from: CalendarDate, to: CalendarDate): number {
  if (calendar.kind === 'months') {
    const a = yearAndMonth(quarterOf(calendar, from))
    const b = yearAndMonth(quarterOf(calendar, to))
    return ((b.year - a.year) * 12 + b.month - a.month) / 3
  }
  return tableIndex(calendar, quarterOf(calendar, to)) - tableIndex(calendar, quarterOf(calendar, from))
}

/** Returns the quarters in which the days from `from` to `to`, both inclusive, lie. */
export function quartersIn(calendar: FiscalCalendar, from: CalendarDate, to: CalendarDate): Quarter[] {
  const first = quarterOf(calendar, from)
  const count = quartersBetween(calendar, from, to) + 1
  return Array.from({ length: Math.max(0, count) }, (_, index) => addQuarters(calendar, first, index))
}

/** Returns the fiscal year (as a number) and the quarter's place in it (1 to 4); null for a quarter of a table. */
export function fiscalYear(calendar: FiscalCalendar, quarter: Quarter): { year: number; place: number } | null {
  if (calendar.kind === 'table') return null
  const { year, month } = yearAndMonth(quarter)
  const monthsIn = (month - calendar.startMonth + 12) % 12
  const start = yearAndMonth(addMonths(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`, -monthsIn))
  const crosses = calendar.startMonth > 1
  return { year: start.year + (crosses && calendar.labelBy === 'end' ? 1 : 0), place: monthsIn / 3 + 1 }
}

/** Returns the label of the quarter, such as `FY27 Q3`, or `2026 Q4` where the fiscal year is the calendar year. */
export function quarterLabel(calendar: FiscalCalendar, quarter: Quarter): string {
  if (calendar.kind === 'table') {
    const named = calendar.quarters.find((row) => row.start === quarter)
    return named?.label ?? quarter
  }
  const { year, place } = fiscalYear(calendar, quarter) ?? { year: 0, place: 0 }
  return calendar.startMonth === 1 ? `${year} Q${place}` : `FY${String(year % 100).padStart(2, '0')} Q${place}`
}

/** Returns the label of the fiscal year in which the quarter lies, such as `FY27` or `2026`. */
export function yearLabel(calendar: FiscalCalendar, quarter: Quarter): string {
  if (calendar.kind === 'table') return quarterLabel(calendar, quarter).split(' ')[0] ?? quarter
  const { year } = fiscalYear(calendar, quarter) ?? { year: 0 }
  return calendar.startMonth === 1 ? String(year) : `FY${String(year % 100).padStart(2, '0')}`
}

function tableEnds(calendar: FiscalCalendar & { kind: 'table' }): { first: Quarter; last: Quarter } {
  const first = calendar.quarters[0]?.start
  const last = calendar.quarters.at(-1)?.start
  if (first === undefined || last === undefined) throw new RangeError('A table of quarters has no rows')
  return { first, last }
}

/** The place of a quarter in the table; negative before it, beyond its length after it. */
function tableIndex(calendar: FiscalCalendar & { kind: 'table' }, quarter: Quarter): number {
  const { first, last } = tableEnds(calendar)
  if (quarter < first) return Math.floor(daysBetween(first, quarter) / tableQuarterDays)
  if (quarter > last) return calendar.quarters.length - 1 + Math.floor(daysBetween(last, quarter) / tableQuarterDays)
  return calendar.quarters.findLastIndex((row) => row.start <= quarter)
}
