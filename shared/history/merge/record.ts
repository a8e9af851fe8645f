import type { Id } from '../../domain/fields.ts'
import type { RecordKind } from '../../domain/records.ts'
import { same } from '../change.ts'
import { type Conflict, disagreement, type Fields, type Side } from './parts.ts'

type Ask = (conflict: Conflict) => Side

/** Fields that only make sense together, and what must hold between them. */
const together: Readonly<
  Partial<Record<RecordKind, readonly { readonly fields: readonly string[]; readonly fits: (record: Fields) => boolean }[]>>
> = {
  activity: [
    { fields: ['start', 'finish'], fits: ({ start, finish }) => String(start) <= String(finish) },
    { fields: ['status', 'finishedOn'], fits: ({ status, finishedOn }) => (status === 'done') === (finishedOn !== null) },
  ],
}

/**
 * Returns one record of both sides merged; undefined where it is to be gone. What only one side changed is
 * that side's, what both changed alike is as both say, and what else there is, is asked.
 */
export function mergeRecord(
  kind: RecordKind,
  id: Id,
  base: Fields | undefined,
  main: Fields | undefined,
  other: Fields | undefined,
  ask: Ask,
): Fields | undefined {
  if (same(main ?? null, other ?? null) || same(other ?? null, base ?? null)) return main
  if (same(main ?? null, base ?? null)) return other
  if (main === undefined || other === undefined) {
    const side = ask({ key: `${kind}/${id}`, kind, id, what: 'removed', fields: [], main: main ?? null, other: other ?? null })
    return side === 'main' ? main : other
  }
  const groups = together[kind] ?? []
  const grouped = new Set(groups.flatMap(({ fields }) => fields))
  const alone = Object.keys(main).filter((field) => field !== 'id' && !grouped.has(field))
  const merged: Record<string, unknown> = { ...main }
  for (const { fields, fits } of [...groups, ...alone.map((field) => ({ fields: [field], fits: () => true }))]) {
    const tried = fields.map((field) => mergeValue(base?.[field], main[field], other[field], base === undefined))
    const values = Object.fromEntries(fields.map((field, place) => [field, tried[place]?.value]))
    if (tried.every((found) => found !== null) && fits({ ...merged, ...values })) {
      Object.assign(merged, values)
      continue
    }
    const of = (record: Fields) => Object.fromEntries(fields.map((field) => [field, record[field]]))
    const side = ask({ key: `${kind}/${id}/${fields.join('+')}`, kind, id, what: 'fields', fields, main: of(main), other: of(other) })
    Object.assign(merged, of(side === 'main' ? main : other))
  }
  return merged
}

/** What comes of one value; null where both changed it in ways that do not go together. */
function mergeValue(base: unknown, main: unknown, other: unknown, added: boolean): { readonly value: unknown } | null {
  if (same(main, other)) return { value: main }
  if (same(base, disagreement)) return null
  // Both added the record: what one of them left empty is filled by the other.
  if (added ? isEmpty(other) : same(other, base)) return { value: main }
  if (added ? isEmpty(main) : same(main, base)) return { value: other }
  if (areTexts(main) && areTexts(other)) return { value: mergeSet(areTexts(base) ? base : [], main, other) }
  const key = keyOf(main) ?? keyOf(other)
  if (key !== null && isList(main) && isList(other)) return mergeKeyed(key, isList(base) ? base : [], main, other)
  if (isFields(main) && isFields(other)) return mergeFields(isFields(base) ? base : null, main, other)
  return null
}

const isEmpty = (value: unknown): boolean => value === null || value === '' || (Array.isArray(value) && value.length === 0)
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)
const isList = (value: unknown): value is readonly Fields[] => Array.isArray(value) && value.every(isFields)
const areTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every((item) => typeof item === 'string')

/** What identifies an item of a list: the quarter of a target, the review of a decision. */
const keyOf = (value: unknown): 'quarter' | 'review' | null => {
  const first: unknown = Array.isArray(value) ? value[0] : null
  return isFields(first) ? ('quarter' in first && 'value' in first ? 'quarter' : 'review' in first ? 'review' : null) : null
}

/** What either side added, without what either side removed; in main's order. */
const mergeSet = (base: readonly string[], main: readonly string[], other: readonly string[]): string[] => [
  ...new Set([...main.filter((item) => other.includes(item) || !base.includes(item)), ...other.filter((item) => !base.includes(item))]),
]

/** Item by item; in the order of their keys where that is how they stand. */
function mergeKeyed(
  key: string,
  base: readonly Fields[],
  main: readonly Fields[],
  other: readonly Fields[],
): { readonly value: unknown } | null {
  if ([base, main, other].some((list) => new Set(list.map((item) => item[key])).size < list.length)) return null
  const at = (list: readonly Fields[], name: unknown) => list.find((item) => item[key] === name)
  const names = [...new Set([...main, ...other].map((item) => item[key]))]
  const merged: Fields[] = []
  for (const name of names) {
    const [was, ours, theirs] = [at(base, name), at(main, name), at(other, name)]
    if (same(ours ?? null, theirs ?? null) || same(theirs ?? null, was ?? null)) merged.push(...(ours ? [ours] : []))
    else if (same(ours ?? null, was ?? null)) merged.push(...(theirs ? [theirs] : []))
    else return null
  }
  const inOrder = (list: readonly Fields[]) =>
    list.every((item, place) => place === 0 || String(list[place - 1]?.[key]) < String(item[key]))
  if (inOrder(main) && inOrder(other)) merged.sort((a, b) => (String(a[key]) < String(b[key]) ? -1 : 1))
  return { value: merged }
}

/** What all other values of a measure, or of its thresholds, depend on. */
const wholes = ['unit', 'direction', 'onTrack']

function mergeFields(base: Fields | null, main: Fields, other: Fields): { readonly value: unknown } | null {
  const names = Object.keys(main)
  if (!base || !same(names.toSorted(), Object.keys(other).toSorted())) return null
  // Numbers of one unit do not go with another: such a measure is one whole.
  if (wholes.some((name) => names.includes(name) && !(same(main[name], base[name]) && same(other[name], base[name])))) return null
  const merged: Record<string, unknown> = {}
  for (const name of names) {
    const found = mergeValue(base[name], main[name], other[name], false)
    if (!found) return null
    merged[name] = found.value
  }
  return { value: merged }
}
