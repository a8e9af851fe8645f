import type { Bridge } from '#shared/ipc/contract.ts'
import type { ReminderSettings } from '#shared/ipc/reminder.ts'
import type { SaveFailure } from '#shared/ipc/save.ts'
import { troubleOf } from '#shared/ipc/trouble.ts'
import type { Host, Presenting } from './host.ts'

declare global {
  interface Window {
    /** Put there by the desktop's preload script, and by nothing else. */
    readonly rearview?: Bridge
  }
}

/**
 * Never rejects: a message the main process refused is a save that did not happen. What the bridge
 * cannot clone it refuses by throwing at once, hence a function.
 */
const settled = async <T>(save: () => Promise<T>): Promise<T | { readonly outcome: 'failed'; readonly reason: SaveFailure }> => {
  try {
    return await save()
  } catch {
    return { outcome: 'failed', reason: 'unknown' }
  }
}

/** What is so where the main process refused or failed. */
const orElse = async <T>(ask: () => Promise<T>, otherwise: T): Promise<T> => {
  try {
    return await ask()
  } catch {
    return otherwise
  }
}

const makePdf =
  (bridge: Bridge): Host['makePdf'] =>
  async (html, cancel) => {
    const run = crypto.randomUUID()
    const stop = (): void => void orElse(() => bridge.cancelPdf(run), undefined)
    if (cancel.aborted) return { outcome: 'cancelled' }
    cancel.addEventListener('abort', stop)
    const made = await orElse(() => bridge.makePdf({ html, run }), { outcome: 'failed' })
    cancel.removeEventListener('abort', stop)
    return cancel.aborted ? { outcome: 'cancelled' } : made
  }

const presenting = (bridge: Bridge): Presenting => ({
  begin: (audience) => orElse(() => bridge.beginPresenting(audience), 'here'),
  openSecond: (audience) => orElse(() => bridge.openSecondWindow(audience), false),
  swap: () => orElse(() => bridge.swapDisplays(), false),
  end: () => orElse(() => bridge.endPresenting(), undefined),
  onSecondGone: (callback) => bridge.onSecondGone(callback),
})

/** The host as the desktop app answers it, through the bridge of the preload script. */
export const desktopHost = (bridge: Bridge): Host => ({
  kind: 'desktop',
  saveFile: ({ name, mime, bytes, roadmap }) => settled(() => bridge.saveFile({ name, mime, bytes, roadmap })),
  makePdf: makePdf(bridge),
  printPdf: null,
  snapshots: {
    write: (snapshot) => settled(() => bridge.writeSnapshot(snapshot)),
    list: () => settled(() => bridge.listSnapshots()),
    read: (id) => settled(() => bridge.readSnapshot(id)),
  },
  folder: {
    canChoose: true,
    choose: () => settled(() => bridge.chooseFolder()),
    goBack: () => settled(() => bridge.useUsualFolder()),
    // What the user chose in a dialog of the desktop's stays allowed, and the main process keeps it.
    allow: () => Promise.resolve(true),
    rememberIn: () => {},
  },
  onLeaving: (write) => {
    bridge.onLeaving(() => {
      // Nothing is left to be done about it here: the window goes either way.
      void write()
        .catch(() => {})
        .then(() => bridge.left())
        .catch(() => {})
    })
  },
  speak: (tag) => void orElse(() => bridge.useLanguage(tag), undefined),
  onResumed: (callback) => bridge.onResumed(callback),
  reminders: {
    by: 'host',
    // Where it is refused or fails, the screens remind all the same.
    follow: (facts) => orElse(() => bridge.giveReviews(facts), undefined),
    settings: () => orElse<ReminderSettings | null>(() => bridge.reminderSettings(), null),
    setNotifying: (on) => settled(() => bridge.setNotifying(on)),
    setWaiting: (on) => settled(() => bridge.setWaiting(on)),
    onPressed: (open) => bridge.onReminderPressed(open),
  },
  given: {
    take: () => orElse(() => bridge.takeFile(), null),
    onWaiting: (callback) => bridge.onFilesWaiting(callback),
  },
  menu: {
    offer: (commands) => void orElse(() => bridge.offerMenu(commands), undefined),
    onChosen: (callback) => bridge.onMenuChosen(callback),
  },
  presenting: presenting(bridge),
  persist: () => Promise.resolve(null),
  emptyStore: () => settled(() => bridge.emptyStore()),
  lastRun: async () => {
    try {
      return await bridge.lastRun()
    } catch {
      return null
    }
  },
  noteRun: (run) => settled(() => bridge.noteRun(run)),
  noteTrouble: (error) => void orElse(() => bridge.tellTrouble(troubleOf(error, new URL('/', document.baseURI).href)), undefined),
  about: () => bridge.about(),
})
