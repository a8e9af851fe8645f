import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { app } from 'electron'
import type { Snapshots } from '#shared/ipc/snapshots.ts'
import { type ChosenShelf, type Shelf, snapshotsOn } from '#shared/safety/keeping.ts'
import { flushFolder, writeAtomically } from './atomic.ts'
import { folderOfAll, type FolderChoice } from './folder.ts'
import { report } from './log.ts'
import { failureOf } from './save.ts'

/**
 * In the user's documents: outside the profile, so that what empties or removes the profile leaves
 * them, where the user sees them and where most computers' own backup takes them along. A profile
 * somebody chose for this one start keeps its own beside it, and never mixes them with the usual ones.
 */
const home = (): string => join(app.getPath(app.commandLine.hasSwitch('user-data-dir') ? 'userData' : 'documents'), folderOfAll)

const orNone = (error: unknown): string[] => {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
  throw error
}

const namesIn = async (path: string, kind: 'isDirectory' | 'isFile'): Promise<string[]> =>
  (await readdir(path, { withFileTypes: true })).filter((entry) => entry[kind]()).map(({ name }) => name)

const shelfAt = (root: string): Shelf => ({
  where: () => Promise.resolve(root),
  folders: () => namesIn(root, 'isDirectory').catch(orNone),
  files: (folder) => namesIn(join(root, folder), 'isFile').catch(orNone),
  read: async (folder, file) => new Uint8Array(await readFile(join(root, folder, file))),
  write: async (folder, file, bytes) => {
    const path = join(root, folder)
    if ((await mkdir(path, { recursive: true })) !== undefined) await flushFolder(root)
    await writeAtomically(join(path, file), bytes)
  },
  remove: (folder, file) => rm(join(root, folder, file), { force: true }),
  failure: (error) => {
    report('a snapshot could not be kept', error)
    return failureOf(error)
  },
})

/**
 * The shelf in the folder the user chose. That folder is made once, when it is chosen, and never again:
 * where a disk is not plugged in, its place may be an empty folder of another one.
 */
const chosenShelf = (root: string): Shelf => {
  const shelf = shelfAt(root)
  return {
    ...shelf,
    write: async (folder, file, bytes) => {
      await stat(root)
      await shelf.write(folder, file, bytes)
    },
  }
}

const isThere = (root: string): Promise<boolean> =>
  stat(root).then(
    (found) => found.isDirectory(),
    () => false,
  )

/** The snapshots of this computer, as files. */
export const snapshotFiles = (choice: FolderChoice): Snapshots => {
  let known: { readonly root: string; readonly shelf: Shelf } | null = null
  return snapshotsOn(shelfAt(home()), async (): Promise<ChosenShelf | null> => {
    const root = await choice.now()
    if (root === null) return null
    if (known?.root !== root) known = { root, shelf: chosenShelf(root) }
    return { where: root, state: (await isThere(root)) ? 'there' : 'gone', shelf: known.shelf, both: false }
  })
}
