import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { buildIfStale } from './build.mjs'
import { shippingProblems } from './licences.mjs'
import { explain, isStarted, readJson, root } from './project.mjs'
import { sbomOf } from './sbom.mjs'

const texts = {
  /** @type {(packages: number) => string} */
  fit: (packages) => `Licences: all ${packages} packages and typefaces that ship are under licences that permit it.`,
  /** @type {(file: string, components: number) => string} */
  sbom: (file, components) => `SBOM: ${file}, with ${components} components (CycloneDX 1.5).`,
  current: 'Outdated: nothing.',
  /** @type {(packages: readonly string[]) => string} */
  outdated: (packages) => `Outdated: ${packages.length}, which fails nothing.\n${packages.map((one) => `  ${one}`).join('\n')}`,
  outdatedUnknown: 'Outdated: not known, because the registry could not be asked.',
  auditUnknown: 'Known vulnerabilities: not known, because the registry could not be asked.',
  /** @type {(counts: readonly string[]) => string} */
  audit: (counts) => `Known vulnerabilities: ${counts.length === 0 ? 'none' : counts.join(', ')}.`,
}

/**
 * What npm answers, which is JSON also when it fails; null where it is none.
 * @param {readonly string[]} args
 * @returns {unknown}
 */
function askNpm(args) {
  const npm = process.env['npm_execpath']
  const [command, first] = npm === undefined ? ['npm', []] : [process.execPath, [npm]]
  const { stdout } = spawnSync(command, [...first, ...args, '--json'], { cwd: root, encoding: 'utf8', timeout: 60_000, maxBuffer: 2 ** 26 })
  try {
    return JSON.parse(stdout)
  } catch {
    return null
  }
}

/** @param {string} version */
const parts = (version) => version.split(/[.+-]/).slice(0, 3).map(Number)

/** @param {string} a @param {string} b */
function isNewer(a, b) {
  const [those, these] = [parts(a), parts(b)]
  const place = those.findIndex((part, at) => part !== these[at])
  return place !== -1 && (those[place] ?? 0) > (these[place] ?? 0)
}

/**
 * What `npm outdated` answered, in words. A registry can call an older version the latest; that is not news.
 * @param {unknown} answer
 */
export function sayOutdated(answer) {
  if (answer === null || 'error' in Object(answer)) return texts.outdatedUnknown
  const newer = Object.entries(Object(answer)).flatMap(([name, { current, latest }]) =>
    current !== undefined && isNewer(latest, current) ? [`${name} ${current}: ${latest}`] : [],
  )
  return newer.length === 0 ? texts.current : texts.outdated(newer)
}

/** What `npm audit` answered, in words. @param {unknown} answer */
export function sayAudit(answer) {
  const counts = Object(Object(answer).metadata).vulnerabilities
  if (counts === undefined) return texts.auditUnknown
  const found = Object.entries(counts).filter(([grade, count]) => grade !== 'total' && count > 0)
  return texts.audit(found.map(([grade, count]) => `${count} ${grade}`))
}

/** The bill of materials of what was built. */
export function builtSbom() {
  const shipped = Object(readJson(join(root, 'dist/renderer/licences.json')))
  const { version, license } = readJson(join(root, 'node_modules/electron/package.json'))
  const electron = { name: 'electron', version: String(version), licence: String(license) }
  return { shipped, sbom: sbomOf(shipped, electron, Object(readJson(join(root, 'package-lock.json'))['packages'])) }
}

/** @returns {Promise<number>} the exit code: what ships must be allowed to; what the registry says fails nothing */
async function check() {
  await buildIfStale()
  const { shipped, sbom } = builtSbom()
  const problems = shippingProblems(shipped)
  for (const problem of problems) console.error(problem)
  if (problems.length === 0) console.log(texts.fit(shipped.length))
  const file = 'dist/sbom.cdx.json'
  writeFileSync(join(root, file), `${JSON.stringify(sbom, null, 2)}\n`)
  console.log(texts.sbom(file, sbom.components.length))
  console.log(sayOutdated(askNpm(['outdated'])))
  console.log(sayAudit(askNpm(['audit'])))
  return problems.length === 0 ? 0 : 1
}

if (isStarted(import.meta.url)) {
  try {
    process.exitCode = await check()
  } catch (problem) {
    console.error(explain(problem))
    process.exitCode = 1
  }
}
