import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { chromium } from 'playwright'
import { icoSizes, icnsTypes, toIcns, toIco } from './packaging/containers.mjs'
import { explain, isStarted, load, root } from './project.mjs'

const texts = { drawn: (/** @type {string[]} */ files) => `Drawn: ${files.join(', ')}.` }

const folder = join(root, 'build/icons')

/** Below this width a drawing of its own is used, made for whole pixels. */
const smallUpTo = 32

/** Linux takes each size as a file of its own. */
const pngSizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024]

export const drawings = ['icon', 'icon-small', 'roadmap', 'roadmap-small'].map((name) => `${name}.svg`)

/** @param {string} file of the folder of icons */
export const hashOf = (file) =>
  createHash('sha256')
    .update(readFileSync(join(folder, file)))
    .digest('hex')

/** @param {(size: number) => Promise<Buffer>} draw @returns {Promise<Map<number, Buffer>>} */
async function pictures(draw) {
  const sizes = new Set([...icoSizes, ...icnsTypes.map(([, size]) => size), ...pngSizes])
  /** @type {Map<number, Buffer>} */
  const all = new Map()
  for (const size of sizes) all.set(size, await draw(size))
  return all
}

async function drawAll() {
  /** @type {typeof import('../../tests/browser/find.ts')} */
  const { findBrowser } = await load('tests/browser/find.ts')
  const { executablePath, args } = await findBrowser()
  const browser = await chromium.launch({ executablePath, args })
  try {
    const page = await browser.newPage()
    const drawer = (/** @type {string} */ name) => async (/** @type {number} */ size) => {
      const svg = readFileSync(join(folder, `${name}${size <= smallUpTo ? '-small' : ''}.svg`), 'utf8')
      await page.setViewportSize({ width: size, height: size })
      await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`)
      return page.screenshot({ omitBackground: true })
    }
    const icon = await pictures(drawer('icon'))
    const roadmap = await pictures(drawer('roadmap'))
    /** @type {Record<string, Buffer>} */
    const files = { 'icon.ico': toIco(icon), 'icon.icns': toIcns(icon), 'roadmap.ico': toIco(roadmap), 'roadmap.icns': toIcns(roadmap) }
    for (const size of pngSizes) files[`png/${size}x${size}.png`] = icon.get(size) ?? Buffer.alloc(0)
    // The tray of Windows and Linux has the icon of the app; that of macOS is a shape alone, `template.svg` there.
    for (const [name, size] of /** @type {const} */ ([
      ['coloured.png', 16],
      ['coloured@2x.png', 32],
    ]))
      writeFileSync(join(root, 'electron/main/tray', name), icon.get(size) ?? Buffer.alloc(0))
    mkdirSync(join(folder, 'png'), { recursive: true })
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes)
    const noted = Object.fromEntries([...drawings, ...Object.keys(files)].map((name) => [name, hashOf(name)]))
    // A drawing that was changed without drawing anew, or a picture that was, is found by a test.
    writeFileSync(join(folder, 'drawn.json'), `${JSON.stringify(noted, null, 2)}\n`)
    return Object.keys(files)
  } finally {
    await browser.close()
  }
}

if (isStarted(import.meta.url)) {
  try {
    console.log(texts.drawn(await drawAll()))
  } catch (problem) {
    console.error(explain(problem))
    process.exitCode = 1
  }
}
