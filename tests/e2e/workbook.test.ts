import { readFile } from 'node:fs/promises'
import axe, { type AxeResults } from 'axe-core'
import type { Page } from 'playwright'
import { convertIcsCalendar } from 'ts-ics'
import { afterEach, describe, expect, it } from 'vitest'
import { emptyState, roadmapOf, type State } from '#shared/domain/records.ts'
import { readRoadmapFile } from '#shared/exchange/roadmapFile/index.ts'
import { writeCsvs } from '#shared/exchange/workbook/csv.ts'
import { writeWorkbook } from '#shared/exchange/workbook/xlsx.ts'
import { replay } from '#shared/history/change.ts'
import { changesOf } from '#shared/history/migrations.ts'
import { edit, plan, remove } from '#shared/planning/records.ts'
import { manyActivities } from '../unit/exchange/workbook/many.ts'
import { sampleState } from '../unit/exchange/workbook/sampleState.ts'
import { nasty, withWords } from '../unit/exchange/workbook/words.ts'
import { type App, enter, openApp, picture } from './app.ts'
import { sampleRevision } from './sample.ts'

const [first] = Object.values(sampleState.activity)
if (!first) throw new Error('The sample has activities')
const { name } = roadmapOf(sampleState)

/** A new roadmap compares its reviews with its first revision. */
const asNew = (state: State): State => ({
  ...state,
  review: Object.fromEntries(Object.entries(state.review).map(([id, review]) => [id, { ...review, baseline: 1 }])),
})

const importFile = async (page: Page, file: string, bytes: Uint8Array) => {
  await page
    .getByLabel('CSV file or workbook')
    .setInputFiles({ name: file, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })
}

const fromMenu = async (page: Page) => {
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Import a plan' }).click()
}

/** The state of the open roadmap and its last revision, through the file that Save a copy writes. */
async function saved({ page }: App): Promise<{ readonly state: State; readonly revisions: number; readonly kind: string | undefined }> {
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Save a copy (.roadmap)' }).click()
  const dialog = page.getByRole('dialog', { name: 'Save a copy' })
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Save', exact: true }).click()
  const found = readRoadmapFile(new Uint8Array(await readFile(await (await download).path())))
  await dialog.getByRole('button', { name: 'Close' }).last().click()
  await dialog.waitFor({ state: 'hidden' })
  if (!found.ok) throw new Error(found.refusal.reason)
  const { history } = found
  return {
    state: history.reduce((state, revision) => replay(state, changesOf(revision)), emptyState),
    revisions: history.length,
    kind: history.at(-1)?.kind,
  }
}

describe('a workbook', () => {
  let app: App
  afterEach(() => app.close())

  const start = async () => {
    app = await openApp('browser')
    await app.page.getByRole('button', { name: /^Import a plan/ }).click()
    return app.page
  }
  const isOpen = () => app.page.getByRole('region', { name: 'Roadmap', exact: true }).waitFor()

  it('comes back as the same roadmap, and what was edited in it as one revision', async () => {
    const page = await start()
    await importFile(page, 'plan.xlsx', await writeWorkbook(sampleState))
    await page
      .getByRole('region', { name: 'Changes' })
      .getByRole('row', { name: /^Activities/ })
      .waitFor()
    await page.getByLabel('Your name').fill('Ann')
    await picture(app, 'import-workbook-new')
    await page.getByRole('button', { name: 'Import as a new roadmap' }).click()
    await isOpen()
    expect(await saved(app)).toEqual({ state: asNew(sampleState), revisions: 1, kind: 'import' })

    const edited = plan(asNew(sampleState), [
      ...edit(asNew(sampleState), 'activity', first.id, { title: '=Edited elsewhere' }),
      ...remove(asNew(sampleState), 'lane', Object.keys(sampleState.lane).at(-1) ?? ''),
    ])
    await fromMenu(page)
    await importFile(page, 'edited.xlsx', await writeWorkbook(edited))
    await page.getByRole('radio', { name: `Into “${name}”, as one revision.`, exact: false }).waitFor()
    const changes = page.getByRole('region', { name: 'Changes' })
    await changes.getByRole('row', { name: /^Lanes 0 0 1$/ }).waitFor()
    await page.getByRole('tab', { name: /^Records/ }).click()
    await page.getByRole('row', { name: 'Activity =Edited elsewhere Changed' }).waitFor()
    await picture(app, 'import-workbook')
    // One step back, and the same again by the keyboard.
    await page.getByRole('button', { name: 'Choose another file' }).click()
    await importFile(page, 'edited.zip', writeCsvs(edited))
    await enter(page.getByRole('button', { name: 'Import as one revision' }))
    await page.getByText(`Imported “${name}”`).waitFor()
    expect(await saved(app)).toEqual({ state: edited, revisions: 2, kind: 'import' })
  })

  it('is exported, opened again without a change, and the calendar beside it', async () => {
    app = await openApp('browser')
    const { page } = app
    await page.getByRole('button', { name: /^Open sample roadmap/ }).click()
    await isOpen()
    const dialog = page.getByRole('dialog', { name: 'Export' })
    const exported = async (tab: RegExp, button: string) => {
      await page.getByRole('button', { name: 'Export', exact: true }).click()
      await dialog.getByRole('tab', { name: tab }).click()
      const downloading = page.waitForEvent('download')
      await dialog.getByRole('button', { name: button }).click()
      const download = await downloading
      await dialog.getByRole('status').getByText('The file was saved in your downloads.').waitFor()
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'hidden' })
      return { file: download.suggestedFilename(), bytes: new Uint8Array(await readFile(await download.path())) }
    }
    const files = [await exported(/^Excel/, 'Export Excel'), await exported(/^CSV/, 'Export CSV')]
    expect(files.map(({ file }) => file)).toEqual([
      `${name} - FY27 Q3 - r${sampleRevision}.xlsx`,
      `${name} - FY27 Q3 - r${sampleRevision}.zip`,
    ])
    await fromMenu(page)
    for (const { file, bytes } of files) {
      await importFile(page, file, bytes)
      await page
        .getByRole('alert')
        .filter({ hasText: `The workbook says what “${name}” says already.` })
        .waitFor()
      await page.getByRole('button', { name: 'Choose another file' }).click()
    }
    await page.keyboard.press('Escape')
    const { file, bytes } = await exported(/^Calendar/, 'Export Calendar')
    expect(file).toBe(`${name} - FY27 Q3 - r${sampleRevision}.ics`)
    expect(convertIcsCalendar(undefined, new TextDecoder().decode(bytes)).events?.length).toBeGreaterThan(20)
  })

  it('says what is left out and what stays, and imports nothing before it is decided', async () => {
    const page = await start()
    await importFile(page, 'plan.xlsx', await writeWorkbook(sampleState))
    await page.getByRole('button', { name: 'Import as a new roadmap' }).click()
    await isOpen()
    const [review] = Object.values(sampleState.review)
    const broken: State = {
      ...asNew(sampleState),
      activity: { ...sampleState.activity, [first.id]: { ...first, title: 'Too early', finish: '2001-01-01' } },
      review: { ...asNew(sampleState).review, ...(review ? { [review.id]: { ...review, baseline: 1, note: 'Rewritten' } } : {}) },
      stakeholder: Object.fromEntries(
        Object.entries(sampleState.stakeholder).map(([id, one]) => [id, { ...one, name: `${one.name} and others` }]),
      ),
    }
    await fromMenu(page)
    await importFile(page, 'broken.xlsx', await writeWorkbook(broken))
    await page.getByRole('row', { name: /^Activities \d+ Finish “Too early” would finish before it starts\.$/ }).waitFor()
    await picture(app, 'import-workbook-left-out')
    await page.evaluate(axe.source)
    const { violations } = await page.evaluate(() => (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run())
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
    await page.getByRole('tab', { name: /^Stays as it is/ }).click()
    await page.getByRole('row', { name: /^Reviews \d+ .*its review is signed, so it stays as it is\.$/ }).waitFor()
    const button = page.getByRole('button', { name: 'Import as one revision' })
    expect(await button.isDisabled()).toBe(true)
    await page.getByRole('checkbox', { name: 'Import without the row that is left out' }).check()
    await button.click()
    await page.getByText(`Imported “${name}”`).waitFor()
    expect((await saved(app)).state).toEqual({ ...asNew(sampleState), stakeholder: broken.stakeholder })
  })

  it('holds two thousand activities with any words, and says so of what is no workbook', async () => {
    const page = await start()
    const large = asNew(withWords(manyActivities(2000), nasty))
    await importFile(page, 'other.xlsx', await writeWorkbook(sampleState).then((bytes) => bytes.subarray(0, 9000)))
    await page
      .getByRole('alert')
      .filter({ hasText: /“other.xlsx” is a workbook that is damaged\..*Nothing was changed\./ })
      .waitFor()
    await importFile(page, 'large.xlsx', await writeWorkbook(large))
    await page.getByRole('button', { name: 'Import as a new roadmap' }).click()
    await isOpen()
    expect((await saved(app)).state).toEqual(large)
  })
})
