import type { Id } from '#shared/domain/fields.ts'
import { roadmapOf, type State } from '#shared/domain/records.ts'
import { copyOf } from '#shared/exchange/roadmapFile/index.ts'
import { diff } from '#shared/history/change.ts'
import { byHash, type History, historyTo, lineTo, mainLine, stateAfter } from '#shared/history/history.ts'
import { mergedHistory, meet, type Meeting } from '#shared/history/merge/histories.ts'
import type { Answers } from '#shared/history/merge/parts.ts'
import type { Revision } from '#shared/history/revision.ts'
import { edit } from '#shared/planning/records.ts'
import { StoreError } from '../store/errors.ts'
import { wholeHistory } from '../store/history.ts'
import { draftNow, newId, type Session } from './session.ts'

/** How the history of a file meets the one that is here. */
export interface MeetingHere {
  readonly meeting: Meeting
  readonly ours: History
}

/** Returns how a file's history meets the one that is here; null where they share no revision. */
export async function meetHere({ database }: Session, theirs: History): Promise<MeetingHere | null> {
  const ours = await wholeHistory(database, theirs.at(-1)?.roadmap ?? '')
  const meeting = meet(ours, theirs)
  return meeting && { meeting, ours }
}

/**
 * Merges a file's history into the one that is here. Returns the number of the revision that did, or null where
 * the roadmap was changed since they met: it is to be looked at again then. `subject` is what it is merged with.
 */
export async function mergeHere(session: Session, { meeting }: MeetingHere, answers: Answers, subject: string): Promise<number | null> {
  const { changes: _changes, kind: _kind, ...draft } = draftNow(session.getState().author, { action: 'merge', subject }, [])
  const adoption = await session.adopt(mergedHistory(meeting, answers, draft))
  return adoption.kind === 'forwarded' ? adoption.position.number : null
}

/** Copies a roadmap at a revision as a scenario, and returns the id of the copy. Throws a StoreError where there is no such revision. */
export async function copyAsScenario(session: Session, roadmap: Id, number: number, name: string): Promise<Id> {
  const history = await wholeHistory(session.database, roadmap)
  const at = mainLine(history)[number - 1]
  if (!at) throw new StoreError('missing', `revision ${number} of ${roadmap}`)
  const past = historyTo(history, at.hash)
  const state = stateAfter(mainLine(past))
  const { name: original } = roadmapOf(state)
  const changes = edit(state, 'roadmap', roadmap, { name, sample: false, scenarioOf: { roadmap, number, hash: at.hash, name: original } })
  const id = newId()
  await session.adopt(
    copyOf(past, id, draftNow(session.getState().author, { action: 'scenario', subject: original, kind: 'import' }, changes)),
  )
  return id
}

/** The roadmap a scenario was copied from: as it was then, as it is now, and what was done since. */
export interface Original {
  readonly id: Id
  readonly name: string
  readonly base: State
  readonly now: State
  readonly since: readonly Revision[]
}

/** Returns the original of a scenario; null where it is not on this computer, or not with the revision that was copied. */
export async function originalOf({ database }: Session, scenario: State): Promise<Original | null> {
  const { scenarioOf } = roadmapOf(scenario)
  if (!scenarioOf) return null
  const history = await wholeHistory(database, scenarioOf.roadmap)
  const then = lineTo(history, scenarioOf.hash)
  if (then.length === 0) return null
  const known = byHash(then)
  const now = stateAfter(mainLine(history))
  return {
    id: scenarioOf.roadmap,
    name: roadmapOf(now).name,
    base: stateAfter(then),
    now,
    since: history.filter(({ hash }) => !known.has(hash)),
  }
}

/** Makes a revision of the original of what came of bringing changes back. Returns whether it was made. */
export function takeBack(session: Session, { id, now }: Original, merged: State, scenario: string, reason: string): Promise<boolean> {
  return session.commitDrafts(id, [
    draftNow(session.getState().author, { action: 'bring-back', subject: scenario, reason }, diff(now, merged)),
  ])
}
