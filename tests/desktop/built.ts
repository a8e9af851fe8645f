import { mkdtemp, mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import type { BrowserContext } from 'playwright'
import { build } from 'vite'
import { afterAll } from 'vitest'
import { main, preload } from '../../build/vite.electron.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** The sources of the desktop side; a copy with a fault in it where one is planted. */
const sources = process.env['REARVIEW_ELECTRON_SOURCES'] ?? join(root, 'electron')

const folders: string[] = []

afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true })
})

/**
 * Builds the main process and the preload script as they are shipped, with a small page in the place
 * of the app's, and returns the folder. These tests are of the desktop side and not of the app.
 */
export const buildWithTestPage = async (): Promise<string> => {
  await mkdir(join(root, '.cache'), { recursive: true })
  const folder = await mkdtemp(join(root, '.cache/desktop-'))
  folders.push(folder)
  for (const [name, config] of Object.entries({ main, preload })) {
    await build({
      ...config,
      configFile: false,
      logLevel: 'error',
      build: { ...config.build, ssr: join(sources, name, `${name}.ts`), outDir: join(folder, 'electron') },
    })
  }
  await build({
    configFile: false,
    logLevel: 'error',
    root: join(root, 'tests/fixtures/renderer'),
    base: './',
    cacheDir: join(root, '.cache/vite-fixture'),
    build: { outDir: join(folder, 'renderer'), target: 'chrome120', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  })
  return folder
}

const types: Readonly<Record<string, string>> = { js: 'text/javascript', woff2: 'font/woff2', html: 'text/html' }
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' data: blob:; connect-src 'self'"

/** Answers every request of a browser with the small page that was built, at whatever origin it asks. */
export const serveTestPage = async (context: BrowserContext, app: string): Promise<void> => {
  await context.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url())
    const path = pathname === '/' ? '/index.html' : pathname
    await route.fulfill({
      headers: { 'Content-Type': types[path.split('.').at(-1) ?? ''] ?? '', 'Content-Security-Policy': policy },
      body: await readFile(join(app, 'renderer', path)),
    })
  })
}
