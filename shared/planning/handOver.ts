import type { Activity } from '../domain/activity.ts'
import type { Id } from '../domain/fields.ts'
import type { Outcome } from '../domain/outcome.ts'
import { all, inOrder, type State } from '../domain/records.ts'
import type { Change } from '../history/change.ts'
import { nameKey } from './names.ts'
import { edit } from './records.ts'
import { language } from '../text/index.ts'

/** Somebody the plan names: as the owner or sponsor of activities, as the leader of outcomes, or as a stakeholder. */
export interface Person {
  /** What all spellings of the name have in common. */
  readonly key: string
  /** The spelling that is used most. */
  readonly name: string
  /** All of them, that one first. */
  readonly spellings: readonly string[]
  /** How many activities and outcomes they hold in one role: the two of owner and sponsor of one activity count twice. */
  readonly open: number
  /** The same, of what is done or stopped. */
  readonly over: number
}

/** One thing that somebody holds. */
export type Holding =
  | { readonly kind: 'activity'; readonly role: 'owner' | 'sponsor'; readonly record: Activity; readonly over: boolean }
  | { readonly kind: 'outcome'; readonly role: 'leader'; readonly record: Outcome; readonly over: false }

export interface HandOver {
  /** The name of who leaves, in any of its spellings. */
  readonly from: string
  readonly to: string
  /** Whether what is done or stopped changes hands too; else it keeps the name it was done under. */
  readonly over: boolean
  /** Whether outcomes keep the day on which the leader agreed to them. The new one did not, on that day. */
  readonly keepAgreed: boolean
}

/** Returns everybody whom the plan names, by name; different spellings of one name (see `nameKey`) are one person. */
export function people(state: State): Person[] {
  const found = new Map<string, { spellings: Map<string, number>; open: number; over: number }>()
  const note = (name: string, holds: 'open' | 'over' | null) => {
    const key = nameKey(name)
    if (key === '') return
    const person = found.get(key) ?? { spellings: new Map<string, number>(), open: 0, over: 0 }
    found.set(key, person)
    person.spellings.set(name, (person.spellings.get(name) ?? 0) + 1)
    if (holds) person[holds] += 1
  }
  for (const activity of all(state, 'activity')) for (const role of roles) note(activity[role], isOver(activity) ? 'over' : 'open')
  for (const { leader } of all(state, 'outcome')) note(leader, 'open')
  for (const { kind, name } of all(state, 'stakeholder')) if (kind === 'person') note(name, null)
  return [...found]
    .map(([key, { spellings, open, over }]): Person => {
      const [name = '', ...others] = [...spellings]
        .toSorted(([a, times], [b, more]) => more - times || (a < b ? -1 : 1))
        .map(([spelling]) => spelling)
      return { key, name, spellings: [name, ...others], open, over }
    })
    .toSorted((a, b) => a.name.localeCompare(b.name, language()))
}

/** Returns all that somebody holds under any spelling of the name: outcomes, then open activities by start, then those that are over. */
export function holdings(state: State, name: string): Holding[] {
  const key = nameKey(name)
  if (key === '') return []
  const outcomes = inOrder(state, 'outcome')
    .filter(({ leader }) => nameKey(leader) === key)
    .map((record): Holding => ({ kind: 'outcome', role: 'leader', record, over: false }))
  const activities = all(state, 'activity')
    .toSorted((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : a.id < b.id ? -1 : 1))
    .flatMap((record) =>
      roles
        .filter((role) => nameKey(record[role]) === key)
        .map((role): Holding => ({ kind: 'activity', role, record, over: isOver(record) })),
    )
  return [...outcomes, ...activities.filter(({ over }) => !over), ...activities.filter(({ over }) => over)]
}

/**
 * Returns the changes that give all that somebody holds to somebody else. Stakeholders, reviews and lessons stay:
 * they tell who was there. Throws a RangeError where either name is empty or both are the same person.
 */
export function handOver(state: State, { from, to, over, keepAgreed }: HandOver): Change[] {
  const successor = to.trim()
  if (nameKey(from) === '' || successor === '' || nameKey(from) === nameKey(to))
    throw new RangeError('A hand-over needs two different people')
  const activities = new Map<Id, Partial<Activity>>()
  const changes: Change[] = []
  for (const held of holdings(state, from)) {
    if (held.over && !over) continue
    if (held.kind === 'activity') activities.set(held.record.id, { ...activities.get(held.record.id), [held.role]: successor })
    else changes.push(...edit(state, 'outcome', held.record.id, { leader: successor, ...(keepAgreed ? {} : { agreedOn: null }) }))
  }
  return [...changes, ...[...activities].flatMap(([id, values]) => edit(state, 'activity', id, values))]
}

const roles = ['owner', 'sponsor'] as const

const isOver = ({ status }: Activity) => status === 'done' || status === 'stopped'
