import { spawn } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import { chromium, type Page } from 'playwright'
import { findBrowser } from './find.ts'

/** A browser on a profile that can be ended as a power cut ends it. */
export interface Killable {
  readonly page: Page
  /** Crashes the renderer of a page and loads the page again in its place, as a shell does; returns it as it is then. */
  crash(page: Page): Promise<Page>
  /** Ends every process of it at once, and waits until none is left. */
  kill(): Promise<void>
}

const isThere = (pid: number): boolean => {
  try {
    process.kill(-pid, 0)
    return true
  } catch {
    return false
  }
}

/** Starts the real browser by its command, since what Playwright starts leaves properly. */
export async function launchKillable(profile: string): Promise<Killable> {
  const { executablePath, args } = await findBrowser()
  const portFile = join(profile, 'DevToolsActivePort')
  await rm(portFile, { force: true })
  const isHeadless = args.some((arg) => arg.startsWith('--headless'))
  const child = spawn(
    executablePath,
    [
      ...args,
      ...(isHeadless ? [] : ['--headless']),
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--password-store=basic',
      '--use-mock-keychain',
      '--lang=en-GB',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { detached: true, stdio: 'ignore' },
  )
  const pid = child.pid ?? 0
  const port = async (): Promise<string> => {
    const [found] = (await readFile(portFile, 'utf8').catch(() => '')).split('\n')
    if (found) return found
    if (child.exitCode !== null) throw new Error(`The browser ended with code ${child.exitCode}`)
    await wait(20)
    return port()
  }
  const address = `http://127.0.0.1:${await port()}`
  const browser = await chromium.connectOverCDP(address)
  const connections = [browser]
  const [context] = browser.contexts()
  const page = context?.pages()[0] ?? (await context?.newPage())
  if (!page) throw new Error('The browser has no page')
  page.setDefaultTimeout(15_000)
  const gone = async (): Promise<void> => {
    if (!isThere(pid)) return
    await wait(10)
    await gone()
  }
  return {
    page,
    crash: async (crashing) => {
      const devtools = await crashing.context().newCDPSession(crashing)
      const { targetInfo } = await devtools.send('Target.getTargetInfo')
      const crashed = crashing.waitForEvent('crash')
      void devtools.send('Page.crash').catch(() => {})
      await crashed
      await devtools.send('Page.reload')
      // Playwright gives up on a page that crashed; who connects anew finds it well.
      const again = await chromium.connectOverCDP(address)
      connections.push(again)
      for (const found of again.contexts().flatMap((one) => one.pages())) {
        const session = await found.context().newCDPSession(found)
        if ((await session.send('Target.getTargetInfo')).targetInfo.targetId === targetInfo.targetId) return found
      }
      throw new Error('The page that crashed is gone')
    },
    kill: async () => {
      if (isThere(pid)) process.kill(-pid, 'SIGKILL')
      await gone()
      await Promise.all(connections.map((connection) => connection.close().catch(() => {})))
    },
  }
}
