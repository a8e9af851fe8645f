import fc from 'fast-check'
import { emptyState, type State } from '#shared/domain/records.ts'
import { readRoadmapFile, writeRoadmapFile } from '#shared/exchange/roadmapFile/index.ts'
import { apply, canonical, diff, replay } from '#shared/history/change.ts'
import { type History, mainLine, stateAfter } from '#shared/history/history.ts'
import { type Meeting, meet, mergeAt, mergedHistory } from '#shared/history/merge/histories.ts'
import type { Answers, Side } from '#shared/history/merge/parts.ts'
import { type Draft, firstBroken, hashOf } from '#shared/history/revision.ts'
import { anyHistory, sealed } from '#tests/unit/exchange/roadmapFile/histories.ts'
import { sameBytes } from '#tests/unit/exchange/roadmapFile/mutations.ts'
import { anyPlan } from '#tests/unit/history/plans.ts'
import type { Figures } from './task.ts'

const written = '2026-11-21T10:00:00.000Z'

/** Tries a property so often, counting as it goes; stops at the first that does not hold. */
function tried<T>(
  values: fc.Arbitrary<T>,
  count: number,
  seed: number,
  say: (text: string) => void,
  holds: (value: T) => boolean,
): Figures {
  let reached = 0
  const faults: string[] = []
  try {
    fc.assert(
      fc.property(values, (value) => {
        if (!holds(value)) return false
        reached += 1
        if (reached % 25 === 0) say(`${reached}`)
        return true
      }),
      { numRuns: count, seed, endOnFailure: true, includeErrorInReport: true },
    )
  } catch (error) {
    faults.push(error instanceof Error ? error.message : String(error))
  }
  return { reached, faults, notes: [] }
}

/** A history saved and opened is the same, and saved again it is the same bytes. */
export const savedAndOpened = (count: number, seed: number, say: (text: string) => void): Figures =>
  tried(anyHistory, count, seed, say, (history) => {
    const bytes = writeRoadmapFile(history, written)
    const read = readRoadmapFile(bytes)
    return (
      read.ok &&
      canonical(read.history) === canonical(history) &&
      canonical(read.state) === canonical(stateAfter(mainLine(history))) &&
      sameBytes(writeRoadmapFile(read.history, written), bytes)
    )
  })

/** The difference of two roadmaps, applied to the one, gives the other. */
export const diffLeads = (count: number, seed: number, say: (text: string) => void): Figures =>
  tried(fc.tuple(anyPlan, anyPlan), count, seed, say, ([from, to]) => {
    const changes = diff(from, to)
    return canonical(apply(from, changes)) === canonical(to) && canonical(replay(from, changes)) === canonical(to)
  })

const words: Omit<Draft, 'changes' | 'kind'> = {
  action: 'merge',
  subject: '',
  reason: '',
  name: null,
  author: '',
  recordedAt: written,
  asOf: '2026-11-21',
  undoes: null,
  source: null,
}

/** A history that leads from plan to plan. */
const through = (plans: readonly State[]): History =>
  sealed(
    plans.map((plan, place) => ({ ...words, kind: 'edit', action: 'edit', changes: diff(plans[place - 1] ?? emptyState, plan) })),
    'x_roadmap',
  )

/** Answers whatever is asked, the same to the same question, until nothing is. */
function answersTo(meeting: Meeting, choices: readonly Side[]): Answers {
  const answers = new Map<string, Side>()
  for (let turn = 0; turn < 500; turn += 1) {
    const { open, conflicts } = mergeAt(meeting, answers)
    if (open === 0) return answers
    for (const { key } of conflicts) if (!answers.has(key)) answers.set(key, choices[hashOf(key).charCodeAt(0) % choices.length] ?? 'main')
  }
  throw new Error('The questions never end')
}

const anyPlans = fc.array(anyPlan, { minLength: 1, maxLength: 2 })
const anySides = fc.array(fc.constantFrom<Side>('main', 'other'), { minLength: 1, maxLength: 20 })

/** Two ways on from one plan, and what is answered where they differ. */
const anyFork = fc.tuple(anyPlan, anyPlans, anyPlans, anySides).filter(([, ours, theirs]) => canonical(ours) !== canonical(theirs))

/** Two people take one roadmap away and change it: merged from either side it is the same history, whole, with nothing of either lost. */
export const mergesAlike = (count: number, seed: number, say: (text: string) => void): Figures =>
  tried(anyFork, count, seed, say, ([base, ours, theirs, choices]) => {
    const [here, there] = [through([base, ...ours]), through([base, ...theirs])]
    const merged = [meet(here, there), meet(there, here)].map(
      (meeting) => meeting && mergedHistory(meeting, answersTo(meeting, choices), words),
    )
    const [one, other] = merged
    if (!one || !other || canonical(one) !== canonical(other) || firstBroken(one) !== null) return false
    const hashes = new Set(one.map(({ hash }) => hash))
    return [...here, ...there].every(({ hash }) => hashes.has(hash))
  })
