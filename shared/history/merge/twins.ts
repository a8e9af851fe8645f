import type { Id } from '../../domain/fields.ts'
import type { RecordKind, State } from '../../domain/records.ts'
import type { Change } from '../change.ts'
import { type Fields, recordsOf, stateOf } from './parts.ts'

const by =
  (...fields: string[]) =>
  (record: Fields) =>
    fields.map((field) => String(record[field])).join(' ')

/** What there can be only one of, and by what. Reviews come first: the answers name them. */
const natural: readonly (readonly [RecordKind, (record: Fields) => string])[] = [
  ['review', by('quarter')],
  ['difference', by('review', 'activity')],
  ['assessment', by('review', 'outcome')],
  ['link', by('outcome', 'activity')],
  ['impact', by('activity', 'stakeholder')],
  // Several readings of a day may all be right.
  ['reading', by('outcome', 'date', 'value')],
]

/**
 * Returns the other side with the ids of main where both sides added what there can be only one of: the review
 * of a quarter, an answer in it, a link between the same two. They then are one record, and merged as one.
 */
export function withoutTwins(base: State, main: State, other: State): State {
  const records = recordsOf(other)
  const ours = recordsOf(main)
  for (const [kind, nameOf] of natural) {
    const added = Object.entries(ours[kind]).filter(([id]) => !Object.hasOwn(base[kind], id) && !Object.hasOwn(other[kind], id))
    const twins = new Map(added.map(([id, record]) => [nameOf(record), id]))
    for (const [id, record] of Object.entries(records[kind])) {
      const twin = Object.hasOwn(base[kind], id) || Object.hasOwn(main[kind], id) ? undefined : twins.get(nameOf(record))
      if (twin === undefined) continue
      twins.delete(nameOf(record))
      delete records[kind][id]
      records[kind][twin] = { ...record, id: twin }
      if (kind !== 'review') continue
      // Both were opened for one meeting: against what, and when, is not to be asked.
      const { baseline, openedOn } = main.review[twin] ?? {}
      if (record['signedOn'] === null) records.review[twin] = { ...record, id: twin, baseline, openedOn }
      renameReview(records, id, twin)
    }
  }
  return stateOf(records)
}

/** Returns whether the changes would add what there can be only one of and is there already, under another id. */
export const addsTwin = (state: State, changes: readonly Change[]): boolean =>
  natural.some(([kind, nameOf]) => {
    const added = changes.flatMap((item) => (item.kind === kind && item.before === null && item.after !== null ? [item.after] : []))
    if (added.length === 0) return false
    const names = new Set(Object.values(recordsOf(state)[kind]).map(nameOf))
    return added.some((record) => names.has(nameOf(record)))
  })

function renameReview({ difference, assessment, lesson, decision, addendum }: ReturnType<typeof recordsOf>, from: Id, to: Id): void {
  for (const answers of [difference, assessment, decision, addendum])
    for (const [id, record] of Object.entries(answers)) if (record['review'] === from) answers[id] = { ...record, review: to }
  for (const [id, record] of Object.entries(lesson)) {
    const renamed = (field: string) =>
      (Array.isArray(record[field]) ? (record[field] as Fields[]) : []).map((item) =>
        item['review'] === from ? { ...item, review: to } : item,
      )
    lesson[id] = {
      ...record,
      review: record['review'] === from ? to : record['review'],
      decisions: renamed('decisions'),
      judgements: renamed('judgements'),
    }
  }
}
