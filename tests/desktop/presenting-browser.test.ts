import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { BrowserContext, Page } from 'playwright'
import { launch } from '../browser/launch.ts'
import type { Launched } from '../browser/launch.ts'
import { buildWithTestPage, serveTestPage } from './built.ts'

const origin = 'http://127.0.0.1:41998'
let app: string
let launched: Launched
let page: Page
let context: BrowserContext

declare global {
  interface Window {
    /** How many screen locks are held, and how often one was asked for. */
    locks: { held: number; asked: number }
    /** How often the page was told that the second window is gone. */
    lost: number
  }
}

beforeAll(async () => {
  app = await buildWithTestPage()
})

beforeEach(async () => {
  launched = await launch({ origin })
  ;({ context, page } = launched)
  await serveTestPage(context, app)
  await page.addInitScript(() => {
    window.locks = { held: 0, asked: 0 }
    window.lost = 0
    // In the place of the system's own, which a browser without a display may not give.
    Object.defineProperty(navigator, 'wakeLock', {
      value: {
        request: async () => {
          window.locks.asked += 1
          await Promise.resolve()
          window.locks.held += 1
          return {
            release: () => {
              window.locks.held -= 1
              return Promise.resolve()
            },
          }
        },
      },
    })
  })
  await page.goto(`${origin}/?kept=yes`)
  await page.evaluate(() => {
    window.host.presenting.onSecondGone(() => {
      window.lost += 1
    })
  })
})

afterEach(async () => {
  await launched.close()
})

const begin = () => page.evaluate(() => window.host.presenting.begin('#/one/audience'))
const end = () => page.evaluate(() => window.host.presenting.end())
const locks = () => page.evaluate(() => window.locks)
const fillsScreen = () => page.evaluate(() => document.fullscreenElement === document.documentElement)

/** Opens the second window, and returns its page. */
const openSecond = async (): Promise<Page> => {
  const opening = context.waitForEvent('page')
  expect(await page.evaluate(() => window.host.presenting.openSecond('#/one/audience'))).toBe(true)
  return await opening
}

describe('presenting in a browser', () => {
  it('fills the screen and keeps it awake, until the end', async () => {
    expect(await begin()).toBe('here')
    expect(await fillsScreen()).toBe(true)
    await expect.poll(locks).toEqual({ held: 1, asked: 1 })
    await end()
    expect(await fillsScreen()).toBe(false)
    await expect.poll(locks).toEqual({ held: 0, asked: 1 })
    // A lock that was taken anew would be one nobody gives back.
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    expect(await locks()).toEqual({ held: 0, asked: 1 })
  })

  it('goes on where the browser neither fills the screen nor keeps it awake', async () => {
    await page.evaluate(() => {
      Object.defineProperty(navigator.wakeLock, 'request', { value: () => Promise.reject(new TypeError('not allowed')) })
      document.documentElement.requestFullscreen = () => Promise.reject(new TypeError('not allowed'))
    })
    expect(await begin()).toBe('here')
    await end()
  })

  it('gives back a lock that comes after the end, and takes it anew whenever it is seen again', async () => {
    await page.evaluate(async () => {
      const { presenting } = window.host
      await Promise.all([presenting.begin('#/one/audience'), presenting.end()])
    })
    await expect.poll(locks).toMatchObject({ held: 0 })
    const { asked } = await locks()
    await begin()
    // The browser takes the lock from a page that is not seen.
    await page.evaluate(() => {
      window.locks.held = 0
      document.dispatchEvent(new Event('visibilitychange'))
    })
    await expect.poll(locks).toEqual({ held: 1, asked: asked + 2 })
    await end()
    await expect.poll(async () => (await locks()).held).toBe(0)
  })

  it('opens the slides in a second window when it is asked to, once, and closes it at the end', async () => {
    await begin()
    const second = await openSecond()
    await second.waitForURL(`${origin}/?kept=yes#/one/audience`)
    expect(await page.evaluate(() => window.host.presenting.openSecond('#/one/audience'))).toBe(true)
    expect(context.pages()).toHaveLength(2)
    expect(await page.evaluate(() => window.host.presenting.swap())).toBe(false)
    const closing = second.waitForEvent('close')
    await end()
    await closing
    expect(await page.evaluate(() => window.lost)).toBe(0)
  })

  it('is told when the second window is closed, and opens another', async () => {
    await begin()
    const second = await openSecond()
    await second.close()
    await expect.poll(() => page.evaluate(() => window.lost)).toBe(1)
    const third = await openSecond()
    await third.close()
    await expect.poll(() => page.evaluate(() => window.lost)).toBe(2)
    await end()
  })

  it('says when the browser has kept the second window from opening', async () => {
    await begin()
    const opened = await page.evaluate(() => {
      window.open = () => null
      return window.host.presenting.openSecond('#/one/audience')
    })
    expect(opened).toBe(false)
    await end()
    expect(await page.evaluate(() => window.lost)).toBe(0)
  })

  it('takes the second window along when its page is loaded anew', async () => {
    await begin()
    const second = await openSecond()
    const closing = second.waitForEvent('close')
    await page.reload()
    await closing
    expect(context.pages()).toHaveLength(1)
  })
})
