import type { Id } from '../domain/fields.ts'
import type { Outcome } from '../domain/outcome.ts'
import { all, type State } from '../domain/records.ts'

/** What a clear outcome says, in the order one would say it. */
export const outcomeParts = ['forWhom', 'measure', 'target', 'leader', 'agreed', 'activity'] as const
export type OutcomePart = (typeof outcomeParts)[number]

/**
 * Returns for each part of a clear outcome whether it is there: whom it is valuable for, a measure with its
 * baseline, a target with the quarter it is to be reached by, a leader, the day the leader agreed, and an
 * activity that works towards it. A removed outcome has no activity.
 */
export function outcomeChecklist(state: State, outcome: Outcome): { readonly part: OutcomePart; readonly done: boolean }[] {
  const done: Record<OutcomePart, boolean> = {
    forWhom: outcome.valuableFor.length > 0,
    measure: outcome.measure !== null,
    target: (outcome.measure?.targets.length ?? 0) > 0,
    leader: outcome.leader !== '',
    agreed: outcome.agreedOn !== null,
    activity: hasActivity(state, outcome.id),
  }
  return outcomeParts.map((part) => ({ part, done: done[part] }))
}

const hasActivity = (state: State, id: Id) => all(state, 'link').some((link) => link.outcome === id)

/** Verbs of work in English that begin no sentence about a result. */
const verbs = new Set(
  (
    'adopt automate build buy configure consolidate create decommission deliver deploy develop digitise digitize establish ' +
    'implement install integrate introduce launch migrate modernise modernize organise organize procure purchase rebuild ' +
    'redesign refactor renew replace retire standardise standardize update upgrade'
  ).split(' '),
)
/** Words that are as often a thing: work only where something is done to something, as in "Design a portal". */
const verbsOrThings = new Set('change complete conduct design hire move pilot run set start support test train write'.split(' '))
const objects = new Set('a all an any every new our the their up'.split(' '))
/** Things that stand for work: "Rollout of tablets", "Migration to the cloud". */
const things = new Set(
  'adoption deployment development implementation installation integration introduction launch migration procurement replacement rollout upgrade'.split(
    ' ',
  ),
)

/**
 * Returns the word by which a title names work and not the result of it ("Implement" of "Implement CRM"), or
 * null where it does not seem to. English only, and a hint at most: it looks at the first two words alone.
 */
export function workWord(title: string): string | null {
  const [word = '', next = ''] = title.trim().split(/\s+/)
  const first = word.toLowerCase().replaceAll(/[^a-z]/g, '')
  const second = next.toLowerCase()
  const works =
    verbs.has(first) ||
    (verbsOrThings.has(first) && objects.has(second)) ||
    (things.has(first) && ['of', 'to', 'for'].includes(second)) ||
    (first === 'roll' && second === 'out')
  return works ? word : null
}
