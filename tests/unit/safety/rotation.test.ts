import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#shared/calendar/dates.ts'
import { dayOf, laterOf, startOfWeek } from '#shared/calendar/instants.ts'
import type { Occasion } from '#shared/ipc/snapshots.ts'
import { bestOf, candidates, type Dated, inOrder, isSmaller, kept, toRemove } from '#shared/safety/rotation.ts'

const hash = (number: number): string => number.toString(16).padStart(16, '0')
const at = (instant: string, number: number, occasion: Occasion = 'edit'): Dated => ({
  id: `${instant} ${number} ${occasion}`,
  at: instant,
  number,
  hash: hash(number),
  occasion,
})

/** What is left of snapshots written one after the other, each followed by a rotation as the hosts do it. */
function written(instants: readonly string[]): Dated[] {
  let left: Dated[] = []
  for (const [index, instant] of instants.entries()) {
    left.push(at(instant, index + 1))
    const gone = new Set(toRemove(left))
    left = left.filter(({ id }) => !gone.has(id))
  }
  return left
}

const distinct = (snapshots: readonly Dated[], periodOf: (day: string) => string): string[] => [
  ...new Set(snapshots.map((one) => periodOf(dayOf(one.at)))),
]

const everyDay = (count: number): string[] =>
  Array.from({ length: count }, (_, day) => [
    `${addDays('2025-01-01', day)}T03:10:00.000Z`,
    `${addDays('2025-01-01', day)}T15:20:00.000Z`,
  ]).flat()

describe('the rotation of snapshots', () => {
  it('keeps 12 days, 10 weeks and 9 months of a long life, and the latest', () => {
    const instants = everyDay(500)
    const left = written(instants)
    expect(left.at(-1)?.at).toBe(instants.at(-1))
    const local = [...new Set(instants.map(dayOf))]
    const last = (periodOf: (day: string) => string, most: number) => [...new Set(local.map(periodOf))].slice(-most)
    // The last snapshot of each of these is there, and it is the last one that was written in it.
    for (const [periodOf, most] of [
      [(day: string) => day, kept.daily],
      [startOfWeek, kept.weekly],
      [(day: string) => day.slice(0, 7), kept.monthly],
    ] as const)
      for (const period of last(periodOf, most)) {
        const newest = instants.findLast((instant) => periodOf(dayOf(instant)) === period)
        expect(left.map((one) => one.at)).toContain(newest)
      }
    expect(distinct(left, (day) => day.slice(0, 7))).toHaveLength(kept.monthly)
    expect(left.length).toBeLessThanOrEqual(kept.latest + kept.daily + kept.weekly + kept.monthly)
  })

  it('keeps the last one of a day, by the day it is here', () => {
    const day = [
      '2026-03-10T09:00:00.000Z',
      '2026-03-10T10:00:00.000Z',
      '2026-03-10T11:00:00.000Z',
      '2026-03-10T12:00:00.000Z',
      '2026-03-10T12:30:00.000Z',
    ]
    const left = written([...day, '2026-03-20T12:00:00.000Z', '2026-03-21T12:00:00.000Z', '2026-03-22T12:00:00.000Z'])
    const there = left.filter((one) => one.at < '2026-03-11').map((one) => one.at)
    expect(there).toEqual([...new Map(day.map((instant) => [dayOf(instant), instant])).values()])
  })

  it('keeps those of named occasions for good', () => {
    const named = [at('2020-01-01T10:00:00.000Z', 1, 'before-import'), at('2020-01-01T11:00:00.000Z', 2, 'before-migration')]
    const later = everyDay(60).map((instant, index) => at(instant, index + 3))
    const gone = toRemove([...named, ...later])
    expect(gone.length).toBeGreaterThan(50)
    for (const { id } of named) expect(gone).not.toContain(id)
  })

  it('removes nothing while the latest holds less than one before it', () => {
    const full = everyDay(60).map((instant, index) => at(instant, index + 1))
    expect(toRemove(full).length).toBeGreaterThan(0)
    const smaller = at('2026-01-01T10:00:00.000Z', 2)
    expect(toRemove([...full, smaller])).toEqual([])
    expect(isSmaller(full, 2, hash(2))).toBe(true)
    expect(isSmaller(full, full.length, 'f'.repeat(64))).toBe(true)
    expect(isSmaller(full, full.length + 1, 'f'.repeat(64))).toBe(false)
    // Once the user has decided to go on with it, it is what counts.
    const decided = [...full, smaller, at('2026-01-01T10:00:01.000Z', 2, 'continued')]
    expect(bestOf(decided)?.number).toBe(2)
    expect(toRemove(decided)).toEqual([])
    expect(toRemove([...decided, at('2026-01-02T10:00:00.000Z', 3)]).length).toBeGreaterThan(0)
  })

  it('is silent about what the user removed, and what a restore put aside is the last to be tried', () => {
    const [first, second] = [at('2026-01-01T10:00:00.000Z', 4), at('2026-01-02T10:00:00.000Z', 3)]
    expect(bestOf([first, second, at('2026-01-03T10:00:00.000Z', 4, 'removed')])).toBeNull()
    const aside = at('2026-01-03T10:00:00.000Z', 9, 'before-restore')
    expect(bestOf([first, second, aside])).toBe(first)
    expect(candidates([first, second, aside])).toEqual([first, second, aside])
    const restored = at('2026-01-04T10:00:00.000Z', 4, 'restored')
    expect(candidates([first, second, aside, restored])).toEqual([restored, first, second, aside])
  })
})

const anyInstant = fc
  .date({ min: new Date('2024-01-01T00:00:00Z'), max: new Date('2027-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString())
const anyHistory = fc.array(
  fc.record({
    at: anyInstant,
    number: fc.integer({ min: 1, max: 40 }),
    occasion: fc.constantFrom<Occasion[]>(
      'edit',
      'edit',
      'edit',
      'leave',
      'before-import',
      'before-restore',
      'restored',
      'continued',
      'removed',
    ),
  }),
  { maxLength: 120 },
)

describe('the rotation of any snapshots', () => {
  it('keeps the latest and the best, does nothing twice, and loses no period that counts', () => {
    fc.assert(
      fc.property(anyHistory, (given) => {
        const all = given.map(({ at: instant, number, occasion }, index) => ({ ...at(instant, number, occasion), id: String(index) }))
        const gone = new Set(toRemove(all))
        const left = all.filter(({ id }) => !gone.has(id))
        const latest = inOrder(all).at(-1)
        const best = bestOf(all)
        if (latest) expect(gone.has(latest.id)).toBe(false)
        if (best) expect(bestOf(left)).toMatchObject({ number: best.number, hash: best.hash })
        expect(toRemove(left)).toEqual([])
        for (const [periodOf, most] of [
          [(day: string) => day, kept.daily],
          [startOfWeek, kept.weekly],
          [(day: string) => day.slice(0, 7), kept.monthly],
        ] as const) {
          const periods = distinct(inOrder(all), periodOf).slice(-most)
          expect(distinct(left, periodOf)).toEqual(expect.arrayContaining(periods))
        }
        for (const { id, occasion } of all) if (occasion !== 'edit' && occasion !== 'leave') expect(gone.has(id)).toBe(false)
      }),
      { numRuns: 300 },
    )
  })
})

describe('the instants of snapshots', () => {
  it('go forward when the clock goes back', () => {
    expect(laterOf('2026-01-02T00:00:00.000Z', '2026-01-01T00:00:00.000Z')).toBe('2026-01-02T00:00:00.000Z')
    expect(laterOf('2026-01-01T00:00:00.000Z', '2026-01-02T23:59:59.999Z')).toBe('2026-01-03T00:00:00.000Z')
    expect(laterOf('2026-01-01T00:00:00.000Z', '')).toBe('2026-01-01T00:00:00.000Z')
  })

  it('lie in weeks that begin on Monday', () => {
    expect(['2026-03-08', '2026-03-09', '2026-03-15', '2026-03-16'].map(startOfWeek)).toEqual([
      '2026-03-02',
      '2026-03-09',
      '2026-03-09',
      '2026-03-16',
    ])
  })
})
