import { useEffect, useEffectEvent, useState } from 'react'
import type { Room } from '#shared/document/deck/slide.ts'
import type { Id } from '#shared/domain/fields.ts'
import type { Showing, Wish } from './keys.ts'

/** What the window of whoever presents tells the window of the audience. */
export interface Shown extends Showing {
  readonly room: Room
}

/** The audience's window: whether it is wide, and which one it is, since it may be loaded anew. */
export interface Second {
  readonly wide: boolean
  readonly window: number
}

/** What windows of one presentation tell each other. */
export type Message =
  | { readonly type: 'show'; readonly shown: Shown }
  | { readonly type: 'here'; readonly second: Second }
  | { readonly type: 'gone' }
  /** A key was pressed in the audience's window. */
  | { readonly type: 'wish'; readonly wish: Wish }

/** The audience's window says so often that it is there, in milliseconds. */
export const heartbeat = 1500

/** The address of the audience's window, behind the app's. */
export const audienceAddress = (roadmap: Id): string => `#/${roadmap}/audience`

const channelOf = (roadmap: Id): BroadcastChannel => new BroadcastChannel(`rearview-present:${roadmap}`)

/** Tells the other windows of a presentation. */
export function tell(roadmap: Id, message: Message): void {
  const channel = channelOf(roadmap)
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches its own origin only
  channel.postMessage(message)
  channel.close()
}

/** Listens to what the other windows of a presentation tell. */
export function useTold(roadmap: Id, onMessage: (message: Message) => void): void {
  const told = useEffectEvent(onMessage)
  useEffect(() => {
    const channel = channelOf(roadmap)
    channel.addEventListener('message', ({ data }: MessageEvent<Message>) => told(data))
    return () => channel.close()
  }, [roadmap])
}

/** The audience's window as long as it says that it is there; null where this window shows the slides. */
export function useSecond(roadmap: Id): { readonly second: Second | null; readonly forget: () => void } {
  const [heard, setHeard] = useState<{ readonly second: Second; readonly times: number } | null>(null)
  useTold(roadmap, (message) => {
    if (message.type === 'gone') setHeard(null)
    if (message.type === 'here') setHeard((last) => ({ second: message.second, times: (last?.times ?? 0) + 1 }))
  })
  useEffect(() => {
    if (!heard) return
    const timer = setTimeout(() => setHeard(null), heartbeat * 4)
    return () => clearTimeout(timer)
  }, [heard])
  return { second: heard?.second ?? null, forget: () => setHeard(null) }
}
