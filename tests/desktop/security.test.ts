import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildWithTestPage } from './built.ts'
import { launchDesktop } from './harness.ts'
import type { Desktop } from './harness.ts'

let desktop: Desktop

beforeAll(async () => {
  desktop = await launchDesktop({ app: await buildWithTestPage() })
  desktop.electron.answerSaveDialogs(() => 'cancel')
})

afterAll(async () => {
  await desktop.close()
})

const file = { name: 'plan.csv', mime: 'text/csv', bytes: new Uint8Array([1]), roadmap: null }

describe('main process in real Chromium: who may ask', () => {
  it('answers the app', async () => {
    const { electron } = desktop
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
    for (const [channel, request] of [
      ['file:save', file],
      ['pdf:make', { html: '<p>plan</p>', run: 'one' }],
      ['pdf:cancel', 'one'],
      ['presenting:begin', '#/one/audience'],
      ['presenting:open', '#/one/audience'],
      ['presenting:swap', undefined],
      ['presenting:end', undefined],
      ['app:about', undefined],
      ['snapshots:list', undefined],
      ['window:left', undefined],
      ['store:empty', undefined],
      ['run:last', undefined],
      ['run:note', { app: '1.0.0', engine: { name: 'Chromium', major: 1 }, schema: 1 }],
      ['snapshots:choose-folder', undefined],
      ['snapshots:usual-folder', undefined],
      ['snapshots:read', 'Claims (one)/x.roadmap'],
      ['reminder:show', { roadmap: 'one', title: 'Quarterly review', body: 'It is due.' }],
    ] as const) {
      await expect(electron.invokeAs({ url }, channel, request)).rejects.toThrow(/^refused$/)
    }
    expect(electron.saveDialogs).toHaveLength(before)
    expect(electron.notifications).toEqual([])
    expect(electron.windows).toHaveLength(1)
    expect(electron.keptAwake).toEqual([])
  })

  it('refuses a frame in the page, and a frame that has gone', async () => {
    const { electron } = desktop
    const url = 'app://rearview/'
    await expect(electron.invokeAs({ url, isSubframe: true }, 'file:save', file)).rejects.toThrow(/^refused$/)
    await expect(electron.invokeAs({ url, isGone: true }, 'file:save', file)).rejects.toThrow(/^refused$/)
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

describe('main process in real Chromium: the app scheme', () => {
  it.each([
    ['app://rearview/', 'text/html; charset=utf-8'],
    ['app://rearview/index.html', 'text/html; charset=utf-8'],
  ])('serves %s with its type and policy', async (address, type) => {
    const response = await desktop.electron.request(address)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe(type)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    const policy = response.headers.get('content-security-policy')?.split('; ') ?? []
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self'")
    expect(policy).toContain("style-src 'self' 'unsafe-inline'")
    expect(policy).toContain("connect-src 'self'")
    expect(policy.join('; ')).not.toMatch(/https?:|\*|unsafe-eval|script-src[^;]*unsafe/)
  })

  it('serves scripts and fonts with their types', async () => {
    const { page, electron } = desktop
    const script = await page.evaluate(() => new URL(document.querySelector('script')?.src ?? '').pathname)
    expect((await electron.request(`app://rearview${script}`)).headers.get('content-type')).toContain('text/javascript')
    const font = await page.evaluate(() => window.font)
    expect((await electron.request(`app://rearview${font}`)).headers.get('content-type')).toBe('font/woff2')
  })

  it.each([
    ['app://rearview/..%2felectron%2fmain.cjs', 403],
    ['app://rearview/%2e%2e%2felectron%2fmain.cjs', 403],
    ['app://rearview/assets/..%2f..%2felectron%2fmain.cjs', 403],
    ['app://rearview/..%5celectron%5cmain.cjs', 403],
    ['app://rearview/c:%2fwindows%2fwin.ini', 403],
    ['app://rearview/index.html::$DATA', 403],
    ['app://rearview/index.html%00.png', 403],
    ['app://rearview/%', 403],
    ['app://rearview/%ff%fe', 403],
    ['app://rearview/%2fetc%2fpasswd', 404],
    ['app://rearview//etc/passwd', 404],
    ['app://rearview/../electron/main.cjs', 404],
    ['app://rearview/%2e%2e/electron/main.cjs', 404],
    ['app://rearview/..%2frenderer-other%2fx', 403],
    ['app://rearview/assets', 404],
    ['app://rearview/nothing.js', 404],
    ['app://rearview/document/', 404],
    ['app://rearview/document/guessed', 404],
    ['app://evil/index.html', 403],
    ['app://rearview:1/index.html', 403],
  ])('%s is answered with %i and nothing else', async (address, status) => {
    const response = await desktop.electron.request(address)
    expect(response.status).toBe(status)
    expect((await response.arrayBuffer()).byteLength).toBe(0)
  })

  it('is read only', async () => {
    for (const method of ['POST', 'PUT', 'DELETE']) {
      expect((await desktop.electron.request('app://rearview/', { method })).status).toBe(405)
    }
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
