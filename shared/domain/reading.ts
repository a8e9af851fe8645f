import { z } from 'zod'
import { calendarDate } from '../calendar/dates.ts'
import { amount, id, prose } from './fields.ts'

/** An actual value of an outcome's measure at a day. */
export const reading = z.strictObject({ id, outcome: id, date: calendarDate, value: amount, note: prose })
export type Reading = z.infer<typeof reading>
