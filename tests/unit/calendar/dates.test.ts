import { expect, it } from 'vitest'
import { isCalendarDate } from '#shared/calendar/dates.ts'
import { everyDay } from './civil.ts'

const two = (n: number) => String(n).padStart(2, '0')

it('a text is a day from 1900 to 2199 where the civil calendar has it, and no other', () => {
  const days = new Set(everyDay('1896-01-01', '2204-12-31'))
  const wrong: string[] = []
  for (let year = 1896; year <= 2204; year += 1)
    for (let month = 0; month <= 13; month += 1)
      for (let day = 0; day <= 32; day += 1) {
        const text = `${year}-${two(month)}-${two(day)}`
        if (isCalendarDate(text) !== (days.has(text) && year >= 1900 && year <= 2199)) wrong.push(text)
      }
  expect(wrong).toEqual([])
  for (const text of ['2026-1-01', ' 2026-01-01', '2026-01-01 ', '2026-01-01T00:00', '20260101', '2026/01/01', '٢٠٢٦-01-01'])
    expect(isCalendarDate(text)).toBe(false)
})
