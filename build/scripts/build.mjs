import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { joinLicences } from './licences.mjs'
import { explain, isStarted, load, readJson, root } from './project.mjs'

const texts = {
  building: (/** @type {string} */ part) => `Building ${part} ...`,
  built: 'Everything is built.',
  /** @type {(part: string, why: string) => string} */
  failed: (part, why) => `Rearview could not be built: ${part} failed. What was built before is kept.\n${why}`,
}

const dist = join(root, 'dist')
const stampFile = join(dist, '.stamp.json')

/**
 * A part of what is built: `files` must exist afterwards, `sources` decide when it is stale.
 * `exports` name
 * the configurations in its Vite file.
 * @typedef {{ name: string, exports: string[], files: string[], sources: string[] }} Part
 */

const everywhere = ['shared', 'package.json', 'package-lock.json', 'build/licences.ts', 'build/standard-licences.ts']

/** @type {Part[]} */
const parts = [
  {
    name: 'renderer',
    exports: ['default'],
    files: ['index.html', '.licences.json'],
    sources: [...everywhere, 'LICENSE', 'renderer', 'build/vite.renderer.ts', 'build/icons'],
  },
  {
    name: 'electron',
    exports: ['main', 'preload'],
    files: ['main.cjs', 'preload.cjs', 'icon.png', '.licences-main.json', '.licences-preload.json'],
    sources: [...everywhere, 'electron', 'build/vite.electron.ts', 'build/icons'],
  },
]

/** @param {string} path @returns {string[]} the files at or under a path of the checkout, sorted */
function filesAt(path) {
  const full = join(root, path)
  if (!existsSync(full)) return []
  try {
    return readdirSync(full, { withFileTypes: true })
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => (entry.isDirectory() ? filesAt(`${path}/${entry.name}`) : [`${path}/${entry.name}`]))
  } catch (problem) {
    if (Object(problem).code === 'ENOTDIR') return [path]
    throw problem
  }
}

/**
 * Contents and not times: a fresh checkout, a branch switched back and a copied folder have times
 * that say nothing.
 * @param {Part} part
 */
function fingerprint(part) {
  const hash = createHash('sha256')
  for (const file of part.sources.flatMap(filesAt)) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0')
  }
  return hash.digest('hex')
}

/** @returns {Record<string, unknown>} the fingerprints that were built, by part */
function readStamp() {
  try {
    return readJson(stampFile)
  } catch {
    return {}
  }
}

/** @param {Part} part @param {string} outDir */
async function bundle(part, outDir) {
  const { build, mergeConfig } = await import('vite')
  /** @type {import('vite').InlineConfig} */
  const here = { configFile: false, mode: 'production', logLevel: 'silent', build: { outDir, emptyOutDir: false } }
  const configs = await load(`build/vite.${part.name}.ts`)
  for (const name of part.exports) await build(mergeConfig(configs[name], here))
  const missing = part.files.filter((name) => !existsSync(join(outDir, name)))
  if (missing.length > 0) throw new Error(`The build made no ${missing.join(' and no ')}.`)
}

/**
 * Built beside, then put in place: a build that fails, or two at the same time, never leave half of
 * one behind.
 * @param {Part} part
 */
async function buildPart(part) {
  const made = fingerprint(part)
  const target = join(dist, part.name)
  const fresh = join(dist, `.${part.name}-${process.pid}`)
  const old = `${fresh}-old`
  await rm(fresh, { recursive: true, force: true })
  await mkdir(dist, { recursive: true })
  const mode = process.env['NODE_ENV']
  process.env['NODE_ENV'] = 'production'
  try {
    await bundle(part, fresh)
    if (existsSync(target)) await rename(target, old)
    await rename(fresh, target)
  } finally {
    if (mode === undefined) delete process.env['NODE_ENV']
    else process.env['NODE_ENV'] = mode
    await rm(fresh, { recursive: true, force: true })
    await rm(old, { recursive: true, force: true })
  }
  await writeFile(stampFile, `${JSON.stringify({ ...readStamp(), [part.name]: made }, null, 2)}\n`)
}

/**
 * Builds the parts that are missing or whose sources changed, and returns their names.
 * @param {{ say?: (line: string) => void, force?: boolean }} [options]
 */
export async function buildIfStale({ say = console.log, force = false } = {}) {
  const stamp = readStamp()
  const stale = parts.filter(
    (part) => force || stamp[part.name] !== fingerprint(part) || part.files.some((name) => !existsSync(join(dist, part.name, name))),
  )
  for (const part of stale) {
    say(texts.building(part.name))
    try {
      await buildPart(part)
    } catch (problem) {
      throw new Error(texts.failed(part.name, explain(problem)), { cause: problem })
    }
  }
  if (stale.length > 0) joinLicences(dist)
  return stale.map((part) => part.name)
}

if (isStarted(import.meta.url)) {
  try {
    await buildIfStale({ force: process.argv.includes('--force') })
    console.log(texts.built)
  } catch (problem) {
    console.error(explain(problem))
    process.exitCode = 1
  }
}
