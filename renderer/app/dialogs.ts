import { type SnapshotForm, snapshotForms } from '#shared/domain/snapshot.ts'

/** The dialogs that the bar of an open roadmap opens. */
export type ShellDialog =
  | 'about'
  | 'new'
  | 'export'
  | `export-${SnapshotForm}`
  | 'import'
  | 'settings'
  | 'preferences'
  | 'copies'
  | 'save-copy'
  | 'open-file'
  | 'scenario'
  | 'shortcuts'
  | 'bring-back'
  | 'name-version'
  | 'hand-over'
  | 'reminders'
  | 'present'
  | 'present-here'

/** Returns the form that a dialog exports in: null for the last one, and undefined where the dialog exports nothing. */
export function exportForm(dialog: ShellDialog | null): SnapshotForm | null | undefined {
  if (dialog === 'export') return null
  return snapshotForms.find((form) => dialog === `export-${form}`)
}

let listener: (() => void) | null = null

/** A notice offers to save a copy of the roadmap on screen, whatever dialog is open there; does nothing where none is. */
export const askToSaveElsewhere = (): void => listener?.()

/** Told when that is asked for; returns how to stop. There is one roadmap on screen. */
export function onSaveElsewhere(tell: () => void): () => void {
  listener = tell
  return () => {
    if (listener === tell) listener = null
  }
}
