import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { app } from 'electron'
import type { WebContents } from 'electron'
import type { Trouble } from '#shared/ipc/trouble.ts'
import { anyWindow, handle } from './channels.ts'
import { note, report } from './log.ts'

/** What of a page is noted in a minute: a page that fails without end must not fill the log. */
const mostInAMinute = 30

/** The files a page may name: what it says is not trusted, and a name could be made up of a user's words. */
const assets = join(__dirname, '../renderer/assets')
let known: Promise<ReadonlySet<string>> | null = null
const knownFiles = (): Promise<ReadonlySet<string>> =>
  (known ??= readdir(assets).then(
    (names) => new Set(names.map((name) => `assets/${name}`)),
    () => new Set(),
  ))

const fileOf = (place: string): string => place.slice(0, place.indexOf(':'))

let since = Number.NEGATIVE_INFINITY
let noted = 0

const mayNote = (): boolean => {
  const moment = performance.now()
  if (moment - since > 60_000) {
    since = moment
    noted = 0
  }
  noted += 1
  return noted <= mostInAMinute
}

const noteTrouble = async ({ kind, places }: Trouble): Promise<undefined> => {
  if (!mayNote()) return
  const files = await knownFiles()
  note([`a page had an error (${kind})`, ...places.filter((place) => files.has(fileOf(place)))].join(' '))
}

const watchPage = (contents: WebContents): void => {
  contents.on('render-process-gone', (_event, { reason, exitCode }) => note(`the process of a page is gone (${reason}, ${exitCode})`))
  contents.on('preload-error', (_event, _path, error) => report('the preload script failed', error))
}

/** Must run before the app is ready: what fails while it starts is noted as well. */
export const watchTroubles = (): void => {
  // The terminal it was started from may be gone: that it cannot be written to must not be noted there in turn, without end.
  process.stderr.on('error', () => {})
  // Electron would show a window with the error's own words, and go on; so does this, without the window.
  process.on('uncaughtException', (error) => report('an error was not caught', error))
  process.on('unhandledRejection', (error) => report('a promise failed and nobody asked', error))
  app.on('web-contents-created', (_event, contents) => watchPage(contents))
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => note(`a process is gone (${type}, ${reason}, ${exitCode})`))
}

/** Notes the versions at the beginning, and that it was an end and no crash. */
export const noteRunning = (): void => {
  const { electron, chrome } = process.versions
  note(`Rearview ${app.getVersion()} begins (Electron ${electron}, Chromium ${chrome}, ${process.platform} ${process.arch})`)
  app.on('quit', (_event, exitCode) => note(`Rearview ends (${exitCode})`))
}

/** Must run once, when the app is ready. */
export const answerTroubles = (): void => handle('log:trouble', noteTrouble, anyWindow)
