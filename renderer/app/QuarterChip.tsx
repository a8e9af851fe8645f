import { UnstyledButton } from '@mantine/core'
import { type CalendarDate, formatDate } from '#shared/calendar/dates.ts'
import { quarterLabel } from '#shared/calendar/fiscal.ts'
import { reviewDue, reviewSummary, type ReviewSummary } from '#shared/review/due.ts'
import { language, t } from '#shared/text/index.ts'
import { usePrompt } from '../session/useReminders.ts'
import { useOpen, useSession, useSessionActions } from '../session/useSession.ts'
import classes from './QuarterChip.module.css'

/** What to say of a roadmap's next review, and whether it presses: what was put off does not. */
export function sayChip(
  summary: ReviewSummary,
  today: CalendarDate,
  silentUntil: CalendarDate | null = null,
): { text: string; pressing: boolean } {
  const { text, pressing } = sayState(summary, today)
  return silentUntil === null
    ? { text, pressing }
    : { text: `${text} · ${t('prompts.silent', { date: formatDate(silentUntil, language()) })}`, pressing: false }
}

function sayState(summary: ReviewSummary, today: CalendarDate): { text: string; pressing: boolean } {
  const due = reviewDue(summary, today)
  const quarter = quarterLabel(summary.calendar, due.quarter)
  if (due.opened) return { text: t('app.chip.open', { quarter }), pressing: true }
  switch (due.state) {
    case 'overdue':
      return {
        text:
          due.missed.length > 1 ? t('app.chip.overdueMore', { quarter, count: due.missed.length - 1 }) : t('app.chip.overdue', { quarter }),
        pressing: true,
      }
    case 'due':
      return { text: t('app.chip.dueIn', { quarter, count: due.days }), pressing: true }
    case 'upcoming':
      return { text: t('app.chip.upcoming', { quarter, date: formatDate(due.dueFrom, language()) }), pressing: false }
  }
}

/** The quarter and its review, always in view; leads to the review. */
export function QuarterChip() {
  const session = useSessionActions()
  const today = useSession((state) => state.today)
  const { id, state: roadmap } = useOpen()
  const summary = reviewSummary(roadmap)
  const { text, pressing } = sayChip(summary, today, usePrompt()(id, summary)?.silentUntil)
  return (
    <UnstyledButton className={classes.chip} data-tour="review" data-pressing={pressing} onClick={() => session.goTo({ screen: 'review' })}>
      {text}
    </UnstyledButton>
  )
}
