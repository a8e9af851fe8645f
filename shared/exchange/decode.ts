/** How the characters of a file are written. `mixed` is UTF-8 in some lines and Windows-1252 in others. */
export const encodings = ['utf-8', 'windows-1252', 'mixed', 'utf-16le', 'utf-16be'] as const
export type Encoding = (typeof encodings)[number]

/** Files of this size in bytes (50 MB) and larger are refused before they are read. */
export const fileLimit = 50_000_000

export type Decoded =
  | { readonly ok: true; readonly text: string; readonly encoding: Encoding }
  | { readonly ok: false; readonly reason: 'empty' | 'too-large' | 'workbook' | 'binary' | 'wrong-encoding' }

/** What every place where this runs has, and no language library but the DOM's describes. */
const { TextDecoder: Decoder } = globalThis as unknown as {
  TextDecoder: new (label: string, options: { fatal: boolean }) => { decode(bytes: Uint8Array): string }
}

/**
 * Returns the text of a file and how it was encoded: by its byte-order mark, else UTF-8 where every byte
 * fits it, else Windows-1252, else (where both occur) line by line. Returns a reason instead for a file
 * that is empty, too large, a workbook or another binary, or not in the encoding that was asked for.
 */
export function decode(bytes: Uint8Array, wanted?: Encoding): Decoded {
  if (bytes.length >= fileLimit) return { ok: false, reason: 'too-large' }
  if (bytes.length === 0) return { ok: false, reason: 'empty' }
  if (isZip(bytes) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { ok: false, reason: 'workbook' }
  const encoding = wanted ?? encodingOf(bytes)
  const text = textOf(bytes, encoding)
  if (text === null) return { ok: false, reason: 'wrong-encoding' }
  if (looksBinary(text)) return { ok: false, reason: wanted === undefined ? 'binary' : 'wrong-encoding' }
  if (text.trim() === '') return { ok: false, reason: 'empty' }
  return { ok: true, text, encoding }
}

function encodingOf(bytes: Uint8Array): Encoding {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le'
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be'
  const { sequences, strays } = countUtf8(bytes)
  if (strays === 0) return 'utf-8'
  return sequences === 0 ? 'windows-1252' : 'mixed'
}

function textOf(bytes: Uint8Array, encoding: Encoding): string | null {
  if (encoding === 'windows-1252') return windows1252(bytes)
  if (encoding !== 'mixed') return strictly(encoding, bytes)
  return Array.from(lines(bytes), (line) => strictly('utf-8', line) ?? windows1252(line)).join('')
}

/** Returns whether the bytes begin like a ZIP: a workbook is one. */
export const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])

/** Returns the text that the bytes are as UTF-8, without a byte-order mark; null where they are not. */
export const utf8Of = (bytes: Uint8Array): string | null => strictly('utf-8', bytes)

function strictly(label: string, bytes: Uint8Array): string | null {
  try {
    return new Decoder(label, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** The characters that Windows-1252 has at 0x80 to 0x9f; 0 where it has none. */
const upper = [
  0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017d, 0, 0, 0x2018, 0x2019,
  0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e, 0x0178,
]

/** Node 20 decodes windows-1252 as if it were Latin-1, so the 32 characters in which they differ are set here. */
function windows1252(bytes: Uint8Array): string {
  const text = new Decoder('windows-1252', { fatal: false }).decode(bytes)
  return text.replaceAll(/[\u0080-\u009f]/g, (found) => String.fromCodePoint(upper[found.charCodeAt(0) - 0x80] || 0xfffd))
}

/** Counts the characters of several bytes that are UTF-8, and the bytes above 0x7f that are not. */
function countUtf8(bytes: Uint8Array): { sequences: number; strays: number } {
  let sequences = 0
  let strays = 0
  for (let at = 0; at < bytes.length;) {
    const lead = bytes[at] ?? 0
    if (lead < 0x80) {
      at += 1
      continue
    }
    const length = lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 1
    const whole = length > 1 && strictly('utf-8', bytes.subarray(at, at + length)) !== null
    if (whole) sequences += 1
    else strays += 1
    at += whole ? length : 1
  }
  return { sequences, strays }
}

function* lines(bytes: Uint8Array): Generator<Uint8Array> {
  let start = 0
  while (start < bytes.length) {
    const end = bytes.indexOf(0x0a, start)
    const next = end === -1 ? bytes.length : end + 1
    yield bytes.subarray(start, next)
    start = next
  }
}

/** Text has no NUL, and hardly a control character besides tabs and line ends. */
function looksBinary(text: string): boolean {
  let controls = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 0) return true
    if (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0c && code !== 0x0d) controls += 1
    if (code === 0xfffd) controls += 1
  }
  return controls * 100 > text.length
}

const startsWith = (bytes: Uint8Array, marks: readonly number[]) => marks.every((mark, at) => bytes[at] === mark)
