import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type App, openApp, picture } from './app.ts'
import { paste } from './pasteText.ts'
import { hasRealData, nodePlan } from './realPlan.ts'

/** Several activities at once, by mouse and by keyboard: one revision each, and Undo brings all back. */
describe('many at once', () => {
  let app: App
  beforeEach(async () => {
    app = await openApp('browser')
    await app.page.getByRole('button', { name: /^Open sample roadmap/ }).click()
    await app.page.getByRole('button', { name: /^Renewal of the tablets/ }).waitFor()
    await app.page.getByRole('radiogroup', { name: 'Show as' }).getByText('Table').click()
    await lane().waitFor()
  })
  afterEach(() => app.close())

  const lane = () => app.page.getByRole('table', { name: 'Work in the field' })
  const inspector = () => app.page.getByRole('complementary', { name: 'Inspector' })
  const revision = async () => Number((await app.page.getByText(/^Revision \d+$/).textContent())?.replace('Revision ', ''))
  const rows = () => lane().getByRole('rowheader').allTextContents()
  const selectLane = async () => {
    await lane().getByRole('checkbox', { name: 'Select all of Work in the field' }).click()
    await inspector()
      .getByRole('heading', { name: `${(await rows()).length} activities` })
      .waitFor()
    return (await rows()).length
  }
  const undoOf = (sentence: string) => app.page.getByRole('alert').filter({ hasText: sentence }).getByRole('button', { name: 'Undo' })
  const lastUndo = (what: string) => app.page.getByRole('button', { name: `Undo: ${what}` })

  it('are changed together, each change one revision that says how many', async () => {
    const count = await selectLane()
    await picture(app, 'several-selected')
    const before = await revision()
    await inspector().getByRole('combobox', { name: 'Owner' }).fill('Ada Lovelace')
    await app.page.keyboard.press('Enter')
    await lastUndo(`Edited ${count} activities`).waitFor()
    expect(await revision()).toBe(before + 1)
    expect(await lane().getByRole('cell', { name: 'Ada Lovelace' }).count()).toBe(count)

    await inspector().getByRole('combobox', { name: 'Kind' }).click()
    await app.page.getByRole('option', { name: 'Pilot' }).click()
    await expect.poll(() => lane().getByRole('cell', { name: 'Pilot' }).count()).toBe(count)

    await inspector().getByRole('combobox', { name: 'Status' }).click()
    await app.page.getByRole('option', { name: 'Done' }).click()
    await inspector().getByRole('textbox', { name: 'Finished on' }).fill('2026-11-01')
    await inspector().getByRole('button', { name: 'Set to done' }).click()
    await lastUndo(`Changed the status of ${count} activities`).waitFor()
    expect(await revision()).toBe(before + 3)

    await inspector().getByRole('combobox', { name: 'Link all to an outcome' }).click()
    await app.page.getByRole('option').first().click()
    await lastUndo(`Linked ${count} activities`).waitFor()
    await inspector().getByText(`${count} of them are linked to`).waitFor()
  })

  it('are asked for the day of these, and no longer once others are selected', async () => {
    const count = await selectLane()
    await inspector().getByRole('combobox', { name: 'Status' }).click()
    await app.page.getByRole('option', { name: 'Done' }).click()
    await inspector().getByRole('textbox', { name: 'Finished on' }).waitFor()
    await lane()
      .getByRole('checkbox', { name: /^Select “/ })
      .first()
      .click()
    await inspector()
      .getByRole('heading', { name: `${count - 1} activities` })
      .waitFor()
    expect(await inspector().getByRole('textbox', { name: 'Finished on' }).count()).toBe(0)
    expect(await inspector().getByRole('combobox', { name: 'Status' }).inputValue()).not.toBe('Done')
  })

  it('move by months and by quarters, and a number that is none is answered with a sentence', async () => {
    await selectLane()
    const starts = () =>
      lane()
        .getByRole('row')
        .locator('td:nth-of-type(2) time')
        .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''))
    const before = await starts()
    await inspector().getByRole('textbox', { name: 'By' }).fill('0')
    await inspector().getByText('Write a whole number from 1 to 120.').waitFor()
    await inspector().getByRole('textbox', { name: 'By' }).fill('4')
    await inspector().getByRole('button', { name: 'Later' }).click()
    // Four quarters: the same days a year later.
    await expect.poll(starts).toEqual(before.map((day) => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`))
    await inspector().getByRole('button', { name: 'Earlier' }).click()
    await expect.poll(starts).toEqual(before)
  })

  it('are copied by the keyboard, and a single copy is ready to be named', async () => {
    const { page } = app
    const count = await selectLane()
    const before = await rows()
    await page.keyboard.press('Control+d')
    await lastUndo(`Duplicated ${count} activities`).waitFor()
    expect((await rows()).filter((title) => title.endsWith('(copy)')).toSorted()).toEqual(
      before.map((title) => `${title} (copy)`).toSorted(),
    )
    await inspector()
      .getByRole('heading', { name: `${count} activities` })
      .waitFor()
    await page.keyboard.press('Control+z')
    await expect.poll(rows).toEqual(before)

    await lane().getByRole('button', { name: 'Renewal of the tablets' }).click()
    await page.keyboard.press('Control+d')
    await expect.poll(() => inspector().getByLabel('Title').inputValue()).toBe('Renewal of the tablets (copy)')
    await page.keyboard.type('Renewal of the phones')
    await page.keyboard.press('Enter')
    await lane().getByRole('button', { name: 'Renewal of the phones' }).waitFor()
  })

  it('are removed by the key, and Undo in the notice brings all back after other edits came between', async () => {
    const { page } = app
    const before = await rows()
    const count = await selectLane()
    await page.keyboard.press('Delete')
    await lane().waitFor({ state: 'detached' })
    await page
      .getByRole('row', { name: /^Select “/ })
      .getByRole('rowheader')
      .getByRole('button')
      .first()
      .click()
    await inspector().getByRole('combobox', { name: 'Owner' }).fill('Somebody else')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: /^Undo: Edited/ }).waitFor()
    await undoOf(`Removed ${count} activities`).click()
    await expect.poll(rows).toEqual(before)
    expect(await inspector().getByRole('combobox', { name: 'Owner' }).inputValue()).toBe('Somebody else')
  })

  it('says why a removal cannot be taken back by itself, where what it touched was changed since', async () => {
    const { page } = app
    // It waits for the one that goes: both are given here.
    await lane().getByRole('button', { name: 'Renewal of the tablets' }).click()
    await inspector().getByRole('combobox', { name: 'Depends on' }).fill('Mains renewed')
    await page
      .getByRole('option', { name: /^Mains renewed/ })
      .first()
      .click()
    await page.keyboard.press('Escape')
    const other =
      (await page
        .getByRole('rowheader')
        .filter({ hasText: /^Mains renewed/ })
        .first()
        .textContent()) ?? ''
    await page.getByRole('rowheader').getByRole('button', { name: other, exact: true }).click()
    await expect.poll(() => inspector().getByLabel('Title').inputValue()).toBe(other)
    await inspector().getByRole('button', { name: 'Remove activity' }).click()
    await undoOf(`Removed ${other}`).waitFor()
    await lane().getByRole('button', { name: 'Renewal of the tablets' }).click()
    await inspector().getByRole('combobox', { name: 'Depends on' }).fill('a')
    await page.getByRole('option').first().click()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /^Undo: Edited Renewal/ }).waitFor()
    const now = await revision()
    await undoOf(`Removed ${other}`).click()
    await page.getByRole('alert').filter({ hasText: 'What that did was changed since' }).waitFor()
    expect(await revision()).toBe(now)
  })

  it('gives the keyboard on to the next row when one is removed', async () => {
    const { page } = app
    const before = await rows()
    await lane().getByRole('rowheader').getByRole('button').first().focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Delete')
    await expect.poll(rows).toEqual(before.slice(1))
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(before[1])
  })

  it('is not removed by a key that was meant for a field of the inspector', async () => {
    const { page } = app
    const before = await rows()
    await lane().getByRole('button', { name: 'Renewal of the tablets' }).click()
    await inspector().getByRole('combobox', { name: 'Status' }).focus()
    await page.keyboard.press('Delete')
    await page.keyboard.press('Backspace')
    await inspector().getByLabel('Title').waitFor()
    expect(await rows()).toEqual(before)
    await lane().getByRole('button', { name: 'Renewal of the tablets' }).focus()
    await page.keyboard.press('Delete')
    await expect.poll(rows).toEqual(before.filter((title) => title !== 'Renewal of the tablets'))
  })

  it('selects everything, and by name what every menu has', async () => {
    const { page } = app
    await page.keyboard.press('Control+a')
    await inspector()
      .getByRole('heading', { name: /^\d\d activities$/ })
      .waitFor()
    await page.keyboard.press('Control+k')
    const find = page.getByRole('dialog', { name: 'Find' })
    await find.getByLabel('Find', { exact: true }).last().fill('dupliacte selcted')
    await find.getByText('Duplicate selected').waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: /^Undo: Duplicated \d\d activities/ }).waitFor()
  })
})

describe.runIf(hasRealData)('many at once, on the plan of 1,391 rows', () => {
  let app: App
  beforeEach(async () => {
    app = await openApp('browser')
  })
  afterEach(() => app.close())

  it('is changed, copied and removed as a whole, and comes back', async () => {
    const { page } = app
    const inspector = page.getByRole('complementary', { name: 'Inspector' })
    // One plan of all rows: its titles made distinct, its dates of reports left out.
    const rows = nodePlan()
      .filter(({ start, finish }) => finish >= start)
      .map(({ title, lane, start, finish }, at) => [`${title} ${at}`, lane, start, finish].join('\t'))
    await page.getByRole('button', { name: /^New roadmap/ }).click()
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('All of Node.js')
    await page.getByRole('button', { name: 'Create roadmap' }).click()
    await page.getByRole('region', { name: 'Roadmap', exact: true }).waitFor()
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
    await paste(page, `Title\tLane\tStart\tFinish\n${rows.join('\n')}`)
    const count = rows.length
    const undo = (what: string) => page.getByRole('button', { name: `Undo: ${what} ${count} activities` }).waitFor({ timeout: 60_000 })
    await page.getByRole('button', { name: /^Paste [\d,]+ activities/ }).click()
    await undo('Pasted')
    await inspector.getByRole('heading', { name: `${count} activities` }).waitFor()
    await inspector.getByRole('combobox', { name: 'Owner' }).fill('Ada')
    await page.keyboard.press('Enter')
    await undo('Edited')
    await inspector.getByRole('button', { name: 'Later' }).click()
    await undo('Moved')
    await page.getByRole('heading', { level: 1 }).click()
    await page.keyboard.press('Control+d')
    await undo('Duplicated')
    await page.keyboard.press('Delete')
    await undo('Removed')
    await page
      .getByRole('alert')
      .filter({ hasText: `Removed ${count} activities` })
      .getByRole('button', { name: 'Undo' })
      .click()
    await page
      .getByRole('button', { name: `Redo: Took back: ${count} activities` })
      .or(page.getByRole('button', { name: /^Redo: / }))
      .waitFor({ timeout: 60_000 })
  })
})
