import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { argv } from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { stripVTControlCharacters } from 'node:util'

/** The folder of the checkout. */
export const root = fileURLToPath(new URL('../../', import.meta.url))

/** @param {string} file @returns {Record<string, unknown>} */
export function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'))
}

export const version = String(readJson(join(root, 'package.json'))['version'])

/**
 * The JavaScript file behind a package's command, to be run by this same Node, so that nothing
 * depends on a shell or on the PATH.
 * @param {string} name the package
 * @param {string} [command] where it is not the package's own name
 */
export function commandOf(name, command = name) {
  const manifest = join(root, 'node_modules', name, 'package.json')
  const bin = readJson(manifest)['bin']
  const file = typeof bin === 'string' ? bin : Object(bin)[command]
  return join(dirname(manifest), String(file))
}

/** @param {string} file a TypeScript file of the checkout @returns {Promise<any>} what it exports */
export async function load(file) {
  const { runnerImport } = await import('vite')
  const { module } = await runnerImport(resolve(root, file), { configFile: false, logLevel: 'silent', root })
  return module
}

/** Whether a script was started by itself and not imported. @param {string} url its import.meta.url */
export function isStarted(url) {
  return argv[1] !== undefined && pathToFileURL(argv[1]).href === url
}

/**
 * @param {unknown} problem
 * @returns {string} its message, with what caused it where the message does not say so already
 */
export function explain(problem) {
  if (!(problem instanceof Error)) return String(problem)
  const message = stripVTControlCharacters(problem.message)
  if (!(problem.cause instanceof Error)) return message
  const cause = explain(problem.cause)
  return message.includes(cause) ? message : `${message}: ${cause}`
}
