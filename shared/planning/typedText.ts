import { z } from 'zod'
import { isInstant } from '../calendar/instants.ts'
import { id, type Id } from '../domain/fields.ts'
import { recordKinds, type State } from '../domain/records.ts'
import { type Change, diff, same } from '../history/change.ts'
import { edit, plan, PlanError } from './records.ts'
import { signedViolations } from './signed.ts'
import { newLearning } from './threads.ts'

const mostCharacters = 500_000
const mostTexts = 60
const words = z.string().max(2_000)

/** Where a text belongs: a field of a record, or one inside it (`measure.unit`). */
export const fieldPlace = z.strictObject({ kind: z.enum(recordKinds), id, path: z.string().regex(/^[a-zA-Z]+(\.[a-zA-Z]+)?$/) })
export type FieldPlace = z.infer<typeof fieldPlace>

/** What a field that is saved by itself says of the text that stands in it and is not saved. */
export const unsavedMark = z.strictObject({
  /** Null where the field is no record's. */
  place: fieldPlace.nullable(),
  /** What was stored when it was touched. */
  was: z.json(),
  /** What the text says; not there where it says no value, and then why. */
  value: z.json().optional(),
  why: words.optional(),
})

/** A text that was typed and not saved, as it is kept for the next start. */
export const typedText = z.strictObject({
  key: id,
  at: z.string().refine(isInstant),
  /** What was open; null on the screens over all roadmaps. */
  roadmap: id.nullable(),
  screen: words,
  selected: z.strictObject({ kind: z.enum(recordKinds), id }).nullable(),
  /** The name of the control, and of the record or the dialog around it. */
  label: words,
  around: words,
  text: z.string().max(mostCharacters),
  /** Null for a text in a form. */
  field: unsavedMark.nullable(),
})
export type TypedText = z.infer<typeof typedText>

/** Returns the texts that are kept, the latest first: so many, and so much, that a journal stays small. */
export function bounded(texts: readonly TypedText[]): TypedText[] {
  let room = mostCharacters
  return texts
    .toSorted((a, b) => (a.at > b.at ? -1 : 1))
    .slice(0, mostTexts)
    .filter(({ text }) => {
      if (text.length > room) return false
      room -= text.length
      return true
    })
}

/** How a text stands to what is stored now. */
export type Standing =
  /** It has no field to go back to. */
  | 'form'
  /** The roadmap, the record or the part of it is no longer there. */
  | 'gone'
  /** It says no value that the field could take. */
  | 'no value'
  /** The field says that already. */
  | 'saved'
  /** The field says something else than when it was typed over. */
  | 'changed'
  | 'ready'

const ownOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined

/** The value of a field of a record; undefined where there is none. What is to be learnt has its fields before the first is written. */
function fieldAt(state: State, { kind, id: key }: FieldPlace, name: string): unknown {
  const value = ownOf(state[kind][key], name)
  return name === 'learning' && value === null ? newLearning() : value
}

function valueAt(state: State, place: FieldPlace): unknown {
  const [name = '', inside] = place.path.split('.')
  const value = fieldAt(state, place, name)
  return inside === undefined ? value : ownOf(value, inside)
}

/** Returns what the field of a text says in the state now; undefined where it is no longer there. */
export const storedNow = (state: State | null, { field }: Pick<TypedText, 'field'>): unknown =>
  state && field?.place ? valueAt(state, field.place) : undefined

/** Returns how a text stands to the state of its roadmap, which is null where that is no longer there. */
export function standing(state: State | null, { field }: Pick<TypedText, 'field'>): Standing {
  if (!field?.place) return 'form'
  const now = storedNow(state, { field })
  if (now === undefined) return 'gone'
  if (field.value === undefined) return 'no value'
  if (same(now, field.value)) return 'saved'
  return same(now, field.was) ? 'ready' : 'changed'
}

/** The changes that put a value at its place. */
function changesOf(state: State, place: FieldPlace, value: unknown): Change[] {
  const [name = '', inside] = place.path.split('.')
  const next = inside === undefined ? value : { ...Object(fieldAt(state, place, name)), [inside]: value }
  return edit(state, place.kind, place.id, { [name]: next })
}

/** A text, and what was shown beside it as stored when it was chosen. */
export interface ChosenText {
  readonly text: TypedText
  readonly stored: unknown
}

/**
 * Returns the changes that put texts into their fields, and for each that its rules refuse, the error that says
 * so, by its key. Texts that have nowhere to go, that are there already, or that would replace something else than
 * was shown beside them, are passed over.
 */
export function putBack(
  state: State,
  chosen: readonly ChosenText[],
): { readonly changes: Change[]; readonly kept: readonly TypedText[]; readonly refused: ReadonlyMap<Id, unknown> } {
  let next = state
  const kept: TypedText[] = []
  const refused = new Map<Id, unknown>()
  for (const { text, stored } of chosen) {
    const how = standing(next, text)
    if (how === 'saved') kept.push(text)
    if (!text.field?.place || (how !== 'ready' && how !== 'changed') || !same(storedNow(state, text), stored)) continue
    try {
      const changes = changesOf(next, text.field.place, text.field.value)
      const signed = signedViolations(next, changes)
      if (signed.length > 0) throw new PlanError(signed)
      next = plan(next, changes)
      kept.push(text)
    } catch (error) {
      refused.set(text.key, error)
    }
  }
  return { changes: diff(state, next), kept, refused }
}

/** Returns what a revision that puts the texts back is about: the records they are typed into, by name. */
export const subjectOf = (texts: readonly TypedText[]): string => [...new Set(texts.map(({ around }) => around))].join(', ').slice(0, 200)
