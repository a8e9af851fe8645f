import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Id } from '#shared/domain/fields.ts'
import { channelOf, heartbeat, type Message, type Shown } from './following.ts'
import type { Wish } from './keys.ts'

/** The audience's window, as long as it says that it is there: whether it is wide; null where this window shows the slides. It is told what is shown. */
export function useSecond(roadmap: Id, shown: Shown, onWish: (wish: Wish) => void): { readonly second: { readonly wide: boolean } | null; readonly forget: () => void } {
  const [second, setSecond] = useState<{ readonly wide: boolean } | null>(null)
  const channel = useRef<BroadcastChannel | null>(null)
  const wish = useEffectEvent(onWish)
  const tell = useEffectEvent(() => channel.current?.postMessage(shown satisfies Message))
  useEffect(() => {
    let missing: ReturnType<typeof setTimeout> | undefined
    const opened = channelOf(roadmap)
    channel.current = opened
    opened.onmessage = ({ data }: MessageEvent<Message>) => {
      if (data.type === 'wish') return wish(data.wish)
      if (data.type === 'gone') setSecond(null)
      if (data.type !== 'here') return
      clearTimeout(missing)
      missing = setTimeout(() => setSecond(null), heartbeat * 4)
      setSecond((known) => (known?.wide === data.wide ? known : { wide: data.wide }))
      tell()
    }
    return () => {
      clearTimeout(missing)
      opened.close()
      channel.current = null
    }
  }, [roadmap])
  const said = JSON.stringify(shown)
  useEffect(() => tell(), [said])
  return { second, forget: () => setSecond(null) }
}
