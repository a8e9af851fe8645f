import { type CalendarDate, formatDate } from '../../calendar/dates.ts'
import { type FiscalCalendar, type Quarter, quarterDays } from '../../calendar/fiscal.ts'
import type { Id } from '../../domain/fields.ts'
import type { OutcomeVerdict } from '../../domain/review.ts'
import { sayDay } from '../../history/sayField.ts'
import { agenda, agendaReason, type AgendaReason, type Result, resultOf } from '../../review/agenda.ts'
import type { OutcomeRow } from '../../review/outcomes.ts'
import { sayShare, sayValue } from '../../review/sayValues.ts'
import { language, t } from '../../text/index.ts'

/** One outcome at the end of the quarter. Words are empty where there is nothing to say. */
export interface OutcomeEntry {
  readonly id: Id
  readonly title: string
  readonly leader: string
  /** That it was added since the baseline, or is no longer in the roadmap. */
  readonly since: string
  /** In what it is measured. */
  readonly unit: string
  readonly expected: string
  readonly reading: string
  readonly readOn: string
  readonly attainment: string
  readonly verdict: OutcomeVerdict
  readonly verdictWord: string
  readonly result: Result
  readonly resultWord: string
  /** `2 of 3 promised activities for it were delivered`. */
  readonly work: string
  /** Why it is talked about before others; null where nothing presses. */
  readonly presses: AgendaReason | null
  readonly pressesSaid: string
  readonly assumption: string
  readonly note: string
  readonly businessScore: number | null
  readonly itScore: number | null
}

export interface OutcomesPart {
  /** In the order to talk about them. */
  readonly entries: readonly OutcomeEntry[]
  /** Those of them that the two sides see differently. */
  readonly disagreements: readonly OutcomeEntry[]
}

/** Returns the outcomes in the order to talk about them, and which of them the two sides see differently. */
export function outcomesPart(rows: readonly OutcomeRow[], calendar: FiscalCalendar, quarter: Quarter): OutcomesPart {
  const entries = agenda(rows).map((row) => outcomeEntry(row, calendar, quarterDays(calendar, quarter).finish))
  return { entries, disagreements: entries.filter(({ presses }) => presses === 'disagreed') }
}

function outcomeEntry(row: OutcomeRow, calendar: FiscalCalendar, finish: CalendarDate): OutcomeEntry {
  const { outcome, measure, expected, reading, recorded, verdict, promised, delivered } = row
  const sayExpected = (value: number) =>
    row.judgedOn === finish
      ? sayValue(value)
      : t('review.outcomes.expectedOn', { value: sayValue(value), date: formatDate(row.judgedOn, language()) })
  const result = resultOf(row)
  const presses = agendaReason(row)
  return {
    id: row.id,
    title: outcome.title,
    leader: outcome.leader.trim() === '' ? t('review.outcomes.noLeader') : outcome.leader,
    since: row.removedSince ? t('review.outcomes.removedSince') : row.addedSince ? t('review.outcomes.addedSince') : '',
    unit: measure?.unit ?? t('review.outcomes.noMeasure'),
    expected: measure === null ? '' : expected === null ? t('review.outcomes.noTarget') : sayExpected(expected),
    reading: reading ? sayValue(reading.value) : measure === null ? '' : t('review.outcomes.noReading'),
    readOn: reading ? sayDay(calendar, reading.date) : '',
    attainment:
      row.attainment !== null ? sayShare(row.attainment) : measure && expected !== null && reading ? t('review.outcomes.hold') : '',
    verdict,
    verdictWord: t(`review.outcomes.verdict.${verdict}`),
    result,
    resultWord: t(`review.outcomes.result.${result}`),
    work: promised === 0 ? t('review.outcomes.noWork') : t('review.outcomes.work', { delivered, count: promised }),
    presses,
    pressesSaid: presses === null ? '' : t(`review.outcomes.agenda.${presses}`),
    assumption: recorded?.assumption.trim() ?? '',
    note: recorded?.note.trim() ?? '',
    businessScore: recorded?.businessScore ?? null,
    itScore: recorded?.itScore ?? null,
  }
}
