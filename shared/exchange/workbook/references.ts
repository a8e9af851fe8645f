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
  if (own !== undefined) return { id, remark: name === '' ? t('workbook.remark.idStays', { name: own }) : t('workbook.remark.unknownName', { name, own }) }
  if (id !== '') return remembers ? { id, remark: null } : { id: null, remark: t('workbook.remark.letGo', { name: name === '' ? id : name }) }
  if (name === '') return { id: null, remark: null }
  throw new CellProblem(0, t(only === undefined ? 'workbook.problem.unknownName' : 'workbook.problem.severalOfName', { name }))
}

/** Returns the records that names and the ids beside them mean, in order, as `meant` does for one. */
export function allMeant(directory: Directory, kind: RecordKind, names: readonly string[], ids: readonly string[]): { readonly ids: readonly Id[]; readonly remark: string | null } {
  if (names.length === 0 && ids.length > 0) return { ids, remark: t('workbook.remark.idsStay') }
  const pairs = names.length === ids.length ? names.map((name, place) => meant(directory, kind, name, ids[place] ?? '')) : names.map((name) => among(directory, kind, name, ids))
  return { ids: pairs.flatMap(({ id }) => id ?? []), remark: pairs.find(({ remark }) => remark !== null)?.remark ?? null }
}

/** Where one was put in or taken out, places no longer tell: of those called so, the one whose id was there. */
function among(directory: Directory, kind: RecordKind, name: string, ids: readonly string[]): Meant {
  const known = directory.called(kind, name).find((id) => ids.includes(id))
  return meant(directory, kind, name, known ?? '')
}
