import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { median, quantile, resultOf, tableOf } from '#tests/bench/figure.ts'

const figure = (budgets: Parameters<typeof resultOf>[0]['budgets']) => ({ name: 'pan', what: 'pan at 1,000', unit: 'ms' as const, budgets })

describe('what the benchmark makes of its runs', () => {
  it('is the median, which half of the runs do not exceed', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true, min: 0, max: 1e6 }), { minLength: 1 }), (values) => {
        const middle = median(values)
        expect(values.filter((value) => value < middle).length).toBeLessThanOrEqual(values.length / 2)
        expect(values.filter((value) => value > middle).length).toBeLessThanOrEqual(values.length / 2)
        expect(values).toContain(quantile(values, 0.95))
        expect(values.filter((value) => value <= quantile(values, 0.95)).length).toBeGreaterThanOrEqual(values.length * 0.95)
      }),
    )
  })

  it('keeps a budget at its very edge, and misses it above, with what is added to it', () => {
    const budgets = [{ against: 'floor', most: 3, plus: 'blob' }]
    const kept = (ours: number) => resultOf(figure(budgets), [{ ours, floor: 10, blob: 5 }]).lines.map((line) => line.kept)
    expect([kept(35), kept(35.1)]).toEqual([[true], [false]])
    expect(resultOf(figure([{ against: null, most: 16 }]), [{ ours: 16 }, { ours: 40 }, { ours: 2 }]).lines).toMatchObject([
      { kept: true, budget: '<= 16' },
    ])
  })

  it('never keeps a budget by what was not measured', () => {
    for (const sample of [{ ours: 1 }, { floor: 1 }, { ours: Number.NaN, floor: 1 }, {}])
      expect(resultOf(figure([{ against: 'floor', most: 100 }]), [sample]).lines).toMatchObject([{ kept: false }])
    expect(resultOf(figure([{ against: 'floor', most: 1 }]), []).lines).toMatchObject([{ kept: false }])
  })

  it('is a table with a line for each budget', () => {
    const result = resultOf(
      figure([
        { against: 'floor', most: 2 },
        { against: 'vis', most: 0.5 },
      ]),
      [{ ours: 30, floor: 10, vis: 90 }],
    )
    expect(
      tableOf([result])
        .split('\n')
        .map((line) => line.split(/ {2,}/)),
    ).toEqual([
      ['figure', 'ours', 'reference', 'ratio', 'budget'],
      ['pan at 1,000', '30.0 ms', 'floor', '10.0 ms', '3.00', '<= 2 x floor', 'MISSED'],
      ['', 'vis', '90.0 ms', '0.33', '<= 0.5 x vis', 'kept'],
    ])
  })
})
