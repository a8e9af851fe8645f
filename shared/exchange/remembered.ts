import { z } from 'zod'
import { calendarDate } from '../calendar/dates.ts'
import { kinds, statuses } from '../domain/activity.ts'
import { canonical } from '../history/change.ts'
import { hashOf } from '../history/revision.ts'
import { type ImportField, importFields } from './headers.ts'
import { begun, guessMapping, type Mapping, type MappingContext } from './mapping.ts'
import type { MappingSeen } from './mappingSeen.ts'
import { presetNames } from './presets.ts'
import { progressScales } from './progress.ts'
import type { Table } from './table.ts'

/** So many mappings are kept; the one that was used longest ago makes room. */
export const rememberedLimit = 50

const words = <T extends z.ZodType>(meaning: T) => z.record(z.string(), meaning)

/** How the columns of a header were mapped when a file with it was last imported. */
export const rememberedMapping = z.object({
  /** What the header is recognised by: `headerHash`. */
  header: z.string(),
  on: calendarDate,
  /** The names of the columns by field. */
  columns: z.partialRecord(z.enum(importFields), z.string()),
  /** Null for a word whose rows were left out. */
  statuses: words(z.enum(statuses).nullable()),
  kinds: words(z.enum([...kinds, 'milestone', 'none']).nullable()),
  lanes: words(z.string()),
  progress: z.enum(progressScales).nullable(),
  oneDate: z.enum(['refused', 'milestone']),
  /** The tool whose columns they are, whose words it knows; null of none. */
  preset: z.enum(presetNames).nullable().catch(null),
})
export type RememberedMapping = z.infer<typeof rememberedMapping>

/** Whether a value that was stored is a list of remembered mappings. */
export const areRemembered = (value: unknown): value is RememberedMapping[] =>
  z.array(rememberedMapping).max(rememberedLimit).safeParse(value).success

/** Returns what a header is recognised by: the names of its columns in any order, however often one is repeated. */
export function headerHash(header: readonly string[]): string {
  const names = new Set(header)
  const once = header.filter((name) => !names.has(name.replace(/ \(\d+\)$/, '')) || !/ \(\d+\)$/.test(name))
  return hashOf(canonical(once.toSorted()))
}

const said = <T>(meanings: Readonly<Record<string, T>>, all: readonly string[]): Record<string, T | null> =>
  Object.fromEntries(all.map((word) => [word, Object.hasOwn(meanings, word) ? (meanings[word] ?? null) : null]))

/** Returns the list with what was said of a file's columns put first. */
export function remember(
  list: readonly RememberedMapping[],
  header: readonly string[],
  { mapping, words: seen }: Pick<MappingSeen, 'mapping' | 'words'>,
  on: string,
): RememberedMapping[] {
  const entry: RememberedMapping = {
    header: headerHash(header),
    on,
    columns: Object.fromEntries(
      Object.entries(mapping.columns).flatMap(([field, column]) => (header[column] === undefined ? [] : [[field, header[column]]])),
    ),
    statuses: said(mapping.statuses, seen.status),
    kinds: said(mapping.kinds, seen.kind),
    lanes: { ...mapping.lanes },
    progress: mapping.progress,
    oneDate: mapping.oneDate,
    preset:
      mapping.origin.kind === 'preset'
        ? mapping.origin.preset
        : (list.find(({ header: known }) => known === headerHash(header))?.preset ?? null),
  }
  return [entry, ...list.filter((known) => known.header !== entry.header)].slice(0, rememberedLimit)
}

/**
 * Returns the mapping that was used for a file with this header, or null. Columns and words are as they were; how
 * dates are written is found in the values again, so that what became ambiguous is asked, and a word that is
 * new has the meaning that it usually has, or none.
 */
export function recall(list: readonly RememberedMapping[], table: Table, context: MappingContext): Mapping | null {
  const hash = headerHash(table.header)
  const known = list.find(({ header }) => header === hash)
  if (!known) return null
  const columns = Object.fromEntries(
    Object.entries(known.columns).flatMap(([field, name]): [string, number][] => {
      const column = table.header.indexOf(name)
      return column < 0 ? [] : [[field, column]]
    }),
  ) as Partial<Record<ImportField, number>>
  const origin = { kind: 'remembered', on: known.on } as const
  // A word that is new means what the tool means by it.
  const mapping = begun(table, columns, known.preset === null ? origin : { kind: 'preset', preset: known.preset }, context)
  return {
    ...mapping,
    origin,
    statuses: over(mapping.statuses, known.statuses),
    kinds: over(mapping.kinds, known.kinds),
    lanes: { ...mapping.lanes, ...known.lanes },
    progress: mapping.progress ?? (columns.progress === undefined ? null : known.progress),
    oneDate: known.oneDate,
  }
}

/** What was said then goes before what is guessed now. */
function over<T>(guessed: Readonly<Record<string, T>>, before: Readonly<Record<string, T | null>>): Readonly<Record<string, T>> {
  const both = Object.entries<T | null>({ ...guessed, ...before })
  return Object.fromEntries(both.flatMap(([word, means]): [string, T][] => (means === null ? [] : [[word, means]])))
}

/** Returns the mapping to propose for a file: as it was used before, else as it is guessed. */
export const proposeMapping = (table: Table, context: MappingContext, remembered: readonly RememberedMapping[]): Mapping =>
  recall(remembered, table, context) ?? guessMapping(table, context)
