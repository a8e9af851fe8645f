import { addQuarters, quarterOf } from '../calendar/fiscal.ts'
import type { Horizon } from '../calendar/horizon.ts'
import { all, roadmapOf, type State } from '../domain/records.ts'
import type { Roadmap } from '../domain/roadmap.ts'
import { type Change, diff } from '../history/change.ts'

/**
 * Returns the changes that lead from the state now to the plan as it was then: the roadmap itself, lanes,
 * stakeholders, outcomes, activities, links, milestones and impacts. What happened stays as it is now: reviews
 * with their differences, assessments, decisions, lessons and addenda, readings, what was given away and what came in; those of an outcome go and come with it. The
 * horizon never begins before the end of the last signed quarter, once there is a review, the first
 * reviewed quarter stays, and a scenario stays the one it is. None where the plan is as it was. Both states must be sound; the result is, too.
 */
export function restoreTo(now: State, then: State): Change[] {
  return diff(now, {
    ...then,
    roadmap: { [roadmapOf(then).id]: restoredRoadmap(now, then) },
    reading: restoredReadings(now, then),
    review: now.review,
    difference: now.difference,
    assessment: now.assessment,
    lesson: now.lesson,
    decision: now.decision,
    addendum: now.addendum,
    snapshot: now.snapshot,
    importReport: now.importReport,
  })
}

function restoredRoadmap(now: State, then: State): Roadmap {
  const roadmap = roadmapOf(then)
  const isReviewed = all(now, 'review').length > 0
  return {
    ...roadmap,
    horizon: notBeforeSigned(now, roadmap),
    scenarioOf: roadmapOf(now).scenarioOf,
    reviewsFrom: isReviewed ? roadmapOf(now).reviewsFrom : roadmap.reviewsFrom,
  }
}

/** The horizon of the restored roadmap, begun where the quarters now that are signed have ended, if not later. */
function notBeforeSigned(now: State, { calendar, horizon }: Roadmap): Horizon {
  const ends = all(now, 'review')
    .filter(({ signedOn }) => signedOn !== null)
    .map(({ quarter }) => addQuarters(roadmapOf(now).calendar, quarter, 1))
  const end = ends.toSorted().at(-1)
  if (end === undefined || end <= horizon.start) return horizon
  // Its fiscal calendar may be another, with its quarters beginning on other days.
  const quarter = quarterOf(calendar, end)
  return { ...horizon, start: quarter < end ? addQuarters(calendar, quarter, 1) : quarter }
}

function restoredReadings(now: State, then: State): State['reading'] {
  const returning = all(then, 'reading').filter(({ outcome }) => !now.outcome[outcome])
  const staying = all(now, 'reading').filter(({ outcome }) => then.outcome[outcome])
  return Object.fromEntries([...returning, ...staying].map((reading) => [reading.id, reading]))
}
