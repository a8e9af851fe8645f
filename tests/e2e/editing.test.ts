import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type App, openApp, placeOf, pressBar, targets } from './app.ts'

/** What somebody types and drags is what is stored, once, and however the field is left. */
describe.each(targets)('editing, %s', (target) => {
  let app: App
  beforeEach(async () => {
    app = await openApp(target)
    await app.page.getByRole('button', { name: /^Open sample roadmap/ }).click()
    await app.page.getByRole('region', { name: 'Roadmap', exact: true }).waitFor()
    await bar('Renewal of the tablets').waitFor()
    await pressBar(bar('Renewal of the tablets'))
    await inspector().getByLabel('Title').waitFor()
  })
  afterEach(() => app.close())

  const inspector = () => app.page.getByRole('complementary', { name: 'Inspector' })
  const bar = (title: string) => app.page.getByRole('group', { name: 'Timeline' }).getByRole('button', { name: new RegExp(`^${title},`) })
  const revision = async () => Number((await app.page.getByText(/^Revision \d+$/).textContent())?.replace('Revision ', ''))

  it('keeps decimals and thousands as they were written, and refuses what is no number with a sentence', async () => {
    const field = inspector().getByRole('textbox', { name: 'Effort' })
    for (const [typed, stored] of [
      ['1.5', '1.5'],
      ['0.25', '0.25'],
      ['10.05', '10.05'],
      ['1,200', '1200'],
    ] as const) {
      await field.fill('')
      await field.pressSequentially(typed)
      await field.press('Enter')
      await expect.poll(() => field.inputValue()).toBe(stored)
    }
    const before = await revision()
    await field.fill('1,5 or so')
    await field.press('Enter')
    await inspector().getByText(/^Write a number, such as/).waitFor()
    expect(await field.inputValue()).toBe('1,5 or so')
    expect(await revision()).toBe(before)
  })

  it('keeps what is typed on while what was typed before is being saved', async () => {
    const field = inspector().getByRole('textbox', { name: 'Effort' })
    await field.fill('10')
    // In one go: the key that commits, what is typed on, and what the field holds when the commit is there.
    const held = await field.evaluate((input: HTMLInputElement) => {
      const number = () => /Revision \d+/.exec(document.body.textContent)?.[0]
      const before = number()
      const later = new Promise<string>((resolve) => {
        new MutationObserver((_, observer) => {
          if (number() === before) return
          observer.disconnect()
          resolve(input.value)
        }).observe(document.body, { subtree: true, childList: true, characterData: true })
      })
      input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, '7')
      input.dispatchEvent(new Event('input', { bubbles: true }))
      return later
    })
    expect(held).toBe('7')
    expect(await field.inputValue()).toBe('7')
  })

  it('makes one revision of a typed day, and never guesses one from digits', async () => {
    const before = await revision()
    const field = inspector().getByRole('textbox', { name: 'Start', exact: true })
    await field.fill('')
    await field.pressSequentially('3 Sep 2029')
    await field.press('Tab')
    await expect.poll(revision).toBe(before + 1)
    await bar('Renewal of the tablets').and(app.page.getByRole('button', { name: /3 Sept 2029 to/ })).waitFor()
    await field.fill('01/12/2029')
    await field.blur()
    await inspector().getByText('Write the day as 1 Oct 2026 or 2026-10-01.').waitFor()
    expect(await revision()).toBe(before + 1)
  })

  it('commits what was typed when another bar is pressed, and when the screen is left', async () => {
    const { page } = app
    await inspector().getByLabel('Title').fill('Tablets renewed')
    await pressBar(bar('Mains renewed where bursts are foretold'))
    await bar('Tablets renewed').waitFor()
    await inspector().getByLabel('Title').fill('Mains renewed first')
    await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Outcomes' }).click()
    await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Roadmap' }).click()
    await bar('Mains renewed first').waitFor()
  })

  it('draws a dropped bar where its dates are', async () => {
    const { page } = app
    const box = await placeOf(bar('Renewal of the tablets'))
    await page.mouse.move(box.x + 40, box.y + box.height / 2)
    await page.mouse.down()
    await page.mouse.move(box.x + 20, box.y + box.height / 2, { steps: 4 })
    await page.mouse.move(box.x - 60, box.y + box.height / 2, { steps: 8 })
    await page.mouse.up()
    await expect.poll(async () => ((await bar('Renewal of the tablets').boundingBox())?.x ?? box.x) - box.x).toBeLessThan(-60)
    const dropped = await placeOf(bar('Renewal of the tablets'))
    // A second later it is still there, and after a fresh start as well.
    await page.waitForTimeout(600)
    expect((await bar('Renewal of the tablets').boundingBox())?.x).toBeCloseTo(dropped.x, 0)
    await page.keyboard.press('Escape')
    await page.reload()
    await bar('Renewal of the tablets').waitFor()
  })
})
