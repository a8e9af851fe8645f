import { formatDate } from '../../calendar/dates.ts'
import { type FiscalCalendar, quarterLabel } from '../../calendar/fiscal.ts'
import type { Id } from '../../domain/fields.ts'
import type { Addendum, Principle, Review } from '../../domain/review.ts'
import type { State } from '../../domain/records.ts'
import { sayDay } from '../../history/sayField.ts'
import { addendaOf } from '../../review/addendum.ts'
import { decisionsOf } from '../../review/decisions.ts'
import { reviewBefore } from '../../review/meeting.ts'
import type { Evidence } from '../../review/principles.ts'
import { namePrinciple, sayPart } from '../../review/sayPrinciples.ts'
import { sayShare, sayVerdict } from '../../review/sayValues.ts'
import { language, t } from '../../text/index.ts'

/** What was decided. Words are empty where there is nothing to say. */
export interface DecisionEntry {
  readonly id: Id
  readonly title: string
  readonly owner: string
  readonly due: string
  /** The title of what it is about. */
  readonly about: string
}

/** What both sides gave from 1 to 5, and what they had given at the review before. */
export interface ScoreEntry {
  readonly asked: 'score' | 'trust'
  readonly askedWord: string
  readonly business: number | null
  readonly it: number | null
  readonly before: { readonly quarter: string; readonly business: number | null; readonly it: number | null } | null
}

export interface PrincipleEntry {
  readonly principle: Principle
  readonly name: string
  /** How much of it the plan itself shows: `75%`, or a dash. */
  readonly share: string
  readonly evidence: readonly string[]
  readonly agreed: 'yes' | 'no' | 'open'
  readonly agreedWord: string
}

export interface AddendumEntry {
  readonly id: Id
  /** `Addendum of 3 Jan 2027 by Ann`. */
  readonly by: string
  readonly about: string
  readonly should: string
  readonly text: string
}

/** Returns the decisions of a review in the order in which they were taken. */
export const decisionEntries = (state: State, review: Id, calendar: FiscalCalendar): DecisionEntry[] =>
  decisionsOf(state, review).map(({ id, title, owner, due, about }) => ({
    id,
    title,
    owner,
    due: due === null ? '' : sayDay(calendar, due),
    about: titleOf(state, about),
  }))

const titleOf = (state: State, about: Addendum['about'], other: State = state): string =>
  about ? (state[about.kind][about.id]?.title ?? other[about.kind][about.id]?.title ?? t('lessons.gone')) : ''

/** Returns how both sides score the partnership and trust each other, with the review before. */
export function scoreEntries(state: State, review: Review, calendar: FiscalCalendar): ScoreEntry[] {
  const before = reviewBefore(state, review)
  const pair = (of: Review, asked: ScoreEntry['asked']) =>
    asked === 'score' ? { business: of.businessScore, it: of.itScore } : { business: of.businessTrust, it: of.itTrust }
  return (['score', 'trust'] as const).map((asked) => ({
    asked,
    askedWord: t(`signOff.asked.${asked}`),
    ...pair(review, asked),
    before: before && { quarter: quarterLabel(calendar, before.quarter), ...pair(before, asked) },
  }))
}

/** Returns what IT is to the business, now and at the review before; empty where it was not said. */
export function maturityWords(state: State, review: Review): { readonly now: string; readonly before: string } {
  return { now: maturityWord(review), before: maturityWord(reviewBefore(state, review)) }
}

const maturityWord = (review: Review | null): string => (review?.maturity ? t(`domain.maturity.${review.maturity}`) : '')

/** Returns the principles with what the plan tells of each and whether the leaders agree. */
export const principleEntries = (evidence: readonly Evidence[], said: Review['principles']): PrincipleEntry[] =>
  evidence.map(({ principle, value, parts }) => {
    const found = said.find((item) => item.principle === principle)
    const agreed = found ? (found.agreed ? 'yes' : 'no') : 'open'
    return {
      principle,
      name: namePrinciple(principle),
      share: sayShare(value),
      evidence: parts.map(sayPart),
      agreed,
      agreedWord: t(`signOff.agreed.${agreed}`),
    }
  })

/** Returns what was said of a review since it was signed, the oldest first. */
export const addendumEntries = (latest: State, now: State, review: Id): AddendumEntry[] =>
  addendaOf(latest, review).map(({ id, addedOn, addedBy, text, about, verdict }) => ({
    id,
    by: t('signOff.addendum.by', { date: formatDate(addedOn, language()), name: addedBy }),
    about: titleOf(now, about, latest),
    should: verdict ? t('signOff.addendum.should', { verdict: sayVerdict(verdict) }) : '',
    text,
  }))
