import type { Reminder } from '#shared/ipc/reminder.ts'
import type { DocumentToPrint, FileToSave, HostDescription, SaveResult } from '#shared/ipc/save.ts'
import type { Run, RunNoted, StoreEmptied } from '#shared/ipc/run.ts'
import type { FolderChosen, Snapshots, UsualFolderChosen } from '#shared/ipc/snapshots.ts'

export type { DocumentToPrint, FileToSave, HostDescription, SaveFailure, SaveResult } from '#shared/ipc/save.ts'

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

/** What is shown outside the window, by the system's notifications. */
export interface Reminders {
  permission(): ReminderPermission
  /** Asks the user, after a press of a button; returns what it is then. Never rejects. */
  ask(): Promise<ReminderPermission>
  /** Shows one, in the place of the roadmap's last. Never rejects: one that cannot be shown is not missed on the screen. */
  show(reminder: Reminder): Promise<void>
  /** Calls back when one is pressed; the window is in front by then. */
  onPressed(open: (roadmap: string) => void): void
}

/**
 * What Rearview asks of the place it runs in. Three adapters answer it: the desktop (Electron), a
 * browser, and memory for tests; one contract test runs over all of them.
 */
export interface Host {
  readonly kind: 'desktop' | 'browser' | 'memory'

  /** Gives the user a file: by a save dialog where there is one, else as a download. */
  saveFile(file: FileToSave): Promise<SaveResult>

  /**
   * Makes a PDF of a complete static HTML document and gives it to the user: written to a file the
   * user names where the host can print by itself, else through the browser's print dialog.
   */
  savePdf(document: DocumentToPrint): Promise<SaveResult>

  /** Copies of roadmaps outside the database. */
  readonly snapshots: Snapshots

  readonly folder: CopiesFolder

  /**
   * Calls back when the window is about to be closed or the computer to sleep, where the host waits for
   * what is written then; a browser does not, and never calls.
   */
  onLeaving(write: () => Promise<void>): void

  /** Calls back when the computer was asleep, where the host is told. */
  onResumed(callback: () => void): void

  readonly reminders: Reminders

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

  about(): Promise<HostDescription>
}
