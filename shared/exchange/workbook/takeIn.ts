import type { Id } from '../../domain/fields.ts'
import { idsIn, referencesOf, type Violation, violations } from '../../domain/invariants.ts'
import { emptyState, type RecordKind, recordKinds, type RecordOf, type State } from '../../domain/records.ts'
import { type Change, diff } from '../../history/change.ts'
import { sayRecord } from '../../history/sayField.ts'
import { signedViolations } from '../../planning/signed.ts'
import { t } from '../../text/index.ts'
import type { Note } from './cells.ts'
import { columnsOf, sheetName } from './layout.ts'
import type { WorkbookRead } from './read.ts'

/**
 * Where a workbook goes: a new roadmap under an id that is free, or the roadmap that is here, at its latest revision.
 * `exported` is the roadmap as it was when the workbook was exported, where that is known.
 */
export type Into =
  | { readonly kind: 'new'; readonly id: Id }
  | { readonly kind: 'here'; readonly state: State; readonly revisions: number; readonly exported: State | null }

/** How many records of a kind an import touches. */
export interface KindCount {
  readonly kind: RecordKind
  readonly added: number
  readonly changed: number
  readonly removed: number
}

/** What a workbook would do. */
export interface TakenIn {
  /** One revision; none where the workbook says what is here already. */
  readonly changes: Change[]
  /** The state that they lead to. */
  readonly state: State
  /** Of the kinds that are touched. */
  readonly counts: readonly KindCount[]
  /** What is left out, and why: what could not be read, and what would break a rule. */
  readonly leftOut: readonly Note[]
  /** What stays as it is although the workbook says otherwise, because its review is signed. */
  readonly kept: readonly (Omit<Note, 'row'> & { readonly row: number | null })[]
  /** Whether what is not left out makes a sound roadmap; `changes` is empty where not. */
  readonly sound: boolean
}

/**
 * Returns what becomes of a roadmap when a workbook is taken in as one revision. Records that are in the workbook are as
 * it says, and what is no longer in it is removed. A record that cannot be read, or that would break a rule, stays as it
 * is here, or is left out where it is not; and so does, by and by, what points at it. A signed review and what belongs to
 * it are never touched, and none is signed this way. A new roadmap has no revisions before this one, so its reviews
 * compare with it. Snapshots that were shared stay as they are here. Where it is known what the workbook was exported
 * from, only what was changed in it is taken in: what was changed here since stays, unless it is the same field.
 */
export function takeIn(read: WorkbookRead, into: Into): TakenIn {
  const base = into.kind === 'here' ? into.state : emptyState
  const broken: Note[] = [...read.problems, ...(into.kind === 'here' ? unfit(read, into) : [])]
  // What was given away was given away, whatever a file says that may be older.
  let wanted =
    into.kind === 'here' ? { ...wantedHere(read, into), snapshot: base.snapshot, importReport: base.importReport } : asNew(read, into.id)
  const notReadable = new Set<string>()
  for (const { kind, id } of broken) if (id !== null) notReadable.add(`${kind}/${id}`)
  for (const { kind, id } of broken) if (id !== null) wanted = withRecord(wanted, kind, id, recordIn(base, kind, id))

  const kept: TakenIn['kept'][number][] = []
  for (const change of diff(base, wanted)) {
    if (base === emptyState || signedViolations(base, [change]).length === 0) continue
    const { kind, id } = change
    if (!notReadable.has(`${kind}/${id}`)) kept.push(keptNote(read, change, base, wanted))
    wanted = withRecord(wanted, kind, id, recordIn(base, kind, id))
  }

  const ruled: Note[] = []
  // Each is put back once at most: this comes to an end, because from then on lists grow shorter and records go.
  const putBack = new Set<string>()
  let breaches = violations(wanted)
  while (breaches.length > 0) {
    const before = wanted
    for (const breach of breaches) {
      const { kind, id } = breach
      const [key, record] = [`${kind}/${id}`, recordIn(wanted, kind, id)]
      if (!record) continue
      wanted = withRecord(wanted, kind, id, instead(wanted, breach, record, putBack.has(key) ? undefined : recordIn(base, kind, id)))
      if (!notReadable.has(key) && !putBack.has(key) && read.rows[kind][id] !== undefined) ruled.push(breachNote(read, breach))
      putBack.add(key)
    }
    if (wanted === before) break
    breaches = violations(wanted)
  }
  const sound = breaches.length === 0 && stillSigned(base, wanted)
  const changes = sound ? diff(base, wanted) : []
  return { changes, state: wanted, counts: countsOf(changes), leftOut: [...broken, ...ruled], kept, sound }
}

type AnyRecord = RecordOf<RecordKind>

/** The roadmap here with what was changed in the workbook; all that the workbook says where nobody knows what that is. */
function wantedHere({ state }: WorkbookRead, { state: here, exported }: Into & { kind: 'here' }): State {
  if (exported === null) return state
  return diff(exported, state).reduce((wanted, { kind, id, before, after }): State => {
    const record = recordIn(wanted, kind, id)
    if (after === null) return withRecord(wanted, kind, id, undefined)
    // What was changed in the workbook and taken out here since stays out.
    if (before !== null && !record) return wanted
    return withRecord(wanted, kind, id, before === null ? recordIn(state, kind, id) : ({ ...record, ...after } as AnyRecord))
  }, here)
}

const recordIn = (state: State, kind: RecordKind, id: Id): AnyRecord | undefined =>
  Object.hasOwn(state[kind], id) ? state[kind][id] : undefined

/** The state with another record in its place, or none. */
function withRecord(state: State, kind: RecordKind, id: Id, record: AnyRecord | undefined): State {
  const { [id]: _gone, ...others } = state[kind] as Record<Id, AnyRecord>
  return { ...state, [kind]: record === undefined ? others : { ...others, [id]: record } }
}

const stateOf = (kind: RecordKind, record: AnyRecord): State => ({ ...emptyState, [kind]: { record } })

/** What stands in place of a record that breaks a rule: it without what its list names in vain, or as it is here, or nothing. */
function instead(state: State, { kind, field, rule }: Violation, record: AnyRecord, here: AnyRecord | undefined): AnyRecord | undefined {
  if (here !== undefined && diff(stateOf(kind, record), stateOf(kind, here)).length > 0) return here
  const to = referencesOf(kind).find((reference) => reference.field === field)?.to
  const isList = Array.isArray(Reflect.get(record, field))
  return rule === 'points-nowhere' && to && isList
    ? { ...record, [field]: idsIn(record, field).filter((id) => Object.hasOwn(state[to], id)) }
    : undefined
}

/** Nothing of a signed review was lost on the way to a sound state. */
const stillSigned = (base: State, wanted: State): boolean => base === emptyState || signedViolations(base, diff(base, wanted)).length === 0

/** What only Rearview can do: sign a review, and compare it with a revision. */
function unfit(read: WorkbookRead, { state, revisions }: Into & { kind: 'here' }): Note[] {
  return Object.values(read.state.review).flatMap((review): Note[] => {
    const here = state.review[review.id]
    if (here !== undefined && here.signedOn !== null) return []
    const at = (field: string, sentence: string): Note => ({
      sheet: sheetName('review'),
      row: read.rows.review[review.id] ?? 0,
      column: columnsOf('review').find((placed) => placed.field === field)?.head.name ?? null,
      kind: 'review',
      id: review.id,
      sentence,
    })
    if (review.signedOn !== null) return [at('signedOn', t('workbook.problem.notSigned'))]
    return review.baseline > revisions ? [at('baseline', t('workbook.problem.baseline', { text: review.baseline }))] : []
  })
}

function asNew({ state, roadmap }: WorkbookRead, id: Id): State {
  const record = state.roadmap[roadmap]
  const reviews = Object.values(state.review).map((review) => [review.id, { ...review, baseline: 1 }])
  return {
    ...state,
    roadmap: record ? { [id]: { ...record, id } } : {},
    review: Object.fromEntries(reviews),
    snapshot: {},
    importReport: {},
  }
}

function keptNote(read: WorkbookRead, { kind, id }: Change, base: State, wanted: State): TakenIn['kept'][number] {
  const row = read.rows[kind][id] ?? null
  const record = sayRecord(kind, id, wanted[kind][id] ? wanted : base, base)
  return {
    sheet: sheetName(kind),
    row,
    column: null,
    kind,
    id,
    sentence: t(row === null ? 'workbook.kept.missing' : 'workbook.kept.changed', { record }),
  }
}

function breachNote(read: WorkbookRead, { rule, kind, id, title, field }: Violation): Note {
  const sentence =
    rule === 'points-nowhere' && title === ''
      ? t('workbook.problem.rule.points-nowhere-untitled')
      : t(`workbook.problem.rule.${rule}`, { title })
  const column = columnsOf(kind).find((placed) => placed.field === field)?.head.name ?? null
  return { sheet: sheetName(kind), row: read.rows[kind][id] ?? 0, column, kind, id, sentence }
}

function countsOf(changes: readonly Change[]): KindCount[] {
  return recordKinds.flatMap((kind) => {
    const mine = changes.filter((change) => change.kind === kind)
    if (mine.length === 0) return []
    const added = mine.filter(({ before }) => before === null).length
    const removed = mine.filter(({ after }) => after === null).length
    return [{ kind, added, removed, changed: mine.length - added - removed }]
  })
}
