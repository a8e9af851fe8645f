import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import { Data } from 'resedit'
import { describe, expect, it } from 'vitest'
import { hashOf } from '../../build/scripts/icons.mjs'

const folder = 'build/icons'
const read = (file: string): Buffer => readFileSync(join(folder, file))
const png = (bytes: Buffer): { width: number; height: number; data: Buffer } => PNG.sync.read(bytes)

/** The colours of each pixel from above, alpha last, of a picture as Windows keeps small ones. */
function pixelsOf(bitmap: Buffer, size: number): Buffer {
  const pixels = Buffer.alloc(size * size * 4)
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const at = 40 + ((size - 1 - y) * size + x) * 4
      const [blue = 0, green = 0, red = 0, alpha = 0] = bitmap.subarray(at, at + 4)
      pixels.set([red, green, blue, alpha], (y * size + x) * 4)
    }
  }
  return pixels
}

describe('the icons', () => {
  it('are those that were drawn of these drawings', () => {
    const noted = JSON.parse(read('drawn.json').toString('utf8')) as Record<string, string>
    expect(Object.keys(noted)).toHaveLength(17)
    const now = Object.fromEntries(Object.keys(noted).map((file) => [file, hashOf(file)]))
    expect(now, 'npm run icons draws them anew').toEqual(noted)
  })

  it('have each size Linux asks for, with something in it and nothing around it', () => {
    for (const size of [16, 24, 32, 48, 64, 128, 256, 512, 1024]) {
      const { width, height, data } = png(read(`png/${size}x${size}.png`))
      expect([width, height]).toEqual([size, size])
      expect(data[3]).toBeLessThan(16)
      expect(data[(size * (size / 2) + size / 2) * 4 + 3]).toBe(255)
    }
  })

  it.each(['icon.ico', 'roadmap.ico'])('%s is read by another reader, size by size', (file) => {
    const { icons } = Data.IconFile.from(read(file))
    expect(icons.map(({ width }) => width ?? 256)).toEqual(
      [16, 20, 24, 32, 40, 48, 64, 128, 256].map((size) => (size === 256 ? expect.any(Number) : size)),
    )
    for (const { data, bitCount } of icons) {
      expect(bitCount).toBe(32)
      const bytes = Buffer.from(data.isIcon() ? data.generate() : data.bin)
      if (data.isIcon()) expect(bytes.readUInt32LE(0)).toBe(40)
      else expect(png(bytes).width).toBeGreaterThanOrEqual(64)
    }
  })

  it('show the same on Windows as on Linux', () => {
    const { icons } = Data.IconFile.from(read('icon.ico'))
    for (const size of [16, 24, 32, 48]) {
      const small = icons.find(({ width, data }) => width === size && data.isIcon())
      if (!small?.data.isIcon()) throw new Error(`There is no icon of ${size} pixels.`)
      expect(pixelsOf(Buffer.from(small.data.generate()), size).equals(png(read(`png/${size}x${size}.png`)).data)).toBe(true)
    }
  })

  it.each(['icon.icns', 'roadmap.icns'])('%s holds a picture of the right size under each type of macOS', (file) => {
    const bytes = read(file)
    expect(bytes.toString('ascii', 0, 4)).toBe('icns')
    expect(bytes.readUInt32BE(4)).toBe(bytes.length)
    const found: [string, number][] = []
    for (let at = 8; at < bytes.length; at += bytes.readUInt32BE(at + 4)) {
      found.push([bytes.toString('ascii', at, at + 4), png(bytes.subarray(at + 8, at + bytes.readUInt32BE(at + 4))).width])
    }
    expect(found).toEqual([
      ['ic11', 32],
      ['ic12', 64],
      ['ic07', 128],
      ['ic13', 256],
      ['ic08', 256],
      ['ic14', 512],
      ['ic09', 512],
      ['ic10', 1024],
    ])
  })
})
