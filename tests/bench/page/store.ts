import canonicalize from 'canonicalize'
import { all, type State } from '#shared/domain/records.ts'
import type { Change } from '#shared/history/change.ts'
import { compare } from '#shared/history/compare.ts'
import type { Draft } from '#shared/history/revision.ts'
import { edit } from '#shared/planning/records.ts'
import { adopt } from '#renderer/store/adopt.ts'
import { commit, type Position } from '#renderer/store/commit.ts'
import { type Database, openDatabase } from '#renderer/store/database.ts'
import { headPosition, keepCheckpoint, revisionsBetween, stateAt } from '#renderer/store/history.ts'
import { statesAt } from '#renderer/store/statesAt.ts'
import { manyInOne } from '#tests/e2e/manyActivities.ts'

/** The store of the app, and beside it the blob: one read or one strict write of the same bytes. */
let database: Database
let position: Position
let roadmap = ''
let turn = 0

const changedAtOnce = 20

/** Twenty activities get another title; every third also moves. */
function someChanges(state: State): Change[] {
  const activities = all(state, 'activity')
  turn += 1
  return Array.from({ length: changedAtOnce }, (_, index) => activities[(turn * 37 + index * 11) % activities.length]).flatMap(
    (activity, index) =>
      activity
        ? edit(state, 'activity', activity.id, { title: `Activity ${turn}.${index} of this plan`, effort: (turn + index) % 90 })
        : [],
  )
}

const draftOf = (changes: readonly Change[]): Draft => ({
  kind: 'edit',
  action: 'edit',
  subject: '',
  reason: '',
  name: null,
  author: 'Ada Quill',
  undoes: null,
  source: null,
  recordedAt: new Date(Date.UTC(2026, 10, 2) + turn * 60_000).toISOString(),
  asOf: '2026-11-02',
  changes: [...changes],
})

async function commitOne(): Promise<readonly Change[]> {
  const changes = someChanges(position.state)
  ;({ position } = await commit(database, roadmap, position, [draftOf(changes)]))
  return changes
}

const bytesOf = (value: unknown) => new TextEncoder().encode(canonicalize(value))

/** A roadmap of so many activities with so many revisions behind it. Returns what of its changes a revision is on average, and what the store takes for one, in bytes. */
async function prepare(activities: number, revisions: number): Promise<{ changes: number; stored: number }> {
  database = await openDatabase(`bench-${activities}-${revisions}`)
  const first = manyInOne(activities, 40)
  ;({ roadmap } = first)
  await adopt(database, [first])
  position = await headPosition(database, roadmap)
  const before = await used()
  let changes = 0
  for (let number = 2; number <= revisions; number += 1) {
    changes += bytesOf(await commitOne()).length
    await keepCheckpoint(database, roadmap, position, false)
  }
  return { changes: changes / (revisions - 1), stored: ((await used()) - before) / (revisions - 1) }
}

async function used(): Promise<number> {
  const estimate: StorageEstimate & { readonly usageDetails?: { readonly indexedDB?: number } } = await navigator.storage.estimate()
  return estimate.usageDetails?.indexedDB ?? estimate.usage ?? 0
}

const timed = async <T>(work: () => Promise<T>): Promise<readonly [milliseconds: number, result: T]> => {
  const begun = performance.now()
  const result = await work()
  return [performance.now() - begun, result]
}

const asked = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('The blob failed.')))
  })

const blobs = (async () => {
  const opening = indexedDB.open('bench-blobs', 1)
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('blobs'))
  return await asked(opening)
})()

async function writeBlob(bytes: Uint8Array): Promise<void> {
  const transaction = (await blobs).transaction('blobs', 'readwrite', { durability: 'strict' })
  const done = new Promise<void>((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve())
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('The blob was not written.')))
  })
  transaction.objectStore('blobs').put(bytes, 'one')
  await done
}

const readBlob = async () => await asked<unknown>((await blobs).transaction('blobs').objectStore('blobs').get('one'))

const figures = {
  /** A strict write of so many bytes. */
  blob: async (size: number) => {
    const bytes = crypto.getRandomValues(new Uint8Array(size))
    const [blob] = await timed(() => writeBlob(bytes))
    return { blob }
  },
  commit: async () => {
    const changes = someChanges(position.state)
    const [ours, committed] = await timed(() => commit(database, roadmap, position, [draftOf(changes)]))
    ;({ position } = committed)
    const bytes = bytesOf(changes)
    const [blob] = await timed(() => writeBlob(bytes))
    return { ours, blob }
  },
  head: async () => {
    await writeBlob(new TextEncoder().encode(JSON.stringify(position.state)))
    const [ours] = await timed(() => headPosition(database, roadmap))
    const [blob] = await timed(readBlob)
    return { ours, blob }
  },
  at: async () => {
    const number = 1 + ((turn * 7919) % position.number)
    turn += 1
    await writeBlob(new TextEncoder().encode(JSON.stringify(position.state)))
    const [ours] = await timed(() => stateAt(database, roadmap, number))
    const [blob] = await timed(readBlob)
    return { ours, blob }
  },
  difference: async () => {
    const to = position.number
    const from = Math.max(1, to - 40)
    const [ours] = await timed(async () => {
      const [before, after] = await statesAt(database, roadmap, [from, to], position)
      return before && after ? compare(before, after) : null
    })
    const [reading] = await timed(() => revisionsBetween(database, roadmap, from + 1, to))
    return { ours, reading }
  },
}

const close = () => {
  database.close()
}

Object.assign(window, { prepare, figures, close })
