import type { Judgement, Lesson } from '../../domain/lesson.ts'
import type { Difference, Maturity, Principle } from '../../domain/review.ts'
import type { StoryDay } from '../days.ts'
import type { OutcomeKey } from '../outcomes.ts'
import { people } from '../unit.ts'

/** An activity or a decision with its new day; of an activity the finish, and the start where that moves too. */
type Moved = readonly [key: string, to: StoryDay, from?: StoryDay]

type ReadingContent = readonly [outcome: OutcomeKey, value: number, note?: string]

/** One thing done to the plan on a day of a quarter. */
export interface StoryEdit {
  readonly day: number
  readonly by: string
  readonly reason: string
  readonly what:
    | { readonly do: 'finish'; readonly activity: string; readonly on: number }
    | { readonly do: 'start'; readonly activities: readonly string[] }
    | { readonly do: 'commit'; readonly activity: string }
    | { readonly do: 'move'; readonly moved: readonly Moved[] }
    | { readonly do: 'stop'; readonly activity: string }
    | { readonly do: 'add'; readonly activity: string }
    | { readonly do: 'describe'; readonly activity: string; readonly text: string }
    | { readonly do: 'agree'; readonly outcome: OutcomeKey }
    | { readonly do: 'measure'; readonly values: readonly ReadingContent[] }
}

interface StoryLesson extends Pick<Lesson, 'title' | 'cause' | 'change'> {
  readonly key: string
  readonly about: readonly ['activity' | 'outcome', string]
}

interface StoryDecision {
  readonly lesson: string
  readonly decision: Lesson['decisions'][number]['decision']
  readonly item?: string
  readonly because: string
}

interface StoryJudgement {
  readonly lesson: string
  readonly verdict: Judgement
  readonly because: string
}

export interface StoryReview {
  readonly attendees: readonly string[]
  readonly note: string
  readonly businessScore: number
  readonly itScore: number
  readonly businessTrust: number
  readonly itTrust: number
  readonly maturity: Maturity
  /** The principles that were talked about, by whether the leaders agreed. */
  readonly agreed: readonly Principle[]
  readonly notAgreed: readonly Principle[]
  /** Why, of each activity that was promised or added; and whether what was delivered is used. */
  readonly differences: readonly (readonly [activity: string, reason: string, adoption?: Difference['adoption']])[]
  /** The reason from the list, of what moved or was dropped. */
  readonly listed: readonly (readonly [activity: string, listedReason: string])[]
  /** What was said of an outcome, and both sides' scores. */
  readonly outcomes: readonly (readonly [OutcomeKey, note: string, business: number, it: number])[]
  readonly lessons: readonly StoryLesson[]
  readonly decisions: readonly StoryDecision[]
  /** Of an outcome for which everything was delivered and which was missed all the same. */
  readonly assumptions?: readonly (readonly [OutcomeKey, assumption: string])[]
  readonly judgements?: readonly StoryJudgement[]
  /** What was decided besides: what, who sees to it, until which day, and the activity it is about. */
  readonly decided: readonly (readonly [title: string, owner: string, until: StoryDay, about?: string])[]
}

export interface StoryQuarter {
  readonly quarter: number
  readonly edits: readonly StoryEdit[]
  /** Null for the present quarter: its review is the next one. */
  readonly review: StoryReview | null
}

export const finish = (activity: string, on: number, day: number, by: string, reason = ''): StoryEdit => ({
  day,
  by,
  reason,
  what: { do: 'finish', activity, on },
})
export const start = (day: number, by: string, ...activities: string[]): StoryEdit => ({
  day,
  by,
  reason: '',
  what: { do: 'start', activities },
})
export const move = (day: number, by: string, reason: string, ...moved: Moved[]): StoryEdit => ({
  day,
  by,
  reason,
  what: { do: 'move', moved },
})
export const measure = (day: number, by: string, ...values: ReadingContent[]): StoryEdit => ({
  day,
  by,
  reason: '',
  what: { do: 'measure', values },
})

const { director, partner, planning, leakage, depots } = people

/** Who is at every review. */
export const core = [director, partner, planning, leakage, depots]
