import { z } from 'zod'
import { calendarDate } from '../calendar/dates.ts'
import { id, optionalDate, person, prose, score, title } from './fields.ts'
import { t } from '../text/index.ts'

export const reviewSteps = ['look back', 'outcomes', 'lessons', 'look ahead', 'sign off'] as const
export type ReviewStep = (typeof reviewSteps)[number]

/** What IT is to the business, from taking orders to shaping the plan. */
export const maturities = ['order taker', 'support', 'sometimes consulted', 'strategic'] as const
export type Maturity = (typeof maturities)[number]

export const principles = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const
export type Principle = (typeof principles)[number]

/** What a review counted when it was signed; frozen with it. */
export const reviewFigures = z.strictObject({
  /** Activities the baseline had finishing in the quarter. */
  promised: z.number().int(),
  /** Of those, the ones finished by its last day. */
  delivered: z.number().int(),
  moved: z.number().int(),
  dropped: z.number().int(),
  added: z.number().int(),
})
export type ReviewFigures = z.infer<typeof reviewFigures>

/** The quarterly comparison of a baseline and now. It is open until it is signed, and frozen from then on. */
export const review = z.strictObject({
  id,
  quarter: calendarDate,
  /** The number of the revision it compares with. */
  baseline: z.number().int().min(1),
  openedOn: calendarDate,
  signedOn: optionalDate,
  signedBy: person,
  attendees: z.array(person),
  note: prose,
  /** How each side scores the partnership. */
  businessScore: score,
  itScore: score,
  /** How much each side trusts the other. */
  businessTrust: score,
  itTrust: score,
  maturity: z.enum(maturities).nullable(),
  /** Whether the leaders agree with a principle, in order of their numbers; one that was not talked about is left out. */
  principles: z
    .array(z.strictObject({ principle: z.literal(principles), agreed: z.boolean() }))
    .refine((said) => said.every(({ principle }, i) => i === 0 || (said[i - 1]?.principle ?? 0) < principle), {
      error: () => t('domain.wrong.principles'),
    }),
  nextMeeting: optionalDate,
  /** What the presenter wants to say on a slide, by the slide's key; at most one note each. */
  slideNotes: z.array(z.strictObject({ slide: z.string().min(1).max(200), text: prose })),
  figures: reviewFigures.nullable(),
})
export type Review = z.infer<typeof review>

export const deliveryVerdicts = ['delivered', 'moved', 'dropped', 'added'] as const
export type DeliveryVerdict = (typeof deliveryVerdicts)[number]

export const adoptions = ['used', 'partly used', 'not used', 'too early'] as const

/** What a review says of one activity: promised and what came of it, or added, and why. */
export const difference = z.strictObject({
  id,
  review: id,
  activity: id,
  verdict: z.enum(deliveryVerdicts),
  /** Why, from the roadmap's list of reasons, in the words it had then; empty where none was chosen. */
  listedReason: z.string().max(20_000),
  /** Why, in one's own words. */
  reason: prose,
  /** Of a delivered activity: whether it is used. Delivered is not used. */
  adoption: z.enum(adoptions).nullable(),
})
export type Difference = z.infer<typeof difference>

export const outcomeVerdicts = ['on track', 'at risk', 'missed', 'not measured'] as const
export type OutcomeVerdict = (typeof outcomeVerdicts)[number]

/** What a review says of one outcome, apart from what was delivered for it. */
export const assessment = z.strictObject({
  id,
  review: id,
  outcome: id,
  /** Null until somebody gives one: it then is what the numbers say. Signing records what was shown. */
  verdict: z.enum(outcomeVerdicts).nullable(),
  /** Delivered and not achieved: which assumption proved wrong. */
  assumption: prose,
  /** What else is to be said. */
  note: prose,
  businessScore: score,
  itScore: score,
})
export type Assessment = z.infer<typeof assessment>

/** What is said after a review was signed; the review itself, and what it counted, stay as they were. */
export const addendum = z.strictObject({
  id,
  review: id,
  addedOn: calendarDate,
  addedBy: person,
  text: prose,
  /** The activity or outcome it speaks of; null where it speaks of the review as a whole. */
  about: z.strictObject({ kind: z.enum(['activity', 'outcome']), id }).nullable(),
  /** What the verdict should have been, known what is known by then; null where it stands. */
  verdict: z.enum([...deliveryVerdicts, ...outcomeVerdicts]).nullable(),
})
export type Addendum = z.infer<typeof addendum>

/** What was decided in a review; frozen with it. */
export const decision = z.strictObject({
  id,
  review: id,
  title,
  decidedOn: calendarDate,
  /** Who sees to it, and until when; empty and null while that is open. */
  owner: person,
  due: optionalDate,
  /** The activity or outcome it is about; null where it is about the roadmap as a whole. */
  about: z.strictObject({ kind: z.enum(['activity', 'outcome']), id }).nullable(),
})
export type Decision = z.infer<typeof decision>

/** The kinds of record that say what a review found and decided: frozen with it when it is signed, one whole with it after. */
export const reviewAnswers = ['difference', 'assessment', 'decision'] as const
export const isReviewAnswer = (kind: string): kind is (typeof reviewAnswers)[number] => reviewAnswers.some((answer) => answer === kind)
