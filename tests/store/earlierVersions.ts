import { onTestFinished } from 'vitest'
import { readRoadmapFile } from '#shared/exchange/roadmapFile/index.ts'
import { emptyState } from '#shared/domain/records.ts'
import { replay } from '#shared/history/change.ts'
import { mainLine } from '#shared/history/history.ts'
interface Tables {
  readonly version: number
  readonly stores: Readonly<
    Record<
      string,
      {
        readonly key: string | string[]
        readonly indexes: Readonly<Record<string, { readonly key: string | string[]; readonly several: boolean }>>
      }
    >
  >
}

/** As they were kept when the next version began (`npm run keep-schema`). */
const tablesOf = import.meta.glob<Tables>('./schema-*.snapshot.json', { eager: true, import: 'default' })
const fileOf = import.meta.glob<string>('../fixtures/roadmapFiles/schema-*.roadmap', {
  eager: true,
  import: 'default',
  query: '?url&inline',
})

const stored = Object.entries(tablesOf)
  .map(([path, tables]) => {
    const version = tables.version / 10
    const file = fileOf[`../fixtures/roadmapFiles/schema-${version}.roadmap`]
    if (path !== `./schema-${version}.snapshot.json` || file === undefined) throw new RangeError(`${path} is not whole`)
    return { version, tables, file }
  })
  .toSorted((a, b) => a.version - b.version)

/** The versions of the database before this one. */
export const earlierVersions = stored.map(({ version }) => version)

/** The sample as an earlier version of the database stored it, made without Rearview's own code. */
export async function storedBy(version: number, name: string) {
  const then = stored.find((known) => known.version === version)
  if (!then) throw new RangeError(`no database of version ${version}`)
  const read = readRoadmapFile(new Uint8Array(await (await fetch(then.file)).arrayBuffer()))
  if (!read.ok) throw new Error(read.refusal.reason)
  const line = mainLine(read.history)
  const raw = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name, then.tables.version)
    request.addEventListener('upgradeneeded', () => {
      for (const [table, { key, indexes }] of Object.entries(then.tables.stores)) {
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
    transaction
      .objectStore('revisions')
      .add({ ...revision, touches: revision.changes.map(({ kind, id }) => `${revision.roadmap}/${kind}/${id}`) })
  // A state as it looked then: read as it is, it would not be one of today's.
  const state = JSON.stringify(line.reduce((before, { changes }) => replay(before, changes), emptyState))
  transaction.objectStore('checkpoints').add({ roadmap: last?.roadmap, number: last?.number, state, hash: await digest(state) })
  transaction.objectStore('heads').add({
    id: last?.roadmap,
    number: last?.number,
    hash: last?.hash,
    name: read.manifest.name,
    unit: '',
    sample: true,
    changedAt: last?.recordedAt,
    summary: {},
  })
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
