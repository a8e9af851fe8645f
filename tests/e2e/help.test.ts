import axe, { type AxeResults } from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type App, enter, openApp, picture } from './app.ts'

describe('help', () => {
  let app: App
  beforeEach(async () => {
    app = await openApp('browser')
  })
  afterEach(() => app.close())

  const panel = () => app.page.getByRole('complementary', { name: 'Help', exact: true })
  const title = () => panel().getByRole('heading', { level: 2 })
  const isPage = async (name: string) => {
    await title().filter({ hasText: name }).waitFor()
    expect(await title().textContent()).toBe(name)
  }
  const f1 = async (name: string) => {
    await app.page.keyboard.press('F1')
    await isPage(name)
  }
  const isClosed = () => panel().waitFor({ state: 'detached' })
  const esc = async () => {
    await expect.poll(() => panel().evaluate((element) => element.contains(document.activeElement))).toBe(true)
    await app.page.keyboard.press('Escape')
    await isClosed()
  }
  const sample = async () => {
    await app.page.getByRole('button', { name: /^Open sample roadmap/ }).click()
    await app.page.getByRole('region', { name: 'Roadmap', exact: true }).waitFor()
  }
  const screen = async (name: string) => {
    await app.page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name, exact: true }).click()
    await app.page.getByRole('heading', { level: 1 }).first().waitFor()
  }
  const hasKeyboard = (name: string) => app.page.getByRole('button', { name }).evaluate((button) => button === document.activeElement)
  const find = async (words: string, name: string) => {
    await app.page.keyboard.press('Control+k')
    const finding = app.page.getByRole('dialog', { name: 'Find' })
    await finding.getByLabel('Find', { exact: true }).last().fill(words)
    await finding.getByText(name, { exact: true }).click()
  }
  const tour = () => app.page.getByRole('dialog').filter({ hasText: /^Step \d of 4/ })

  it('opens at the page of each screen by F1, and of each step of a review', async () => {
    const { page } = app
    await page.getByRole('button', { name: /^Open sample roadmap/ }).waitFor()
    await f1('The start screen')
    await esc()
    await page.getByRole('button', { name: /^Import a plan/ }).click()
    await page.getByRole('dialog', { name: 'Import a plan' }).waitFor()
    await f1('Import a plan')
    await esc()
    // The dialog under it is still there, and Esc is its own again.
    await page.getByRole('dialog', { name: 'Import a plan' }).waitFor()
    await page.getByRole('dialog', { name: 'Import a plan' }).getByRole('button').first().focus()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Copies and safety' }).click()
    await page.getByRole('dialog', { name: 'Copies and safety' }).waitFor()
    await f1('Copies and safety')
    await esc()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })

    await sample()
    await page.keyboard.press('Control+,')
    await page.getByRole('dialog', { name: 'Settings' }).waitFor()
    await f1('Settings')
    await esc()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    for (const name of ['Roadmap', 'Outcomes', 'Stakeholders', 'Lessons', 'History', 'Insights', 'Review']) {
      await screen(name)
      await f1(name)
      await esc()
    }
    await page.getByRole('button', { name: /^Open (the review of|it early)/ }).click()
    await page.getByRole('region', { name: 'What you saw last time' }).waitFor()
    await f1('Review: last time')
    for (const [step, name] of [
      ['Look back', 'Review: look back'],
      ['Outcomes', 'Review: outcomes'],
      ['Lessons', 'Review: lessons'],
      ['Look ahead', 'Review: look ahead'],
      ['Sign off', 'Review: sign off'],
    ] as const) {
      await page.getByRole('navigation', { name: 'Steps of the review' }).getByRole('button', { name: step }).click()
      await f1(name)
    }
    await esc()
    await page.keyboard.press('F5')
    await page.getByRole('dialog', { name: 'Presentation' }).waitFor()
    await f1('Present')
    await esc()
    await page.getByRole('dialog', { name: 'Presentation' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: /^Switch roadmap/ }).click()
    await page.getByRole('menuitem', { name: 'Portfolio of all roadmaps' }).click()
    await page.getByRole('heading', { level: 1, name: 'Portfolio' }).waitFor()
    await f1('Portfolio')
  })

  it('opens from a field, loses nothing that is typed there, and gives the keyboard back', async () => {
    const { page } = app
    await page.getByRole('button', { name: /^New roadmap/ }).click()
    const name = page.getByRole('dialog', { name: 'New roadmap' }).getByRole('textbox', { name: 'Name', exact: true })
    await name.fill('Claims 2031')
    await f1('The start screen')
    // What is pressed here is no key of the dialog or the screen.
    await page.keyboard.type('n?')
    await esc()
    expect(await name.inputValue()).toBe('Claims 2031')
    await expect.poll(() => name.evaluate((field) => field === document.activeElement)).toBe(true)
  })

  it('is read, searched and followed by the keyboard alone', async () => {
    const { page } = app
    await sample()
    await page.getByRole('button', { name: 'More', exact: true }).press('Enter')
    await page.getByRole('menuitem', { name: 'Help', exact: true }).waitFor()
    await enter(page.getByRole('menuitem', { name: 'Help', exact: true }))
    await isPage('Roadmap')
    await expect.poll(() => title().evaluate((heading) => heading === document.activeElement)).toBe(true)
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.type('say-do')
    await panel().getByRole('status').filter({ hasText: 'pages found' }).waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await isPage('Say-do ratio')
    await expect.poll(() => title().evaluate((heading) => heading === document.activeElement)).toBe(true)
    await panel().getByRole('button', { name: '10. Plan, communicate, do' }).press('Enter')
    await isPage('10. Plan, communicate, do')
    await panel()
      .getByText(/promises were kept.* =\u00a0\d+%\.$/)
      .waitFor()
    await panel().getByRole('button', { name: 'Back', exact: true }).press('Enter')
    await isPage('Say-do ratio')
    await panel().getByRole('searchbox').fill('zebra')
    await panel().getByText('No page has these words.').waitFor()
    await esc()
    await expect.poll(() => hasKeyboard('More')).toBe(true)
    // By other words people call it by as well.
    await find('manual', 'Help')
    await isPage('Roadmap')
    await expect.poll(() => title().evaluate((heading) => heading === document.activeElement)).toBe(true)
  })

  it('computes its examples as Insights does, and every figure leads to its page', async () => {
    const { page } = app
    await sample()
    await screen('Insights')
    const figure = page.getByRole('region', { name: 'Say-do ratio by quarter', exact: true })
    await figure.getByText('The numbers', { exact: true }).click()
    const row = figure.getByRole('table').getByRole('row').nth(1)
    const [quarter = ''] = await row.getByRole('rowheader').allTextContents()
    const [ratio, promised, delivered] = await row.getByRole('cell').allTextContents()
    await figure.getByRole('button', { name: /^How is this computed\?/ }).click()
    await isPage('Say-do ratio')
    const example = panel().getByRole('region', { name: 'In “Field Operations 2031”' })
    await example.getByText(`${delivered} of ${promised} promises of ${quarter} were delivered =\u00a0${ratio}.`).waitFor()
    await picture(app, 'help')
    const found: string[] = []
    for (const part of ['Promises', 'Dates', 'Outcomes and lessons', 'Partnership']) {
      await page.getByRole('tab', { name: part }).click()
      await page.getByRole('tabpanel', { name: part }).getByRole('region').first().waitFor()
      const figures = page.getByRole('tabpanel', { name: part }).locator('section:has([data-chart])')
      const buttons = page.getByRole('tabpanel', { name: part }).getByRole('button', { name: /^How is this computed\?/ })
      expect(await buttons.count()).toBe(await figures.count())
      for (const button of await buttons.all()) {
        // It stands under the help in a narrow window, and is reached by the keyboard all the same.
        await button.press('Enter')
        await expect.poll(() => title().evaluate((heading) => heading === document.activeElement)).toBe(true)
        await example.waitFor()
        expect(await example.getAttribute('data-found')).toBe('true')
        found.push((await title().textContent()) ?? '')
      }
    }
    expect(found).toEqual([
      'Say-do ratio',
      'Started against finished',
      'Slip and milestone trend',
      'Slip fingerprint',
      'Plan stability',
      'Forecast honesty',
      'Attainment of an outcome',
      'Lead time of lessons',
      'Evidence for the principles',
      'Partnership and maturity',
    ])
  })

  it('breaks no rule of accessibility, page, list, search and tour', async () => {
    const { page } = app
    await sample()
    await page.evaluate(axe.source)
    const expectNothingFound = async () => {
      const found = async () => {
        const { violations } = await page.evaluate(() => (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run())
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
      }
      await expect.poll(found, { timeout: 10_000 }).toEqual([])
    }
    await page.getByRole('region', { name: 'Take the tour' }).waitFor()
    await expectNothingFound()
    await f1('Roadmap')
    await expectNothingFound()
    await panel().getByRole('button', { name: 'All pages' }).click()
    await isPage('All pages')
    await expectNothingFound()
    await panel().getByRole('searchbox').fill('lesson')
    await panel().getByRole('status').waitFor()
    await expectNothingFound()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Take the tour' }).click()
    await tour().waitFor()
    await expectNothingFound()
  })

  it('offers the tour once; it is walked, left at any step, and found again', async () => {
    const { page } = app
    await sample()
    const offer = page.getByRole('region', { name: 'Take the tour' })
    await offer.waitFor()
    // It takes the keyboard from nobody.
    expect(await offer.evaluate((element) => element.contains(document.activeElement))).toBe(false)
    await offer.getByRole('button', { name: 'Take the tour' }).press('Enter')
    for (const [step, said] of [
      [1, 'The plan is made of activities'],
      [2, 'Outcomes say why'],
      [3, 'The rear-view mirror'],
      [4, 'Find anything, ask anything'],
    ] as const) {
      await page.getByRole('dialog', { name: said }).getByText(`Step ${step} of 4`).waitFor()
      // What goes on has the keyboard, so the step is read out and Enter leads on.
      const next = tour().getByRole('button', { name: step === 4 ? 'Done' : 'Next' })
      await expect.poll(() => next.evaluate((button) => button === document.activeElement)).toBe(true)
      await page.keyboard.press('Enter')
    }
    await tour().waitFor({ state: 'detached' })
    await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true)
    expect(await offer.count()).toBe(0)

    await page.reload()
    await page.getByRole('region', { name: 'Roadmap', exact: true }).waitFor()
    // Everything that comes later has come by then.
    await f1('Roadmap')
    expect(await offer.count()).toBe(0)
    await panel().getByRole('button', { name: 'All pages' }).click()
    await panel().getByRole('button', { name: 'Take the tour' }).click()
    await tour().getByText('Step 1 of 4').waitFor()
    await tour().getByRole('button', { name: 'Next' }).click()
    await tour().getByText('Step 2 of 4').waitFor()
    await tour().getByRole('button', { name: 'Back' }).click()
    await tour().getByText('Step 1 of 4').waitFor()
    // The app can be used meanwhile: what it points at is pressed through its frame.
    await tour().getByRole('button', { name: 'Next' }).click()
    await tour().getByText('Step 2 of 4').waitFor()
    await screen('Outcomes')
    await page.getByRole('region', { name: 'Outcomes' }).waitFor()
    await tour().waitFor()
    await page.keyboard.press('Escape')
    await tour().waitFor({ state: 'detached' })

    await find('introduction', 'Take the tour')
    await tour().getByText('Step 1 of 4').waitFor()
    await page.getByRole('region', { name: 'Roadmap', exact: true }).waitFor()
    await tour().getByRole('button', { name: 'Leave the tour' }).click()
    await tour().waitFor({ state: 'detached' })
  })

  it('is what an empty screen leads to, beside the one thing to do next', async () => {
    const { page } = app
    await page.getByRole('button', { name: /^New roadmap/ }).click()
    const dialog = page.getByRole('dialog', { name: 'New roadmap' })
    await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Claims 2031')
    await dialog.getByRole('button', { name: 'Create roadmap' }).click()
    for (const [name, action] of [
      ['Roadmap', 'Add lane'],
      ['Outcomes', 'Add outcome'],
      ['Stakeholders', 'Add stakeholder'],
      ['Review', 'Open it early'],
      ['Lessons', 'Go to the review'],
      ['History', 'Go to the roadmap'],
      ['Insights', 'Plan on the roadmap'],
    ] as const) {
      await screen(name)
      await page.getByRole('main').getByRole('button', { name: action, exact: true }).waitFor()
      await page.getByRole('button', { name: 'Learn more' }).click()
      await isPage(name)
      await esc()
      await expect.poll(() => hasKeyboard('Learn more')).toBe(true)
    }
    // A figure says what it lacks.
    await page.keyboard.press('F1')
    await panel().getByRole('button', { name: 'Say-do ratio' }).click()
    await panel()
      .getByRole('region', { name: 'In “Claims 2031”' })
      .getByText(/^No quarter is over yet/)
      .waitFor()
  })
})
