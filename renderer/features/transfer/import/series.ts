import type { FiscalCalendar } from '#shared/calendar/fiscal.ts'
import { combine } from '#shared/exchange/combine.ts'
import { importFields } from '#shared/exchange/headers.ts'
import { mappingGaps, noContext } from '#shared/exchange/mapping.ts'
import { changeMapping, type MappingStep } from '#shared/exchange/mappingSteps.ts'
import { type ImportPlan, planImport } from '#shared/exchange/plan.ts'
import type { Source } from './source.ts'
import type { SourceSeen } from './work.ts'

/** Returns what the files say together. One file whose rows are not dated is the plan of today. */
export const planOf = (sources: readonly Source[], today: string, calendar: FiscalCalendar = noContext.calendar): ImportPlan =>
  combine(
    sources.map(({ name, day, dayProposed, table, mapping }) => ({
      file: name,
      asOf: isDated({ mapping }) ? null : day,
      plan: planImport(table, mapping, (sources.length > 1 || !dayProposed ? day : null) ?? today, calendar),
    })),
  )

const isDated = ({ mapping }: Pick<Source, 'mapping'>) => mapping.columns.reportDate !== undefined

/** What the list of the files shows: of several, each must be a report of another day. */
export const seen = (sources: readonly Source[]): SourceSeen[] =>
  sources.map((source) => {
    const { id, name, form, hash, table, mapping, day, dayProposed } = source
    return {
      id,
      name,
      form,
      hash,
      rows: table.rows.length,
      formats: mapping.formats,
      day: isDated({ mapping }) ? null : day,
      dayProposed,
      state: stateOf(source, sources),
    }
  })

function stateOf(source: Source, sources: readonly Source[]): SourceSeen['state'] {
  if (mappingGaps(source.mapping).length > 0) return 'needs-columns'
  if (isDated(source)) return 'dated'
  if (sources.length === 1) return 'ready'
  if (source.day === null) return 'needs-day'
  return sources.some((other) => other !== source && !isDated(other) && other.day === source.day) ? 'same-day' : 'ready'
}

const sameHeader = (one: Source, other: Source) => JSON.stringify(one.table.header) === JSON.stringify(other.table.header)

/** Returns the files with another, whose columns say what those of a file with the same header say. */
export function withFile(sources: readonly Source[], source: Source): Source[] {
  const twin = sources.find((known) => sameHeader(known, source))
  if (!twin) return [...sources, source]
  const { columns } = twin.mapping
  const mapping = importFields
    .toSorted((a, b) => Number(columns[a] !== undefined) - Number(columns[b] !== undefined))
    .filter((field) => columns[field] !== source.mapping.columns[field])
    .reduce(
      (so, field) => changeMapping(source.table, so, { kind: 'column', field, column: columns[field] ?? null }, source.known.context),
      source.mapping,
    )
  const { statuses, kinds, lanes, progress, oneDate, origin } = twin.mapping
  return [
    ...sources,
    {
      ...source,
      mapping: {
        ...mapping,
        statuses: { ...mapping.statuses, ...statuses },
        kinds: { ...mapping.kinds, ...kinds },
        lanes: { ...mapping.lanes, ...lanes },
        progress: mapping.progress ?? progress,
        oneDate,
        origin,
      },
    },
  ]
}

/**
 * Returns the files after the user said something of the columns of one: it holds for every file with the same
 * header, but not where that one's dates are certainly written otherwise.
 */
export function changeColumns(sources: readonly Source[], id: number, step: MappingStep): Source[] {
  if (step.kind === 'context')
    return sources.map((source) => {
      const known = { ...source.known, context: step.context }
      return { ...source, known, mapping: changeMapping(source.table, source.mapping, step) }
    })
  const changed = sources.find((source) => source.id === id)
  if (!changed) return [...sources]
  return sources.map((source) => {
    if (source.id !== id) {
      if (!sameHeader(source, changed)) return source
      if (step.kind === 'format') {
        const own = source.mapping.formats[step.field]
        if (own !== undefined && own !== changed.mapping.formats[step.field]) return source
      }
    }
    return { ...source, mapping: changeMapping(source.table, source.mapping, step, source.known.context) }
  })
}
