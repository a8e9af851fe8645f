import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { all, emptyState, roadmapOf, type State } from '#shared/domain/records.ts'
import { compare } from '#shared/history/compare.ts'
import { reviewDocument } from '#shared/document/reviewDocument.ts'
import { add, edit, plan, remove } from '#shared/planning/records.ts'
import { decide } from '#shared/review/decisions.ts'
import { lookBack } from '#shared/review/lookBack.ts'
import { outcomeRows } from '#shared/review/outcomes.ts'
import { sampleDrafts } from '#shared/sample/sample.ts'
import { anyPlan, someRuns } from '../history/plans.ts'
import { lessonOf, reviewOf, withActivities } from '../review/plans.ts'

const today = '2026-11-21'
const drafts = sampleDrafts(today)
const states: State[] = []
for (const { changes } of drafts) states.push(plan(states.at(-1) ?? emptyState, changes))
const sample = states.at(-1) ?? emptyState
const reviews = all(sample, 'review').toSorted((a, b) => (a.quarter < b.quarter ? -1 : 1))
const given = (review: (typeof reviews)[number]) => {
  const now = states.find((state) => state.review[review.id]?.signedOn) ?? emptyState
  return { review: review.id, baseline: states[review.baseline - 1] ?? emptyState, now, latest: sample, lines: [], today }
}

describe('the reviews of the sample roadmap', () => {
  it.each(reviews.map((review) => [review.quarter, review] as const))('say what was frozen and every row once: %s', (_, review) => {
    const made = given(review)
    const said = reviewDocument(made)
    expect(said.figures).toMatchObject(review.figures ?? {})
    expect(said.signed?.by).toBe(review.signedBy)
    expect(said.figures.open).toBe(0)
    const verdicts = said.lookBack.promised.map(({ verdict }) => verdict)
    expect(verdicts.filter((verdict) => verdict === 'delivered')).toHaveLength(review.figures?.delivered ?? -1)
    expect(verdicts.filter((verdict) => verdict === 'moved')).toHaveLength(review.figures?.moved ?? -1)
    const rows = lookBack(made.baseline, made.now, review)
    expect(said.lookBack.promised.map(({ id }) => id)).toEqual(rows.promised.map(({ id }) => id))
    expect(said.lookBack.added.map(({ id }) => id)).toEqual(rows.added.map(({ id }) => id))
    expect(said.outcomes.entries.map(({ id }) => id).toSorted()).toEqual(
      outcomeRows(made.baseline, made.now, review, '2026-11-21')
        .map(({ id }) => id)
        .toSorted(),
    )
    const found = all(made.now, 'lesson').filter((lesson) => lesson.review === review.id)
    expect(said.lessons.entries.filter(({ isNew }) => isNew)).toHaveLength(found.length)
    expect(said.principles).toHaveLength(12)
  })

  it('speak of days with their quarters and of slips in words', () => {
    const moved = reviews.flatMap((review) => reviewDocument(given(review)).lookBack.promised).filter(({ verdict }) => verdict === 'moved')
    expect(moved.length).toBeGreaterThan(0)
    for (const { promised, actual, slip } of moved) {
      expect(promised).toMatch(/^\d+ \w+ \d{4} \(FY\d\d Q\d\)$/)
      expect(actual).not.toBe(promised)
      expect(slip).toMatch(/later/)
    }
  })
})

describe('an open review', () => {
  it('says what a lesson changed in what it is applied to, who decided what, and what is still open', () => {
    const baseline = withActivities(
      { id: 'a', title: 'Photo estimates', finish: '2026-06-30' },
      { id: 'b', title: 'Bots', finish: '2026-06-30' },
      { id: 'c', title: 'Cards', finish: '2026-06-30' },
    )
    const now = [
      (state: State) => edit(state, 'activity', 'a', { finish: '2026-09-30' }),
      (state: State) => remove(state, 'activity', 'c'),
      () => add('review', reviewOf({ attendees: ['Ann'], nextMeeting: '2026-09-23' })),
      () =>
        add(
          'lesson',
          lessonOf({
            id: 'l',
            review: 'q2',
            about: { kind: 'activity', id: 'c' },
            decisions: [{ review: 'q2', decision: 'applied', item: { kind: 'activity', id: 'a' }, because: '' }],
          }),
        ),
      (state: State) =>
        decide(state, {
          id: 'd',
          review: 'q2',
          title: 'Buy the bots',
          owner: 'Ann',
          due: '2026-07-15',
          about: { kind: 'activity', id: 'b' },
          today,
        }),
    ].reduce((state, command) => plan(state, command(state)), baseline)
    const said = reviewDocument({ review: 'q2', baseline, now, latest: now, lines: [], today })
    expect(said.lookBack.promised.map(({ title, verdict, actual }) => [title, verdict, actual])).toEqual([
      ['Photo estimates', 'moved', '30 Sept 2026 (2026 Q3)'],
      ['Bots', 'open', '30 Jun 2026 (2026 Q2)'],
      ['Cards', 'dropped', 'Removed from the plan'],
    ])
    expect(said.figures).toMatchObject({ promised: 3, moved: 1, dropped: 1, open: 1, ratio: 0 })
    expect(said.lessons.entries).toMatchObject([
      { about: 'Cards', decidedWord: 'Applied to Photo estimates', changed: ['Finish: 30 Jun 2026 (2026 Q2) → 30 Sept 2026 (2026 Q3)'] },
    ])
    expect(said.decisions).toEqual([{ id: 'd', title: 'Buy the bots', owner: 'Ann', due: '15 Jul 2026 (2026 Q3)', about: 'Bots' }])
    expect([said.signed, said.nextMeeting]).toEqual([null, '23 Sept 2026 (2026 Q3)'])
  })

  it('tells every activity that changed once, whatever outcomes it is for', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, (baseline, after) => {
        const now = plan(after, add('review', reviewOf({ quarter: roadmapOf(after).horizon.start })))
        const said = reviewDocument({ review: 'q2', baseline, now, latest: now, lines: [], today })
        const told = said.ahead.changes.flatMap(({ entries }) => entries.map(({ id }) => id))
        const differing = compare(baseline, now).activities.filter(({ verdict }) => verdict !== 'unchanged')
        expect(told.toSorted()).toEqual(differing.map(({ id }) => id).toSorted())
        expect(said.outcomes.disagreements.every((entry) => said.outcomes.entries.includes(entry))).toBe(true)
      }),
      someRuns,
    )
  })
})
