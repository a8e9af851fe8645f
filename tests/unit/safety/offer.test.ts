import { describe, expect, it } from 'vitest'
import { answered, copyOffer, firstOffer, offered } from '#shared/safety/offer.ts'

const claims = { id: 'claims', hash: 'a' }
const policies = { id: 'policies', hash: 'b' }

describe('the weekly offer of a copy', () => {
  it('is made once a week has passed, of what changed since the last', () => {
    const first = firstOffer('2026-11-21')
    expect(offered(first, [claims], '2026-11-27')).toEqual([])
    expect(offered(first, [claims, policies], '2026-11-28')).toEqual([claims, policies])
    const given = answered(first, '2026-11-28', [claims])
    expect(offered(given, [claims, policies], '2026-12-04')).toEqual([])
    expect(offered(given, [claims, policies], '2026-12-05')).toEqual([policies])
    expect(offered(given, [{ ...claims, hash: 'c' }], '2026-12-05')).toEqual([{ ...claims, hash: 'c' }])
  })

  it('is put off by a week when it is not taken, and then still has all of it', () => {
    const later = answered(firstOffer('2026-12-28'), '2027-01-04')
    expect(offered(later, [claims], '2027-01-10')).toEqual([])
    expect(offered(later, [claims], '2027-01-11')).toEqual([claims])
  })

  it('believes no memory that is none', () => {
    for (const bad of [null, {}, { since: 'soon', given: {} }, { since: '2026-11-21', given: { a: 1 } }])
      expect(copyOffer.safeParse(bad).success).toBe(false)
    expect(copyOffer.safeParse(answered(firstOffer('2026-11-21'), '2026-11-28', [claims])).success).toBe(true)
  })
})
