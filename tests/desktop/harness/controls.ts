import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type * as Electron from 'electron'
import { invoke } from './ipc.ts'
import { preventable } from './machine.ts'
import type { LiveWindow, Machine } from './machine.ts'
import { choose } from './menu.ts'
import type { ElectronControls } from './record.ts'
import { letsThrough, opensWindow, preventsNavigation } from './session.ts'
import { plugIn, unplug } from './displays.ts'
import { quit } from './electron.ts'
import { standIn } from './stand-in.ts'
import { waitingControls } from './waiting.ts'
import { closeWindow, crash } from './window.ts'

export const windowAt = (machine: Machine, number: number): LiveWindow => {
  const live = machine.live[number]
  if (live === undefined) throw new Error('There is no such window.')
  return live
}

const firstOf = (machine: Machine): LiveWindow => windowAt(machine, 0)

type Permission = 'geolocation'

const asks = (machine: Machine, permission: string): ReturnType<ElectronControls['asksPermission']> => {
  const { contents } = firstOf(machine)
  // Electron grants whatever no handler was set for.
  let requested = true
  machine.permissionRequest?.(
    contents,
    permission as Permission,
    (isGranted) => {
      requested = isGranted
    },
    standIn<Electron.PermissionRequest>('PermissionRequest')({}),
  )
  return {
    requested,
    checked:
      machine.permissionCheck?.(
        contents,
        permission as Permission,
        'app://rearview/',
        standIn<Electron.PermissionCheckHandlerHandlerDetails>('PermissionCheckHandlerHandlerDetails')({}),
      ) ?? true,
    device:
      machine.devicePermission?.(standIn<Electron.DevicePermissionHandlerHandlerDetails>('DevicePermissionHandlerHandlerDetails')({})) ??
      false,
  }
}

/** What the app is called on a command line. */
export const programOf = (platform: NodeJS.Platform): string =>
  platform === 'win32' ? 'C:\\Rearview\\Rearview.exe' : '/opt/rearview/rearview'

export const openFile = (machine: Machine, path: string): boolean => {
  const { event, prevented } = preventable({})
  machine.app.emit('open-file', event, path)
  return prevented()
}

export const controlsOf = (machine: Machine): ElectronControls => ({
  ...waitingControls(machine),
  answerSaveDialogs: (answer) => {
    machine.saveAnswer = answer
  },
  answerOpenDialogs: (answer) => {
    machine.openAnswer = answer
  },
  answerMessageBoxes: (button) => {
    machine.boxAnswer = button
  },
  holdMessageBoxes: (button) => {
    let release = () => {}
    machine.boxAnswer = button
    machine.boxHeld = new Promise((resolve) => {
      release = resolve
    })
    return () => {
      machine.boxHeld = null
      release()
    }
  },
  whenPrinting: (hook) => {
    machine.printHook = hook
  },
  request: async (address, init) => {
    const scheme = new URL(address).protocol.slice(0, -1)
    const handler = machine.schemeHandlers.get(scheme)
    if (handler === undefined) throw new Error(`The scheme ${scheme} has no handler.`)
    return await handler(new Request(address, init))
  },
  letsThrough: (address) => letsThrough(machine, address),
  bypassWebRequest: () => {
    machine.isWebRequestBypassed = true
  },
  asksPermission: (permission) => asks(machine, permission),
  answersServer: (name) => {
    const { event, prevented } = preventable({})
    let answered: readonly unknown[] | null = null
    const answer = (...given: unknown[]): void => {
      answered = given
    }
    const { contents } = firstOf(machine)
    const address = 'https://example.org/'
    if (name === 'certificate-error') machine.app.emit(name, event, contents, address, 'net::ERR_CERT_AUTHORITY_INVALID', {}, answer, true)
    else if (name === 'login') machine.app.emit(name, event, contents, { url: address }, { isProxy: true }, answer)
    else machine.app.emit(name, event, contents, address, [{}], answer)
    return prevented() ? answered : null
  },
  preventsDownload: () => {
    const { event, prevented } = preventable({})
    machine.session.emit('will-download', event)
    return prevented()
  },
  preventsWebview: () => {
    const { event, prevented } = preventable({})
    firstOf(machine).contentsEvents.emit('will-attach-webview', event, {}, {})
    return prevented()
  },
  preventsNavigation: (address, isMainFrame) => preventsNavigation(firstOf(machine), address, isMainFrame),
  preventsRedirect: (url) => {
    const { event, prevented } = preventable({ url, isMainFrame: true, isSameDocument: false })
    firstOf(machine).contentsEvents.emit('will-redirect', event)
    return prevented()
  },
  opensWindow: (address, window = 0) => opensWindow(machine, windowAt(machine, window), address),
  invokeAs: ({ url, isSubframe = false, isGone = false, window = 0 }, channel, ...given) => {
    const { contents, frame } = windowAt(machine, window)
    const senderFrame = standIn<Electron.WebFrameMain>('WebFrameMain')({ url, parent: isSubframe ? frame : null })
    return invoke(machine, { sender: contents, senderFrame: isGone ? null : senderFrame }, channel, given)
  },
  channels: () => [...machine.ipc.keys()],
  startSecondTime: (argv = [], folder = machine.folders.documents) => {
    machine.app.emit('second-instance', {}, [programOf(machine.platform), ...argv], folder)
  },
  openFile: (path) => openFile(machine, path),
  closeAllWindows: async () => {
    for (const { window } of machine.live.slice()) window.destroy()
    await Promise.all(machine.pending)
  },
  closeWindow: (window = 0) => {
    closeWindow(machine, windowAt(machine, window))
  },
  crash: (window = 0, reason = 'crashed') => {
    crash(machine, windowAt(machine, window), reason)
  },
  hang: (isHanging) => {
    firstOf(machine).windowEvents.emit(isHanging ? 'unresponsive' : 'responsive')
  },
  endSession: () => {
    const { windowEvents } = firstOf(machine)
    windowEvents.emit('query-session-end', preventable({ reasons: ['logoff'] }).event)
    windowEvents.emit('session-end', preventable({ reasons: ['logoff'] }).event)
  },
  shutDown: () => {
    const { event, prevented } = preventable({})
    machine.power.emit('shutdown', event)
    return prevented()
  },
  closeTerminal: () => {
    machine.isLogRead = false
  },
  failUncaught: (error, kind = 'uncaughtException') => {
    machine.errors.emit(kind, error)
  },
  emitOfApp: (event, ...given) => {
    machine.app.emit(event, {}, ...given)
  },
  emitOfPage: (event, ...given) => {
    firstOf(machine).contentsEvents.emit(event, {}, ...given)
  },
  logFile: async () => await readFile(join(machine.folders.logs, 'rearview.log'), 'utf8').catch(() => ''),
  logs: machine.folders.logs,
  failLoading: (address) => {
    machine.unloadable = address
  },
  plugIn: () => {
    plugIn(machine)
  },
  unplug: (display) => {
    unplug(machine, display)
  },
  slideUntil: () => {
    let arrive = () => {}
    machine.sliding = new Promise<void>((resolve) => {
      arrive = resolve
    })
    return () => arrive()
  },
  listeners: () => {
    const { windowEvents, contentsEvents } = firstOf(machine)
    return [windowEvents, contentsEvents, machine.screen, machine.app, machine.power].reduce(
      (sum, events) => sum + events.eventNames().reduce((count, name) => count + events.listenerCount(name), 0),
      0,
    )
  },
  quit: () => {
    quit(machine)
  },
  suspend: () => {
    machine.power.emit('suspend')
  },
  resume: () => {
    machine.power.emit('resume')
  },
  pressNotification: (number = machine.notificationEvents.length - 1) => {
    const events = machine.notificationEvents[number]
    if (events === undefined) throw new Error('There is no such notification.')
    events.emit('click', {})
  },
  failNotifications: (fails) => {
    machine.failsNotifications = fails
  },
  chooseMenu: (...labels) => {
    choose(machine, labels)
  },
})
