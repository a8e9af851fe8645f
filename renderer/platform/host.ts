import type { GivenFile } from '#shared/ipc/files.ts'
import type { MenuCommand } from '#shared/ipc/menu.ts'
import type { ReminderChanged, ReminderSettings, ReviewFacts } from '#shared/ipc/reminder.ts'
import type { PdfMade } from '#shared/ipc/pdf.ts'
import type { FileToSave, HostDescription, SaveResult } from '#shared/ipc/save.ts'
import type { Run, RunNoted, StoreEmptied } from '#shared/ipc/run.ts'
import type { LanguageTag } from '#shared/text/languages.ts'
import type { FolderChosen, Snapshots, UsualFolderChosen } from '#shared/ipc/snapshots.ts'

export type { PdfMade } from '#shared/ipc/pdf.ts'
export type { FileToSave, HostDescription, SaveFailure, SaveResult } from '#shared/ipc/save.ts'

/** Where a host remembers what it cannot keep by itself. */
export interface Memory {
  read(): Promise<unknown>
  write(value: unknown): Promise<void>
}

/** The folder the user chooses for the copies of roadmaps. */
export interface CopiesFolder {
  /** Whether one can be chosen here. */
  readonly canChoose: boolean
  /** Lets the user choose one, and takes it only when a file can be written there. Never rejects. */
  choose(): Promise<FolderChosen>
  /** Goes back to the usual place; what was written to the chosen one stays there. Never rejects. */
  goBack(): Promise<UsualFolderChosen>
  /** Asks the user to allow the chosen folder again, after a press of a button; returns whether it is. Never rejects. */
  allow(): Promise<boolean>
  /** To be called once, before the snapshots are listed: a browser's choice is kept among the app's settings. */
  rememberIn(memory: Memory): void
}

/** Whether reminders may be shown outside the window: `ask` where the user was not asked yet, `none` where there are none. */
export type ReminderPermission = 'allowed' | 'ask' | 'refused' | 'none'

/** A notification: that a roadmap's review waits. */
export interface Reminder {
  /** The roadmap whose review is opened when it is pressed. */
  readonly roadmap: string
  readonly title: string
  readonly body: string
}

interface PressedReminders {
  /** Calls back when one is pressed; the window is in front by then. */
  onPressed(open: (roadmap: string) => void): void
}

/** Notifications of a host that shows what the page decides to, while a page is open. */
export interface PageReminders extends PressedReminders {
  readonly by: 'page'
  permission(): ReminderPermission
  /** Asks the user, after a press of a button; returns what it is then. Never rejects. */
  ask(): Promise<ReminderPermission>
  /** Shows one, in the place of the roadmap's last. Never rejects: one that cannot be shown is not missed on the screen. */
  show(reminder: Reminder): Promise<void>
}

/** Files the user opened outside the window: by a double click, from the system's menu. A browser has none. */
export interface GivenFiles {
  /** The next of those that wait; null where none does. Never rejects. */
  take(): Promise<GivenFile | null>
  /** Calls back when some wait; those from before the page was there wait too, and are not told of again. */
  onWaiting(callback: () => void): void
}

/** The system's menu. A browser has none. */
export interface AppMenu {
  /** Says what can be done now; the rest is grey. */
  offer(commands: readonly MenuCommand[]): void
  onChosen(callback: (command: MenuCommand) => void): void
}

/** Notifications of a host that decides by itself, for it reminds while no page is open as well. */
export interface HostReminders extends PressedReminders {
  readonly by: 'host'
  /** Gives what it decides by, at the start and whenever that changes. Never rejects. */
  follow(facts: ReviewFacts): Promise<void>
  /** Null where they cannot be read. Never rejects. */
  settings(): Promise<ReminderSettings | null>
  /** Whether notifications are shown. Never rejects. */
  setNotifying(on: boolean): Promise<ReminderChanged>
  /** Whether Rearview starts at login and waits without a window. Never rejects. */
  setWaiting(on: boolean): Promise<ReminderChanged>
}

/** What is shown outside the window, by the system's notifications. */
export type Reminders = PageReminders | HostReminders

/** A complete static HTML document for a print dialog. It runs no script; addresses in it begin with `/` or are `data:`. */
export interface DocumentToPrint {
  /** The name the dialog is to propose, with its extension. */
  readonly name: string
  readonly html: string
}

/** The slides on the projector, and the window of whoever presents. None of its promises rejects. */
export interface Presenting {
  /**
   * Begins: `second` where the slides now fill another display in a window of their own, at the app's
   * address with `audience` (`#/<roadmap>/audience`) behind it; `here` where this window is to show
   * them, and fills the screen where it may. The screen does not sleep until the end.
   */
  begin(audience: string): Promise<'second' | 'here'>
  /** Opens the slides in a second window, because the user asks for one; returns whether it opened (a browser may block it). */
  openSecond(audience: string): Promise<boolean>
  /** Exchanges the displays of the two windows, and returns whether it did: a browser cannot move windows. */
  swap(): Promise<boolean>
  /** Ends: the second window closes, the screen may sleep again, this window is as it was before. */
  end(): Promise<void>
  /** Calls back when the second window is gone by itself: closed, or its display unplugged. This window is then to show the slides. */
  onSecondGone(callback: () => void): void
}

/**
 * What Rearview asks of the place it runs in. Three adapters answer it: the desktop (Electron), a
 * browser, and memory for tests; one contract test runs over all of them.
 */
export interface Host {
  readonly kind: 'desktop' | 'browser' | 'memory'

  /** Gives the user a file: by a save dialog where there is one, else as a download. Never rejects. */
  saveFile(file: FileToSave): Promise<SaveResult>

  /**
   * Makes a PDF of a complete static HTML document, whose addresses begin with `/` or are `data:`; null
   * where the host cannot by itself, and `printPdf` is there instead. Never rejects.
   */
  readonly makePdf: ((html: string, cancel: AbortSignal) => Promise<PdfMade>) | null

  /** Shows the browser's print dialog with a document; null where the host makes the PDF itself. Never rejects. */
  readonly printPdf: ((document: DocumentToPrint) => Promise<SaveResult>) | null

  /** Copies of roadmaps outside the database. */
  readonly snapshots: Snapshots

  readonly folder: CopiesFolder

  /**
   * Calls back when the window is about to be closed or the computer to sleep, where the host waits for
   * what is written then; a browser does not, and never calls.
   */
  onLeaving(write: () => Promise<void>): void

  /** Tells the language of the window, so that menus and dialogs outside it are in the same. Never throws. */
  speak(tag: LanguageTag): void

  /** Calls back when the computer was asleep, where the host is told. */
  onResumed(callback: () => void): void

  readonly reminders: Reminders

  readonly given: GivenFiles

  readonly menu: AppMenu

  readonly presenting: Presenting

  /**
   * Asks that the database be kept for good, and returns whether it will be; null where nobody but the
   * user clears it, and there is nothing to ask.
   */
  persist(): Promise<boolean | null>

  /**
   * Empties a database that no longer opens, after its files were set aside, so that the copies can be restored
   * into a new one; null where the host cannot. Never rejects.
   */
  readonly emptyStore: (() => Promise<StoreEmptied>) | null

  /** What ran last on this database, read without touching the database; null where nothing is known. Never rejects. */
  lastRun(): Promise<Run | null>

  /** Notes what runs now, outside the database. Never rejects. */
  noteRun(run: Run): Promise<RunNoted>

  /** Notes that something went wrong where nobody expected it; nothing of the user's is in the note. Never throws. */
  noteTrouble(error: unknown): void

  about(): Promise<HostDescription>
}
