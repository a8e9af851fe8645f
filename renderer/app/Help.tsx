import { useEffect, useEffectEvent, useRef } from 'react'
import { closeHelp, useHelping } from '../session/helping.ts'
import { giveFocus, lastFocused } from '../ui/useGiveBack.ts'
import { HelpPanel, Tour } from './parts.ts'
import { sayKeysOf } from './shortcuts.ts'
import { useHelpHere } from './useHelpHere.ts'

/** The help beside every screen, and the tour over it; F1 opens it from wherever one is, also from a text that is being typed. */
export function Help() {
  const { isOpen, asked, isTouring } = useHelping(({ place, asked: count, step }) => ({
    isOpen: place !== null,
    asked: count,
    isTouring: step !== null,
  }))
  const openHere = useHelpHere()
  const panel = useRef<HTMLElement>(null)
  const home = useRef<readonly (HTMLElement | null)[]>([])

  const close = () => {
    const isInside = panel.current?.contains(document.activeElement) ?? false
    closeHelp()
    if (isInside) giveFocus(home.current)
  }
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'F1' && !event.ctrlKey && !event.metaKey && !event.altKey) openHere()
    else if (event.key === 'Escape' && event.target instanceof Node && panel.current?.contains(event.target)) close()
    else return
    event.preventDefault()
    event.stopImmediatePropagation()
  })
  useEffect(() => {
    // Before what a dialog or a presentation under it makes of the key.
    const keydown = (event: KeyboardEvent) => onKey(event)
    addEventListener('keydown', keydown, { capture: true })
    return () => removeEventListener('keydown', keydown, { capture: true })
  }, [])
  useEffect(() => {
    const { activeElement } = document
    if (asked === 0 || panel.current?.contains(activeElement)) return
    const isSomewhere = activeElement instanceof HTMLElement && activeElement !== document.body
    home.current = [isSomewhere ? activeElement : null, lastFocused()]
  }, [asked])
  return (
    <>
      {isOpen && <HelpPanel key={asked} ref={panel} sayKeys={sayKeysOf} onClose={close} />}
      {isTouring && <Tour />}
    </>
  )
}
