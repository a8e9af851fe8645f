import { z } from 'zod'
import { id, prose, title } from './fields.ts'

export const lessonDecisions = ['applied', 'rejected', 'deferred'] as const
export type LessonDecision = (typeof lessonDecisions)[number]

export const judgements = ['validated', 'refuted', 'too early'] as const
export type Judgement = (typeof judgements)[number]

/** What was learnt from one difference, and what each later review decided about it. */
export const lesson = z.strictObject({
  id,
  title,
  cause: prose,
  /** What is to be done differently. */
  change: prose,
  /** The review that found it. */
  review: id,
  /** The activity or outcome whose difference taught it; null where it came from the talk. */
  about: z.strictObject({ kind: z.enum(['activity', 'outcome']), id }).nullable(),
  decisions: z.array(
    z.strictObject({
      review: id,
      decision: z.enum(lessonDecisions),
      /** The item it was applied to. */
      item: z.strictObject({ kind: z.enum(['activity', 'outcome']), id }).nullable(),
      because: prose,
    }),
  ),
  /** Of an applied one: what later reviews found came of it. */
  judgements: z.array(z.strictObject({ review: id, verdict: z.enum(judgements), because: prose })),
})
export type Lesson = z.infer<typeof lesson>
