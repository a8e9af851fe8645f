import axe, { type AxeResults } from 'axe-core'
import type { Page } from 'playwright'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { emptyState } from '#shared/domain/records.ts'
import { plan } from '#shared/planning/records.ts'
import { sampleDrafts } from '#shared/sample/sample.ts'
import { saidIn, speak, t } from '#shared/text/index.ts'
import { readPdf } from '../desktop/pdf-text.ts'
import { type App, openApp, picture, setDay, targets, testDay } from './app.ts'

const prefer = (page: Page, preferences: object) =>
  page.evaluate((kept) => localStorage.setItem('rearview.preferences', JSON.stringify(kept)), preferences)

describe.each(targets)('Rearview in German, %s', (target) => {
  let app: App
  beforeAll(async () => {
    await speak('de')
    app = await openApp(target, { locale: 'de-DE' })
  })
  afterAll(async () => {
    await speak('en')
    await app.close()
  })

  const screen = async (name: 'roadmap' | 'outcomes' | 'review' | 'history') => {
    await app.page
      .getByRole('navigation', { name: t('app.nav.label') })
      .getByRole('button', { name: t(`app.nav.${name}`) })
      .click()
    await app.page.getByRole('heading', { level: 1 }).first().waitFor()
  }
  const inspector = () => app.page.getByRole('complementary', { name: t('app.bar.inspector') })

  it('begins as the system speaks, with a roadmap, a lane and an activity on days as they are written here', async () => {
    const { page } = app
    await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe('de')
    await page.getByRole('button', { name: new RegExp(`^${t('app.start.new')}`) }).click()
    const dialog = page.getByRole('dialog', { name: t('app.start.new') })
    await dialog.getByRole('textbox', { name: t('app.newRoadmap.name'), exact: true }).fill('Schaden 2031')
    await dialog.getByRole('button', { name: t('app.newRoadmap.create') }).click()
    await page.getByRole('button', { name: t('roadmap.addLane') }).click()
    await page.getByLabel(t('roadmap.laneName')).fill('Schadenbearbeitung')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.keyboard.press('n')
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT')
    await page.keyboard.type('Fotos zur Schadenmeldung')
    await page.keyboard.press('Enter')
    const start = inspector().getByRole('textbox', { name: t('domain.field.start'), exact: true })
    await start.fill('1.2.2027')
    await start.press('Enter')
    await expect
      .poll(() => page.locator('[data-key]').first().getAttribute('aria-label'))
      .toMatch(/^Fotos zur Schadenmeldung, .*01\.02\.2027/)
    expect(await start.inputValue()).toBe('01.02.2027')
  })

  it('shows its calendar in German, months, weekdays and days', async () => {
    const { page } = app
    await page.getByRole('button', { name: t('app.field.pickDay', { field: t('domain.field.start') }) }).click()
    const calendar = page.getByRole('dialog').filter({ has: page.getByRole('table') })
    await calendar.getByRole('columnheader').first().waitFor()
    expect(await calendar.getByRole('columnheader').allInnerTexts()).toEqual(['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'])
    expect(await calendar.getByRole('button', { name: /Februar 2027$/ }).count()).toBeGreaterThan(28)
    await calendar.getByRole('button', { name: 'Februar 2027', exact: true }).click()
    await calendar.getByRole('button', { name: 'Mär', exact: true }).click()
    await calendar.getByRole('button', { name: '17. März 2027', exact: true }).click()
    const start = inspector().getByRole('textbox', { name: t('domain.field.start'), exact: true })
    await expect.poll(() => start.inputValue()).toBe('17.03.2027')
  })

  it('opens the review of the quarter, signs it, and gives its PDF, all in German', async () => {
    const { page } = app
    await setDay(page, '2026-12-21')
    await screen('review')
    // Whatever the quarter is called: the calendar is the one that is proposed.
    const named = (text: string) => new RegExp(`^${text.replace('#', '.+').replaceAll('?', '\\?')}$`)
    await page.getByRole('button', { name: named(t('review.overview.open', { quarter: '#' })) }).click()
    await page
      .getByRole('navigation', { name: t('review.steps') })
      .getByRole('button', { name: t('review.step.sign off') })
      .click()
    await page.getByLabel(t('review.signOff.name')).fill('Jana Voß')
    await page.getByLabel(t('review.signOff.name')).blur()
    await page.getByRole('button', { name: named(t('review.signOff.button', { quarter: '#' })) }).click()
    const dialog = page.getByRole('dialog', { name: named(t('signOff.confirm.title', { quarter: '#' })) })
    await dialog.getByRole('button', { name: t('signOff.confirm.sign') }).click()
    await page
      .getByText(/21\.12\.2026.*Jana Voß/)
      .first()
      .waitFor()
    await page.getByRole('button', { name: t('review.pdf') }).click()
    const exporting = page.getByRole('dialog', { name: t('exporting.title') })
    await exporting.getByRole('button', { name: t('exporting.make', { form: 'PDF' }) }).click()
    const made = () => app.pdf().catch(() => null)
    await expect.poll(async () => (await made()) !== null, { timeout: 60_000 }).toBe(true)
    const pdf = await readPdf((await made()) ?? new Uint8Array())
    const text = pdf.pages.join(' ')
    expect(text).toContain('Jana Voß')
    expect(text).toContain('21.12.2026')
    for (const said of [t('review.step.look back'), t('review.step.lessons'), t('review.step.sign off')]) expect(text).toContain(said)
    expect(text).not.toMatch(/Promised|Lessons|Outcomes|Signed/)
  })
})

/** Every text of the sample, which is content and in no catalogue, the longest first. */
function textsOfSample(): string[] {
  const state = sampleDrafts(testDay).reduce((before, { changes }) => plan(before, changes), emptyState)
  const found = new Set<string>()
  const collect = (value: unknown): void => {
    if (typeof value === 'string') found.add(value.trim())
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect)
  }
  collect(state)
  sampleDrafts(testDay).forEach(({ subject, reason, author, name }) => [subject, reason, author, name].forEach(collect))
  return [...found].filter((text) => /\p{L}/u.test(text)).toSorted((a, b) => b.length - a.length)
}

/** Goes through the screens and the dialogs of the open roadmap, by what they are called. */
async function everywhere(page: Page, look: (where: string) => Promise<void>): Promise<void> {
  const settle = () => page.evaluate(() => new Promise((done) => setTimeout(done, 400)))
  for (const name of ['roadmap', 'outcomes', 'review', 'lessons', 'history', 'insights', 'stakeholders', 'portfolio']) {
    await page.evaluate((to) => (location.hash = location.hash.replace(/[^/]*$/, to)), name)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await settle()
    await look(name)
  }
  await page.evaluate(() => (location.hash = location.hash.replace(/[^/]*$/, 'roadmap')))
  await page.locator('[data-key]').nth(3).click()
  await page.getByRole('complementary').waitFor()
  await settle()
  await look('inspector')
  await page.keyboard.press('Escape')
  for (const keys of ['Shift+?', 'Control+,', 'Control+k', 'Control+s']) {
    await page.keyboard.press(keys)
    await page.getByRole('dialog').first().waitFor()
    await settle()
    await look(keys)
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
  }
}

/** What is read on the page, and what a screen reader is told, piece by piece. */
const saidOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const said: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      if (
        !element ||
        ['SCRIPT', 'STYLE', 'TITLE'].includes(element.tagName) ||
        element.closest('[hidden], [aria-hidden="true"]:is(div, textarea)')
      )
        continue
      said.push(node.textContent ?? '')
    }
    for (const name of ['aria-label', 'aria-description', 'title', 'placeholder', 'alt', 'data-keys'])
      for (const element of document.querySelectorAll(`[${name}]:not(textarea[aria-hidden])`)) said.push(element.getAttribute(name) ?? '')
    return said
  })

describe('languages that are made of English', () => {
  let app: App
  afterEach(() => app.close())

  const openIn = async (language: string) => {
    app = await openApp('browser')
    await prefer(app.page, { language })
    await app.page.reload()
    await app.page.getByRole('main').getByRole('button').nth(1).click()
    await app.page.locator('[data-key]').first().waitFor()
  }

  it('find no text outside the catalogue on any screen', async () => {
    await openIn('en-XA')
    const known = textsOfSample()
    const outside = new Set<string>()
    await everywhere(app.page, async (where) => {
      for (const piece of await saidOn(app.page)) {
        // What stands in brackets is of the catalogue, with the values in it; in brackets there may be others.
        let left = piece
        for (let before = ''; before !== left;) {
          before = left
          left = left.replaceAll(/⟦[^⟦⟧]*⟧/g, ' ')
        }
        for (const text of known) if (left.includes(text)) left = left.replaceAll(text, ' ')
        // Days, quarters, names of languages, keys and what is the same everywhere.
        left = left
          .replaceAll(/\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b|\bFY\d+\b|\bQ\d\b|\b[0-9a-f]{8,}\b/g, ' ')
          .replaceAll(/\b(English|Deutsch|Alt|Esc|Rearview|Chromium|HeadlessChrome|J|K|N|R|L)\b/g, ' ')
        if (/\p{L}{2,}/u.test(left)) outside.add(`${where}: ${piece.trim().slice(0, 120)}`)
      }
    })
    expect([...outside]).toEqual([])
  })

  it('mirror the layout where text runs from right to left, and leave time running to the right', async () => {
    await openIn('ur-XB')
    const { page } = app
    expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl')
    await everywhere(page, async (where) => {
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      expect(wide, `${where} is wider than the window`).toBe(0)
    })
    const nav = await page.getByRole('navigation').first().boundingBox()
    expect(nav?.x).toBeGreaterThan(1000)
    const bars = page.getByRole('group', { name: /Timeline/ }).locator('[data-key]')
    const [early, late] = [await bars.first().boundingBox(), await bars.nth(4).boundingBox()]
    expect([early?.x, late?.x]).not.toContain(undefined)
    const axis = await page
      .getByText(/^FY\d\d$/)
      .evaluateAll((years) => years.map((year) => [year.textContent, year.getBoundingClientRect().x]))
    const inOrder = axis.toSorted(([, a], [, b]) => Number(a) - Number(b)).map(([year]) => year)
    expect(inOrder).toEqual(inOrder.toSorted((a, b) => String(a).localeCompare(String(b))))
    await page.evaluate(axe.source)
    const { violations } = await page.evaluate(() => (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run())
    expect(violations.map(({ id }) => id)).toEqual([])
  })
})

describe('the settings', () => {
  let app: App
  afterEach(() => app.close())

  it('change colours, room and language of this computer, and keep them', async () => {
    app = await openApp('browser')
    const { page } = app
    await page.getByRole('button', { name: 'Settings…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Settings' })
    const root = () => page.evaluate(() => Object.fromEntries(Object.entries(document.documentElement.dataset)))
    await picture(app, 'settings')
    await dialog.getByText('High contrast').click()
    await expect.poll(root).toMatchObject({ contrast: 'more', density: 'comfortable' })
    await dialog.getByText('Dark', { exact: true }).click()
    await expect.poll(root).toMatchObject({ contrast: 'usual', mantineColorScheme: 'dark' })
    await dialog.getByText('Compact', { exact: true }).click()
    await expect.poll(root).toMatchObject({ density: 'compact' })
    await dialog.getByLabel('Language', { exact: true }).selectOption('Deutsch')
    await dialog.getByRole('button', { name: 'Open it again now' }).click()
    await page.getByRole('button', { name: /^Neue Roadmap/ }).waitFor()
    await expect.poll(root).toMatchObject({ contrast: 'usual', density: 'compact', mantineColorScheme: 'dark' })
    expect(saidIn('en', () => t('app.name'))).toBe('Rearview')
  })

  it('show that a copy can be restored: it is, on trial, and how that went is said', async () => {
    app = await openApp('browser')
    const { page } = app
    await page.getByRole('button', { name: /^Open sample roadmap/ }).click()
    await page.locator('[data-key]').first().waitFor()
    await page.keyboard.press('Control+,')
    const dialog = page.getByRole('dialog', { name: 'Settings' })
    await dialog.getByRole('tab', { name: 'Copies and safety' }).click()
    await dialog.getByText('Not tried yet').waitFor()
    await dialog.getByRole('button', { name: 'Copy now' }).click()
    await dialog.getByText(/^Every roadmap has a copy/).waitFor()
    await dialog.getByRole('button', { name: 'Restore on trial' }).click()
    await dialog.getByText(/^today: \d+ revisions, verified$/).waitFor()
    await picture(app, 'copies')
    // Nothing is left of the trial.
    const names = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? ''))
    expect(names.filter((name) => name.includes('trial'))).toEqual([])
  })
})
