import type { Finding } from '#renderer/session/guard.ts'

/** What the page is to do, as it stands in its address. */
export type Task =
  /** Looks at what is there, then edits until it is killed. */
  | { readonly job: 'edit'; readonly seed: number }
  /** Looks, then commits the given drafts as one import into a new roadmap, or as the rest of one that is there. */
  | { readonly job: 'import'; readonly roadmap: string; readonly begins: number }
  /** Makes a roadmap that is at an earlier and other revision than its snapshot. */
  | { readonly job: 'fall-back' }
  /** Looks, then restores what the guard finds. */
  | { readonly job: 'restore' }
  /** Writes a database of the first schema version without the app's store. */
  | { readonly job: 'version-1'; readonly databases: number; readonly roadmaps: number }
  /** Looks at one database of several, then opens another that is of the first version, which brings it up to this one. */
  | { readonly job: 'migrate'; readonly look: number | null; readonly database: number }
  | { readonly job: 'look' }
  /** Commits this many edits and waits for the snapshot of the last. */
  | { readonly job: 'grow'; readonly edits: number; readonly seed: number }
  /** Starts as the app does, restores what the guard finds, makes one edit and waits for its snapshot. */
  | { readonly job: 'start'; readonly crashed: boolean; readonly seed: number }
  | { readonly job: 'damaged-snapshots'; readonly count: number; readonly seed: number }
  | { readonly job: 'bad-imports'; readonly count: number; readonly seed: number }
  | {
      readonly job: 'altered-imports'
      readonly form: 'csv' | 'pasted' | 'xlsx' | 'xml' | 'ics'
      readonly count: number
      readonly seed: number
    }
  | { readonly job: 'undo-redo' | 'every-revision'; readonly count: number; readonly seed: number }

/** One roadmap as it stands in the database. */
export interface SeenRoadmap {
  readonly id: string
  /** The hash of each revision, the first one first. */
  readonly hashes: readonly string[]
  /** A digest of the state that the store gives for the latest revision. */
  readonly state: string
}

/** All that is in the database, and what about it does not hold together. */
export interface Seen {
  readonly roadmaps: readonly SeenRoadmap[]
  readonly faults: readonly string[]
}

export type Found = Pick<Finding, 'roadmap' | 'what' | 'expected' | 'damaged'> & { readonly good: number | null }

export interface Started {
  /** Why the app would show that it cannot start. */
  readonly problem: string | null
  readonly crashed: boolean
  readonly found: readonly Found[]
  /** What the guard could not restore. */
  readonly left: number
  readonly seen: Seen | null
  /** What went wrong after the start, in front of the user. */
  readonly told: string | null
}

/** How a job over many cases went. */
export interface Figures {
  readonly reached: number
  /** In sentences: every one is a failure. */
  readonly faults: readonly string[]
  readonly notes: readonly string[]
}

export type Told =
  | { readonly kind: 'looked'; readonly started: Started }
  /** The first transaction that writes is about to begin. */
  | { readonly kind: 'begun' }
  /** A migration that was killed began anew. */
  | { readonly kind: 'resumed' }
  | { readonly kind: 'acknowledged'; readonly roadmap: string; readonly number: number; readonly hash: string }
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'finished'; readonly started: Started | null; readonly figures: Figures | null }
  | { readonly kind: 'failed'; readonly message: string }

export type ToldOf<K extends Told['kind']> = Extract<Told, { kind: K }>
