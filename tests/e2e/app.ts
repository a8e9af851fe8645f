import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { _electron, type BrowserContext, type Locator, type Page } from 'playwright'
import { expect } from 'vitest'
import { serve } from '../../build/scripts/serve.mjs'
import { givenToPrint, keepPrinted, printing } from '../browser/keepPrinted.ts'
import { launch, watch } from '../browser/launch.ts'
import { launchDesktop } from '../desktop/harness.ts'
import { findInGerman, isGermanRun } from './german/find.ts'

/** Where the app runs: served to a browser, its main process in real Chromium, or Electron itself. */
export type Target = 'browser' | 'desktop' | 'electron'

export const targets: readonly Target[] = process.env['REARVIEW_E2E_TARGET'] === 'electron' ? ['electron'] : ['browser', 'desktop']

/** The day it is in these tests, so that the same review is due whenever they run. */
export const testDay = '2026-11-21'

export interface App {
  readonly target: Target
  readonly page: Page
  /** The PDF that the last Export PDF made. */
  pdf(): Promise<Uint8Array>
  /** Ends the app, and fails on any console error, uncaught exception, or request that left it. */
  close(): Promise<void>
}

export interface AppOptions {
  readonly viewport?: { readonly width: number; readonly height: number }
  /** In a browser: how much larger than usual everything is; 2 leaves half the width and half the height to lay out in. */
  readonly zoom?: number
  readonly colorScheme?: 'light' | 'dark'
  /** On the desktop: whether the computer says that one is in use. */
  readonly screenReader?: boolean
  /** What the user reads, by the system's settings; British English where nothing is said. */
  readonly locale?: string
  /** That the user reads German, and that what the walk names in English is found by its German name. */
  readonly german?: boolean
}

const root = fileURLToPath(new URL('../../', import.meta.url))
const dist = join(root, 'dist')

export async function openApp(target: Target, options: AppOptions = {}): Promise<App> {
  const viewport = options.viewport ?? { width: 1366, height: 768 }
  const german = options.german ?? (isGermanRun && options.locale === undefined)
  const page = {
    locale: options.locale ?? (german ? 'de-DE' : 'en-GB'),
    timezoneId: 'Europe/London',
    colorScheme: options.colorScheme ?? 'light',
    reducedMotion: 'reduce',
  } as const
  const app = await opened()
  if (german) findInGerman(app.page)
  return app

  function opened(): Promise<App> {
    switch (target) {
      case 'browser':
        return inBrowser({ ...enlarged(viewport, options.zoom ?? 1), ...page })
      case 'desktop':
        return onDesktop(viewport, page, options.screenReader ?? false)
      case 'electron':
        return inElectron()
    }
  }
}

const enlarged = ({ width, height }: { width: number; height: number }, zoom: number) => ({
  viewport: { width: Math.floor(width / zoom), height: Math.floor(height / zoom) },
  deviceScaleFactor: zoom,
})

/**
 * Stops the clock of every page that is loaded from now on at ten in the morning of the day. Playwright's own clock replaces the class Date
 * with one whose methods are not found on its prototype, and libraries that build on Date then fall back to local time.
 */
export async function stopClock(context: BrowserContext, day: string): Promise<void> {
  // In which order the scripts run that were added for one page is not promised, so the last that was added wins by its number.
  daysSet += 1
  await context.addInitScript(
    ({ on, turn }) => {
      const kept = window as { realDate?: DateConstructor; turn?: number }
      const Real = (kept.realDate ??= Date)
      if ((kept.turn ?? 0) > turn) return
      kept.turn = turn
      const fixed = new Real(`${on}T10:00:00`).getTime()
      window.Date = new Proxy(Real, {
        construct: (target, given, self) => Reflect.construct(target, given.length === 0 ? [fixed] : given, self),
        get: (target, name) => (name === 'now' ? () => fixed : Reflect.get(target, name)),
      })
    },
    { on: day, turn: daysSet },
  )
}
let daysSet = 0

/** Stops the clock at ten in the morning of the day, and loads the page anew. */
export async function setDay(page: Page, day = testDay): Promise<void> {
  await stopClock(page.context(), day)
  await page.reload()
}

type Looks = Parameters<typeof launch>[0]

async function inBrowser(looks: Omit<Looks, 'origin' | 'profile'>): Promise<App> {
  const server = await serve({ folder: join(dist, 'renderer'), port: 0 })
  const launched = await launch({ ...looks, origin: server.address })
  const { page, context } = launched
  await context.addInitScript(keepPrinted)
  await stopClock(context, testDay)
  page.setDefaultTimeout(15_000)
  await page.goto(server.address)
  return {
    target: 'browser',
    page,
    pdf: async () => {
      // The print dialog is the browser's own; what it was given is printed here instead.
      const html = await page.waitForFunction(givenToPrint).then((found) => found.jsonValue())
      const paper = await context.newPage()
      await paper.goto(new URL('/.well-known/rearview', server.address).href)
      await paper.setContent(html ?? '')
      await paper.evaluate(() => document.fonts.ready)
      const pdf = await paper.pdf(printing)
      await paper.close()
      return pdf
    },
    close: async () => {
      try {
        await launched.close()
      } finally {
        await server.close()
      }
    },
  }
}

async function onDesktop(
  viewport: { width: number; height: number },
  looks: Omit<Looks, 'origin' | 'profile' | 'viewport'>,
  screenReader: boolean,
): Promise<App> {
  const folder = await mkdtemp(join(tmpdir(), 'rearview-saved-'))
  const desktop = await launchDesktop({ viewport, page: looks, screenReader, prepare: (context) => stopClock(context, testDay) })
  let saved: string | null = null
  desktop.electron.answerSaveDialogs((dialog) => {
    saved = join(folder, (dialog.defaultPath ?? 'saved').split(/[/\\]/).at(-1) ?? 'saved')
    return { path: saved }
  })
  // Who saves twice in a test means to replace the first.
  desktop.electron.answerMessageBoxes(0)
  const problems = watch(desktop.page.context(), new URL(desktop.page.url()).origin)
  desktop.page.setDefaultTimeout(15_000)
  return {
    target: 'desktop',
    page: desktop.page,
    pdf: async () => {
      if (saved === null) throw new Error('No file was saved')
      return new Uint8Array(await readFile(saved))
    },
    close: async () => {
      await desktop.close()
      await rm(folder, { recursive: true, force: true })
      if (problems.length > 0) throw new Error(`The page had problems:\n${problems.join('\n')}`)
    },
  }
}

async function inElectron(): Promise<App> {
  const folder = await mkdtemp(join(tmpdir(), 'rearview-electron-'))
  const electron = await _electron.launch({ args: [root, `--user-data-dir=${join(folder, 'user')}`] })
  const saved = join(folder, 'saved')
  await electron.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path })
  }, `${saved}.pdf`)
  const page = await electron.firstWindow()
  page.setDefaultTimeout(15_000)
  await setDay(page)
  return {
    target: 'electron',
    page,
    pdf: async () => {
      const file = (await readdir(folder)).find((name) => name.endsWith('.pdf'))
      if (file === undefined) throw new Error('No file was saved')
      return new Uint8Array(await readFile(join(folder, file)))
    },
    close: async () => {
      await electron.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Keeps a picture of the page under docs/images when the screenshots are made; else does nothing. */
export async function picture({ page, target }: App, name: string): Promise<void> {
  const folder = process.env['REARVIEW_SCREENSHOTS']
  if (folder === undefined || target !== 'browser') return
  await page.waitForTimeout(250)
  await page.screenshot({ path: join(root, folder, `${name}.png`) })
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Where something is, once it stays there: what the timeline is given it draws in one of the next frames. */
export async function placeOf(element: Locator): Promise<Box> {
  const seen: (Box | null)[] = []
  const stays = async () => {
    seen.unshift(await element.boundingBox())
    await element.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
    return seen[0] !== null && isDeepStrictEqual(seen[0], seen[1])
  }
  await expect.poll(stays).toBe(true)
  const [place] = seen
  if (!place) throw new Error('It is not in view')
  return place
}

/** Presses a bar of the timeline in its middle, whatever of it lies on top there: a handle, or its title running past it. */
export async function pressBar(bar: Locator): Promise<void> {
  const box = await placeOf(bar)
  await bar.page().mouse.click(box.x + box.width / 2, box.y + box.height / 2)
}

/** Enter on what is in a dialog or a menu that was opened just now: it takes the keyboard a moment after it is seen. */
export async function enter(button: Locator): Promise<void> {
  await expect
    .poll(() => button.evaluate((element) => element.closest('[role="dialog"], [role="menu"]')?.contains(document.activeElement)))
    .toBe(true)
  await button.press('Enter')
}

/**
 * The field with the name of what was added just now, once it has the keyboard to be typed over. Until then the
 * inspector shows what was there before, and what is typed goes there.
 */
export async function freshName(page: Page): Promise<Locator> {
  const field = page.getByRole('complementary', { name: 'Inspector' }).getByRole('textbox', { name: /^(Title|Name)$/ })
  await expect
    .poll(() =>
      field.evaluate(
        (input: HTMLInputElement, begins) => input === document.activeElement && input.value.startsWith(begins),
        isGermanRun ? 'Neue' : 'New ',
      ),
    )
    .toBe(true)
  return field
}
