import { formatDate } from '../calendar/dates.ts'
import type { Bar, Day, Mark } from './model.ts'
import { language, t } from '../text/index.ts'
import { withinSentence } from '../text/quoted.ts'

export const dateWords = (date: string): string => formatDate(date, language())

/** `1 Oct 2026 (FY27 Q1)`. */
export const dayWords = ({ date, quarter }: Day): string => t('document.day', { date: dateWords(date), quarter })

export const numberWords = (value: number): string => new Intl.NumberFormat(language(), { maximumFractionDigits: 6 }).format(value)

/** What a screen reader says of a bar, and what stands in the PDF as its alternative. */
export function barWords({ activity, startsBefore, finishesAfter, ghost, gone }: Bar): string {
  const { title, kind, status, start, finish } = activity
  return [
    t('document.bar', {
      title,
      kind: t(`domain.kind.${kind}`),
      status: withinSentence(t(`domain.status.${status}`)),
      start: dayWords(start),
      finish: dayWords(finish),
    }),
    startsBefore ? t('document.barBefore') : '',
    finishesAfter ? t('document.barAfter') : '',
    ghost ? t('document.barGhost', { start: dayWords(ghost.start), finish: dayWords(ghost.finish) }) : '',
    gone ? t('document.barGone') : '',
  ]
    .filter(Boolean)
    .join(' ')
}

export function markWords({ title, kind, day, of }: Mark): string {
  const values = { title, kind: t(`document.legend.${kind}`), day: dayWords(day) }
  return of === null ? t('document.mark', values) : t('document.markOf', { ...values, activity: of })
}
