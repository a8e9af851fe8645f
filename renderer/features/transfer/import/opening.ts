import { nanoid } from 'nanoid'
import { decode, fileLimit, isZip } from '#shared/exchange/decode.ts'
import type { Answer, FileRefusal } from './work.ts'
import { type Source, sourceOf } from './source.ts'

/** What a file turned out to be: a table, or something that is answered at once. */
export type Opened = { readonly kind: 'table'; readonly source: Source } | Extract<Answer, { kind: 'workbook' | 'refused-workbook' | 'refused' }>

const refused = (reason: FileRefusal): Opened => ({ kind: 'refused', reason })

/** Returns what a file is, by what is in it and not by its name. */
export async function openFile(id: number, name: string, file: File): Promise<Opened> {
  if (file.size >= fileLimit) return refused('too-large')
  const buffer = await file.arrayBuffer().catch(() => null)
  if (buffer === null) return refused('not-there')
  const bytes = new Uint8Array(buffer)
  if (isZip(bytes)) return openZip(id, name, bytes)
  if (isCompound(bytes)) return refused(/\.xl[a-z]*$/i.test(name) || holdsWorkbook(bytes) ? 'xls' : 'mpp')
  if (/\.mp[pt]$/i.test(name)) return refused('mpp')
  const decoded = decode(bytes)
  if (!decoded.ok) return refused(decoded.reason)
  if (/^\s*<(\?xml|!doctype|html|project)\b/i.test(decoded.text)) return refused('xml')
  return asTable({ id, name, form: 'text', content: { kind: 'text', bytes } }, bytes)
}

export const openPasted = (id: number, name: string, text: string): Opened => {
  const bytes = new TextEncoder().encode(text)
  return asTable({ id, name, form: 'pasted', content: { kind: 'text', bytes } }, bytes)
}

function asTable(...given: Parameters<typeof sourceOf>): Opened {
  const source = sourceOf(...given)
  return typeof source === 'string' ? refused(source) : { kind: 'table', source }
}

/** A workbook of Rearview, or anybody's. */
async function openZip(id: number, name: string, bytes: Uint8Array): Promise<Opened> {
  const { openWorkbook } = await import('#shared/exchange/workbook/open.ts')
  const own = await openWorkbook(bytes, () => nanoid(12))
  if (own?.ok) return { kind: 'workbook', workbook: own.workbook }
  if (own && own.refusal.reason !== 'not-ours') return { kind: 'refused-workbook', refusal: own.refusal }
  return refused('workbook')
}

/** The container of Microsoft's files of before 2007, and of Project's to this day. */
const isCompound = (bytes: Uint8Array): boolean => [0xd0, 0xcf, 0x11, 0xe0].every((mark, at) => bytes[at] === mark)

/** Its directory calls the stream of an Excel workbook `Workbook`, in UTF-16. */
function holdsWorkbook(bytes: Uint8Array): boolean {
  const name = Uint8Array.from('Workbook', (letter) => letter.charCodeAt(0))
  for (let at = bytes.indexOf(0x57); at !== -1; at = bytes.indexOf(0x57, at + 1))
    if (name.every((letter, index) => bytes[at + 2 * index] === letter)) return true
  return false
}
