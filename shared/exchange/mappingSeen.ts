import type { DateGuess } from './dateFormats.ts'
import { type DateField, dateFields } from './headers.ts'
import {
  countOneDate,
  guessFormat,
  laneWords,
  type Mapping,
  type MappingContext,
  type MappingGap,
  mappingGaps,
  wordsOf,
} from './mapping.ts'
import type { Table } from './table.ts'

/** A mapping with what somebody must see of the file to judge it. */
export interface MappingSeen {
  readonly mapping: Mapping
  readonly context: MappingContext
  readonly gaps: readonly MappingGap[]
  readonly dates: Readonly<Partial<Record<DateField, DateGuess>>>
  /** The words of the columns that are mapped to a status or a kind, and those of the lanes; at most `wordLimit` + 1 of each. */
  readonly words: { readonly status: readonly string[]; readonly kind: readonly string[]; readonly lane: readonly string[] }
  /** How many rows have one of their two dates. */
  readonly oneDate: number
}

/** Returns what is to be seen of a mapping. */
export function seeMapping(table: Table, mapping: Mapping, context: MappingContext): MappingSeen {
  const { columns } = mapping
  return {
    mapping,
    context,
    gaps: mappingGaps(mapping),
    dates: Object.fromEntries(
      dateFields.flatMap((field) => {
        const column = columns[field]
        return column === undefined ? [] : [[field, guessFormat(table, column, field, context)]]
      }),
    ),
    words: {
      status: columns.status === undefined ? [] : wordsOf(table, columns.status),
      kind: columns.kind === undefined ? [] : wordsOf(table, columns.kind),
      lane: laneWords(table, mapping),
    },
    oneDate: countOneDate(table, mapping),
  }
}
