import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, enter, openApp, picture, pressBar, targets } from './app.ts'

/** Naming a version, going back to an earlier one, and seeing the roadmap grow, all by the keyboard. */
describe.each(targets)('versions, %s', (target) => {
  let app: App
  beforeAll(async () => {
    app = await openApp(target)
    await app.page.getByRole('button', { name: /^Open sample roadmap/ }).click()
    await bar('Renewal of the tablets').waitFor()
  })
  afterAll(() => app.close())

  const bar = (title: string) => app.page.getByRole('group', { name: 'Timeline' }).getByRole('button', { name: new RegExp(`^${title},`) })
  const inspector = () => app.page.getByRole('complementary', { name: 'Inspector' })
  const dialog = () => app.page.getByRole('dialog')
  const revision = async () => Number((await app.page.getByText(/^Revision \d+$/).textContent())?.replace('Revision ', ''))
  const screen = (name: string) => app.page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name }).press('Enter')
  const row = (what: string) => app.page.getByRole('region', { name: 'Revisions' }).getByRole('listitem').filter({ hasText: what })
  const choose = async (what: string, item: string) => {
    await row(what)
      .getByRole('button', { name: /^More for revision/ })
      .press('Enter')
    await enter(app.page.getByRole('menuitem', { name: item }))
  }
  const focused = () => app.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent)

  it('names a version with Ctrl+S while a field is typed in, which is committed first and keeps the keyboard', async () => {
    const { page } = app
    const before = await revision()
    await page.evaluate(() => {
      addEventListener('keydown', (event) => {
        if (event.key === 's') document.documentElement.dataset['saved'] = String(event.defaultPrevented)
      })
    })
    await pressBar(bar('Renewal of the tablets'))
    const title = inspector().getByLabel('Title')
    await title.fill('Tablets renewed')
    await page.keyboard.press('Control+s')
    await dialog()
      .getByText(/Everything is saved as you go/)
      .waitFor()
    expect(await page.evaluate(() => document.documentElement.dataset['saved'])).toBe('true')
    await expect.poll(revision).toBe(before + 1)
    // Once more, while the dialog is open: nothing is opened over it, and the browser’s own does not come.
    await page.keyboard.press('Control+s')
    expect(await dialog().count()).toBe(1)
    await page.keyboard.press('Enter')
    await dialog().getByText('Give it a name.').waitFor()
    await page.keyboard.type('Before the board')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Asked for by Helen')
    await dialog().getByRole('button', { name: 'Name it' }).press('Enter')
    await page.getByText(`Revision ${before + 2} is named “Before the board”.`).waitFor()
    await expect.poll(() => title.evaluate((field) => field === document.activeElement)).toBe(true)
    await screen('History')
    expect(await row('Before the board').textContent()).toContain('Asked for by Helen')
    await page.getByRole('button', { name: 'More', exact: true }).press('Enter')
    await enter(page.getByRole('menuitem', { name: 'Name this version' }))
    await dialog().waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(focused).toBe('More')
  })

  it('says what a restore will bring, and makes it a revision that undo does not reach past', async () => {
    const { page } = app
    const before = await revision()
    await choose('Signed the review of FY26 Q4', 'Restore this…')
    await dialog()
      .getByText(/The plan goes back to how it was at revision \d+, the review of FY26 Q4/)
      .waitFor()
    const effect = dialog().getByRole('region', { name: 'What will come of it' })
    await effect.getByText(/\d removed, \d moved/).waitFor()
    await effect.getByText('Renewal of the tablets', { exact: true }).first().waitFor()
    await picture(app, 'restore')
    await page.keyboard.press('Escape')
    await expect.poll(focused).toMatch(/^More for revision/)
    expect(await revision()).toBe(before)

    await choose('Signed the review of FY26 Q4', 'Restore this…')
    await dialog().getByLabel('Why').fill('The board wants the first plan')
    await enter(dialog().getByRole('button', { name: /^Restore revision/ }))
    await page.getByText(`Undo does not reach past it. To go back, restore revision ${before} here in History.`).waitFor()
    expect(await revision()).toBe(before + 1)
    expect(await row('Restored revision').first().textContent()).toContain('The board wants the first plan')
    await page.getByRole('button', { name: /^Nothing to undo since: Restored revision/ }).waitFor()
    await screen('Roadmap')
    await bar('Renewal of the tablets').waitFor()
    // What happened stays: the same review is next, and the horizon has not rolled back.
    await page.getByRole('button', { name: 'FY27 Q3 · next review from 18 Dec 2026' }).waitFor()
    await page.getByText(/^1 Oct 2026 to 30 Sept? 2031/).waitFor()
  })

  it('restores the one that was left behind in turn: nothing differs from it', async () => {
    await screen('History')
    await choose('Before the board', 'Restore this…')
    await enter(dialog().getByRole('button', { name: /^Restore revision/ }))
    await dialog().waitFor({ state: 'detached' })
    await choose('Asked for by Helen', 'Compare with the latest')
    await app.page.getByText('Nothing differs', { exact: true }).waitFor()
    await choose('Asked for by Helen', 'Restore this…')
    await dialog()
      .getByText(/There is nothing to restore/)
      .waitFor()
    await app.page.keyboard.press('Escape')
  })

  it('shows what a review changed, from before it was opened to its signing', async () => {
    const { page } = app
    await choose('Signed the review of FY27 Q1', 'What this review changed')
    const now = page.getByRole('radio', { name: /^Now: revision \d+, Signed the review of FY27 Q1/ })
    await expect.poll(() => now.isChecked()).toBe(true)
    await page.getByRole('region', { name: 'What differs' }).getByText('Review of FY27 Q1', { exact: true }).waitFor()
  })

  it('replays stop by stop with the arrow keys, plays to the end, and returns to the pair there was', async () => {
    const { page } = app
    const pair = () =>
      page
        .getByRole('group', { name: 'Revisions to compare' })
        .getByRole('combobox')
        .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value))
    const before = await pair()
    const replay = page.getByRole('button', { name: 'Replay', exact: true })
    await replay.press('Enter')
    const slider = page.getByRole('slider', { name: 'Stop of the replay' })
    await expect.poll(() => slider.evaluate((thumb) => thumb === document.activeElement)).toBe(true)
    await page.getByText(/^29 Aug 2025: \d+ activit(y|ies)\.$/).waitFor()
    const value = () => slider.getAttribute('aria-valuetext')
    // A milestone that never moved stands where it stood at every stop, so the window does not jump.
    const fixed = async () =>
      (
        await page
          .getByRole('group', { name: 'Timeline of the replay' })
          .getByRole('button', { name: /^Regulator’s mid-period review/ })
          .boundingBox()
      )?.x
    const sliding = () =>
      page.evaluate(() =>
        document.getAnimations().some(({ effect }) => effect instanceof KeyframeEffect && effect.target?.classList.contains('vis-item')),
      )
    const places: (number | undefined)[] = []
    for (const place of [2, 3]) {
      await page.keyboard.press('ArrowRight')
      await expect.poll(value).toMatch(new RegExp(`^Stop ${place} of`))
      places.push(await fixed())
    }
    expect(await sliding()).toBe(false)
    await page.getByText(/^FY26 Q3 review: \d+ moved, \d+ added,.* \d+ changed otherwise\.$/).waitFor()
    expect(await value()).toContain('FY26 Q3 review')
    await page.keyboard.press('ArrowLeft')
    await expect.poll(value).toMatch(/^Stop 2 of/)
    await page.keyboard.press('End')
    await page.keyboard.press('ArrowLeft')
    await page.getByRole('button', { name: 'Play', exact: true }).press('Enter')
    places.push(await fixed())
    expect(places[0]).toBeGreaterThan(0)
    expect(new Set(places).size).toBe(1)
    const [stops] = /(?<= of )\d+/.exec((await value()) ?? '') ?? []
    await expect.poll(value, { timeout: 15_000 }).toMatch(new RegExp(`^Stop ${stops} of ${stops}`))
    await page.getByRole('button', { name: 'Play', exact: true }).waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(focused).toBe('Replay')
    expect(await pair()).toEqual(before)

    // With motion it plays by itself, and bars slide from then to now.
    await page.emulateMedia({ reducedMotion: 'no-preference' })
    await replay.press('Enter')
    await page.getByRole('button', { name: 'Pause' }).waitFor()
    await expect.poll(sliding, { timeout: 10_000, interval: 50 }).toBe(true)
    await slider.press('ArrowRight')
    await page.getByRole('button', { name: 'Play', exact: true }).waitFor()
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.keyboard.press('Escape')
  })

  it('says in the inspector what each revision changed', async () => {
    await screen('Roadmap')
    await pressBar(bar('Tablets renewed'))
    const trail = inspector().getByRole('region', { name: 'Its history' }).getByRole('listitem')
    await trail.filter({ hasText: 'Restored revision' }).first().waitFor()
    const edited = trail.filter({ hasText: 'Edited Tablets renewed' })
    expect(await edited.textContent()).toContain('TitleRenewal of the tablets → Tablets renewed')
  })
})
