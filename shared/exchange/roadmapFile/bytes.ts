/** What every place where this runs has, and no language library but the DOM's describes. */
const { TextDecoder: Decoder } = globalThis as unknown as {
  TextDecoder: new (label: string, options: { fatal: boolean; ignoreBOM: boolean }) => { decode(bytes: Uint8Array): string }
}

/** Returns the text that the bytes are in UTF-8, or null where they are not. */
export function fromUtf8(bytes: Uint8Array): string | null {
  try {
    return new Decoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Returns the parts one after the other. */
export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

const table = Int32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte
  for (let bit = 0; bit < 8; bit += 1) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0)
  return rest
})

/** Returns the CRC-32 after these bytes, given the one before them (0 at first), as an unsigned number. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let rest = ~before
  // Over the index: an iterator takes several times as long, and this reads every byte of a file.
  for (let at = 0; at < bytes.length; at += 1) rest = (table[(rest ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (rest >>> 8)
  return ~rest >>> 0
}
