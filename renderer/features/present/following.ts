import type { Room } from '#shared/document/deck/slide.ts'
import type { Showing, Wish } from './keys.ts'

/** What the window of whoever presents tells the window of the audience. */
export interface Shown extends Showing {
  readonly type: 'show'
  readonly room: Room
}

/** What windows of one presentation tell each other. */
export type Message =
  | Shown
  /** The audience's window is there, and whether it is wide. */
  | { readonly type: 'here'; readonly wide: boolean }
  | { readonly type: 'gone' }
  /** A key was pressed in the audience's window. */
  | { readonly type: 'wish'; readonly wish: Wish }

/** The audience's window says so often that it is there, in milliseconds. */
export const heartbeat = 1500

export const channelOf = (roadmap: string): BroadcastChannel => new BroadcastChannel(`rearview-present:${roadmap}`)

/** The address of the audience's window, behind the app's. */
export const audienceAddress = (roadmap: string): string => `#/${roadmap}/audience`
