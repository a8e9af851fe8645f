import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPdf } from '../desktop/pdf-text.ts'
import { type App, openApp, picture, placeOf, pressBar, targets, testDay } from './app.ts'
import { isGermanRun, said } from './german/find.ts'
import { picturePages } from './pdfPictures.ts'
import { hasRealData, nodePlan, realPath } from './realPlan.ts'

const daysApart = (from: string, to: string) => Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)

/** From an import to a signed review and its PDF, on a plan that somebody really keeps. */
describe.skipIf(!hasRealData).each(targets)('the main job on the Node.js release plan, %s', (target) => {
  let app: App
  const rows = hasRealData ? nodePlan() : []
  const last = rows.filter(({ revision }) => revision === 37)

  beforeAll(async () => {
    app = await openApp(target)
  })
  afterAll(() => app.close())

  const screen = async (name: string) => {
    await app.page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name }).click()
    await app.page.getByRole('region', { name, exact: true }).first().waitFor()
  }
  const revision = async (): Promise<number> => {
    const text = await app.page.getByText(/^Revision \d+$/).textContent()
    return Number(text?.replace('Revision ', ''))
  }
  const fromBar = (title: string) =>
    app.page.getByRole('group', { name: 'Timeline' }).getByRole('button', { name: new RegExp(`^${title},`) })

  it('imports 37 reports as 37 revisions and says which rows it left out', async () => {
    const { page } = app
    await page.getByRole('button', { name: /^Import a plan/ }).click()
    await page.getByLabel('CSV file').setInputFiles(realPath('node-release/schedule-revisions.csv'))
    await page.getByRole('button', { name: 'Continue', exact: true }).waitFor()
    await picture(app, 'import-columns')
    await page.getByRole('button', { name: 'Continue', exact: true }).click()
    await page.getByRole('tab', { name: /Left out/ }).click()
    // The file's two rows that finish before they start, in its first two revisions.
    const mistaken = rows.filter(({ start, finish }) => finish < start)
    expect(mistaken).toHaveLength(2)
    for (const { title } of mistaken)
      await page
        .getByRole('tabpanel', { name: /Left out/ })
        .getByText(title)
        .first()
        .waitFor()
    await picture(app, 'import-left-out')
    await page.getByRole('tab', { name: /Reports/ }).click()
    await picture(app, 'import-reports')
    await page.getByLabel('Your name').fill('Ada Quill')
    await page.getByRole('button', { name: 'Import 1,389 rows as 37 revisions' }).click()
    await page.getByRole('region', { name: 'Roadmap', exact: true }).waitFor()
    await expect.poll(revision).toBe(37)
  })

  it('shows the plan of the last report by lanes, and what is past only when asked', async () => {
    const { page } = app
    for (const { title, finish } of last.filter((row) => row.finish >= testDay)) {
      await fromBar(title).waitFor()
      expect(await fromBar(title).getAttribute('aria-label')).toContain(new Date(`${finish}T00:00:00Z`).getUTCFullYear().toString())
    }
    expect(await fromBar('v0.10 Current').count()).toBe(0)
    await page.getByRole('switch', { name: /with past work only/ }).check({ force: true })
    await page.getByText('v0.10', { exact: true }).waitFor()
    await page.getByRole('switch', { name: /with past work only/ }).uncheck({ force: true })
    await picture(app, 'node-plan')
  })

  it('imports nothing when the same file comes again', async () => {
    const { page } = app
    await page.getByRole('button', { name: 'More', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Import a plan' }).click()
    await page.getByLabel('CSV file').setInputFiles(realPath('node-release/schedule-revisions.csv'))
    await page.getByRole('button', { name: 'Continue', exact: true }).click()
    await page.getByText('Everything in this file is already in “Schedule revisions”. Importing it again would change nothing.').waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Close the import' }).click()
    expect(await revision()).toBe(37)
  })

  it('moves a bar by dragging, and takes it back and again', async () => {
    const { page } = app
    const bar = fromBar('v27 Maintenance')
    const before = await bar.getAttribute('aria-label')
    const box = await placeOf(bar)
    await page.mouse.move(box.x + 60, box.y + box.height / 2)
    await page.mouse.down()
    await page.mouse.move(box.x + 80, box.y + box.height / 2, { steps: 4 })
    await page.mouse.move(box.x + 160, box.y + box.height / 2, { steps: 8 })
    await picture(app, 'dragging')
    await page.mouse.up()
    await expect.poll(revision).toBe(38)
    await expect.poll(() => bar.getAttribute('aria-label')).not.toBe(before)
    const after = await bar.getAttribute('aria-label')
    await page.keyboard.press('ControlOrMeta+z')
    await expect.poll(() => bar.getAttribute('aria-label')).toBe(before)
    await page.keyboard.press('ControlOrMeta+Shift+z')
    await expect.poll(() => bar.getAttribute('aria-label')).toBe(after)
    expect(await revision()).toBe(40)
  })

  it('moves and resizes a bar by the keyboard alone', async () => {
    const { page } = app
    await fromBar('v26 Active LTS').focus()
    await page.keyboard.press('Alt+ArrowRight')
    await expect.poll(revision).toBe(41)
    // Drawn anew, it has the keyboard again.
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toContain('v26 Active LTS')
    await page.keyboard.press('Alt+Shift+ArrowRight')
    await expect.poll(revision).toBe(42)
    await page.keyboard.press('ControlOrMeta+z')
    await page.keyboard.press('ControlOrMeta+z')
    await expect.poll(revision).toBe(44)
    const planned = last.find(({ title }) => title === 'v26 Active LTS')
    const year = planned?.start.slice(0, 4) ?? 'no such row'
    await expect.poll(() => fromBar('v26 Active LTS').getAttribute('aria-label')).toContain(year)
  })

  it('adds an outcome with a measure and links an activity to it', async () => {
    const { page } = app
    await screen('Outcomes')
    await page.getByRole('button', { name: 'Add outcome' }).click()
    const inspector = page.getByRole('complementary', { name: 'Inspector' })
    await inspector.getByLabel('Title').fill('Upgrades are planned, not suffered')
    await inspector.getByLabel('Title').press('Enter')
    await inspector.getByRole('combobox', { name: 'Leader' }).fill('Mae Okoro')
    await inspector.getByRole('combobox', { name: 'Leader' }).press('Enter')
    await inspector.getByRole('button', { name: 'Add a measure' }).click()
    await inspector.getByLabel('Unit').fill('% on a supported line')
    await inspector.getByLabel('Unit').press('Enter')
    await inspector.getByLabel('Baseline value').fill('60')
    await inspector.getByLabel('Baseline value').press('Enter')
    await inspector.getByRole('textbox', { name: 'Target for 2027 Q2' }).fill('90')
    await inspector.getByRole('textbox', { name: 'Target for 2027 Q2' }).press('Enter')
    await page.getByRole('img', { name: /^Trajectory of Upgrades are planned/ }).waitFor()
    await screen('Roadmap')
    await fromBar('v26 Active LTS').waitFor()
    await pressBar(fromBar('v26 Active LTS'))
    await inspector.getByRole('combobox', { name: 'Link to an outcome' }).click()
    await page.getByRole('option', { name: 'Upgrades are planned, not suffered' }).click()
    await inspector.getByText('Upgrades are planned, not suffered', { exact: true }).waitFor()
    await picture(app, 'inspector')
    await inspector.getByRole('button', { name: 'Close the inspector' }).click()
  })

  it('walks the five steps of the oldest review that is due, against the baseline of before the quarter', async () => {
    const { page } = app
    await page.getByRole('button', { name: '2026 Q2 · review overdue, 1 more after it' }).click()
    await page.getByRole('button', { name: 'Open the review of 2026 Q2' }).click()
    await page.getByRole('region', { name: 'What you saw last time' }).waitFor()
    await picture(app, 'review-last-time')
    await page.getByRole('button', { name: 'Go to look back' }).click()
    // Of the file: the plan of October 2025 is the last before 1 April 2026.
    const baseline = rows.findLast(({ reported }) => reported < '2026-04-01')?.revision
    await page.getByText(`Compared with revision ${baseline}`).waitFor()
    const promised = rows.filter(({ revision: at, finish }) => at === baseline && finish >= '2026-04-01' && finish <= '2026-06-30')
    const list = page.getByRole('list', { name: 'Promised for the quarter' })
    await expect.poll(() => list.getByRole('listitem').count()).toBe(promised.length)
    const [delivered, moved] = promised
    if (!delivered || !moved) throw new Error('The real plan promises two activities in this quarter')
    await list
      .getByRole('radiogroup', { name: `Verdict for ${delivered.title}` })
      .getByText('Delivered')
      .click()
    await list.getByRole('button', { name: 'Mark it done on this day' }).click()
    await list
      .getByRole('radiogroup', { name: `Verdict for ${moved.title}` })
      .getByText('Moved')
      .click()
    await list.getByLabel(`Why: ${moved.title}`).fill('Two platforms asked for a longer overlap')
    await list.getByLabel(`Why: ${moved.title}`).blur()
    await list.getByRole('button', { name: 'Move it to this day' }).click()
    await page.getByText('1 of 2 promised were finished by the quarter’s last day').waitFor()
    await picture(app, 'review-look-back')
    await page.getByRole('button', { name: 'Next: Outcomes' }).click()
    await page.getByText('Upgrades are planned, not suffered').first().waitFor()
    await picture(app, 'review-outcomes')
    await page.getByRole('button', { name: 'Next: Lessons' }).click()
    await page.getByRole('button', { name: 'New lesson' }).click()
    await page.getByLabel('The lesson, in one sentence').fill('Ask the platforms before the quarter begins')
    await page.getByRole('button', { name: 'Add lesson' }).click()
    const lesson = page.getByRole('radiogroup', { name: 'Decision on Ask the platforms before the quarter begins' })
    await lesson.getByText('Defer').click()
    await page.getByText('1 of 1 decided').waitFor()
    await picture(app, 'review-lessons')
    await page.getByRole('button', { name: 'Next: Look ahead' }).click()
    await page
      .getByRole('definition')
      .filter({ hasText: new RegExp(`^2026 Q3 ${isGermanRun ? 'bis' : 'to'} `) })
      .waitFor()
    await picture(app, 'review-look-ahead')
    await page.getByRole('button', { name: 'Next: Sign off' }).click()
    const sign = page.getByRole('button', { name: 'Sign the review of 2026 Q2' })
    await page.getByRole('textbox', { name: 'Name of who signs' }).fill('')
    await expect.poll(() => sign.isDisabled()).toBe(true)
    await page.getByRole('textbox', { name: 'Name of who signs' }).fill('Mae Okoro')
    await page.getByRole('textbox', { name: 'Name of who signs' }).blur()
    await expect.poll(() => sign.isEnabled()).toBe(true)
    await picture(app, 'review-sign-off')
  })

  it('resumes the review after a restart, and signs it', async () => {
    const { page } = app
    await page.reload()
    await page.getByRole('button', { name: /review in progress/ }).waitFor()
    const resume = page.getByRole('button', { name: /^Continue the review of 2026 Q2/ })
    await resume
      .or(page.getByRole('button', { name: 'Sign the review of 2026 Q2' }))
      .first()
      .waitFor()
    if (await resume.isVisible()) await resume.click()
    await page.getByRole('textbox', { name: 'Name of who signs' }).fill('Mae Okoro')
    await page.getByRole('textbox', { name: 'Name of who signs' }).blur()
    await page.getByRole('button', { name: 'Sign the review of 2026 Q2' }).click()
    await page.getByRole('button', { name: 'Sign for good' }).click()
    // The next missed quarter is offered next, by itself, and the horizon has rolled on.
    await page.getByRole('button', { name: '2026 Q3 · review overdue' }).waitFor()
    await screen('Roadmap')
    await page.getByText(/^1 Jul 2026 to 30 Jun 2031/).waitFor()
  })

  it('compares any two revisions: slips are those of the file', async () => {
    const { page } = app
    await screen('History')
    const slips = (from: number) => {
      const then = new Map(rows.filter(({ revision: at }) => at === from).map((row) => [row.title, row]))
      return last.flatMap(({ title, finish }) => {
        const before = then.get(title)
        return before && before.finish !== finish && before.finish >= before.start
          ? [{ title, days: daysApart(before.finish, finish) }]
          : []
      })
    }
    const from = [36, 35, 34, 33, 32, 31, 30].find((number) => slips(number).length > 0) ?? 1
    const slipped = slips(from)
    await page.getByRole('radio', { name: new RegExp(`^Then: revision ${from}, `) }).check()
    await page.getByRole('radio', { name: /^Now: revision 37, / }).check()
    expect(slipped.length).toBeGreaterThan(0)
    for (const { title, days } of slipped) {
      const line = page
        .getByRole('listitem')
        .filter({ hasText: title })
        .filter({ hasText: `${Math.abs(days)} day` })
      await line.first().waitFor()
    }
    await picture(app, 'history')
  })

  it('exports the current revision as a PDF with every title, the axis and the hash on its pages', async () => {
    const { page } = app
    const number = await revision()
    await page.getByRole('button', { name: 'Export', exact: true }).click()
    await picture(app, 'export-pdf')
    await page.getByRole('dialog').getByRole('button', { name: 'Export PDF' }).click()
    // Pages are drawn for the preview first; of some thousand activities that takes a while.
    await page
      .getByRole('dialog')
      .getByRole('status')
      .filter({ hasText: /saved|print dialog/ })
      .waitFor({ timeout: 60_000 })
    const bytes = await app.pdf()
    if (target === 'browser') await picturePages(bytes, 'pdf')
    const pdf = await readPdf(bytes)
    const text = pdf.pages.join('\n')
    for (const { title } of last) expect(text).toContain(title)
    expect(pdf.isTagged).toBe(true)
    expect(pdf.outline.length).toBeGreaterThan(0)
    pdf.pages.forEach((content, index) => {
      expect(content).toMatch(said(`${index + 1} of ${pdf.pages.length}`))
      expect(content).toMatch(new RegExp(`[Rr]evision ${number}\\b`))
      expect(content).toMatch(/\b[0-9a-f]{8}\b/)
    })
  })
})
