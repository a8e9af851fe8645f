import { z } from 'zod'

/** Whether the system starts Rearview when the user logs in, as the system itself says. */
export const loginState = z.enum([
  'on',
  'off',
  /** It was to, and the user has stopped it in the settings of the system. */
  'stopped',
  /** It does once the user has approved it in the settings of the system (macOS). */
  'to-approve',
  /** Only the installed app can be started so. */
  'not-installed',
])
export type LoginState = z.infer<typeof loginState>

/** Where Rearview waits while it has no window: on Linux not every desktop shows a tray. */
export const waitingPlace = z.enum(['tray', 'menu-bar', 'tray-if-shown'])
export type WaitingPlace = z.infer<typeof waitingPlace>
