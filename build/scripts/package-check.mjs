import { execFile } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { buildIfStale } from './build.mjs'
import { shippingProblems } from './licences.mjs'
import { contentProblems, damaged, headerHash, readArchive, sizes } from './packaging/contents.mjs'
import { here } from './packaging/pack.mjs'
import { packedProblems, placesIn } from './packaging/packed.mjs'
import { writeStandIn } from './packaging/standIn.mjs'
import { explain, isStarted, root } from './project.mjs'

/** @typedef {import('./packaging/pack.mjs').System} System */
/** @typedef {import('./packaging/contents.mjs').Contents} Contents */

const texts = {
  /** @type {(system: System, why: string) => string} */
  notPacked: (system, why) => `${names[system]}: nothing could be packed.\n${why}`,
  /** @type {(system: System, problem: string) => string} */
  in: (system, problem) => `${names[system]}: ${problem}`,
  different: 'The archives of the systems differ.',
  sound: (/** @type {readonly System[]} */ which) =>
    `Packed for ${which.map((system) => names[system]).join(', ')} with a stand-in for Electron’s runtime: the configuration is valid, the fuses are set as read back, the archive holds only what runs, and every licence is there.`,
  notShown: 'Not shown: installers, signatures, and that the app starts. The release workflow is for that.',
  /** @type {(files: number, bytes: number) => string} */
  archive: (files, bytes) => `app.asar: ${files} files, ${sayMegabytes(bytes)}`,
}

/** @type {Record<System, string>} */
const names = { linux: 'Linux', win: 'Windows', mac: 'macOS' }
/** All but on Windows, where electron-builder makes nothing for macOS. @type {readonly System[]} */
export const systems = here === 'win' ? ['linux', 'win'] : ['linux', 'win', 'mac']

/** @param {number} bytes */
export const sayMegabytes = (bytes) => `${(bytes / 1024 / 1024).toFixed(1)} MB`

const run = promisify(execFile)
const packer = fileURLToPath(new URL('packaging/pack.mjs', import.meta.url))

/**
 * Packs for a system with a stand-in for Electron's runtime, in a process of its own: electron-builder talks.
 * @param {System} system @param {{ folder?: string, more?: object }} [options]
 * @returns {Promise<string>} the folder of what was made
 */
export async function packWithStandIn(system, { folder = join(root, '.cache/package-check'), more = {} } = {}) {
  const runtime = join(folder, system, 'runtime')
  const output = join(folder, system, 'packed')
  rmSync(join(folder, system), { recursive: true, force: true })
  writeStandIn(system, runtime)
  // Without a terminal's colours, and without a certificate that happens to be set.
  const env = { ...process.env, NO_COLOR: '1', CSC_IDENTITY_AUTO_DISCOVERY: 'false', CSC_LINK: '', WIN_CSC_LINK: '' }
  try {
    await run(process.execPath, [packer, system, runtime, output, JSON.stringify(more)], { cwd: root, env, maxBuffer: 2 ** 26 })
  } catch (problem) {
    const { stdout = '', stderr = '' } = Object(problem)
    throw new Error(texts.notPacked(system, `${stdout}${stderr}`.trim().slice(-3000)), { cause: problem })
  }
  return output
}

/** What hinders shipping among the licences in an archive. @param {Contents} contents @returns {string[]} */
export const shippedLicences = (contents) => shippingProblems(JSON.parse(contents.get('renderer/licences.json')?.toString('utf8') ?? '[]'))

/** Packs for every system and reads back what was packed. */
export async function checkPackage() {
  const outputs = await Promise.all(systems.map((system) => packWithStandIn(system)))
  const archives = systems.map((system, at) => join(placesIn(system, outputs[at] ?? '').resources, 'app.asar'))
  const [archive = ''] = archives
  const contents = readArchive(archive)
  const problems = [...damaged(archive, contents), ...contentProblems(contents), ...shippedLicences(contents)]
  // What is in one is in all, so one is read.
  if (new Set(archives.map(headerHash)).size > 1) problems.push(texts.different)
  for (const [at, system] of systems.entries())
    problems.push(...(await packedProblems(system, outputs[at] ?? '')).map((problem) => texts.in(system, problem)))
  return { problems, contents, bytes: readFileSync(archive).length }
}

/** @param {{ contents: Contents, bytes: number }} checked @param {boolean} isListed */
function report({ contents, bytes }, isListed) {
  if (isListed) for (const [path, content] of contents) console.log(`${String(content.length).padStart(10)}  ${path}`)
  console.log(texts.archive(contents.size, bytes))
  for (const [part, size] of sizes(contents)) console.log(`${sayMegabytes(size).padStart(10)}  ${part}`)
}

if (isStarted(import.meta.url)) {
  try {
    await buildIfStale()
    const checked = await checkPackage()
    report(checked, process.argv.includes('--list'))
    for (const problem of checked.problems) console.error(problem)
    if (checked.problems.length > 0) process.exitCode = 1
    else console.log(`${texts.sound(systems)}\n${texts.notShown}`)
  } catch (problem) {
    console.error(explain(problem))
    process.exitCode = 1
  }
}
