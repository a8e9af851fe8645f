/*
 * Days counted by integers alone, after the civil calendar's rules and without a Date: what the app's own
 * calendar is held against. https://howardhinnant.github.io/date_algorithms.html#days_from_civil
 */

const parts = (day: string): [year: number, month: number, day: number] => [
  Number(day.slice(0, 4)),
  Number(day.slice(5, 7)),
  Number(day.slice(8, 10)),
]

/** The number of a day, 1 January 1970 being 0. */
export function dayNumber(day: string): number {
  const [y, month, date] = parts(day)
  const year = month <= 2 ? y - 1 : y
  const era = Math.floor(year / 400)
  const ofEra = year - era * 400
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1
  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468
}

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const lengthOf = (year: number, month: number) => (month === 2 && isLeap(year) ? 29 : (lengths[month - 1] ?? 0))
const write = (year: number, month: number, day: number) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

/** Every day from the first to the last, both inclusive. */
export function everyDay(first: string, last: string): string[] {
  const days = [first]
  for (let [year, month, day] = parts(first); days.at(-1) !== last;) {
    day += 1
    if (day > lengthOf(year, month)) [day, month] = [1, month + 1]
    if (month > 12) [month, year] = [1, year + 1]
    days.push(write(year, month, day))
  }
  return days
}

/** The quarter of a fiscal year of twelve months: its first and last day, its year and its place. */
export function quarterByMonths(
  day: string,
  startMonth: number,
): { start: string; finish: string; startYear: number; endYear: number; place: number } {
  const [year, month] = parts(day)
  const startYear = month >= startMonth ? year : year - 1
  const monthsIn = (year - startYear) * 12 + month - startMonth
  const place = Math.floor(monthsIn / 3) + 1
  const from = startYear * 12 + startMonth - 1 + (place - 1) * 3
  const to = from + 2
  const [toYear, toMonth] = [Math.floor(to / 12), (to % 12) + 1]
  return {
    start: write(Math.floor(from / 12), (from % 12) + 1, 1),
    finish: write(toYear, toMonth, lengthOf(toYear, toMonth)),
    startYear,
    endYear: startMonth === 1 ? startYear : startYear + 1,
    place,
  }
}
