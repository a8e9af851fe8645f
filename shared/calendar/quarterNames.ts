import { type CalendarDate, firstOfMonth } from './dates.ts'
import { addQuarters, type FiscalCalendar, type Quarter, quarterDays } from './fiscal.ts'

const plain = (label: string) => label.toLowerCase().replaceAll(/[\s-]/g, '')
const fullYear = (digits: string) => (digits.length === 2 ? 2000 + Number(digits) : Number(digits))

/**
 * Returns the first and last day of the quarter that a text names, or null where it names none: `FY26 Q3` and
 * `Q3 FY2026` are of the fiscal calendar, `Q3 2026` and `2026-Q3` of the calendar year (which is the fiscal one
 * where that begins in January). A table of quarters is read by its own labels first.
 */
export function namedQuarter(calendar: FiscalCalendar, text: string): { start: Quarter; finish: CalendarDate } | null {
  const name = plain(text)
  if (calendar.kind === 'table') {
    const found = calendar.quarters.find(({ label }) => plain(label) === name)
    if (found) return quarterDays(calendar, found.start)
  }
  const [, fiscal = '', year = '', place = ''] = /^(fy)?(\d{4}|(?<=fy)\d{2})q([1-4])$/.exec(name) ?? []
  const [, placeFirst = '', fiscalLater = '', yearLater = ''] = /^q([1-4])(fy)?(\d{4}|(?<=fy)\d{2})$/.exec(name) ?? []
  const digits = year || yearLater
  if (digits === '') return null
  const quarter = Number(place || placeFirst)
  const wanted = fullYear(digits)
  if (wanted < 1901 || wanted > 2198) return null
  if (fiscal === '' && fiscalLater === '')
    return quarterDays({ kind: 'months', startMonth: 1, labelBy: 'start' }, firstOfMonth(wanted, quarter * 3 - 2))
  if (calendar.kind === 'table') return null
  const starts = calendar.startMonth > 1 && calendar.labelBy === 'end' ? wanted - 1 : wanted
  return quarterDays(calendar, addQuarters(calendar, firstOfMonth(starts, calendar.startMonth), quarter - 1))
}
