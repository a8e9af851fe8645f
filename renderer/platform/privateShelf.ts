import type { Shelf } from '#shared/safety/keeping.ts'

const folderOfAll = 'Rearview snapshots'

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

const root = async (create: boolean): Promise<FileSystemDirectoryHandle> =>
  (await navigator.storage.getDirectory()).getDirectoryHandle(folderOfAll, { create })

const folderAt = async (folder: string, create = false): Promise<FileSystemDirectoryHandle> =>
  (await root(create)).getDirectoryHandle(folder, { create })

/**
 * The browser's private files of this origin: beside the database and not in it, so that a database
 * that is lost or broken leaves them. Clearing the site's data clears both. A browser without them
 * keeps no snapshots, and says so when one is to be written.
 */
export const privateShelf = (): Shelf => {
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
    read: async (folder, file) => {
      const handle = await (await folderAt(folder)).getFileHandle(file)
      return new Uint8Array(await (await handle.getFile()).arrayBuffer())
    },
    write: async (folder, file, bytes) => {
      const place = await folderAt(folder, true)
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
    },
    remove: async (folder, file) => (await folderAt(folder)).removeEntry(file),
    failure: (error) => {
      const name = error instanceof DOMException ? error.name : ''
      if (name === 'QuotaExceededError') return 'disk-full'
      return name === 'SecurityError' || name === 'NotAllowedError' ? 'not-allowed' : 'unknown'
    },
  }
}
