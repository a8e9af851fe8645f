import { access } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { app, dialog } from 'electron'
import type { BrowserWindow, FileFilter } from 'electron'
import { extensionOf, fileName } from '#shared/ipc/file-name.ts'
import type { FileToSave, SaveFailure, SaveResult } from '#shared/ipc/save.ts'
import { t } from '#shared/text/index.ts'
import { writeAtomically } from './atomic.ts'
import { lastFolderOf, rememberFolder } from './lastFolders.ts'
import { report } from './log.ts'
import { rememberFile } from './recent.ts'

const failures: Readonly<Record<string, SaveFailure>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EACCES: 'not-allowed',
  EPERM: 'not-allowed',
  EROFS: 'not-allowed',
}

/** What kept a file from being written, as far as a user can do something about it. */
export const failureOf = (error: unknown): SaveFailure =>
  (error instanceof Error && 'code' in error ? failures[String(error.code)] : undefined) ?? 'unknown'

const filtersFor = (name: string): FileFilter[] => {
  const extension = extensionOf(name)
  const any = { name: t('desktop.save.anyFile'), extensions: ['*'] }
  if (extension === null) return [any]
  return [{ name: t('desktop.save.kind', { extension: extension.toUpperCase() }), extensions: [extension] }, any]
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

/**
 * Whether a file may be written where the user said. The dialogs of Windows and macOS ask by themselves
 * before they return the path of a file that is there. On Linux it depends on the desktop: most portals ask
 * and cannot be told not to, that of elementary does not, and none says whether it did. So it is asked here
 * as well (and `showOverwriteConfirmation` is left out, which has GTK's own dialog ask).
 */
const mayWrite = async (window: BrowserWindow, path: string): Promise<boolean> => {
  if (process.platform !== 'linux' || !(await isThere(path))) return true
  const buttons = [t('desktop.save.replace'), t('desktop.save.otherName')]
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: t('desktop.save.isThere', { file: basename(path) }),
    detail: t('desktop.save.isThereDetail'),
    buttons,
    defaultId: 1,
    cancelId: 1,
  })
  return response === 0
}

/** The path the user chooses; null where they change their mind. */
const askWhere = async (window: BrowserWindow, proposed: string): Promise<string | null> => {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: t('desktop.save.title'),
    defaultPath: proposed,
    filters: filtersFor(basename(proposed)),
    properties: ['createDirectory'],
  })
  if (canceled || filePath === '') return null
  return (await mayWrite(window, filePath)) ? filePath : askWhere(window, filePath)
}

/** Asks the user where to, and writes there. The page proposes a name; the path is the user's. */
export const save = async (window: BrowserWindow, { name: proposed, bytes, roadmap }: FileToSave): Promise<SaveResult> => {
  const name = fileName(proposed)
  try {
    const folder = roadmap === null ? null : await lastFolderOf(roadmap)
    const path = await askWhere(window, join(folder ?? app.getPath('documents'), name))
    if (path === null) return { outcome: 'cancelled' }
    await writeAtomically(path, bytes)
    if (roadmap !== null) await rememberFolder(roadmap, dirname(path))
    if (extensionOf(path) === 'roadmap') await rememberFile(path)
    return { outcome: 'saved', where: path }
  } catch (error) {
    report('a file could not be saved', error)
    return { outcome: 'failed', reason: failureOf(error) }
  }
}
