import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, startOfMonth, toUtc } from '#shared/calendar/dates.ts'
import { quarterDays, quarterOf } from '#shared/calendar/fiscal.ts'
import { covered, snapped } from '#renderer/timeline/snap.ts'

const calendar = { kind: 'months', startMonth: 4, labelBy: 'end' } as const
const anyInstant = fc.integer({ min: toUtc('2024-01-01').getTime(), max: toUtc('2034-01-01').getTime() })

describe('what is drawn on the timeline', () => {
  it('covers whole days, months or quarters, whichever way it is drawn', () => {
    fc.assert(
      fc.property(anyInstant, anyInstant, fc.constantFrom('day' as const, 'month' as const, 'quarter' as const), (one, other, to) => {
        const { start, finish } = covered(calendar, one, other, to)
        expect(covered(calendar, other, one, to)).toEqual({ start, finish })
        expect(toUtc(start).getTime()).toBeLessThanOrEqual(Math.min(one, other))
        expect(toUtc(addDays(finish, 1)).getTime()).toBeGreaterThan(Math.max(one, other))
        if (to === 'month') expect([startOfMonth(start), startOfMonth(addDays(finish, 1))]).toEqual([start, addDays(finish, 1)])
        if (to === 'quarter')
          expect([quarterOf(calendar, start), quarterDays(calendar, quarterOf(calendar, finish)).finish]).toEqual([start, finish])
      }),
    )
  })

  it('snaps to the nearest beginning', () => {
    expect(snapped(calendar, toUtc('2027-01-10').getTime(), 'month')).toBe('2027-01-01')
    expect(snapped(calendar, toUtc('2027-01-20').getTime(), 'month')).toBe('2027-02-01')
    expect(snapped(calendar, toUtc('2027-02-20').getTime(), 'quarter')).toBe('2027-04-01')
    expect(snapped(calendar, toUtc('2027-02-20').getTime(), 'day')).toBe('2027-02-20')
  })
})
