import type { Activity } from '#shared/domain/activity.ts'
import type { Lesson } from '#shared/domain/lesson.ts'
import { emptyState, type State } from '#shared/domain/records.ts'
import type { Review } from '#shared/domain/review.ts'
import { newLane } from '#shared/planning/lane.ts'
import { newActivity } from '#shared/planning/activity.ts'
import { add, plan } from '#shared/planning/records.ts'
import { beginRoadmap } from '#shared/planning/roadmap.ts'

/** Quarters of calendar years; reviews from the first quarter of 2026. */
export const empty: State = plan(emptyState, [
  ...beginRoadmap({
    id: 'r',
    name: 'Claims',
    unit: '',
    purpose: '',
    calendar: { kind: 'months', startMonth: 1, labelBy: 'end' },
    years: 5,
    begins: '2026-01-01',
  }),
  ...add('lane', newLane({ id: 'lane', name: 'Lane', order: 0 })),
])

type Given = Pick<Activity, 'id' | 'finish'> & Partial<Activity>

/** The empty roadmap with these activities; each starts on 1 January 2026 unless said otherwise. */
export const withActivities = (...given: readonly Given[]): State =>
  plan(
    empty,
    given.flatMap((activity) =>
      add('activity', newActivity({ title: activity.id, lane: 'lane', start: '2026-01-01', status: 'committed', ...activity })),
    ),
  )

export const reviewOf = (values: Partial<Review> = {}): Review => ({
  id: 'q2',
  quarter: '2026-04-01',
  baseline: 1,
  openedOn: '2026-06-20',
  signedOn: null,
  signedBy: '',
  attendees: [],
  note: '',
  businessScore: null,
  itScore: null,
  businessTrust: null,
  itTrust: null,
  maturity: null,
  principles: [],
  nextMeeting: null,
  slideNotes: [],
  figures: null,
  ...values,
})

export const lessonOf = (values: Partial<Lesson> & Pick<Lesson, 'id' | 'review'>): Lesson => ({
  title: values.id,
  cause: '',
  change: '',
  about: null,
  decisions: [],
  judgements: [],
  ...values,
})
