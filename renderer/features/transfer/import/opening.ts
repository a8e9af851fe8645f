import { learnAll } from '#shared/text/index.ts'
import { nanoid } from 'nanoid'
import { looksLikeCalendar, readCalendar } from '#shared/exchange/calendarFile.ts'
import { decode, fileLimit, isZip } from '#shared/exchange/decode.ts'
import { looksLikeProject } from '#shared/exchange/msproject/looks.ts'
import type { HeldProject } from './project/seen.ts'
import { looksLikeRoadmapFile } from '#shared/exchange/roadmapFile/index.ts'
import type { Answer, FileRefusal, Known } from './work.ts'
import { notText, type Source, sourceOf } from './source.ts'

/** What a file turned out to be: a table, or something that is answered at once. */
export type Opened =
  | { readonly kind: 'table'; readonly source: Source }
  | { readonly kind: 'project'; readonly held: HeldProject }
  | Extract<Answer, { kind: 'workbook' | 'refused-workbook' | 'refused-project' | 'refused' }>

const refused = (reason: FileRefusal): Opened => ({ kind: 'refused', reason })

/** Returns what a file is, by what is in it and not by its name. */
export async function openFile(id: number, name: string, file: File, known?: Known): Promise<Opened> {
  if (file.size >= fileLimit) return refused('too-large')
  const buffer = await file.arrayBuffer().catch(() => null)
  if (buffer === null) return refused('not-there')
  const bytes = new Uint8Array(buffer)
  // One by itself is opened and not imported.
  if (looksLikeRoadmapFile(bytes)) return refused('by-itself')
  if (isZip(bytes)) return openZip(id, name, bytes, known)
  if (/\.mp[pt]$/i.test(name) || (isCompound(bytes) && !/\.xl[a-z]*$/i.test(name) && !holdsWorkbook(bytes))) return refused('mpp')
  if (isCompound(bytes)) return openSheets(id, name, bytes, known)
  const decoded = decode(bytes)
  if (!decoded.ok) return refused(notText(decoded.reason))
  if (looksLikeCalendar(decoded.text)) return openCalendar(id, name, bytes, decoded.text, known)
  if (looksLikeProject(decoded.text)) {
    const { openProject } = await import('./project/projectWorker.ts')
    return openProject(id, name, bytes, decoded)
  }
  if (/^\s*<(\?xml|!doctype|html|project)\b/i.test(decoded.text)) return refused('xml')
  return asTable({ id, name, form: 'text', content: { kind: 'text', bytes } }, bytes, known)
}

export const openPasted = (id: number, name: string, text: string, known?: Known): Opened => {
  const bytes = new TextEncoder().encode(text)
  return asTable({ id, name, form: 'pasted', content: { kind: 'text', bytes } }, bytes, known)
}

function asTable(...given: Parameters<typeof sourceOf>): Opened {
  const source = sourceOf(...given)
  return typeof source === 'string' ? refused(source) : { kind: 'table', source }
}

/** A workbook of Rearview, or anybody's. */
async function openZip(id: number, name: string, bytes: Uint8Array, known?: Known): Promise<Opened> {
  await learnAll()
  const { openWorkbook } = await import('#shared/exchange/workbook/open.ts')
  const own = await openWorkbook(bytes, () => nanoid(12))
  if (own?.ok) return { kind: 'workbook', workbook: own.workbook }
  if (own && own.refusal.reason !== 'not-ours') return { kind: 'refused-workbook', refusal: own.refusal }
  return openSheets(id, name, bytes, known)
}

async function openSheets(id: number, name: string, bytes: Uint8Array, known?: Known): Promise<Opened> {
  const { readSheets } = await import('#shared/exchange/sheets.ts')
  const read = await readSheets(bytes)
  if (read.ok)
    return asTable(
      { id, name, form: 'xlsx', content: { kind: 'sheets', sheets: read.sheets.filter(({ hidden }) => !hidden), remarks: [] } },
      bytes,
      known,
    )
  const { reason } = read
  return refused(reason === 'too-many-rows' || reason === 'too-many-cells' ? reason : `workbook-${reason}`)
}

function openCalendar(id: number, name: string, bytes: Uint8Array, text: string, known?: Known): Opened {
  const read = readCalendar(text)
  if (!read.ok) return refused(read.reason === 'too-many-rows' ? read.reason : 'damaged-calendar')
  return asTable(
    { id, name, form: 'ics', content: { kind: 'sheets', sheets: [{ name, records: read.records }], remarks: read.remarks } },
    bytes,
    known,
  )
}

/** The container of Microsoft's files of before 2007, and of Project's to this day. */
const isCompound = (bytes: Uint8Array): boolean => [0xd0, 0xcf, 0x11, 0xe0].every((mark, at) => bytes[at] === mark)

/** Its directory calls the stream of an Excel workbook `Workbook`, in UTF-16, and one under a password `EncryptedPackage`. */
function holdsWorkbook(bytes: Uint8Array): boolean {
  const names = ['Workbook', 'EncryptedPackage'].map((name) => Array.from(name, (letter) => letter.charCodeAt(0)))
  // Names of streams begin entries of 128 bytes.
  for (let at = 512; at < bytes.length; at += 128)
    if (names.some((name) => name.every((letter, index) => bytes[at + 2 * index] === letter))) return true
  return false
}
