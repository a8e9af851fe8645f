import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import type { Told } from './task.ts'

const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

/** Serves the page at one address for the whole run, because the browser keeps the data by address, and hears what the page tells. */
export interface Site {
  readonly address: string
  /** What the page of this launch tells, from now on; it may still be on its way when its browser is dead. */
  listen(launch: number, listener: (told: Told) => void): void
  /** What the page may ask for by name. */
  give(name: string, content: unknown): void
  close(): Promise<void>
}

/** Builds the page out of the app's own store, session and guard. */
export async function buildPage(outDir: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    root: fileURLToPath(new URL('page/', import.meta.url)),
    base: './',
    build: {
      outDir,
      emptyOutDir: true,
      target: 'chrome120',
      minify: false,
      chunkSizeWarningLimit: 10_000,
      modulePreload: { polyfill: false },
    },
  })
}

export async function openSite(folder: string): Promise<Site> {
  const listeners = new Map<string, (told: Told) => void>()
  const given = new Map<string, string>()
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    if (url.pathname === '/told') {
      response.end()
      const hear = (text: string) => listeners.get(url.searchParams.get('launch') ?? '')?.(JSON.parse(text) as Told)
      const told = url.searchParams.get('told')
      let body = ''
      request.setEncoding('utf8').on('data', (piece: string) => (body += piece))
      request.on('end', () => hear(told ?? body))
      return undefined
    }
    if (url.pathname.startsWith('/given/')) return void response.end(given.get(url.pathname.slice(7)) ?? 'null')
    const path = url.pathname === '/' ? 'index.html' : url.pathname.slice(1)
    readFile(join(folder, path)).then(
      (bytes) => {
        response.setHeader('content-type', types[extname(path)] ?? 'application/octet-stream')
        response.end(bytes)
      },
      () => {
        response.statusCode = 404
        response.end()
      },
    )
    return undefined
  })
  await new Promise<void>((done, fail) => {
    server.once('error', fail)
    server.listen({ port: 0, host: '127.0.0.1' }, done)
  })
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('The server has no port')
  return {
    address: `http://127.0.0.1:${bound.port}/`,
    listen: (launch, listener) => void listeners.set(String(launch), listener),
    give: (name, content) => void given.set(name, JSON.stringify(content)),
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}
