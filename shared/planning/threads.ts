import type { CalendarDate } from '../calendar/dates.ts'
import type { Activity, Learning } from '../domain/activity.ts'
import type { Id } from '../domain/fields.ts'
import { those } from '../domain/kept.ts'
import { all, type State } from '../domain/records.ts'
import type { Change } from '../history/change.ts'
import { type ListChange, withListChange } from './lists.ts'
import { reachedFrom } from './reach.ts'
import { edit } from './records.ts'

/**
 * What holds one stage of a thread to the next: it is known to hold (`ok`), not known yet (`open`), built upon
 * something `unclear`, begun before it can be known (`early`), or cut, because what it is built upon was
 * `disproved` or `stopped`.
 */
export type Joint = 'ok' | 'open' | 'unclear' | 'early' | 'disproved' | 'stopped'

/** Activities of which each is built upon the one before, with the joints between them: one fewer. */
export interface Thread {
  /** Unique among the threads: the ids of its stages. */
  readonly key: string
  readonly stages: readonly Activity[]
  readonly joints: readonly Joint[]
  /** Whether one of its joints is cut. */
  readonly broken: boolean
}

export interface Threads {
  readonly threads: readonly Thread[]
  /** Experiments that nothing is built upon. */
  readonly withoutSequel: readonly Activity[]
  /** Rollouts that are built upon no experiment, however far back. */
  readonly withoutExperiment: readonly Activity[]
}

export const isCut = (joint: Joint): boolean => joint === 'disproved' || joint === 'stopped'

/** Returns a learning that nothing is said of yet. */
export const newLearning = (given: Partial<Learning> = {}): Learning => ({
  hypothesis: '',
  measure: '',
  decideOn: null,
  finding: null,
  found: '',
  ...given,
})

/** Returns the day on which one knows what an activity has found: when it is decided, else when it is finished. */
export const knownOn = ({ learning, finishedOn, finish }: Activity): CalendarDate => learning?.decideOn ?? finishedOn ?? finish

/**
 * Returns what holds a stage to the one before it. What was found decides; only what was not yet found is
 * judged by whether it was stopped, and by its days. An activity by which nothing is to be learnt is known
 * when it is done.
 */
export function jointOf(before: Activity, after: Activity): Joint {
  const finding = before.learning?.finding ?? null
  if (finding === 'proved') return 'ok'
  if (finding !== null) return finding
  if (before.status === 'stopped') return 'stopped'
  if (before.learning === null && before.status === 'done') return 'ok'
  return knownOn(before) > after.start ? 'early' : 'open'
}

/**
 * Returns the threads of a plan along what feeds what, in the order of their days. Every thread begins where
 * nothing feeds it and ends where it feeds nothing, unless it would run in a circle there. Every pair of an
 * activity and one that is built upon it is in some thread; where threads fork, each branch is shown from its
 * beginning, so that these are all the ways there are, unless something is built upon two.
 */
export function threads(state: State): Threads {
  const { followers, founders } = graphOf(state)
  const covered = new Set<string>()
  const isNew = (from: Id, to: Id) => !covered.has(`${from} ${to}`)
  const found: Thread[] = []
  for (const { id: from } of inTime(all(state, 'activity')))
    for (const to of followers.get(from) ?? []) {
      if (!isNew(from, to)) continue
      const seen = new Set([from, to])
      const after = walk(to, followers, isNew, seen)
      const before = walk(from, founders, (here, founder) => isNew(founder, here), seen)
      const path = [...before.toReversed(), from, to, ...after]
      path.forEach((id, place) => covered.add(`${id} ${path[place + 1] ?? ''}`))
      found.push(threadOf(path.flatMap((id) => state.activity[id] ?? [])))
    }
  const experiments = inTime(all(state, 'activity').filter(({ kind }) => kind === 'experiment'))
  const founded = reachedFrom(
    experiments.map(({ id }) => id),
    (id) => followers.get(id) ?? [],
  )
  return {
    threads: found,
    withoutSequel: experiments.filter(({ id }) => !followers.has(id)),
    withoutExperiment: inTime(all(state, 'activity').filter(({ id, kind }) => kind === 'rollout' && !founded.has(id))),
  }
}

/** Returns the activities that are to find something out, among some. */
export const experiments = those<Activity>(({ learning }) => learning !== null)

/** Whether it should have been decided before the day what an activity has found, and was not; what was stopped is left in peace. */
export const isFindingDue = ({ learning, status }: Activity, today: CalendarDate): boolean =>
  status !== 'stopped' && learning !== null && learning.finding === null && learning.decideOn !== null && learning.decideOn < today

/** Returns the activities whose finding is due, in the order of their days. */
export const findingsDue = (state: State, today: CalendarDate): Activity[] =>
  inTime(experiments(all(state, 'activity')).filter((activity) => isFindingDue(activity, today)))

/**
 * Returns the changes that let an activity feed others, or no longer. What it is itself built upon, and it
 * itself, is left out: a thread never runs in a circle. Throws a RangeError when there is no such activity.
 */
export function setFeeds(state: State, id: Id, change: ListChange): Change[] {
  const added = change.added.filter((other) => !feedsCircle(state, id, other))
  return edit(state, 'activity', id, { feeds: withListChange(state.activity[id]?.feeds ?? [], { ...change, added }) })
}

/** Returns whether the thread would run in a circle if an activity fed the other one. */
export const feedsCircle = (state: State, from: Id, to: Id): boolean =>
  from === to || reachedFrom([to], (id) => state.activity[id]?.feeds ?? []).has(from)

type Graph = ReadonlyMap<Id, readonly Id[]>

/** What is built upon each activity, and what each is built upon, in the order of their days. */
function graphOf(state: State): { readonly followers: Graph; readonly founders: Graph } {
  const followers = new Map<Id, Id[]>()
  const founders = new Map<Id, Id[]>()
  for (const { id, feeds } of inTime(all(state, 'activity'))) {
    const fed = inTime(feeds.flatMap((other) => (other === id ? [] : (state.activity[other] ?? []))))
    if (fed.length > 0)
      followers.set(
        id,
        fed.map((other) => other.id),
      )
    for (const other of fed) founders.set(other.id, [...(founders.get(other.id) ?? []), id])
  }
  return { followers, founders }
}

/** Goes on from an activity until there is none left that was not seen. What is in no thread yet goes first, so that few threads say all. */
function walk(from: Id, graph: Graph, isNew: (here: Id, there: Id) => boolean, seen: Set<Id>): Id[] {
  const way: Id[] = []
  for (let here = from; ;) {
    const unseen = (graph.get(here) ?? []).filter((id) => !seen.has(id))
    const next = unseen.find((id) => isNew(here, id)) ?? unseen[0]
    if (next === undefined) return way
    seen.add(next)
    way.push(next)
    here = next
  }
}

function threadOf(stages: readonly Activity[]): Thread {
  const joints = stages.slice(1).flatMap((after, place) => {
    const before = stages[place]
    return before ? [jointOf(before, after)] : []
  })
  return { key: stages.map(({ id }) => id).join(' '), stages, joints, broken: joints.some(isCut) }
}

const inTime = (activities: readonly Activity[]): Activity[] =>
  activities.toSorted((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : a.id < b.id ? -1 : 1))
