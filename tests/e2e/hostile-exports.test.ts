import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { renderRoadmap } from '#renderer/document/render.tsx'
import { documentsOf } from '#shared/document/layout.ts'
import { outcomeDocument } from '#shared/document/outcomeDocument.ts'
import { usualSetup } from '#shared/document/page.ts'
import { all, roadmapOf } from '#shared/domain/records.ts'
import { targets } from './app.ts'
import { type HostileApp, openHostile } from './hostile/app.ts'
import {
  expectClosedOffice,
  expectPassiveCsvs,
  expectPassivePdf,
  expectPassiveSvg,
  expectPassiveXlsx,
  expectPlainCalendar,
  expectPlainMarkdown,
  exported,
  expectSameProject,
  expectSameRoadmap,
  expectSameWorkbook,
  savedCopy,
} from './hostile/exports.ts'
import { hostileRoadmap } from './hostile/roadmap.ts'
import { hostileTexts } from './hostile/texts.ts'
import { closeDialog, openRoadmap } from './hostile/walk.ts'

const { history, state, harmless } = hostileRoadmap()
const titles = all(state, 'activity').map(({ title }) => title)

describe.skipIf(targets.includes('electron'))('hostile texts in what is given away, with nothing to hold them but escaping', () => {
  let app: HostileApp
  beforeAll(async () => {
    app = await openHostile({ bare: true })
    await openRoadmap(app.desktop.page, 'hostile.roadmap', history)
  })
  afterAll(() => app.close())

  const give = async (form: string) => (await exported(app, form)).bytes

  it('are texts in every document that is printed', async () => {
    const line = history.at(-1)
    if (!line) throw new Error('There is a revision')
    const documentOver = documentsOf(state, line, line.asOf, null)
    const footers = hostileTexts.filter(({ text }) => text.length <= 160)
    const [outcome] = all(state, 'outcome')
    const parts = { roadmap: true, outcomes: true, lists: true, history: true, review: null }
    for (const one of [null, outcome ? outcomeDocument(state, documentOver(null), outcome.id) : null]) {
      const html = renderRoadmap(
        {
          documentOver,
          setup: { ...usualSetup, contents: parts, footer: footers.map(({ text }) => text).join('') },
          lines: history,
          calendar: roadmapOf(state).calendar,
          review: null,
          outcome: one,
        },
        'app://rearview/',
      )
      await app.noticed.lookAtHtml(app.desktop.page, html)
    }
    await app.nothing('the documents')
  })

  it('are texts in a PDF, and in the document that it is printed from', async () => {
    const { page, electron } = app.desktop
    const printed: string[] = []
    electron.whenPrinting(async () => {
      const address = electron.windows.at(-1)?.loaded.at(-1) ?? ''
      printed.push(await (await electron.request(address)).text())
    })
    await page.getByRole('button', { name: 'Export', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: 'Export' })
    // The other parts were looked at above; each costs a while to print.
    for (const part of ['Roadmap', 'Outcomes'])
      await dialog
        .getByRole('group', { name: 'Contents' })
        .getByRole('checkbox', { name: new RegExp(part, 'i') })
        .first()
        .uncheck()
    await dialog.getByRole('textbox', { name: /foot/i }).fill(
      hostileTexts
        .filter(({ sort }) => sort === 'styles')
        .map(({ text }) => text)
        .join('')
        .slice(0, 160),
    )
    await expectPassivePdf(await give('PDF'), titles)
    expect(printed.length).toBeGreaterThan(0)
    for (const html of printed) await app.noticed.lookAtHtml(page, html)
    await app.nothing('the PDF')
  })

  it('are texts in drawings and slides', async () => {
    expectPassiveSvg(await give('SVG'), [])
    expect((await give('PNG')).subarray(1, 4)).toEqual(new TextEncoder().encode('PNG'))
    await app.nothing('SVG and PNG')
    const parts = expectClosedOffice(await give('PowerPoint'))
    expect(Object.keys(parts).filter((name) => name.startsWith('ppt/slides/slide')).length).toBeGreaterThan(10)
    await app.nothing('PowerPoint')
  })

  it('are texts in sheets', async () => {
    const xlsx = await give('Excel')
    await expectPassiveXlsx(xlsx, titles)
    await expectSameWorkbook(xlsx, state)
    const csv = await give('CSV')
    expectPassiveCsvs(csv)
    await expectSameWorkbook(csv, state)
    await app.nothing('sheets')
  })

  it('are texts in a calendar, in Markdown, for Microsoft Project, and in a roadmap file', async () => {
    expectPlainCalendar(await give('Calendar'), state, harmless)
    expectPlainMarkdown(await give('Markdown'))
    expectSameProject(await give('Microsoft Project XML'), state)
    await app.nothing('the forms')
    await closeDialog(app.desktop.page)
    const { bytes } = await savedCopy(app)
    await app.noticed.lookAtHtml(app.desktop.page, expectSameRoadmap(bytes, state))
    await app.nothing('the roadmap file')
  })

  it('are names that every system takes', () => {
    expect(app.proposed.length).toBeGreaterThan(8)
    for (const path of app.proposed) expect(path).toMatch(/^[^\p{Cc}\p{Cf}]*\/[^/\\<>:"|?*\p{Cc}\p{Cf}]{1,66} - r\d+\.[a-z]{2,7}$/u)
  })
})
