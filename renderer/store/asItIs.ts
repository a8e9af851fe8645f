import { Dexie } from 'dexie'
import type { Id } from '#shared/domain/fields.ts'
import { type History, inHistoryOrder } from '#shared/history/history.ts'
import type { Revision } from '#shared/history/revision.ts'
import { databaseName, type StoredRevision } from './database.ts'
import { StoreError } from './errors.ts'

/** A database opened in whatever version it has: nothing in it is upgraded, and nothing is written. */
export interface AsItIs {
  /** The ids of its roadmaps. */
  roadmaps(): Promise<Id[]>
  /** Everything of a roadmap as it was recorded: revisions keep their shape in every version of the tables. */
  history(roadmap: Id): Promise<History>
  setting(name: string): Promise<unknown>
  close(): void
}

/** The version of the tables on this computer; 0 where there is no database yet. */
export async function storedVersion(name = databaseName): Promise<number> {
  try {
    const version = (await indexedDB.databases()).find((known) => known.name === name)?.version ?? 0
    return version / 10
  } catch (error) {
    throw StoreError.from(error)
  }
}

/** Opens the database as it is. The tables it does not have are empty. */
export async function openAsItIs(name = databaseName): Promise<AsItIs> {
  try {
    const database = await new Dexie(name, { autoOpen: false }).open()
    const table = (of: string) => (database.tables.some((one) => one.name === of) ? database.table<unknown>(of) : null)
    const revisions = async (of: string, first: [Id, number | string], last: [Id, number | string]): Promise<Revision[]> => {
      const rows = ((await table(of)?.where(':id').between(first, last).toArray()) ?? []) as StoredRevision[]
      return rows.map(({ touches: _touches, ...revision }) => revision)
    }
    return {
      roadmaps: async () => ((await table('heads')?.toCollection().primaryKeys()) ?? []) as Id[],
      history: async (roadmap) => {
        const main = await revisions('revisions', [roadmap, 0], [roadmap, Number.MAX_SAFE_INTEGER])
        return inHistoryOrder(main, await revisions('branches', [roadmap, ''], [roadmap, '\uffff']))
      },
      setting: async (of) => ((await table('settings')?.get(of)) as { value?: unknown } | undefined)?.value,
      close: () => database.close(),
    }
  } catch (error) {
    throw StoreError.from(error)
  }
}
