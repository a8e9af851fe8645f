import { z } from 'zod'
import { calendarDate } from '../calendar/dates.ts'
import { id, title } from './fields.ts'
import { t } from '../text/index.ts'

/** The colours a lane can have, as in tokens.css. */
export const laneColours = ['blue', 'teal', 'green', 'amber', 'rust', 'rose', 'violet', 'slate'] as const
export type LaneColour = (typeof laneColours)[number]

const personDays = z.number().min(0)

/** How much effort a lane can take, in person-days a quarter. */
export const capacity = z.strictObject({
  usual: personDays,
  /** The quarters in which it is another, in their order. */
  otherwise: z
    .array(z.strictObject({ quarter: calendarDate, value: personDays }))
    .refine((list) => list.every((item, i) => i === 0 || (list[i - 1]?.quarter ?? '') < item.quarter), {
      error: () => t('domain.wrong.capacities'),
    }),
})
export type Capacity = z.infer<typeof capacity>

/** A swimlane: a business capability or theme. */
export const lane = z.strictObject({
  id,
  name: title,
  /** Lanes are shown in ascending order; ties by name. */
  order: z.number(),
  colour: z.enum(laneColours).nullable(),
  /** Null where nobody said. */
  capacity: capacity.nullable(),
})
export type Lane = z.infer<typeof lane>
