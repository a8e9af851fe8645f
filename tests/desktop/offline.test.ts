import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { buildWithTestPage } from './built.ts'
import { launchDesktop } from './harness.ts'
import type { Desktop } from './harness.ts'

/**
 * Two walls keep a page from the network, and each hides what the other lets through. So each is
 * tested with the other out of the way.
 */

let app: string
let desktop: Desktop

beforeAll(async () => {
  app = await buildWithTestPage()
})

afterEach(async () => {
  await desktop.close()
})

/** Every way out a page has that asks for an address. */
const tryAll = async (): Promise<void> => {
  // In the page there is nothing of this file: what is used there has to be in here.
  const away = (name: string): string => `https://example.org/${name}`
  const add = (tag: string, set: Record<string, string>): void => {
    document.body.append(Object.assign(document.createElement(tag), set))
  }
  add('img', { src: away('image') })
  add('script', { src: away('script') })
  add('link', { rel: 'stylesheet', href: away('style') })
  add('iframe', { src: away('frame') })
  add('video', { src: away('video') })
  add('style', { textContent: `@font-face { font-family: far; src: url(${away('font')}) } body { font-family: far }` })
  navigator.sendBeacon(away('beacon'), 'plan')
  const request = new XMLHttpRequest()
  request.open('GET', away('xhr'))
  request.send()
  await fetch(away('fetch')).catch(() => null)
  await document.fonts.ready
  await new Promise((resolve) => {
    setTimeout(resolve, 500)
  })
}

const ways = ['image', 'script', 'style', 'frame', 'video', 'font', 'beacon', 'xhr', 'fetch']

describe('main process in real Chromium: offline', () => {
  it('the request filter alone stops everything', async () => {
    desktop = await launchDesktop({ app, bypassPolicy: true })
    await desktop.page.evaluate(tryAll)
    const stopped = [...desktop.electron.cancelled, ...desktop.electron.refusedNavigations]
    expect([...new Set(stopped)].toSorted()).toEqual(ways.map((way) => `https://example.org/${way}`).toSorted())
    expect(desktop.electron.escaped).toEqual([])
  })

  it('the content security policy alone stops everything', async () => {
    desktop = await launchDesktop({ app })
    desktop.electron.bypassWebRequest()
    await desktop.page.evaluate(tryAll)
    expect(desktop.electron.escaped).toEqual([])
    expect(desktop.electron.cancelled).toEqual([])
  })

  it('an inline script does not run', async () => {
    desktop = await launchDesktop({ app })
    const ran = await desktop.page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'window.ran = true'
      document.body.append(script)
      document.body.insertAdjacentHTML('beforeend', '<img src="data:," onerror="window.ran = true">')
      return new Promise((resolve) => {
        setTimeout(() => resolve('ran' in window), 300)
      })
    })
    expect(ran).toBe(false)
  })

  it('without both, the harness sees the requests leave: these checks can fail', async () => {
    desktop = await launchDesktop({ app, bypassPolicy: true })
    desktop.electron.bypassWebRequest()
    await desktop.page.evaluate(tryAll)
    expect(desktop.electron.escaped).toEqual(expect.arrayContaining(['https://example.org/image', 'https://example.org/fetch']))
  })
})
