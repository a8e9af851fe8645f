import { spawn } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { buildIfStale } from './build.mjs'
import { explain, isStarted, root, version } from './project.mjs'
import { fetchRuntime, findRuntime } from './runtime.mjs'
import { addressOf, rearviewAt, serve } from './serve.mjs'

const texts = {
  usage: `npm start                    opens Rearview in its own window, or in your browser where Electron cannot be had
npm run web                  opens Rearview in your browser
  -- --port N                serves the browser at another port; a browser keeps roadmaps by port
  -- --no-open               serves and opens no browser`,
  badPort: (/** @type {string} */ port) => `--port takes a whole number from 1024 to 65535 that browsers do not block; ${port} is not one.`,
  downloading: 'Downloading Electron',
  /** @type {(done: string, total: string) => string} */
  progress: (done, total) => `Downloading Electron: ${done} of ${total} MB`,
  noRuntime: (/** @type {string} */ why) => `Electron could not be downloaded (${why}), so Rearview opens in your browser instead.`,
  noWindow: (/** @type {string} */ why) => `Electron could not open a window (${why}); npm run web opens Rearview in your browser instead.`,
  ended: (/** @type {string} */ how) => `Rearview's window ended unexpectedly (${how}); what was saved is kept.`,
  unusable: (/** @type {number} */ port, /** @type {string} */ why) =>
    `Port ${port} cannot be used on this machine (${why}). Choose another with --port N.`,
  taken: (/** @type {number} */ port) =>
    `Port ${port} is taken by another program, and Rearview uses no other by itself because your browser keeps roadmaps by port. End that program, or choose another port with --port N.`,
  /** @type {(at: string, running: string) => string} */
  already: (at, running) => `Rearview ${running} already runs at ${at}`,
  serving: (/** @type {string} */ at) => `Rearview ${version} is at ${at}
Its roadmaps are kept in your browser under this address; the desktop window keeps its own. Ctrl+C ends Rearview.`,
}

/** Changing it would hide the roadmaps that browsers keep under it. */
export const usualPort = 41730

/** Ports from 1024 on that every browser refuses (fetch.spec.whatwg.org, "bad port"). */
const blocked = new Set([1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080])

/** What a user did wrong, or has to do: shown as a sentence and not as a stack. */
export class Told extends Error {}

/** @param {string[]} args @returns {{ web: boolean, open: boolean, port: number, help: boolean }} */
export function readOptions(args) {
  let values
  try {
    ;({ values } = parseArgs({
      args,
      options: {
        web: { type: 'boolean', default: false },
        'no-open': { type: 'boolean', default: false },
        port: { type: 'string', default: String(usualPort) },
        help: { type: 'boolean', default: false },
      },
    }))
  } catch (problem) {
    throw new Told(`${explain(problem)}\n${texts.usage}`, { cause: problem })
  }
  const port = Number(values.port)
  if (!/^\d{1,5}$/.test(values.port) || port < 1024 || port > 65_535 || blocked.has(port)) {
    throw new Told(texts.badPort(values.port))
  }
  return { web: values.web, open: !values['no-open'], port, help: values.help }
}

/** @param {string} address */
async function openBrowser(address) {
  const { default: open } = await import('open')
  const child = await open(address)
  // Without a browser there is still the address, which has been printed.
  child.once('error', () => {})
}

/**
 * Serves the built app, or finds that Rearview is served already.
 * @param {{ port: number, open: boolean, folder?: string, say?: (line: string) => void, show?: (address: string) => Promise<void> }} options
 * @returns {Promise<{ address: string, close: () => Promise<void> } | null>} null when it runs already
 */
export async function serveInBrowser({ port, open, folder = join(root, 'dist/renderer'), say = console.log, show = openBrowser }) {
  let server = null
  let address = addressOf(port)
  try {
    server = await serve({ folder, port })
    address = server.address
    say(texts.serving(address))
  } catch (problem) {
    if (Object(problem).code !== 'EADDRINUSE') throw new Told(texts.unusable(port, explain(problem)), { cause: problem })
    const running = await rearviewAt(port)
    if (running === null) throw new Told(texts.taken(port), { cause: problem })
    say(texts.already(address, running))
  }
  if (open) await show(address).catch(() => {})
  return server
}

const inMegabytes = (/** @type {number | null} */ bytes) => (bytes === null ? '?' : (bytes / 1e6).toFixed(1))

/** Progress on one line of a terminal, and every tenth of it where the output goes to a file. */
export function progressLine(stream = process.stdout) {
  let shown = -1
  return {
    start: () => {
      if (!stream.isTTY) stream.write(`${texts.downloading}\n`)
      else stream.write(`\r${texts.downloading} ...`)
    },
    show: (/** @type {{ transferred: number, total: number | null }} */ { transferred, total }) => {
      const tenth = total === null ? Math.floor(transferred / 10e6) : Math.floor((transferred / total) * 10)
      if (!stream.isTTY && tenth === shown) return
      shown = tenth
      const line = texts.progress(inMegabytes(transferred), inMegabytes(total))
      stream.write(stream.isTTY ? `\r${line}   ` : `${line}\n`)
    },
    end: () => {
      if (stream.isTTY) stream.write('\n')
    },
  }
}

/**
 * Electron's executable, downloaded where it is missing, or null after saying why there is none.
 * @param {{ find?: typeof findRuntime, fetch?: typeof fetchRuntime, say?: (line: string) => void }} [world]
 */
export async function findOrFetchRuntime({ find = findRuntime, fetch = fetchRuntime, say = console.log } = {}) {
  const found = find()
  if (found !== null) return found
  const line = progressLine()
  line.start()
  try {
    const path = await fetch({ onProgress: line.show })
    line.end()
    return path
  } catch (problem) {
    line.end()
    say(texts.noRuntime(explain(problem)))
    return null
  }
}

/** @param {string} output what Electron wrote before it ended @param {string} otherwise */
export function reasonIn(output, otherwise) {
  const lines = output
    .split('\n')
    // Chromium begins its lines with process, time and source file.
    .map((line) => line.replace(/^\[[^\]]*\]\s*/, '').trim())
    .filter(Boolean)
  const telling = /shared librar|X server|display|sandbox|root|Cannot find|ENOENT/i
  return (lines.find((line) => telling.test(line)) ?? lines.at(-1) ?? otherwise).replace(/[.\s]+$/, '')
}

/**
 * Opens the window and waits until it is closed.
 * @param {string} executable @returns {Promise<void>}
 */
export async function openWindow(executable, folder = root) {
  // Set by some editors' terminals; with it Electron would be a plain Node.
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  const started = Date.now()
  let said = ''
  /** @type {{ code: number | null, signal: NodeJS.Signals | null }} */
  const { code, signal } = await new Promise((done, fail) => {
    const child = spawn(executable, [folder], { env, stdio: ['inherit', 'inherit', 'pipe'] })
    child.stderr.setEncoding('utf8').on('data', (text) => {
      said = (said + text).slice(-8000)
      process.stderr.write(text)
    })
    // The terminal tells Electron too; this process only waits for it to close its data.
    process.on('SIGINT', () => {})
    process.on('SIGTERM', () => child.kill())
    child.once('error', (problem) => fail(new Told(texts.noWindow(explain(problem)), { cause: problem })))
    child.once('close', (status, by) => done({ code: status, signal: by }))
  })
  if (code === 0 || signal === 'SIGINT' || signal === 'SIGTERM') return
  const how = signal ?? `exit code ${code}`
  // What ends so early never showed a window.
  const early = Date.now() - started < 15_000
  throw new Told(early ? texts.noWindow(reasonIn(said, how)) : texts.ended(how))
}

/** @param {string[]} args */
async function start(args) {
  const options = readOptions(args)
  if (options.help) {
    console.log(texts.usage)
    return
  }
  await buildIfStale()
  const runtime = options.web ? null : await findOrFetchRuntime()
  if (runtime !== null) {
    await openWindow(runtime)
    return
  }
  const server = await serveInBrowser(options)
  if (server === null) return
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => void server.close())
}

if (isStarted(import.meta.url)) {
  try {
    await start(process.argv.slice(2))
  } catch (problem) {
    console.error(problem instanceof Told ? problem.message : explain(problem))
    process.exitCode = 1
  }
}
