import { z } from 'zod'
import type { CalendarDate } from '#shared/calendar/dates.ts'
import { reviewFacts, type ReviewFacts } from '#shared/ipc/reminder.ts'
import { tell, told, untold } from '#shared/review/prompts.ts'
import { sayNotification, type WaitingLine, waitingLines } from '#shared/review/sayWaiting.ts'
import { keptAs } from './kept.ts'
import { report } from './log.ts'

const schema = z.strictObject({ facts: reviewFacts, told: told.nullable() })
type State = z.infer<typeof schema>

/** The reviews of every roadmap as the page said last, and which of them were told today: kept, since it may be told while there is no page. */
export interface Reviews {
  follow(facts: ReviewFacts): void
  /** What is to be told now. From then on it was told. */
  take(today: CalendarDate): { readonly roadmap: string; readonly title: string; readonly body: string }[]
  waiting(today: CalendarDate): WaitingLine[]
}

export const keptReviews = async (): Promise<Reviews> => {
  const kept = keptAs('reviews.json', schema)
  let state: State = (await kept.read()) ?? { facts: { roadmaps: [], snoozes: [] }, told: null }
  let written = Promise.resolve()
  const keep = (next: State): void => {
    state = next
    // One after the other: the last is the one that stays.
    written = written.then(() => kept.write(next)).catch((error: unknown) => report('the reviews could not be kept', error))
  }
  return {
    follow: (facts) => keep({ ...state, facts }),
    take: (today) => {
      const { facts, told: before } = state
      const due = untold(facts.roadmaps, facts.snoozes, before, today)
      if (due.length > 0) keep({ facts, told: tell(before, due, today) })
      return due.map((one) => ({ roadmap: one.roadmap.id, ...sayNotification(one) }))
    },
    waiting: (today) => waitingLines(state.facts.roadmaps, today),
  }
}
