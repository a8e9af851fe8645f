import type { KeyName } from '#shared/help/pages.ts'
import type { app } from '#shared/text/en/app.ts'
import { sayKeys } from '#shared/text/keys.ts'

/**
 * Every key of the app by what it does: the list under `?` and the names in Find both show these. The first
 * of several is the one that is shown beside a command.
 */
export const shortcuts = {
  everywhere: {
    find: ['mod+K'],
    undo: ['mod+Z'],
    redo: ['mod+Shift+Z', 'mod+Y'],
    name: ['mod+S'],
    present: ['F5'],
    presentHere: ['Shift+F5'],
    remove: ['Delete'],
    settings: ['mod+,'],
    help: ['F1'],
    list: ['?'],
    escape: ['Esc'],
  },
  roadmap: { add: ['N'], next: ['mod+Enter'], paste: ['mod+V'], duplicate: ['mod+D'], all: ['mod+A'] },
  timeline: {
    bars: ['Arrow keys'],
    ends: ['Home', 'End'],
    open: ['Enter'],
    move: ['Alt+←', 'Alt+→'],
    finish: ['Alt+Shift+←', 'Alt+Shift+→'],
    toggle: ['mod+Space'],
    giveUp: ['Esc'],
  },
  lanes: { names: ['↑', '↓'], open: ['Enter'], fold: ['←', '→'], order: ['Alt+↑', 'Alt+↓'] },
  lookBack: {
    items: ['↓', '↑', 'J', 'K'],
    ends: ['Home', 'End'],
    verdict: ['D', 'M', 'X'],
    reason: ['1 … 9', '0'],
    adoption: ['U', 'P', 'N', 'T'],
    goOn: ['Enter'],
    words: ['R'],
    lesson: ['L'],
  },
  outcomes: { items: ['↓', '↑', 'J', 'K'], ends: ['Home', 'End'], goOn: ['Enter'], words: ['R'], lesson: ['L'] },
  present: {
    next: ['→', '↓', 'Page Down', 'Space', 'Enter'],
    previous: ['←', '↑', 'Page Up', 'Backspace'],
    ends: ['Home', 'End'],
    number: ['0 … 9', 'Enter'],
    black: ['B', '.'],
    white: ['W', ','],
    decision: ['D'],
    lesson: ['L'],
    swap: ['S'],
    end: ['Esc'],
  },
  fields: { keep: ['Enter'], keepText: ['mod+Enter'], giveUp: ['Esc'] },
  lessons: { rows: ['↑', '↓'], apply: ['A'], reject: ['R'], defer: ['D'] },
} as const satisfies { readonly [P in Place]: Readonly<Record<keyof (typeof app.shortcuts.does)[P], readonly string[]>> }

export type Place = keyof typeof app.shortcuts.does

/** The keys that do something, as they are pressed, by their place and what they do there; empty where there are none. */
export function sayKeysOf(name: KeyName): string {
  const [place = '', what = ''] = name.split('.')
  const keys: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = shortcuts
  return sayKeys(keys[place]?.[what] ?? [])
}
