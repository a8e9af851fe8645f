import { z } from 'zod'
import { someBytes } from './bytes.ts'
import { saveFailure } from './save.ts'

/** Why a snapshot was written. */
export const occasion = z.enum([
  /** A few seconds after a commit. */
  'edit',
  /** The window was left, hidden or closed. */
  'leave',
  'before-import',
  /** The plan was put back to what it was at an earlier revision. */
  'before-going-back',
  'before-migration',
  /** Another version of Rearview ran last. */
  'before-update',
  /** What the database held when a snapshot was restored over it. */
  'before-restore',
  /** What the database holds since a snapshot was restored. */
  'restored',
  /** The database held less than the snapshots, and the user went on with what it held. */
  'continued',
  /** The user removed the roadmap from this computer. */
  'removed',
])
export type Occasion = z.infer<typeof occasion>

const described = {
  roadmap: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
  /** The name of the roadmap, for the name of its folder. */
  name: z.string().max(20_000),
  /** The number of its last revision. A roadmap without a revision is no snapshot. */
  number: z.int().min(1),
  /** How many records its latest state has. */
  rows: z.int().min(0),
  occasion,
}

/** A snapshot to write: a `.roadmap` file of one roadmap with its whole history, and what it is. */
export const snapshotToWrite = z
  .strictObject({
    ...described,
    /** The hash of its last revision. */
    hash: z.string().regex(/^[0-9a-f]{64}$/),
    bytes: someBytes,
  })
  .readonly()
export type SnapshotToWrite = z.infer<typeof snapshotToWrite>

/** The name by which a snapshot is asked for. */
export const snapshotId = z.string().min(1).max(400)

/** A snapshot as its name tells it; whether its content is whole shows when it is read. */
export const snapshot = z
  .strictObject({
    ...described,
    id: snapshotId,
    /** The first sixteen digits of the hash of its last revision. */
    hash: z.string().regex(/^[0-9a-f]{16}$/),
    /** The instant it was written, ISO 8601 in UTC; later than that of every snapshot before it. */
    at: z.string(),
  })
  .readonly()
export type Snapshot = z.infer<typeof snapshot>

const failed = z.strictObject({ outcome: z.literal('failed'), reason: saveFailure }).readonly()

export const snapshotWritten = z.discriminatedUnion('outcome', [
  z
    .strictObject({
      /** On the disk and read back. */
      outcome: z.literal('kept'),
      snapshot,
      /** It holds fewer revisions than one before it, which stays the one to restore. */
      smaller: z.boolean(),
      /** The user chose a folder and it could not be written there; it is in the usual one. */
      elsewhere: z.boolean(),
    })
    .readonly(),
  failed,
])
export type SnapshotWritten = z.infer<typeof snapshotWritten>

/** A folder the user chose for the snapshots; `ask`: the user has to allow it again first. */
export const chosenFolder = z.strictObject({ where: z.string(), state: z.enum(['there', 'gone', 'ask']) }).readonly()
export type ChosenFolder = z.infer<typeof chosenFolder>

export const snapshotsListed = z.discriminatedUnion('outcome', [
  z
    .strictObject({
      outcome: z.literal('listed'),
      /** The usual folder, or null when the host does not tell. */
      where: z.string().nullable(),
      chosen: chosenFolder.nullable(),
      /** Oldest first, of both folders. */
      snapshots: z.array(snapshot).readonly(),
    })
    .readonly(),
  failed,
])
export type SnapshotsListed = z.infer<typeof snapshotsListed>

export const snapshotRead = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('read'), bytes: z.instanceof(Uint8Array) }).readonly(),
  /** Its bytes are not those that were written. */
  z.strictObject({ outcome: z.literal('damaged') }).readonly(),
  z.strictObject({ outcome: z.literal('missing') }).readonly(),
  failed,
])
export type SnapshotRead = z.infer<typeof snapshotRead>

export const folderChosen = z.discriminatedUnion('outcome', [
  /** A file could be written there, and was read back. */
  z.strictObject({ outcome: z.literal('chosen'), where: z.string() }).readonly(),
  z.strictObject({ outcome: z.literal('cancelled') }).readonly(),
  /** Nothing was changed. */
  failed,
])
export type FolderChosen = z.infer<typeof folderChosen>

export const usualFolderChosen = z.discriminatedUnion('outcome', [z.strictObject({ outcome: z.literal('usual') }).readonly(), failed])
export type UsualFolderChosen = z.infer<typeof usualFolderChosen>

/** Copies of roadmaps outside the database: written by themselves, read when the database has lost something. Never rejects. */
export interface Snapshots {
  write(snapshot: SnapshotToWrite): Promise<SnapshotWritten>
  list(): Promise<SnapshotsListed>
  read(id: string): Promise<SnapshotRead>
}
