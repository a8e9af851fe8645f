import type * as Electron from 'electron'
import { listening } from './machine.ts'
import type { LiveWindow, Machine } from './machine.ts'
import { standIn } from './stand-in.ts'

/** A laptop's own display, and a projector on its right. */
const sizes = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
]

/** The height of a bar of the system's, which no window covers unless it fills the screen. */
const bar = 40

export const displayAt = (index: number, first = sizes[0]): Electron.Display => {
  const { width, height } = (index === 0 ? first : sizes[index]) ?? { width: 1280, height: 720 }
  const x = sizes.slice(0, index).reduce((sum, before) => sum + before.width, 0)
  return standIn<Electron.Display>('Display')({
    id: index + 1,
    internal: index === 0,
    bounds: { x, y: 0, width, height },
    workArea: { x, y: 0, width, height: height - bar },
  })
}

const shared = (a: Electron.Rectangle, b: Electron.Rectangle): number =>
  Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y))

export const displayMatching = (machine: Machine, bounds: Electron.Rectangle): Electron.Display => {
  const [first, ...others] = machine.displays
  if (first === undefined) throw new Error('The desktop harness has a display at least.')
  return others.reduce((best, one) => (shared(one.bounds, bounds) > shared(best.bounds, bounds) ? one : best), first)
}

export const screenOf = (machine: Machine): Electron.Screen => {
  const screen: Electron.Screen = standIn<Electron.Screen>('screen')({
    ...listening(machine.screen, () => screen),
    getAllDisplays: () => [...machine.displays],
    getPrimaryDisplay: () => displayMatching(machine, { x: 0, y: 0, width: 1, height: 1 }),
    getDisplayMatching: (bounds) => displayMatching(machine, bounds),
  })
  return screen
}

/** Where a window is now: the whole of its display while it fills it. */
export const boundsOf = (machine: Machine, { record }: LiveWindow): Electron.Rectangle => {
  const display = displayMatching(machine, record.bounds)
  return record.isFullScreen ? display.bounds : record.isMaximized ? display.workArea : record.bounds
}

export const plugIn = (machine: Machine): void => {
  const display = displayAt(machine.displays.length)
  machine.displays.push(display)
  machine.screen.emit('display-added', {}, display)
}

/** Takes the last display away, or the one with that number; its windows are moved to the first that is left. */
export const unplug = (machine: Machine, id: number): void => {
  const at = machine.displays.findIndex((one) => one.id === id)
  const [gone] = machine.displays.splice(at, 1)
  const [left] = machine.displays
  if (at < 0 || gone === undefined || left === undefined) throw new Error('The last display cannot be unplugged.')
  for (const { record } of machine.live) {
    if (shared(record.bounds, gone.bounds) > 0) record.bounds = { ...record.bounds, x: left.bounds.x, y: left.bounds.y }
  }
  machine.screen.emit('display-removed', {}, gone)
}

export const powerSaveBlockerOf = ({ record }: Machine): Electron.PowerSaveBlocker =>
  standIn<Electron.PowerSaveBlocker>('powerSaveBlocker')({
    start: (type) => record.keptAwake.push(type),
    stop: (id) => {
      if (record.keptAwake[id - 1] === null) throw new Error('A power save blocker was stopped twice.')
      record.keptAwake[id - 1] = null
      return true
    },
  })
