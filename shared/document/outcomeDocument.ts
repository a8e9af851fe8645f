import { type FiscalCalendar, quarterLabel, quarterOf } from '../calendar/fiscal.ts'
import type { Id } from '../domain/fields.ts'
import { all, roadmapOf, type State } from '../domain/records.ts'
import { type Trajectory, trajectory } from '../review/trajectory.ts'
import type { CalendarDate } from '../calendar/dates.ts'
import { t } from '../text/index.ts'
import type { Day, DocumentOutcome, RoadmapDocument } from './model.ts'

/** What a review said of an outcome; words are empty where there is nothing to say. */
export interface PastAssessment {
  readonly review: Id
  readonly quarter: string
  readonly signedOn: CalendarDate | null
  readonly verdict: string
  readonly note: string
  readonly businessScore: number | null
  readonly itScore: number | null
}

/** Everything a roadmap says of one outcome. */
export interface OutcomeDocument {
  readonly outcome: DocumentOutcome
  readonly calendar: FiscalCalendar
  readonly today: CalendarDate
  /** Null without a measure. */
  readonly trajectory: Trajectory | null
  /** By their days. */
  readonly readings: readonly { readonly id: Id; readonly on: Day; readonly value: number; readonly note: string }[]
  /** The latest first. */
  readonly assessments: readonly PastAssessment[]
  /** The roadmap with the activities that lead to it and no others. */
  readonly roadmap: RoadmapDocument
}

/** Returns what the document of one outcome says; null where the roadmap has no such outcome. */
export function outcomeDocument(state: State, roadmap: RoadmapDocument, id: Id): OutcomeDocument | null {
  const { calendar } = roadmapOf(state)
  const record = state.outcome[id]
  const outcome = roadmap.outcomes.find((one) => one.id === id)
  if (!record || !outcome) return null
  const today = roadmap.today.date
  const readings = all(state, 'reading')
    .filter((reading) => reading.outcome === id)
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  return {
    outcome,
    calendar,
    today,
    trajectory: record.measure && trajectory(calendar, record.measure, null, readings, today),
    readings: readings.map(({ id: reading, date, value, note }) => ({
      id: reading,
      on: { date, quarter: quarterLabel(calendar, quarterOf(calendar, date)) },
      value,
      note,
    })),
    assessments: assessmentsOf(state, calendar, id),
    roadmap: onlyFor(roadmap, outcome),
  }
}

const assessmentsOf = (state: State, calendar: FiscalCalendar, outcome: Id): PastAssessment[] =>
  all(state, 'assessment')
    .filter((assessment) => assessment.outcome === outcome)
    .flatMap(({ review: id, verdict, note, assumption, businessScore, itScore }) => {
      const review = state.review[id]
      return review ? [{ review, verdict, said: [assumption, note].filter(Boolean).join(' '), businessScore, itScore }] : []
    })
    .toSorted((a, b) => (a.review.quarter < b.review.quarter ? 1 : -1))
    .map(({ review, verdict, said, businessScore, itScore }) => ({
      review: review.id,
      quarter: quarterLabel(calendar, review.quarter),
      signedOn: review.signedOn,
      verdict: verdict === null ? '' : t(`review.outcomes.verdict.${verdict}`),
      note: said,
      businessScore,
      itScore,
    }))

function onlyFor(roadmap: RoadmapDocument, { activities }: DocumentOutcome): RoadmapDocument {
  const linked = new Set(activities.map(({ activity }) => activity.id))
  const titles = new Set(activities.map(({ activity }) => activity.title))
  return {
    ...roadmap,
    marks: [],
    lanes: roadmap.lanes
      .map((lane) => ({
        ...lane,
        items: lane.items.filter((item) => (item.type === 'bar' ? linked.has(item.activity.id) : item.of !== null && titles.has(item.of))),
        activities: lane.activities.filter((activity) => linked.has(activity.id)),
        before: lane.activities.filter((activity) => linked.has(activity.id) && activity.finish.date < roadmap.axis.start).length,
        after: lane.activities.filter((activity) => linked.has(activity.id) && activity.start.date > roadmap.axis.finish).length,
      }))
      .filter((lane) => lane.activities.length > 0),
  }
}
