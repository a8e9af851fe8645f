import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { z } from 'zod'
import { calendarDate } from '../calendar/dates.ts'
import { id } from '../domain/fields.ts'
import { canonical, change } from './change.ts'

export const revisionKinds = ['edit', 'named', 'review', 'import', 'restore', 'merge'] as const

/** An immutable, numbered set of changes with time, author and reason. */
export const revision = z.strictObject({
  roadmap: id,
  /** 1 for the first; without gaps. */
  number: z.number().int().min(1),
  kind: z.enum(revisionKinds),
  /** What was done, as a name of the catalogue (`history.action.*`), so that it can be said in any language. */
  action: z.string(),
  /** The title of what it was done to. */
  subject: z.string(),
  /** Why, in the author's own words; often empty. */
  reason: z.string(),
  /** The name of a named revision. */
  name: z.string().nullable(),
  author: z.string(),
  /** The instant it was recorded, ISO 8601 in UTC. */
  recordedAt: z.iso.datetime(),
  /** The day whose plan it is: today when it was made here, the date of the report when it was imported. */
  asOf: calendarDate,
  /** The number of the revision it takes back: undo, or (of an undo) redo. */
  undoes: z.number().int().min(1).nullable(),
  /** Of an import: the file, and which of its reports this is. */
  source: z.strictObject({ file: z.string(), report: z.string(), content: z.string() }).nullable(),
  changes: z.array(change),
  /** The hashes of the revisions it follows: none for the first, two for a merge. */
  parents: z.array(z.string()),
  /** SHA-256, in hexadecimal, over the canonical form of everything above. */
  hash: z.string(),
})
export type Revision = z.infer<typeof revision>
export type RevisionKind = (typeof revisionKinds)[number]

/** A revision before it is committed: the commit gives it its number, its parents and its hash. */
export type Draft = Omit<Revision, 'roadmap' | 'number' | 'parents' | 'hash'>

/** What a list of revisions shows of one: everything but its changes. */
export type RevisionLine = Omit<Revision, 'changes'>

/** Returns the SHA-256 of a text in hexadecimal. */
export const hashOf = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)))

/** Returns the revision with its hash. */
export function seal(unsealed: Omit<Revision, 'hash'>): Revision {
  return { ...unsealed, hash: hashOf(canonical(unsealed)) }
}

/** Returns the hash as it is shown and printed: its first eight digits. */
export const shortHash = (hash: string): string => hash.slice(0, 8)

/**
 * Walks revisions in the order of their numbers and returns the number of the first that was tampered
 * with (its content does not give its hash, its parent is another, or a number is missing), or null.
 */
export function firstBroken(revisions: Iterable<Revision>): number | null {
  let previous: Revision | null = null
  for (const current of revisions) {
    const { hash, ...unsealed } = current
    const follows: boolean =
      previous === null
        ? current.number === 1 && current.parents.length === 0
        : current.number === previous.number + 1 && current.parents[0] === previous.hash
    if (!follows || hashOf(canonical(unsealed)) !== hash) return current.number
    previous = current
  }
  return null
}
