import { onTestFinished } from 'vitest'
import { emptyState, type State } from '#shared/domain/records.ts'
import { type Draft, hashOf } from '#shared/history/revision.ts'
import { plan } from '#shared/planning/records.ts'
import { sampleDrafts } from '#shared/sample/sample.ts'
import { commit, nowhere, type Position } from '#renderer/store/commit.ts'
import { type Checkpoint, type Database, openDatabase } from '#renderer/store/database.ts'

export const roadmap = 'sample'
export const drafts: readonly Draft[] = sampleDrafts('2026-11-21', roadmap)

/** The state after each of the drafts, replayed from the first. */
export const replayed: readonly State[] = replay()

function replay(): State[] {
  const states: State[] = []
  for (const { changes } of drafts) states.push(plan(states.at(-1) ?? emptyState, changes))
  return states
}

/** A checkpoint of a state, as the store writes it. */
export function checkpointOf(at: string, number: number, of: State | undefined): Checkpoint {
  const state = JSON.stringify(of)
  return { roadmap: at, number, state, hash: hashOf(state) }
}

let made = 0
/** A name that no other test has. */
export const newName = (): string => `test-${made++}-${crypto.randomUUID()}`

/** An empty database, gone after the test. */
export async function newStore(name = newName()): Promise<Database> {
  const database = await openDatabase(name)
  onTestFinished(() => {
    database.close()
    indexedDB.deleteDatabase(name)
  })
  return database
}

/** A database with the history of the sample in it. */
export async function storeWithSample(): Promise<{ database: Database; position: Position }> {
  const database = await newStore()
  const { position } = await commit(database, roadmap, nowhere, drafts)
  return { database, position }
}

/** What went wrong, by the name a sentence of the catalogue goes by. */
export async function problemWith(work: Promise<unknown>): Promise<string> {
  try {
    await work
  } catch (error) {
    if (error instanceof Error && 'problem' in error && typeof error.problem === 'string') return error.problem
    return error instanceof Error ? error.name : String(error)
  }
  return 'nothing'
}

/** The database as IndexedDB itself knows it, without Dexie between. */
export function openRaw(name: string, version?: number, upgrade: (database: IDBDatabase) => void = () => {}): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version)
    request.addEventListener('upgradeneeded', () => upgrade(request.result))
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB gave no reason')))
  })
}
