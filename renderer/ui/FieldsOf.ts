import { createContext, useContext } from 'react'
import type { FieldPlace } from '#shared/planning/typedText.ts'

/** The record whose fields are inside: a field says by it where its text belongs, should that have to be restored. */
export const FieldsOf = createContext<Pick<FieldPlace, 'kind' | 'id'> | null>(null)

/** Returns where a field of the record around it lies; null where no record or no field is named. */
export function usePlace(path: string | undefined): FieldPlace | null {
  const record = useContext(FieldsOf)
  return record && path !== undefined ? { kind: record.kind, id: record.id, path } : null
}
