import { onTestFinished } from 'vitest'
import { readRoadmapFile } from '#shared/exchange/roadmapFile/index.ts'
import { mainLine } from '#shared/history/history.ts'
import first from './schema-1.snapshot.json'
import file from '../fixtures/roadmapFiles/schema-1.roadmap?url&inline'

/** The sample as the first version of the database stored it, made without Rearview's own code. */
export async function firstVersion(name: string) {
  const read = readRoadmapFile(new Uint8Array(await (await fetch(file)).arrayBuffer()))
  if (!read.ok) throw new Error(read.refusal.reason)
  const line = mainLine(read.history)
  const raw = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name, first.version)
    request.addEventListener('upgradeneeded', () => {
      for (const [table, { key, indexes }] of Object.entries<{ key: string | string[]; indexes: Record<string, { key: string | string[]; several: boolean }> }>(first.stores)) {
        const store = request.result.createObjectStore(table, { keyPath: key })
        for (const [index, { key: path, several }] of Object.entries(indexes)) store.createIndex(index, path, { multiEntry: several })
      }
    })
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('no reason')))
  })
  const last = line.at(-1)
  const transaction = raw.transaction([...raw.objectStoreNames], 'readwrite')
  for (const revision of line)
    transaction.objectStore('revisions').add({ ...revision, touches: revision.changes.map(({ kind, id }) => `${revision.roadmap}/${kind}/${id}`) })
  const { scenarioOf: _new, ...old } = Object.values(read.state.roadmap)[0] ?? { scenarioOf: null }
  // A state as it looked then: read as it is, it would not be one of today's.
  const state = JSON.stringify({ ...read.state, roadmap: { [last?.roadmap ?? '']: old } })
  transaction.objectStore('checkpoints').add({ roadmap: last?.roadmap, number: last?.number, state, hash: await digest(state) })
  transaction.objectStore('heads').add({ id: last?.roadmap, number: last?.number, hash: last?.hash, name: read.manifest.name, unit: '', sample: true, changedAt: last?.recordedAt, summary: {} })
  await new Promise((resolve) => transaction.addEventListener('complete', resolve))
  raw.close()
  onTestFinished(() => {
    indexedDB.deleteDatabase(name)
  })
  return { history: read.history, roadmap: last?.roadmap ?? '' }
}

async function digest(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
