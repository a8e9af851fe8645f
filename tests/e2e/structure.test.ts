import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import { openApp } from './app.ts'
import { everyScreen } from './everyScreen.ts'

/** What is wrong with the order of the page as a screen reader goes through it, in sentences. */
function disorder(): string[] {
  const found: string[] = []
  const dialog = document.querySelector('[aria-modal="true"]')
  const page = dialog ?? document.body
  const isHeard = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) && !element.closest('[aria-hidden="true"], [inert]')
  const heard = (selector: string) => [...page.querySelectorAll<HTMLElement>(selector)].filter(isHeard)
  const name = (element: Element) =>
    (
      element.getAttribute('aria-label') ??
      (element.getAttribute('aria-labelledby') ?? '')
        .split(' ')
        .map((id) => (id === '' ? '' : (document.getElementById(id)?.textContent ?? '')))
        .join(' ')
    ).trim()

  const levels = heard('h1, h2, h3, h4, h5, h6, [role="heading"]').map((heading) => ({
    level: Number(heading.getAttribute('aria-level') ?? heading.tagName.slice(1)),
    text: heading.textContent?.trim() ?? '',
  }))
  const firsts = levels.filter(({ level }) => level === 1)
  if (!dialog && firsts.length !== 1)
    found.push(`${firsts.length} headings of the first level: ${firsts.map(({ text }) => text).join(', ')}`)
  for (const [place, { level, text }] of levels.entries()) {
    const before = levels[place - 1]?.level ?? (dialog ? 1 : 0)
    if (level > before + 1) found.push(`“${text}” is a heading of level ${level} after one of level ${before}`)
  }

  const kinds = [
    ['nav, [role="navigation"]', 'navigations'],
    ['aside, [role="complementary"]', 'complements'],
    ['main, [role="main"]', 'mains'],
  ] as const
  for (const [selector, kind] of kinds) {
    const names = heard(selector).map(name)
    if (names.length > 1 && (names.includes('') || new Set(names).size < names.length))
      found.push(`${kind} of one name: ${names.join(', ')}`)
  }
  if (!dialog && heard('main, [role="main"]').length !== 1) found.push('there is not one main')
  if (dialog && name(dialog) === '') found.push('the dialog has no name')

  for (const picture of heard('svg, img, canvas')) {
    const isNamed = name(picture) !== '' || (picture.getAttribute('alt') ?? '') !== '' || picture.querySelector(':scope > title') !== null
    // What stands in a button is read as the button.
    const isInNamed = picture.closest('[role="img"], button, [role="button"], [role="tab"], [role="menuitem"], [role="option"]') !== null
    if (!isNamed && !isInNamed && picture.getAttribute('role') !== 'presentation') {
      found.push(
        `a picture without a name: <${picture.tagName} class="${picture.getAttribute('class')}"> in “${picture.parentElement?.textContent?.slice(0, 40)}”`,
      )
    }
  }

  // Within one block that is laid out downwards, what comes later stands no higher than what came before.
  for (const scrolled of page.querySelectorAll('main, main *')) scrolled.scrollTop = 0
  const stops = heard('main a[href], main button, main input, main select, main textarea, main [tabindex="0"]').filter(
    (stop) => stop.tabIndex >= 0 && !stop.closest('.vis-timeline, table, [role="grid"], svg') && stop.getBoundingClientRect().width > 4,
  )
  for (const [place, stop] of stops.entries()) {
    const next = stops[place + 1]
    if (!next) break
    const here = stop.getBoundingClientRect()
    const there = next.getBoundingClientRect()
    if (there.bottom <= here.top && there.left < here.right && there.right > here.left)
      found.push(`“${name(next) || next.textContent}” comes after “${name(stop) || stop.textContent}”, and stands above it`)
  }
  return found
}

everyScreen({
  name: 'headings, landmarks, names and order',
  check: (page: Page) => expect.poll(async () => (await page.evaluate(disorder)).join('\n'), { timeout: 5000 }).toBe(''),
})

it('says what was done, and what can be done about it', async () => {
  const app = await openApp('browser')
  const { page } = app
  await page.getByRole('button', { name: /^Open sample roadmap/ }).click()
  const bar = page.getByRole('group', { name: 'Timeline' }).getByRole('button', { name: /^Renewal of the tablets,/ })
  await bar.focus()
  await bar.press('Enter')
  await page.getByRole('complementary', { name: 'Inspector' }).waitFor()
  await bar.press('Delete')
  const said = page.getByRole('alert').filter({ hasText: 'Renewal of the tablets' })
  await said.getByRole('button', { name: 'Undo' }).waitFor()
  await app.close()
})
