import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, resolve, sep } from 'node:path'
import { version } from './project.mjs'

/**
 * The one name the app answers to. A browser keeps the roadmaps by origin, so `localhost` would show
 * none of those made at `127.0.0.1`; and a name that resolves here but is not ours is an attack.
 */
const host = '127.0.0.1'
const identity = '/.well-known/rearview'

const texts = {
  wrongHost: (/** @type {string} */ address) =>
    `Rearview answers only at ${address} because the browser keeps your roadmaps under that address. Open it there.`,
  wrongMethod: 'Rearview only reads: GET and HEAD.',
  noFile: 'There is no such file in Rearview.',
  noWorker: 'Rearview has no service worker.',
  notBuilt: 'Rearview is not built. Run npm run build.',
}

/** @type {Record<string, string>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.wasm': 'application/wasm',
}

/** The app prints through a `srcdoc` frame, which inherits this policy and needs no source of its own. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  // The app's own files: the fonts that are put into an exported drawing.
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const safe = {
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-cache',
}

/** @param {number} port */
export const addressOf = (port) => `http://${host}:${port}/`

/**
 * The file a request's target names inside the folder, or null when it names none there.
 * @param {string} folder @param {string} target
 */
function fileFor(folder, target) {
  const path = target.split(/[?#]/, 1)[0] ?? ''
  let decoded
  try {
    decoded = decodeURIComponent(path)
  } catch {
    return null
  }
  // A backslash and a colon mean something in a path on Windows, and no file of ours has one.
  if (!decoded.startsWith('/') || /[\\:\0]/.test(decoded)) return null
  if (decoded.split('/').some((part) => part.startsWith('.'))) return null
  const home = resolve(folder)
  const file = join(home, decoded === '/' ? 'index.html' : decoded)
  return file.startsWith(home + sep) ? file : null
}

/** @param {string} file @returns {Promise<Buffer | null>} null when it is not there or is a folder */
async function contents(file) {
  try {
    return await readFile(file)
  } catch (problem) {
    if (['ENOENT', 'EISDIR', 'ENOTDIR', 'ENAMETOOLONG'].includes(Object(problem).code)) return null
    throw problem
  }
}

/**
 * Serves a folder at `http://127.0.0.1:port/` and nowhere else. The promise fails when the port
 * cannot be had; it is never exchanged for another.
 * @param {{ folder: string, port: number }} options port 0 takes any free one, for tests
 * @returns {Promise<{ address: string, port: number, close: () => Promise<void> }>}
 */
export async function serve({ folder, port }) {
  let address = addressOf(port)

  const server = createServer((request, response) => {
    /** @type {(status: number, body: string | Buffer, headers?: Record<string, string>) => void} */
    const answer = (status, body, headers = {}) => {
      const bytes = Buffer.from(body)
      response.writeHead(status, {
        ...safe,
        'Content-Type': 'text/plain; charset=utf-8',
        'Content-Length': String(bytes.length),
        ...headers,
      })
      response.end(request.method === 'HEAD' ? undefined : bytes)
    }

    const respond = async () => {
      if (`http://${request.headers.host}/` !== address) return answer(421, texts.wrongHost(address))
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        return answer(405, texts.wrongMethod, { Allow: 'GET, HEAD' })
      }
      if (request.headers['service-worker'] !== undefined) return answer(403, texts.noWorker)
      const target = request.url ?? '/'
      if (target === identity) {
        const body = JSON.stringify({ name: 'rearview', version })
        return answer(200, body, { 'Content-Type': types['.json'] ?? '', 'Cache-Control': 'no-store' })
      }
      const file = fileFor(folder, target)
      const body = file === null ? null : await contents(file)
      if (file === null || body === null) {
        // Browsers ask for it by themselves, also for the sentences above.
        if (target === '/favicon.ico') return answer(204, '')
        return answer(404, target === '/' ? texts.notBuilt : texts.noFile)
      }
      const etag = `"${createHash('sha256').update(body).digest('base64url')}"`
      if (request.headers['if-none-match'] === etag) {
        response.writeHead(304, { ...safe, ETag: etag })
        response.end()
        return undefined
      }
      const type = types[extname(file).toLowerCase()] ?? 'application/octet-stream'
      return answer(200, body, { 'Content-Type': type, ETag: etag })
    }

    respond().catch((/** @type {unknown} */ problem) => {
      console.error(problem)
      if (response.headersSent) response.destroy()
      else answer(500, texts.noFile)
    })
  })

  await new Promise((done, fail) => {
    server.once('error', fail)
    server.listen({ port, host, exclusive: true }, () => done(undefined))
  })
  const bound = server.address()
  const taken = bound !== null && typeof bound === 'object' ? bound.port : port
  address = addressOf(taken)

  return {
    address,
    port: taken,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

/**
 * What answers at a port: Rearview's version, or null for anything else or nothing.
 * @param {number} port @returns {Promise<string | null>}
 */
export async function rearviewAt(port) {
  try {
    const response = await fetch(new URL(identity, addressOf(port)), {
      signal: AbortSignal.timeout(3000),
      redirect: 'error',
    })
    const body = Object(await response.json())
    return body.name === 'rearview' && typeof body.version === 'string' ? body.version : null
  } catch {
    return null
  }
}
