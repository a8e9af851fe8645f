import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { now } from '../calendar/dates.ts'
import { laterOf } from '../calendar/instants.ts'
import type { SaveFailure } from '../ipc/save.ts'
import type { Snapshot, SnapshotRead, Snapshots, SnapshotsListed, SnapshotToWrite, SnapshotWritten } from '../ipc/snapshots.ts'
import { folderName, readFolderName, readSnapshotName, snapshotName } from './names.ts'
import { inOrder, isRoutine, isSmaller, toRemove } from './rotation.ts'

/** A place for snapshots: folders with files in them, as the desktop, a browser and a test have one. */
export interface Shelf {
  /** Where it is, for a user to find, or null. */
  where(): Promise<string | null>
  /** The names of its folders; none while it is not there yet. */
  folders(): Promise<string[]>
  /** The names of the files in a folder; none where there is no such folder. */
  files(folder: string): Promise<string[]>
  read(folder: string, file: string): Promise<Uint8Array<ArrayBuffer>>
  /** Writes a file whole or not at all, and makes the folder where there is none. */
  write(folder: string, file: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>
  remove(folder: string, file: string): Promise<void>
  /** Tells the host what went wrong, and names it for the user. */
  failure(error: unknown): SaveFailure
}

interface Placed {
  readonly snapshot: Snapshot
  readonly check: string
  readonly folder: string
  readonly file: string
}

/** The bytes are known again by half of their SHA-256: names have to be short enough for every system. */
const checkOf = (bytes: Uint8Array): string => bytesToHex(sha256(bytes)).slice(0, 32)

/**
 * Returns the snapshots on a shelf. Each is read back after it was written, and checked whenever it is
 * read; only after a good one was written are older ones of its roadmap rotated away. Writing waits
 * for the writing before it.
 */
export function snapshotsOn(shelf: Shelf): Snapshots {
  let queue: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work)
    queue = turn.catch(() => {})
    return turn
  }

  const inFolder = async (folder: string): Promise<Placed[]> =>
    (await shelf.files(folder)).flatMap((file) => {
      const named = readSnapshotName(folder, file)
      return named ? [{ ...named, folder, file }] : []
    })

  const all = async (roadmap?: string): Promise<Placed[]> => {
    const folders = (await shelf.folders()).filter((folder) => {
      const owner = readFolderName(folder)
      return owner !== null && (roadmap === undefined || owner.roadmap === roadmap)
    })
    return (await Promise.all(folders.map(inFolder))).flat()
  }

  const isWhole = async ({ folder, file, check }: Placed): Promise<boolean> => {
    const bytes = await shelf.read(folder, file).catch(() => null)
    return bytes !== null && checkOf(bytes) === check
  }

  const write = async (asked: SnapshotToWrite): Promise<SnapshotWritten> => {
    const { bytes, hash, ...rest } = asked
    const there = await all(asked.roadmap)
    const before = there.map(({ snapshot }) => snapshot)
    const latest = inOrder(before).at(-1)
    const placed = there.find(({ snapshot }) => snapshot.id === latest?.id)
    // Two windows on one roadmap, or a window that is left without a change since.
    if (isRoutine(asked.occasion) && placed?.snapshot.number === asked.number && hash.startsWith(placed.snapshot.hash) && (await isWhole(placed)))
      return { outcome: 'kept', snapshot: placed.snapshot, smaller: isSmaller(before, asked.number, hash) }

    const check = checkOf(bytes)
    const described = { ...rest, hash: hash.slice(0, 16), at: laterOf(now(), latest?.at ?? '') }
    const folder = placed?.folder ?? folderName(asked.name, asked.roadmap)
    const file = snapshotName(described, check)
    const named = readSnapshotName(folder, file)
    if (!named) throw new Error('a snapshot has a name that cannot be read')
    await shelf.write(folder, file, bytes)
    if (!(await isWhole({ ...named, folder, file }))) {
      await shelf.remove(folder, file)
      throw new Error('a snapshot was not written as it was')
    }
    const snapshots = [...before, named.snapshot]
    await removeOld(there, toRemove(snapshots))
    return { outcome: 'kept', snapshot: named.snapshot, smaller: isSmaller(before, asked.number, hash) }
  }

  /** One that cannot be removed now is removed after the next snapshot. */
  const removeOld = async (there: readonly Placed[], ids: readonly string[]): Promise<void> => {
    const old = there.filter(({ snapshot }) => ids.includes(snapshot.id))
    await Promise.all(old.map(({ folder, file }) => shelf.remove(folder, file).catch((error: unknown) => shelf.failure(error))))
  }

  const list = async (): Promise<SnapshotsListed> => ({
    outcome: 'listed',
    where: await shelf.where(),
    snapshots: inOrder((await all()).map(({ snapshot }) => snapshot)),
  })

  const read = async (id: string): Promise<SnapshotRead> => {
    // Looked up and never made into a path, whatever was asked for.
    const found = (await all()).find(({ snapshot }) => snapshot.id === id)
    if (!found) return { outcome: 'missing' }
    const bytes = await shelf.read(found.folder, found.file)
    return checkOf(bytes) === found.check ? { outcome: 'read', bytes } : { outcome: 'damaged' }
  }

  const settled = async <T>(work: () => Promise<T>): Promise<T | { outcome: 'failed'; reason: SaveFailure }> => {
    try {
      return await work()
    } catch (error) {
      return { outcome: 'failed', reason: shelf.failure(error) }
    }
  }

  return {
    write: (asked) => inTurn(() => settled(() => write(asked))),
    list: () => settled(list),
    read: (id) => settled(() => read(id)),
  }
}
