import { Buffer } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { planOfProject, proposedChoice, readProject } from '#shared/exchange/msproject/index.ts'
import { type App, openApp, picture } from './app.ts'
import { hasRealData, realPath } from './realPlan.ts'

let app: App
beforeAll(async () => {
  app = await openApp('browser')
})
afterAll(() => app.close())

const exporting = () => app.page.getByRole('dialog', { name: 'Export' })
const importing = () => app.page.getByRole('dialog', { name: /^Import/ })

describe('Microsoft Project', () => {
  let file = ''

  it('gets a plan with the chosen revisions as its baselines', async () => {
    const { page } = app
    await page.getByRole('button', { name: 'Open sample roadmap' }).click()
    await page.getByRole('region', { name: 'Roadmap', exact: true }).waitFor()
    await page.getByRole('button', { name: 'Export', exact: true }).click()
    await exporting()
      .getByRole('tab', { name: /^Microsoft Project XML/ })
      .click()
    const revisions = exporting().getByRole('checkbox', { name: /^Revision \d+$/ })
    await revisions.first().waitFor()
    const first = exporting().getByRole('checkbox', { name: 'Revision 1', exact: true })
    expect(await first.isChecked()).toBe(true)
    await first.focus()
    await page.keyboard.press('Space')
    expect(await first.isChecked()).toBe(false)
    const chosen = await revisions.evaluateAll((boxes) => boxes.filter((box) => (box as HTMLInputElement).checked).length)
    await picture(app, 'export-project')
    const downloading = page.waitForEvent('download')
    await exporting().getByRole('button', { name: 'Export Microsoft Project XML' }).click()
    const download = await downloading
    expect(download.suggestedFilename()).toMatch(/^Field Operations 2031 - FY27 Q3 - r\d+\.xml$/)
    await exporting().getByRole('status').getByText('The file was saved in your downloads.').waitFor()
    file = await download.path()
    const reading = readProject(await readFile(file, 'utf8'))
    if (!reading.ok) throw new Error(reading.refusal.reason)
    const { project } = reading
    expect(project.baselines.filter(({ tasks, asOf }) => tasks > 0 && asOf !== null)).toHaveLength(chosen)
    const plan = planOfProject(project, proposedChoice(project), '2026-11-21')
    expect(plan.refused).toEqual([])
    await page.keyboard.press('Escape')
  })

  it('gives its baselines back as revisions of their days, but for those that are left out', async () => {
    const { page } = app
    await page.goto(page.url().replace(/#.*/, '#/'))
    await page.getByRole('button', { name: /^Import a plan/ }).click()
    await importing()
      .getByLabel(/^CSV file/)
      .setInputFiles({ name: 'plan.xml', mimeType: 'application/xml', buffer: await readFile(file) })
    await importing()
      .getByRole('heading', { name: /^A plan of Microsoft Project: Field Operations 2031/ })
      .waitFor()
    const taken = importing().getByRole('switch', { checked: true })
    const proposed = await taken.count()
    await importing().getByRole('switch', { name: 'Make Baseline a revision' }).press('Space')
    await expect.poll(() => taken.count()).toBe(proposed - 1)
    await picture(app, 'import-project')
    await importing().getByRole('button', { name: 'Continue' }).click()
    await importing()
      .getByRole('button', { name: new RegExp(`^Import [\\d,]+ rows as ${proposed} revisions$`) })
      .click()
    await page.getByRole('region', { name: 'Roadmap', exact: true }).waitFor()
    await expect.poll(() => page.getByText(/^Revision \d+$/).textContent()).toBe(`Revision ${proposed}`)
  })

  it.skipIf(!hasRealData)('has a plan whose baselines hold single dates: they are not offered, and its tasks are imported', async () => {
    const { page } = app
    await page.goto(page.url().replace(/#.*/, '#/'))
    await page.getByRole('button', { name: /^Import a plan/ }).click()
    await importing()
      .getByLabel(/^CSV file/)
      .setInputFiles(realPath('formats/msproject-111-tasks-11-baselines.xml'))
    await importing().getByText('110 activities').waitFor()
    const switches = importing().getByRole('switch')
    expect(await switches.count()).toBe(11)
    expect(await switches.evaluateAll((all) => all.every((one) => (one as HTMLInputElement).disabled))).toBe(true)
    await importing().getByRole('button', { name: 'Continue' }).click()
    await importing().getByRole('button', { name: 'Import 110 rows as 1 revision' }).waitFor()
    await importing().getByRole('button', { name: 'Close the import' }).click()
  })

  it.skipIf(!hasRealData)('is refused with the line where its XML is broken, and nothing is changed', async () => {
    const { page } = app
    const text = await readFile(realPath('formats/msproject-baselines.xml'), 'utf8')
    await page.getByRole('button', { name: /^Import a plan/ }).click()
    await importing()
      .getByLabel(/^CSV file/)
      .setInputFiles({ name: 'cut.xml', mimeType: 'application/xml', buffer: Buffer.from(text.slice(0, 9000)) })
    await importing()
      .getByRole('alert')
      .getByText(/“cut\.xml” is broken in line \d+/)
      .waitFor()
  })
})
