import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildWithTestPage } from './built.ts'
import { launchDesktop } from './harness.ts'
import type { Desktop } from './harness.ts'

let app: string
let desktop: Desktop

beforeAll(async () => {
  app = await buildWithTestPage()
  desktop = await launchDesktop({ app })
  desktop.electron.answerSaveDialogs(() => 'cancel')
})

afterAll(async () => {
  await desktop.close()
})

const file = { name: 'plan.csv', mime: 'text/csv', bytes: new Uint8Array([1]), roadmap: null }

/** What each channel takes. A new one belongs here: else nothing shows that it is refused to others. */
const requests: Readonly<Record<string, unknown>> = {
  'app:about': undefined,
  'file:save': file,
  'files:take': undefined,
  'language:use': 'de',
  'log:trouble': { kind: 'TypeError', places: [] },
  'menu:offer': [],
  'pdf:cancel': 'one',
  'pdf:make': { html: '<p>plan</p>', run: 'one' },
  'presenting:begin': '#/one/audience',
  'presenting:end': undefined,
  'presenting:open': '#/one/audience',
  'presenting:swap': undefined,
  'reminder:facts': { roadmaps: [], snoozes: [] },
  'reminder:set-notifying': true,
  'reminder:set-waiting': false,
  'reminder:settings': undefined,
  'run:last': undefined,
  'run:note': { app: '1.0.0', engine: { name: 'Chromium', major: 1 }, schema: 1 },
  'snapshots:choose-folder': undefined,
  'snapshots:list': undefined,
  'snapshots:read': 'Claims (one)/x.roadmap',
  'snapshots:usual-folder': undefined,
  'snapshots:write': {
    roadmap: 'one',
    name: 'Claims',
    number: 1,
    rows: 1,
    occasion: 'edit',
    hash: 'a'.repeat(64),
    bytes: new Uint8Array([1]),
  },
  'store:empty': undefined,
  'window:left': undefined,
}

describe('main process in real Chromium: who may ask', () => {
  it('answers the app', async () => {
    const { electron } = desktop
    expect(electron.channels().toSorted()).toEqual(Object.keys(requests).toSorted())
    expect(await electron.invokeAs({ url: 'app://rearview/' }, 'file:save', file)).toEqual({ outcome: 'cancelled' })
  })

  it.each([
    'app://evil/',
    'app://rearview.evil/',
    'app://rearview:8080/',
    'app:rearview',
    'file:///home/user/page.html',
    'https://rearview/',
    'http://rearview/',
    'data:text/html,hello',
    'blob:app://rearview/0f0f',
    'about:blank',
    'about:srcdoc',
    '',
    'app://rearview/document/3f2504e0-4f89-11d3-9a0c-0305e82c3301',
  ])('refuses %s', async (url) => {
    const { electron } = desktop
    const before = electron.saveDialogs.length
    for (const [channel, request] of Object.entries(requests))
      await expect(electron.invokeAs({ url }, channel, request)).rejects.toThrow(/^refused$/)
    expect(electron.saveDialogs).toHaveLength(before)
    expect(electron.notifications).toEqual([])
    expect(electron.windows).toHaveLength(1)
    expect(electron.keptAwake).toEqual([])
  })

  it('refuses a frame in the page, and a frame that has gone', async () => {
    const { electron } = desktop
    const url = 'app://rearview/'
    for (const [channel, request] of Object.entries(requests)) {
      await expect(electron.invokeAs({ url, isSubframe: true }, channel, request)).rejects.toThrow(/^refused$/)
      await expect(electron.invokeAs({ url, isGone: true }, channel, request)).rejects.toThrow(/^refused$/)
    }
  })

  it('refuses the window with the slides everything but to tell what went wrong in it', async () => {
    const running = await launchDesktop({ app, displays: 2 })
    try {
      const { electron, page } = running
      await page.evaluate(() => window.rearview?.beginPresenting('#/one/audience'))
      const url = 'app://rearview/#/one/audience'
      for (const [channel, request] of Object.entries(requests)) {
        const answer = electron.invokeAs({ url, window: 1 }, channel, request)
        if (channel === 'log:trouble') expect(await answer).toBeUndefined()
        else await expect(answer).rejects.toThrow(/^refused$/)
      }
    } finally {
      await running.close()
    }
  })
})

const ask = (channel: string, ...given: unknown[]): Promise<unknown> =>
  desktop.electron.invokeAs({ url: 'app://rearview/' }, channel, ...given)

describe('main process in real Chromium: what may be asked', () => {
  it.each([
    ['nothing', []],
    ['null', [null]],
    ['bytes that are text', [{ ...file, bytes: 'text' }]],
    ['bytes that are a list', [{ ...file, bytes: [1, 2] }]],
    ['bytes that are a buffer', [{ ...file, bytes: new ArrayBuffer(1) }]],
    ['no name', [{ mime: file.mime, bytes: file.bytes }]],
    ['an empty name', [{ ...file, name: '' }]],
    ['a very long name', [{ ...file, name: 'x'.repeat(301) }]],
    ['a path beside the name', [{ ...file, path: '/etc/passwd' }]],
    ['a roadmap that is a path', [{ ...file, roadmap: '../one' }]],
    ['no word of a roadmap', [{ name: file.name, mime: file.mime, bytes: file.bytes }]],
    ['a second argument', [file, { path: '/etc/passwd' }]],
  ])('a file with %s is refused', async (_what, given) => {
    await expect(ask('file:save', ...given)).rejects.toThrow(/^refused$/)
  })

  it.each([
    ['no html', [{ run: 'one' }]],
    ['empty html', [{ run: 'one', html: '' }]],
    ['html that is bytes', [{ run: 'one', html: new Uint8Array(1) }]],
    ['an address', [{ run: 'one', html: '<p>', url: 'https://example.org' }]],
    ['no run', [{ html: '<p>' }]],
    ['a run without end', [{ run: 'x'.repeat(41), html: '<p>' }]],
  ])('a document with %s is refused', async (_what, given) => {
    await expect(ask('pdf:make', ...given)).rejects.toThrow(/^refused$/)
  })

  it.each([
    [undefined],
    [''],
    ['#/'],
    ['#/one'],
    ['#/one/review'],
    ['#//audience'],
    ['/#/one/audience'],
    ['//example.org/#/one/audience'],
    ['@example.org/#/one/audience'],
    ['document/0f0f#/one/audience'],
    ['#/one/audience/two/three'],
    ['#/../audience'],
    ['#/one/audience?then=https://example.org'],
    ['#/one/audience\n'],
    [{ audience: '#/one/audience' }],
  ])('slides at %j are refused', async (address) => {
    for (const channel of ['presenting:begin', 'presenting:open']) await expect(ask(channel, address)).rejects.toThrow(/^refused$/)
    expect(desktop.electron.windows).toHaveLength(1)
    expect(desktop.electron.keptAwake).toEqual([])
  })

  it.each([
    ['a sentence for its kind', { kind: 'Cannot read the plan of Ann', places: [] }],
    ['a name of somebody for its kind', { kind: 'ann', places: [] }],
    ['a path for a place', { kind: 'TypeError', places: ['/home/ann/plan.js:1:1'] }],
    ['a place of another site', { kind: 'TypeError', places: ['https://example.org/assets/x.js:1:1'] }],
    ['a place without end', { kind: 'TypeError', places: [`assets/${'x'.repeat(200)}.js:1:1`] }],
    ['words for a place', { kind: 'TypeError', places: ['assets/the plan of Ann.js:1:1'] }],
    ['many places', { kind: 'TypeError', places: Array.from({ length: 11 }, () => 'assets/x.js:1:1') }],
    ['a message', { kind: 'TypeError', places: [], message: 'Ann' }],
  ])('a trouble with %s is refused', async (_what, trouble) => {
    await expect(ask('log:trouble', trouble)).rejects.toThrow(/^refused$/)
  })

  it('an error behind an answer reaches the page as one word', async () => {
    desktop.electron.answerSaveDialogs(() => 'cancel')
    const { electron } = desktop
    electron.answerOpenDialogs(() => ({ error: new Error('/home/ann') }))
    expect(await ask('snapshots:choose-folder')).toEqual({ outcome: 'failed', reason: 'unknown' })
  })

  it('a question with an argument it does not have is refused', async () => {
    await expect(ask('app:about', { verbose: true })).rejects.toThrow(/^refused$/)
  })

  it('a refusal reaches the page as one word, without a stack', async () => {
    const told = await desktop.page.evaluate(async () => {
      try {
        // @ts-expect-error what the schema does not allow
        await window.rearview?.saveFile({ name: 1, mime: 2, bytes: new Uint8Array(1) })
        return null
      } catch (error) {
        return error instanceof Error ? error.message : ''
      }
    })
    expect(told).toBe("Error invoking remote method 'file:save': Error: refused")
  })
})

describe('main process in real Chromium: the network', () => {
  it.each([
    'https://example.org/',
    'http://127.0.0.1/',
    'http://localhost:3000/',
    'ws://example.org/',
    'wss://example.org/',
    'ftp://example.org/',
    'file:///etc/passwd',
    'app://evil/',
    'blob:https://example.org/1',
    'chrome-extension://abc/x.js',
    'devtools://devtools/bundled/inspector.html',
    'not an address',
  ])('%s is cancelled', (address) => {
    expect(desktop.electron.letsThrough(address)).toBe(false)
  })

  it.each(['app://rearview/', 'app://rearview/assets/x.js', 'data:image/png;base64,AA', 'blob:app://rearview/0f0f'])(
    '%s is let through',
    (address) => {
      expect(desktop.electron.letsThrough(address)).toBe(true)
    },
  )
})

describe('main process in real Chromium: what a page may not do', () => {
  it.each(['geolocation', 'media', 'notifications', 'clipboard-read', 'fullscreen', 'openExternal', 'fileSystem'])(
    'is not granted %s',
    (permission) => {
      expect(desktop.electron.asksPermission(permission)).toEqual({ requested: false, checked: false, device: false })
    },
  )

  it('writes nothing to the clipboard by asking for it', async () => {
    const write = desktop.page.evaluate(() =>
      navigator.clipboard.writeText('a plan').then(
        () => 'written',
        (error: unknown) => (error instanceof Error ? error.name : 'unknown'),
      ),
    )
    expect(await write).toBe('NotAllowedError')
  })

  it('trusts no server, sends it no certificate, and tells it no password', () => {
    const { electron } = desktop
    expect(electron.answersServer('certificate-error')).toEqual([false])
    expect(electron.answersServer('select-client-certificate')).toEqual([])
    expect(electron.answersServer('login')).toEqual([])
  })

  it('downloads nothing and attaches no webview', () => {
    expect(desktop.electron.preventsDownload()).toBe(true)
    expect(desktop.electron.preventsWebview()).toBe(true)
  })

  it.each(['https://example.org/', 'app://evil/', 'app://rearview/document/x', 'app://rearview/other.html', 'file:///etc/passwd'])(
    'does not navigate to %s, and no frame of it does',
    (address) => {
      expect(desktop.electron.preventsNavigation(address, true)).toBe(true)
      expect(desktop.electron.preventsNavigation(address, false)).toBe(true)
      expect(desktop.electron.preventsRedirect(address)).toBe(true)
    },
  )

  it('has no frame in it that shows the app', () => {
    expect(desktop.electron.preventsNavigation('app://rearview/', false)).toBe(true)
    expect(desktop.electron.preventsNavigation('app://rearview/', true)).toBe(false)
  })

  it('stays where it is when a script or a link leads away', async () => {
    const { page, electron } = desktop
    const before = page.url()
    await page.evaluate(() => {
      window.location.href = 'https://example.org/by-script'
    })
    await expect.poll(() => electron.refusedNavigations).toContain('https://example.org/by-script')
    await page.evaluate(() => {
      const link = document.createElement('a')
      link.href = 'https://example.org/by-link'
      link.textContent = 'Away'
      document.body.append(link)
    })
    await page.getByRole('link', { name: 'Away' }).click()
    await expect.poll(() => electron.refusedNavigations).toContain('https://example.org/by-link')
    expect(page.url()).toBe(before)
    expect(await page.getByRole('heading').textContent()).toBe('A page for tests')
  })

  it('may load itself again', async () => {
    const { page, electron } = desktop
    const before = electron.refusedNavigations.length
    await page.evaluate(() => {
      window.location.hash = '#/review'
    })
    await page.reload()
    expect(page.url()).toMatch(/#\/review$/)
    expect(await page.getByRole('heading').textContent()).toBe('A page for tests')
    expect(electron.refusedNavigations).toHaveLength(before)
    expect(await page.evaluate(() => typeof window.rearview?.about)).toBe('function')
  })

  it('opens no window', async () => {
    const { page, electron } = desktop
    electron.answerMessageBoxes(1)
    expect(electron.opensWindow('https://example.org/')).toBe(false)
    const before = electron.deniedPopups.length
    await page.evaluate(() => {
      window.open('https://example.org/popup')
    })
    await expect.poll(() => electron.deniedPopups.length).toBe(before + 1)
    expect(electron.windows).toHaveLength(1)
  })

  it('nothing of all this reached a network', () => {
    expect(desktop.electron.escaped).toEqual([])
  })
})

describe('main process in real Chromium: switches of the command line', () => {
  it.each([
    'remote-debugging-port',
    'remote-debugging-pipe',
    'inspect-brk',
    'js-flags',
    'disable-web-security',
    'renderer-cmd-prefix',
    'log-net-log',
  ])('the packaged app does not start with --%s', async (name) => {
    const running = await launchDesktop({ app, switches: [name] })
    const { electron } = running
    try {
      expect(electron.exits).toEqual([1])
      expect(electron.windows).toEqual([])
      expect(electron.channels()).toEqual([])
      expect(electron.log.join('')).toContain(`Rearview does not start with --${name}`)
    } finally {
      await running.close()
    }
  })

  it('an app in development may be looked into, and one with its own profile starts', async () => {
    for (const options of [
      { isPackaged: false, switches: ['inspect', 'remote-debugging-port'] },
      { switches: ['user-data-dir', 'no-sandbox'] },
    ]) {
      const running = await launchDesktop({ app, ...options })
      expect(running.electron.windows).toHaveLength(1)
      await running.close()
    }
  })
})
