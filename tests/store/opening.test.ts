import { Dexie } from 'dexie'
import { describe, expect, it, onTestFinished } from 'vitest'
import { commit, nowhere } from '#renderer/store/commit.ts'
import { schemaVersion } from '#shared/history/migrations.ts'
import { openDatabase } from '#renderer/store/database.ts'
import { StoreError } from '#renderer/store/errors.ts'
import { drafts, newName, newStore, openRaw, problemWith, roadmap, storeWithSample } from './stores.ts'
import schema from './schema.snapshot.json'

/** Every table with its key and its indexes, read from IndexedDB itself. */
function schemaOf(raw: IDBDatabase) {
  const stores = [...raw.objectStoreNames].map((name) => {
    const store = raw.transaction(name).objectStore(name)
    const indexes = [...store.indexNames].map((place) => {
      const { keyPath, unique, multiEntry } = store.index(place)
      return [place, { key: keyPath, unique, several: multiEntry }]
    })
    return [name, { key: store.keyPath, indexes: Object.fromEntries(indexes) as object }]
  })
  return { version: raw.version, stores: Object.fromEntries(stores) as object }
}

describe('the tables', () => {
  it('and their indexes are the committed ones: a change of them needs a new schema version and a migration', async () => {
    const name = newName()
    await newStore(name)
    const raw = await openRaw(name)
    const found = schemaOf(raw)
    raw.close()
    expect(found).toEqual(schema)
    expect(schema.version).toBe(schemaVersion * 10)
  })
})

describe('opening', () => {
  it('refuses a database of a newer Rearview, and leaves it as it is', async () => {
    const name = newName()
    const newer = (schemaVersion + 1) * 10
    const raw = await openRaw(name, newer, (database) => database.createObjectStore('somethingNew', { keyPath: 'id' }))
    raw.close()
    onTestFinished(() => {
      indexedDB.deleteDatabase(name)
    })
    expect(await problemWith(openDatabase(name))).toBe('newer')
    const after = await openRaw(name)
    expect(after.version).toBe(newer)
    expect([...after.objectStoreNames]).toEqual(['somethingNew'])
    after.close()
  })

  it('says that an older window stands in the way, and goes on when it is closed', async () => {
    const name = newName()
    // A window that does not listen for `versionchange`.
    const older = await openRaw(name, 1)
    let release = () => {}
    const blocked = new Promise<void>((resolve) => {
      release = resolve
    })
    const opening = openDatabase(name, release)
    await blocked
    older.close()
    const database = await opening
    onTestFinished(() => {
      database.close()
      indexedDB.deleteDatabase(name)
    })
    expect(await database.heads.count()).toBe(0)
  })

  it('gives way to a newer window, and never writes into what that one made', async () => {
    const { database, position } = await storeWithSample()
    const newer = (schemaVersion + 1) * 10
    const raw = await openRaw(database.name, newer, (upgraded) => upgraded.createObjectStore('somethingNew', { keyPath: 'id' }))
    const [draft] = drafts
    if (!draft) throw new Error('the sample has no revision')
    const another = { ...draft, changes: [] }
    expect(await problemWith(commit(database, roadmap, position, [another]))).toBe('closed')
    // Not even after the newer window is gone.
    raw.close()
    expect(await problemWith(commit(database, roadmap, position, [another]))).toBe('closed')
    const after = await openRaw(database.name)
    expect(after.version).toBe(newer)
    after.close()
  })

  it('finds what was committed before', async () => {
    const { database, position } = await storeWithSample()
    database.close()
    const again = await openDatabase(database.name)
    expect(await again.heads.get(roadmap)).toMatchObject({ number: position.number, hash: position.hash })
    again.close()
  })
})

/** Storage with a limit of its own, which only Chromium has. */
const { storageBuckets: buckets } = navigator as unknown as {
  storageBuckets: {
    open(name: string, options: { quota: number }): Promise<{ indexedDB: IDBFactory }>
    delete(name: string): Promise<void>
  }
}

/** Whether this browser holds a bucket to its quota, seen without Dexie and without Rearview: not every build does. */
async function holdsToQuota(): Promise<boolean> {
  const name = newName()
  const { indexedDB: factory } = await buckets.open(name, { quota: 2_000_000 })
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = factory.open(name, 1)
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore('rows'))
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('no reason')))
  })
  const refused = await new Promise<boolean>((resolve) => {
    const transaction = database.transaction('rows', 'readwrite')
    transaction.addEventListener('complete', () => resolve(false))
    transaction.addEventListener('abort', () => resolve(true))
    transaction.objectStore('rows').add('x'.repeat(5_000_000), 1)
  })
  database.close()
  await buckets.delete(name)
  return refused
}

describe('a full disk', () => {
  it('is named, and what was saved before is untouched', async ({ skip }) => {
    if (!(await holdsToQuota())) skip('This browser does not hold a bucket to its quota, so nothing here is full.')
    // A bucket of its own: Chromium remembers for half a minute how much room the others had.
    const bucketName = newName()
    const bucket = await buckets.open(bucketName, { quota: 2_000_000 })
    const usual = Dexie.dependencies.indexedDB
    Dexie.dependencies.indexedDB = bucket.indexedDB
    onTestFinished(async () => {
      Dexie.dependencies.indexedDB = usual
      await buckets.delete(bucketName)
    })
    const database = await newStore()
    const { position } = await commit(database, roadmap, nowhere, drafts.slice(0, 2))
    const [, , third] = drafts
    if (!third) throw new Error('the sample has no third revision')
    const large = { ...third, reason: 'x'.repeat(5_000_000) }
    expect(await problemWith(commit(database, roadmap, position, [large]))).toBe('full')
    expect(await database.revisions.count()).toBe(2)
    expect(await database.heads.get(roadmap)).toMatchObject({ number: 2, hash: position.hash })
    // What was too large goes, the rest goes on.
    await commit(database, roadmap, position, [third])
    expect(await database.revisions.count()).toBe(3)
  })

  it('is recognised however deep Dexie hides it, and other failures are not taken for it', () => {
    const quota = new DOMException('no space', 'QuotaExceededError')
    const wrapped = Object.assign(new Error('aborted'), { name: 'AbortError', inner: Object.assign(new Error('x'), { inner: quota }) })
    expect(StoreError.from(quota).problem).toBe('full')
    expect(StoreError.from(wrapped).problem).toBe('full')
    expect(StoreError.from(new DOMException('x', 'VersionError')).problem).toBe('newer')
    expect(StoreError.from(new DOMException('x', 'InvalidStateError')).problem).toBe('closed')
    expect(StoreError.from('anything').problem).toBe('unavailable')
    const named = new StoreError('stale', 'x')
    expect(StoreError.from(named)).toBe(named)
  })
})
