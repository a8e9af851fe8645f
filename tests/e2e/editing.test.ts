import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type App, openApp, placeOf, pressBar, targets } from './app.ts'
import { hasKeyboard } from './keys.ts'

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
    await inspector()
      .getByText(/^Write a number, such as/)
      .waitFor()
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
    await bar('Renewal of the tablets')
      .and(app.page.getByRole('button', { name: /3 Sept 2029 to/ }))
      .waitFor()
    await field.fill('01/12/2029')
    await field.blur()
    await inspector().getByText('Write the day as 1 Oct 2026 or 2026-10-01.').waitFor()
    expect(await revision()).toBe(before + 1)
  })

  it('keeps the length of what was given another start where asked to, in one more revision', async () => {
    const start = inspector().getByRole('textbox', { name: 'Start', exact: true })
    const finish = inspector().getByRole('textbox', { name: 'Finish', exact: true })
    const give = async (field: typeof start, day: string) => {
      await field.fill(day)
      await field.press('Enter')
    }
    const keep = inspector().getByRole('button', { name: /^Keep its length: / })
    await give(start, '1 Jan 2028')
    await give(finish, '31 Mar 2028')
    await expect.poll(() => keep.count()).toBe(0)
    // Another start leaves the finish where it is; one behind it is refused.
    for (const [day, last, isRefused] of [
      ['1 Feb 2028', '30 Apr 2028', false],
      ['1 Jul 2028', '30 Sept 2028', true],
    ] as const) {
      const before = await revision()
      await give(start, day)
      await inspector()
        .getByRole('button', { name: `Keep its length: ${day} to ${last}` })
        .waitFor()
      expect(await revision()).toBe(before + (isRefused ? 0 : 1))
      await keep.press('Enter')
      await expect.poll(() => finish.inputValue()).toBe(last)
      await expect.poll(() => start.inputValue()).toBe(day)
      expect(await revision()).toBe(before + (isRefused ? 1 : 2))
      expect(await hasKeyboard(start)).toBe(true)
      await expect.poll(() => keep.count()).toBe(0)
    }
  })

  it('commits what was typed when another bar is pressed, and when the screen is left', async () => {
    const { page } = app
    await inspector().getByLabel('Title').fill('Tablets renewed')
    await pressBar(bar('Mains renewed where bursts are predicted'))
    await bar('Tablets renewed').waitFor()
    await inspector().getByLabel('Title').fill('Mains renewed first')
    await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Outcomes' }).click()
    await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Roadmap' }).click()
    await bar('Mains renewed first').waitFor()
  })

  it('loses nothing that is typed, and lets none of it move to another item, whichever way one goes there', async () => {
    const { page } = app
    const [here, there] = ['Renewal of the tablets', 'Acoustic sensors in all high-loss zones']
    const owner = inspector().getByRole('combobox', { name: 'Owner' })
    const title = inspector().getByLabel('Title')
    const byEnter = async (item: string) => {
      await bar(item).focus()
      await page.keyboard.press('Enter')
      await expect.poll(() => title.inputValue()).toBe(item)
    }
    const [ownerHere, ownerThere] = [await owner.inputValue(), await byEnter(there).then(() => owner.inputValue())]
    const ways: readonly {
      readonly way: string
      readonly revisions: number
      readonly stored?: string
      readonly go: () => Promise<void>
    }[] = [
      { way: 'Enter on another bar', revisions: 1, go: () => byEnter(there) },
      { way: 'a press on another bar', revisions: 1, go: () => pressBar(bar(there)) },
      {
        way: 'the arrow keys',
        revisions: 1,
        go: async () => {
          await bar(here).focus()
          await page.keyboard.press('ArrowDown')
          // The bar beside it takes the keyboard in the next frame.
          await expect.poll(() => bar(here).evaluate((element) => element === document.activeElement)).toBe(false)
          await page.keyboard.press('Enter')
        },
      },
      {
        way: 'the search',
        revisions: 1,
        go: async () => {
          await page.keyboard.press('ControlOrMeta+k')
          await page.getByRole('dialog').getByRole('textbox').fill(there)
          await page.getByRole('dialog').getByText(there).first().waitFor()
          await page.keyboard.press('Enter')
        },
      },
      {
        way: 'Undo',
        revisions: 2,
        stored: ownerHere,
        go: async () => {
          await page.getByRole('button', { name: /^Undo/ }).click()
          await expect.poll(() => owner.inputValue()).toBe(ownerHere)
          await byEnter(there)
        },
      },
      {
        way: 'Escape',
        revisions: 0,
        stored: ownerHere,
        go: async () => {
          await owner.press('Escape')
          expect(await owner.inputValue()).toBe(ownerHere)
          await owner.press('Escape')
          await inspector().waitFor({ state: 'hidden' })
          await byEnter(there)
        },
      },
    ]
    for (const { way, revisions, stored = way, go } of ways) {
      await byEnter(here)
      await owner.fill(ownerHere)
      await owner.press('Enter')
      await expect.poll(() => owner.getAttribute('data-unsaved')).toBe('')
      await byEnter(there)
      await byEnter(here)
      const before = await revision()
      await owner.fill(way)
      await go()
      await expect.poll(() => title.inputValue(), { message: way }).not.toBe(here)
      expect(await owner.inputValue()).not.toBe(way)
      await expect.poll(revision, { message: way }).toBe(before + revisions)
      await byEnter(there)
      expect(await owner.inputValue()).toBe(ownerThere)
      await byEnter(here)
      await expect.poll(() => owner.inputValue(), { message: way }).toBe(stored)
      expect(await revision()).toBe(before + revisions)
    }
  })

  it('begins another item with a form of its own once somebody was in it, so that no undo of typing and no refused text moves there', async () => {
    const { page } = app
    const [here, there] = ['Renewal of the tablets', 'Acoustic sensors in all high-loss zones']
    const [owner, effort, title] = [
      inspector().getByRole('combobox', { name: 'Owner' }),
      inspector().getByRole('textbox', { name: 'Effort' }),
      inspector().getByLabel('Title'),
    ]
    const byEnter = async (item: string) => {
      await bar(item).focus()
      await page.keyboard.press('Enter')
      await expect.poll(() => title.inputValue()).toBe(item)
    }
    const isMarked = () => owner.evaluate((input) => 'marked' in input)
    await byEnter(there)
    const [ownerThere, effortThere, revisionBefore] = [await owner.inputValue(), await effort.inputValue(), await revision()]
    // Nobody was in it: its fields stay, and say what the other item says.
    await owner.evaluate((input) => Object.assign(input, { marked: true }))
    await byEnter(here)
    expect(await isMarked()).toBe(true)
    expect(await owner.inputValue()).not.toBe(ownerThere)
    // The same text stands in both by now: the browser would undo the typing in a field that stayed.
    await owner.pressSequentially('x')
    await owner.fill(ownerThere)
    await owner.press('Enter')
    await expect.poll(revision).toBe(revisionBefore + 1)
    await byEnter(there)
    expect(await isMarked()).toBe(false)
    await owner.focus()
    await page.keyboard.press('ControlOrMeta+z')
    expect(await owner.inputValue()).toBe(ownerThere)
    await byEnter(here)
    await effort.fill('no number')
    await effort.blur()
    await inspector()
      .getByText(/^Write a number, such as/)
      .waitFor()
    await byEnter(there)
    expect(await effort.inputValue()).toBe(effortThere)
    expect(
      await inspector()
        .getByText(/^Write a number, such as/)
        .count(),
    ).toBe(0)
    expect(await revision()).toBe(revisionBefore + 1)
  })

  it('opens the list of a choice by mouse and by keys with what is chosen in it', async () => {
    const { page } = app
    const status = inspector().getByRole('combobox', { name: 'Status' })
    const before = await status.inputValue()
    await status.click()
    expect(await status.getAttribute('aria-expanded')).toBe('true')
    const list = page.locator(`[id="${await status.getAttribute('aria-controls')}"]`)
    expect(await list.getAttribute('role')).toBe('listbox')
    expect(await list.getByRole('option', { selected: true }).textContent()).toBe(before)
    await page.keyboard.press('Tab')
    expect(await status.getAttribute('aria-expanded')).toBe('false')
    const kind = inspector().getByRole('combobox', { name: 'Kind' })
    await kind.focus()
    const chosen = await kind.inputValue()
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => kind.getAttribute('aria-expanded')).toBe('true')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(() => kind.inputValue()).not.toBe(chosen)
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
