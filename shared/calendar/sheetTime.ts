import { fromUtc } from './dates.ts'

const oneDay = 86_400_000

/**
 * Returns the day that a spreadsheet's instant says, as `YYYY-MM-DD` in UTC, without its time; before the first day that the
 * workbook's calendar (1900, or 1904) has it is a time of day, as `HH:mm`. Signs as Excel's where it is none.
 */
export function sheetTime(value: Date, is1904: boolean): string {
  const instant = value.getTime()
  // Excel itself shows signs where a number is no day.
  if (Number.isNaN(instant)) return '#####'
  const day = fromUtc(value)
  const time = ((instant % oneDay) + oneDay) % oneDay
  if (time === 0 || day > (is1904 ? '1904-01-01' : '1899-12-31')) return day
  const minutes = Math.floor(time / 60_000)
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
