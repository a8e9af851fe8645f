import { readFile, stat } from 'node:fs/promises'
import { basename, extname, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { app, dialog } from 'electron'
import type { OpenDialogOptions } from 'electron'
import { limits } from '#shared/exchange/roadmapFile/format.ts'
import type { GivenFile, UnreadReason } from '#shared/ipc/files.ts'
import { t } from '#shared/text/index.ts'
import { handle, tell } from './channels.ts'
import { report } from './log.ts'
import { forgetFile, rememberFile } from './recent.ts'
import { whenPageGone } from './pageGone.ts'
import { mainWindow, showWindow } from './window.ts'

/** The page looks through no more at once. */
const most = 500

/** The longest a file is waited for, in milliseconds: a folder of a network may never answer. */
const patience = 30_000

/** Files the user opened, until the page asks for them: it may not be there yet, or show something else. */
const waiting: string[] = []

const isRoadmap = (path: string): boolean => extname(path).toLowerCase() === '.roadmap'

/** Whether files wait: a start that is to wait in the tray opens its window all the same. */
export const filesWait = (): boolean => waiting.length > 0

/** The path that a word of a command line means; some Linux desktops give a file as an address. */
const pathOf = (word: string, folder: string): string | null => {
  // One letter before a colon is a drive.
  if (!/^[a-z][a-z0-9+.-]+:/i.test(word)) return resolve(folder, word)
  const url = URL.canParse(word) ? new URL(word) : null
  if (url === null || url.protocol !== 'file:' || url.host !== '') return null
  try {
    return fileURLToPath(url)
  } catch {
    return null
  }
}

/**
 * The roadmap files a command line names. All else in it (switches of Chromium's, addresses, folders, the app's
 * own path before it is packaged) means nothing here.
 */
export const filesIn = (argv: readonly string[], folder: string): string[] =>
  argv
    .slice(1)
    .filter((word) => !word.startsWith('-'))
    .flatMap((word) => pathOf(word, folder) ?? [])
    .filter(isRoadmap)

/** Opens files in the app's window, which is opened or brought to the front; before the app is ready, when it is. */
export const openFiles = async (paths: readonly string[]): Promise<void> => {
  for (const path of paths) if (!waiting.includes(path) && waiting.length < most) waiting.push(path)
  if (!app.isReady()) return
  await showWindow()
  const window = mainWindow()
  if (window !== undefined && waiting.length > 0) tell(window, 'files:waiting')
}

let isChoosing = false

/** Asks the user which, by the system's own dialog. */
export const chooseFiles = async (): Promise<void> => {
  if (isChoosing) return
  isChoosing = true
  const window = mainWindow()
  const options: OpenDialogOptions = {
    title: t('desktop.open.title'),
    defaultPath: app.getPath('documents'),
    filters: [{ name: t('desktop.open.kind'), extensions: ['roadmap'] }],
    properties: ['openFile', 'multiSelections'],
  }
  try {
    const { canceled, filePaths } = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options))
    if (!canceled) await openFiles(filePaths)
  } catch (error) {
    report('files could not be chosen', error)
  } finally {
    isChoosing = false
  }
}

class Unread extends Error {
  constructor(readonly reason: UnreadReason) {
    super(reason)
  }
}

const reasons: Readonly<Record<string, UnreadReason>> = {
  ENOENT: 'gone',
  ENOTDIR: 'gone',
  EACCES: 'not-allowed',
  EPERM: 'not-allowed',
}

const reasonOf = (error: unknown): UnreadReason => {
  if (error instanceof Unread) return error.reason
  return (error instanceof Error && 'code' in error ? reasons[String(error.code)] : undefined) ?? 'unreadable'
}

const contentOf = async (path: string): Promise<Uint8Array<ArrayBuffer>> => {
  // A dialog takes any name that is typed into it.
  if (!isRoadmap(path)) throw new Unread('other-kind')
  // Before it is opened: to open a pipe waits for whoever writes into it.
  const found = await stat(path)
  if (!found.isFile()) throw new Unread('unreadable')
  if (found.size > limits.file) throw new Unread('too-large')
  return new Uint8Array(await readFile(path))
}

const tooSlow = async (signal: AbortSignal): Promise<never> => {
  await wait(patience, undefined, { signal })
  throw new Unread('too-slow')
}

const read = async (path: string): Promise<GivenFile> => {
  const name = basename(path)
  const done = new AbortController()
  const slow = tooSlow(done.signal)
  slow.catch(() => {})
  try {
    const bytes = await Promise.race([contentOf(path), slow])
    await rememberFile(path)
    return { outcome: 'read', name, bytes }
  } catch (error) {
    report('a file could not be opened', error)
    const reason = reasonOf(error)
    if (reason === 'gone') await forgetFile(path)
    return { outcome: 'failed', name, reason }
  } finally {
    done.abort()
  }
}

/** Must run once, when the app is ready. */
export const answerOpening = (): void => {
  handle(
    'files:take',
    async (_none, window) => {
      const path = waiting.shift()
      if (path === undefined) return null
      // The page that is loaded in its place asks for it again.
      const stop = whenPageGone(window, () => waiting.unshift(path))
      const given = await read(path)
      stop()
      return given
    },
    (window) => window === mainWindow(),
  )
}
