import { Inflate } from 'fflate'
import { crc32, joined } from './bytes.ts'
import type { Entry } from './entries.ts'
import { type EntryName, limits, Refused } from './format.ts'

/** So much is inflated at a time: at the highest ratio DEFLATE knows, 16 MB come out. */
const chunk = 16_384

/**
 * Inflates an entry and hands over what comes out, piece by piece, never more than the file says it holds
 * and never more than the limit of its name. Throws Refused where that, or the CRC at the end, is not so.
 */
export function unpack(entry: Entry, name: EntryName, take: (piece: Uint8Array) => void): void {
  const { compressed, deflated, size } = entry
  if (size > limits.inflated[name]) throw new Refused('too-large', name)
  if (size > 1_000_000 && size > compressed.length * limits.ratio) throw new Refused('too-large', name)
  let taken = 0
  let crc = 0
  const hand = (piece: Uint8Array) => {
    taken += piece.length
    if (taken > size) throw new Refused('damaged', name)
    crc = crc32(piece, crc)
    take(piece)
  }
  const inflate = new Inflate(hand)
  for (let at = 0; at < compressed.length; at += chunk) {
    const piece = compressed.subarray(at, at + chunk)
    if (deflated) inflated(() => inflate.push(piece, at + chunk >= compressed.length), name)
    else hand(piece)
  }
  if (taken !== size || crc !== entry.crc) throw new Refused('damaged', name)
}

function inflated(work: () => void, name: EntryName): void {
  try {
    work()
  } catch (error) {
    throw error instanceof Refused ? error : new Refused('damaged', name)
  }
}

/** Returns a whole entry. Throws Refused. */
export function unpackWhole(entry: Entry, name: EntryName): Uint8Array {
  const pieces: Uint8Array[] = []
  unpack(entry, name, (piece) => pieces.push(piece))
  return joined(pieces)
}

/**
 * Returns what takes pieces and hands on whole lines, and what ends them. Each line ends with a line feed,
 * the last one too. Throws Refused for a line that is too long, or not ended.
 */
export function linesFrom(name: EntryName, take: (line: Uint8Array, number: number) => void) {
  let parts: Uint8Array[] = []
  let length = 0
  let number = 1
  return {
    push: (piece: Uint8Array) => {
      let from = 0
      for (let at = piece.indexOf(10); at !== -1; at = piece.indexOf(10, from)) {
        parts.push(piece.subarray(from, at))
        length += at - from
        if (length > limits.line) throw new Refused('too-large', name, number)
        take(parts.length === 1 && parts[0] ? parts[0] : joined(parts), number)
        number += 1
        parts = []
        length = 0
        from = at + 1
      }
      if (from === piece.length) return
      parts.push(piece.subarray(from))
      length += piece.length - from
      if (length > limits.line) throw new Refused('too-large', name, number)
    },
    end: () => {
      if (length > 0) throw new Refused('unreadable', name, number)
    },
  }
}
