import type { ChosenShelf } from '#shared/safety/keeping.ts'
import { failureOf, folderOfAll, folderShelf, readFrom, writeInto } from './folderShelf.ts'
import type { CopiesFolder, Memory } from './host.ts'

/** What Chromium adds to the File System API for folders of the user's; not in every list of the DOM's types. */
interface PickedHandle extends FileSystemDirectoryHandle {
  queryPermission(descriptor: { mode: 'readwrite' }): Promise<PermissionState>
  requestPermission(descriptor: { mode: 'readwrite' }): Promise<PermissionState>
}
type Picker = (options: { id: string; mode: 'readwrite'; startIn: string }) => Promise<PickedHandle>

const mode = { mode: 'readwrite' } as const

const isHandle = (value: unknown): value is PickedHandle =>
  typeof FileSystemDirectoryHandle === 'function' && value instanceof FileSystemDirectoryHandle && 'queryPermission' in value

export interface PickedFolder {
  readonly folder: CopiesFolder
  chosen(): Promise<ChosenShelf | null>
}

/** A folder that opens is not always one that takes a file. */
const prove = async (handle: PickedHandle): Promise<void> => {
  const place = await handle.getDirectoryHandle(folderOfAll, { create: true })
  const file = '.rearview.check'
  const content = crypto.getRandomValues(new Uint8Array(64))
  try {
    await writeInto(place, file, content)
    if ((await readFrom(place, file)).toString() !== content.toString()) throw new Error('what was written is not what is read')
  } finally {
    await place.removeEntry(file).catch(() => {})
  }
}

/**
 * A folder of the user's, as far as the browser has the File System Access API. Copies go there and to
 * the private files as well: the browser may ask for its permission again at each start.
 */
export const pickedFolder = (picker = (globalThis as { showDirectoryPicker?: Picker }).showDirectoryPicker): PickedFolder => {
  let memory: Memory = { read: () => Promise.resolve(null), write: () => Promise.resolve() }
  let known: Promise<{ readonly handle: PickedHandle; readonly shelf: ChosenShelf['shelf'] } | null> | null = null

  const take = (handle: PickedHandle) => ({
    handle,
    // Not made again: a folder that is gone is told about.
    shelf: folderShelf(() => handle.getDirectoryHandle(folderOfAll)),
  })
  const now = () =>
    (known ??= memory.read().then(
      (value) => (isHandle(value) ? take(value) : null),
      () => null,
    ))
  const keep = async (handle: PickedHandle | null): Promise<void> => {
    await memory.write(handle)
    known = Promise.resolve(handle && take(handle))
  }

  const stateOf = async (handle: PickedHandle): Promise<ChosenShelf['state']> => {
    try {
      if ((await handle.queryPermission(mode)) !== 'granted') return 'ask'
      await handle.getDirectoryHandle(folderOfAll)
      return 'there'
    } catch {
      return 'gone'
    }
  }

  return {
    chosen: async () => {
      const found = await now()
      return found && { where: found.handle.name, state: await stateOf(found.handle), shelf: found.shelf, both: true }
    },
    folder: {
      canChoose: picker !== undefined,
      choose: async () => {
        if (picker === undefined) return { outcome: 'failed', reason: 'not-allowed' }
        let handle: PickedHandle
        try {
          handle = await picker.call(globalThis, { id: 'copies', mode: 'readwrite', startIn: 'documents' })
        } catch (error) {
          const isCancelled = error instanceof DOMException && error.name === 'AbortError'
          return isCancelled ? { outcome: 'cancelled' } : { outcome: 'failed', reason: failureOf(error) }
        }
        try {
          await prove(handle)
          await keep(handle)
          return { outcome: 'chosen', where: handle.name }
        } catch (error) {
          return { outcome: 'failed', reason: failureOf(error) }
        }
      },
      goBack: async () => {
        try {
          await keep(null)
          return { outcome: 'usual' }
        } catch (error) {
          return { outcome: 'failed', reason: failureOf(error) }
        }
      },
      allow: async () => {
        try {
          const found = await now()
          return found !== null && (await found.handle.requestPermission(mode)) === 'granted'
        } catch {
          return false
        }
      },
      rememberIn: (given) => {
        memory = given
        known = null
      },
    },
  }
}
