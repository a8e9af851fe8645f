import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fittingLabels, roomFor, widest } from '#renderer/features/history/stopLabels.ts'

const anyStops = fc.array(fc.record({ label: fc.string({ maxLength: 30 }), matters: fc.boolean() }), { minLength: 2, maxLength: 120 })

describe('the labels of a replay’s stops', () => {
  it('never touch each other, and leave none out that would still fit', () => {
    fc.assert(
      fc.property(anyStops, fc.integer({ min: 300, max: 3000 }), (stops, width) => {
        const shown = fittingLabels(stops, width)
        const spans = stops.map(({ label }, index) => {
          const middle = (index / (stops.length - 1)) * width
          return { from: middle - roomFor(label) / 2, to: middle + roomFor(label) / 2, shown: shown[index] === true }
        })
        const seen = spans.filter((span) => span.shown)
        for (const [index, span] of seen.entries()) expect(span.from).toBeGreaterThanOrEqual((seen[index - 1]?.to ?? -Infinity) + 12 - 1e-6)
        for (const span of spans)
          if (!span.shown) expect(seen.some((other) => span.from < other.to + 12 + 1e-6 && other.from < span.to + 12 + 1e-6)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('always name the first and the last, and a review before a mere day', () => {
    const stops = Array.from({ length: 37 }, (_, index) => ({ label: '12 Mar 2018', matters: index === 20 }))
    const shown = fittingLabels(stops, 700)
    expect(shown[0]).toBe(true)
    expect(shown[36]).toBe(true)
    expect(shown[20]).toBe(true)
    expect(shown.filter(Boolean).length).toBeGreaterThan(4)
    expect(widest).toBeLessThan(300)
  })
})
