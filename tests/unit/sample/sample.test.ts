import { describe, expect, it } from 'vitest'
import { addMonths } from '#shared/calendar/dates.ts'
import { quarterDays, quarterOf } from '#shared/calendar/fiscal.ts'
import { all, emptyState, inOrder, roadmapOf, type State } from '#shared/domain/records.ts'
import type { Draft } from '#shared/history/revision.ts'
import { plan } from '#shared/planning/records.ts'
import { baselineOf } from '#shared/review/baseline.ts'
import { reviewDue, reviewSummary } from '#shared/review/due.ts'
import { lessonState } from '#shared/review/lessons.ts'
import { lookBack } from '#shared/review/lookBack.ts'
import { signedFigures } from '#shared/review/sayDo.ts'
import { sampleDrafts } from '#shared/sample/sample.ts'

const months = Array.from({ length: 12 }, (_, month) => addMonths('2026-11-21', month))
const todays = [...months, '2028-02-29', '2026-04-01', '2026-06-30', '2027-01-01', '2024-12-31']

const replayed = (drafts: readonly Draft[]): State[] => {
  const states: State[] = []
  for (const { changes } of drafts) states.push(plan(states.at(-1) ?? emptyState, changes))
  return states
}
const stateOn = (today: string): State => replayed(sampleDrafts(today)).at(-1) ?? emptyState

describe.each(todays)('the sample roadmap seen on %s', (today) => {
  const drafts = sampleDrafts(today)
  const states = replayed(drafts)
  const state = states.at(-1) ?? emptyState

  it('is sound at every revision, each later than the one before and none in the future', () => {
    for (const [index, draft] of drafts.entries()) {
      expect(draft.asOf < today || draft.recordedAt.slice(0, 10) < today).toBe(true)
      expect(draft.recordedAt > (drafts[index - 1]?.recordedAt ?? '')).toBe(true)
      expect(draft.recordedAt).toMatch(/^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:00\.000Z$/)
      expect(draft.changes.length).toBeGreaterThan(0)
    }
  })

  it('has each review signed by whom the history names for it', () => {
    const authors = drafts.filter(({ kind }) => kind === 'review').map(({ author }) => author)
    const signed = all(state, 'review').toSorted((a, b) => (a.quarter < b.quarter ? -1 : 1))
    expect(authors).toEqual(signed.map(({ signedBy }) => signedBy))
  })

  it('has four signed reviews of the four quarters before this one, and this quarter’s is next', () => {
    const due = reviewDue(reviewSummary(state), today)
    expect(due.quarter).toBe(quarterOf(roadmapOf(state).calendar, today))
    expect(due.missed).toEqual([])
    expect(drafts.filter(({ kind }) => kind === 'review')).toHaveLength(4)
    expect(all(state, 'review').every(({ signedOn, quarter }) => signedOn !== null && signedOn < due.quarter && signedOn > quarter)).toBe(
      true,
    )
  })

  it('begins its five years at this quarter', () => {
    const { horizon, calendar, sample } = roadmapOf(state)
    expect(horizon).toEqual({ start: quarterOf(calendar, today), years: 5 })
    expect(sample).toBe(true)
  })
})

describe('the sample roadmap', () => {
  const today = '2026-11-21'
  const drafts = sampleDrafts(today)
  const states = replayed(drafts)
  const state = stateOn(today)

  it('tells the say-do ratios it was written for: 3 of 5, 4 of 7, 5 of 7, 5 of 6', () => {
    expect(signedFigures(state).map(({ figures }) => figures)).toEqual([
      { promised: 5, delivered: 3, moved: 1, dropped: 1, added: 1 },
      { promised: 7, delivered: 4, moved: 2, dropped: 1, added: 2 },
      { promised: 7, delivered: 5, moved: 2, dropped: 0, added: 0 },
      { promised: 6, delivered: 5, moved: 1, dropped: 0, added: 1 },
    ])
  })

  it('compares this quarter with the last signed review, which promised six activities', () => {
    const lines = drafts.map(({ kind, action, asOf }, index) => ({ number: index + 1, kind, action, asOf }))
    const quarter = quarterOf(roadmapOf(state).calendar, today)
    const baseline = baselineOf(lines, roadmapOf(state).calendar, quarter)
    expect(drafts[baseline - 1]).toMatchObject({ kind: 'review', action: 'sign-review' })
    const rows = lookBack(states[baseline - 1] ?? emptyState, state, { id: 'next', quarter })
    expect(rows.promised.map(({ id }) => id).toSorted()).toEqual([
      'driver-coaching',
      'parts-forecast',
      'permit',
      'risk-check',
      'scheduling-pilot',
      'tablets',
    ])
  })

  it('leaves two lessons open, and has applied and rejected others', () => {
    expect(all(state, 'lesson').map(lessonState).toSorted()).toEqual([
      ...Array<string>(6).fill('applied'),
      'deferred',
      'deferred',
      'rejected',
    ])
  })

  it('is a plan one could show: lanes, outcomes, activities, experiments that feed later work', () => {
    const activities = all(state, 'activity')
    expect(inOrder(state, 'lane')).toHaveLength(6)
    expect(inOrder(state, 'outcome')).toHaveLength(8)
    expect(activities.length).toBeGreaterThanOrEqual(45)
    expect(new Set(activities.map(({ title }) => title)).size).toBe(activities.length)
    const feeding = activities.filter(({ id, kind }) => kind === 'experiment' && activities.some(({ dependsOn }) => dependsOn.includes(id)))
    expect(feeding.length).toBeGreaterThanOrEqual(6)
    expect(all(state, 'link').every(({ sentence }) => /^To .+ by .+\.$/.test(sentence))).toBe(true)
    expect(activities.every(({ owner, sponsor }) => owner !== '' && sponsor !== '')).toBe(true)
  })

  it('says what each experiment is to find out, and of those that ended what was found', () => {
    const experiments = all(state, 'activity').filter(({ kind }) => kind === 'experiment')
    expect(
      experiments.every(
        ({ learning }) => learning !== null && learning.hypothesis !== '' && learning.measure !== '' && learning.decideOn !== null,
      ),
    ).toBe(true)
    const ended = experiments.filter(({ status }) => status === 'done' || status === 'stopped')
    expect(ended.every(({ learning }) => learning?.finding !== null && learning?.found !== '')).toBe(true)
    expect(experiments.filter((experiment) => !ended.includes(experiment)).every(({ learning }) => learning?.finding === null)).toBe(true)
    expect(state.activity['smart-glasses']?.learning?.finding).toBe('disproved')
  })

  it('covers the whole five years', () => {
    const { horizon, calendar } = roadmapOf(state)
    const last = all(state, 'activity').reduce((latest, { finish }) => (finish > latest ? finish : latest), '')
    expect(last > addMonths(horizon.start, 42)).toBe(true)
    expect(last <= quarterDays(calendar, addMonths(horizon.start, 57)).finish).toBe(true)
  })

  it('says nothing of what lies ahead of the day', () => {
    for (const day of ['2026-10-01', '2026-10-30', '2026-12-31'])
      for (const { finishedOn } of all(stateOn(day), 'activity')) expect(finishedOn === null || finishedOn < day).toBe(true)
  })
})
