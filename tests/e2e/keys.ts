import type { Locator } from 'playwright'
import { expect } from 'vitest'

/** Whether it has the keyboard. */
export const hasKeyboard = (element: Locator) => element.evaluate((at) => at === document.activeElement)

/** Goes there by Tab and by nothing else. */
export async function reach(element: Locator): Promise<void> {
  // A radio button may lie unseen under what is drawn for it.
  await element.first().waitFor({ state: 'attached' })
  const { keyboard } = element.page()
  for (let count = 0; count < 120; count += 1) {
    if (await hasKeyboard(element.first())) return
    await keyboard.press('Tab')
  }
  throw new Error(`Tab does not lead to ${element.toString()}`)
}

/** Enter on it, once Tab has led there. */
export async function press(element: Locator): Promise<void> {
  await reach(element)
  await element.page().keyboard.press('Enter')
}

/** Picks an option of a list by its arrows. */
export async function choose(field: Locator, option: string): Promise<void> {
  await press(field)
  const page = field.page()
  const wanted = page.getByRole('option', { name: option, exact: true })
  await wanted.waitFor()
  for (let count = 0; count < 12 && (await wanted.getAttribute('data-combobox-selected')) === null; count += 1) {
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Enter')
  await expect.poll(() => field.inputValue()).toBe(option)
}

/** Types over what a field holds. */
export async function write(element: Locator, text: string): Promise<void> {
  await reach(element)
  const { keyboard } = element.page()
  await keyboard.press('ControlOrMeta+a')
  await keyboard.type(text)
}
