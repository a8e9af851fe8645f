import { execFileSync, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { readJson, root } from './project.mjs'

const texts = {
  stalled: (/** @type {number} */ seconds) => `nothing arrived for ${seconds} seconds`,
  unpack: (/** @type {string} */ why) => `it could not be unpacked: ${why}`,
  unwanted: 'ELECTRON_SKIP_BINARY_DOWNLOAD is set',
}

const home = join(root, 'node_modules/electron')

/** @type {Record<string, string>} */
const executables = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }

/** @returns {string | null} the path of Electron's executable when its runtime is on this machine */
export function findRuntime() {
  const name = executables[process.platform] ?? 'electron'
  const elsewhere = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  const path = join(elsewhere ?? join(home, 'dist'), name)
  if (!existsSync(path)) return null
  if (elsewhere !== undefined) return path
  try {
    // The package's own installer writes path.txt last, so an unpacking that was cut off has none.
    const unpacked = readFileSync(join(home, 'dist/version'), 'utf8').trim().replace(/^v/, '')
    const whole = existsSync(join(home, 'path.txt'))
    return whole && unpacked === readJson(join(home, 'package.json'))['version'] ? path : null
  } catch {
    return null
  }
}

/** How far a download is: bytes so far, and of how many where that is known. @typedef {{ transferred: number, total: number | null }} Progress */

/**
 * Runs a download and gives up when nothing arrives for some seconds. A slow one that moves is left
 * alone, however long it takes.
 * @template T
 * @param {(signal: AbortSignal, report: (progress: Progress) => void) => Promise<T>} download
 * @param {{ seconds: number, onProgress?: (progress: Progress) => void }} options
 * @returns {Promise<T>}
 */
export async function withPatience(download, { seconds, onProgress = () => {} }) {
  const controller = new AbortController()
  /** @type {NodeJS.Timeout | undefined} */
  let timer
  /** @type {Promise<never>} */
  const stalled = new Promise((_, fail) => {
    timer = setTimeout(() => {
      const problem = new Error(texts.stalled(seconds))
      fail(problem)
      controller.abort(problem)
    }, seconds * 1000)
  })
  let most = 0
  const report = (/** @type {Progress} */ progress) => {
    if (progress.transferred <= most) return
    most = progress.transferred
    timer?.refresh()
    onProgress(progress)
  }
  try {
    return await Promise.race([download(controller.signal, report), stalled])
  } finally {
    clearTimeout(timer)
  }
}

/** Node for Intel under Rosetta must fetch the runtime for the machine's own processor. */
function architecture() {
  const asked = process.env['ELECTRON_INSTALL_ARCH'] ?? process.env['npm_config_arch']
  if (asked !== undefined) return asked
  if (process.platform === 'darwin' && process.arch === 'x64') {
    try {
      const translated = execFileSync('sysctl', ['-in', 'sysctl.proc_translated'], { encoding: 'utf8' })
      if (translated.trim() === '1') return 'arm64'
    } catch {
      // Not known to this system: it is an Intel machine.
    }
  }
  return process.arch
}

/**
 * Downloads the archive into the cache of `@electron/get`, which honours ELECTRON_MIRROR and its
 * kind, and checks it against the checksums in the package.
 * @param {AbortSignal} signal @param {(progress: Progress) => void} report
 */
async function downloadArchive(signal, report) {
  const require = createRequire(join(home, 'package.json'))
  const { downloadArtifact } = await import(pathToFileURL(require.resolve('@electron/get')).href)
  const { env } = process
  const remote = env['electron_use_remote_checksums'] ?? env['npm_config_electron_use_remote_checksums']
  await downloadArtifact({
    version: readJson(join(home, 'package.json'))['version'],
    artifactName: 'electron',
    platform: process.platform,
    arch: architecture(),
    cacheRoot: env['electron_config_cache'],
    checksums: remote ? undefined : readJson(join(home, 'checksums.json')),
    downloadOptions: { quiet: true, signal, getProgressCallback: report },
  })
}

/** The package's own installer finds the archive in the cache and unpacks it. */
async function unpack() {
  const { force_no_cache: _, ...env } = process.env
  /** @type {{ code: number | null, output: string }} */
  const { code, output } = await new Promise((done, fail) => {
    const child = spawn(process.execPath, [join(home, 'install.js')], {
      env: { ...env, ELECTRON_INSTALL_ARCH: architecture() },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let said = ''
    child.stderr.setEncoding('utf8').on('data', (text) => (said += text))
    child.once('error', fail)
    child.once('close', (status) => done({ code: status, output: said }))
  })
  if (code !== 0) throw new Error(texts.unpack(output.trim().split('\n', 1)[0] ?? ''))
}

/**
 * Fetches Electron's runtime, which its package no longer brings with it.
 * @param {{ seconds?: number, onProgress?: (progress: Progress) => void }} [options]
 * @returns {Promise<string>} the path of its executable
 */
export async function fetchRuntime({ seconds = 30, onProgress } = {}) {
  if (process.env['ELECTRON_SKIP_BINARY_DOWNLOAD']) throw new Error(texts.unwanted)
  await withPatience(downloadArchive, { seconds, ...(onProgress && { onProgress }) })
  await unpack()
  const path = findRuntime()
  if (path === null) throw new Error(texts.unpack(home))
  return path
}
