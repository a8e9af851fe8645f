import { EventEmitter } from 'node:events'
import type * as Electron from 'electron'
import { powerSaveBlockerOf, screenOf } from './displays.ts'
import { ipcMainOf } from './ipc.ts'
import { menuClass } from './menu.ts'
import { listening, preventable } from './machine.ts'
import type { Machine } from './machine.ts'
import type { NotificationRecord } from './record.ts'
import { sessionOf } from './session.ts'
import { onlyOptions, standIn, standInClass } from './stand-in.ts'
import { loginItemsOf, nativeImageOf, trayClass } from './waiting.ts'
import { browserWindowClass, closeWindow } from './window.ts'

/** A window that is kept open keeps the app from ending, as in Electron. */
export const quit = (machine: Machine): void => {
  machine.record.quits += 1
  machine.app.emit('before-quit', preventable({}).event)
  for (const live of machine.live.slice()) closeWindow(machine, live)
  if (machine.live.length === 0) machine.app.emit('quit', {}, 0)
}

const appOf = (machine: Machine): Electron.App => {
  const { record } = machine
  const beforeReady = (what: string): void => {
    if (machine.isReady) throw new Error(`${what} must be called before the app is ready`)
  }
  const app: Electron.App = standIn<Electron.App>('app')({
    ...listening(machine.app, () => app),
    ...loginItemsOf(machine),
    whenReady: () =>
      new Promise((resolve) => {
        if (machine.isReady) resolve()
        else machine.app.once('ready', () => resolve())
      }),
    isReady: () => machine.isReady,
    isPackaged: machine.isPackaged,
    getVersion: () => machine.version,
    getPreferredSystemLanguages: () => [machine.language],
    accessibilitySupportEnabled: machine.screenReader,
    getPath: (name) => {
      if (name === 'userData' || name === 'documents' || name === 'appData' || name === 'logs') return machine.folders[name]
      throw new Error(`The desktop harness does not cover the folder '${name}'.`)
    },
    requestSingleInstanceLock: () => !machine.isSecondInstance,
    commandLine: standIn<Electron.CommandLine>('commandLine')({
      appendSwitch: (name, value) => {
        beforeReady('appendSwitch')
        record.switches.set(name, value ?? null)
      },
      hasSwitch: (name) => record.switches.has(name) || machine.switches.has(name),
    }),
    enableSandbox: () => {
      beforeReady('enableSandbox')
      record.isSandboxed = true
    },
    setAppUserModelId: (id) => {
      record.appUserModelId = id
    },
    setToastActivatorCLSID: (id) => {
      record.toastActivator = id
    },
    addRecentDocument: (path) => {
      record.recentDocuments.push(path)
    },
    clearRecentDocuments: () => {
      record.recentDocuments.length = 0
    },
    quit: () => {
      quit(machine)
    },
    exit: (code) => {
      record.exits.push(code ?? 0)
    },
  })
  return app
}

const protocolOf = (machine: Machine): Electron.Protocol =>
  standIn<Electron.Protocol>('protocol')({
    registerSchemesAsPrivileged: (schemes) => {
      if (machine.isReady) throw new Error('registerSchemesAsPrivileged must be called before the app is ready')
      machine.record.schemes.push(...schemes)
    },
    handle: (scheme, handler) => {
      if (!machine.isReady) throw new Error('protocol.handle must be called when the app is ready')
      machine.schemeHandlers.set(scheme, handler)
    },
  })

const dialogOf = (machine: Machine): Electron.Dialog =>
  standIn<Electron.Dialog>('dialog')({
    showSaveDialog: async (...given: unknown[]): Promise<Electron.SaveDialogReturnValue> => {
      const options = given.at(-1) as Electron.SaveDialogOptions
      machine.record.saveDialogs.push(options)
      if (machine.saveAnswer === null) throw new Error('A save dialog opened that no test answers.')
      const answer = machine.saveAnswer(options)
      if (answer === 'cancel') return await Promise.resolve({ canceled: true, filePath: '' })
      if ('error' in answer) throw answer.error
      return { canceled: false, filePath: answer.path }
    },
    showOpenDialog: async (...given: unknown[]): Promise<Electron.OpenDialogReturnValue> => {
      const options = given.at(-1) as Electron.OpenDialogOptions
      machine.record.openDialogs.push(options)
      if (machine.openAnswer === null) throw new Error('An open dialog opened that no test answers.')
      const answer = machine.openAnswer(options)
      if (answer === 'cancel') return await Promise.resolve({ canceled: true, filePaths: [] })
      if ('error' in answer) throw answer.error
      return { canceled: false, filePaths: 'paths' in answer ? [...answer.paths] : [answer.path] }
    },
    showMessageBox: (...given: unknown[]): Promise<Electron.MessageBoxReturnValue> => {
      const options = given.at(-1) as Electron.MessageBoxOptions
      machine.record.messageBoxes.push(options)
      if (machine.boxAnswer === null) throw new Error('A message box opened that no test answers.')
      if (machine.boxAnswer === 'wait')
        return new Promise((resolve) => {
          options.signal?.addEventListener('abort', () => {
            machine.record.boxesClosed += 1
            resolve({ response: options.cancelId ?? 0, checkboxChecked: false })
          })
        })
      const response = machine.boxAnswer
      return Promise.resolve(machine.boxHeld).then(() => ({ response, checkboxChecked: false }))
    },
  })

const notificationClass = (machine: Machine): typeof Electron.Notification =>
  standInClass<typeof Electron.Notification>('Notification')(
    (options = {}) => {
      onlyOptions('Notification', options, ['title', 'body'])
      const record: NotificationRecord = { options, shown: 0, isClosed: false }
      const events = new EventEmitter()
      machine.record.notifications.push(record)
      machine.notificationEvents.push(events)
      const notification: Electron.Notification = standIn<Electron.Notification>('Notification')({
        ...listening(events, () => notification),
        show: () => {
          record.shown += 1
          setImmediate(() => {
            if (machine.failsNotifications) events.emit('failed', {}, 'Notifications are not allowed for this application')
            else events.emit('show', {})
          })
        },
        close: () => {
          record.isClosed = true
        },
      })
      return notification
    },
    {
      isSupported: () => {
        // To ask Windows is to register the program that runs, in its Start menu.
        machine.record.asksForNotifications += 1
        return machine.notifies
      },
    },
  )

/** What the built main process gets when it loads `electron`. */
export const electronOf = (machine: Machine): Partial<typeof Electron> => {
  const powerMonitor: Electron.PowerMonitor = standIn<Electron.PowerMonitor>('powerMonitor')(listening(machine.power, () => powerMonitor))
  return standIn<typeof Electron>('electron')({
    app: appOf(machine),
    BrowserWindow: browserWindowClass(machine),
    dialog: dialogOf(machine),
    ipcMain: ipcMainOf(machine),
    Menu: menuClass(machine),
    nativeImage: nativeImageOf(),
    Notification: notificationClass(machine),
    powerMonitor,
    powerSaveBlocker: powerSaveBlockerOf(machine),
    protocol: protocolOf(machine),
    screen: screenOf(machine),
    shell: standIn<typeof Electron.shell>('shell')({
      openExternal: (address) => {
        machine.record.openedOutside.push(address)
        return Promise.resolve()
      },
      showItemInFolder: (path) => {
        machine.record.shownInFolder.push(path)
      },
    }),
    session: standIn<typeof Electron.session>('session')({ defaultSession: sessionOf(machine) }),
    Tray: trayClass(machine),
  })
}
