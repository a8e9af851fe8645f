import '#shared/text/whole.ts'
import { app } from 'electron'
import { handle } from './channels.ts'
import { confine, confineProcess, refusedSwitch } from './confinement.ts'
import { emptyStore } from './emptyStore.ts'
import { folderChoice } from './folder.ts'
import { answerLanguage, speakAsBefore } from './language.ts'
import { answerLeaving } from './leaving.ts'
import { note, report } from './log.ts'
import { answerMenu } from './menu.ts'
import { answerOpening, filesIn, filesWait, openFiles } from './opening.ts'
import { cancelPdf, makePdf } from './pdf.ts'
import { answerPresenting } from './presenting.ts'
import { registerScheme, serve } from './protocol.ts'
import { answerReminders, type Reminding } from './reminders.ts'
import { lastRun, noteRun } from './runs.ts'
import { save } from './save.ts'
import { snapshotFiles } from './snapshots.ts'
import { answerTroubles, noteRunning, watchTroubles } from './troubles.ts'
import { mainWindow, openWindow } from './window.ts'

const answerChannels = (): void => {
  handle('file:save', (file, window) => save(window, file))
  handle('pdf:make', (document, window) => makePdf(document, window))
  handle('pdf:cancel', cancelPdf)
  const choice = folderChoice()
  const snapshots = snapshotFiles(choice)
  handle('snapshots:write', (snapshot) => snapshots.write(snapshot))
  handle('snapshots:list', () => snapshots.list())
  handle('snapshots:read', (id) => snapshots.read(id))
  handle('snapshots:choose-folder', (_none, window) => choice.choose(window))
  handle('snapshots:usual-folder', () => choice.goBack())
  handle('store:empty', emptyStore)
  handle('run:last', lastRun)
  handle('run:note', noteRun)
  handle('app:about', () => {
    const { electron, chrome } = process.versions
    return Promise.resolve({
      version: app.getVersion(),
      runtime: `Electron ${electron}, Chromium ${chrome}`,
      engine: { name: 'Chromium', major: Number.parseInt(chrome, 10) },
      // On Linux there is no such property.
      assistive: 'accessibilitySupportEnabled' in app && app.accessibilitySupportEnabled,
    })
  })
}

const start = async (): Promise<void> => {
  await speakAsBefore()
  await app.whenReady()
  confine()
  serve()
  answerChannels()
  answerLanguage()
  answerLeaving()
  answerOpening()
  answerMenu()
  answerPresenting()
  answerTroubles()
  reminding = await answerReminders()
  app.on('activate', () => {
    if (mainWindow() === undefined) openWindow().catch(giveUp)
  })
  if ((!reminding.beginsWaiting || filesWait()) && mainWindow() === undefined) await openWindow()
}

/** Null until the app is ready. */
let reminding: Reminding | null = null

const giveUp = (error: unknown): void => {
  report('the window could not be opened', error)
  app.exit(1)
}

const give = (paths: readonly string[]): void => {
  openFiles(paths).catch((error: unknown) => report('the window could not be opened', error))
}

watchTroubles()
registerScheme()
confineProcess()

const refused = refusedSwitch()
if (refused !== null) {
  note(`Rearview does not start with --${refused}`)
  app.exit(1)
  // Two processes on one database would each believe to be the only one.
} else if (app.requestSingleInstanceLock()) {
  noteRunning()
  // The one of the installer: Windows puts the windows, the notifications and the recent files of one app together by it.
  if (process.platform === 'win32') {
    app.setAppUserModelId('org.rearview.app')
    // By it Windows hands back a notification that is pressed; it never changes.
    app.setToastActivatorCLSID('{34BB98F5-702A-4B2A-A04E-6D92FACD35F4}')
  }
  void openFiles(filesIn(process.argv, process.cwd()))
  app.on('open-file', (event, path) => {
    event.preventDefault()
    give([path])
  })
  app.on('second-instance', (_event, argv, folder) => give(filesIn(argv, folder)))
  app.on('window-all-closed', () => {
    // Another one may have been opened as the last one closed.
    if (process.platform !== 'darwin' && reminding?.waits() !== true && mainWindow() === undefined) app.quit()
  })
  start().catch(giveUp)
} else {
  app.quit()
}
