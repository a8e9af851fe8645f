import { emptyState, roadmapOf, type State } from '../../domain/records.ts'
import { violations } from '../../domain/invariants.ts'
import { apply, canonical, type Change, change, ChangeError, replay } from '../../history/change.ts'
import { branchesOf, type History, inHistoryOrder } from '../../history/history.ts'
import { changesOf, schemaVersion } from '../../history/migrations.ts'
import { endsOf, firstMisfit, hashOf, type Revision, revision } from '../../history/revision.ts'
import { entriesOf, type Entry } from './entries.ts'
import {
  anyManifest,
  entriesIn,
  type EntryName,
  formatVersion,
  limits,
  type Manifest,
  manifest as manifestSchema,
  Refused,
  type RoadmapFileRefusal,
} from './format.ts'
import { jsonOf } from './json.ts'
import { linesFrom, unpack, unpackWhole } from './unpack.ts'

export type RoadmapFileRead =
  | {
      readonly ok: true
      /** All revisions, each checked. */
      readonly history: History
      /** What they lead to, as the records are today. */
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
  const names = entriesIn(manifest.formatVersion)
  if (entries.length !== names.length || entries.some(({ name }, place) => name !== names[place])) throw new Refused('damaged')
  if (entries.reduce((sum, { size }) => sum + size, 0) > limits.total) throw new Refused('too-large')
  const revisions = readRevisions(entryNamed(entries, 'revisions.jsonl'), manifest, (done) => onProgress(done * 0.8))
  const branches = manifest.formatVersion === 1 ? [] : readBranches(entryNamed(entries, 'branches.jsonl'), manifest, revisions)
  // Nothing is read of it, but a damaged file is not half sound.
  unpack(entryNamed(entries, 'read-me.html'), 'read-me.html', () => {})
  const last = revisions.at(-1)
  if (manifest.revisions !== revisions.length || last?.number !== manifest.head.number || last.hash !== manifest.head.hash)
    throw new Refused('contradicts', 'manifest.json')
  const state = soundState(revisions)
  if (roadmapOf(state).name !== manifest.name) throw new Refused('contradicts', 'manifest.json')
  onProgress(1)
  return { history: inHistoryOrder(revisions, branches), state, manifest }
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
  readLines(entry, name, manifest, manifest.revisions, onProgress, (found, number) => {
    const previous = revisions.at(-1)
    const follows = previous === undefined ? found.parents.length === 0 : found.parents[0] === previous.hash
    const merges = found.parents.length > 1
    if (found.number !== number || !follows || (merges && (found.kind !== 'merge' || manifest.formatVersion === 1)))
      throw new Refused('broken-chain', name, number)
    revisions.push(found)
  })
  return revisions
}

/** Each branch must leave the main line or another branch, and lead to a merge. */
function readBranches(entry: Entry, manifest: Manifest & { formatVersion: 2 }, line: readonly Revision[]): Revision[] {
  const name = 'branches.jsonl'
  const branches: Revision[] = []
  readLines(
    entry,
    name,
    manifest,
    manifest.branches,
    () => {},
    (found) => branches.push(found),
  )
  if (branches.length !== manifest.branches) throw new Refused('contradicts', 'manifest.json')
  const history = inHistoryOrder(line, branches)
  // In their order the same line by line: equal histories are equal files.
  const inOrder = branchesOf(history)
  const misplaced = branches.findIndex(({ hash }, place) => inOrder[place]?.hash !== hash)
  const misfit = history[firstMisfit(history)]
  if (misplaced !== -1 || inOrder.length !== branches.length || misfit || endsOf(history).length > 1)
    throw new Refused('broken-chain', name, misfit ? Math.max(0, branches.indexOf(misfit)) + 1 : misplaced + 1)
  checkBranches(line, branches)
  return branches
}

/** Applies every branch from where it leaves: what does not fit could not be merged from later. */
function checkBranches(line: readonly Revision[], branches: readonly Revision[]): void {
  const needed = new Set(branches.map(({ parents }) => parents[0] ?? ''))
  const states = new Map<string, State>()
  let state = emptyState
  let waiting: Change[] = []
  for (const made of branches.length === 0 ? [] : line) {
    waiting.push(...changesOf(made))
    if (!needed.has(made.hash)) continue
    state = replay(state, waiting)
    waiting = []
    states.set(made.hash, state)
  }
  for (const [place, made] of branches.entries()) {
    try {
      states.set(made.hash, apply(states.get(made.parents[0] ?? '') ?? emptyState, changesOf(made)))
    } catch (error) {
      if (!(error instanceof ChangeError)) throw error
      throw new Refused('unsound', 'branches.jsonl', place + 1)
    }
  }
}

function readLines(
  entry: Entry,
  name: 'revisions.jsonl' | 'branches.jsonl',
  manifest: Manifest,
  most: number,
  onProgress: (done: number) => void,
  take: (found: Revision, number: number) => void,
): void {
  const lines = linesFrom(name, (line, number) => {
    if (number > most) throw new Refused('contradicts', name, number)
    const found = revisionOf(jsonOf(line, name, number), name, number)
    if (found.roadmap !== manifest.roadmap || (found.schema ?? 1) > manifest.schemaVersion) throw new Refused('contradicts', name, number)
    checkHash(found, line, name, number)
    take(found, number)
  })
  let taken = 0
  unpack(entry, name, (piece) => {
    lines.push(piece)
    taken += piece.length
    onProgress(taken / entry.size)
  })
  lines.end()
}

const lineSchema = revision.omit({ changes: true })
/** No record has as many fields; more would only cost time. */
const most = { fields: 100, parents: 2 } as const

/** Stops at the first change that is wrong: the list may be long, and all of it wrong. */
function revisionOf(value: unknown, name: EntryName, number: number): Revision {
  const unreadable = () => new Refused('unreadable', name, number)
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

function checkHash({ hash, ...unsealed }: Revision, line: Uint8Array, name: EntryName, number: number): void {
  const text = canonicalOrNot(unsealed)
  if (text === null) throw new Refused('unreadable', name, number)
  if (hashOf(text) !== hash) throw new Refused('broken-chain', name, number)
  // A name that stands twice, a space, another way to write a letter: read alike, and not what was written.
  if (utf8Length(text) + hashText !== line.length) throw new Refused('unreadable', name, number)
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
function soundState(revisions: readonly Revision[]): State {
  const name = 'revisions.jsonl'
  const changes = revisions.map((found) => changesOf(found))
  let state: State
  try {
    state = apply(emptyState, changes.flat())
  } catch (error) {
    if (!(error instanceof ChangeError)) throw error
    const { item } = error
    throw new Refused('unsound', name, revisions[changes.findIndex((made) => made.includes(item))]?.number ?? null)
  }
  if (violations(state).length > 0) throw new Refused('unsound', name, revisions.length)
  return state
}
