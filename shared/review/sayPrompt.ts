import { type FiscalCalendar, quarterLabel } from '../calendar/fiscal.ts'
import { t } from '../text/index.ts'
import type { UnsignedReview } from './due.ts'
import type { Prompt } from './prompts.ts'

/** How it stands with one review, in a sentence. */
export function sayDue({ opened, state, days }: UnsignedReview, quarter: string): string {
  if (opened) return t('review.overview.opened', { quarter })
  if (state === 'due' && days === 0) return t('review.overview.dueToday', { quarter })
  return t(`review.overview.${state}`, { quarter, count: days })
}

/** So many are named; the rest is counted. */
const named = 3

/** What a prompt says: of one review how it stands, of several which they are, in the order in which they are done. */
export function sayPrompt({ waiting }: Prompt, calendar: FiscalCalendar): string {
  const [first] = waiting
  if (waiting.length === 1 && first) return sayDue(first, quarterLabel(calendar, first.quarter))
  const list: string[] = waiting.slice(0, named).map(({ quarter, state, days }) => {
    const label = quarterLabel(calendar, quarter)
    return state === 'overdue' ? t('prompts.overdue', { quarter: label, count: days }) : t('prompts.due', { quarter: label, count: days })
  })
  if (waiting.length > named) list.push(t('prompts.more', { number: waiting.length - named }))
  return t('prompts.several', { count: waiting.length, list: list.join(t('prompts.separator')) })
}
