import { useEffect } from 'react'

/** What comes and goes over the screen: the keyboard is only lent to it. */
const passing = '[role="dialog"], [role="menu"]'

let last: HTMLElement | null = null

const onFocus = ({ target }: FocusEvent) => {
  if (target instanceof HTMLElement && !target.closest(passing)) last = target
}

/** Follows what has the keyboard, outside of dialogs and menus; returns how to stop. */
export function watchFocus(): () => void {
  document.addEventListener('focusin', onFocus)
  return () => document.removeEventListener('focusin', onFocus)
}

/** What had the keyboard last, outside of dialogs and menus. */
export const lastFocused = (): HTMLElement | null => last

/** Gives the keyboard to the first that is still there, else to the screen itself: it is never left nowhere. */
export function giveFocus(candidates: readonly (HTMLElement | null)[]): void {
  const next = candidates.find((element) => element?.isConnected === true && element.checkVisibility()) ?? document.querySelector('main')
  next?.focus({ preventScroll: true })
}

/** Gives the keyboard back, when a dialog closes, to what had it before it, before the menu or the search it was opened from. */
export function useGiveBack(opened = true): void {
  useEffect(() => {
    if (!opened) return
    const home = last
    return () => giveFocus([home])
  }, [opened])
}

/**
 * Remembers what has the keyboard and what is like it in the same list. The returned function gives the
 * keyboard to what comes next there (or before), where it was lost because what had it is gone.
 */
export function keepPlace(): () => void {
  const { activeElement } = document
  const list = activeElement?.closest('table, ul, ol, [role="group"]')
  const peers =
    activeElement && list
      ? [...list.querySelectorAll<HTMLElement>(activeElement.tagName)].filter(
          (element) => element.role === activeElement.role && element.className === activeElement.className,
        )
      : []
  const at = peers.findIndex((element) => element === activeElement)
  const neighbours = [...peers.slice(at + 1), ...peers.slice(0, Math.max(0, at)).toReversed()]
  // Drawn in the frame after the next: the timeline draws when it is told to, and not at once.
  return () =>
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        if (document.activeElement === null || document.activeElement === document.body) giveFocus(neighbours)
      }),
    )
}
