import type { CalendarDate } from '../calendar/dates.ts'
import type { Activity, Status } from '../domain/activity.ts'
import { type Id, title as titleSchema } from '../domain/fields.ts'
import { all, type State } from '../domain/records.ts'
import type { Change } from '../history/change.ts'
import { setStatus } from './activity.ts'
import { proposeSentence } from './links.ts'
import { shifted } from './moving.ts'
import { add, edit } from './records.ts'

/*
 * What is done to several activities at once. An activity that is gone by then, removed in another window
 * say, is left out: what is asked of the others is done all the same.
 */

const present = (state: State, ids: readonly Id[]): Activity[] => [...new Set(ids)].flatMap((id) => state.activity[id] ?? [])

/** Returns the value that all of the records have in a field, or undefined where they differ or there is none. */
export function common<T extends object, F extends keyof T>(records: readonly T[], field: F): T[F] | undefined {
  const [first, ...rest] = records
  return first !== undefined && rest.every((record) => record[field] === first[field]) ? first[field] : undefined
}

/** Returns the changes that give several activities the same values. */
export const editAll = (state: State, ids: readonly Id[], values: Partial<Omit<Activity, 'id' | 'title'>>): Change[] =>
  present(state, ids).flatMap(({ id }) => edit(state, 'activity', id, values))

/** Returns the changes that set the status of several activities; those that were done before keep the day on which they were. */
export const setStatusOfAll = (state: State, ids: readonly Id[], status: Status, finishedOn: CalendarDate): Change[] =>
  present(state, ids).flatMap((activity) => setStatus(state, activity.id, status, activity.finishedOn ?? finishedOn))

/** Returns the changes that move several activities by a number of calendar months. */
export const moveAll = (state: State, ids: readonly Id[], months: number): Change[] =>
  present(state, ids).flatMap((activity) => edit(state, 'activity', activity.id, shifted(activity, { months })))

/**
 * Returns the changes that link several activities to an outcome with the sentences proposed for them; those that
 * are linked to it already keep theirs. None where the outcome is gone by now.
 */
export function linkAll(state: State, ids: readonly Id[], outcome: Id, newId: () => Id): Change[] {
  const target = state.outcome[outcome]
  if (!target) return []
  const linked = new Set(all(state, 'link').flatMap((link) => (link.outcome === outcome ? [link.activity] : [])))
  return present(state, ids)
    .filter(({ id }) => !linked.has(id))
    .flatMap((activity) =>
      add('link', {
        id: newId(),
        outcome,
        activity: activity.id,
        sentence: proposeSentence(target.title, activity.title),
        contribution: 2,
      }),
    )
}

/**
 * Returns the changes that add a copy of each activity under the id that is given for it. A copy stands on the
 * same days in the same lane, with the same links and impacts, and waits for the same activities, or for their
 * copies where these are made too. It is work nobody has agreed to yet: proposed, not finished, nothing found,
 * without a key of another file and without milestones.
 */
export function duplicate(state: State, copies: ReadonlyMap<Id, Id>, named: (title: string) => string, newId: () => Id): Change[] {
  const toCopies = (ids: readonly Id[]) => ids.map((id) => copies.get(id) ?? id)
  const copied = present(state, [...copies.keys()])
  const idOf = ({ id }: Activity) => copies.get(id) ?? id
  const linksOf = byActivity(all(state, 'link'))
  const impactsOf = byActivity(all(state, 'impact'))
  return copied.flatMap((original) => {
    const title = named(original.title)
    const id = idOf(original)
    return [
      ...add('activity', {
        ...original,
        id,
        title: titleSchema.safeParse(title).success ? title : original.title,
        status: 'proposed',
        finishedOn: null,
        sourceKey: null,
        learning: original.learning && { ...original.learning, finding: null, found: '' },
        dependsOn: toCopies(original.dependsOn),
        feeds: toCopies(original.feeds),
        notUntilDone: toCopies(original.notUntilDone),
      }),
      ...(linksOf.get(original.id) ?? []).flatMap((link) => add('link', { ...link, id: newId(), activity: id })),
      ...(impactsOf.get(original.id) ?? []).flatMap((impact) => add('impact', { ...impact, id: newId(), activity: id })),
    ]
  })
}

function byActivity<T extends { readonly activity: Id }>(records: readonly T[]): ReadonlyMap<Id, readonly T[]> {
  const found = new Map<Id, T[]>()
  for (const record of records) found.set(record.activity, [...(found.get(record.activity) ?? []), record])
  return found
}
