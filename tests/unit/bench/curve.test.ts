import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { curveTableOf, slopeOf } from '#tests/bench/curve.ts'
import { peerTableOf } from '#tests/bench/peerTable.ts'

const sizes = [200, 1000, 5000, 20_000]

describe('how a figure grows', () => {
  it('is the power of the size that made the values, whatever they are multiplied by', () => {
    fc.assert(
      fc.property(fc.double({ min: -3, max: 3, noNaN: true }), fc.double({ min: 0.001, max: 1000, noNaN: true }), (power, times) => {
        expect(slopeOf(sizes.map((size) => ({ size, value: times * size ** power })))).toBeCloseTo(power, 6)
      }),
    )
  })

  it('lies between what parts of it say, in whatever order they are given', () => {
    const points = [
      { size: 10, value: 5 },
      { size: 100, value: 5 },
      { size: 1000, value: 50 },
    ]
    expect(slopeOf(points)).toBeCloseTo(0.5, 6)
    expect(slopeOf(points.toReversed())).toBeCloseTo(0.5, 6)
  })

  it('is no number where nothing grows or something was not measured', () => {
    for (const points of [
      [],
      [{ size: 10, value: 3 }],
      [
        { size: 10, value: 3 },
        { size: 100, value: Number.NaN },
      ],
    ])
      expect(slopeOf(points)).toBeNaN()
    expect(
      slopeOf([
        { size: 10, value: 0 },
        { size: 100, value: 3 },
      ]),
    ).not.toBeCloseTo(1)
    expect(
      Number.isFinite(
        slopeOf([
          { size: 10, value: 0 },
          { size: 100, value: 3 },
        ]),
      ),
    ).toBe(false)
  })

  it('is a table with a line for each size and one for the slope', () => {
    const curve = {
      name: 'picture',
      what: 'first picture',
      unit: 'ms',
      over: 'activities',
      points: [
        { size: 200, value: 8 },
        { size: 20_000, value: 800 },
      ],
      slope: 1,
    } as const
    expect(
      curveTableOf(curve)
        .split('\n')
        .map((line) => line.trim().split(/ {2,}/)),
    ).toEqual([['first picture'], ['200 activities', '8.00 ms'], ['20,000 activities', '800 ms'], ['slope', '1.00']])
  })
})

describe('the table of other engines', () => {
  it('says how much of each ours takes, and nothing of ours', () => {
    const table = peerTableOf([{ activities: 1000, medians: { floor: 10, ours: 30, 'frappe-gantt': 300 } }])
    expect(table.split('\n').map((line) => line.trim().split(/ {2,}/))).toEqual([
      ['first picture', 'ours for one of it'],
      ['1,000 activities', 'floor', '10.0 ms', '3.00'],
      ['ours', '30.0 ms'],
      ['frappe-gantt', '300 ms', '0.10'],
    ])
  })
})
