import axe, { type AxeResults } from 'axe-core'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rooms } from '#shared/document/deck/slide.ts'
import { type App, openApp, picture } from './app.ts'

const screens = (page: Page, name: string) => page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name }).click()
const steps = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Steps of the review' }).getByRole('button', { name }).click()
const presentation = (page: Page) => page.getByRole('dialog', { name: 'Presentation' })
/** What a screen reader hears: `3 of 30: Look back`. */
const said = async (page: Page) => (await presentation(page).getByRole('status').first().textContent()) ?? ''
const place = async (page: Page) => Number((await said(page)).split(' ')[0])
const press = async (page: Page, keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}

async function openReview({ page }: App): Promise<void> {
  await page.getByRole('button', { name: /^Open sample roadmap/ }).click()
  await page.getByRole('region', { name: 'Roadmap', exact: true }).waitFor()
  await screens(page, 'Review')
  await page.getByRole('button', { name: /^Open (the review of|it early)/ }).click()
  await page.getByRole('navigation', { name: 'Steps of the review' }).waitFor()
}

const begin = async (page: Page, key = 'F5') => {
  await page.keyboard.press(key)
  await presentation(page).getByRole('heading', { level: 2 }).waitFor()
}

/** How large the smallest text on the slide is, as a share of the height of the window. */
const smallestText = (page: Page) =>
  presentation(page).evaluate((dialog) => {
    const texts = [...dialog.querySelectorAll('h2, p, td, th, text')].filter((element) => element.textContent?.trim() !== '')
    const sizes = texts.map((element) => {
      const slide = element.closest('[data-still]')
      const scale = slide ? slide.getBoundingClientRect().width / (slide as HTMLElement).offsetWidth : 0
      return scale === 0 ? Number.POSITIVE_INFINITY : Number.parseFloat(getComputedStyle(element).fontSize) * scale
    })
    return Math.min(...sizes) / innerHeight
  })

const views = [
  { width: 1920, height: 1080 },
  { width: 1024, height: 768 },
]

describe.each(views)('a clicker at $width x $height', (viewport) => {
  let app: App
  beforeAll(async () => {
    app = await openApp('browser', { viewport })
    await openReview(app)
  })
  afterAll(() => app.close())

  it('goes through the slides by every key it may send', async () => {
    const { page } = app
    await begin(page)
    expect(await said(page)).toMatch(/^1 of \d+: Field Operations 2031$/)
    const count = Number((await said(page)).split(' ')[2]?.replace(':', ''))
    for (const [keys, expected] of [
      [['PageDown'], 2],
      [['ArrowRight', 'ArrowDown', 'Space', 'Enter'], 6],
      [['PageUp', 'ArrowLeft', 'ArrowUp'], 3],
      [['Backspace', 'Shift+Space', 'PageUp'], 1],
      [['End', 'PageDown'], count],
      [['Home'], 1],
      [['1', '2', 'Enter'], 12],
      [['9', '9', '9', 'Enter'], count],
      [['F5', '4', 'Enter'], 4],
    ] as const) {
      await press(page, keys)
      await expect.poll(() => place(page)).toBe(expected)
    }
  })

  it('makes the screen black and white, and gives the slide back', async () => {
    const { page } = app
    /** The colour in the middle of the screen, as the window is seen. */
    const blank = () => page.evaluate(() => document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.getAttribute('data-blank') ?? null)
    for (const [key, colour] of [
      ['b', 'black'],
      ['.', 'black'],
      ['w', 'white'],
      [',', 'white'],
    ] as const) {
      await page.keyboard.press(key)
      await expect.poll(blank).toBe(colour)
      await page.keyboard.press(key)
      await expect.poll(blank).toBe(null)
    }
    await press(page, ['b', 'PageDown'])
    await expect.poll(blank).toBe(null)
    expect(await place(page)).toBe(4)
    await press(page, ['b', 'w'])
    await expect.poll(blank).toBe('white')
    await press(page, ['w'])
  })

  it('shows no text below what the room asks for, and nothing beyond the window, on any slide', async () => {
    const { page } = app
    for (const [room, share] of Object.entries(rooms)) {
      await page.mouse.move(200, 200)
      await page.mouse.move(220, 220)
      await presentation(page)
        .getByRole('button', { name: /^Room:/ })
        .click()
      await page.getByRole('menuitemradio', { name: new RegExp(`^${room}:`, 'i') }).click()
      await expect.poll(() => page.getByRole('menu').count()).toBe(0)
      await page.keyboard.press('Home')
      await expect.poll(() => place(page)).toBe(1)
      const count = Number((await said(page)).split(' ')[2]?.replace(':', ''))
      for (let number = 1; number <= count; number += 1) {
        await expect.poll(() => place(page)).toBe(number)
        expect([room, number, (await smallestText(page)) >= share - 0.0002]).toEqual([room, number, true])
        const beyond = await presentation(page).evaluate((dialog) => {
          const slide = dialog.querySelector('[data-still]')?.getBoundingClientRect()
          return [...dialog.querySelectorAll('[data-still] :is(h2, p, td, th, text)')].flatMap((element) => {
            const box = element.getBoundingClientRect()
            return slide && (box.right > slide.right + 1 || box.bottom > slide.bottom + 1) ? [element.textContent] : []
          })
        })
        expect([room, number, beyond]).toEqual([room, number, []])
        await page.keyboard.press('PageDown')
      }
    }
  })

  it('ends by Esc, where it began', async () => {
    const { page } = app
    await page.keyboard.press('Escape')
    await expect.poll(() => presentation(page).count()).toBe(0)
    expect(await page.getByRole('heading', { name: /^Review of/ }).count()).toBeGreaterThan(0)
  })
})

describe('presenting a review', () => {
  let app: App
  beforeAll(async () => {
    app = await openApp('browser')
    await openReview(app)
  })
  afterAll(() => app.close())

  it('begins from what is on the screen by Shift+F5, and from the button', async () => {
    const { page } = app
    await steps(page, 'Look back')
    await begin(page, 'Shift+F5')
    await expect.poll(() => said(page)).toMatch(/Look back at FY27 Q3/)
    await page.keyboard.press('Escape')
    await screens(page, 'Outcomes')
    await begin(page, 'Shift+F5')
    await expect.poll(() => said(page)).toMatch(/: Outcomes/)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Present', exact: true }).click()
    await expect.poll(() => said(page)).toMatch(/^1 of/)
  })

  it('goes to the first slide of a part, and on from there by keys', async () => {
    const { page } = app
    await page.mouse.move(200, 200)
    await page.mouse.move(220, 220)
    await presentation(page)
      .getByRole('button', { name: /^1 of \d+, go to a part$/ })
      .click()
    const parts = page.getByRole('menu').getByRole('menuitem')
    expect(await parts.count()).toBeGreaterThan(4)
    const part = parts.filter({ hasText: 'Look back' })
    const to = Number(/\d+$/.exec((await part.textContent()) ?? '')?.[0])
    expect(to).toBeGreaterThan(2)
    await part.click()
    await expect.poll(() => said(page)).toMatch(new RegExp(`^${to} of \\d+: Look back at FY27 Q3`))
    await page.keyboard.press('Space')
    await expect.poll(() => place(page)).toBe(to + 1)
  })

  it('has no fault that axe-core knows', async () => {
    const { page } = app
    await page.evaluate(axe.source)
    for (const key of ['Home', 'PageDown', 'End', 'd']) {
      await page.keyboard.press(key)
      const { violations } = await page.evaluate(() => (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run())
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 160))])).toEqual([])
    }
    await page.keyboard.press('Escape')
  })

  it('records a decision and a lesson that are in the review afterwards; what is typed moves no slide', async () => {
    const { page } = app
    await page.keyboard.press('Home')
    await page.keyboard.press('d')
    await page.keyboard.type('Back the 2 depots, and buy. End')
    expect(await place(page)).toBe(1)
    await page.getByRole('textbox', { name: 'Who sees to it' }).fill('Helen Marsh')
    // Esc throws nothing away that is typed.
    await page.keyboard.press('Escape')
    expect(await page.getByRole('textbox', { name: 'Decision' }).inputValue()).toBe('Back the 2 depots, and buy. End')
    await page.getByRole('textbox', { name: 'Decision' }).press('Enter')
    await page.getByText('Recorded: Back the 2 depots').waitFor()
    await page.getByRole('button', { name: 'Close' }).click()
    await page.keyboard.press('End')
    await expect.poll(() => presentation(page).textContent()).toContain('Helen Marsh')
    await page.keyboard.press('l')
    await page.getByRole('textbox', { name: 'Lesson' }).fill('Ask the depots first')
    await page.keyboard.press('Enter')
    await page.getByText('Noted: Ask the depots first').waitFor()
    await press(page, ['Escape', 'Escape'])
    await expect.poll(() => presentation(page).count()).toBe(0)
    await screens(page, 'Review')
    await steps(page, 'Sign off')
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Decision: Back the 2 depots, and buy. End', exact: true }).inputValue())
      .toBe('Back the 2 depots, and buy. End')
    await steps(page, 'Lessons')
    await page.getByText('Ask the depots first').first().waitFor()
  })

  it('lets decisions be worded, added and removed in the sign-off', async () => {
    const { page } = app
    await steps(page, 'Sign off')
    await page.getByRole('textbox', { name: 'New decision' }).fill('Meet in Harwick')
    await page.keyboard.press('Enter')
    const owner = page.getByRole('textbox', { name: 'Who sees to it: Meet in Harwick' })
    await owner.fill('Anil Deshpande')
    await owner.press('Enter')
    await page.getByRole('button', { name: 'Remove the decision: Back the 2 depots' }).click()
    await expect.poll(() => page.getByRole('textbox', { name: /^Decision: / }).count()).toBe(1)
  })

  it('leads a second window, which shows what is typed and hands its keys back', async () => {
    const { page } = app
    await begin(page)
    await page.mouse.move(200, 200)
    await page.mouse.move(220, 220)
    const opening = page.context().waitForEvent('page')
    await presentation(page).getByRole('button', { name: 'Show the slides in a second window' }).click()
    const second = await opening
    const title = () => second.getByRole('heading', { level: 2 }).textContent()
    await expect.poll(title).toBe('Field Operations 2031')
    await presentation(page).getByRole('region', { name: 'Notes' }).waitFor()
    await picture(app, 'present')
    await page.keyboard.press('End')
    await expect.poll(title).toMatch(/^Decisions and next date/)
    await second.keyboard.press('Home')
    await expect.poll(() => place(page)).toBe(1)
    await page.keyboard.press('End')
    await page.keyboard.press('d')
    await page.keyboard.type('Seen at once')
    await page.keyboard.press('Enter')
    await expect.poll(() => second.getByRole('main', { name: 'Slides' }).textContent()).toContain('Seen at once')
    expect(await second.getByRole('textbox').count()).toBe(0)
    // The note of whoever presents stays in this window.
    await page.getByRole('button', { name: 'Close' }).click()
    const note = page.getByRole('textbox', { name: 'Your note for this slide' })
    await note.fill('Thank everybody')
    await page.keyboard.press('Escape')
    expect(await second.getByText('Thank everybody').count()).toBe(0)
    await second.close()
    await expect.poll(() => presentation(page).getByRole('region', { name: 'Notes' }).count()).toBe(0)
    expect(await place(page)).toBeGreaterThan(1)
    await page.keyboard.press('Escape')
    await expect.poll(() => presentation(page).count()).toBe(0)
  })
})

describe('presenting while something asks for attention', () => {
  it('shows no prompt and no notice until the end', async () => {
    const app = await openApp('browser')
    const { page } = app
    await page.getByRole('button', { name: /^Open sample roadmap/ }).click()
    await page.getByRole('button', { name: 'Present', exact: true }).waitFor()
    await begin(page)
    expect(await page.getByRole('complementary', { name: /review/i }).count()).toBe(0)
    expect(await page.getByRole('alert').filter({ visible: true }).count()).toBe(0)
    // No review is open: it says so, and can open it.
    await page.keyboard.press('d')
    await page.getByText('Decisions and lessons belong to a review, and none is open.').waitFor()
    await page.getByRole('button', { name: /^Open the review of/ }).click()
    await page.getByRole('textbox', { name: 'Decision' }).waitFor()
    await app.close()
  })
})
