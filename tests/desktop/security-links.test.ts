import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { buildWithTestPage } from './built.ts'
import { launchDesktop } from './harness.ts'
import type { Desktop, DesktopOptions } from './harness.ts'

let app: string
let desktop: Desktop | null = null

const launch = async (options: DesktopOptions = {}): Promise<Desktop> => (desktop = await launchDesktop({ app, ...options }))

beforeAll(async () => {
  app = await buildWithTestPage()
})

afterEach(async () => {
  await desktop?.close()
  desktop = null
})

/** What is done after a question is done in a later turn. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

const [open, cancel] = [0, 1]

describe('main process in real Chromium: links to the outside', () => {
  it('are opened in the browser when the user says so, and never by themselves', async () => {
    const { electron, page } = await launch()
    electron.answerMessageBoxes(cancel)
    expect(electron.opensWindow('https://example.org/guide?part=2#three')).toBe(false)
    await turn()
    expect(electron.messageBoxes).toEqual([
      {
        type: 'question',
        message: 'Open example.org in your browser?',
        detail: 'https://example.org/guide?part=2#three',
        buttons: ['Open', 'Cancel'],
        defaultId: cancel,
        cancelId: cancel,
        noLink: true,
      },
    ])
    expect(electron.openedOutside).toEqual([])

    electron.answerMessageBoxes(open)
    await page.evaluate(() => {
      document.body.insertAdjacentHTML('beforeend', '<a href="https://example.org/by-link" target="_blank" rel="noreferrer">Guide</a>')
    })
    await page.getByRole('link', { name: 'Guide' }).click()
    await expect.poll(() => electron.openedOutside).toEqual(['https://example.org/by-link'])
    expect(electron.windows).toHaveLength(1)
    expect(electron.escaped).toEqual([])
  })

  it('are named by the host as it is, and opened as they were shown', async () => {
    const { electron } = await launch()
    electron.answerMessageBoxes(open)
    const shown = [
      ['https://аpple.com/', 'xn--pple-43d.com', 'https://xn--pple-43d.com/'],
      ['https://EXAMPLE.org:8443/x', 'example.org:8443', 'https://example.org:8443/x'],
    ] as const
    for (const [address, host, whole] of shown) {
      // As Chromium hands it over.
      electron.opensWindow(new URL(address).href)
      await turn()
      await turn()
      expect(electron.messageBoxes.at(-1)).toMatchObject({ message: `Open ${host} in your browser?`, detail: whole })
      expect(electron.openedOutside.at(-1)).toBe(whole)
    }
  })

  it('are asked about for https only, without a name, a password, or anything hidden', async () => {
    const { electron } = await launch()
    const refused = [
      'http://example.org/',
      'http://localhost/',
      'file:///etc/passwd',
      'mailto:ann@example.org',
      'javascript:alert(1)',
      'data:text/html,hello',
      'blob:https://example.org/1',
      'ms-msdt:/id',
      'vscode://file/etc/passwd',
      'smb://server/share',
      'app://rearview/',
      'about:blank',
      '',
      'https:',
      'not an address',
      'https://example.org@evil.org/',
      'https://:word@example.org/',
      'https://example.org/\u0000',
      'https://example.org/\u202Egpj.exe',
      'https://example.org/ x',
      'https://example.org/\n',
      `https://example.org/${'x'.repeat(2000)}`,
    ]
    expect(refused.filter((address) => electron.opensWindow(address))).toEqual([])
    await turn()
    expect(electron.messageBoxes).toEqual([])
    expect(electron.openedOutside).toEqual([])
    expect(electron.log.join('')).not.toContain('a link could not be opened')
  })

  it('are asked about one at a time, and again when that is answered', async () => {
    const { electron } = await launch()
    const answer = electron.holdMessageBoxes(cancel)
    electron.opensWindow('https://example.org/1')
    electron.opensWindow('https://example.org/2')
    await turn()
    expect(electron.messageBoxes).toHaveLength(1)
    answer()
    await turn()
    electron.opensWindow('https://example.org/3')
    await turn()
    expect(electron.messageBoxes.map(({ detail }) => detail)).toEqual(['https://example.org/1', 'https://example.org/3'])
  })

  it('are not asked about while somebody presents, nor by the window with the slides', async () => {
    const { electron, page } = await launch({ displays: 2 })
    await page.evaluate(() => window.rearview?.beginPresenting('#/one/audience'))
    expect(electron.opensWindow('https://example.org/', 0)).toBe(false)
    expect(electron.opensWindow('https://example.org/', 1)).toBe(false)
    await turn()
    expect(electron.messageBoxes).toEqual([])
  })

  it('are not asked about by a window that is not the main one, by a document that is printed, or where the page has a frame', async () => {
    const { electron, page } = await launch()
    electron.answerMessageBoxes(open)
    electron.whenPrinting(async () => {
      expect(electron.opensWindow('https://example.org/', 1)).toBe(false)
      await turn()
    })
    await page.evaluate(() => window.rearview?.makePdf({ html: '<p>plan</p>', run: 'one' }))
    await page.evaluate(() => {
      document.body.append(document.createElement('iframe'))
    })
    expect(electron.opensWindow('https://example.org/')).toBe(false)
    await turn()
    await page.goto('about:blank')
    expect(electron.opensWindow('https://example.org/')).toBe(false)
    await turn()
    expect(electron.messageBoxes).toEqual([])
    expect(electron.openedOutside).toEqual([])
  })
})
