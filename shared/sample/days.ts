import { addDays, type CalendarDate, workday } from '../calendar/dates.ts'
import { addQuarters, type FiscalCalendar, type Quarter, quarterDays } from '../calendar/fiscal.ts'

/**
 * A day of the story: the number of its quarter (1 is four quarters before the present one) and the day in it. What
 * is no working day becomes an earlier one; from the 4th on it stays in its quarter.
 */
export type StoryDay = readonly [quarter: number, day: number]

export const calendar: FiscalCalendar = { kind: 'months', startMonth: 4, labelBy: 'end' }

/** The present quarter is the story's fifth: the four before it are reviewed. */
export const presentQuarter = 5

/** What was learnt is decided so many days after the work ends. */
const daysToDecide = 5

/** Each review is so many days before its quarter ends: within the fortnight, and before Christmas. */
const reviewDaysBefore = 10

/** Nobody meets, signs or delivers on these days, written as month and day. */
const holidays: ReadonlySet<string> = new Set(['12-24', '12-25', '12-26', '12-31', '01-01'])

/** Returns the day, or the last one before it that is neither on a weekend nor a holiday. */
export function workingDay(day: CalendarDate): CalendarDate {
  const weekday = workday(day)
  return holidays.has(weekday.slice(5)) ? workingDay(addDays(weekday, -1)) : weekday
}

/** The days of the story, as they fall where its fifth quarter is the present one. */
export class StoryDays {
  constructor(private readonly present: Quarter) {}

  quarter(number: number): Quarter {
    return addQuarters(calendar, this.present, number - presentQuarter)
  }

  date([quarter, day]: StoryDay): CalendarDate {
    return workingDay(addDays(this.quarter(quarter), day - 1))
  }

  /** The day on which it is decided what an activity has found that is to finish on this one. */
  decideOn([quarter, day]: StoryDay): CalendarDate {
    return this.date([quarter, day + daysToDecide])
  }

  reviewDay(number: number): CalendarDate {
    return workingDay(addDays(quarterDays(calendar, this.quarter(number)).finish, -reviewDaysBefore))
  }
}
