import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#shared/calendar/dates.ts'
import { statuses } from '#shared/domain/activity.ts'
import { roadmapOf, type State } from '#shared/domain/records.ts'
import { newActivity } from '#shared/planning/activity.ts'
import { plan } from '#shared/planning/records.ts'
import { sayWaiting } from '#shared/planning/sayPlanning.ts'
import { proposeForLater, setNotUntilDone, waiting, waitsInCircle } from '#shared/planning/sequencing.ts'
import { warnings } from '#shared/planning/warnings.ts'
import { empty, withActivities } from '../review/plans.ts'

const today = '2026-11-21'
const said = (state: State, id: string) => {
  const found = waiting(state, today).get(id)
  return found && sayWaiting(found, roadmapOf(state).calendar)
}

const anyDay = fc.integer({ min: -400, max: 400 }).map((days) => addDays(today, days))
const anyActivity = (id: string) =>
  fc
    .record({
      status: fc.constantFrom(...statuses),
      start: anyDay,
      length: fc.nat(200),
      finished: fc.nat(400),
      notUntil: fc.option(anyDay, { nil: null }),
      notUntilDone: fc.subarray(['a', 'b', 'c', 'd']).map((ids) => ids.filter((other) => other !== id)),
      notUntilThere: fc.constantFrom('', '', ' ', 'a second engineer'),
    })
    .map(({ length, finished, ...rest }) =>
      newActivity({
        id,
        title: id,
        lane: 'lane',
        finish: addDays(rest.start, length),
        finishedOn: rest.status === 'done' ? addDays(today, -finished) : null,
        ...rest,
      }),
    )
const anyPlan = fc
  .tuple(anyActivity('a'), anyActivity('b'), anyActivity('c'), anyActivity('d'))
  .map((activities): State => ({ ...empty, activity: Object.fromEntries(activities.map((one) => [one.id, one])) }))

describe('what waits', () => {
  it('may begin on the first day that breaks nothing it says', () => {
    fc.assert(
      fc.property(anyPlan, (state) => {
        for (const [id, { until, obstacles, tooEarly, freeSince }] of waiting(state, today)) {
          const one = state.activity[id]
          if (!one) throw new Error(id)
          expect(['idea', 'proposed', 'committed']).toContain(one.status)
          const others = one.notUntilDone.flatMap((other) => state.activity[other] ?? [])
          // Day by day, from before anything there is: is it too soon?
          const tooSoon = (day: string) =>
            (one.notUntil !== null && day < one.notUntil) ||
            others.some((other) => {
              if (other.status === 'stopped') return false
              if (other.status === 'done') return day <= (other.finishedOn ?? '')
              return day <= other.finish || day <= today
            })
          let first = addDays(today, -900)
          while (tooSoon(first)) first = addDays(first, 1)
          const dated = one.notUntil !== null || others.some((other) => other.status !== 'stopped')
          expect(until).toBe(dated ? first : null)
          const stands = (one.notUntil ?? '') > today || others.some(({ status }) => status !== 'done') || one.notUntilThere.trim() !== ''
          expect(obstacles.length > 0).toBe(stands)
          expect(freeSince === null).toBe(stands)
          expect(tooEarly).toBe(stands && (one.start <= today || (until !== null && one.start < until)))
          expect(said(state, id)).toMatch(stands ? /^Not (until|yet)/ : /^Nothing stands in its way any more since /)
        }
      }),
    )
  })

  it('is what is ahead and says so, and nothing else', () => {
    fc.assert(
      fc.property(anyPlan, (state) => {
        const ids = Object.values(state.activity)
          .filter(({ status }) => !['in progress', 'done', 'stopped'].includes(status))
          .filter((one) => one.notUntil !== null || one.notUntilDone.length > 0 || one.notUntilThere.trim() !== '')
          .map(({ id }) => id)
        expect([...waiting(state, today).keys()]).toEqual(ids)
      }),
    )
  })

  it('is said in a sentence, with what is wrong with the plan', () => {
    const state = withActivities(
      { id: 'day', start: '2027-04-01', finish: '2027-06-30', notUntil: '2027-04-01' },
      { id: 'first', finish: '2027-03-31' },
      { id: 'after', start: '2027-01-01', finish: '2027-06-30', notUntilDone: ['first'], notUntilThere: 'a second engineer' },
      { id: 'words', start: '2026-10-01', finish: '2027-06-30', notUntilThere: 'a second engineer' },
      { id: 'over', start: '2026-01-01', finish: '2026-06-30', status: 'done', finishedOn: '2026-05-02' },
      { id: 'free', start: '2027-01-01', finish: '2027-06-30', notUntilDone: ['over'] },
    )
    expect(said(state, 'day')).toBe('Not until 1 Apr 2027 (2027 Q2).')
    expect(said(state, 'after')).toBe(
      'Not until 1 Apr 2027 (2027 Q2): “first” is to be done first, expected on 31 Mar 2027 and “a second engineer” is needed first. Planned to start on 1 Jan 2027, before that.',
    )
    expect(said(state, 'words')).toBe('Not yet: “a second engineer” is needed first. Planned to start on 1 Oct 2026, and still waiting.')
    expect(said(state, 'free')).toBe('Nothing stands in its way any more since 2 May 2026.')
    expect(
      warnings(state, today)
        .filter(({ rule }) => rule === 'planned-too-early')
        .map(({ id }) => id),
    ).toEqual(['after', 'words'])
  })
})

describe('saying not until', () => {
  const state = withActivities(
    { id: 'a', finish: '2026-06-30', status: 'stopped' },
    { id: 'b', finish: '2026-06-30', notUntilDone: ['a'] },
    { id: 'c', finish: '2026-06-30', dependsOn: ['b'] },
  )

  it('turns a no into a proposal', () => {
    expect(plan(state, proposeForLater(state, 'a')).activity['a']?.status).toBe('proposed')
  })

  it('never lets two wait for each other', () => {
    expect([waitsInCircle(state, 'a', 'c'), waitsInCircle(state, 'a', 'a'), waitsInCircle(state, 'c', 'a')]).toEqual([true, true, false])
    expect(setNotUntilDone(state, 'a', { added: ['b', 'c'], removed: [] })).toEqual([])
    expect(plan(state, setNotUntilDone(state, 'c', { added: ['a'], removed: [] })).activity['c']?.notUntilDone).toEqual(['a'])
  })
})
