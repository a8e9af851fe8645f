import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { Zip, ZipDeflate } from 'fflate'
import { now } from '../../calendar/dates.ts'
import type { Id } from '../../domain/fields.ts'
import { emptyState, roadmapOf } from '../../domain/records.ts'
import { canonical, type Change, replay } from '../../history/change.ts'
import { branchesOf, type History, mainLine, stateAfter } from '../../history/history.ts'
import { changesOf, schemaVersion } from '../../history/migrations.ts'
import type { Revision, RevisionLine } from '../../history/revision.ts'
import { joined } from './bytes.ts'
import { endLength, entryNames, formatName, formatVersion, limits, type Manifest, sealLength, sealPrefix } from './format.ts'
import { readMe } from './readMe.ts'

/** The history that is about to be written: known before its first revision is read. */
export interface RoadmapFileSubject {
  readonly roadmap: Id
  readonly name: string
  readonly head: { readonly number: number; readonly hash: string }
  /** How many revisions lie in branches. */
  readonly branches: number
}

export interface RoadmapFileWriter {
  /** Takes the next revision of the main line. Throws a RangeError when it is not the next, or larger than a file may hold. */
  add(revision: Revision): void
  /** Takes the revisions of branches, in the order of the history, after the main line. Throws a RangeError where those are more or fewer than were announced. */
  addBranches(branches: readonly Revision[]): void
  /** Ends the file. Throws a RangeError when the last revision was not the head, or the file became too large to be read again. */
  finish(): void
}

/** A time every ZIP can hold, as a local text: the same bytes whenever and in whichever zone it is written. */
const sameTime = '1980-01-02T12:00:00'

/**
 * Returns a writer that hands over the file piece by piece, so that a long history can be written with
 * progress, and given up. The same history and `writtenAt` (an instant as of `now`) give the same bytes.
 */
export function startRoadmapFile(
  { roadmap, name, head, branches }: RoadmapFileSubject,
  take: (piece: Uint8Array) => void,
  writtenAt: string = now(),
): RoadmapFileWriter {
  const hash = sha256.create()
  let size = 0
  const hand = (piece: Uint8Array) => {
    size += piece.length
    if (size > limits.file) throw new RangeError('The file is larger than what can be read again')
    hash.update(piece)
    take(piece)
  }
  const zip = new Zip((error, piece, final) => {
    if (error) throw error
    hand(final ? withRoomForSeal(piece) : piece)
    if (final) take(utf8ToBytes(sealPrefix + bytesToHex(hash.digest())))
  })
  const begin = (entry: (typeof entryNames)[number]) => {
    const stream = new ZipDeflate(entry, { level: 6 })
    stream.mtime = sameTime
    zip.add(stream)
    let left: number = limits.inflated[entry]
    return (text: string, last: boolean) => {
      const bytes = utf8ToBytes(text)
      left -= bytes.length
      if (left < 0 || (entry.endsWith('.jsonl') && bytes.length > limits.line))
        throw new RangeError(`${entry} is larger than what can be read again`)
      stream.push(bytes, last)
    }
  }
  if (head.number > limits.revisions || branches > limits.revisions) throw new RangeError('More revisions than can be read again')
  const manifest: Manifest = {
    format: formatName,
    formatVersion,
    schemaVersion,
    roadmap,
    name,
    revisions: head.number,
    branches,
    head,
    writtenAt,
  }
  begin('manifest.json')(`${canonical(manifest)}\n`, true)
  const revisions = begin('revisions.jsonl')
  const lines: RevisionLine[] = []
  const changes: Change[] = []
  let branched = false
  return {
    add: (revision) => {
      if (revision.number !== lines.length + 1 || revision.roadmap !== roadmap)
        throw new RangeError(`Not the next revision: ${revision.number}`)
      revisions(`${canonical(revision)}\n`, false)
      const { changes: _made, ...line } = revision
      lines.push(line)
      for (const item of changesOf(revision)) changes.push(item)
    },
    addBranches: (listed) => {
      if (listed.length !== branches || branched) throw new RangeError(`Not the branches that were announced: ${listed.length}`)
      branched = true
      revisions('', true)
      const entry = begin('branches.jsonl')
      for (const revision of listed) entry(`${canonical(revision)}\n`, false)
      entry('', true)
    },
    finish: () => {
      const last = lines.at(-1)
      if (!last || last.number !== head.number || last.hash !== head.hash) throw new RangeError('The history ends elsewhere')
      if (!branched) throw new RangeError('The branches are missing')
      begin('read-me.html')(readMe(replay(emptyState, changes), lines), true)
      zip.end()
    },
  }
}

/** The ZIP ends with a comment, which is the seal. */
function withRoomForSeal(piece: Uint8Array): Uint8Array {
  const ended = piece.slice()
  new DataView(ended.buffer).setUint16(ended.length - endLength + 20, sealLength, true)
  return ended
}

/**
 * Returns a whole history as a `.roadmap`. Throws a RangeError for no revisions, for some that do not follow
 * each other from the first, and for a history larger than what can be read again.
 */
export function writeRoadmapFile(history: History, writtenAt: string = now()): Uint8Array<ArrayBuffer> {
  const last = history.at(-1)
  if (!last) throw new RangeError('No revision to write')
  const line = mainLine(history)
  const branches = branchesOf(history)
  const { name } = roadmapOf(stateAfter(line))
  const pieces: Uint8Array[] = []
  const subject = { roadmap: last.roadmap, name, head: { number: last.number, hash: last.hash }, branches: branches.length }
  const writer = startRoadmapFile(subject, (piece) => pieces.push(piece), writtenAt)
  for (const revision of line) writer.add(revision)
  writer.addBranches(branches)
  writer.finish()
  return joined(pieces)
}
