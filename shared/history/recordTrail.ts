import { fiscalCalendar, type FiscalCalendar } from '../calendar/fiscal.ts'
import type { Id } from '../domain/fields.ts'
import type { RecordKind } from '../domain/records.ts'
import { type Change, same } from './change.ts'
import type { FieldDifference } from './compare.ts'
import { changesOf } from './migrations.ts'
import type { Revision } from './revision.ts'

/** What one revision did to one record. */
export interface TrailEntry {
  readonly revision: Revision
  readonly verdict: 'added' | 'removed' | 'changed'
  /** What it changed; of a record that was added or removed, nothing. */
  readonly fields: readonly FieldDifference[]
  /** The fiscal calendar of that revision: a later one never relabels what was said by it. */
  readonly calendar: FiscalCalendar
}

/**
 * Returns what became of a record, latest first, from the revisions that touched it and those that touched the
 * roadmap record (both in the order they were recorded). `now` is the fiscal calendar where those never name one.
 */
export function recordTrail(
  kind: RecordKind,
  id: Id,
  revisions: readonly Revision[],
  ofRoadmap: readonly Revision[],
  now: FiscalCalendar,
): TrailEntry[] {
  const calendars = ofRoadmap.flatMap((revision) =>
    changesOf(revision).flatMap((item) => {
      const found = item.kind === 'roadmap' ? fiscalCalendar.safeParse(item.after?.['calendar']) : null
      return found?.success === true ? [{ number: revision.number, calendar: found.data }] : []
    }),
  )
  return revisions
    .flatMap((revision): TrailEntry[] => {
      const items = changesOf(revision).filter((item) => item.kind === kind && item.id === id)
      const was = items[0]?.before ?? null
      const is = items.at(-1)?.after ?? null
      if (!was && !is) return []
      const calendar = calendars.findLast(({ number }) => number <= revision.number)?.calendar ?? now
      return [{ revision, verdict: was ? (is ? 'changed' : 'removed') : 'added', fields: was && is ? fieldsOf(items) : [], calendar }]
    })
    .toReversed()
}

/** A revision may change a record in several steps: each field is said once, from what it was to what it became. */
function fieldsOf(items: readonly Change[]): FieldDifference[] {
  const found = new Map<string, FieldDifference>()
  for (const { before, after } of items)
    for (const [field, is] of Object.entries(after ?? {}))
      found.set(field, { field, before: found.has(field) ? found.get(field)?.before : before?.[field], after: is })
  return [...found.values()].filter(({ before, after }) => !same(before, after))
}
