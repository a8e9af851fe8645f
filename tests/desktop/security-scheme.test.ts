import { symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildWithTestPage } from './built.ts'
import { launchDesktop } from './harness.ts'
import type { Desktop } from './harness.ts'

let app: string
let desktop: Desktop

beforeAll(async () => {
  app = await buildWithTestPage()
  await writeFile(join(app, 'secret.txt'), 'secret')
  await symlink(join(app, 'secret.txt'), join(app, 'renderer/link.txt'))
  await symlink(app, join(app, 'renderer/folder'))
  desktop = await launchDesktop({ app })
})

afterAll(async () => {
  await desktop.close()
})

const get = (address: string, init?: RequestInit): Promise<Response> => desktop.electron.request(address, init)

const script = (): Promise<string> => desktop.page.evaluate(() => new URL(document.querySelector('script')?.src ?? '').pathname)

/** The whole of each policy, so that nothing is added to it or taken from it unseen. */
const appPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
]
const documentPolicy = [
  "default-src 'none'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  'sandbox allow-same-origin allow-scripts',
]
const policyOf = (response: Response): string[] => response.headers.get('content-security-policy')?.split('; ') ?? []

describe('main process in real Chromium: the app scheme', () => {
  it('serves the page, its scripts and its fonts with their types', async () => {
    const font = await desktop.page.evaluate(() => window.font)
    const types = [
      ['/', 'text/html; charset=utf-8'],
      ['/index.html', 'text/html; charset=utf-8'],
      [await script(), 'text/javascript; charset=utf-8'],
      [font, 'font/woff2'],
    ] as const
    for (const [path, type] of types) {
      const response = await get(`app://rearview${path}`)
      expect(response.status).toBe(200)
      expect(response.headers.get('content-type')).toBe(type)
      expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(0)
    }
  })

  it.each(['/', '/nothing.js', '/%', '//example.org/'])('sends its policies with every answer: %s', async (path) => {
    for (const method of ['GET', 'HEAD', 'POST']) {
      const response = await get(`app://rearview${path}`, { method })
      expect(policyOf(response)).toEqual(appPolicy)
      expect(Object.fromEntries(response.headers)).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'no-cache',
      })
      const permissions = response.headers.get('permissions-policy')
      for (const feature of ['camera', 'microphone', 'geolocation', 'display-capture', 'usb', 'serial', 'hid', 'local-fonts'])
        expect(permissions?.split(', ')).toContain(`${feature}=()`)
    }
  })

  it('sends a document that is printed with a policy of its own', async () => {
    const { page, electron } = desktop
    let found: Response | null = null
    electron.whenPrinting(async () => {
      found = await get(electron.windows.at(-1)?.loaded[0] ?? '')
    })
    await page.evaluate(() => window.rearview?.makePdf({ html: '<p>plan</p>', run: 'policy' }))
    const response = found ?? expect.fail('nothing was printed')
    expect(policyOf(response)).toEqual(documentPolicy)
  })

  it('has a page without camera, microphone, or anything that says so on the console', async () => {
    const { page } = desktop
    const said: string[] = []
    page.on('console', (message) => said.push(message.text()))
    await page.reload()
    expect(await page.evaluate(() => Reflect.get(document, 'featurePolicy')?.allowsFeature('camera') as boolean)).toBe(false)
    expect(said).toEqual([])
  })

  it.each([
    '..%2felectron%2fmain.cjs',
    '%2e%2e%2felectron%2fmain.cjs',
    '%2e%2e/electron/main.cjs',
    '../electron/main.cjs',
    '..%252felectron%252fmain.cjs',
    '%c0%ae%c0%ae%c0%afelectron%c0%afmain.cjs',
    '%ef%bc%8e%ef%bc%8e%2felectron%2fmain.cjs',
    '..%5celectron%5cmain.cjs',
    '..%255celectron%255cmain.cjs',
    '..\\electron\\main.cjs',
    'assets/..%2f..%2felectron%2fmain.cjs',
    'assets/..%2findex.html',
    './/index.html',
    '%2e/index.html%2f',
    'index.html/',
    '..%2fsecret.txt',
    '..%2frenderer-other%2fx',
    'c:%2fwindows%2fwin.ini',
    '%2fetc%2fpasswd',
    '/etc/passwd',
    '%5c%5cserver%5cshare%5cx',
    '//server/share/x',
    'index.html::$DATA',
    'index.html:stream',
    'index.html%00.png',
    'index.html%00',
    'index.html.',
    'index.html%20',
    'index.html.%20.',
    'INDEX.HTML',
    'Index.html',
    'index~1.htm',
    'con',
    'nul.txt',
    '%',
    '%ff%fe',
    '%u002e%u002e/x',
    'assets',
    'assets/',
    'nothing.js',
    'link.txt',
    'folder/secret.txt',
    'folder/electron/main.cjs',
    'document',
    'document/',
    'document/guessed',
    'document/..%2findex.html',
    'constructor',
    '__proto__',
  ])('app://rearview/%s is nothing', async (path) => {
    const response = await get(`app://rearview/${path}`)
    expect(response.status).toBe(404)
    expect((await response.arrayBuffer()).byteLength).toBe(0)
  })

  it.each(['app://evil/index.html', 'app://rearview:1/index.html', 'app://rearview.evil/'])('%s is not ours', async (address) => {
    const response = await get(address)
    expect(response.status).toBe(403)
    expect((await response.arrayBuffer()).byteLength).toBe(0)
  })

  it('is read only, has no body for HEAD, and sends a file whole whatever part is asked for', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
      expect((await get('app://rearview/', { method })).status).toBe(405)
    }
    const head = await get('app://rearview/', { method: 'HEAD' })
    expect(head.status).toBe(200)
    expect(head.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect((await head.arrayBuffer()).byteLength).toBe(0)
    const whole = await get('app://rearview/')
    const part = await get('app://rearview/', { headers: { Range: 'bytes=0-3' } })
    expect(part.status).toBe(200)
    expect(await part.text()).toBe(await whole.text())
  })
})
