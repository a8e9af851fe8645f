import { z } from 'zod'
import { calendarDate } from '../calendar/dates.ts'
import { id, optionalDate, person, prose, title } from './fields.ts'

export const kinds = ['experiment', 'prototype', 'pilot', 'rollout', 'project', 'service', 'enabler'] as const
export type ActivityKind = (typeof kinds)[number]

export const statuses = ['idea', 'proposed', 'committed', 'in progress', 'done', 'stopped'] as const
export type Status = (typeof statuses)[number]

export const confidences = ['low', 'medium', 'high'] as const
export type Confidence = (typeof confidences)[number]

/** Work with a start and a finish, both inclusive days. */
export const activity = z.strictObject({
  id,
  title,
  description: prose,
  lane: id,
  start: calendarDate,
  finish: calendarDate,
  kind: z.enum(kinds),
  status: z.enum(statuses),
  /** The day it was in fact finished; null until it is done. */
  finishedOn: optionalDate,
  owner: person,
  /** Who in the business wants it and stands up for it. */
  sponsor: person,
  confidence: z.enum(confidences),
  /** In person-days; null where nobody estimated it. */
  effort: z.number().min(0).nullable(),
  /** The activities that must finish before this one starts. */
  dependsOn: z.array(id),
  /** The key it has in the file it was imported from; null where it was made here. */
  sourceKey: z.string().nullable(),
})
export type Activity = z.infer<typeof activity>
