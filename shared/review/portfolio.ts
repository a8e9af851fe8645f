import { addDays, type CalendarDate, earliest, latest } from '../calendar/dates.ts'
import { addQuarters, type FiscalCalendar, type Quarter, quarterOf, quartersIn } from '../calendar/fiscal.ts'
import { horizonDays } from '../calendar/horizon.ts'
import type { Status } from '../domain/activity.ts'
import type { Id } from '../domain/fields.ts'
import type { Milestone } from '../domain/milestone.ts'
import { all, inOrder, roadmapOf, type State } from '../domain/records.ts'
import type { Impact } from '../domain/stakeholder.ts'
import { nameKey } from '../planning/names.ts'
import { atWorkIn, daysAtWork, hitsByStakeholder, loadOf, tooMuchFrom } from '../planning/stakeholders.ts'
import { reviewSummary, type ReviewSummary } from './due.ts'
import { lookAhead } from './lookAhead.ts'
import { signedFigures } from './sayDo.ts'
import { language } from '../text/index.ts'

/** Quarters of calendar years: what roadmaps with different fiscal calendars have in common. */
export const calendarYears: FiscalCalendar = { kind: 'months', startMonth: 1, labelBy: 'start' }

/** The common axis reaches at most so many quarters back from today and so many ahead. */
const reach = { back: 8, ahead: 24 }

/** An activity that somebody promised or has done. Its days, both inclusive, are those on which it is or was at work. */
export interface Work {
  readonly id: Id
  readonly title: string
  readonly lane: Id
  readonly status: Status
  readonly start: CalendarDate
  readonly finish: CalendarDate
}

/** What an activity changes for a stakeholder, in the days it runs. */
export interface Touch {
  readonly activity: Id
  readonly title: string
  readonly level: Impact['level']
  readonly start: CalendarDate
  readonly finish: CalendarDate
}

/** What a portfolio shows of one roadmap; the state it was made of need not be kept. */
export interface RoadmapSummary {
  /** The id it is opened by. */
  readonly roadmap: Id
  readonly name: string
  readonly unit: string
  readonly sample: boolean
  /** Of a scenario: what its original was called. */
  readonly scenarioOf: string | null
  readonly horizon: { readonly start: CalendarDate; readonly finish: CalendarDate }
  readonly outcomes: number
  readonly lanes: readonly { readonly id: Id; readonly name: string }[]
  /** Committed, in progress and done activities. */
  readonly work: readonly Work[]
  readonly milestones: readonly Milestone[]
  readonly review: ReviewSummary
  /** The say-do ratio (0 to 1, null where nothing was promised) of the last signed review, and of the one before it. */
  readonly sayDo: { readonly quarter: Quarter; readonly ratio: number | null; readonly before: number | null } | null
  /** Activities in progress now, and those finished in the four quarters up to the present one. */
  readonly started: number
  readonly finished: number
  /** More is started than finished, where that can be told yet. */
  readonly startsMore: boolean
  /** Its stakeholders with what is planned for them; ideas are left out. */
  readonly stakeholders: readonly { readonly id: Id; readonly name: string; readonly touches: readonly Touch[] }[]
}

/** Returns the summary of a roadmap as of the day. Throws a RangeError on a state without a roadmap. */
export function summarise(roadmap: Id, state: State, today: CalendarDate): RoadmapSummary {
  const { name, unit, sample, scenarioOf, calendar, horizon } = roadmapOf(state)
  const { inProgress, finished, startsMore } = lookAhead(state, quarterOf(calendar, today))
  const [last, before] = signedFigures(state).toReversed()
  const hits = hitsByStakeholder(state)
  return {
    roadmap,
    name,
    unit,
    sample,
    scenarioOf: scenarioOf?.name ?? null,
    horizon: horizonDays(calendar, horizon),
    outcomes: all(state, 'outcome').length,
    lanes: inOrder(state, 'lane').map((lane) => ({ id: lane.id, name: lane.name })),
    work: all(state, 'activity')
      .filter(({ status }) => status === 'committed' || status === 'in progress' || status === 'done')
      .map(({ id, title, lane, status, ...days }) => ({ id, title, lane, status, ...daysAtWork(days) }))
      .toSorted((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : a.title < b.title ? -1 : 1)),
    milestones: all(state, 'milestone').toSorted((a, b) => (a.date < b.date ? -1 : 1)),
    review: reviewSummary(state),
    sayDo: last ? { quarter: last.quarter, ratio: last.ratio, before: before?.ratio ?? null } : null,
    started: inProgress.length,
    finished: finished.length,
    startsMore,
    stakeholders: all(state, 'stakeholder').map((stakeholder) => ({
      id: stakeholder.id,
      name: stakeholder.name,
      touches: (hits.get(stakeholder.id) ?? [])
        .filter(({ activity }) => activity.status !== 'idea')
        .map(({ activity, level }) => ({ activity: activity.id, title: activity.title, level, ...daysAtWork(activity) })),
    })),
  }
}

/**
 * Returns the calendar quarters from the first to the last day of all horizons, the present one included, but none
 * more than two years back or six years ahead.
 */
export function portfolioQuarters(roadmaps: readonly Pick<RoadmapSummary, 'horizon'>[], today: CalendarDate): Quarter[] {
  const present = quarterOf(calendarYears, today)
  const first = earliest([today, ...roadmaps.map(({ horizon }) => horizon.start)]) ?? today
  const last = latest([today, ...roadmaps.map(({ horizon }) => horizon.finish)]) ?? today
  const least = addQuarters(calendarYears, present, -reach.back)
  const most = addDays(addQuarters(calendarYears, present, reach.ahead + 1), -1)
  return quartersIn(calendarYears, first < least ? least : first, last > most ? most : last)
}

/** What one roadmap asks of a stakeholder in a quarter. */
export interface Side {
  readonly roadmap: RoadmapSummary
  readonly touches: readonly Touch[]
}

/** A quarter of a stakeholder that several roadmaps name: what comes from each of them, and the sum of the levels. */
export interface SharedCell {
  readonly quarter: Quarter
  readonly sides: readonly Side[]
  readonly load: number
  readonly tooMuch: boolean
}

export interface SharedStakeholder {
  readonly key: string
  readonly name: string
  /** The roadmaps that name it, each with its own record of it. */
  readonly where: readonly { readonly roadmap: Id; readonly stakeholder: Id }[]
  readonly cells: readonly SharedCell[]
}

/**
 * Returns the stakeholders of the same name (see `nameKey`) in two roadmaps or more, with their load in each of the
 * quarters; first those whose highest load that comes from several sides is highest. Too much is what it is within a roadmap:
 * `tooMuchFrom`.
 */
export function sharedStakeholders(roadmaps: readonly RoadmapSummary[], quarters: readonly Quarter[]): SharedStakeholder[] {
  const found = new Map<string, { name: string; ids: Map<Id, Id>; sides: Map<RoadmapSummary, Touch[]> }>()
  for (const roadmap of roadmaps)
    for (const { id, name, touches } of roadmap.stakeholders) {
      const key = nameKey(name)
      const shared = found.get(key) ?? { name: name.trim(), ids: new Map<Id, Id>(), sides: new Map<RoadmapSummary, Touch[]>() }
      found.set(key, shared)
      shared.ids.set(roadmap.roadmap, id)
      shared.sides.set(roadmap, [...(shared.sides.get(roadmap) ?? []), ...touches])
    }
  const rows = [...found]
    .filter(([, { sides }]) => sides.size > 1)
    .map(([key, { name, ids, sides }]): SharedStakeholder => {
      const bySide = [...sides].map(([roadmap, touches]) => ({ roadmap, at: atWorkIn(calendarYears, quarters, touches) }))
      const cells = quarters.map((quarter, index): SharedCell => {
        const here = bySide
          .map(({ roadmap, at }): Side => ({ roadmap, touches: at[index] ?? [] }))
          .filter(({ touches }) => touches.length > 0)
        const load = loadOf(here.flatMap(({ touches }) => touches))
        return { quarter, sides: here, load, tooMuch: load >= tooMuchFrom }
      })
      return { key, name, where: [...ids].map(([roadmap, stakeholder]) => ({ roadmap, stakeholder })), cells }
    })
  const peak = ({ cells }: SharedStakeholder) => Math.max(0, ...cells.map(severalSides))
  return rows.toSorted((a, b) => peak(b) - peak(a) || a.name.localeCompare(b.name, language()))
}

/** Returns the load of a cell where it comes from several roadmaps at once, else 0. */
export const severalSides = ({ sides, load }: SharedCell): number => (sides.length > 1 ? load : 0)

/** Returns the stakeholder and the quarter hit hardest from several roadmaps at once, the earliest of several; null where none is. */
export function hardestShared(rows: readonly SharedStakeholder[]): { row: SharedStakeholder; cell: SharedCell } | null {
  const cells = rows.flatMap((row) => row.cells.filter((cell) => severalSides(cell) > 0).map((cell) => ({ row, cell })))
  return (
    cells.toSorted(
      (a, b) => b.cell.load - a.cell.load || (a.cell.quarter < b.cell.quarter ? -1 : a.cell.quarter > b.cell.quarter ? 1 : 0),
    )[0] ?? null
  )
}
