import { useViewportSize } from '@mantine/hooks'
import { useEffect, useRef, useState } from 'react'
import { t } from '#shared/text/index.ts'
import { useOpen } from '../../session/useSession.ts'
import { channelOf, heartbeat, type Message, type Shown } from './following.ts'
import { wishOf } from './keys.ts'
import classes from './present.module.css'
import { slideAt } from './sections.ts'
import { SlideView } from './SlideView.tsx'
import { isWide } from './shape.ts'
import { useDeck } from './useDeck.ts'

/** The window of the audience: it shows what whoever presents shows, and hands on the keys that are pressed in it. */
export function Audience() {
  const { id } = useOpen()
  const { width, height } = useViewportSize()
  const wide = isWide(width, height)
  const [shown, setShown] = useState<Shown | null>(null)
  const deck = useDeck(shown?.room ?? 'medium', wide)
  const channel = useRef<BroadcastChannel | null>(null)
  useEffect(() => {
    const opened = channelOf(id)
    channel.current = opened
    opened.onmessage = ({ data }: MessageEvent<Message>) => {
      if (data.type === 'show') setShown(data)
    }
    const leave = () => opened.postMessage({ type: 'gone' } satisfies Message)
    const onKeyDown = (event: KeyboardEvent) => {
      const wish = wishOf(event)
      if (wish === null && event.key !== 'F5') return
      event.preventDefault()
      if (wish) opened.postMessage({ type: 'wish', wish } satisfies Message)
    }
    addEventListener('pagehide', leave)
    addEventListener('keydown', onKeyDown)
    return () => {
      removeEventListener('pagehide', leave)
      removeEventListener('keydown', onKeyDown)
      opened.close()
    }
  }, [id])
  useEffect(() => {
    if (width === 0) return
    const say = () => channel.current?.postMessage({ type: 'here', wide } satisfies Message)
    say()
    const timer = setInterval(say, heartbeat)
    return () => clearInterval(timer)
  }, [wide, width])
  const slide = deck && shown && slideAt(deck, shown.slide)
  return (
    <main className={classes.audience} aria-label={t('present.audience')}>
      {deck && slide && <SlideView deck={deck} slide={slide} />}
      {shown?.blank && <div className={classes.blank} data-blank={shown.blank} />}
    </main>
  )
}
