import { z } from 'zod'

/** What the system is asked to show outside the window: that a roadmap's review waits. */
export const reminder = z
  .strictObject({
    /** The roadmap whose review is opened when it is pressed. */
    roadmap: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
    title: z.string().min(1).max(100),
    body: z.string().min(1).max(400),
  })
  .readonly()
export type Reminder = z.infer<typeof reminder>

export const reminderShown = z.strictObject({ outcome: z.enum(['shown', 'unsupported', 'withheld']) }).readonly()
export type ReminderShown = z.infer<typeof reminderShown>
