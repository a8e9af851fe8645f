import { type CalendarDate, formatDate } from '#shared/calendar/dates.ts'
import { type FiscalCalendar, quarterLabel, quarterOf } from '#shared/calendar/fiscal.ts'
import { language } from '#shared/text/index.ts'
import classes from './Dates.module.css'

/** A day with its fiscal quarter beside it: `1 Oct 2026 · FY27 Q3`. */
export function DayAndQuarter({ date, calendar }: { readonly date: CalendarDate; readonly calendar: FiscalCalendar }) {
  return (
    <span className={classes.day}>
      <time dateTime={date}>{formatDate(date, language())}</time>
      <span className={classes.quarter}>{quarterLabel(calendar, quarterOf(calendar, date))}</span>
    </span>
  )
}

/** A day alone. */
export const Day = ({ date }: { readonly date: CalendarDate }) => (
  <time className={classes.day} dateTime={date}>
    {formatDate(date, language())}
  </time>
)
