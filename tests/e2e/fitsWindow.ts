import type { Page } from 'playwright'
import { expect } from 'vitest'

/** Expects that all of the page can be read and reached in the window it has: by scrolling one way, and by Tab alone. */
export async function fitsWindow(page: Page): Promise<void> {
  await expect.poll(async () => (await page.evaluate(unreadable)).join('\n'), { timeout: 10_000 }).toBe('')
  expect(await outOfSight(page)).toEqual([])
}

/** Texts that no scroll bar leads to, boxes that scroll sideways though they hold no table or timeline, and those too low to read in. */
function unreadable(): string[] {
  const found = new Set<string>()
  /** Where both ways are needed to understand it, scrolling both ways is right. */
  const broad = 'table, [role="grid"], [role="table"], [aria-label="Threads"], [aria-label="Stränge"], .vis-timeline, svg[role="img"], pre'
  const name = (element: Element) => {
    const words = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)
    return `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> ${words}`
  }
  const scrolls = (way: string) => way === 'auto' || way === 'scroll'
  const isShort = (style: CSSStyleDeclaration) => style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none'
  const isForListeners = (element: Element) => {
    for (let at: Element | null = element; at; at = at.parentElement) {
      const { clip, clipPath } = getComputedStyle(at)
      if (clip !== 'auto' || clipPath === 'inset(50%)') return true
    }
    return false
  }
  /** Beneath a dialog nothing can be read or reached before it is closed. */
  const beneath = document.querySelector('[aria-modal="true"]') ? document.querySelector('#app') : null
  const isLeftOut = (element: Element) =>
    element.closest('.vis-timeline, [aria-hidden="true"], option, script, style') !== null ||
    beneath?.contains(element) === true ||
    !element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ||
    isForListeners(element)
  const beyond = (text: DOMRect, box: { left: number; right: number; top: number; bottom: number }) => ({
    across: text.left < box.left - 1 || text.right > box.right + 1,
    down: text.top < box.top - 2 || text.bottom > box.bottom + 2,
  })
  const look = (element: Element, text: DOMRect) => {
    let across = true
    let down = true
    for (let at: Element | null = element; at && (across || down); at = at.parentElement) {
      const style = getComputedStyle(at)
      const box = at.getBoundingClientRect()
      const out = beyond(text, box)
      if (scrolls(style.overflowX)) across = false
      if (scrolls(style.overflowY)) down = false
      const clips = style.overflowX !== 'visible'
      if (across && out.across && clips) {
        if (!isShort(style)) found.add(`cut off at the side by ${name(at)}: ${name(element)}`)
        return
      }
      if (down && out.down && clips) {
        if (!isShort(style)) found.add(`cut off above or below by ${name(at)}: ${name(element)}`)
        return
      }
      if (style.position === 'fixed') break
    }
    // The window itself scrolls down where nothing in it does, and nothing that is fixed to it.
    const fixed = element.closest('[aria-modal="true"]') !== null
    const height = fixed ? innerHeight : document.documentElement.scrollHeight
    const out = beyond(text, { left: 0, top: -scrollY, right: innerWidth, bottom: height - scrollY })
    if ((across && out.across) || (down && out.down)) found.add(`outside the window: ${name(element)}`)
  }

  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  while (texts.nextNode()) {
    const { currentNode: node } = texts
    const element = node.parentElement
    if (!element || node.textContent?.trim() === '' || isLeftOut(element)) continue
    range.selectNodeContents(node)
    look(element, range.getBoundingClientRect())
  }
  for (const control of document.querySelectorAll('button, input:not([type="file"]), select, textarea, a[href]')) {
    if (!isLeftOut(control)) look(control, control.getBoundingClientRect())
  }

  const page = document.scrollingElement
  if (page && page.scrollWidth > innerWidth + 1) found.add('the window scrolls sideways')
  if (page && page.scrollHeight > innerHeight + 1 && document.querySelector('nav + main'))
    found.add('the window scrolls, and what is in it as well')
  for (const box of document.querySelectorAll('body *')) {
    const style = getComputedStyle(box)
    if (!box.checkVisibility() || box.closest('.vis-timeline, textarea, input')) continue
    const sideways = scrolls(style.overflowX) && box.scrollWidth > box.clientWidth + 1
    if (sideways && !box.querySelector(broad) && !box.closest(broad)) found.add(`scrolls sideways: ${name(box)}`)
    const upright = scrolls(style.overflowY) && box.scrollHeight > box.clientHeight + 1
    if (upright && box.clientHeight < Math.min(96, innerHeight / 4)) found.add(`${box.clientHeight} pixels high, and scrolls: ${name(box)}`)
  }
  return [...found]
}

/** Goes on by Tab until it comes to something a second time, and says what had the keyboard and could not be seen. */
async function outOfSight(page: Page): Promise<readonly string[]> {
  const found: string[] = []
  const most = 120
  for (let count = 0; count < most; count += 1) {
    await page.keyboard.press('Tab')
    const { again, problem } = await page.evaluate(focused, count === 0)
    if (problem !== null) found.push(problem)
    if (again) break
  }
  return found
}

async function focused(first: boolean): Promise<{ again: boolean; problem: string | null }> {
  const kept = window as { been?: Set<Element> }
  if (first || !kept.been) kept.been = new Set()
  const { been } = kept
  const at = document.activeElement
  if (!at || at === document.body) return { again: !first, problem: null }
  const again = been.has(at)
  been.add(at)
  // A switch or a radio button lies unseen over what is drawn for it.
  const shown = at.matches('input[type="radio"], input[type="checkbox"]') ? (at.closest('label') ?? at.parentElement ?? at) : at
  const name = `<${at.tagName.toLowerCase()} class="${at.getAttribute('class') ?? ''}"> ${(at.getAttribute('aria-label') ?? at.textContent ?? '').trim().slice(0, 40)}`
  const hidden = () => {
    // What is left of it where what lies around it is scrolled.
    let { left, right, top, bottom } = shown.getBoundingClientRect()
    const clip = (box: { left: number; right: number; top: number; bottom: number }) => {
      left = Math.max(left, box.left)
      right = Math.min(right, box.right)
      top = Math.max(top, box.top)
      bottom = Math.min(bottom, box.bottom)
    }
    clip({ left: 0, top: 0, right: innerWidth, bottom: innerHeight })
    for (let around = shown.parentElement; around && getComputedStyle(around).position !== 'fixed'; around = around.parentElement) {
      if (getComputedStyle(around).overflow !== 'visible') clip(around.getBoundingClientRect())
    }
    if (right - left < 2 || bottom - top < 2) return `has the keyboard and is out of sight: ${name}`
    const over = [0.5, 0.1, 0.9].flatMap((across) =>
      [0.5, 0.1, 0.9].map((down) => document.elementFromPoint(left + (right - left) * across, top + (bottom - top) * down)),
    )
    const isSeen = over.some((one) => one && (shown.contains(one) || one.contains(shown) || one.closest('label')?.contains(shown)))
    return isSeen ? null : `has the keyboard and is covered by <${over[0]?.getAttribute('class')}>: ${name}`
  }
  // What is scrolled to is there some pictures later.
  let problem: string | null = name
  for (let picture = 0; picture < 10 && problem !== null; picture += 1) {
    await new Promise((drawn) => requestAnimationFrame(drawn))
    problem = document.activeElement === at ? hidden() : null
  }
  return { again, problem }
}
