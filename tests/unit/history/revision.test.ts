import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyState } from '#shared/domain/records.ts'
import { diff } from '#shared/history/change.ts'
import { firstBroken, type Revision, seal, shortHash } from '#shared/history/revision.ts'
import { anyPlan } from './plans.ts'

const chainOf = (length: number, changes: Revision['changes'] = []): Revision[] => {
  const chain: Revision[] = []
  for (let number = 1; number <= length; number += 1)
    chain.push(
      seal({
        roadmap: 'r',
        number,
        kind: 'edit',
        action: 'edit',
        subject: `Step ${number}`,
        reason: '',
        name: null,
        author: 'A. Partner',
        recordedAt: `2026-11-21T10:00:${String(number).padStart(2, '0')}.000Z`,
        asOf: '2026-11-21',
        undoes: null,
        source: null,
        changes,
        parents: chain.slice(-1).map(({ hash }) => hash),
      }),
    )
  return chain
}

const tamperings: readonly ((revision: Revision) => Revision)[] = [
  (revision) => ({ ...revision, author: 'Somebody else' }),
  (revision) => ({ ...revision, asOf: '2026-11-20' }),
  (revision) => ({ ...revision, recordedAt: '2020-01-01T00:00:00.000Z' }),
  (revision) => ({ ...revision, reason: ' ' }),
  (revision) => ({ ...revision, kind: 'review' }),
  (revision) => ({ ...revision, parents: ['0'.repeat(64)] }),
  (revision) => ({ ...revision, hash: '0'.repeat(64) }),
  (revision) => ({ ...revision, changes: [{ kind: 'lane', id: 'l', before: null, after: { id: 'l', name: 'L', order: 0 } }] }),
  // Sealed again, so that it is whole in itself: the next one still names the hash it had.
  ({ hash: _hash, ...revision }) => seal({ ...revision, subject: 'Another' }),
]

describe('the chain of revisions', () => {
  it('is whole as it was made, whatever the changes', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        expect(firstBroken(chainOf(3, diff(emptyState, plan)))).toBeNull()
      }),
      { numRuns: 30 },
    )
    expect(firstBroken([])).toBeNull()
  })

  it('shows where any field of any revision was changed', () => {
    const chain = chainOf(6)
    for (const [place, tamper] of tamperings.entries())
      for (let index = 0; index < chain.length - 1; index += 1) {
        const resealed = place === tamperings.length - 1
        const tampered = chain.map((revision, at) => (at === index ? tamper(revision) : revision))
        expect(firstBroken(tampered)).toBe(resealed ? index + 2 : index + 1)
      }
  })

  it('shows a revision that is missing, doubled or exchanged', () => {
    const chain = chainOf(5)
    expect(firstBroken(chain.toSpliced(0, 1))).toBe(2)
    expect(firstBroken(chain.toSpliced(2, 1))).toBe(4)
    expect(firstBroken([...chain.slice(0, 3), ...chain.slice(2)])).toBe(3)
    expect(firstBroken(chain.toReversed())).toBe(5)
  })

  it('gives the same hash to the same content whatever the order of its keys, shown as eight digits', () => {
    const [first] = chainOf(1)
    if (!first) throw new Error('no revision')
    const { hash, ...unsealed } = first
    const turned = Object.fromEntries(Object.entries(unsealed).toReversed()) as typeof unsealed
    expect(seal(turned).hash).toBe(hash)
    expect(shortHash(hash)).toMatch(/^[0-9a-f]{8}$/)
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
  })
})
