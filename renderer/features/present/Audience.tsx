import { useViewportSize } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import { t } from '#shared/text/index.ts'
import { useOpen } from '../../session/useSession.ts'
import { heartbeat, type Shown, tell, useTold } from './following.ts'
import { wishOf } from './keys.ts'
import classes from './present.module.css'
import { slideAt } from './sections.ts'
import { isWide } from './shape.ts'
import { SlideView } from './SlideView.tsx'
import { useDeck } from './useDeck.ts'

/** The window of the audience: it shows what whoever presents shows, and hands on the keys that are pressed in it. */
export function Audience() {
  const { id } = useOpen()
  const { width, height } = useViewportSize()
  const wide = isWide(width, height)
  const [shown, setShown] = useState<Shown | null>(null)
  const deck = useDeck(shown?.room ?? 'medium', wide)
  useTold(id, (message) => {
    if (message.type === 'show') setShown(message.shown)
  })
  useEffect(() => {
    const leave = () => tell(id, { type: 'gone' })
    const onKeyDown = (event: KeyboardEvent) => {
      const wish = wishOf(event)
      if (wish === null && event.key !== 'F5') return
      event.preventDefault()
      if (wish) tell(id, { type: 'wish', wish })
    }
    addEventListener('pagehide', leave)
    addEventListener('keydown', onKeyDown)
    return () => {
      removeEventListener('pagehide', leave)
      removeEventListener('keydown', onKeyDown)
    }
  }, [id])
  useEffect(() => {
    if (width === 0) return
    const say = () => tell(id, { type: 'here', second: { wide, window: performance.timeOrigin } })
    say()
    const timer = setInterval(say, heartbeat)
    return () => clearInterval(timer)
  }, [id, wide, width])
  const slide = deck && shown && slideAt(deck, shown.slide)
  return (
    <main className={classes.audience} aria-label={t('present.audience')}>
      {deck && slide && <SlideView deck={deck} slide={slide} />}
      {shown?.blank && <div className={classes.blank} data-blank={shown.blank} />}
    </main>
  )
}
