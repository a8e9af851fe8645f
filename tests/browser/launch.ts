import { chromium } from 'playwright'
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright'
import { findBrowser } from './find.ts'

export interface LaunchOptions extends BrowserContextOptions {
  /** The only origin the app may talk to, for example `http://127.0.0.1:41730`. */
  readonly origin: string
  /** A folder that keeps the data from one launch to the next; without it each launch is new. */
  readonly profile?: string
}

export interface Launched {
  readonly context: BrowserContext
  readonly page: Page
  /** Console errors, uncaught exceptions, crashes and requests that left the app's origin, so far. */
  readonly problems: readonly string[]
  /** Closes the browser, and throws when a problem was seen that no pattern allows. */
  close(allowed?: readonly RegExp[]): Promise<void>
}

/** Schemes that stay inside the browser. */
const local = /^(data|blob|about|chrome|devtools):/

/** What goes wrong in any page of a context, from now on, in sentences. */
export function watch(context: BrowserContext, origin: string): readonly string[] {
  const problems: string[] = []
  const check = (what: string, url: string): void => {
    if (local.test(url)) return
    const asked = new URL(url)
    const home = new URL(origin)
    if (asked.protocol === home.protocol && asked.host === home.host) return
    problems.push(`${what} left the app: ${url}`)
  }
  const follow = (page: Page): void => {
    page.on('crash', () => problems.push(`The page crashed: ${page.url()}`))
    page.on('websocket', (socket) => check('A web socket', socket.url()))
  }
  context.on('request', (request) => check('A request', request.url()))
  context.on('serviceworker', (worker) => problems.push(`A service worker started: ${worker.url()}`))
  context.on('weberror', (event) => {
    const error = event.error()
    problems.push(`Uncaught: ${error.stack ?? error.message}`)
  })
  context.on('console', (message) => {
    if (message.type() !== 'error') return
    problems.push(`Console error: ${message.text()} (${message.location().url})`)
  })
  context.on('page', follow)
  for (const page of context.pages()) follow(page)
  return problems
}

/**
 * Opens the test browser with one empty page. Close it with `close()`, which fails the test on any
 * problem the page had.
 */
export async function launch(options: LaunchOptions): Promise<Launched> {
  const { origin, profile, ...contextOptions } = options
  const { executablePath, args } = await findBrowser()
  let context: BrowserContext
  let end: () => Promise<void>
  if (profile === undefined) {
    const browser = await chromium.launch({ executablePath, args })
    context = await browser.newContext(contextOptions)
    end = () => browser.close()
  } else {
    context = await chromium.launchPersistentContext(profile, { ...contextOptions, executablePath, args })
    end = () => context.close()
  }
  const problems = watch(context, origin)
  const page = context.pages()[0] ?? (await context.newPage())
  return {
    context,
    page,
    problems,
    async close(allowed = []) {
      await end()
      const left = problems.filter((problem) => !allowed.some((pattern) => pattern.test(problem)))
      if (left.length > 0) throw new Error(`The page had problems:\n${left.join('\n')}`)
    },
  }
}

/** Runs `work` in a browser of its own and closes it, whatever happens. */
export async function inBrowser(
  options: LaunchOptions & { readonly allowed?: readonly RegExp[] },
  work: (launched: Launched) => Promise<void>,
): Promise<void> {
  const { allowed = [], ...launchOptions } = options
  const launched = await launch(launchOptions)
  try {
    await work(launched)
  } catch (problem) {
    // The first failure is the one to read; the page's problems usually explain it.
    await launched.close([/./s])
    if (problem instanceof Error && launched.problems.length > 0) {
      problem.message += `\nThe page had problems:\n${launched.problems.join('\n')}`
    }
    throw problem
  }
  await launched.close(allowed)
}
