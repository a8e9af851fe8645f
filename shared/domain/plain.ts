import type { CalendarDate } from '../calendar/dates.ts'
import { type RecordKind, type RecordOf, schemas } from './records.ts'

/** The value of a plain field, by the name of its schema in fields.ts. */
export interface PlainValues {
  readonly title: string
  readonly prose: string
  readonly person: string
  readonly optionalDate: CalendarDate | null
  readonly score: number | null
}
export type Plain = keyof PlainValues

type ShapeOf<K extends RecordKind> = (typeof schemas)[K]['shape']

/** The fields of a kind of record that have one of these schemas. */
type FieldsAs<K extends RecordKind, P extends Plain> = {
  [F in keyof RecordOf<K> & keyof ShapeOf<K>]: ShapeOf<K>[F] extends { readonly plain: P } ? F : never
}[keyof RecordOf<K> & keyof ShapeOf<K>]

/** The fields of a kind of record of which the schema says everything: for the others the compiler asks where more is needed. */
export type PlainField<K extends RecordKind> = FieldsAs<K, Plain>

/** The fields of a kind of record that are not plain, without its id. */
export type OwnField<K extends RecordKind> = Exclude<keyof RecordOf<K>, PlainField<K> | 'id'>

/** Returns what a field is, if it is a plain one. */
export function plainOf(kind: RecordKind, field: string): Plain | undefined {
  const shape: Readonly<Record<string, object>> = schemas[kind].shape
  const schema = Object.hasOwn(shape, field) ? shape[field] : undefined
  return schema && 'plain' in schema ? (schema.plain as Plain) : undefined
}

/** Returns the plain fields of a kind of record with what they are, in the order of its schema. */
export const plainFields = (kind: RecordKind): readonly { readonly field: string; readonly is: Plain }[] =>
  Object.keys(schemas[kind].shape).flatMap((field) => {
    const is = plainOf(kind, field)
    return is === undefined ? [] : [{ field, is }]
  })

/** A title always says something. */
const blanks: { readonly [P in Exclude<Plain, 'title'>]: PlainValues[P] } = { prose: '', person: '', optionalDate: null, score: null }

/** Returns the plain fields of a kind of record, all but titles, as they are while nobody said anything. */
export function blank<K extends RecordKind>(kind: K): Pick<RecordOf<K>, FieldsAs<K, Exclude<Plain, 'title'>>> {
  const fields = plainFields(kind).flatMap(({ field, is }) => (is === 'title' ? [] : [[field, blanks[is]] as const]))
  // Each value is the blank one of the field's own schema.
  return Object.fromEntries(fields) as Pick<RecordOf<K>, FieldsAs<K, Exclude<Plain, 'title'>>>
}
