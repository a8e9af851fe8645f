import { EventEmitter } from 'node:events'
import type * as Electron from 'electron'
import { listening } from './machine.ts'
import type { Machine } from './machine.ts'
import { templateOf } from './menu.ts'
import type { ElectronControls, IconRecord, TrayRecord } from './record.ts'
import { onlyOptions, standIn, standInClass } from './stand-in.ts'

const icons = new WeakMap<Electron.NativeImage, IconRecord>()

export const nativeImageOf = (): typeof Electron.nativeImage =>
  standIn<typeof Electron.nativeImage>('nativeImage')({
    createFromDataURL: (address) => {
      const record: IconRecord = { addresses: [address], isTemplate: false }
      const image = standIn<Electron.NativeImage>('NativeImage')({
        addRepresentation: ({ dataURL = '', ...options }) => {
          onlyOptions('addRepresentation', options, ['scaleFactor'])
          record.addresses.push(dataURL)
        },
        setTemplateImage: (isTemplate) => {
          record.isTemplate = isTemplate
        },
      })
      icons.set(image, record)
      return image
    },
  })

export const trayClass = (machine: Machine): typeof Electron.Tray =>
  standInClass<typeof Electron.Tray>('Tray')((image) => {
    const icon = typeof image === 'string' ? undefined : icons.get(image)
    if (icon === undefined) throw new Error('The desktop harness covers a tray with an image of nativeImage only.')
    const record: TrayRecord = { icon, tip: '', menu: [], isDestroyed: false }
    const events = new EventEmitter()
    machine.record.trays.push(record)
    machine.trayEvents.push(events)
    const tray: Electron.Tray = standIn<Electron.Tray>('Tray')({
      ...listening(events, () => tray),
      setToolTip: (tip) => {
        record.tip = tip
      },
      setContextMenu: (menu) => {
        record.menu = menu === null ? [] : templateOf(menu)
      },
      destroy: () => {
        record.isDestroyed = true
      },
    })
    return tray
  }, {})

/** What Windows writes to the registry, and macOS to its login items; Linux has none. */
export const loginItemsOf = ({ record, platform, login }: Machine): Pick<Electron.App, 'getLoginItemSettings' | 'setLoginItemSettings'> => {
  const itemOf = ({ path = 'itself', args = [], type = 'mainAppService' }: Electron.LoginItemSettingsOptions): string => {
    if (platform === 'win32') return [path, ...args].join(' ')
    if (platform === 'darwin') return type
    throw new Error('Linux has no login items.')
  }
  return {
    setLoginItemSettings: ({ openAtLogin = false, ...options }) => {
      onlyOptions('setLoginItemSettings', options, platform === 'win32' ? ['path', 'args'] : ['type'])
      record.loginItem = openAtLogin ? itemOf(options) : null
      login.isStopped = false
    },
    getLoginItemSettings: (options = {}) => {
      const openAtLogin = record.loginItem === itemOf(options)
      if (platform === 'win32')
        return standIn<Electron.LoginItemSettings>('LoginItemSettings')({
          openAtLogin,
          executableWillLaunchAtLogin: openAtLogin && !login.isStopped,
        })
      const status = !openAtLogin ? 'not-registered' : login.isStopped ? 'requires-approval' : 'enabled'
      return standIn<Electron.LoginItemSettings>('LoginItemSettings')({
        openAtLogin: status === 'enabled',
        status,
        wasOpenedAtLogin: login.hasStarted,
      })
    },
  }
}

const shownTray = ({ record, trayEvents }: Machine): { readonly record: TrayRecord; readonly events: EventEmitter } => {
  const at = record.trays.findIndex(({ isDestroyed }) => !isDestroyed)
  const tray = record.trays[at]
  const events = trayEvents[at]
  if (tray === undefined || events === undefined) throw new Error('There is no icon in the tray.')
  return { record: tray, events }
}

export const waitingControls = (
  machine: Machine,
): Pick<ElectronControls, 'chooseInTray' | 'passUntil' | 'pressTray' | 'setClock' | 'sleepUntil' | 'stopLoginItem'> => ({
  pressTray: () => {
    shownTray(machine).events.emit('click', {})
  },
  chooseInTray: (label) => {
    const entry = shownTray(machine).record.menu.find((one) => one.label === label)
    if (entry?.click === undefined) throw new Error(`The tray has no entry ${label}.`)
    Reflect.apply(entry.click, undefined, [])
  },
  stopLoginItem: () => {
    machine.login.isStopped = true
  },
  passUntil: (instant) => machine.clock.passUntil(instant),
  setClock: (instant) => machine.clock.jumpTo(instant),
  sleepUntil: (instant) => {
    machine.power.emit('suspend')
    machine.clock.jumpTo(instant)
    machine.power.emit('resume')
  },
})
