import type { Id } from '#shared/domain/fields.ts'
import type { RecordKind } from '#shared/domain/records.ts'
import { type Selection, selectedIds } from './session.ts'

/** The selection of several records of a kind; none where there are none. */
export function selectionOf(kind: RecordKind, ids: readonly Id[]): Selection | null {
  const [id, ...also] = ids
  return id === undefined ? null : { kind, id, ...(also.length > 0 && { also }) }
}

/** The selection with some records more, or without them; what is selected of another kind gives way. */
export function withSelected(selection: Selection | null, kind: RecordKind, ids: readonly Id[], selected: boolean): Selection | null {
  const others = (selection?.kind === kind ? selectedIds(selection) : []).filter((id) => !ids.includes(id))
  return selectionOf(kind, selected ? [...ids, ...others] : others)
}
