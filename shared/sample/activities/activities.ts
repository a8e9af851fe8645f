import type { ActivityContent } from './content.ts'
import { customers } from './customers.ts'
import { dataAndPlatforms } from './data.ts'
import { workInTheField } from './field.ts'
import { networkInsight } from './network.ts'
import { planningAndDispatch } from './planning.ts'
import { peopleAndSafety } from './safety.ts'

/** The plan as it was first approved. */
export const activities: readonly ActivityContent[] = [
  ...planningAndDispatch,
  ...workInTheField,
  ...networkInsight,
  ...customers,
  ...peopleAndSafety,
  ...dataAndPlatforms,
]
