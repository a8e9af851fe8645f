import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outcomeVerdicts } from '#shared/domain/review.ts'
import { agenda, agendaReason, resultOf } from '#shared/review/agenda.ts'

const row = fc
  .record({
    verdict: fc.constantFrom(...outcomeVerdicts),
    promised: fc.nat({ max: 4 }),
    of: fc.nat({ max: 4 }),
    disagreed: fc.boolean(),
    id: fc.uuid(),
  })
  .map(({ of, ...rest }) => ({ ...rest, delivered: Math.min(of, rest.promised) }))

describe('the result of an outcome', () => {
  it('is told by what was delivered and what was achieved, said here in words of its own', () => {
    fc.assert(
      fc.property(row, (given) => {
        const isDelivered = given.promised > 0 && given.promised - given.delivered === 0
        const words =
          given.verdict === 'not measured'
            ? 'not measured'
            : given.promised === 0
              ? 'nothing promised'
              : `${isDelivered ? 'delivered' : 'not delivered'}${given.verdict === 'on track' ? (isDelivered ? ' and achieved' : ', achieved') : ', not achieved'}`
        expect(resultOf(given)).toBe(words)
      }),
    )
  })

  it('counts an outcome once, whatever is said of it', () => {
    expect(resultOf({ verdict: 'at risk', promised: 2, delivered: 2 })).toBe('delivered, not achieved')
    expect(resultOf({ verdict: 'on track', promised: 2, delivered: 1 })).toBe('not delivered, achieved')
    expect(resultOf({ verdict: 'missed', promised: 0, delivered: 0 })).toBe('nothing promised')
  })
})

describe('the agenda', () => {
  it('holds every outcome once, no more pressing one after a less pressing one, and equals as they were', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 20 }), (rows) => {
        const sorted = agenda(rows)
        expect(sorted.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(rows.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
        // Points: disagreement over work in vain over a miss over a risk over the rest.
        const points = (item: (typeof rows)[number]) =>
          Math.max(
            Number(item.disagreed) * 4,
            Number(resultOf(item) === 'delivered, not achieved') * 3,
            Number(item.verdict === 'missed') * 2,
            Number(item.verdict === 'at risk'),
          )
        sorted.forEach((item, at) => {
          const next = sorted[at + 1]
          if (!next) return
          expect(points(item)).toBeGreaterThanOrEqual(points(next))
          if (points(item) === points(next)) expect(rows.indexOf(item)).toBeLessThan(rows.indexOf(next))
          expect(agendaReason(item) === null).toBe(points(item) === 0)
        })
        expect(agenda(sorted)).toEqual(sorted)
      }),
    )
  })
})
