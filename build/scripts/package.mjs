import { createHash } from 'node:crypto'
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import process from 'node:process'
import { buildIfStale } from './build.mjs'
import { sayMegabytes } from './package-check.mjs'
import { contentProblems, readArchive } from './packaging/contents.mjs'
import { packedProblems, placesIn } from './packaging/packed.mjs'
import { here, pack } from './packaging/pack.mjs'
import { explain, isStarted, root } from './project.mjs'
import { fetchRuntime, findRuntime } from './runtime.mjs'

const texts = {
  noRuntime: (/** @type {string} */ why) =>
    `Nothing was packaged: Electron’s runtime could not be downloaded (${why.replace(/[.\s]+$/, '')}); allow github.com or set ELECTRON_MIRROR, or run npm run package:check, which needs no download.`,
  noTools: (/** @type {string} */ why) =>
    `Nothing was packaged: the tools that make installers could not be downloaded (${why}); allow github.com.`,
  failed: (/** @type {string} */ why) => `Nothing was packaged: ${why}`,
  unsound: (/** @type {string[]} */ problems) => `Nothing that was packaged may be given away. ${problems.join(' ')}`,
  /** @type {(file: string, bytes: number) => string} */
  made: (file, bytes) => `${sayMegabytes(bytes).padStart(10)}  ${file}`,
}

const release = join(root, 'release')

async function runtime() {
  try {
    return findRuntime() ?? (await fetchRuntime())
  } catch (problem) {
    throw new Error(texts.noRuntime(explain(problem)), { cause: problem })
  }
}

async function packageHere() {
  await runtime()
  await buildIfStale()
  rmSync(release, { recursive: true, force: true })
  const electronDist = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  const files = await pack(electronDist === undefined ? {} : { electronDist })
  const contents = readArchive(join(placesIn(here, release).resources, 'app.asar'))
  const problems = [...contentProblems(contents), ...(await packedProblems(here, release))]
  if (problems.length > 0) throw new Error(texts.unsound(problems))
  const sums = files.map((file) => `${createHash('sha256').update(readFileSync(file)).digest('hex')}  ${basename(file)}\n`)
  writeFileSync(join(release, `SHA256SUMS-${here}.txt`), sums.join(''))
  for (const file of files) console.log(texts.made(relative(root, file), statSync(file).size))
}

if (isStarted(import.meta.url)) {
  try {
    await packageHere()
  } catch (problem) {
    const said = explain(problem).split('\n', 1)[0] ?? ''
    if (said.startsWith('Nothing')) console.error(said)
    else console.error(/ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT/.test(said) ? texts.noTools(said) : texts.failed(said))
    process.exitCode = 1
  }
}
