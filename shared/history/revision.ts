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
  /** What the records looked like when it was recorded (`migrations.ts`); absent in the first version. */
  schema: z.number().int().min(2).exactOptional(),
  changes: z.array(change),
  /** The hashes of the revisions it follows: none for the first; a merge names the end of the other history after its own. */
  parents: z.array(z.string()),
  /** SHA-256, in hexadecimal, over the canonical form of everything above. */
  hash: z.string(),
})
export type Revision = z.infer<typeof revision>
export type RevisionKind = (typeof revisionKinds)[number]

/** The `action` of the revision that adds an addendum to a signed review: of kind `review`, and it signs none. */
export const addendumAction = 'add-addendum'

/** The `action` of the revision that records a file that was given away: it changes nothing of the plan. */
export const snapshotAction = 'share-snapshot'

/** Returns whether the revision adds an addendum: it is no review to compare with, and nothing that undo stops at. */
export const isAddendum = ({ action }: Partial<Pick<RevisionLine, 'action'>>): boolean => action === addendumAction

/** A revision before it is committed: the commit gives it its place, its parents and its hash. Its changes are as the records are now. */
export type Draft = Omit<Revision, 'roadmap' | 'number' | 'schema' | 'parents' | 'hash'>

/** What a list of revisions shows of one: everything but its changes. */
export type RevisionLine = Omit<Revision, 'changes'>

/** Returns the SHA-256 of a text in hexadecimal. */
export const hashOf = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)))

/** Returns the SHA-256 of bytes in hexadecimal. */
export const hashOfBytes = (bytes: Uint8Array): string => bytesToHex(sha256(bytes))

/** Returns the draft with a sign in the place of every half of a character: no file could hold one, and no hash be made of it. */
export const wellFormed = (draft: Draft): Draft => mended(draft) as Draft

function mended(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll(/\p{Surrogate}/gu, '\ufffd')
  if (Array.isArray(value)) return value.map(mended)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, mended(held)]))
}

/** Returns the revision with its hash. */
export function seal(unsealed: Omit<Revision, 'hash'>): Revision {
  return { ...unsealed, hash: hashOf(canonical(unsealed)) }
}

/** Returns the hash as it is shown and printed: its first eight digits. */
export const shortHash = (hash: string): string => hash.slice(0, 8)

/**
 * Walks a history (`history.ts`) and returns the place of the first revision that was tampered with: its
 * content does not give its hash, one that it follows is missing, or its number is not the next. The length of
 * the history where there is none.
 */
export function firstMisfit(history: readonly Revision[]): number {
  const numbers = new Map<string, number>()
  const place = history.findIndex(({ hash, ...unsealed }) => {
    const { number, parents, kind } = unsealed
    const before = parents[0] === undefined ? 0 : numbers.get(parents[0])
    const follows = before !== undefined && number === before + 1 && parents.every((parent) => numbers.has(parent))
    const many = parents.length === 0 ? numbers.size > 0 : parents.length > (kind === 'merge' ? 2 : 1)
    const fits = follows && !many && !numbers.has(hash) && hashOf(canonical(unsealed)) === hash
    numbers.set(hash, number)
    return !fits
  })
  return place === -1 ? history.length : place
}

/** Returns the revisions that none of the others follows; of a sound history that is its last. */
export function endsOf(history: readonly Revision[]): Revision[] {
  const followed = new Set(history.flatMap(({ parents }) => parents))
  return history.filter(({ hash }) => !followed.has(hash))
}

/**
 * Returns the number of the first revision of a history that does not hold together with those before it, or
 * that its end does not follow; null where all do.
 */
export function firstBroken(history: readonly Revision[]): number | null {
  const misfit = history[firstMisfit(history)]
  if (misfit) return misfit.number
  const [stray, ...others] = endsOf(history)
  return others.length > 0 && stray ? stray.number : null
}
