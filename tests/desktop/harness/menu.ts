import type * as Electron from 'electron'
import type { Machine } from './machine.ts'
import { standIn } from './stand-in.ts'

type Entry = Electron.MenuItemConstructorOptions

const inside = ({ submenu }: Entry): readonly Entry[] => (Array.isArray(submenu) ? submenu : [])

const all = (entries: readonly Entry[]): readonly Entry[] => entries.flatMap((entry) => [entry, ...all(inside(entry))])

const templates = new WeakMap<Electron.Menu, Entry[]>()

export const templateOf = (menu: Electron.Menu): Entry[] => templates.get(menu) ?? []

export const menuClass = (machine: Machine): typeof Electron.Menu =>
  standIn<typeof Electron.Menu>('Menu')({
    buildFromTemplate: (template) => {
      const entries = template as Entry[]
      const menu = standIn<Electron.Menu>('Menu')({
        getMenuItemById: (id) => {
          const entry = all(entries).find((one) => one.id === id)
          if (!entry) return null
          const item: Partial<Electron.MenuItem> = {
            get enabled() {
              return entry.enabled ?? true
            },
            set enabled(enabled) {
              entry.enabled = enabled
            },
          }
          return item as Electron.MenuItem
        },
      })
      templates.set(menu, entries)
      return menu
    },
    setApplicationMenu: (menu) => {
      machine.record.menu = menu === null ? null : templateOf(menu)
    },
  })

/** Chooses an entry by its labels, as the user does. */
export const choose = (machine: Machine, labels: readonly string[]): void => {
  let entries: readonly Entry[] = machine.record.menu ?? []
  let chosen: Entry | undefined
  for (const label of labels) {
    chosen = entries.find((entry) => entry.label === label)
    if (chosen === undefined) throw new Error(`The menu has no entry ${labels.join(' > ')}.`)
    entries = inside(chosen)
  }
  if (chosen?.click === undefined) throw new Error(`The entry ${labels.join(' > ')} has no action of its own.`)
  if (chosen.enabled === false) throw new Error(`The entry ${labels.join(' > ')} is grey.`)
  Reflect.apply(chosen.click, undefined, [])
}
