import axe, { type AxeResults } from 'axe-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { all as allOf } from '#shared/domain/records.ts'
import { type App, openApp, targets } from './app.ts'
import { sampleRevision } from './sample.ts'
import { planWith } from './document/plans.ts'
import { htmlOf, type Printer, readPdf, startPrinter } from './document/printing.ts'
import { sampleState } from '../unit/exchange/workbook/sampleState.ts'

/** What a document of it lists, each in a row. */
const rows = (['activity', 'outcome', 'milestone'] as const).reduce((sum, kind) => sum + allOf(sampleState, kind).length, 0)

let printer: Printer

beforeAll(async () => {
  printer = await startPrinter()
})

afterAll(() => printer.close())

/** Drops a file on the window, away from any place that takes files. */
async function drop({ page }: App, name: string, bytes: Uint8Array): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ({ file, all }) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([new Uint8Array(all)], file, { type: 'application/pdf' }))
      return transfer
    },
    { file: name, all: [...bytes] },
  )
  await page.dispatchEvent('main', 'drop', { dataTransfer })
}

describe.each(targets)('a PDF of the roadmap in %s', (target) => {
  let app: App

  beforeEach(async () => {
    app = await openApp(target)
    await app.page.getByRole('button', { name: /^Open sample roadmap/ }).click()
    await app.page.getByRole('heading', { level: 1, name: 'Roadmap' }).waitFor()
  })

  afterEach(() => app.close())

  const openExport = async () => {
    await app.page.getByRole('button', { name: 'Export', exact: true }).click()
    const dialog = app.page.getByRole('dialog', { name: 'Export' })
    await dialog.getByText(/The roadmap takes \d+ pages/).waitFor()
    return dialog
  }

  /** By its button: after printing, the keys of a browser may belong to the frame that was printed. */
  const closeExport = async () => {
    await app.page.getByRole('button', { name: 'Close the export' }).click()
    await app.page.getByRole('dialog', { name: 'Export' }).waitFor({ state: 'detached' })
  }

  it('is set up, looked at where the host makes it, and keeps its setting', async () => {
    const { page } = app
    const dialog = await openExport()
    if (target === 'browser') await dialog.getByText(/print dialog shows the pages/).waitFor()
    else await dialog.getByRole('img', { name: /^Page 1 of \d+$/ }).waitFor()
    await dialog.getByRole('checkbox', { name: 'Outcomes' }).uncheck()
    await dialog.getByRole('checkbox', { name: 'Activities and milestones in full' }).uncheck()
    await dialog.getByText('Greys', { exact: true }).click()
    await dialog.getByRole('combobox', { name: 'Divided' }).click()
    await page.getByRole('option', { name: 'On one page' }).click()
    // Fifty activities on one landscape A4: the type would be too small, and that is said with what to do.
    await dialog.getByText(/the type would be [3-6]\.?\d? pt/).waitFor()
    await dialog.getByRole('button', { name: 'Use A3, landscape' }).click()
    await dialog.getByText(/^The roadmap takes 1 page;/).waitFor()
    if (target !== 'browser') await dialog.getByRole('img', { name: 'Page 1 of 1' }).waitFor()
    await page.evaluate(axe.source)
    const { violations } = await page.evaluate(() => (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run())
    expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ target: at }) => at.join(' ')) }))).toEqual([])
    await dialog.getByRole('button', { name: 'Export PDF' }).click()
    await dialog
      .getByRole('status')
      .filter({ hasText: /saved|print dialog/ })
      .waitFor()
    const pdf = await readPdf(await app.pdf())
    expect(pdf.pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([[1191, 842]])
    await closeExport()
    const again = await openExportOnePage(app)
    // Nothing is being made when the app is closed.
    if (target !== 'browser') await again.getByRole('img', { name: 'Page 1 of 1' }).waitFor()
    expect(await again.getByRole('radio', { name: 'A3' }).isChecked()).toBe(true)
    expect(await again.getByRole('checkbox', { name: 'Outcomes' }).isChecked()).toBe(false)
  })

  it('that is dropped on the app shows its revision beside the latest, and says that they say the same', async () => {
    const { page } = app
    const dialog = await openExport()
    await dialog.getByRole('button', { name: 'Export PDF' }).click()
    await dialog
      .getByRole('status')
      .filter({ hasText: /saved|print dialog/ })
      .waitFor()
    const bytes = await app.pdf()
    await closeExport()
    await drop(app, 'Board.pdf', bytes)
    await page.getByRole('heading', { level: 1, name: 'History' }).waitFor()
    await page
      .getByText(
        new RegExp(
          `It was printed from revision ${sampleRevision} .* All ${rows} rows it lists are as revision ${sampleRevision} has them\\.`,
        ),
      )
      .waitFor()
  })

  it.runIf(target === 'browser')('that was tampered with names the row', async () => {
    const { page } = app
    const dialog = await openExport()
    await dialog.getByRole('button', { name: 'Export PDF' }).click()
    await dialog.getByRole('status').filter({ hasText: 'print dialog' }).waitFor()
    await page.evaluate(() => {
      const kept = window as { givenToPrint?: string }
      kept.givenToPrint = (kept.givenToPrint ?? '').replaceAll('Permit to dig on the tablet', 'Permit to dig on paper')
    })
    const bytes = await app.pdf()
    await closeExport()
    await drop(app, 'Board.pdf', bytes)
    await page.getByText('Board.pdf is not as the revision has it').waitFor()
    await page
      .getByText(new RegExp(`rows? (is|are) not as revision ${sampleRevision} has (it|them): “Permit to dig on the tablet”`))
      .waitFor()
  })

  it('that is of no roadmap here, not of Rearview, or damaged is told so and changes nothing', async () => {
    const { page } = app
    const said = async (name: string, bytes: Uint8Array, sentence: RegExp) => {
      await drop(app, name, bytes)
      await page.getByRole('alert').filter({ hasText: sentence }).waitFor()
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    }
    await said('Elsewhere.pdf', await printer.print(htmlOf(planWith(3))), /“Claims 2031 · Revision 142” .*which is not on this computer/)
    await said(
      'Report.pdf',
      await printer.print('<!doctype html><html lang="en"><title>Report</title><h1>Report</h1></html>'),
      /“Report.pdf” was not printed by Rearview/,
    )
    await said('Broken.pdf', new TextEncoder().encode('%PDF-1.7\n1 0 obj nothing that a PDF holds'), /“Broken.pdf” is damaged/)
    await page.getByText(`Revision ${sampleRevision}`, { exact: true }).first().waitFor()
  })
})

async function openExportOnePage({ page }: App) {
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await dialog.getByText(/^The roadmap takes 1 page;/).waitFor()
  return dialog
}
