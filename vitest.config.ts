import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import type { TestProjectInlineConfiguration } from 'vitest/config'
import { findBrowser } from './tests/browser/find.ts'
import type { Browser } from './tests/browser/find.ts'

const cacheDir = fileURLToPath(new URL('./.cache/vitest/', import.meta.url))

/** The app begins with the texts of its first screen; a test may ask for any. */
const everyText = fileURLToPath(new URL('./shared/text/whole.ts', import.meta.url))

type Options = NonNullable<TestProjectInlineConfiguration['test']>

function inNode(name: string, options: Options = {}): TestProjectInlineConfiguration {
  return {
    cacheDir,
    test: { name, environment: 'node', include: [`tests/${name}/**/*.test.{ts,tsx}`], setupFiles: everyText, ...options },
  }
}

/** Tests that run inside a page of a real Chromium, with its real IndexedDB. */
function inChromium(name: string, browser: Browser | null): TestProjectInlineConfiguration {
  const launchOptions = browser === null ? {} : { executablePath: browser.executablePath, args: browser.args }
  return {
    cacheDir,
    test: {
      name,
      include: [`tests/${name}/**/*.test.{ts,tsx}`],
      setupFiles: everyText,
      testTimeout: 30_000,
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        provider: playwright({ launchOptions }),
        instances: [{ browser: 'chromium' }],
      },
    },
  }
}

/** Long, and about bytes, sets and widths: in another zone they can come to nothing else. */
const knowNoZone = [
  'tests/unit/exchange/roadmapFile/{mutations,refusals}.test.ts',
  'tests/unit/history/merge/histories.test.ts',
  'tests/unit/planning/restore.test.ts',
  'tests/unit/document/{layout,deck,picture}.test.ts',
]
const again = process.env['REARVIEW_AGAIN'] !== undefined

/** What is waited for in a browser may take its time on a busy machine. */
const slow: Options = { testTimeout: 120_000, hookTimeout: 120_000, fileParallelism: false, expect: { poll: { timeout: 15_000 } } }
/** Windows on a busy machine: a test that fails is tried once again, and named where it passes then. */
const inWindows: Options = {
  ...slow,
  retry: 1,
  // The list of failures at the end has nothing but this line to say what was found.
  chaiConfig: { truncateThreshold: 2000 },
}

/** The walks that are gone in German as well (`tests/e2e/german`), when they are asked for in that language. */
const walkedInGerman = ['main-job', 'first-use', 'guard', 'german-fits']
const inGerman: Options =
  process.env['REARVIEW_E2E_LANGUAGE'] === 'de' ? { include: walkedInGerman.map((walk) => `tests/e2e/${walk}.test.ts`) } : {}

export default defineConfig(async () => {
  // Without a browser the suites that need one say so; the others run.
  const browser = await findBrowser().catch(() => null)
  return {
    cacheDir,
    test: {
      projects: [
        // Pure functions keep nothing between files, so these need not be read anew for each.
        inNode('unit', { testTimeout: 30_000, isolate: false, exclude: again ? knowNoZone : [] }),
        inNode('architecture', { testTimeout: 30_000 }),
        inNode('packaging', slow),
        inChromium('store', browser),
        inNode('desktop', inWindows),
        // Each file has windows of its own: two at a time.
        inNode('e2e', { ...inWindows, ...inGerman, fileParallelism: true, maxWorkers: 2 }),
        inNode('reliability', slow),
      ],
    },
  }
})
