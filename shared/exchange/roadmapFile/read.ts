import { emptyState, roadmapOf, type State } from '../../domain/records.ts'
import { violations } from '../../domain/invariants.ts'
import { apply, canonical, type Change, change, ChangeError } from '../../history/change.ts'
import { hashOf, type Revision, revision } from '../../history/revision.ts'
import { entriesOf, type Entry } from './entries.ts'
import {
  anyManifest,
  type EntryName,
  entryNames,
  formatVersion,
  limits,
  type Manifest,
  manifest as manifestSchema,
  Refused,
  type RoadmapFileRefusal,
  schemaVersion,
} from './format.ts'
import { jsonOf } from './json.ts'
import { linesFrom, unpack, unpackWhole } from './unpack.ts'

export type RoadmapFileRead =
  | {
      readonly ok: true
      /** All of them, from the first, each checked. */
      readonly revisions: Revision[]
      /** What they lead to. */
      readonly state: State
      readonly manifest: Manifest
    }
  | { readonly ok: false; readonly refusal: RoadmapFileRefusal }

/**
 * Returns the whole history in a `.roadmap`, or why it is not opened and where that was found. A history
 * that is returned was checked through: the file's own checksum, each revision by its schema, the chain of
 * hashes, every change against what was there before it, and the rules between the records at the end.
 * `onProgress` is told how much is done, from 0 to 1.
 */
export function readRoadmapFile(bytes: Uint8Array, onProgress: (done: number) => void = () => {}): RoadmapFileRead {
  try {
    return { ok: true, ...read(bytes, onProgress) }
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal }
    throw error
  }
}

function read(bytes: Uint8Array, onProgress: (done: number) => void) {
  const entries = entriesOf(bytes)
  const manifest = readManifest(entries)
  if (entries.length !== entryNames.length || entries.some(({ name }, place) => name !== entryNames[place])) throw new Refused('damaged')
  if (entries.reduce((sum, { size }) => sum + size, 0) > limits.total) throw new Refused('too-large')
  const revisions = readRevisions(entryNamed(entries, 'revisions.jsonl'), manifest, (done) => onProgress(done * 0.8))
  // Nothing is read of it, but a damaged file is not half sound.
  unpack(entryNamed(entries, 'read-me.html'), 'read-me.html', () => {})
  const last = revisions.at(-1)
  if (manifest.revisions !== revisions.length || last?.number !== manifest.head.number || last.hash !== manifest.head.hash)
    throw new Refused('contradicts', 'manifest.json')
  const state = stateAfter(revisions)
  if (roadmapOf(state).name !== manifest.name) throw new Refused('contradicts', 'manifest.json')
  onProgress(1)
  return { revisions, state, manifest }
}

function entryNamed(entries: readonly Entry[], name: EntryName): Entry {
  const entry = entries.find((candidate) => candidate.name === name)
  if (!entry) throw new Refused('damaged', name)
  return entry
}

function readManifest(entries: readonly Entry[]): Manifest {
  const name = 'manifest.json'
  const value = jsonOf(unpackWhole(entryNamed(entries, name), name), name, null)
  const any = anyManifest.safeParse(value)
  if (!any.success) throw new Refused('unreadable', name)
  if (any.data.formatVersion > formatVersion || any.data.schemaVersion > schemaVersion) throw new Refused('newer', name)
  const known = manifestSchema.safeParse(value)
  if (!known.success) throw new Refused('unreadable', name)
  return known.data
}

function readRevisions(entry: Entry, manifest: Manifest, onProgress: (done: number) => void): Revision[] {
  const name = 'revisions.jsonl'
  const revisions: Revision[] = []
  const lines = linesFrom(name, (line, number) => {
    if (number > manifest.revisions) throw new Refused('contradicts', name, number)
    const found = revisionOf(jsonOf(line, name, number), number)
    if (found.roadmap !== manifest.roadmap) throw new Refused('contradicts', name, number)
    checkChain(found, revisions.at(-1), line, number)
    revisions.push(found)
  })
  let taken = 0
  unpack(entry, name, (piece) => {
    lines.push(piece)
    taken += piece.length
    onProgress(taken / entry.size)
  })
  lines.end()
  return revisions
}

const lineSchema = revision.omit({ changes: true })
/** No record has as many fields; more would only cost time. */
const most = { fields: 100, parents: 8 } as const

/** Stops at the first change that is wrong: the list may be long, and all of it wrong. */
function revisionOf(value: unknown, number: number): Revision {
  const unreadable = () => new Refused('unreadable', 'revisions.jsonl', number)
  if (typeof value !== 'object' || value === null || !('changes' in value) || !('parents' in value)) throw unreadable()
  const { changes: listed, ...rest } = value
  if (!Array.isArray(listed) || !Array.isArray(value.parents) || value.parents.length > most.parents) throw unreadable()
  const line = lineSchema.safeParse(rest)
  if (!line.success) throw unreadable()
  const changes: Change[] = []
  for (const item of listed as unknown[]) {
    const parsed = isSmall(item) ? change.safeParse(item) : null
    if (!parsed?.success) throw unreadable()
    changes.push(parsed.data)
  }
  return { ...line.data, changes }
}

function isSmall(item: unknown): boolean {
  if (typeof item !== 'object' || item === null) return false
  return Object.values(item).every((side: unknown) => typeof side !== 'object' || side === null || Object.keys(side).length <= most.fields)
}

/** What a line has beyond the canonical form that is hashed: `"hash":"…",` and the line is canonical itself. */
const hashText = '"hash":"",'.length + 64

function checkChain(current: Revision, previous: Revision | undefined, line: Uint8Array, number: number): void {
  const { hash, ...unsealed } = current
  const follows = previous === undefined ? current.parents.length === 0 : current.parents[0] === previous.hash
  const text = canonicalOrNot(unsealed)
  if (text === null) throw new Refused('unreadable', 'revisions.jsonl', number)
  if (current.number !== number || !follows || hashOf(text) !== hash) throw new Refused('broken-chain', 'revisions.jsonl', number)
  // A name that stands twice, a space, another way to write a letter: read alike, and not what was written.
  if (utf8Length(text) + hashText !== line.length) throw new Refused('unreadable', 'revisions.jsonl', number)
}

/** Half a pair of a character beyond the first 65,536 has no canonical form. */
function canonicalOrNot(value: unknown): string | null {
  try {
    return canonical(value)
  } catch {
    return null
  }
}

function utf8Length(text: string): number {
  let length = text.length
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit < 0x80) continue
    // Two halves of a pair take four bytes together; every other unit from 0x800 takes three.
    length += unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 1 : 2
  }
  return length
}

/** Applies all changes at once: what is copied is copied once, however many revisions there are. */
function stateAfter(revisions: readonly Revision[]): State {
  const name = 'revisions.jsonl'
  let state: State
  try {
    state = apply(emptyState, revisions.flatMap(({ changes }) => changes))
  } catch (error) {
    if (!(error instanceof ChangeError)) throw error
    const { item } = error
    throw new Refused('unsound', name, revisions.find(({ changes }) => changes.includes(item))?.number ?? null)
  }
  if (violations(state).length > 0) throw new Refused('unsound', name, revisions.length)
  return state
}
