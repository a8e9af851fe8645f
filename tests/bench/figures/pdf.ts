import type { Page } from 'playwright'
import { givenToPrint, keepPrinted, printing } from '#tests/browser/keepPrinted.ts'
import type { Figure } from '../figure.ts'
import { atRest, meterOf } from '../meter.ts'
import type { Stage } from '../stage.ts'

const activities = 1000

/** Presses the button of the export, and returns the document that is given to the print dialog and how long it took to be made. */
async function madeDocument(stage: Stage): Promise<{ readonly html: string; readonly made: number }> {
  const page = await stage.app(activities, 'roadmap')
  await page.evaluate(keepPrinted)
  const meter = await meterOf(page)
  await atRest(page, meter)
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await dialog.getByText(/^The roadmap takes \d+ pages/).waitFor()
  await atRest(page, meter)
  const begun = performance.now()
  await dialog.getByRole('button', { name: 'Export PDF' }).click()
  const html = (await page.waitForFunction(givenToPrint).then((given) => given.jsonValue())) ?? ''
  const made = performance.now() - begun
  // What the page does with it by itself is not waited for twice.
  await dialog.getByRole('status').filter({ hasText: 'print dialog' }).waitFor()
  await page.close()
  return { html, made }
}

/** Prints a document, beginning with its text. */
async function printed(stage: Stage, html: string, look: (page: Page) => Promise<void>): Promise<number> {
  const page = await stage.page()
  // Of the app's own origin, because the document asks for the app's fonts; what answers here has no style and no script.
  await page.goto(new URL('/.well-known/rearview', stage.addresses.app).href)
  const begun = performance.now()
  await page.setContent(html)
  await page.evaluate(() => document.fonts.ready)
  const pdf = await page.pdf(printing)
  const milliseconds = performance.now() - begun
  if (pdf.length < 10_000) throw new Error('Next to nothing was printed.')
  await look(page)
  await page.close()
  return milliseconds
}

const cells = 6

/** In a page: every text of it in its order, as a plain table. */
function plainTable(columns: number): string {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const texts: string[] = []
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent?.trim() ?? ''
    if (text !== '' && walker.currentNode.parentElement?.closest('style, script') === null) texts.push(text)
  }
  const table = document.createElement('table')
  for (let at = 0; at < texts.length; at += columns) {
    const row = table.insertRow()
    for (const text of texts.slice(at, at + columns)) row.insertCell().textContent = text
  }
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Plain table</title>${table.outerHTML}</html>`
}

export const pdfFigures: readonly Figure<Stage>[] = [
  {
    name: 'pdf',
    what: 'PDF of 1,000 activities, made and printed',
    unit: 'ms',
    runs: 3,
    budgets: [{ against: 'table', most: 3 }],
    measure: async (stage) => {
      const { html, made } = await madeDocument(stage)
      let plain = ''
      const ours = await printed(stage, html, async (page) => {
        plain = await page.evaluate(plainTable, cells)
      })
      const table = await printed(stage, plain, () => Promise.resolve())
      return { ours: made + ours, table }
    },
  },
]
