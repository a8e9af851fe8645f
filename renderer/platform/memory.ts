import type { Run } from '#shared/ipc/run.ts'
import type { GivenFile } from '#shared/ipc/files.ts'
import { fileName } from '#shared/ipc/file-name.ts'
import type { MenuCommand } from '#shared/ipc/menu.ts'
import type { ChosenFolder } from '#shared/ipc/snapshots.ts'
import { snapshotsOn } from '#shared/safety/keeping.ts'
import type { FileToSave, Host, PageReminders, Reminder, ReminderPermission, SaveResult } from './host.ts'
import { type MemoryShelf, memoryShelf } from './memoryShelf.ts'

export interface MemoryHost extends Host {
  readonly kind: 'memory'
  readonly reminders: PageReminders
  /** What was saved, in order, under the names it was given. */
  readonly files: readonly FileToSave[]
  /** What PDFs were made of, in order; the bytes of each are those of its HTML. */
  readonly documents: readonly string[]
  /** What was asked of the presentation, in order. */
  readonly presented: readonly string[]
  /** How many displays there are; a second window fills the second. */
  displays: 1 | 2
  /** The second window is closed, or its display unplugged. */
  loseSecond: () => void
  /** Where the snapshots are, for a test to damage. */
  readonly shelf: MemoryShelf
  /** The folder that is chosen when one is to be. */
  readonly chosenShelf: MemoryShelf
  /** Whether that folder is chosen, and how it stands with it. */
  chosen: ChosenFolder['state'] | null
  /** What was noted last. */
  run: Run | null
  version: string
  /** What was shown outside the window, in order. */
  readonly shown: readonly Reminder[]
  /** What was noted to have gone wrong, in order. */
  readonly troubles: readonly unknown[]
  /** Whether reminders may be shown, and what the user answers when asked. */
  mayRemind: ReminderPermission
  answersRemind: ReminderPermission
  /** The user presses a reminder. */
  press: (roadmap: string) => void
  /** The user opens files outside the window. */
  give: (...files: readonly GivenFile[]) => void
  /** What the menu was last told can be done. */
  offered: readonly MenuCommand[]
  choose: (command: MenuCommand) => void
  /** The computer wakes. */
  resume: () => void
  /** What is to be written when the window is left. */
  leave: () => Promise<void>
  /** Answers every save from now on with this, and keeps nothing; null saves again. */
  answerWith(result: Exclude<SaveResult, { outcome: 'saved' }> | null): void
}

/** A host that writes nothing anywhere, for tests. */
export const memoryHost = (): MemoryHost => {
  const files: FileToSave[] = []
  const documents: string[] = []
  const presented: string[] = []
  const shown: Reminder[] = []
  const waiting: GivenFile[] = []
  const troubles: unknown[] = []
  let answer: SaveResult | null = null
  const shelf = memoryShelf()
  const chosenShelf = memoryShelf()

  const self: MemoryHost = {
    kind: 'memory',
    files,
    documents,
    presented,
    displays: 1,
    loseSecond: () => {},
    shelf,
    chosenShelf,
    chosen: null,
    run: null,
    version: '0.0.0',
    shown,
    troubles,
    mayRemind: 'allowed',
    answersRemind: 'allowed',
    press: () => {},
    give: (...more) => waiting.push(...more),
    offered: [],
    choose: () => {},
    resume: () => {},
    leave: () => Promise.resolve(),
    snapshots: snapshotsOn(shelf, () =>
      Promise.resolve(self.chosen && { where: 'memory:/chosen', state: self.chosen, shelf: chosenShelf, both: false }),
    ),
    folder: {
      canChoose: true,
      choose: () => {
        if (answer?.outcome === 'cancelled' || answer?.outcome === 'failed') return Promise.resolve(answer)
        self.chosen = 'there'
        return Promise.resolve({ outcome: 'chosen', where: 'memory:/chosen' })
      },
      goBack: () => {
        self.chosen = null
        return Promise.resolve({ outcome: 'usual' })
      },
      allow: () => {
        if (self.chosen === 'ask') self.chosen = 'there'
        return Promise.resolve(self.chosen === 'there')
      },
      rememberIn: () => {},
    },
    onLeaving: (write) => {
      self.leave = write
    },
    speak: () => {},
    onResumed: (callback) => {
      self.resume = callback
    },
    reminders: {
      by: 'page',
      permission: () => self.mayRemind,
      ask: () => {
        self.mayRemind = self.answersRemind
        return Promise.resolve(self.mayRemind)
      },
      show: (reminder) => {
        shown.push(reminder)
        return Promise.resolve()
      },
      onPressed: (open) => {
        self.press = open
      },
    },
    given: {
      take: () => Promise.resolve(waiting.shift() ?? null),
      onWaiting: (callback) => {
        self.give = (...more) => {
          waiting.push(...more)
          callback()
        }
      },
    },
    menu: {
      offer: (commands) => {
        self.offered = commands
      },
      onChosen: (callback) => {
        self.choose = callback
      },
    },
    presenting: {
      begin: (audience) => {
        presented.push(`begin ${audience}`)
        return Promise.resolve(self.displays === 2 ? 'second' : 'here')
      },
      openSecond: (audience) => {
        presented.push(`open ${audience}`)
        return Promise.resolve(true)
      },
      swap: () => {
        presented.push('swap')
        return Promise.resolve(self.displays === 2)
      },
      end: () => {
        presented.push('end')
        return Promise.resolve()
      },
      onSecondGone: (callback) => {
        self.loseSecond = callback
      },
    },
    persist: () => Promise.resolve(null),
    answerWith: (result) => {
      answer = result
    },
    // A copy, as every other host makes one: what the caller does to its bytes later changes nothing.
    saveFile: (file) => {
      if (answer !== null) return Promise.resolve(answer)
      const name = fileName(file.name)
      files.push({ ...file, name, bytes: file.bytes.slice() })
      return Promise.resolve({ outcome: 'saved', where: `memory:/${name}` })
    },
    makePdf: async (html, cancel) => {
      // As every other host, it takes its time: who cancels at once gets nothing.
      await Promise.resolve()
      if (cancel.aborted) return { outcome: 'cancelled' }
      documents.push(html)
      return { outcome: 'made', bytes: new TextEncoder().encode(html) }
    },
    printPdf: null,
    emptyStore: null,
    lastRun: () => Promise.resolve(self.run),
    noteRun: (run) => {
      self.run = run
      return Promise.resolve({ outcome: 'noted' })
    },
    noteTrouble: (error) => {
      troubles.push(error)
    },
    about: () => Promise.resolve({ version: self.version, runtime: 'Memory', engine: { name: 'Memory', major: 1 }, assistive: false }),
  }
  return self
}
