import { monthName } from '../calendar/dates.ts'
import { language, t } from '../text/index.ts'
import { type DateFormat, isByHand } from './dateFormats.ts'
import type { Mapping } from './mapping.ts'
import type { RefusedRow } from './plan.ts'

/** Returns why a row is left out; of a date that cannot be read, how the dates of its column are written. */
export function sayReason({ reason, other }: Pick<RefusedRow, 'reason' | 'other'>, { formats }: Pick<Mapping, 'formats'>): string {
  const field = reason.startsWith('unreadable-') ? dateFields[reason] : undefined
  const format = field && formats[field]
  return t(`transfer.reason.${reason}`, { other: other ?? 0, pattern: format ? pattern(format) : '' })
}

/** Returns a refused row in one sentence: where it stands, what stands there, and why it is left out. */
export function sayRefusal(refused: RefusedRow, mapping: Pick<Mapping, 'formats'>): string {
  const { row, title, column, text } = refused
  const given = { row, title: short(title), column: column ?? '', text: short(text), why: sayReason(refused, mapping) }
  return t(column === null || text === '' ? 'importing.refusal.row' : 'importing.refusal.cell', given)
}

const dateFields: Readonly<Partial<Record<RefusedRow['reason'], keyof Mapping['formats']>>> = {
  'unreadable-start': 'start',
  'unreadable-finish': 'finish',
  'unreadable-report-date': 'reportDate',
  'unreadable-started': 'startedOn',
  'unreadable-finished': 'finishedOn',
}

const short = (text: string) => (text.length > 200 ? `${text.slice(0, 200)}…` : text)

/** Returns a format as a day written in it: `31/12/2026`. */
export function pattern(format: DateFormat): string {
  if (isByHand(format)) return t(`importMapping.format.${format}`)
  return format
    .replace('yyyy', '2026')
    .replace('yy', '26')
    .replace('MMMM', monthName(12, language()))
    .replace('MMM', monthName(12, language(), 'short'))
    .replace('MM', '12')
    .replace(/dd?/, '31')
}
