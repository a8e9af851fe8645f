import fc from 'fast-check'
import { emptyState, type State } from '#shared/domain/records.ts'
import { canonical, type Change, diff, replay } from '#shared/history/change.ts'
import type { Draft } from '#shared/history/revision.ts'
import { noSafety } from '#renderer/session/safety.ts'
import { createSession, draftNow, type Session } from '#renderer/session/session.ts'
import { type Database, openDatabase } from '#renderer/store/database.ts'
import { headPosition, keepCheckpoint, revisionsBetween, stateAt, verify } from '#renderer/store/history.ts'
import { anyPlan } from '#tests/unit/history/plans.ts'
import type { Figures } from '../task.ts'
import { Count } from './counting.ts'
import { goTo } from './start.ts'

const roadmap = 'x_roadmap'

const draft = (changes: Change[]): Draft => draftNow('Reliability', { action: 'edit', subject: 'Any' }, changes, '2026-11-21')

function equal(found: unknown, expected: unknown, what: string): void {
  if (canonical(found) !== canonical(expected)) throw new Error(`${what} differs`)
}

const stateOf = async (database: Database): Promise<State> => (await headPosition(database, roadmap)).state

/** What is signed is never changed, so no plan leads from a signed review to another. */
const unsigned = (plan: State): State => ({
  ...plan,
  review: Object.fromEntries(Object.entries(plan.review).map(([id, review]) => [id, { ...review, signedOn: null }])),
})

/** Every step of a way through plans, then undo as far as it goes, then redo: each must lead to the state it names. */
async function undoAndRedo(session: Session, plans: readonly State[]): Promise<void> {
  const [first, ...others] = plans
  if (!first) return
  await session.commitDrafts(roadmap, [draft(diff(emptyState, first))])
  await goTo(session, roadmap)
  const way = [first]
  for (const plan of others) {
    const changes = (state: State) => diff(state, plan)
    if (!(await session.perform({ action: 'edit', subject: 'Any', changes }))) throw new Error(JSON.stringify(session.getState().problem))
    if (canonical(plan) !== canonical(way.at(-1))) way.push(plan)
  }
  for (let place = way.length - 2; place >= 0; place -= 1) {
    if (!(await session.undo())) throw new Error('undo did nothing')
    equal(await stateOf(session.database), way[place], `the state after undo to ${place}`)
  }
  if (session.getState().open?.undo.undo !== null) throw new Error('the first revision is offered to be undone')
  for (const [place, plan] of way.entries()) {
    if (place === 0) continue
    if (!(await session.redo())) throw new Error('redo did nothing')
    equal(await stateOf(session.database), plan, `the state after redo to ${place}`)
  }
  if ((await verify(session.database, roadmap)) !== null) throw new Error('the chain is broken')
}

/** With checkpoints at some revisions, the state at every one is what a replay from the first gives. */
async function everyRevision(session: Session, plans: readonly State[]): Promise<void> {
  const { database } = session
  const drafts = plans.map((plan, place) => draft(diff(plans[place - 1] ?? emptyState, plan)))
  if (!(await session.commitDrafts(roadmap, drafts))) throw new Error(JSON.stringify(session.getState().problem))
  const revisions = await revisionsBetween(database, roadmap, 1, plans.length)
  for (const [place, state] of plans.entries())
    if (place % 2 === 1) await keepCheckpoint(database, roadmap, { number: place + 1, hash: revisions[place]?.hash ?? '', state }, true)
  let replayed = emptyState
  for (const { number, changes } of revisions) {
    replayed = replay(replayed, changes)
    equal(await stateAt(database, roadmap, number), replayed, `the state at revision ${number}`)
    equal(replayed, plans[number - 1], `the replay to revision ${number}`)
  }
  const kept = await database.checkpoints.count()
  await database.checkpoints.clear()
  for (const [place, plan] of plans.entries())
    equal(await stateAt(database, roadmap, place + 1), plan, `the state at revision ${place + 1} without its checkpoints`)
  if (plans.length > 1 && kept === 0) throw new Error('no checkpoint was kept')
}

/** Generated roadmaps through the session and the database of the app. */
export async function generated(job: 'undo-redo' | 'every-revision', count: number, seed: number): Promise<Figures> {
  const counted = new Count()
  const database = await openDatabase(job)
  const session = createSession(database, '', noSafety)
  const property = job === 'undo-redo' ? undoAndRedo : everyRevision
  try {
    await fc.assert(
      fc.asyncProperty(fc.array(anyPlan.map(unsigned), { minLength: 1, maxLength: 5 }), async (plans) => {
        await property(session, plans)
        await session.remove(roadmap)
        await counted.done()
      }),
      { numRuns: count, seed, endOnFailure: true, includeErrorInReport: true },
    )
  } catch (error) {
    counted.fault(`${job}: ${error instanceof Error ? error.message : String(error)}`)
  }
  session.dispose()
  database.close()
  return counted.figures
}
