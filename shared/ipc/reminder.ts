import { z } from 'zod'
import { id } from '../domain/fields.ts'
import { summarySchema } from '../review/due.ts'
import { snooze } from '../review/prompts.ts'
import { loginState, waitingPlace } from './login.ts'
import { saveFailure } from './save.ts'

/** As much of a name as a notification or a menu shows. */
const shortName = z
  .string()
  .max(80)
  .refine((text) => !/\p{Surrogate}/u.test(text), { error: 'half a character' })

const remindedRoadmap = z
  .strictObject({ id, name: shortName, sample: z.boolean(), scenarioOf: shortName.nullable(), summary: summarySchema })
  .readonly()

/** More is no plan of anybody's. */
const mostRoadmaps = 1000
const mostCharacters = 4_000_000

/** What the desktop reminds by, also while no window is open: every roadmap's reviews, and what was put off. */
export const reviewFacts = z
  .strictObject({
    roadmaps: z.array(remindedRoadmap).max(mostRoadmaps).readonly(),
    snoozes: z
      .array(snooze)
      .max(mostRoadmaps * 10)
      .readonly(),
  })
  .readonly()
  .refine((facts) => JSON.stringify(facts).length <= mostCharacters, { error: 'too much' })
export type ReviewFacts = z.infer<typeof reviewFacts>

/** How Rearview reminds on this computer. */
export const reminderSettings = z
  .strictObject({
    notifications: z.enum([
      'on',
      'off',
      /** They are on, and the system did not take the last one. */
      'failed',
      /** The system shows none. */
      'none',
      /** The system shows those of the installed app only. */
      'not-installed',
    ]),
    /** Whether Rearview waits in the tray when its window is closed, and is to start there at login. */
    waits: z.boolean(),
    login: loginState,
    place: waitingPlace,
  })
  .readonly()
export type ReminderSettings = z.infer<typeof reminderSettings>

export const reminderChanged = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('changed'), settings: reminderSettings }).readonly(),
  /** Nothing is changed. */
  z.strictObject({ outcome: z.literal('failed'), reason: saveFailure }).readonly(),
])
export type ReminderChanged = z.infer<typeof reminderChanged>
