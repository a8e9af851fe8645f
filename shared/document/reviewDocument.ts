import { type CalendarDate, formatDate } from '../calendar/dates.ts'
import { quarterDays, quarterLabel } from '../calendar/fiscal.ts'
import type { Id } from '../domain/fields.ts'
import { roadmapOf, type State } from '../domain/records.ts'
import type { Review, ReviewFigures } from '../domain/review.ts'
import type { RevisionLine } from '../history/revision.ts'
import { sayDay } from '../history/sayField.ts'
import { figuresWithAddenda } from '../review/addendum.ts'
import { ReviewError } from '../review/refusal.ts'
import { lookBack } from '../review/lookBack.ts'
import { outcomeRows } from '../review/outcomes.ts'
import { evidence } from '../review/principles.ts'
import { figuresOf, sayDo } from '../review/sayDo.ts'
import { type SaidFigures, sayFigures } from '../review/sayFigures.ts'
import { language, t } from '../text/index.ts'
import { type AheadPart, aheadPart } from './review/aheadPart.ts'
import { type LessonsPart, lessonsPart } from './review/lessonsPart.ts'
import { type LookBackPart, lookBackPart } from './review/lookBackPart.ts'
import {
  type AddendumEntry,
  addendumEntries,
  type DecisionEntry,
  decisionEntries,
  maturityWords,
  type PrincipleEntry,
  principleEntries,
  type ScoreEntry,
  scoreEntries,
} from './review/meetingPart.ts'
import { type OutcomesPart, outcomesPart } from './review/outcomesPart.ts'

export interface ReviewGiven {
  readonly review: Id
  /** The roadmap at the revision it compares with. */
  readonly baseline: State
  /** The roadmap now; of a signed review, as it was signed. */
  readonly now: State
  /** The roadmap now, which knows what was said since. */
  readonly latest: State
  /** All revisions. */
  readonly lines: readonly RevisionLine[]
  readonly today: CalendarDate
  /** By lesson, the roadmap as it was when the review decided to apply it; what is not in here is compared with the baseline. */
  readonly decidedAt?: ReadonlyMap<Id, State>
}

/** Everything a review says, in the words of the language: the same for slides, paper and Markdown. */
export interface ReviewDocument {
  readonly id: Id
  readonly roadmap: string
  /** `FY27 Q3`. */
  readonly quarter: string
  /** `Review of FY27 Q3`. */
  readonly title: string
  readonly days: string
  /** `Compared with revision 12 of 1 Oct 2026, as it was then.` */
  readonly against: string
  readonly baseline: number
  /** Null while it is open. */
  readonly signed: { readonly on: string; readonly by: string; readonly said: string } | null
  readonly attendees: readonly string[]
  readonly note: string
  readonly figures: ReviewFigures &
    SaidFigures & {
      /** Promised ones that are neither done nor moved nor dropped yet. */
      readonly open: number
      /** The say-do ratio, from 0 to 1; null where nothing was promised. */
      readonly ratio: number | null
      /** What the addenda make of it; empty where they change nothing. */
      readonly withAddenda: string
    }
  readonly lookBack: LookBackPart
  readonly outcomes: OutcomesPart
  readonly lessons: LessonsPart
  readonly ahead: AheadPart
  readonly decisions: readonly DecisionEntry[]
  readonly scores: readonly ScoreEntry[]
  readonly maturity: { readonly now: string; readonly before: string }
  readonly principles: readonly PrincipleEntry[]
  /** Empty where no date is agreed. */
  readonly nextMeeting: string
  readonly addenda: readonly AddendumEntry[]
}

/**
 * Returns everything a review says, open or signed. Of an open one it is what would be said if it were signed now; the
 * figures of a signed one are those that were frozen. Throws a ReviewError where `now` has no such review, and a
 * RangeError on a state without a roadmap.
 */
export function reviewDocument({ review: id, baseline, now, latest, lines, today, decidedAt = new Map() }: ReviewGiven): ReviewDocument {
  const review = now.review[id]
  if (!review) throw new ReviewError('not-there')
  const { name, calendar } = roadmapOf(now)
  const quarter = quarterLabel(calendar, review.quarter)
  const { start, finish } = quarterDays(calendar, review.quarter)
  const line = lines.find(({ number }) => number === review.baseline)
  const rows = lookBack(baseline, now, review)
  const figures = review.figures ?? figuresOf(rows)
  const upTo = review.signedOn ?? today
  return {
    id,
    roadmap: name,
    quarter,
    title: t('review.of', { quarter }),
    days: t('review.days', { start: date(start), finish: date(finish) }),
    against: t('review.against', { number: review.baseline, date: line ? date(line.asOf) : '–' }),
    baseline: review.baseline,
    signed: review.signedOn === null ? null : signature(review, review.signedOn),
    attendees: review.attendees,
    note: review.note.trim(),
    figures: {
      ...figures,
      open: figures.promised - figures.delivered - figures.moved - figures.dropped,
      ratio: sayDo(figures),
      ...sayFigures(calendar, review, figures, today),
      withAddenda: withAddenda(latest, review),
    },
    lookBack: lookBackPart(rows, now, calendar, review),
    outcomes: outcomesPart(outcomeRows(baseline, now, review, today), calendar, review.quarter),
    lessons: lessonsPart(baseline, now, review, calendar, decidedAt),
    ahead: aheadPart(baseline, now, review.quarter, calendar),
    decisions: decisionEntries(now, id, calendar),
    scores: scoreEntries(now, review, calendar),
    maturity: maturityWords(now, review),
    principles: principleEntries(evidence({ state: now, lines, upTo, review: { ...review, figures } }), review.principles),
    nextMeeting: review.nextMeeting === null ? '' : sayDay(calendar, review.nextMeeting),
    addenda: addendumEntries(latest, now, id),
  }
}

const date = (day: CalendarDate) => formatDate(day, language())

function signature({ signedBy }: Review, signedOn: CalendarDate): NonNullable<ReviewDocument['signed']> {
  const on = formatDate(signedOn, language())
  return { on, by: signedBy, said: t('review.signed', { date: on, name: signedBy }) }
}

function withAddenda(latest: State, review: Review): string {
  const corrected = figuresWithAddenda(latest, review)
  return corrected ? t('signOff.addendum.figures', { ...corrected.figures }) : ''
}
