import { roadmapOf } from '#shared/domain/records.ts'
import { readRoadmapFile } from '#shared/exchange/roadmapFile/index.ts'
import { type History, stateAfter } from '#shared/history/history.ts'
import { hashOf, type Revision, seal } from '#shared/history/revision.ts'
import { reviewSummary } from '#shared/review/due.ts'
import file from '#tests/fixtures/roadmapFiles/schema-1.roadmap?url'

const finished = (request: IDBOpenDBRequest | IDBTransaction): Promise<void> =>
  new Promise((done, fail) => {
    request.addEventListener(request instanceof IDBTransaction ? 'complete' : 'success', () => done())
    request.addEventListener('error', () => fail(request.error ?? new Error('IndexedDB gave no reason')))
  })

/** A history that was recorded under the first schema, under another id. */
function renamed(history: History, id: string): Revision[] {
  const text = JSON.stringify(history).replaceAll(`"${history[0]?.roadmap ?? ''}"`, `"${id}"`)
  const revisions: Revision[] = []
  for (const { hash: _hash, ...unsealed } of JSON.parse(text) as Revision[])
    revisions.push(seal({ ...unsealed, parents: revisions.slice(-1).map(({ hash }) => hash) }))
  return revisions
}

/** Writes a database as the first schema version had it, with one history under many ids, without Dexie and the app's store. */
export async function version1(databaseName: string, roadmaps: number): Promise<void> {
  const read = readRoadmapFile(new Uint8Array(await (await fetch(file)).arrayBuffer()))
  if (!read.ok) throw new Error('The file of the first schema cannot be read')
  const request = indexedDB.open(databaseName, 10)
  request.addEventListener('upgradeneeded', () => {
    const database = request.result
    database.createObjectStore('heads', { keyPath: 'id' })
    const revisions = database.createObjectStore('revisions', { keyPath: ['roadmap', 'number'] })
    revisions.createIndex('[roadmap+kind]', ['roadmap', 'kind'])
    revisions.createIndex('touches', 'touches', { multiEntry: true })
    database.createObjectStore('checkpoints', { keyPath: ['roadmap', 'number'] })
    database.createObjectStore('settings', { keyPath: 'name' })
  })
  await finished(request)
  const database = request.result
  for (let place = 0; place < roadmaps; place += 1) {
    const id = `old-${place}`
    const revisions = renamed(read.history, id)
    const last = revisions.at(-1)
    if (!last || revisions.some((revision) => 'schema' in revision)) throw new Error('That file is not of the first schema')
    const state = stateAfter(revisions)
    const { name, unit, sample } = roadmapOf(state)
    const writing = database.transaction(['heads', 'revisions', 'checkpoints', 'settings'], 'readwrite')
    const rows = writing.objectStore('revisions')
    for (const revision of revisions) {
      rows.add({ ...revision, touches: revision.changes.map((item) => `${id}/${item.kind}/${item.id}`) })
      // In a shape that is out of date, and would be believed: the upgrade has to do away with it.
      const stale = JSON.stringify({ ...state, lane: {} })
      writing.objectStore('checkpoints').add({ roadmap: id, number: revision.number, state: stale, hash: hashOf(stale) })
    }
    writing
      .objectStore('heads')
      .add({ id, number: last.number, hash: last.hash, name, unit, sample, changedAt: last.recordedAt, summary: reviewSummary(state) })
    if (place === 0) writing.objectStore('settings').add({ name: 'author', value: 'A. Partner' })
    await finished(writing)
  }
  database.close()
}
