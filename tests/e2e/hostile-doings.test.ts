import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { roadmapOf } from '#shared/domain/records.ts'
import { writeProject } from '#shared/exchange/msproject/index.ts'
import { roadmapCalendar } from '#shared/exchange/roadmapCalendar.ts'
import { csvText } from '#shared/exchange/workbook/csv.ts'
import { targets } from './app.ts'
import { type HostileApp, openHostile } from './hostile/app.ts'
import { exported } from './hostile/exports.ts'
import { fileOf, hostileRoadmap } from './hostile/roadmap.ts'
import { hostileTexts } from './hostile/texts.ts'
import { chooseRoadmapFile, closeDialog, openRoadmap, screen, toStart } from './hostile/walk.ts'

const roadmap = hostileRoadmap()
const texts = hostileTexts.map(({ text }) => text)
/** What a file can be called on some system, and what can be typed on one line. */
const names = texts.filter((text) => !/[\r\n/]/.test(text) && !text.includes('\0') && text.isWellFormed())

describe.skipIf(targets.includes('electron'))('hostile texts in what one does, with nothing to hold them but escaping', () => {
  let app: HostileApp
  beforeAll(async () => {
    app = await openHostile({ bare: true })
  })
  afterAll(() => app.close())
  beforeEach(async () => {
    const { page } = app.desktop
    await page.evaluate(() => location.replace('#/'))
    await page.reload()
    await page.getByRole('heading', { name: 'Your roadmaps' }).waitFor()
    // What was planted.
    app.noticed.take()
    app.desktop.electron.escaped.splice(0)
    app.desktop.electron.refusedNavigations.splice(0)
  })

  it('are noticed where one is no text', async () => {
    const { page } = app.desktop
    for (const { number, sort, text } of hostileTexts.filter((one) =>
      ['<img src=x onerror=', '<style>@import "', '<iframe src="java', '<a href="java'].some((start) => one.text.startsWith(start)),
    )) {
      await page.evaluate((html) => {
        const planted = document.createElement('div')
        document.body.append(planted)
        planted.innerHTML = html
      }, text)
      await expect.poll(() => app.noticed.take().join('\n'), { message: `${number}, ${sort}` }).not.toBe('')
      await page.evaluate(() => document.body.lastElementChild?.remove())
    }
  })

  it('are texts in the sentences that refuse a file', async () => {
    const { page } = app.desktop
    for (const [form, label, end, place] of [
      ['roadmap', 'Roadmap file', '.roadmap', 0],
      ['plan', 'CSV file or workbook', '.xlsx', 26],
    ] as const) {
      await page.getByRole('button', { name: form === 'roadmap' ? /^Open roadmap file/ : /^Import a plan/ }).click()
      for (const name of names.slice(place, place + 10)) {
        await page.getByLabel(label, { exact: form === 'roadmap' }).setInputFiles({
          name: `${name}${end}`,
          mimeType: 'application/octet-stream',
          buffer: Buffer.from('PK\u0003\u0004 no such thing'),
        })
        await page
          .getByRole('alert')
          .filter({ hasText: name.replaceAll(/\s+/g, ' ').trim() })
          .waitFor()
        if (form === 'roadmap') await page.getByRole('button', { name: 'Choose another file' }).click()
      }
      await closeDialog(page)
    }
    await app.nothing('files that are refused')
  })

  const importing = () => app.desktop.page.getByRole('dialog', { name: /^Import/ })
  const choose = async (name: string, bytes: Uint8Array | string) => {
    const { page } = app.desktop
    await page.getByRole('button', { name: /^Import a plan/ }).click()
    await importing()
      .getByLabel(/^CSV file/)
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })
  }
  const next = () => importing().getByRole('button', { name: 'Continue' }).click()
  /** Every list that opens in the step that is shown. */
  const openLists = async () => {
    const { page } = app.desktop
    const lists = importing().getByRole('combobox')
    for (let place = 0; place < Math.min(await lists.count(), 14); place += 1) {
      await lists.nth(place).click()
      await page.keyboard.press('Tab')
    }
  }

  it('are texts in a table that is imported: columns, words, lanes, what is left out, the report', async () => {
    const { page } = app.desktop
    // A file with other control characters is none of text.
    const typed = texts.filter((text) => !/(?![\t\n])\p{Cc}/u.test(text))
    const rows = typed.map((text, place) => [
      text,
      typed[(place % 6) + 50] ?? '',
      '2027-01-05',
      place % 9 === 0 ? text : '2027-03-31',
      place < 12 ? text : 'Done',
      ...typed.slice(place, place + 3),
    ])
    await choose(`${names[26]}.csv`, csvText([['Title', 'Lane', 'Start', 'Finish', 'Status', ...typed.slice(100, 103)], ...rows]))
    await importing().getByRole('heading', { name: 'What the columns say' }).waitFor()
    const fields = importing().getByRole('button', { name: /more fields?$/ })
    if (await fields.count()) await fields.click()
    await app.nothing('the columns of a table')
    await openLists()
    await importing().getByRole('button', { name: 'Change which lanes they are' }).click()
    await app.nothing('the words of a table')
    await next()
    await importing()
      .getByRole('tab', { name: /^Left out/ })
      .click()
    await app.nothing('what is left out')
    for (const tab of await importing().getByRole('tab').all()) {
      await tab.click()
      await app.nothing('what is imported')
    }
    await importing()
      .getByRole('textbox', { name: 'Name', exact: true })
      .fill(names[3] ?? '')
    const accept = importing().getByRole('checkbox', { name: /left out/i })
    if (await accept.count()) await accept.first().check()
    await importing()
      .getByRole('button', { name: /^Import [\d,]+ rows as / })
      .click()
    await page.getByRole('region', { name: 'Roadmap', exact: true }).waitFor()
    await app.nothing('what was imported')
  })

  it('are texts in workbooks, calendars and plans of Microsoft Project', async () => {
    const { page } = app.desktop
    const sheets = names.filter((name) => name.length <= 31 && !/[[\]:*?\\]|^'|'$|\p{Cc}/u.test(name)).slice(0, 20)
    const workbook = await writeXlsx({
      sheets: sheets.map((name) => ({
        name,
        rows: [
          ['Title', 'Start', 'Finish'],
          [name, '2027-01-05', '2027-03-31'],
          ['=1+1', '2027-01-05', name],
        ],
      })),
    })
    await choose(`${names[30]}.xlsx`, workbook)
    await importing().getByRole('combobox', { name: 'Sheet' }).click()
    await app.nothing('the sheets of a workbook')
    await page.keyboard.press('Escape')
    await next()
    await app.nothing('the rows of a workbook')
    await importing().getByRole('button', { name: 'Close the import' }).click()
    for (const [file, text] of [
      ['calendar.ics', roadmapCalendar(roadmap.state, { number: 1, recordedAt: '2026-11-21T08:00:00.000Z' }).text],
      ['plan.xml', writeProject(roadmap.state, '2026-11-21')],
    ] as const) {
      await choose(`${names[31]} ${file}`, text)
      await importing().getByRole('button', { name: 'Continue' }).waitFor()
      await app.nothing(`the columns of ${file}`)
      await next()
      await importing()
        .getByRole('button', { name: /^Import [\d,]+ rows? as / })
        .waitFor()
      await app.nothing(`the rows of ${file}`)
      await importing().getByRole('button', { name: 'Close the import' }).click()
    }
  })

  it('are texts where two histories meet, and where a scenario is compared', async () => {
    const { page } = app.desktop
    await openRoadmap(page, 'ours.roadmap', roadmap.history)
    await toStart(page)
    await chooseRoadmapFile(page, `${names[5]}.roadmap`, fileOf(roadmap.theirs))
    await page.getByRole('button', { name: 'Merge…' }).waitFor()
    await app.nothing('a file that went on apart')
    await page.getByRole('button', { name: 'Merge…' }).click()
    const merging = page.getByRole('dialog', { name: /^Merge/ })
    await merging
      .getByRole('radio', { name: /^In the file/ })
      .first()
      .waitFor()
    await app.nothing('what contradicts')
    for (const radio of await merging.getByRole('radio', { name: /^In the file/ }).all()) await radio.check()
    await merging.getByRole('button', { name: 'Merge', exact: true }).click()
    await page.getByText(/is merged: revision \d+/).waitFor()
    await app.nothing('the merge')
    await toStart(page)
    await openRoadmap(page, 'scenario.roadmap', roadmap.scenario)
    await screen(page, 'History')
    await page.getByRole('button', { name: 'Original', exact: true }).click()
    await page.getByText(/^What is different here from/).waitFor()
    await app.nothing('a scenario beside its original')
    await page.getByRole('button', { name: 'Bring changes back…' }).click()
    await page
      .getByRole('dialog', { name: /^Compare with/ })
      .getByText('Changes in the scenario')
      .waitFor()
    await app.nothing('what is brought back')
    await closeDialog(page)
    await toStart(page)
    await app.nothing('the start screen')
    await page
      .getByRole('button', { name: /^Remove .* from this computer$/s })
      .first()
      .click()
    await page.getByRole('dialog').waitFor()
    await app.nothing('what is removed')
    await closeDialog(page)
    await page.getByRole('button', { name: 'Portfolio of all roadmaps' }).click()
    const grid = page.getByRole('grid', { name: 'Activities of all roadmaps by quarter' })
    await grid.waitFor()
    await page.getByRole('switch', { name: /^Show \d+ scenario/ }).click({ force: true })
    for (const lanes of await grid.getByRole('button', { name: /^Lanes of / }).all()) await lanes.click()
    await app.nothing('the portfolio')
    await grid
      .getByRole('button', { name: /: \d+ activities/ })
      .first()
      .click()
    await page.getByRole('dialog').waitFor()
    await app.nothing('what runs in a quarter')
    await closeDialog(page)
  })

  const openHostileRoadmap = async () => {
    const { page } = app.desktop
    await page.getByRole('button', { name: `Open ${roadmapOf(roadmap.state).name}`, exact: true }).click()
    await page.getByRole('region', { name: 'Roadmap', exact: true }).waitFor()
  }

  it('are texts on the slides, for the audience, and typed while presenting', async () => {
    const { page } = app.desktop
    await openHostileRoadmap()
    await screen(page, 'Review')
    await page.getByRole('button', { name: /^Open (the review of|it early)/ }).click()
    await page.getByRole('navigation', { name: 'Steps of the review' }).waitFor()
    await page.keyboard.press('F5')
    const presentation = page.getByRole('dialog', { name: 'Presentation' })
    await presentation.getByRole('region', { name: 'Notes' }).waitFor()
    const audience = await app.desktop.pageAt(1)
    await audience.getByRole('heading', { level: 2 }).first().waitFor()
    const place = async () => (await presentation.getByRole('status').first().textContent()) ?? ''
    const count = Number(/ of (\d+)/.exec(await place())?.[1])
    for (let slide = 1; slide <= count; slide += 1) {
      await expect.poll(place).toMatch(new RegExp(`^${slide} of `))
      await page.keyboard.press('PageDown')
    }
    await app.nothing('the slides')
    for (const key of ['b', 'b', 'w', 'w', 'd']) await page.keyboard.press(key)
    for (const text of names.slice(0, 8)) {
      await presentation.getByRole('textbox', { name: 'Decision' }).fill(text)
      await presentation.getByRole('textbox', { name: 'Who sees to it' }).fill(text)
      await presentation.getByRole('textbox', { name: 'Decision' }).press('Enter')
      await presentation.getByRole('status').getByText('Recorded: ').waitFor()
      await expect.poll(() => presentation.getByRole('textbox', { name: 'Decision' }).inputValue()).toBe('')
    }
    await expect.poll(() => audience.getByRole('main', { name: 'Slides' }).textContent()).toContain(names[0]?.trim())
    await app.nothing('decisions that are typed')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await presentation.waitFor({ state: 'hidden' })
  })

  it('are texts where a file is replaced, in notices of the system, and when undone', async () => {
    const { page, electron } = app.desktop
    await openHostileRoadmap()
    await writeFile(join(app.folder, String(app.proposed.length + 1)), 'there already')
    electron.answerMessageBoxes(0)
    await exported(app, 'Calendar')
    await closeDialog(page)
    expect(electron.messageBoxes).toHaveLength(1)
    await page.getByRole('button', { name: 'Add something else' }).click()
    await page.getByRole('menuitem', { name: 'Add lane' }).click()
    await page.getByLabel('Name of the lane').fill(texts[26] ?? '')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: /^Undo: .*<img/ }).hover()
    await app.nothing('what can be undone')
    await page.keyboard.press('Control+z')
    await page.getByRole('button', { name: /^Redo: .*<img/ }).hover()
    await app.nothing('what can be redone')
  })
})
