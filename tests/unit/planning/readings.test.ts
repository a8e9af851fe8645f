import { describe, expect, it } from 'vitest'
import { newMeasure, newOutcome, withTargets } from '#shared/planning/outcome.ts'
import { enterReadings, readingsOf, type SameDay } from '#shared/planning/readings.ts'
import { add, plan } from '#shared/planning/records.ts'
import { empty } from '../review/plans.ts'

describe('a series of readings', () => {
  const there = plan(empty, [
    ...add('outcome', newOutcome({ id: 'o', title: 'Calls are answered', order: 1, measure: newMeasure('2026-01-01') })),
    ...add('reading', { id: 'r1', outcome: 'o', date: '2026-03-31', value: 5, note: 'first' }),
  ])
  const series = [
    { id: 'n1', date: '2026-03-31', value: 6, note: '' },
    { id: 'n2', date: '2026-06-30', value: 7, note: '' },
    { id: 'n3', date: '2026-06-30', value: 8, note: 'counted again' },
  ]
  const entered = (sameDay: SameDay) =>
    readingsOf(plan(there, enterReadings(there, 'o', series, sameDay)), 'o').map(({ date, value, note }) => `${date} ${value} ${note}`)

  it('replaces what is there and keeps its note, the last of a day counting', () => {
    expect(entered('replace')).toEqual(['2026-03-31 6 first', '2026-06-30 8 counted again'])
  })

  it('keeps what is there', () => {
    expect(entered('keep')).toEqual(['2026-03-31 5 first', '2026-06-30 8 counted again'])
  })

  it('changes nothing when it comes again', () => {
    const once = plan(there, enterReadings(there, 'o', series, 'replace'))
    expect(enterReadings(once, 'o', series, 'replace')).toEqual([])
  })
})

describe('targets', () => {
  const measure = newMeasure('2026-01-01', { targets: [{ quarter: '2026-07-01', value: 2 }] })

  it('are set and taken away together, in order', () => {
    const set = withTargets(
      measure,
      new Map([
        ['2026-10-01', 3],
        ['2026-04-01', 1],
      ]),
    )
    expect(set.targets.map(({ quarter, value }) => `${quarter} ${value}`)).toEqual(['2026-04-01 1', '2026-07-01 2', '2026-10-01 3'])
    expect(
      withTargets(
        set,
        new Map([
          ['2026-07-01', null],
          ['2030-01-01', null],
        ]),
      ).targets,
    ).toHaveLength(2)
  })
})
