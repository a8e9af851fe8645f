import { readFile } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'
import { protocol } from 'electron'
import { documentIdAt, isOurs, scheme } from './address.ts'
import { heldDocument } from './documents.ts'
import { report } from './log.ts'
import { appPolicy, documentPolicy } from './policy.ts'

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
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

const common = {
  'X-Content-Type-Options': 'nosniff',
  // A new version of the app must not be shown with pages of the old one.
  'Cache-Control': 'no-cache',
}

const refusal = (status: number): Response => new Response(null, { status, headers: common })

const page = (body: BodyInit, type: string, policy: string): Response =>
  new Response(body, { headers: { ...common, 'Content-Type': type, 'Content-Security-Policy': policy } })

/** The file a path of the app means, or null where it means nothing inside the app's own folder. */
const fileAt = (path: string): string | null => {
  let plain: string
  try {
    plain = decodeURIComponent(path)
  } catch {
    return null
  }
  // A backslash is a folder and a colon a drive or a stream on Windows; no file of ours has one.
  if (/[\\:\0]/.test(plain)) return null
  const file = resolve(join(files, plain.endsWith('/') ? `${plain}index.html` : plain))
  return file.startsWith(files + sep) ? file : null
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['ENOENT', 'EISDIR', 'ENOTDIR', 'ENAMETOOLONG'].includes(String(error.code))

const answer = async (request: Request): Promise<Response> => {
  if (!isOurs(request.url)) return refusal(403)
  if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405)
  const path = new URL(request.url).pathname

  const id = documentIdAt(path)
  if (id !== null) {
    const html = heldDocument(id)
    return html === null ? refusal(404) : page(html, 'text/html; charset=utf-8', documentPolicy)
  }

  const file = fileAt(path)
  if (file === null) return refusal(403)
  try {
    return page(await readFile(file), types[extname(file)] ?? 'application/octet-stream', appPolicy)
  } catch (error) {
    if (isMissing(error)) return refusal(404)
    report('a file of the app could not be read', error)
    return refusal(500)
  }
}

export const serve = (): void => {
  protocol.handle(scheme, answer)
}
