import { describe, expect, it } from 'vitest'
import { type State } from '#shared/domain/records.ts'
import { diff } from '#shared/history/change.ts'
import { openReview } from '#shared/review/opening.ts'
import { reviewDue, reviewSummary } from '#shared/review/due.ts'
import { draftNow } from '#renderer/session/session.ts'
import { commit, nowhere } from '#renderer/store/commit.ts'
import { changedInReview, pairOfReview } from '#renderer/store/reviewChanges.ts'
import { drafts, problemWith, replayed, roadmap, storeWithSample } from './stores.ts'

/** The reviews of the sample by the revisions in which they came to be and were signed, from its states alone. */
const reviews = Object.keys(replayed.at(-1)?.review ?? {}).map((id) => {
  const at = (is: (state: State) => boolean) => replayed.findIndex(is) + 1
  return {
    id,
    opened: at((state) => state.review[id] !== undefined),
    signed: at((state) => typeof state.review[id]?.signedOn === 'string'),
  }
})

describe('what changed in a review', () => {
  it('is every revision from the one that opened it to the one that signed it, and each record they touch, once', async () => {
    const { database } = await storeWithSample()
    // Another roadmap with the same reviews in it, which must not be taken for this one's.
    await commit(database, 'sampler', nowhere, drafts.slice(0, 40))
    expect(reviews).toHaveLength(4)
    for (const { id, opened, signed } of reviews) {
      const found = await changedInReview(database, roadmap, id)
      expect(found).toMatchObject({ opened, signed })
      expect(found.revisions.map(({ number }) => number)).toEqual(Array.from({ length: signed - opened + 1 }, (_, index) => opened + index))
      const touched = new Set(drafts.slice(opened - 1, signed).flatMap(({ changes }) => changes.map((item) => `${item.kind}/${item.id}`)))
      expect(found.records.map((record) => `${record.kind}/${record.id}`).toSorted()).toEqual([...touched].toSorted())
      expect(found.revisions.every((revision) => revision.roadmap === roadmap)).toBe(true)
    }
  })

  it('holds every record that differs between the two revisions around it', async () => {
    const { database } = await storeWithSample()
    for (const { id, opened, signed } of reviews) {
      expect(await pairOfReview(database, roadmap, signed)).toEqual({ from: opened - 1, to: signed })
      const [before, after] = [replayed[opened - 2], replayed[signed - 1]]
      if (!before || !after) throw new Error('a review began before the roadmap')
      const touched = new Set((await changedInReview(database, roadmap, id)).records.map((record) => `${record.kind}/${record.id}`))
      const differing = diff(before, after)
      expect(differing.length).toBeGreaterThan(0)
      for (const item of differing) expect(touched).toContain(`${item.kind}/${item.id}`)
    }
  })

  it('of an open one goes on to the latest; a revision that signs none has no pair', async () => {
    const { database, position } = await storeWithSample()
    const due = reviewDue(reviewSummary(position.state), '2026-11-21')
    const changes = openReview(position.state, { id: 'open', quarter: due.quarter, baseline: 1, today: '2026-11-21' })
    await commit(database, roadmap, position, [draftNow('', { action: 'open-review', subject: '' }, changes)])
    const found = await changedInReview(database, roadmap, 'open')
    expect(found).toMatchObject({ opened: position.number + 1, signed: null, records: [{ kind: 'review', id: 'open' }] })
    expect(await pairOfReview(database, roadmap, position.number + 1)).toBeNull()
    expect(await pairOfReview(database, roadmap, position.number + 2)).toBeNull()
  })

  it('is refused where there is no such review', async () => {
    const { database } = await storeWithSample()
    expect(await problemWith(changedInReview(database, roadmap, 'nobody'))).toBe('missing')
    expect(await problemWith(changedInReview(database, 'another', reviews[0]?.id ?? ''))).toBe('missing')
  })
})
