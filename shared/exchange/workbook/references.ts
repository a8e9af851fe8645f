import type { Id } from '../../domain/fields.ts'
import type { RecordKind } from '../../domain/records.ts'
import { nameKey } from '../../planning/names.ts'
import { t } from '../../text/index.ts'
import { CellProblem } from './cells.ts'

/** The records of a workbook by what they are called, before anything else of them is read. */
export class Directory {
  private readonly names = new Map<string, string>()
  private readonly ids = new Map<string, Id[]>()

  add(kind: RecordKind, id: Id, name: string): void {
    this.names.set(`${kind}/${id}`, name)
    for (const key of new Set([name, nameKey(name)])) {
      const place = `${kind}/${key}`
      this.ids.set(place, [...(this.ids.get(place) ?? []), id])
    }
  }

  /** Returns what a record is called; undefined where there is none of this id. */
  nameOf(kind: RecordKind, id: Id): string | undefined {
    return this.names.get(`${kind}/${id}`)
  }

  /** Returns the records of this very name, else those whose names differ by capitals or spaces only. */
  called(kind: RecordKind, name: string): readonly Id[] {
    return this.ids.get(`${kind}/${name}`) ?? this.ids.get(`${kind}/${nameKey(name)}`) ?? []
  }
}

/** What a name and an id beside it mean: a record, or nothing; and what is to be told of it. */
export interface Meant {
  readonly id: Id | null
  readonly remark: string | null
}

/**
 * Returns the record that a name and an id beside it mean. The name counts where it is that of another record
 * alone, since names are what people change; else the id, so that a record that was renamed is still the same. What
 * is no longer in the workbook is let go of, unless it is to be remembered. Throws a CellProblem where neither tells.
 */
export function meant(directory: Directory, kind: RecordKind, name: string, id: string, remembers = false): Meant {
  const own = id === '' ? undefined : directory.nameOf(kind, id)
  const found = name === '' ? [] : directory.called(kind, name)
  const [only, ...others] = found
  if (name === own || found.includes(id)) return { id, remark: null }
  if (only !== undefined && others.length === 0) return { id: only, remark: null }
  if (own !== undefined) {
    if (name === '') return { id, remark: t('workbook.remark.idStays', { name: own }) }
    return { id, remark: t(only === undefined ? 'workbook.remark.unknownName' : 'workbook.remark.severalOfName', { name, own }) }
  }
  if (id !== '')
    return remembers ? { id, remark: null } : { id: null, remark: t('workbook.remark.letGo', { name: name === '' ? id : name }) }
  if (name === '') return { id: null, remark: null }
  throw new CellProblem(0, t(only === undefined ? 'workbook.problem.unknownName' : 'workbook.problem.severalOfName', { name }))
}

/**
 * Returns the records that names and the ids beside them mean, in the order of the names. A name that one of the ids
 * bears is that one, since names are put in, taken out and put in another order; the names that are left go with the ids
 * that are left, where those are as many. Throws a CellProblem where one of several of a name was taken out.
 */
export function allMeant(
  directory: Directory,
  kind: RecordKind,
  names: readonly string[],
  ids: readonly string[],
): { readonly ids: readonly Id[]; readonly remark: string | null } {
  if (names.length === 0 && ids.length > 0) return { ids, remark: t('workbook.remark.idsStay') }
  const left = new Set(ids)
  const known = names.map((name, place) => {
    const called = directory.called(kind, name)
    const there = called.filter((id) => left.has(id))
    const asked = names.slice(place).filter((other) => nameKey(other) === nameKey(name)).length
    if (names.length !== ids.length && there.length > asked) throw new CellProblem(0, t('workbook.problem.severalOfName', { name }))
    const found = there.find((id) => id === ids[place]) ?? there[0] ?? null
    if (found !== null) left.delete(found)
    return found
  })
  const rest = known.filter((id) => id === null).length === left.size ? [...left] : []
  const meanings = names.map((name, place): Meant => {
    const id = known[place] ?? null
    return id === null ? meant(directory, kind, name, rest.shift() ?? '') : { id, remark: null }
  })
  return { ids: meanings.flatMap(({ id }) => id ?? []), remark: meanings.find(({ remark }) => remark !== null)?.remark ?? null }
}
