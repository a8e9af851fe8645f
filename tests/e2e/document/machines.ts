import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inflateSync } from 'node:zlib'

const braille = fileURLToPath(
  new URL('../../../node_modules/@fontsource/noto-sans-symbols-2/files/noto-sans-symbols-2-braille-400-normal.woff', import.meta.url),
)

/**
 * Writes, into a folder, the configuration of a machine whose one font holds Braille and nothing else, and
 * returns its path for `FONTCONFIG_FILE`. With no font at all Chromium shows nothing, not even in the
 * fonts that a page brings.
 */
export async function machineWithoutFonts(folder: string): Promise<string> {
  await mkdir(join(folder, 'fonts'))
  await writeFile(join(folder, 'fonts', 'braille.ttf'), unpacked(await readFile(braille)))
  const file = join(folder, 'fonts.conf')
  await writeFile(
    file,
    `<?xml version="1.0"?>
<fontconfig><dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'cache')}</cachedir></fontconfig>
`,
  )
  return file
}

/** Returns the font that a WOFF holds: its tables, inflated, behind their directory. */
function unpacked(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12)
  const tables = Array.from({ length: count }, (_, index) => {
    const at = 44 + index * 20
    const [from, packed, length] = [woff.readUInt32BE(at + 4), woff.readUInt32BE(at + 8), woff.readUInt32BE(at + 12)]
    const bytes = woff.subarray(from, from + packed)
    return { tag: woff.subarray(at, at + 4), sum: woff.readUInt32BE(at + 16), data: packed < length ? inflateSync(bytes) : bytes }
  })
  const directory = Buffer.alloc(12 + count * 16)
  woff.copy(directory, 0, 4, 8)
  directory.writeUInt16BE(count, 4)
  let offset = directory.length
  const parts: Buffer[] = [directory]
  for (const [index, { tag, sum, data }] of tables.entries()) {
    const at = 12 + index * 16
    tag.copy(directory, at)
    directory.writeUInt32BE(sum, at + 4)
    directory.writeUInt32BE(offset, at + 8)
    directory.writeUInt32BE(data.length, at + 12)
    const padding = (4 - (data.length % 4)) % 4
    parts.push(data, Buffer.alloc(padding))
    offset += data.length + padding
  }
  return Buffer.concat(parts)
}
