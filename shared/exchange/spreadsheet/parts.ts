import { Inflate } from 'fflate'
import { crc32, fromUtf8, joined } from '../roadmapFile/bytes.ts'

/** What a workbook may unfold to in bytes, and of how many parts it may consist. */
export const unfoldedLimit = 300_000_000
const partLimit = 5_000

export type PartsRefusal = 'damaged' | 'too-large' | 'protected' | 'old-format' | 'not-a-workbook'

export type PartsRead =
  | { readonly ok: true; readonly parts: ReadonlyMap<string, string> }
  | { readonly ok: false; readonly reason: PartsRefusal }

/** Pictures, drawings, macros, data of other workbooks: nothing of these is a cell, so they are not even unfolded. */
const passedOver =
  /(^|\/)(media|drawings|charts|chartsheets|chartEx|diagrams|embeddings|externalLinks|connections|pivotTables|pivotCache|slicers|slicerCaches|timelines|timelineCaches|queryTables|comments|threadedComments|persons|printerSettings|ctrlProps|activeX|customXml|customUI|docProps|theme|tables|webextensions|richData|macrosheets|dialogsheets|revisions|model)(\d*\.xml$|\/)/i
const isText = /\.(xml|rels)$/i

class Refused extends Error {
  constructor(readonly reason: PartsRefusal) {
    super(reason)
  }
}

const signatures = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 } as const

interface Part {
  readonly name: string
  readonly method: number
  readonly encrypted: boolean
  readonly crc: number
  readonly compressed: number
  readonly size: number
  readonly at: number
}

/**
 * Returns the texts of a ZIP of XML that can say something of cells, by their names, or why they are not read. What the
 * file says of its sizes is added up before anything is unfolded, and unfolding stops where more comes out; each part is held
 * against its checksum.
 */
export function readParts(bytes: Uint8Array): PartsRead {
  try {
    const old = oldContainer(bytes)
    if (old !== null) throw new Refused(old)
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const wanted = directory(bytes, view).filter(({ name }) => isText.test(name) && !passedOver.test(name))
    if (wanted.reduce((sum, { size }) => sum + size, 0) > unfoldedLimit) throw new Refused('too-large')
    const parts = new Map<string, string>()
    for (const part of wanted) {
      if (parts.has(part.name)) throw new Refused('damaged')
      parts.set(part.name, textOf(bytes, view, part))
    }
    return { ok: true, parts }
  } catch (error) {
    if (error instanceof Refused) return { ok: false, reason: error.reason }
    throw error
  }
}

/** What a file is in Microsoft's older container: a workbook under a password, or one of before 2007. Null for other files. */
function oldContainer(bytes: Uint8Array): PartsRefusal | null {
  if (![0xd0, 0xcf, 0x11, 0xe0].every((mark, at) => bytes[at] === mark)) return null
  const name = Array.from('EncryptedPackage', (letter) => [letter.charCodeAt(0), 0]).flat()
  // Names of streams stand in sectors of 512 bytes, each in an entry of 128.
  for (let at = 512; at + name.length <= bytes.length; at += 128)
    if (name.every((byte, place) => bytes[at + place] === byte)) return 'protected'
  return 'old-format'
}

function directory(bytes: Uint8Array, view: DataView): Part[] {
  let end = bytes.length - 22
  const least = Math.max(0, end - 65_535)
  while (end >= least && view.getUint32(end, true) !== signatures.end) end -= 1
  if (end < least) throw new Refused('damaged')
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (count > partLimit) throw new Refused('too-large')
  const parts: Part[] = []
  for (let place = 0; place < count; place += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== signatures.central) throw new Refused('damaged')
    const nameLength = view.getUint16(at + 28, true)
    const name = fromUtf8(bytes.subarray(at + 46, at + 46 + nameLength))
    if (name === null) throw new Refused('damaged')
    parts.push({
      name,
      encrypted: (view.getUint16(at + 8, true) & 1) !== 0,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      compressed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  if (!parts.some(({ name }) => name === '[Content_Types].xml')) throw new Refused('not-a-workbook')
  return parts
}

/** So much is inflated at a time: at the highest ratio DEFLATE knows, 16 MB come out. */
const chunk = 16_384

function textOf(bytes: Uint8Array, view: DataView, { method, encrypted, crc, compressed, size, at }: Part): string {
  if (encrypted) throw new Refused('protected')
  if (at + 30 > bytes.length || view.getUint32(at, true) !== signatures.local) throw new Refused('damaged')
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  const data = bytes.subarray(from, from + compressed)
  if (data.length !== compressed || (method !== 0 && method !== 8)) throw new Refused('damaged')
  const pieces: Uint8Array[] = []
  let length = 0
  const take = (piece: Uint8Array) => {
    length += piece.length
    if (length > size) throw new Refused('damaged')
    pieces.push(piece)
  }
  if (method === 0) take(data)
  else inflate(data, take)
  const whole = joined(pieces)
  const text = whole.length === size && crc32(whole) === crc ? fromUtf8(whole) : null
  if (text === null) throw new Refused('damaged')
  return text
}

function inflate(data: Uint8Array, take: (piece: Uint8Array) => void): void {
  const inflating = new Inflate(take)
  try {
    for (let at = 0; at < data.length; at += chunk) inflating.push(data.subarray(at, at + chunk), at + chunk >= data.length)
  } catch (error) {
    throw error instanceof Refused ? error : new Refused('damaged')
  }
}
