import { describe, expect, it } from 'vitest'
import { newMeasure, newOutcome } from '#shared/planning/outcome.ts'
import { add, plan } from '#shared/planning/records.ts'
import { outcomeChecklist, workWord } from '#shared/planning/writing.ts'
import { outcomes } from '#shared/sample/outcomes.ts'
import { withActivities } from '../review/plans.ts'

describe('a title that sounds like work', () => {
  it.each([
    ['Implement CRM', 'Implement'],
    ['implement: CRM', 'implement:'],
    ['Roll out the tablets', 'Roll'],
    ['Rollout of tablets', 'Rollout'],
    ['Migration to the cloud', 'Migration'],
    ['Design a portal', 'Design'],
    ['Train all depots', 'Train'],
    ['Set up a data team', 'Set'],
  ])('%s', (title, word) => {
    expect(workWord(title)).toBe(word)
  })

  it.each([
    'Leaks are repaired sooner',
    'Reduce repeat visits',
    'Trains run on time',
    'Test results arrive in a day',
    'Design reviews take a week',
    'Migration',
    'Building permits take a week',
    'Ausfälle werden seltener',
    '漏水が早く直る',
    '🎯',
    '',
  ])('is not %s', (title) => {
    expect(workWord(title)).toBeNull()
  })

  it('is none of the sample’s outcomes', () => {
    for (const { title } of Object.values(outcomes)) expect(workWord(title)).toBeNull()
  })
})

describe('what makes an outcome clear', () => {
  const bare = newOutcome({ id: 'o', title: 'Calls are answered', order: 1 })
  const state = plan(withActivities({ id: 'a', finish: '2026-03-31' }), [
    ...add('outcome', bare),
    ...add('link', { id: 'l', activity: 'a', outcome: 'o', sentence: '', contribution: 2 }),
  ])
  const done = (...given: Parameters<typeof outcomeChecklist>) =>
    outcomeChecklist(...given)
      .filter((part) => part.done)
      .map(({ part }) => part)

  it('is said part by part', () => {
    expect(outcomeChecklist(state, bare).map(({ part }) => part)).toEqual(['forWhom', 'measure', 'target', 'leader', 'agreed', 'activity'])
    expect(done(state, bare)).toEqual(['activity'])
    expect(done(state, { ...bare, measure: newMeasure('2026-01-01') })).toEqual(['measure', 'activity'])
    const measure = newMeasure('2026-01-01', { targets: [{ quarter: '2026-10-01', value: 9 }] })
    const whole = { ...bare, measure, leader: 'Ana', agreedOn: '2026-01-02', valuableFor: ['s'] }
    expect(done(state, whole)).toHaveLength(6)
    expect(done(state, { ...whole, id: 'another' })).not.toContain('activity')
  })
})
