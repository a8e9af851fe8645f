import type { Id } from '../domain/fields.ts'
import type { RecordKind } from '../domain/records.ts'
import { type Change, same } from './change.ts'
import { type History, lineTo, mainLine } from './history.ts'
import { changesOf } from './migrations.ts'
import { endsOf, firstMisfit, type Revision } from './revision.ts'

/** Where a history does not hold together. */
export interface Broken {
  /** The revision that is not what was recorded, or does not follow from those before it. */
  readonly number: number
  /** Of those it touches, the records that say something else than before or after it; all it touches where that does not tell. */
  readonly records: readonly { readonly kind: RecordKind; readonly id: Id }[]
}

/**
 * Walks a history and returns the first revision that does not hold together with the others, and the records in
 * it that differ; null where all is as it was recorded. A hash tells that a revision was altered; which record it
 * was shows where its change no longer fits the changes around it.
 */
export function verify(history: History): Broken | null {
  const misfit = history[firstMisfit(history)] ?? strayIn(history) ?? unfitting(mainLine(history))
  if (!misfit) return null
  const line = lineTo(history, misfit.hash)
  const fields = new Map<string, Record<string, unknown> | null>()
  for (const revision of line.slice(0, -1)) for (const item of changesOf(revision)) take(fields, item)
  const changes = changesOf(misfit)
  const before: Change[] = []
  for (const item of changes) {
    if (!fits(fields, item)) before.push(item)
    take(fields, item)
  }
  const after = changes.filter((item) => !fitsLater(fields, item, laterThan(history, misfit)))
  const found = before.length > 0 ? before : after.length > 0 ? after : changes
  const records = new Map(found.map((item) => [key(item), { kind: item.kind, id: item.id }]))
  return { number: misfit.number, records: [...records.values()] }
}

/** Hashes hold for what was recorded; that it fits what was there before holds as well. */
function unfitting(line: History): Revision | undefined {
  const fields = new Map<string, Record<string, unknown> | null>()
  return line.find((revision) =>
    changesOf(revision).some((item) => {
      const isFitting = fits(fields, item)
      take(fields, item)
      return !isFitting
    }),
  )
}

function strayIn(history: History): Revision | undefined {
  const [stray, ...others] = endsOf(history)
  return others.length > 0 ? stray : undefined
}

/** The revisions of the main line after one: what follows it does so by number, since its hash may be wrong. */
const laterThan = (history: History, { number }: Revision): History => history.filter((revision) => revision.number > number)

const key = ({ kind, id }: Pick<Change, 'kind' | 'id'>) => `${kind}/${id}`

function take(fields: Map<string, Record<string, unknown> | null>, item: Change): void {
  fields.set(key(item), item.after === null ? null : { ...(item.before === null ? {} : fields.get(key(item))), ...item.after })
}

function fits(fields: ReadonlyMap<string, Record<string, unknown> | null>, item: Change): boolean {
  const here = fields.get(key(item)) ?? null
  if (item.before === null) return here === null
  return here !== null && Object.entries(item.before).every(([field, value]) => same(here[field], value))
}

/** Whether the next change of the same record finds what this one left. */
function fitsLater(fields: ReadonlyMap<string, Record<string, unknown> | null>, item: Change, later: History): boolean {
  for (const revision of later) {
    const next = changesOf(revision).find((other) => key(other) === key(item))
    if (next) return fits(fields, next)
  }
  return true
}
