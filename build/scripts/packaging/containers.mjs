import { PNG } from 'pngjs'

/** A picture by its width in pixels. @typedef {ReadonlyMap<number, Buffer>} Pictures */

/** @param {Pictures} pictures @param {number} size */
function pictureOf(pictures, size) {
  const picture = pictures.get(size)
  if (picture === undefined) throw new Error(`There is no picture of ${size} pixels.`)
  return picture
}

/**
 * A picture as Windows has kept small ones since before it knew PNG: rows from below, blue first, and a mask of
 * which nothing is used.
 * @param {Buffer} png
 */
function bitmap(png) {
  const { width, height, data } = PNG.sync.read(png)
  const mask = Buffer.alloc(Math.ceil(width / 32) * 4 * height)
  const pixels = Buffer.alloc(width * height * 4)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const from = (y * width + x) * 4
      const to = ((height - 1 - y) * width + x) * 4
      pixels.writeUInt32LE(data.readUInt32BE(from) >>> 8, to)
      pixels.writeUInt8(data.readUInt8(from + 3), to + 3)
    }
  }
  const header = Buffer.alloc(40)
  header.writeUInt32LE(40, 0)
  header.writeInt32LE(width, 4)
  // Picture and mask, one above the other.
  header.writeInt32LE(height * 2, 8)
  header.writeUInt16LE(1, 12)
  header.writeUInt16LE(32, 14)
  header.writeUInt32LE(pixels.length + mask.length, 20)
  return Buffer.concat([header, pixels, mask])
}

/** The sizes Windows shows, at 100 to 250 per cent; those from 64 on are kept as PNG. */
export const icoSizes = [16, 20, 24, 32, 40, 48, 64, 128, 256]

/** @param {Pictures} pictures */
export function toIco(pictures) {
  const images = icoSizes.map((size) => ({ size, bytes: size < 64 ? bitmap(pictureOf(pictures, size)) : pictureOf(pictures, size) }))
  const head = Buffer.alloc(6 + 16 * images.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(images.length, 4)
  let offset = head.length
  for (const [place, { size, bytes }] of images.entries()) {
    const at = 6 + 16 * place
    // 256 is written as 0.
    head.writeUInt8(size % 256, at)
    head.writeUInt8(size % 256, at + 1)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(bytes.length, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += bytes.length
  }
  return Buffer.concat([head, ...images.map(({ bytes }) => bytes)])
}

/** What macOS keeps as PNG, by type: for screens of one and of two pixels a point. @type {readonly (readonly [string, number])[]} */
export const icnsTypes = [
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
]

/** @param {Pictures} pictures */
export function toIcns(pictures) {
  const images = icnsTypes.map(([type, size]) => {
    const png = pictureOf(pictures, size)
    const head = Buffer.alloc(8)
    head.write(type, 'ascii')
    head.writeUInt32BE(png.length + 8, 4)
    return Buffer.concat([head, png])
  })
  const all = Buffer.concat(images)
  const head = Buffer.alloc(8)
  head.write('icns', 'ascii')
  head.writeUInt32BE(all.length + 8, 4)
  return Buffer.concat([head, all])
}
