import { dirname, join } from 'node:path'
import { app, dialog } from 'electron'
import type { BrowserWindow, FileFilter } from 'electron'
import { extensionOf, fileName } from '#shared/ipc/file-name.ts'
import type { FileToSave, SaveFailure, SaveResult } from '#shared/ipc/save.ts'
import { t } from '#shared/text/index.ts'
import { writeAtomically } from './atomic.ts'
import { lastFolderOf, rememberFolder } from './lastFolders.ts'
import { report } from './log.ts'

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

/** Asks the user where to, and writes there. The page proposes a name; the path is the user's. */
export const save = async (window: BrowserWindow, { name: proposed, bytes, roadmap }: FileToSave): Promise<SaveResult> => {
  const name = fileName(proposed)
  try {
    const folder = roadmap === null ? null : await lastFolderOf(roadmap)
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      title: t('desktop.save.title'),
      defaultPath: join(folder ?? app.getPath('documents'), name),
      filters: filtersFor(name),
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    })
    if (canceled || filePath === '') return { outcome: 'cancelled' }
    await writeAtomically(filePath, bytes)
    if (roadmap !== null) await rememberFolder(roadmap, dirname(filePath))
    return { outcome: 'saved', where: filePath }
  } catch (error) {
    report('a file could not be saved', error)
    return { outcome: 'failed', reason: failureOf(error) }
  }
}
