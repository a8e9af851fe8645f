import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { buildWithTestPage } from './built.ts'
import { launchDesktop } from './harness.ts'
import type { Desktop } from './harness.ts'
import { readPdf } from './pdf-text.ts'

let desktop: Desktop
let font: string

beforeAll(async () => {
  desktop = await launchDesktop({ app: await buildWithTestPage() })
  font = await desktop.page.evaluate(() => window.font)
})

afterAll(async () => {
  await desktop.close()
})

afterEach(() => {
  desktop.electron.whenPrinting(() => Promise.resolve())
})

let runs = 0
const nextRun = (): string => `run-${(runs += 1)}`

/** What comes back, with the bytes as the page has them. */
const make = async (html: string, run = nextRun()): Promise<{ outcome: string | undefined; bytes: Uint8Array }> => {
  const [outcome, bytes] = await desktop.page.evaluate(
    async (given) => {
      const made = await window.rearview?.makePdf(given)
      return [made?.outcome, made?.outcome === 'made' ? [...made.bytes] : []] as const
    },
    { html, run },
  )
  return { outcome, bytes: Uint8Array.from(bytes) }
}

const documentWith = (body: string, head = ''): string => `<!doctype html>
<html lang="en"><head><title>Roadmap of IT</title><style>
  @font-face { font-family: 'Inter'; src: url('${font}') format('woff2') }
  @page { size: A4 landscape }
  body { font-family: 'Inter', monospace }
  h2 { break-before: page }
</style>${head}</head><body>${body}</body></html>`

describe('main process in real Chromium: the PDF', () => {
  it('is a searchable, tagged, outlined PDF in the typeface of the app', async () => {
    const before = desktop.electron.saveDialogs.length
    const { outcome, bytes } = await make(documentWith('<h1>Where we go</h1><p>Every branch on one network</p><h2>Looking back</h2>'))
    expect(outcome).toBe('made')
    expect(Buffer.from(bytes.subarray(0, 5)).toString('latin1')).toBe('%PDF-')
    const pdf = await readPdf(bytes)
    expect(pdf.pages).toHaveLength(2)
    expect(pdf.pages[0]).toContain('Every branch on one network')
    expect(pdf.pages[1]).toContain('Looking back')
    expect(pdf.outline).toEqual(['Where we go'])
    expect(pdf.isTagged).toBe(true)
    expect([...pdf.fonts].join(' ')).toContain('Inter')
    // It is looked at first, and saved by a question of its own.
    expect(desktop.electron.saveDialogs).toHaveLength(before)
  })

  it('is printed as the document says, once its fonts are there', async () => {
    let before: readonly string[] = []
    desktop.electron.whenPrinting(() => {
      before = [...(desktop.electron.windows.at(-1)?.executed ?? [])]
      return Promise.resolve()
    })
    const { bytes } = await make(documentWith('<h1>Plan</h1>'))
    expect(before).toEqual([expect.stringContaining('document.fonts.ready')])
    expect(desktop.electron.windows.at(-1)?.prints).toEqual([
      { preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true, generateDocumentOutline: true },
    ])
    expect((await readPdf(bytes)).size).toEqual({ width: 842, height: 595 })
  })

  it('comes from a hidden window without a bridge, which is gone afterwards', async () => {
    await make(documentWith('<h1>Plan</h1>'))
    const window = desktop.electron.windows.at(-1)
    expect(window).toMatchObject({ isVisible: false, isDestroyed: true })
    expect(window?.options.webPreferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false })
    expect(window?.options.webPreferences).not.toHaveProperty('preload')
  })

  it('has its document at an address nobody can guess, for as long as it is printed', async () => {
    let seen: Response | null = null
    desktop.electron.whenPrinting(async () => {
      seen = await desktop.electron.request(desktop.electron.windows.at(-1)?.loaded[0] ?? '')
    })
    await make(documentWith('<h1>Plan</h1>'))
    const address = desktop.electron.windows.at(-1)?.loaded[0] ?? ''
    expect(address).toMatch(/^app:\/\/rearview\/document\/[0-9a-f-]{36}$/)
    const policy = (seen as Response | null)?.headers.get('content-security-policy')?.split('; ')
    expect(policy).toEqual(
      expect.arrayContaining(["default-src 'none'", "style-src 'self' 'unsafe-inline'", "font-src 'self'", 'img-src data:']),
    )
    expect(policy?.join('; ')).not.toContain('script-src')
    expect((await desktop.electron.request(address)).status).toBe(404)
  })

  it('runs no script of the document and asks nobody for anything', async () => {
    const before = desktop.electron.cancelled.length
    const { bytes } = await make(
      documentWith(
        `<h1 id="it">Untouched</h1>
         <script>document.getElementById('it').textContent = 'Touched'</script>
         <img src="data:," onerror="document.getElementById('it').textContent = 'Touched'">
         <img src="https://example.org/spy"><iframe src="https://example.org/frame"></iframe>
         <img src="/nothing.png">`,
        '<meta http-equiv="refresh" content="0; url=https://example.org/away"><link rel="stylesheet" href="https://example.org/style">',
      ),
    )
    const { pages } = await readPdf(bytes)
    expect(pages.join(' ')).toContain('Untouched')
    expect(pages.join(' ')).not.toContain('Touched')
    expect(desktop.electron.escaped).toEqual([])
    expect(desktop.electron.cancelled).toHaveLength(before)
  })

  it.each([
    ['printing fails', () => Promise.reject(new Error('printing failed'))],
    [
      'its page crashes',
      (crash: () => void) => {
        crash()
        return new Promise<void>(() => undefined)
      },
    ],
  ])('fails, and leaves no window, when %s', async (_what, hook) => {
    desktop.electron.whenPrinting(hook)
    expect((await make(documentWith('<h1>Plan</h1>'))).outcome).toBe('failed')
    expect(desktop.electron.windows.at(-1)?.isDestroyed).toBe(true)
  })

  it('makes two at once, each of its own document', async () => {
    const made = await Promise.all([make(documentWith('<h1>First</h1>')), make(documentWith('<h1>Second</h1>'))])
    const texts = await Promise.all(made.map(async ({ bytes }) => (await readPdf(bytes)).pages.join('')))
    expect(texts).toEqual(['First', 'Second'])
  })
})

/** Holds the printing of whatever begins from now on; resolves when one has begun. */
const holdPrinting = (): Promise<void> =>
  new Promise((begun) => {
    desktop.electron.whenPrinting(() => {
      begun()
      return new Promise<void>(() => undefined)
    })
  })

const alive = () => desktop.electron.windows.filter(({ isDestroyed }) => !isDestroyed).length

describe('main process in real Chromium: a PDF that is cancelled', () => {
  it('is gone at once with its window and its document, and others go on', async () => {
    const listeners = desktop.electron.listeners()
    const begun = holdPrinting()
    const made = make(documentWith('<h1>First</h1>'), 'first')
    await begun
    const hidden = desktop.electron.windows.at(-1)
    desktop.electron.whenPrinting(() => Promise.resolve())
    const other = make(documentWith('<h1>Second</h1>'), 'second')
    await desktop.page.evaluate(() => window.rearview?.cancelPdf('first'))
    expect((await made).outcome).toBe('cancelled')
    expect(hidden?.isDestroyed).toBe(true)
    expect((await desktop.electron.request(hidden?.loaded[0] ?? '')).status).toBe(404)
    expect((await other).outcome).toBe('made')
    expect(alive()).toBe(1)
    expect(desktop.electron.listeners()).toBe(listeners)
  })

  it('is cancelled before it is printed as well, and nothing happens to what is not there', async () => {
    const [made] = await Promise.all([
      make(documentWith('<h1>Plan</h1>'), 'early'),
      desktop.page.evaluate(() => window.rearview?.cancelPdf('early')),
    ])
    expect(made.outcome).toBe('cancelled')
    expect(await desktop.page.evaluate(() => window.rearview?.cancelPdf('never'))).toBeUndefined()
    expect(alive()).toBe(1)
  })

  it('has a run of its own: one that is running is not begun twice', async () => {
    const begun = holdPrinting()
    const made = make(documentWith('<h1>First</h1>'), 'same')
    await begun
    expect((await make(documentWith('<h1>Second</h1>'), 'same')).outcome).toBe('failed')
    await desktop.page.evaluate(() => window.rearview?.cancelPdf('same'))
    expect((await made).outcome).toBe('cancelled')
    desktop.electron.whenPrinting(() => Promise.resolve())
    expect((await make(documentWith('<h1>Third</h1>'), 'same')).outcome).toBe('made')
  })

  it.each([
    ['is loaded anew', () => desktop.page.reload()],
    ['crashes', () => Promise.resolve(desktop.electron.crash())],
  ])('ends when the page that asked %s: a window nobody sees keeps the app open', async (_what, happen) => {
    const begun = holdPrinting()
    const asked = make(documentWith('<h1>Plan</h1>')).catch(() => null)
    await begun
    expect(alive()).toBe(2)
    await happen()
    await expect.poll(alive).toBe(1)
    await asked
    await expect.poll(() => desktop.page.evaluate(() => window.rearview !== undefined).catch(() => false)).toBe(true)
  })
})
