import { formatDate } from '#shared/calendar/dates.ts'
import type { FiscalCalendar } from '#shared/calendar/fiscal.ts'
import { calendarYear, type DateFormat, readDays } from '#shared/exchange/dateFormats.ts'
import type { MappingGap } from '#shared/exchange/mapping.ts'
import { pattern } from '#shared/exchange/sayRefusal.ts'
import { language, t } from '#shared/text/index.ts'

/** What keeps a file from being imported, and so what is still to do. */
export function sayGaps(gaps: readonly MappingGap[]): string {
  const parts = gaps.map(({ reason, field }) => {
    const name = t(`transfer.mapping.fields.${field}`)
    if (reason === 'needs-column') return t('transfer.mapping.gapColumn', { field: name })
    if (reason === 'needs-scale') return t('importMapping.gapScale', { field: name })
    if (reason === 'needs-format') return t('transfer.mapping.gapFormat', { field: name })
    return t('transfer.mapping.gapReport', { date: t('transfer.mapping.fields.reportDate'), number: name })
  })
  return t('transfer.mapping.gaps', { what: parts.join(t('transfer.mapping.and')) })
}

/** What a text is in a format: a day, or the days from the first to the last of a month or a quarter; null where it is none. */
function sayDaysOf(text: string, format: DateFormat, calendar: FiscalCalendar): string | null {
  const days = readDays(text, format, calendar)
  if (days === null) return null
  const start = formatDate(days.start, language())
  const finish = formatDate(days.finish, language())
  return start === finish ? start : t('importMapping.fromTo', { start, finish })
}

/** A format by example, and what a value of the file is in it. */
export function sayFormat(format: DateFormat, example: string | undefined, calendar: FiscalCalendar = calendarYear): string {
  const day = example === undefined ? null : sayDaysOf(example, format, calendar)
  if (example === undefined || day === null) return pattern(format)
  const kind = format === 'fiscal-quarter' || format === 'calendar-quarter' ? t(`importMapping.kind.${format}`) : null
  return t(kind === null ? 'transfer.mapping.asLike' : 'importMapping.asQuarter', { example, day, kind: kind ?? '' })
}

/** The days that an ambiguous value can be: `3 Apr 2026 or 4 Mar 2026`. */
export function sayDays(example: string, formats: readonly DateFormat[], calendar: FiscalCalendar = calendarYear): string {
  const days = [...new Set(formats.flatMap((format) => sayDaysOf(example, format, calendar) ?? []))]
  return days.reduce((first, second) => t('transfer.mapping.or', { first, second }))
}
