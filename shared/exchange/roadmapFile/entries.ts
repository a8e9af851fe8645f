import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { fromUtf8 } from './bytes.ts'
import { endLength, entryNames, limits, Refused, sealLength, sealPrefix } from './format.ts'

/** One entry of the ZIP, as both its headers describe it. */
export interface Entry {
  readonly name: string
  readonly deflated: boolean
  readonly compressed: Uint8Array
  /** Of what it inflates to, as the file says. */
  readonly size: number
  readonly crc: number
}

const signatures = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50, descriptor: 0x08074b50 } as const
/** Sizes follow the data; the name is UTF-8. All other flags (encryption above all) are refused. */
const flags = { sizesFollow: 0x0008, utf8: 0x0800 } as const

/**
 * Returns the entries of a file, in order. Stricter than a ZIP needs to be: the file carries its seal,
 * each entry follows the one before it without a gap, and both headers of an entry say the same. Throws Refused.
 */
export function entriesOf(bytes: Uint8Array): Entry[] {
  if (bytes.length === 0) throw new Refused('empty')
  if (!looksLikeRoadmapFile(bytes)) throw new Refused('not-a-roadmap')
  if (bytes.length > limits.file) throw new Refused('too-large')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = checkSeal(bytes, view)
  const count = view.getUint16(end + 10, true)
  const centralAt = view.getUint32(end + 16, true)
  const sound =
    view.getUint32(end + 4, true) === 0 &&
    view.getUint16(end + 8, true) === count &&
    count <= limits.entries &&
    centralAt + view.getUint32(end + 12, true) === end
  if (!sound) throw new Refused('damaged')
  const entries: Entry[] = []
  let central = centralAt
  let local = 0
  for (let place = 0; place < count; place += 1) {
    const read = entryAt(bytes, view, central, local, centralAt, end)
    if (entries.some(({ name }) => name === read.entry.name)) throw new Refused('damaged')
    entries.push(read.entry)
    central = read.nextCentral
    local = read.nextLocal
  }
  if (central !== end || local !== centralAt) throw new Refused('damaged')
  return entries
}

/** Returns whether a file begins as a `.roadmap` does, whatever its name is: a ZIP whose first entry is the manifest. */
export function looksLikeRoadmapFile(start: Uint8Array): boolean {
  const [first] = entryNames
  if (start.length < 30 + first.length) return false
  const view = new DataView(start.buffer, start.byteOffset, start.byteLength)
  return view.getUint32(0, true) === signatures.local && fromUtf8(start.subarray(30, 30 + first.length)) === first
}

/** How many bytes from its beginning tell whether a file is a `.roadmap`. */
export const startLength = 64

/** Returns where the record begins that ends the ZIP. */
function checkSeal(bytes: Uint8Array, view: DataView): number {
  const end = bytes.length - sealLength - endLength
  if (end < 0 || view.getUint32(end, true) !== signatures.end) {
    const bare = bytes.length - endLength
    // A ZIP that ends without a comment was made by another program; one that was cut off announces its seal.
    const repacked = bare >= 0 && view.getUint32(bare, true) === signatures.end && view.getUint16(bare + 20, true) === 0
    throw new Refused(repacked ? 'repacked' : 'damaged')
  }
  const seal = fromUtf8(bytes.subarray(bytes.length - sealLength))
  const expected = sealPrefix + bytesToHex(sha256(bytes.subarray(0, bytes.length - sealLength)))
  if (view.getUint16(end + 20, true) !== sealLength || seal !== expected) throw new Refused('damaged')
  return end
}

function entryAt(bytes: Uint8Array, view: DataView, central: number, local: number, dataEnd: number, centralEnd: number) {
  if (central + 46 > centralEnd || local + 30 > dataEnd) throw new Refused('damaged')
  if (view.getUint32(central, true) !== signatures.central || view.getUint32(local, true) !== signatures.local) throw new Refused('damaged')
  const flag = view.getUint16(central + 8, true)
  const method = view.getUint16(central + 10, true)
  const crc = view.getUint32(central + 16, true)
  const compressedSize = view.getUint32(central + 20, true)
  const size = view.getUint32(central + 24, true)
  const nameLength = view.getUint16(central + 28, true)
  const nextCentral = central + 46 + nameLength
  const dataAt = local + 30 + nameLength
  const dataUntil = dataAt + compressedSize
  const sizesFollow = (flag & flags.sizesFollow) !== 0
  const nextLocal = dataUntil + (sizesFollow ? 16 : 0)
  const name = fromUtf8(bytes.subarray(central + 46, nextCentral))
  const agrees =
    nextCentral <= centralEnd &&
    nextLocal <= dataEnd &&
    (flag & ~(flags.sizesFollow | flags.utf8)) === 0 &&
    (method === 8 || (method === 0 && size === compressedSize)) &&
    // No extra field, no comment, no other disk.
    view.getUint16(central + 30, true) === 0 &&
    view.getUint32(central + 32, true) === 0 &&
    view.getUint32(central + 42, true) === local &&
    view.getUint16(local + 6, true) === flag &&
    view.getUint16(local + 8, true) === method &&
    view.getUint16(local + 26, true) === nameLength &&
    view.getUint16(local + 28, true) === 0 &&
    name !== null &&
    name === fromUtf8(bytes.subarray(local + 30, dataAt))
  if (!agrees) throw new Refused('damaged')
  const sizesAt = sizesFollow ? dataUntil + 4 : local + 14
  const sizesAgree =
    (!sizesFollow || view.getUint32(dataUntil, true) === signatures.descriptor) &&
    view.getUint32(sizesAt, true) === crc &&
    view.getUint32(sizesAt + 4, true) === compressedSize &&
    view.getUint32(sizesAt + 8, true) === size
  if (!sizesAgree) throw new Refused('damaged')
  return { entry: { name, deflated: method === 8, compressed: bytes.subarray(dataAt, dataUntil), size, crc }, nextCentral, nextLocal }
}
