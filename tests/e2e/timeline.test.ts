import type { Locator } from 'playwright'
import { afterEach, describe, expect, it } from 'vitest'
import { type App, freshName, openApp, picture, placeOf, pressBar } from './app.ts'
import { manyActivities, openFile } from './manyActivities.ts'

/** The timeline as a planner's instrument, by mouse and by keyboard. The host has no part in it: a browser is enough. */
describe('the timeline', () => {
  let app: App
  const open = async () => {
    app = await openApp('browser', { viewport: { width: 1600, height: 900 } })
    await openFile(app.page, 'twelve.roadmap', manyActivities(12, 4))
    await bar(1).waitFor()
    await boxOf(12)
  }
  afterEach(() => app.close())

  const timeline = () => app.page.getByRole('group', { name: 'Timeline' })
  const inspector = () => app.page.getByRole('complementary', { name: 'Inspector' })
  const bar = (number: number) => timeline().getByRole('button', { name: new RegExp(`^Activity ${number} of this plan,`) })
  const says = async (number: number) => (await bar(number).getAttribute('aria-label')) ?? ''
  const days = async (number: number) => /\d+ \w+ \d{4} to \d+ \w+ \d{4}/.exec(await says(number))?.[0]
  const revision = async () => Number((await app.page.getByText(/^Revision \d+$/).textContent())?.replace('Revision ', ''))
  const boxOf = async (number: number) => {
    const box = await placeOf(bar(number))
    return { ...box, middle: box.y + box.height / 2 }
  }
  /** The width of so many months when all five years are shown. */
  const monthsWide = async (months: number) => {
    // Activity 2 is seven months long, and its title fills its bar.
    return ((await boxOf(2)).width / 7) * months
  }
  const drag = async (number: number, right: number, { lift = true, down = 0 } = {}) => {
    const { mouse } = app.page
    const { x, width, middle } = await boxOf(number)
    await mouse.move(x + width / 2, middle)
    await mouse.down()
    await mouse.move(x + width / 2 + right / 2, middle + down / 2, { steps: 4 })
    await mouse.move(x + width / 2 + right, middle + down, { steps: 4 })
    if (lift) await mouse.up()
  }
  const tip = () => timeline().getByRole('status')

  it('selects several bars, by presses and by keys, and moves them together as one revision', async () => {
    await open()
    const { page } = app
    expect([await days(1), await days(2), await days(5)]).toEqual([
      '1 Oct 2026 to 30 Nov 2026',
      '1 May 2027 to 30 Nov 2027',
      '1 Feb 2029 to 30 Sept 2029',
    ])
    await pressBar(bar(2))
    await page.keyboard.down('Control')
    await pressBar(bar(5))
    await pressBar(bar(6))
    await pressBar(bar(6))
    await page.keyboard.up('Control')
    await expect.poll(() => timeline().getByRole('button', { pressed: true }).count()).toBe(2)
    // The inspector takes its part of the width first.
    await inspector().getByText('2 activities').first().waitFor()
    await drag(2, await monthsWide(6))
    await expect.poll(() => days(2)).toBe('1 Oct 2027 to 30 Apr 2028')
    expect(await days(5)).toBe('1 Jul 2029 to 28 Feb 2030')
    expect(await revision()).toBe(2)
    // By keys: what was dragged has the keyboard, and what is selected goes with it.
    await expect.poll(() => bar(2).evaluate((element) => element === document.activeElement)).toBe(true)
    await page.keyboard.press('Alt+ArrowLeft')
    await expect.poll(() => days(2)).toBe('1 Sept 2027 to 31 Mar 2028')
    expect(await days(5)).toBe('1 Jun 2029 to 31 Jan 2030')
    expect(await revision()).toBe(3)
    await page.keyboard.press('Control+Space')
    await expect.poll(() => bar(2).getAttribute('aria-pressed')).toBe('false')
    expect(await bar(5).getAttribute('aria-pressed')).toBe('true')
    await page.keyboard.press('Control+a')
    await expect.poll(() => timeline().getByRole('button', { pressed: true }).count()).toBe(12)
    await page.keyboard.press('Escape')
    await expect.poll(() => timeline().getByRole('button', { pressed: true }).count()).toBe(0)
  })

  it('keeps bars under their quarters when the inspector takes its part of the width', async () => {
    app = await openApp('browser')
    const { page } = app
    await page.getByRole('button', { name: /^Open sample roadmap/ }).click()
    const experiment = timeline().getByRole('button', { name: /^Repairs checked by image recognition,/ })
    await pressBar(experiment)
    await inspector().getByLabel('Title').waitFor()
    // It begins on 20 January 2027: after today, and in the quarter of that day.
    const left = async (place: Locator) => (await place.boundingBox())?.x ?? Number.NaN
    await expect.poll(async () => (await left(experiment)) - (await left(page.getByText('Today', { exact: true })))).toBeGreaterThan(0)
    await expect.poll(async () => (await left(experiment)) - (await left(page.getByText('FY28', { exact: true })))).toBeLessThan(0)
  })

  it('loses no press of a key that comes before the one before it was drawn', async () => {
    await open()
    await bar(2).focus()
    await bar(2).evaluate((element) => {
      for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight'])
        element.dispatchEvent(new KeyboardEvent('keydown', { key, altKey: true, bubbles: true, cancelable: true }))
    })
    await expect.poll(() => days(2)).toBe('1 Aug 2027 to 29 Feb 2028')
    await expect.poll(revision).toBe(4)
  })

  it('names the months of a quarter where all of them fit, and is cut nowhere', async () => {
    await open()
    await app.page.getByText('1 year', { exact: true }).click()
    const lengths = new Set<boolean>()
    for (let width = 1600; width >= 760; width -= 60) {
      await app.page.setViewportSize({ width, height: 900 })
      await app.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
      const quarters = await app.page.evaluate(() =>
        [...document.querySelectorAll('[class*="headerRow"] [class*="quarter"]:not(:empty)')].map((cell) => {
          const box = cell.getBoundingClientRect()
          const range = document.createRange()
          range.selectNodeContents(cell)
          const seen = [...range.getClientRects()].filter(({ top }) => top < box.bottom - 4)
          return { cut: seen.some(({ right }) => right > box.right), long: seen.some(({ width: wide }) => wide > 60) }
        }),
      )
      expect(quarters.length).toBeGreaterThan(2)
      expect(quarters.filter(({ cut }) => cut)).toEqual([])
      for (const { long } of quarters) lengths.add(long)
    }
    expect(lengths).toEqual(new Set([true, false]))
  })

  it('is reached by Tab after it was opened, before anything in it was pressed', async () => {
    await open()
    const { page } = app
    const stops = timeline().locator('[data-key][tabindex="0"]')
    await expect.poll(() => stops.count()).toBe(1)
    // From all that comes before the timeline into its bars, and from them to the names of their lanes.
    await page.getByRole('button', { name: 'Collapse all' }).focus()
    await page.keyboard.press('Tab')
    const isBar = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
    expect(await isBar()).toMatch(/^Activity \d+ of this plan,/)
    const first = await isBar()
    await page.keyboard.press('ArrowRight')
    await expect.poll(isBar).not.toBe(first)
    await page.keyboard.press('Enter')
    await inspector().waitFor()
  })

  it('leaves the keyboard to what was given it while a moved bar is drawn anew', async () => {
    await open()
    const { page } = app
    await pressBar(bar(2))
    await bar(2).focus()
    const title = inspector().getByRole('textbox', { name: 'Title' })
    // In the very moment in which the new day is there, which is before the next frame is drawn.
    await title.evaluate((field) => {
      new MutationObserver((_, observer) => {
        if (!document.body.textContent.includes('Revision 2')) return
        observer.disconnect()
        field.focus()
      }).observe(document.body, { subtree: true, childList: true, characterData: true })
    })
    await page.keyboard.press('Alt+ArrowRight')
    await expect.poll(() => days(2)).toBe('1 Jun 2027 to 31 Dec 2027')
    await title.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
    expect(await title.evaluate((field) => field === document.activeElement)).toBe(true)
  })

  it('selects what a rectangle touches', async () => {
    await open()
    const { mouse, keyboard } = app.page
    const [one, other] = [await boxOf(1), await boxOf(5)]
    await keyboard.down('Shift')
    await mouse.move(one.x - 12, one.middle - 4)
    await mouse.down()
    await mouse.move(other.x + 20, other.middle + 4, { steps: 6 })
    await mouse.up()
    await keyboard.up('Shift')
    await expect.poll(() => bar(5).getAttribute('aria-pressed')).toBe('true')
    expect(await bar(1).getAttribute('aria-pressed')).toBe('true')
    expect(await bar(2).getAttribute('aria-pressed')).toBe('false')
    expect(await revision()).toBe(1)
  })

  it('says what a drag would break, gives it up with Esc, and marks what was broken', async () => {
    await open()
    const { page } = app
    // Activity 7 depends on Activity 3 of the same lane.
    const before = await days(3)
    await drag(3, await monthsWide(36), { lift: false })
    await tip()
      .getByText(/FY3\d Q\d/)
      .waitFor()
    await tip().getByText('Breaks a dependency: “Activity 7 of this plan” starts before “Activity 3 of this plan” has finished').waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => tip().count()).toBe(0)
    await page.mouse.up()
    expect(await days(3)).toBe(before)
    expect(await revision()).toBe(1)
    await drag(3, await monthsWide(36))
    await expect.poll(() => says(7)).toContain('Depends on “Activity 3 of this plan”, which finishes later')
    await timeline()
      .getByRole('img', { name: /broken: 0/ })
      .waitFor({ state: 'detached' })
    await app.page.getByRole('radiogroup', { name: 'Show as' }).getByText('Table').click()
    await app.page
      .getByRole('row', { name: /Activity 7 of this plan/ })
      .getByText('Depends on “Activity 3 of this plan”, which finishes later')
      .waitFor()
  })

  it('draws the dependencies of what is selected, of all, or none', async () => {
    await open()
    const choose = async (which: string) => {
      await app.page.getByRole('combobox', { name: 'Dependencies' }).click()
      await app.page.getByRole('option', { name: which }).click()
    }
    const drawn = (count: number) => timeline().getByRole('img', { name: `Dependencies drawn: ${count}, broken: ` })
    await bar(7).focus()
    await app.page.keyboard.press('Enter')
    await drawn(1).waitFor()
    await choose('All')
    await drawn(2).waitFor()
    await picture(app, 'dependencies')
    await choose('Off')
    await expect.poll(() => timeline().getByRole('img').count()).toBe(0)
  })

  it('adds an activity where a bar is drawn, and nothing by a press alone', async () => {
    await open()
    const { mouse, keyboard } = app.page
    const last = await boxOf(12)
    const month = await monthsWide(1)
    // The bar is fifteen months long.
    const from = { x: last.x + month * 18, y: last.middle }
    const draw = async () => {
      await mouse.move(from.x, from.y)
      await mouse.down()
      await mouse.move(from.x + month * 4, from.y, { steps: 6 })
    }
    await mouse.click(from.x, from.y)
    await draw()
    await tip()
      .getByText(/FY\d\d Q\d.* – /)
      .waitFor()
    await keyboard.press('Escape')
    await mouse.up()
    expect(await revision()).toBe(1)
    await draw()
    await mouse.up()
    // Its name is typed next.
    await expect
      .poll(() =>
        inspector()
          .getByLabel('Title')
          .evaluate((field) => field === document.activeElement),
      )
      .toBe(true)
    await keyboard.type('Drawn by hand')
    await keyboard.press('Enter')
    await timeline()
      .getByRole('button', { name: /^Drawn by hand, .* 1 \w+ 20\d\d to / })
      .waitFor()
    await expect.poll(() => inspector().getByRole('combobox', { name: 'Lane' }).inputValue()).toBe('Lane 4')
  })

  it('moves milestones, and tells decisions from events', async () => {
    await open()
    const { page } = app
    await page.getByRole('button', { name: 'Add something else' }).click()
    await page.getByRole('menuitem', { name: 'Add milestone' }).click()
    await freshName(page)
    await page.keyboard.type('Board decides')
    await page.keyboard.press('Enter')
    await inspector().getByRole('combobox', { name: 'Kind' }).click()
    await page.getByRole('option', { name: 'Decision' }).click()
    const milestone = (date: string) => timeline().getByRole('button', { name: `Board decides, Decision, ${date}` })
    await milestone('1 Dec 2026').waitFor()
    await page.keyboard.press('Escape')
    await milestone('1 Dec 2026').focus()
    await page.keyboard.press('Alt+ArrowRight')
    await milestone('1 Jan 2027').waitFor()
    const box = await placeOf(milestone('1 Jan 2027'))
    await page.mouse.move(box.x + 6, box.y + box.height / 2)
    await page.mouse.down()
    await page.mouse.move(box.x + 6 + (await monthsWide(6)), box.y + box.height / 2, { steps: 6 })
    await tip().getByText('1 Jul 2027 · FY27 Q4').waitFor()
    await page.mouse.up()
    await milestone('1 Jul 2027').waitFor()
  })

  it('puts lanes in another order, by drag and by keys, and folds them', async () => {
    await open()
    const { page } = app
    const lane = (number: number) => timeline().getByRole('button', { name: `Lane ${number}`, exact: true })
    const order = async () => {
      const tops = await Promise.all([1, 2, 3, 4].map(async (number) => ({ number, top: (await lane(number).boundingBox())?.y ?? 0 })))
      return tops.toSorted((a, b) => a.top - b.top).map(({ number }) => number)
    }
    expect(await order()).toEqual([1, 2, 3, 4])
    await lane(1).focus()
    await page.keyboard.press('Alt+ArrowDown')
    await expect.poll(order).toEqual([2, 1, 3, 4])
    // The name keeps the keyboard, wherever it goes.
    await page.keyboard.press('Alt+ArrowDown')
    await expect.poll(order).toEqual([2, 3, 1, 4])
    expect(await revision()).toBe(3)
    const [from, to] = [await placeOf(lane(4)), await placeOf(lane(2))]
    await page.mouse.move(from.x + 10, from.y + 8)
    await page.mouse.down()
    await page.mouse.move(to.x + 10, to.y + 2, { steps: 8 })
    await page.mouse.up()
    await expect.poll(order).toEqual([4, 2, 3, 1])
    await lane(4).focus()
    await page.keyboard.press('ArrowLeft')
    await timeline()
      .getByRole('button', { name: /^Lane 4, collapsed: 3 items, / })
      .waitFor()
    await expect.poll(() => bar(4).count()).toBe(0)
    await timeline().getByRole('button', { name: 'Bars of Lane 4', expanded: false }).click()
    await bar(4).waitFor()
    await timeline().getByRole('button', { name: 'Collapse all' }).click()
    await expect
      .poll(() =>
        timeline()
          .getByRole('button', { name: /collapsed/ })
          .count(),
      )
      .toBe(4)
    await picture(app, 'lanes-collapsed')
    await timeline().getByRole('button', { name: 'Expand all' }).click()
    await bar(1).waitFor()
    expect(await revision()).toBe(4)
    // Its colour is a field, and the stripe beside the name.
    await lane(4).click()
    await inspector().getByRole('combobox', { name: 'Colour' }).click()
    await page.getByRole('option', { name: 'Rose' }).click()
    await expect.poll(revision).toBe(5)
  })

  it('shows what lies beyond the horizon in a place of its own', async () => {
    await open()
    const { page } = app
    expect(await page.getByText('Beyond the horizon', { exact: true }).count()).toBe(0)
    await pressBar(bar(1))
    await inspector().getByRole('textbox', { name: 'Finish', exact: true }).fill('30 Nov 2033')
    await inspector().getByRole('textbox', { name: 'Finish', exact: true }).press('Enter')
    await inspector().getByRole('textbox', { name: 'Start', exact: true }).fill('1 Oct 2032')
    await inspector().getByRole('textbox', { name: 'Start', exact: true }).press('Enter')
    await expect.poll(() => says(1)).toContain('Beyond the horizon')
    await page.getByText('Beyond the horizon', { exact: true }).waitFor()
    const [view, beyond, end] = [await placeOf(timeline()), await boxOf(1), await placeOf(page.getByText('End of horizon'))]
    expect(beyond.x).toBeGreaterThan(end.x + end.width)
    expect(beyond.x + beyond.width).toBeLessThan(view.x + view.width)
  })

  it('draws the day anew when it is another', async () => {
    await open()
    const today = async () => (await app.page.getByText('Today', { exact: true }).boundingBox())?.x ?? 0
    const { x: before } = await placeOf(app.page.getByText('Today', { exact: true }))
    await app.page.evaluate(() => {
      const midnight = new Date('2027-06-01T00:00:01').getTime()
      window.Date = new Proxy(Date, {
        construct: (target, given, self) => Reflect.construct(target, given.length === 0 ? [midnight] : given, self) as object,
        get: (target, name) => (name === 'now' ? () => midnight : (Reflect.get(target, name) as unknown)),
      })
      dispatchEvent(new Event('focus'))
    })
    await expect.poll(today).toBeGreaterThan(before + 20)
  })

  it('opens two thousand activities in sixty lanes, scrolls to the last, and moves a bar', async () => {
    app = await openApp('browser', { viewport: { width: 1600, height: 900 } })
    const { page } = app
    await openFile(page, 'many.roadmap', manyActivities(2000, 60))
    await bar(1).waitFor()
    const before = await days(1)
    await drag(1, 120)
    await expect.poll(() => days(1)).not.toBe(before)
    const view = await placeOf(timeline())
    await page.mouse.move(view.x + view.width / 2, view.y + view.height / 2)
    const last = timeline().getByRole('button', { name: 'Lane 60', exact: true })
    const scrolled = async () => {
      await page.mouse.wheel(0, 2000)
      return (await last.boundingBox())?.y
    }
    await expect.poll(scrolled, { timeout: 30_000 }).toBeLessThan(view.y + view.height)
    // Activity 60 begins the last lane.
    await expect.poll(async () => (await bar(60).boundingBox())?.y ?? Infinity).toBeLessThan(view.y + view.height)
  })

  it('finds its way into lanes that were not seen yet, by a search and by the keys', async () => {
    app = await openApp('browser', { viewport: { width: 1600, height: 900 } })
    const { page } = app
    await openFile(page, 'many.roadmap', manyActivities(2000, 60))
    await bar(1).waitFor()
    const view = await placeOf(timeline())
    const seen = (number: number) => async () => {
      const place = await bar(number).boundingBox()
      return place !== null && place.y >= view.y && place.y + place.height <= view.y + view.height
    }
    await page.keyboard.press('Control+k')
    const finding = page.getByRole('dialog', { name: 'Find' })
    await finding.getByLabel('Find', { exact: true }).last().fill('Activity 1490 of')
    await finding.getByText('Activity 1490 of this plan').first().waitFor()
    await page.keyboard.press('Enter')
    await expect.poll(seen(1490)).toBe(true)
    await bar(1490).focus()
    await page.keyboard.press('Home')
    await expect.poll(seen(1)).toBe(true)
    await page.keyboard.press('End')
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-key'))).toMatch(/^lane59:/)
    const last = Number((await page.locator(':focus').getAttribute('aria-label'))?.match(/^Activity (\d+)/)?.[1])
    await expect.poll(seen(last)).toBe(true)
  })
})
