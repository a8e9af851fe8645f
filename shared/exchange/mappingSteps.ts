import type { ActivityKind, Status } from '../domain/activity.ts'
import type { DateFormat } from './dateFormats.ts'
import type { DateField, ImportField } from './headers.ts'
import { mapColumn, type Mapping } from './mapping.ts'
import type { Table } from './table.ts'

/** One thing that the user says of a mapping. `null` takes back what was said. */
export type MappingStep =
  | { readonly kind: 'column'; readonly field: ImportField; readonly column: number | null }
  | { readonly kind: 'format'; readonly field: DateField; readonly format: DateFormat }
  | { readonly kind: 'status'; readonly word: string; readonly status: Status | null }
  | { readonly kind: 'kind'; readonly word: string; readonly means: ActivityKind | 'milestone' | null }

/** Returns the mapping after a step. */
export function changeMapping(table: Table, mapping: Mapping, step: MappingStep): Mapping {
  switch (step.kind) {
    case 'column':
      return mapColumn(table, mapping, step.field, step.column)
    case 'format':
      return { ...mapping, formats: { ...mapping.formats, [step.field]: step.format } }
    case 'status':
      return { ...mapping, statuses: withWord(mapping.statuses, step.word, step.status) }
    case 'kind':
      return { ...mapping, kinds: withWord(mapping.kinds, step.word, step.means) }
  }
}

function withWord<T>(meanings: Readonly<Record<string, T>>, word: string, means: T | null): Readonly<Record<string, T>> {
  const others = Object.entries(meanings).filter(([known]) => known !== word)
  return Object.fromEntries(means === null ? others : [...others, [word, means]])
}
