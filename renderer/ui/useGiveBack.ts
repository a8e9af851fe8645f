import { useEffect, useRef } from 'react'

/** What has the keyboard; of an entry of a menu, which goes when it is chosen, the button of the menu. */
function opener(): HTMLElement | null {
  const { activeElement } = document
  const menu = activeElement?.closest('[role="menu"]')
  const button = menu && document.getElementById(menu.getAttribute('aria-labelledby') ?? '')
  return button ?? (activeElement instanceof HTMLElement ? activeElement : null)
}

/**
 * Gives the keyboard back, when a dialog closes, to what had it when the returned function was called: just
 * before the dialog opened.
 */
export function useGiveBack(opened: boolean): () => void {
  const last = useRef<HTMLElement | null>(null)
  useEffect(() => {
    if (!opened) return
    return () => {
      if (last.current?.isConnected === true) last.current.focus({ preventScroll: true })
    }
  }, [opened])
  return () => {
    last.current = opener()
  }
}
