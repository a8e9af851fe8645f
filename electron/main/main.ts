import { app } from 'electron'
import { handle } from './channels.ts'
import { confine, confineNetwork } from './confinement.ts'
import { emptyStore } from './emptyStore.ts'
import { folderChoice } from './folder.ts'
import { answerLeaving } from './leaving.ts'
import { report } from './log.ts'
import { showMenu } from './menu.ts'
import { cancelPdf, makePdf } from './pdf.ts'
import { answerPresenting } from './presenting.ts'
import { registerScheme, serve } from './protocol.ts'
import { answerReminders } from './reminders.ts'
import { lastRun, noteRun } from './runs.ts'
import { save } from './save.ts'
import { snapshotFiles } from './snapshots.ts'
import { mainWindow, openWindow, showWindow } from './window.ts'

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
  await app.whenReady()
  confine()
  serve()
  answerChannels()
  answerLeaving()
  answerReminders()
  answerPresenting()
  showMenu()
  app.on('activate', () => {
    if (mainWindow() === undefined) openWindow().catch(giveUp)
  })
  await openWindow()
}

const giveUp = (error: unknown): void => {
  report('the window could not be opened', error)
  app.exit(1)
}

registerScheme()
confineNetwork()

// Two processes on one database would each believe to be the only one.
if (app.requestSingleInstanceLock()) {
  app.on('second-instance', showWindow)
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  start().catch(giveUp)
} else {
  app.quit()
}
