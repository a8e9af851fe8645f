import type { Run } from '#shared/ipc/run.ts'
import { fileName } from '#shared/ipc/file-name.ts'
import type { Reminder } from '#shared/ipc/reminder.ts'
import type { ChosenFolder } from '#shared/ipc/snapshots.ts'
import { snapshotsOn } from '#shared/safety/keeping.ts'
import type { DocumentToPrint, FileToSave, Host, ReminderPermission, SaveResult } from './host.ts'
import { type MemoryShelf, memoryShelf } from './memoryShelf.ts'

export interface MemoryHost extends Host {
  readonly kind: 'memory'
  /** What was saved, in order, under the names it was given. */
  readonly files: readonly FileToSave[]
  readonly documents: readonly DocumentToPrint[]
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
  /** Whether reminders may be shown, and what the user answers when asked. */
  mayRemind: ReminderPermission
  answersRemind: ReminderPermission
  /** The user presses a reminder. */
  press: (roadmap: string) => void
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
  const documents: DocumentToPrint[] = []
  const shown: Reminder[] = []
  let answer: SaveResult | null = null
  const shelf = memoryShelf()
  const chosenShelf = memoryShelf()

  const keep = <T extends { readonly name: string }>(list: T[], item: T): Promise<SaveResult> => {
    if (answer !== null) return Promise.resolve(answer)
    const name = fileName(item.name)
    list.push({ ...item, name })
    return Promise.resolve({ outcome: 'saved', where: `memory:/${name}` })
  }

  const self: MemoryHost = {
    kind: 'memory',
    files,
    documents,
    shelf,
    chosenShelf,
    chosen: null,
    run: null,
    version: '0.0.0',
    shown,
    mayRemind: 'allowed',
    answersRemind: 'allowed',
    press: () => {},
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
    onResumed: (callback) => {
      self.resume = callback
    },
    reminders: {
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
    persist: () => Promise.resolve(null),
    answerWith: (result) => {
      answer = result
    },
    // A copy, as every other host makes one: what the caller does to its bytes later changes nothing.
    saveFile: (file) => keep(files, { ...file, bytes: file.bytes.slice() }),
    savePdf: (document) => keep(documents, document),
    emptyStore: null,
    lastRun: () => Promise.resolve(self.run),
    noteRun: (run) => {
      self.run = run
      return Promise.resolve({ outcome: 'noted' })
    },
    about: () => Promise.resolve({ version: self.version, runtime: 'Memory', engine: { name: 'Memory', major: 1 }, assistive: false }),
  }
  return self
}
