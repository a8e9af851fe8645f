import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, daysBetween, startOfMonth } from '#shared/calendar/dates.ts'
import { all, emptyState } from '#shared/domain/records.ts'
import { apply } from '#shared/history/change.ts'
import { brokenBy, dependencies } from '#shared/planning/dependencies.ts'
import { moveActivities, type Shift, shiftBetween, shifted, startOn } from '#shared/planning/moving.ts'
import { anyPlan, someRuns } from '../history/plans.ts'

const anyDay = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2024-01-01', days))
const anySpan = fc.tuple(anyDay, fc.integer({ min: 0, max: 900 })).map(([start, length]) => ({ start, finish: addDays(start, length) }))
const anyShift: fc.Arbitrary<Shift> = fc.oneof(
  fc.integer({ min: -40, max: 40 }).map((months) => ({ months })),
  fc.integer({ min: -900, max: 900 }).map((days) => ({ days })),
)
const anyEdge = fc.constantFrom('both' as const, 'start' as const, 'finish' as const)

describe('moving what is planned', () => {
  it('never puts a finish before its start, and moves no end but the one that was meant', () => {
    fc.assert(
      fc.property(anySpan, anyShift, anyEdge, (span, shift, edge) => {
        const moved = shifted(span, shift, edge)
        expect(moved.finish >= moved.start).toBe(true)
        if (edge === 'finish') expect(moved.start).toBe(span.start)
        if (edge === 'start') expect(moved.finish).toBe(span.finish)
        if (edge === 'both' && 'days' in shift) expect(daysBetween(moved.start, moved.finish)).toBe(daysBetween(span.start, span.finish))
      }),
    )
  })

  it('keeps whole months whole, and finds the way from one day to another', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 20 }), fc.integer({ min: -40, max: 40 }), (day, length, months) => {
        const start = startOfMonth(day)
        const moved = shifted({ start, finish: addDays(addMonths(start, length), -1) }, { months })
        expect(moved).toEqual({ start: addMonths(start, months), finish: addDays(addMonths(start, months + length), -1) })
        expect(shiftBetween(start, moved.start)).toEqual({ months })
      }),
    )
    fc.assert(
      fc.property(anySpan, ({ start, finish }) => {
        expect(shifted({ start, finish: start }, shiftBetween(start, finish)).start).toBe(finish)
      }),
    )
  })
})

describe('starting on a day', () => {
  it('moves an activity as a whole, and no other', () => {
    fc.assert(
      fc.property(anyPlan, anyDay, (state, day) => {
        const [activity] = all(state, 'activity')
        if (!activity) return
        const after = apply(state, startOn(state, activity.id, day))
        const moved = after.activity[activity.id]
        expect(moved?.start).toBe(day)
        expect(after).toEqual({
          ...state,
          activity: { ...state.activity, [activity.id]: { ...activity, start: day, finish: moved?.finish } },
        })
        // Whole months can differ by some days.
        expect(Math.abs(daysBetween(day, moved?.finish ?? '') - daysBetween(activity.start, activity.finish))).toBeLessThanOrEqual(4)
      }),
      someRuns,
    )
  })

  it('passes over one that is gone', () => {
    expect(startOn(emptyState, 'gone', '2026-01-01')).toEqual([])
  })
})

describe('dependencies', () => {
  it('are broken by a move exactly where they are broken after it', () => {
    fc.assert(
      fc.property(anyPlan, anyShift, fc.nat(), (state, shift, pick) => {
        const spans = new Map(
          all(state, 'activity')
            .filter((_, place) => ((pick >> place) & 1) === 1)
            .map((one) => [one.id, shifted(one, shift)]),
        )
        const after = apply(state, moveActivities(state, spans))
        const touched = dependencies(after).filter(({ on, of, broken }) => broken && (spans.has(on) || spans.has(of)))
        expect(brokenBy(state, spans)).toEqual(touched)
      }),
      someRuns,
    )
  })

  it('are broken while what depends starts on or before the last day of what it depends on', () => {
    fc.assert(
      fc.property(anyPlan, (state) => {
        for (const { on, of, broken } of dependencies(state)) {
          const [first, second] = [state.activity[on], state.activity[of]]
          expect(second?.dependsOn).toContain(on)
          expect(broken).toBe(daysBetween(first?.finish ?? '', second?.start ?? '') <= 0)
        }
        const named = all(state, 'activity').reduce((sum, { dependsOn }) => sum + dependsOn.length, 0)
        expect(dependencies(state)).toHaveLength(named)
      }),
      someRuns,
    )
  })
})
