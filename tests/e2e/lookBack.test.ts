import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, openApp } from './app.ts'
import { openFile } from './manyActivities.ts'
import { fateOf, promises, thirtyPromises, titleOf } from './thirtyPromises.ts'

/** Thirty promises looked back at, and five outcomes, as fast as in a meeting: by the keyboard alone. */
describe('looking back in a meeting', () => {
  let app: App
  beforeAll(async () => {
    app = await openApp('browser')
    await openFile(app.page, 'thirty.roadmap', thirtyPromises())
    await screen('Review')
    await app.page.getByRole('button', { name: /^Open (the review of|it early)/ }).click()
    await app.page.getByRole('navigation', { name: 'Steps of the review' }).getByRole('button', { name: 'Look back' }).click()
    await promised().waitFor()
  })
  afterAll(() => app.close())

  const screen = (name: string) => app.page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name }).click()
  const promised = () => app.page.getByRole('list', { name: 'Promised for the quarter' })
  const row = (title: string) => app.page.getByRole('listitem', { name: title, exact: true })
  const verdict = (title: string, word: string) =>
    row(title)
      .getByRole('radiogroup', { name: `Verdict for ${title}` })
      .getByRole('radio', { name: word, exact: true })
  const hasFocus = (title: string) => expect.poll(() => row(title).evaluate((element) => element === document.activeElement)).toBe(true)
  const revision = async () => Number((await app.page.getByText(/^Revision \d+$/).textContent())?.replace('Revision ', ''))
  let presses = 0
  const press = async (...keys: string[]) => {
    for (const key of keys) {
      presses += 1
      await app.page.keyboard.press(key)
    }
  }

  it('shows each promise as it was, and beside it what is otherwise now', async () => {
    const { page } = app
    await row('Promise 01').focus()
    await press(...Array.from({ length: 12 }, () => 'ArrowDown'))
    await hasFocus('Promise 13')
    const then = row('Promise 13')
    await then.getByText('now “Renamed since”').waitFor()
    await then.getByText('To “Claims are right the first time”: It helps by part 13.').waitFor()
    await then.getByText('Sponsor Mae Okoro, now Ann Bell · Owner Tom Reed · Lane Assessment · Project').waitFor()
    await row('Promise 25').getByText('Removed from the plan').waitFor()
    await press('Home')
    await hasFocus('Promise 01')
    await press('j', 'k', 'ArrowUp')
    await hasFocus('Promise 01')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Shift+Tab')
    await hasFocus('Promise 01')
  })

  it('saves nothing for the arrow keys in a verdict, and what is chosen there by the space bar', async () => {
    const before = await revision()
    await verdict('Promise 01', 'Delivered').focus()
    await press('ArrowRight', 'ArrowRight', 'ArrowLeft')
    await expect.poll(() => verdict('Promise 01', 'Moved').evaluate((element) => element === document.activeElement)).toBe(true)
    await press('ArrowDown')
    await hasFocus('Promise 02')
    expect(await revision()).toBe(before)
    await press('ArrowUp')
    await verdict('Promise 01', 'Moved').focus()
    // Enter makes the choice that the keyboard is on, and not the one that the plan proposes.
    await press('Enter')
    await expect.poll(() => verdict('Promise 01', 'Moved').isChecked()).toBe(true)
    expect(await revision()).toBe(before + 1)
    await app.page.getByRole('button', { name: 'Undo' }).click()
    await app.page.getByText(`0 of ${promises} answered`).waitFor()
    await verdict('Promise 01', 'Moved').focus()
    await press('Space')
    await expect.poll(() => verdict('Promise 01', 'Moved').isChecked()).toBe(true)
    expect(await revision()).toBe(before + 3)
    await app.page.getByRole('button', { name: 'Undo' }).click()
    await app.page.getByText(`0 of ${promises} answered`).waitFor()
  })

  it('shows the current promise with all there is to say of it in half a window of 768 lines, and six others around it', async () => {
    await row('Promise 13').focus()
    await app.page.keyboard.press('ArrowDown')
    for (const index of [12, 13, 20]) {
      await row(titleOf(index)).click({ position: { x: 4, y: 4 } })
      const height = (await row(titleOf(index)).boundingBox())?.height ?? Infinity
      expect(height).toBeLessThan(768 / 2)
      const visible = await promised()
        .getByRole('listitem')
        .evaluateAll(
          (rows) =>
            rows.filter((item) => item.getBoundingClientRect().top >= 56 && item.getBoundingClientRect().bottom <= innerHeight).length,
        )
      expect(visible).toBeGreaterThanOrEqual(6)
    }
  })

  it('keeps what is pressed under the hand, also where what was open above it closes', async () => {
    await row('Promise 05').click({ position: { x: 4, y: 4 } })
    const title = row('Promise 07').getByText('Promise 07', { exact: true })
    const before = (await title.boundingBox())?.y ?? 0
    await verdict('Promise 07', 'Dropped').click()
    await expect.poll(() => verdict('Promise 07', 'Dropped').isChecked()).toBe(true)
    expect(Math.abs(((await title.boundingBox())?.y ?? 0) - before)).toBeLessThan(10)
    await row('Promise 07').getByText('The plan says it was delivered.').waitFor()
    await app.page.getByRole('button', { name: 'Undo' }).click()
    await app.page.getByText(`0 of ${promises} answered`).waitFor()
  })

  it('is answered by keys alone, about two for each promise, faster than they can be saved', async () => {
    const { page } = app
    await row('Promise 01').click({ position: { x: 4, y: 4 } })
    await hasFocus('Promise 01')
    presses = 0
    for (let index = 0; index < promises; index += 1) {
      const fate = fateOf(index)
      // The plan knows: one key says that it is used, or why it is not there, and Enter goes on.
      if (fate === 'delivered') await press('u', 'Enter')
      else if (fate === 'open') await press('d', 'Enter', 't', 'Enter')
      else await press(fate === 'moved' ? '3' : '8', 'Enter')
    }
    await page.getByText(`${promises} of ${promises} answered`).waitFor()
    expect(presses).toBe(25 * 2 + 5 * 4)
    expect(presses / promises).toBeLessThan(2.5)
    await page.getByText('17 of 30 promised are finished so far; the quarter ends on 31 Dec 2026').waitFor()
    for (const [title, words] of [
      ['Promise 02', 'Used'],
      ['Promise 14', 'More work than thought'],
      ['Promise 22', 'No longer needed'],
      ['Promise 25', 'No longer needed'],
      ['Promise 28', 'Too early to say'],
    ] as const)
      await row(title).getByText(words, { exact: true }).waitFor()
    await row('Promise 28').getByText('21 Nov 2026').waitFor()
  })

  it('leads into the words and back, and makes a lesson of them by one key', async () => {
    const { page } = app
    await row('Promise 14').click({ position: { x: 4, y: 4 } })
    await press('r')
    const why = row('Promise 14').getByRole('textbox', { name: 'Why: Promise 14' })
    await expect.poll(() => why.evaluate((element) => element === document.activeElement)).toBe(true)
    await page.keyboard.type('Dmx 123: two teams left')
    await press('Enter')
    await hasFocus('Promise 14')
    await expect.poll(() => why.inputValue()).toBe('Dmx 123: two teams left')
    await expect.poll(() => verdict('Promise 14', 'Moved').isChecked()).toBe(true)
    await press('r', 'Escape')
    await hasFocus('Promise 14')
    await press('l')
    const dialog = page.getByRole('dialog', { name: 'New lesson' })
    await expect
      .poll(() => dialog.getByRole('textbox', { name: 'What was the cause?' }).inputValue())
      .toBe('More work than thought: Dmx 123: two teams left')
    await press('Escape')
    await dialog.waitFor({ state: 'hidden' })
  })

  it('keeps a list of reasons of its own, edited where it is used; what was said stays in its words', async () => {
    const { page } = app
    const before = await revision()
    await row('Promise 14').getByRole('button', { name: 'Edit the list' }).click()
    const dialog = page.getByRole('dialog', { name: 'Reasons to choose from' })
    await dialog
      .getByRole('textbox', { name: 'One reason a line' })
      .fill('The regulator asked first\n\n  The regulator asked first\nNobody was hired')
    await dialog.getByRole('button', { name: 'Close', exact: true }).last().click()
    await expect.poll(revision).toBe(before + 1)
    const reasons = row('Promise 14').getByRole('group', { name: 'Reason: Promise 14' })
    await expect
      .poll(() => reasons.getByRole('button').allTextContents())
      .toEqual(['The regulator asked first', 'Nobody was hired', 'More work than thought', 'Edit the list'])
    await row('Promise 14').focus()
    await press('2')
    await expect.poll(() => reasons.getByRole('button', { name: 'Nobody was hired' }).getAttribute('aria-pressed')).toBe('true')
    await page.getByRole('button', { name: 'More', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Roadmap settings' }).click()
    await page.getByRole('button', { name: 'Back to the usual ones' }).click()
    await expect.poll(() => page.getByRole('textbox', { name: 'One reason a line' }).inputValue()).toContain('Waited for somebody else')
    await press('Escape')
  })

  it('puts aside what is answered', async () => {
    const { page } = app
    await row('Promise 26').click({ position: { x: 4, y: 4 } })
    await press('m')
    await page.getByText(`29 of ${promises} answered`).waitFor()
    await page.getByRole('switch', { name: 'Only what is not answered' }).check({ force: true })
    await expect.poll(() => promised().getByRole('listitem').count()).toBe(1)
    await row('Promise 26').focus()
    await press('Enter')
    await page.getByText(`${promises} of ${promises} answered`).waitFor()
    await row('Promise 26').getByText('31 Mar 2027').waitFor()
    await page.getByRole('switch', { name: 'Only what is not answered' }).uncheck({ force: true })
    await expect.poll(() => promised().getByRole('listitem').count()).toBe(promises)
  })

  it('asks again of what was delivered earlier, and counts it in no figure', async () => {
    const { page } = app
    const earlier = page.getByRole('list', { name: 'Delivered earlier: is it used by now?' })
    await expect.poll(() => earlier.getByRole('listitem').count()).toBe(2)
    await earlier.getByText('Delivered in 2026 Q3 · It was too early to say.').waitFor()
    await row('Delivered early').focus()
    await press('p', 'Enter', 'n')
    await expect.poll(() => row('Delivered early').getByRole('radio', { name: 'Partly' }).isChecked()).toBe(true)
    await expect.poll(() => row('Delivered unasked').getByRole('radio', { name: 'Not used' }).isChecked()).toBe(true)
    await page.getByText('16 of 30 promised are finished so far; the quarter ends on 31 Dec 2026').waitFor()
  })

  it('lists the keys', async () => {
    const { page } = app
    await row('Promise 01').focus()
    await page.keyboard.press('Shift+?')
    await page
      .getByRole('region', { name: 'On an item of a review’s look back' })
      .getByText('Why it was moved or dropped, from the list')
      .waitFor()
    await press('Escape')
  })
})

/** The outcomes of the same review: what came of them and of the work, and in which order they are talked about. */
describe('outcomes in a meeting', () => {
  let app: App
  beforeAll(async () => {
    app = await openApp('browser')
    await openFile(app.page, 'thirty.roadmap', thirtyPromises())
    await app.page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Review' }).click()
    await app.page.getByRole('button', { name: /^Open (the review of|it early)/ }).click()
    await app.page.getByRole('navigation', { name: 'Steps of the review' }).getByRole('button', { name: 'Outcomes' }).click()
    await list().waitFor()
  })
  afterAll(() => app.close())

  const list = () => app.page.getByRole('list', { name: 'Outcomes, in the order to talk about them' })
  const row = (title: string) => list().getByRole('listitem', { name: title, exact: true })
  const order = () =>
    list()
      .getByRole('listitem')
      .evaluateAll((rows) => rows.map((item) => item.getAttribute('aria-label')))
  const score = (side: 'Business' | 'IT', title: string) => row(title).getByRole('radiogroup', { name: `${side} score for ${title}` })

  it('counts them by what was delivered and what was achieved, and leads to each', async () => {
    const { page } = app
    const results = page.getByRole('table', { name: 'What was delivered, and what was achieved' })
    for (const name of [
      'Delivered and achieved',
      'Delivered, not achieved',
      'Not delivered, achieved anyway',
      'Not delivered, not achieved',
    ])
      await results.getByRole('button', { name: `${name}: 1 outcome`, exact: true }).waitFor()
    await page.getByRole('button', { name: 'Nothing promised: 1 outcome' }).click()
    await expect.poll(order).toEqual(['Nobody works at night'])
    await results.getByRole('button', { name: 'Not delivered, achieved anyway: 1 outcome' }).press('Enter')
    await expect.poll(order).toEqual(['People are told in their own words'])
    await page.getByRole('button', { name: 'Show all' }).click()
  })

  it('begins with what was delivered and not achieved, and asks which assumption was wrong', async () => {
    const { page } = app
    await expect
      .poll(order)
      .toEqual([
        'A claim costs less',
        'Claims are right the first time',
        'Nobody works at night',
        'Claims are settled sooner',
        'People are told in their own words',
      ])
    const first = row('A claim costs less')
    await first.getByText('Everything promised was delivered, and the outcome was not achieved.').waitFor()
    await first
      .getByRole('img', {
        name: /^Expected and read over time: A claim costs less\. At the end of the quarter 95 was expected; the last reading is 60\.$/,
      })
      .waitFor()
    await first.focus()
    await page.keyboard.press('r')
    await page.keyboard.type('That fewer letters cost less')
    await page.keyboard.press('Enter')
    await expect.poll(() => first.evaluate((element) => element === document.activeElement)).toBe(true)
    await page.keyboard.press('l')
    await expect
      .poll(() => page.getByRole('dialog', { name: 'New lesson' }).getByRole('textbox', { name: 'What was the cause?' }).inputValue())
      .toBe('That fewer letters cost less')
    await page.keyboard.press('Escape')
    expect(
      await row('Claims are right the first time')
        .getByRole('textbox', { name: /^Which assumption was wrong/ })
        .count(),
    ).toBe(0)
  })

  it('confirms what the numbers say and goes on, by the keyboard', async () => {
    const { page } = app
    await row('A claim costs less').focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => row('A claim costs less').getByRole('radio', { name: 'Missed' }).isChecked()).toBe(true)
    await page.keyboard.press('Enter')
    await expect.poll(() => row('Claims are right the first time').evaluate((element) => element === document.activeElement)).toBe(true)
  })

  it('puts first what the sides see differently, when it is asked to and not under the hand', async () => {
    const { page } = app
    const title = 'People are told in their own words'
    const before = await order()
    await score('Business', title).getByText('1').click()
    await score('IT', title).getByText('4').click()
    await row(title).getByText('The two sides see it differently: talk about this one first.').waitFor()
    expect(await order()).toEqual(before)
    await page.getByRole('button', { name: 'Sort again' }).click()
    await expect.poll(async () => (await order())[0]).toBe(title)
    await expect.poll(() => page.getByRole('button', { name: 'Sort again' }).count()).toBe(0)
  })

  it('covers a score until the other side has given one, on this computer', async () => {
    const { page } = app
    const title = 'Nobody works at night'
    await page.getByRole('switch', { name: /^Cover a score/ }).check({ force: true })
    await score('Business', title).getByText('5').click()
    await row(title).getByText('Given, covered').waitFor()
    expect(await score('Business', title).count()).toBe(0)
    await expect.poll(() => row(title).evaluate((element) => element === document.activeElement)).toBe(true)
    await row(title)
      .getByRole('button', { name: `Give it anew: Business score for ${title}` })
      .click()
    expect(await score('Business', title).getByRole('radio', { checked: true }).count()).toBe(0)
    await score('Business', title).getByText('4').click()
    await row(title).getByText('Given, covered').waitFor()
    await score('IT', title).getByText('2').click()
    await expect.poll(() => score('Business', title).getByRole('radio', { name: '4' }).isChecked()).toBe(true)
    await row(title).getByText('The two sides see it differently: talk about this one first.').waitFor()
    await page.reload()
    await expect.poll(() => page.getByRole('switch', { name: /^Cover a score/ }).isChecked()).toBe(true)
    // The order is made anew on coming in: both that are seen differently, then the rest.
    await expect
      .poll(async () => (await order()).slice(0, 3))
      .toEqual([title, 'People are told in their own words', 'A claim costs less'].toSorted((a, b) => place(a) - place(b)))
    await score('IT', 'A claim costs less').getByText('2').click()
    await row('A claim costs less').getByRole('button', { name: 'Show both scores for A claim costs less' }).click()
    await expect.poll(() => score('IT', 'A claim costs less').getByRole('radio', { name: '2' }).isChecked()).toBe(true)
  })
})

/** In the order of the roadmap, which decides between what presses alike. */
const place = (title: string) => ['People are told in their own words', 'Nobody works at night', 'A claim costs less'].indexOf(title)
