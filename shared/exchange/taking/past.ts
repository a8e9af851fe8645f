import type { CalendarDate } from '../../calendar/dates.ts'
import { hashOf, type Revision } from '../../history/revision.ts'
import { takenBack } from '../../history/undo.ts'
import type { AcceptedRow, ImportReport } from '../plan.ts'
import type { PastLine } from './types.ts'

/** What stands of a history: the reports that came in, and the day of the last plan; null where there is none. */
export interface Past {
  readonly known: readonly NonNullable<Revision['source']>[]
  readonly lastDay: CalendarDate | null
}

/**
 * Returns what stands of a history: what was taken back can be imported again. A table is also no longer known
 * where the roadmap was restored to an earlier revision since; of a series that would rewrite history.
 */
export function pastOf(lines: readonly PastLine[], series: boolean): Past {
  const numbered = lines.map((line, index) => ({ ...line, number: index + 1 }))
  const gone = takenBack(numbered)
  const standing = numbered.filter(({ number, undoes }) => undoes === null && !gone.has(number))
  const since = series ? 0 : standing.findLastIndex(({ kind }) => kind === 'restore') + 1
  return { known: standing.slice(since).flatMap(({ source }) => source ?? []), lastDay: standing.at(-1)?.asOf ?? null }
}

/** Returns the hash of what a report says, whatever the order of its rows and the name of its file. */
export function contentOf({ asOf, rows }: ImportReport, series: boolean): string {
  const said = rows.toSorted((a, b) => (a.key < b.key ? -1 : 1))
  const keys = new Set(rows.flatMap((row) => Object.keys(row) as (keyof AcceptedRow)[]))
  // In one order, whatever order they were written in.
  const named = [...keys].filter((key) => key !== 'row' && key !== 'file').toSorted()
  const values = said.map((row) => named.map((name) => row[name]))
  return hashOf(JSON.stringify([series ? asOf : null, named, values]))
}
