import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import { basename, dirname, isAbsolute, join } from 'node:path'
import { app, dialog } from 'electron'
import type { BrowserWindow } from 'electron'
import { z } from 'zod'
import { fileName } from '#shared/ipc/file-name.ts'
import type { FolderChosen, UsualFolderChosen } from '#shared/ipc/snapshots.ts'
import { t } from '#shared/text/index.ts'
import { flushFolder, writeAtomically } from './atomic.ts'
import { keptAs } from './kept.ts'
import { report } from './log.ts'
import { failureOf } from './save.ts'

/** The folder inside another one in which all snapshots are. */
export const folderOfAll = 'Rearview snapshots'

/** Where the user wants the snapshots. The page never names a path: it asks for the dialog. */
export interface FolderChoice {
  /** The folder of all snapshots in the folder that was chosen, or null for the usual one. */
  now(): Promise<string | null>
  choose(window: BrowserWindow): Promise<FolderChosen>
  goBack(): Promise<UsualFolderChosen>
}

const choice = z.strictObject({ folder: z.string().min(1).refine(isAbsolute).nullable() })

/**
 * Each computer has a folder of its own in the one that was chosen: two that synchronise it would else
 * each miss what the other has made.
 */
const inside = (path: string): string => {
  const own = fileName(hostname())
  if (basename(path) === own && basename(dirname(path)) === folderOfAll) return path
  return join(basename(path) === folderOfAll ? path : join(path, folderOfAll), own)
}

/** A folder that opens is not always one that takes a file. */
const prove = async (root: string): Promise<void> => {
  await mkdir(root, { recursive: true })
  await flushFolder(dirname(root))
  await flushFolder(dirname(dirname(root)))
  const probe = join(root, `.rearview-${randomBytes(8).toString('hex')}.check`)
  const content = randomBytes(64)
  try {
    await writeAtomically(probe, content)
    if (!content.equals(await readFile(probe))) throw new Error('what was written is not what is read')
  } finally {
    await rm(probe, { force: true })
  }
}

export const folderChoice = (): FolderChoice => {
  const kept = keptAs('copies.json', choice)
  // Read once: nobody else writes it while this process runs.
  let chosen: Promise<string | null> | null = null
  const now = (): Promise<string | null> => (chosen ??= kept.read().then((found) => found?.folder ?? null))

  const keep = async (folder: string | null): Promise<void> => {
    await kept.write({ folder })
    chosen = Promise.resolve(folder)
  }

  return {
    now,
    choose: async (window) => {
      try {
        const { canceled, filePaths } = await dialog.showOpenDialog(window, {
          title: t('desktop.folder.title'),
          buttonLabel: t('desktop.folder.choose'),
          defaultPath: (await now()) ?? app.getPath('documents'),
          properties: ['openDirectory', 'createDirectory'],
        })
        const [path] = filePaths
        if (canceled || path === undefined) return { outcome: 'cancelled' }
        const root = inside(path)
        await prove(root)
        await keep(root)
        return { outcome: 'chosen', where: root }
      } catch (error) {
        report('a folder for the snapshots could not be chosen', error)
        return { outcome: 'failed', reason: failureOf(error) }
      }
    },
    goBack: async () => {
      try {
        await keep(null)
        return { outcome: 'usual' }
      } catch (error) {
        report('the choice of a folder could not be kept', error)
        return { outcome: 'failed', reason: failureOf(error) }
      }
    },
  }
}
