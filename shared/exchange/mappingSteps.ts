import type { Status } from '../domain/activity.ts'
import type { DateFormat } from './dateFormats.ts'
import type { DateField, ImportField } from './headers.ts'
import { guessMapping, inContext, mapByNames, mapByPreset, mapColumn, type Mapping, type MappingContext, noContext } from './mapping.ts'
import { type PresetName, presetNamed } from './presets.ts'
import type { ProgressScale } from './progress.ts'
import type { Table } from './table.ts'
import type { KindMeaning } from './words.ts'

/** One thing that the user says of a mapping. `null` takes back what was said. */
export type MappingStep =
  | { readonly kind: 'column'; readonly field: ImportField; readonly column: number | null }
  | { readonly kind: 'format'; readonly field: DateField; readonly format: DateFormat }
  | { readonly kind: 'status'; readonly word: string; readonly status: Status | null }
  | { readonly kind: 'kind'; readonly word: string; readonly means: KindMeaning | null }
  /** The lane that a word means, by its name; a word that means itself is a lane of that name. */
  | { readonly kind: 'lane'; readonly word: string; readonly lane: string | null }
  | { readonly kind: 'progress'; readonly scale: ProgressScale }
  | { readonly kind: 'oneDate'; readonly oneDate: Mapping['oneDate'] }
  /** The columns are those of this tool; of none when null. What was said before is forgotten. */
  | { readonly kind: 'preset'; readonly preset: PresetName | null }
  /** Back to what the file suggests, from what is remembered or was changed. */
  | { readonly kind: 'guess' }
  /** The context is another: the roadmap it goes to has another calendar, or other lanes. */
  | { readonly kind: 'context'; readonly context: MappingContext }

/** Returns the mapping after a step. */
export function changeMapping(table: Table, mapping: Mapping, step: MappingStep, context: MappingContext = noContext): Mapping {
  switch (step.kind) {
    case 'column':
      return mapColumn(table, mapping, step.field, step.column, context)
    case 'format':
      return { ...mapping, formats: { ...mapping.formats, [step.field]: step.format } }
    case 'status':
      return { ...mapping, statuses: withWord(mapping.statuses, step.word, step.status) }
    case 'kind':
      return { ...mapping, kinds: withWord(mapping.kinds, step.word, step.means) }
    case 'lane': {
      const lane = step.lane?.trim() ?? ''
      return { ...mapping, lanes: withWord(mapping.lanes, step.word, lane === '' || lane === step.word ? null : lane) }
    }
    case 'progress':
      return { ...mapping, progress: step.scale }
    case 'oneDate':
      return { ...mapping, oneDate: step.oneDate }
    case 'preset':
      return step.preset === null ? mapByNames(table, context) : mapByPreset(table, presetNamed(step.preset), context)
    case 'guess':
      return guessMapping(table, context)
    case 'context':
      return inContext(table, mapping, step.context)
  }
}

function withWord<T>(meanings: Readonly<Record<string, T>>, word: string, means: T | null): Readonly<Record<string, T>> {
  const others = Object.entries(meanings).filter(([known]) => known !== word)
  return Object.fromEntries(means === null ? others : [...others, [word, means]])
}
