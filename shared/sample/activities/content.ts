import type { ActivityKind, Confidence } from '../../domain/activity.ts'
import type { StoryDay } from '../days.ts'
import type { OutcomeKey } from '../outcomes.ts'
import type { LaneKey } from '../unit.ts'

export interface ActivityContent {
  readonly key: string
  readonly title: string
  readonly lane: LaneKey
  readonly kind: ActivityKind
  readonly from: StoryDay
  readonly to: StoryDay
  readonly owner: string
  readonly sponsor: string
  readonly confidence: Confidence
  /** In person-days, those of the depots included. */
  readonly effort: number
  /** "To (the outcome) by (the activity)", in a sentence for each outcome it serves. */
  readonly links: readonly (readonly [OutcomeKey, string])[]
  readonly after?: readonly string[]
  readonly description?: string
}
