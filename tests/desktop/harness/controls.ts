import type * as Electron from 'electron'
import { invoke } from './ipc.ts'
import { preventable } from './machine.ts'
import type { LiveWindow, Machine } from './machine.ts'
import type { ElectronControls } from './record.ts'
import { letsThrough, opensWindow, preventsNavigation } from './session.ts'
import { plugIn, unplug } from './displays.ts'
import { quit } from './electron.ts'
import { standIn } from './stand-in.ts'
import { closeWindow } from './window.ts'

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
      machine.devicePermission?.(
        standIn<Electron.DevicePermissionHandlerHandlerDetails>('DevicePermissionHandlerHandlerDetails')({}),
      ) ?? false,
  }
}

const choose = (machine: Machine, labels: readonly string[]): void => {
  let entries: readonly Electron.MenuItemConstructorOptions[] = machine.record.menu ?? []
  let chosen: Electron.MenuItemConstructorOptions | undefined
  for (const label of labels) {
    chosen = entries.find((entry) => entry.label === label)
    if (chosen === undefined) throw new Error(`The menu has no entry ${labels.join(' > ')}.`)
    entries = Array.isArray(chosen.submenu) ? chosen.submenu : []
  }
  if (chosen?.click === undefined) throw new Error(`The entry ${labels.join(' > ')} has no action of its own.`)
  Reflect.apply(chosen.click, undefined, [])
}

export const controlsOf = (machine: Machine): ElectronControls => ({
  answerSaveDialogs: (answer) => {
    machine.saveAnswer = answer
  },
  answerOpenDialogs: (answer) => {
    machine.openAnswer = answer
  },
  answerMessageBoxes: (button) => {
    machine.boxAnswer = button
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
  opensWindow: (address) => opensWindow(machine, firstOf(machine), address),
  invokeAs: ({ url, isSubframe = false, isGone = false, window = 0 }, channel, ...given) => {
    const { contents, frame } = windowAt(machine, window)
    const senderFrame = standIn<Electron.WebFrameMain>('WebFrameMain')({ url, parent: isSubframe ? frame : null })
    return invoke(machine, { sender: contents, senderFrame: isGone ? null : senderFrame }, channel, given)
  },
  channels: () => [...machine.ipc.keys()],
  startSecondTime: () => {
    machine.app.emit('second-instance', {}, [], '')
  },
  closeAllWindows: async () => {
    for (const { window } of machine.live.slice()) window.destroy()
    await Promise.all(machine.pending)
  },
  closeWindow: (window = 0) => {
    closeWindow(machine, windowAt(machine, window))
  },
  crash: (window = 0) => {
    windowAt(machine, window).contentsEvents.emit('render-process-gone')
  },
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
  chooseMenu: (...labels) => {
    choose(machine, labels)
  },
})
