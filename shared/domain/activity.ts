import { z } from 'zod'
import { calendarDate } from '../calendar/dates.ts'
import { id, optionalDate, person, prose, title } from './fields.ts'

export const kinds = ['experiment', 'prototype', 'pilot', 'rollout', 'project', 'service', 'enabler'] as const
export type ActivityKind = (typeof kinds)[number]

export const statuses = ['idea', 'proposed', 'committed', 'in progress', 'done', 'stopped'] as const
export type Status = (typeof statuses)[number]

export const confidences = ['low', 'medium', 'high'] as const
export type Confidence = (typeof confidences)[number]

export const findings = ['proved', 'disproved', 'unclear'] as const
export type Finding = (typeof findings)[number]

/** What is to be learnt by an activity, how one will know, and how it ended. */
export const learning = z.strictObject({
  hypothesis: prose,
  /** What is looked at to tell whether the hypothesis holds. */
  measure: prose,
  /** The day on which it is decided. */
  decideOn: optionalDate,
  /** Null until it is decided. */
  finding: z.enum(findings).nullable(),
  /** What was found, in words. */
  found: prose,
})
export type Learning = z.infer<typeof learning>

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
  /** The day it was in fact begun; null where nobody noted it. */
  startedOn: optionalDate,
  /** The day it was in fact finished; null until it is done. */
  finishedOn: optionalDate,
  /** How much of it is done, in whole percent from 0 to 100; null where nobody says. */
  progress: z.number().int().min(0).max(100).nullable(),
  owner: person,
  /** Who in the business wants it and stands up for it. */
  sponsor: person,
  confidence: z.enum(confidences),
  /** In person-days; null where nobody estimated it. */
  effort: z.number().min(0).nullable(),
  /** The activities that must finish before this one starts. */
  dependsOn: z.array(id),
  /** Of an experiment above all; null where nothing is to be learnt by it. */
  learning: learning.nullable(),
  /** The activities that are built upon what this one finds: a prototype, a pilot, a rollout. */
  feeds: z.array(id),
  /** "Yes, but not until": a day before which it is not begun; */
  notUntil: optionalDate,
  /** activities that must be done before it is begun; */
  notUntilDone: z.array(id),
  /** and what else must be there first, such as a capacity, in words. */
  notUntilThere: prose,
  /** The key it has in the file it was imported from; null where it was made here. */
  sourceKey: z.string().nullable(),
})
export type Activity = z.infer<typeof activity>
