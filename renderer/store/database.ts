import { Dexie, type Table } from 'dexie'
import type { Id } from '#shared/domain/fields.ts'
import { schemaVersion } from '#shared/history/migrations.ts'
import type { Revision } from '#shared/history/revision.ts'
import type { ReviewSummary } from '#shared/review/due.ts'
import { StoreError } from './errors.ts'

/** A revision as a row: what it touches is indexed, so that a record's trail is a read by index. */
export interface StoredRevision extends Revision {
  /** `roadmap/kind/id` of each record it changes. */
  readonly touches: readonly string[]
}

/** The whole state at a revision, as one text. A cache: it can be deleted and is made again. */
export interface Checkpoint {
  readonly roadmap: Id
  readonly number: number
  readonly state: string
  /** The hash of the text: a checkpoint that was damaged is not believed. */
  readonly hash: string
}

/** Where a roadmap's history ends, with what a list of roadmaps shows; written with each commit. */
export interface Head {
  readonly id: Id
  readonly number: number
  readonly hash: string
  readonly name: string
  readonly unit: string
  readonly sample: boolean
  /** Of a scenario: the name of its original. Rows of before there were any say nothing. */
  readonly scenarioOf?: string | null
  /** The instant of the last commit. */
  readonly changedAt: string
  readonly summary: ReviewSummary
}

/** What belongs to this computer and to no roadmap, by name. */
export interface Setting {
  readonly name: string
  readonly value: unknown
}

export const databaseName = 'rearview'

/** The indexes of each version of the tables, as far as they differ from those before. Dexie multiplies a version by ten in IndexedDB. */
export const versions: Readonly<Record<number, Readonly<Record<string, string>>>> = {
  1: {
    heads: 'id',
    revisions: '[roadmap+number], [roadmap+kind], *touches',
    checkpoints: '[roadmap+number]',
    settings: 'name',
  },
  2: { branches: '[roadmap+hash], *touches' },
}

export class Database extends Dexie {
  declare heads: Table<Head, Id>
  /** The main line of each history. */
  declare revisions: Table<StoredRevision, [Id, number]>
  /** What merges brought in beside it. */
  declare branches: Table<StoredRevision, [Id, string]>
  declare checkpoints: Table<Checkpoint, [Id, number]>
  declare settings: Table<Setting, string>

  constructor(name = databaseName) {
    // No autoOpen: a database that a newer window made its own stays closed here, instead of being opened again
    // at the next read and written in the old shape.
    // Strict: a commit is acknowledged when it is on the disk; Chromium's default loses it in a power cut.
    super(name, { autoOpen: false, chromeTransactionDurability: 'strict' })
    this.version(1).stores({ ...versions[1] })
    this.version(2).stores({ ...versions[2] })
    this.version(schemaVersion)
      .stores({})
      // Revisions stay as they were recorded and are brought up to date when they are read (`changesOf`). A checkpoint
      // holds records as they looked then; it is a cache, and is made again.
      .upgrade((transaction) => transaction.table('checkpoints').clear())
  }
}

/** The rows of a roadmap that lie in branches. */
export const branchRows = ({ branches }: Database, roadmap: Id) =>
  branches.where('[roadmap+hash]').between([roadmap, ''], [roadmap, '\uffff'])

/**
 * Opens the database. A database of a newer Rearview is refused before it is touched: Dexie itself would
 * open it, add the tables it misses and write rows in the old shape. `onBlocked` is told while another
 * window of an older Rearview stands in the way; opening goes on once that is closed.
 */
export async function openDatabase(name = databaseName, onBlocked: () => void = () => {}): Promise<Database> {
  try {
    const stored = (await indexedDB.databases()).find((known) => known.name === name)?.version ?? 0
    if (stored > schemaVersion * 10) throw new StoreError('newer', `stored ${stored / 10}, known ${schemaVersion}`)
    const database = new Database(name)
    database.on('blocked', onBlocked)
    return (await database.open()) as Database
  } catch (error) {
    throw StoreError.from(error)
  }
}
