import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { SaveResult } from '#shared/ipc/save.ts'
import { buildWithTestPage } from './built.ts'
import { launchDesktop } from './harness.ts'
import type { Desktop } from './harness.ts'
import { readPdf } from './pdf-text.ts'

let desktop: Desktop
let folder: string
let font: string

beforeAll(async () => {
  desktop = await launchDesktop({ app: await buildWithTestPage() })
  font = await desktop.page.evaluate(() => window.font)
})

afterAll(async () => {
  await desktop.close()
})

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rearview-pdf-'))
  desktop.electron.answerSaveDialogs(() => ({ path: join(folder, 'plan.pdf') }))
})

afterEach(async () => {
  desktop.electron.disk.fault = null
  desktop.electron.whenPrinting(() => Promise.resolve())
  await rm(folder, { recursive: true, force: true })
})

const print = async (html: string): Promise<SaveResult | undefined> =>
  await desktop.page.evaluate((text) => window.rearview?.savePdf({ name: 'plan.pdf', html: text }), html)

const written = (): Promise<Buffer> => readFile(join(folder, 'plan.pdf'))

const documentWith = (body: string, head = ''): string => `<!doctype html>
<html lang="en"><head><title>Roadmap of IT</title><style>
  @font-face { font-family: 'Inter'; src: url('${font}') format('woff2') }
  @page { size: A4 landscape }
  body { font-family: 'Inter', monospace }
  h2 { break-before: page }
</style>${head}</head><body>${body}</body></html>`

describe('main process in real Chromium: the PDF', () => {
  it('is a searchable, tagged, outlined PDF in the typeface of the app', async () => {
    const result = await print(documentWith('<h1>Where we go</h1><p>Every branch on one network</p><h2>Looking back</h2>'))
    expect(result).toEqual({ outcome: 'saved', where: join(folder, 'plan.pdf') })
    const bytes = await written()
    expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-')
    const pdf = await readPdf(bytes)
    expect(pdf.pages).toHaveLength(2)
    expect(pdf.pages[0]).toContain('Every branch on one network')
    expect(pdf.pages[1]).toContain('Looking back')
    expect(pdf.outline).toEqual(['Where we go'])
    expect(pdf.isTagged).toBe(true)
    expect([...pdf.fonts].join(' ')).toContain('Inter')
    expect(await readdir(folder)).toEqual(['plan.pdf'])
  })

  it('is printed as the document says, once its fonts are there', async () => {
    let before: readonly string[] = []
    desktop.electron.whenPrinting(() => {
      before = [...(desktop.electron.windows.at(-1)?.executed ?? [])]
      return Promise.resolve()
    })
    await print(documentWith('<h1>Plan</h1>'))
    expect(before).toEqual([expect.stringContaining('document.fonts.ready')])
    expect(desktop.electron.windows.at(-1)?.prints).toEqual([
      { preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true, generateDocumentOutline: true },
    ])
    expect((await readPdf(await written())).size).toEqual({ width: 842, height: 595 })
  })

  it('comes from a hidden window without a bridge, which is gone afterwards', async () => {
    await print(documentWith('<h1>Plan</h1>'))
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
    await print(documentWith('<h1>Plan</h1>'))
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
    await print(
      documentWith(
        `<h1 id="it">Untouched</h1>
         <script>document.getElementById('it').textContent = 'Touched'</script>
         <img src="data:," onerror="document.getElementById('it').textContent = 'Touched'">
         <img src="https://example.org/spy"><iframe src="https://example.org/frame"></iframe>
         <img src="/nothing.png">`,
        '<meta http-equiv="refresh" content="0; url=https://example.org/away"><link rel="stylesheet" href="https://example.org/style">',
      ),
    )
    const { pages } = await readPdf(await written())
    expect(pages.join(' ')).toContain('Untouched')
    expect(pages.join(' ')).not.toContain('Touched')
    expect(desktop.electron.escaped).toEqual([])
    expect(desktop.electron.cancelled).toHaveLength(before)
  })

  it('is not written when the user changes their mind, and fails as a file does', async () => {
    desktop.electron.answerSaveDialogs(() => 'cancel')
    expect(await print(documentWith('<h1>Plan</h1>'))).toEqual({ outcome: 'cancelled' })
    desktop.electron.answerSaveDialogs(() => ({ path: join(folder, 'plan.pdf') }))
    desktop.electron.disk.fault = { on: 'writeFile', code: 'ENOSPC' }
    expect(await print(documentWith('<h1>Plan</h1>'))).toEqual({ outcome: 'failed', reason: 'disk-full' })
    expect(await readdir(folder)).toEqual([])
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
    const dialogs = desktop.electron.saveDialogs.length
    desktop.electron.whenPrinting(hook)
    expect(await print(documentWith('<h1>Plan</h1>'))).toEqual({ outcome: 'failed', reason: 'unknown' })
    expect(desktop.electron.windows.at(-1)?.isDestroyed).toBe(true)
    expect(desktop.electron.saveDialogs).toHaveLength(dialogs)
    expect(await readdir(folder)).toEqual([])
  })

  it('prints two documents at once, each into its own file', async () => {
    let count = 0
    desktop.electron.answerSaveDialogs(() => {
      count += 1
      return { path: join(folder, `${count}.pdf`) }
    })
    await Promise.all([print(documentWith('<h1>First</h1>')), print(documentWith('<h1>Second</h1>'))])
    const texts = await Promise.all(
      ['1.pdf', '2.pdf'].map(async (name) => (await readPdf(await readFile(join(folder, name)))).pages.join('')),
    )
    expect(texts.toSorted()).toEqual(['First', 'Second'])
  })
})
