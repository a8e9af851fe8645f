import { readdir, readFile } from 'node:fs/promises'
import { extname, join, resolve } from 'node:path'
import { protocol } from 'electron'
import { documentIdAt, isOurs, scheme } from './address.ts'
import { heldDocument } from './documents.ts'
import { report } from './log.ts'
import { appPolicy, documentPolicy, permissionsPolicy } from './policy.ts'

/** The renderer as it was built, beside the folder this file is bundled into. */
const files = resolve(__dirname, '../renderer')

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}

/** Must run before the app is ready. Standard and secure give the app an origin with IndexedDB. */
export const registerScheme = (): void => {
  protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } }])
}

const common = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': permissionsPolicy,
  'Content-Security-Policy': appPolicy,
  // A new version of the app must not be shown with pages of the old one.
  'Cache-Control': 'no-cache',
}

const refusal = (status: number): Response => new Response(null, { status, headers: common })

const page = (body: BodyInit, type: string, more: Readonly<Record<string, string>> = {}): Response =>
  new Response(body, { headers: { ...common, 'Content-Type': type, ...more } })

/** The files below a folder, by their paths in the app. Links are none. */
const filesIn = async (folder: string, path = '/'): Promise<[string, string][]> => {
  const entries = await readdir(folder, { withFileTypes: true })
  const found = await Promise.all(
    entries.map(async (entry): Promise<[string, string][]> => {
      const file = join(folder, entry.name)
      if (entry.isDirectory()) return await filesIn(file, `${path}${entry.name}/`)
      return entry.isFile() ? [[path + entry.name, file]] : []
    }),
  )
  return found.flat()
}

let known: Promise<ReadonlyMap<string, string>> | null = null
const knownFiles = (): Promise<ReadonlyMap<string, string>> => (known ??= filesIn(files).then((found) => new Map(found)))

/** A path as it is written in an address; what is not is no file's. */
const plain = (path: string): string => {
  try {
    return decodeURIComponent(path)
  } catch {
    return ''
  }
}

const answer = async (address: string): Promise<Response> => {
  const path = new URL(address).pathname
  const id = documentIdAt(path)
  if (id !== null) {
    const html = heldDocument(id)
    return html === null ? refusal(404) : page(html, 'text/html; charset=utf-8', { 'Content-Security-Policy': documentPolicy })
  }
  // Looked up and never made into a path, whatever was asked for.
  const file = (await knownFiles()).get(path === '/' ? '/index.html' : plain(path))
  if (file === undefined) return refusal(404)
  return page(await readFile(file), types[extname(file)] ?? 'application/octet-stream')
}

const answerRequest = async ({ url, method }: Request): Promise<Response> => {
  if (!isOurs(url)) return refusal(403)
  if (method !== 'GET' && method !== 'HEAD') return refusal(405)
  try {
    const response = await answer(url)
    return method === 'HEAD' ? new Response(null, response) : response
  } catch (error) {
    report('a file of the app could not be read', error)
    return refusal(500)
  }
}

export const serve = (): void => {
  protocol.handle(scheme, answerRequest)
}
