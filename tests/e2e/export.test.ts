import { Buffer } from 'node:buffer'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { DOMParser } from '@xmldom/xmldom'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { convertIcsCalendar } from 'ts-ics'
import { type App, enter, openApp, picture } from './app.ts'
import { sampleRevision } from './sample.ts'

const forms = ['PDF', 'PowerPoint', 'Excel', 'CSV', 'Microsoft Project XML', 'SVG', 'PNG', 'Calendar', 'Markdown']
const name = `Field Operations 2031 - FY27 Q3 - r${sampleRevision}`

let app: App
beforeAll(async () => {
  app = await openApp('browser')
  await app.page.getByRole('button', { name: 'Open sample roadmap' }).click()
  await app.page.getByRole('region', { name: 'Roadmap', exact: true }).waitFor()
})
afterAll(() => app.close())

const dialog = () => app.page.getByRole('dialog', { name: 'Export' })
const openDialog = async () => {
  if (!(await dialog().isVisible())) await app.page.getByRole('button', { name: 'Export', exact: true }).click()
  // Its forms come after it.
  await dialog().getByRole('tab', { selected: true }).waitFor()
}
const closeDialog = async () => {
  await app.page.keyboard.press('Escape')
  await dialog().waitFor({ state: 'hidden' })
}
const ready = (form: string) =>
  expect
    .poll(() =>
      dialog()
        .getByRole('button', { name: `Export ${form}` })
        .getAttribute('aria-disabled'),
    )
    .toBe('false')

/** How many files were saved so far. */
let given = 0

/** Does what exports a form, and returns the file that is downloaded once the dialog has said so. */
async function exported(form: string, press: () => Promise<unknown>) {
  await ready(form)
  const downloading = app.page.waitForEvent('download')
  await press()
  const download = await downloading
  await dialog().getByRole('status').getByText('The file was saved in your downloads.').waitFor()
  given += 1
  const bytes = new Uint8Array(await readFile(await download.path()))
  const folder = process.env['REARVIEW_KEEP_EXPORTS']
  if (folder !== undefined) await writeFile(join(folder, download.suggestedFilename()), bytes)
  return { name: download.suggestedFilename(), bytes }
}

/** By mouse: the form in the list, and the button. */
async function byMouse(form: string) {
  await dialog()
    .getByRole('tab', { name: new RegExp(`^${form}`) })
    .click()
  return await exported(form, () =>
    dialog()
      .getByRole('button', { name: `Export ${form}` })
      .click(),
  )
}

/** The titles of all bars on the screen. */
const titlesOnScreen = async () => {
  const bars = app.page
    .getByRole('region', { name: 'Roadmap', exact: true })
    .getByRole('button', { name: /, (Experiment|Prototype|Pilot|Rollout|Project|Service|Enabler), /i })
  await bars.first().waitFor()
  return await bars.evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label') ?? ''))
}

const xml = (text: string) =>
  new DOMParser({
    errorHandler: (level: string, message: string) => {
      throw new Error(`${level}: ${message}`)
    },
  }).parseFromString(text, 'text/xml')
const textsOf = (document: ReturnType<typeof xml>, element: string) =>
  Array.from(document.getElementsByTagName(element)).map(({ textContent }) => textContent ?? '')

describe('the export dialog', () => {
  it('lists its forms and says what each is for', async () => {
    await openDialog()
    expect(
      await dialog()
        .getByRole('tab')
        .evaluateAll((tabs) => tabs.map(({ textContent }) => textContent)),
    ).toEqual(forms.map((form) => expect.stringMatching(new RegExp(`^${form} \\S`))))
    await picture(app, 'export')
  })

  it('gives the slides, which can be edited', async () => {
    await openDialog()
    const { bytes, name: file } = await byMouse('PowerPoint')
    await picture(app, 'export-powerpoint')
    // The slides are those of the last review, and so is the revision in the name.
    expect(file).toMatch(/^Field Operations 2031 - FY27 Q\d - r\d+\.pptx$/)
    const files = unzipSync(bytes)
    const slides = Object.keys(files).filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path))
    expect(`${slides.length} slides`).toBe(
      await dialog()
        .getByText(/^\d+ slides$/)
        .textContent(),
    )
    expect(Object.keys(files).filter((path) => path.startsWith('ppt/media'))).toEqual([])
    const read = slides.map((path) => xml(strFromU8(files[path] ?? new Uint8Array())))
    expect(read.some((slide) => slide.getElementsByTagName('a:tbl').length > 0)).toBe(true)
    expect(read.some((slide) => slide.getElementsByTagName('p:grpSp').length > 0)).toBe(true)
    for (const slide of read) expect(textsOf(slide, 'a:t').join(' ')).toContain('Field Operations 2031')
  })

  it('gives sheets, a calendar and the review as text', async () => {
    await openDialog()
    const excel = await byMouse('Excel')
    expect(excel.name).toBe(`${name}.xlsx`)
    expect(Object.keys(unzipSync(excel.bytes))).toContain('xl/workbook.xml')
    const csv = await byMouse('CSV')
    expect(csv.name).toBe(`${name}.zip`)
    expect(Object.keys(unzipSync(csv.bytes)).every((file) => file.endsWith('.csv'))).toBe(true)
    const calendar = await byMouse('Calendar')
    expect(calendar.name).toBe(`${name}.ics`)
    expect(convertIcsCalendar(undefined, strFromU8(calendar.bytes)).events?.length).toBeGreaterThan(3)
    const markdown = await byMouse('Markdown')
    expect(strFromU8(markdown.bytes)).toMatch(/^# Field Operations 2031: Review of FY27 Q\d\n/)
    await picture(app, 'export-markdown')
  })

  it('gives the timeline as a drawing whose text is text, with its fonts inside', async () => {
    await openDialog()
    const { bytes, name: file } = await byMouse('SVG')
    await picture(app, 'export-svg')
    expect(file).toBe(`${name}.svg`)
    const svg = xml(strFromU8(bytes))
    const texts = textsOf(svg, 'text').join(' ')
    const rules = textsOf(svg, 'style').join('')
    expect(rules).toContain("url('data:font/woff2;base64,")
    expect(rules).not.toContain('http')
    expect(svg.getElementsByTagName('image')).toHaveLength(0)
    await closeDialog()
    for (const bar of await titlesOnScreen()) {
      const [, title = '', finish = ''] =
        /^(.+), (?:Experiment|Prototype|Pilot|Rollout|Project|Service|Enabler), .* to (\d+ \w+ \d{4}), /i.exec(bar) ?? []
      // What ended before the horizon is on the screen, and only counted in the drawing.
      if (new Date(finish.replace('Sept', 'Sep')) >= new Date('2026-10-01'))
        expect(texts.replaceAll(' ', '')).toContain(title.replaceAll(' ', ''))
    }
    expect(texts).toContain('Dynamic scheduling in all depots')
  })

  it('gives it as a picture so wide as is wanted, with ghosts where they are wanted, and knows it again after a reload', async () => {
    await openDialog()
    // It opens with the form that was chosen last.
    expect(await dialog().getByRole('tab', { selected: true }).textContent()).toMatch(/^SVG/)
    await dialog().getByRole('tab', { name: /^PNG/ }).click()
    await dialog()
      .getByRole('textbox', { name: /^Width in pixels/ })
      .fill('2400')
    await dialog()
      .getByRole('switch', { name: /baseline/ })
      .click()
    await dialog()
      .getByText(/^2400 × \d+ pixels$/)
      .waitFor()
    const { bytes, name: file } = await byMouse('PNG')
    await picture(app, 'export-png')
    expect(file).toBe(`${name}.png`)
    const size = new DataView(bytes.buffer)
    expect([size.getUint32(16), size.getUint32(20)]).toEqual([2400, expect.any(Number)])
    const colours = await app.page.evaluate(async (base64) => {
      const bitmap = await createImageBitmap(
        new Blob([Uint8Array.from(atob(base64), (character) => character.codePointAt(0) ?? 0)], { type: 'image/png' }),
      )
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
      const context = canvas.getContext('2d')
      context?.drawImage(bitmap, 0, 0)
      const { data } = context?.getImageData(0, 0, bitmap.width, bitmap.height) ?? { data: new Uint8ClampedArray() }
      const seen = new Set<number>()
      for (let at = 0; at < data.length; at += 4) seen.add(((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0))
      return seen.size
    }, Buffer.from(bytes).toString('base64'))
    expect(colours).toBeGreaterThan(50)
    await app.page.reload()
    await openDialog()
    expect(await dialog().getByRole('tab', { selected: true }).textContent()).toMatch(/^PNG/)
    expect(
      await dialog()
        .getByRole('textbox', { name: /^Width in pixels/ })
        .inputValue(),
    ).toBe('2400')
    expect(
      await dialog()
        .getByRole('switch', { name: /baseline/ })
        .isChecked(),
    ).toBe(true)
    await dialog().getByText(`Last shared as PNG on 21 Nov 2026, revision ${sampleRevision}.`).waitFor()
    await closeDialog()
  })

  it('is led by the keyboard alone: by name, by arrows and Enter', async () => {
    const { page } = app
    await page.keyboard.press('Control+k')
    await page.getByRole('textbox', { name: 'Find' }).fill('export as calendar')
    await page.getByRole('dialog', { name: 'Find' }).getByText('Export as Calendar').waitFor()
    await page.keyboard.press('Enter')
    const tab = (form: string) => dialog().getByRole('tab', { name: new RegExp(`^${form}`) })
    await tab('Calendar').waitFor()
    expect(await tab('Calendar').getAttribute('aria-selected')).toBe('true')
    const { name: file } = await exported('Calendar', () => enter(tab('Calendar')))
    expect(file).toBe(`${name}.ics`)
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => tab('Markdown').getAttribute('aria-selected')).toBe('true')
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => tab('PDF').getAttribute('aria-selected')).toBe('true')
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => tab('PowerPoint').getAttribute('aria-selected')).toBe('true')
    await exported('PowerPoint', () => page.keyboard.press('Enter'))
    await closeDialog()
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY')
  })

  it('stops when it is told to: nothing is written and nothing recorded', async () => {
    const { page } = app
    await page.reload()
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route(/assets\/pptx-.*\.js$/, async (route) => {
      await held
      await route.continue()
    })
    await openDialog()
    await ready('PowerPoint')
    await dialog().getByRole('button', { name: 'Export PowerPoint' }).click()
    await dialog().getByRole('button', { name: 'Stop' }).click()
    await dialog().getByRole('status').getByText('Nothing was written.').waitFor()
    release()
    await page.unrouteAll({ behavior: 'wait' })
    await closeDialog()
  })

  it('is told once for each file in History, at the revision that was shared, and undo is what it was', async () => {
    const { page } = app
    await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'History' }).click()
    // What was shared is what is compared, and says so.
    await expect
      .poll(() => page.getByRole('main').innerText(), { timeout: 15_000 })
      .toMatch(new RegExp(`^Revision ${sampleRevision} · Shared as .*PNG.*, last on 21 Nov 2026$`, 'm'))
    const list = page.getByRole('region', { name: 'Revisions' })
    await list.getByText('All', { exact: true }).click()
    expect(await list.getByText(/^Shared Field Operations/).count()).toBe(given)
    await list.getByText(/^Shared as .*PNG.*, last on 21 Nov 2026$/).waitFor()
    await picture(app, 'export-history')
  })
})
