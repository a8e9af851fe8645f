import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright'
import { buildWithTestPage } from './built.ts'
import { launchDesktop } from './harness.ts'
import type { Desktop } from './harness.ts'

/**
 * Two walls keep a page from the network, and each hides what the other lets through. So each is
 * tested with the other out of the way.
 */

let app: string
let desktop: Desktop

declare global {
  interface Window {
    /** What the content policy of the page, or of its worker, stopped. */
    stopped: string[]
  }
}

beforeAll(async () => {
  app = await buildWithTestPage()
})

afterEach(async () => {
  await desktop.close()
})

/** Every way out a page has that asks for an address. */
const tryAll = async (page: Page): Promise<void> =>
  await page.evaluate(() => {
    // In the page there is nothing of this file: what is used there has to be in here.
    const away = (name: string): string => `https://example.org/${name}`
    const add = (tag: string, set: Record<string, string>): void => {
      document.body.append(Object.assign(document.createElement(tag), set))
    }
    window.stopped = []
    addEventListener('securitypolicyviolation', ({ blockedURI }) => window.stopped.push(blockedURI))
    add('img', { src: away('image') })
    add('img', { srcset: `${away('srcset')} 2x` })
    add('input', { type: 'image', src: away('input') })
    add('script', { src: away('script') })
    add('script', { type: 'module', src: away('module') })
    add('iframe', { src: away('frame') })
    add('object', { data: away('object') })
    add('embed', { src: away('embed') })
    add('video', { src: away('video') })
    add('video', { poster: away('poster') })
    add('audio', { src: away('audio') })
    for (const [rel, more] of [
      ['stylesheet', {}],
      ['icon', {}],
      ['modulepreload', {}],
      ['preload', { as: 'fetch', crossOrigin: 'anonymous' }],
    ] as const)
      document.head.append(Object.assign(document.createElement('link'), { rel, href: away(rel), ...more }))
    document.body.insertAdjacentHTML(
      'beforeend',
      `<svg width="9" height="9"><image href="${away('svg-image')}" width="9" height="9" /><filter id="f"><feImage href="${away('svg-filter')}" /></filter><rect filter="url(#f)" width="9" height="9" /></svg>
       <div style="background: url(${away('background')})">x</div>
       <ul style="list-style-image: url(${away('list')})"><li>x</li></ul>
       <p style="border-image: url(${away('border')}) 1; border-style: solid">x</p>`,
    )
    add('style', {
      textContent: `@import url(${away('import')}); @font-face { font-family: far; src: url(${away('font')}) } body { font-family: far } h1::before { content: url(${away('content')}) }`,
    })
    add('a', { id: 'ping', href: '#here', ping: away('ping'), textContent: 'ping' })
    document.getElementById('ping')?.click()
    navigator.sendBeacon(away('beacon'), 'plan')
    const request = new XMLHttpRequest()
    request.open('GET', away('xhr'))
    request.send()
    void fetch(away('fetch')).catch(() => null)
    void fetch(away('keepalive'), { method: 'POST', body: 'plan', keepalive: true }).catch(() => null)
    Object.assign(window, { far: new EventSource(away('events')) })
    window.startWorker().addEventListener('message', ({ data }) => window.stopped.push(String(data)))
    document.body.getBoundingClientRect()
  })

/** From now on the page notes what its policy stops. */
const note = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.stopped = []
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      window.stopped.push(`${effectiveDirective} ${blockedURI}`),
    )
  })
const noted = async (page: Page): Promise<string[]> => sorted(await page.evaluate(() => window.stopped))

const ways = `image srcset input svg-image svg-filter background list border content icon poster script module modulepreload
  stylesheet import font frame object embed video audio preload beacon ping xhr fetch keepalive events`.split(/\s+/)
/** A worker has its policy by its own answer, which the browser does not take out of the way: the filter's part in these is not seen. */
const waysOfWorkers = ['worker-fetch', 'worker-xhr', 'worker-import']
/** The policy names what a frame would have shown by its origin only. */
const frames = new Set(['frame', 'object', 'embed'])

const addresses = (names: readonly string[]): string[] => names.map((way) => `https://example.org/${way}`).toSorted()

const sorted = (all: readonly string[]): string[] => [...new Set(all)].toSorted()

/** Not every build of Chromium asks for an icon: one without a window has no use for it. */
const icon = 'https://example.org/icon'
const butIcon = (all: readonly string[]): string[] => sorted(all).filter((address) => address !== icon)

describe('main process in real Chromium: offline', () => {
  it('the request filter alone stops everything that asks for an address', async () => {
    desktop = await launchDesktop({ app, bypassPolicy: true })
    const { electron } = desktop
    await tryAll(desktop.page)
    await expect.poll(() => butIcon([...electron.cancelled, ...electron.refusedNavigations])).toEqual(butIcon(addresses(ways)))
    for (const address of [icon, ...addresses(waysOfWorkers)]) expect(electron.letsThrough(address)).toBe(false)
    expect(electron.escaped).toEqual([])
  })

  it('the content security policy alone stops everything that asks for an address', async () => {
    desktop = await launchDesktop({ app })
    const { electron, page } = desktop
    electron.bypassWebRequest()
    await tryAll(page)
    await expect
      .poll(async () => sorted(await page.evaluate(() => window.stopped)))
      .toEqual(['https://example.org', ...addresses([...ways.filter((way) => !frames.has(way)), ...waysOfWorkers])])
    expect(electron.escaped).toEqual([])
    expect(electron.cancelled).toEqual([])
  })

  it('both stop sockets', async () => {
    desktop = await launchDesktop({ app })
    const { electron, page } = desktop
    for (const address of ['wss://example.org/', 'ws://127.0.0.1:9/', 'https://example.org:443/transport'])
      expect(electron.letsThrough(address)).toBe(false)
    electron.bypassWebRequest()
    await note(page)
    await page.evaluate(async () => {
      for (const open of [() => new WebSocket('wss://example.org/socket'), () => new WebSocket('ws://127.0.0.1:9/loopback')]) {
        try {
          open()
        } catch {
          // It was stopped.
        }
      }
      await new WebTransport('https://example.org/transport').ready.catch(() => null)
    })
    await expect
      .poll(() => noted(page))
      .toEqual([
        'connect-src https://example.org/transport',
        'connect-src ws://127.0.0.1:9/loopback',
        'connect-src wss://example.org/socket',
      ])
  })

  it('only the policy stops a worker made of a text, a form to the app itself, and another base', async () => {
    desktop = await launchDesktop({ app })
    const { page } = desktop
    await note(page)
    await page.evaluate(() => {
      Object.assign(window, { worker: new Worker(URL.createObjectURL(new Blob(['postMessage(1)'], { type: 'text/javascript' }))) })
      document.head.append(Object.assign(document.createElement('base'), { href: 'https://example.org/' }))
      const form = Object.assign(document.createElement('form'), { action: '/', method: 'post' })
      document.body.append(form)
      form.submit()
    })
    await expect.poll(async () => (await noted(page)).map((line) => line.split(' ')[0])).toEqual(['base-uri', 'form-action', 'worker-src'])
    expect(await page.evaluate(() => document.baseURI === location.href)).toBe(true)
  })

  it('only the main process keeps a page where it is: by its address, a refresh, a form, and back', async () => {
    desktop = await launchDesktop({ app, bypassPolicy: true })
    const { electron, page } = desktop
    electron.bypassWebRequest()
    const before = page.url()
    for (const way of ['address', 'replace', 'refresh', 'form', 'top']) {
      await page.evaluate((name) => {
        const away = `https://example.org/${name}`
        if (name === 'address') location.assign(away)
        else if (name === 'replace') location.replace(away)
        else if (name === 'top') window.open(away, '_top')
        else if (name === 'refresh') document.head.insertAdjacentHTML('beforeend', `<meta http-equiv="refresh" content="0;url=${away}">`)
        else {
          const form = Object.assign(document.createElement('form'), { action: away, method: 'post' })
          document.body.append(form)
          form.submit()
        }
      }, way)
      await expect.poll(() => electron.refusedNavigations.at(-1)).toBe(`https://example.org/${way}`)
      expect(page.url()).toBe(before)
    }
    await page.evaluate(() => {
      location.hash = '#/one'
      history.back()
    })
    await expect.poll(() => page.url()).toBe(before)
    expect(electron.escaped).toEqual([])
  })

  it('an inline script does not run', async () => {
    desktop = await launchDesktop({ app })
    const { page } = desktop
    await note(page)
    await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'window.ran = true'
      document.body.append(script)
      document.body.insertAdjacentHTML('beforeend', '<img src="data:," onerror="window.ran = true">')
      // What a test evaluates may itself make code of a text; what runs later may not.
      setTimeout(() => {
        // oxlint-disable-next-line no-implied-eval -- whether it can is what is asked
        new Function('window.ran = true')()
      }, 0)
    })
    await expect.poll(() => noted(page)).toEqual(['script-src eval', 'script-src-attr inline', 'script-src-elem inline'])
    expect(await page.evaluate(() => 'ran' in window)).toBe(false)
  })

  it('without both, the harness sees the requests leave: these checks can fail', async () => {
    desktop = await launchDesktop({ app, bypassPolicy: true })
    const { electron } = desktop
    electron.bypassWebRequest()
    await tryAll(desktop.page)
    // Frames are kept from navigating by the main process all the same.
    await expect.poll(() => butIcon(electron.escaped)).toEqual(butIcon(addresses(ways.filter((way) => !frames.has(way)))))
  })
})
