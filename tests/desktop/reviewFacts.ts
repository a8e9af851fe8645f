import type { ReviewFacts } from '#shared/ipc/reminder.ts'
import type { Desktop } from './harness.ts'

type Roadmap = ReviewFacts['roadmaps'][number]

/** A roadmap whose quarters end with February, May, August and November: on 21 November 2026 a review is due, for the last nine days. */
export const roadmapOf = (id: string, more: Partial<Roadmap> = {}): Roadmap => ({
  id,
  name: 'Claims',
  sample: false,
  scenarioOf: null,
  summary: {
    calendar: { kind: 'months', startMonth: 3, labelBy: 'end' },
    reviewsFrom: '2026-09-01',
    signedQuarters: [],
    openQuarter: null,
  },
  ...more,
})

export const factsOf = (roadmaps: readonly Roadmap[], snoozes: ReviewFacts['snoozes'] = []): ReviewFacts => ({ roadmaps, snoozes })

/** The page says what there is to remind of. */
export const give = ({ page }: Desktop, facts: ReviewFacts) => page.evaluate((value) => window.rearview?.giveReviews(value), facts)

export const bodies = ({ electron }: Desktop) => electron.notifications.map(({ options }) => options.body)

export const due = (days: number) => `The review of FY27 Q3 is due: ${days} days are left of the quarter.`
