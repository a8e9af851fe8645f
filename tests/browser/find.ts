import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { z } from 'zod'

/** A Chromium to test in: what to run, what to pass to it, and what to call it in a report. */
export interface Browser {
  readonly executablePath: string
  readonly args: string[]
  readonly name: string
}

interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: NodeJS.Platform
  readonly exists: (path: string) => boolean
}

const root = fileURLToPath(new URL('../../', import.meta.url))

/** A browser that reports, updates or synchronises by itself would hide a request made by the app. */
const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-quic']

const names: Readonly<Record<string, readonly string[]>> = {
  linux: ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge-stable', 'microsoft-edge'],
  darwin: [],
  win32: ['chrome.exe', 'msedge.exe', 'chromium.exe'],
}

function usualPlaces({ env, platform }: Machine): string[] {
  if (platform === 'darwin') {
    const apps = [
      'Google Chrome.app/Contents/MacOS/Google Chrome',
      'Chromium.app/Contents/MacOS/Chromium',
      'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ]
    return ['/Applications', `${env['HOME'] ?? ''}/Applications`].flatMap((folder) => apps.map((app) => `${folder}/${app}`))
  }
  if (platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']]
    const apps = [
      String.raw`Google\Chrome\Application\chrome.exe`,
      String.raw`Chromium\Application\chrome.exe`,
      String.raw`Microsoft\Edge\Application\msedge.exe`,
    ]
    return folders.flatMap((folder) => (folder === undefined ? [] : apps.map((app) => `${folder}\\${app}`)))
  }
  return ['/opt/google/chrome/chrome', '/usr/bin/chromium', '/snap/bin/chromium']
}

/** The path of an installed Chrome, Chromium or Edge, or null when there is none. */
export function findInstalled(machine: Machine): string | null {
  const folders = (machine.env['PATH'] ?? machine.env['Path'] ?? '').split(delimiter).filter(Boolean)
  const onPath = folders.flatMap((folder) => (names[machine.platform] ?? []).map((name) => join(folder, name)))
  return [...onPath, ...usualPlaces(machine)].find((path) => machine.exists(path)) ?? null
}

/**
 * Unpacks the Chromium that ships inside an npm package, once. The package unpacks to `chromium` in
 * the temporary folder whatever its version, so it gets a folder of its own; it is renamed into
 * place when it is whole, because several test runs may start at once.
 */
async function unpackBundled(): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(root, 'node_modules/@sparticuz/chromium/package.json'), 'utf8'))
  const { version } = z.object({ version: z.string() }).parse(manifest)
  const cache = join(root, '.cache')
  const folder = join(cache, `chromium-${version}`)
  const executablePath = join(folder, 'chromium')
  if (existsSync(executablePath)) return executablePath

  await mkdir(cache, { recursive: true })
  const fresh = await mkdtemp(join(cache, 'chromium-unpacking-'))
  try {
    const script = "import('@sparticuz/chromium').then((it) => it.default.executablePath())"
    await promisify(execFile)(process.execPath, ['-e', script], {
      cwd: root,
      env: { ...process.env, TMPDIR: fresh },
    })
    await rename(fresh, folder).catch((problem: unknown) => {
      if (!existsSync(executablePath)) throw problem
    })
  } finally {
    await rm(fresh, { recursive: true, force: true })
  }
  return executablePath
}

/**
 * A bare Linux machine has no font at all, and then text has no width and nothing is visible. The
 * bundled Chromium ships one; the browser finds it through this file, beside the machine's own.
 */
async function lendFonts(folder: string): Promise<void> {
  if (process.env['FONTCONFIG_FILE'] !== undefined) return
  const file = join(folder, 'rearview-fonts.conf')
  await writeFile(
    file,
    `<?xml version="1.0"?>
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`,
  )
  process.env['FONTCONFIG_FILE'] = file
}

/**
 * The browser the tests run in: `REARVIEW_BROWSER`, else an installed Chrome, Chromium or Edge, else
 * the headless Chromium of `@sparticuz/chromium` (Linux on x64), so that a fresh machine needs
 * nothing but Node. `REARVIEW_BROWSER=bundled` asks for that last one.
 */
export async function findBrowser(): Promise<Browser> {
  const asked = process.env['REARVIEW_BROWSER']
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0
  const args = isRoot ? [...quiet, '--no-sandbox'] : quiet
  if (asked !== undefined && asked !== '' && asked !== 'bundled') {
    if (!existsSync(asked)) {
      throw new Error(`REARVIEW_BROWSER names ${asked}, and there is no such file.`)
    }
    return { executablePath: asked, args, name: asked }
  }
  if (asked !== 'bundled') {
    const installed = findInstalled({ env: process.env, platform: process.platform, exists: existsSync })
    if (installed !== null) return { executablePath: installed, args, name: installed }
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chrome, Chromium or Edge was found. Install one, or name one in REARVIEW_BROWSER.')
  }
  const executablePath = await unpackBundled()
  await lendFonts(dirname(executablePath))
  return {
    executablePath,
    // Its own default arguments switch the web's security off; these two are enough.
    args: [...new Set([...args, '--no-sandbox', '--headless=shell'])],
    name: '@sparticuz/chromium',
  }
}
