import type { SaveFailure } from '#shared/ipc/save.ts'
import type { Shelf } from '#shared/safety/keeping.ts'

/** The folder in which all snapshots are, in a browser's private files as in a folder the user picked. */
export const folderOfAll = 'Rearview snapshots'

const isMissing = (error: unknown): boolean => error instanceof DOMException && error.name === 'NotFoundError'

const orNone = (error: unknown): string[] => {
  if (isMissing(error)) return []
  throw error
}

const namesIn = async (folder: FileSystemDirectoryHandle, kind: FileSystemHandleKind): Promise<string[]> => {
  const names: string[] = []
  // Not every list of the DOM's types has the iteration of a folder.
  const entries = (folder as unknown as { values(): AsyncIterable<FileSystemHandle> }).values()
  for await (const handle of entries) if (handle.kind === kind) names.push(handle.name)
  return names
}

/** Writes a file whole or not at all. */
export const writeInto = async (place: FileSystemDirectoryHandle, file: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> => {
  const handle = await place.getFileHandle(file, { create: true })
  // The browser writes aside and puts the file in its place when it is closed.
  const stream = await handle.createWritable()
  try {
    await stream.write(bytes)
    await stream.close()
  } catch (error) {
    await stream.abort().catch(() => {})
    // Its name is there already, with nothing in it.
    await place.removeEntry(file).catch(() => {})
    throw error
  }
}

export const readFrom = async (place: FileSystemDirectoryHandle, file: string): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await (await (await place.getFileHandle(file)).getFile()).arrayBuffer())

/** What kept a file from being written, as far as a user can do something about it. */
export const failureOf = (error: unknown): SaveFailure => {
  const name = error instanceof DOMException ? error.name : ''
  if (name === 'QuotaExceededError') return 'disk-full'
  return name === 'SecurityError' || name === 'NotAllowedError' || name === 'NoModificationAllowedError' ? 'not-allowed' : 'unknown'
}

/** A shelf over a folder of the File System API; `root` finds it, and makes it when it is to. */
export const folderShelf = (root: (create: boolean) => Promise<FileSystemDirectoryHandle>): Shelf => {
  const folderAt = async (folder: string, create = false): Promise<FileSystemDirectoryHandle> =>
    (await root(create)).getDirectoryHandle(folder, { create })
  return {
    where: () => Promise.resolve(null),
    folders: async () => {
      try {
        return await namesIn(await root(false), 'directory')
      } catch (error) {
        return orNone(error)
      }
    },
    files: async (folder) => {
      try {
        return await namesIn(await folderAt(folder), 'file')
      } catch (error) {
        return orNone(error)
      }
    },
    read: async (folder, file) => readFrom(await folderAt(folder), file),
    write: async (folder, file, bytes) => writeInto(await folderAt(folder, true), file, bytes),
    remove: async (folder, file) => (await folderAt(folder)).removeEntry(file),
    failure: failureOf,
  }
}

/**
 * The browser's private files of this origin: beside the database and not in it, so that a database
 * that is lost or broken leaves them. Clearing the site's data clears both. A browser without them
 * keeps no snapshots, and says so when one is to be written.
 */
export const privateShelf = (): Shelf =>
  folderShelf(async (create) => (await navigator.storage.getDirectory()).getDirectoryHandle(folderOfAll, { create }))
