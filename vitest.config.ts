import { fileURLToPath } from 'node:url'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import type { TestProjectInlineConfiguration } from 'vitest/config'
import { findBrowser } from './tests/browser/find.ts'
import type { Browser } from './tests/browser/find.ts'

const cacheDir = fileURLToPath(new URL('./.cache/vitest/', import.meta.url))

type Options = NonNullable<TestProjectInlineConfiguration['test']>

function inNode(name: string, options: Options = {}): TestProjectInlineConfiguration {
  return {
    cacheDir,
    test: { name, environment: 'node', include: [`tests/${name}/**/*.test.{ts,tsx}`], ...options },
  }
}

/** Tests that run inside a page of a real Chromium, with its real IndexedDB. */
function inChromium(name: string, browser: Browser | null): TestProjectInlineConfiguration {
  const launchOptions =
    browser === null ? {} : { executablePath: browser.executablePath, args: browser.args }
  return {
    cacheDir,
    test: {
      name,
      include: [`tests/${name}/**/*.test.{ts,tsx}`],
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

const slow: Options = { testTimeout: 120_000, hookTimeout: 120_000, fileParallelism: false }

export default defineConfig(async () => {
  // Without a browser the suites that need one say so; the others run.
  const browser = await findBrowser().catch(() => null)
  return {
    cacheDir,
    test: {
      projects: [
        inNode('unit', { testTimeout: 30_000 }),
        inNode('architecture', { testTimeout: 30_000 }),
        inChromium('store', browser),
        inNode('desktop', slow),
        inNode('e2e', slow),
        inNode('reliability', slow),
      ],
    },
  }
})
