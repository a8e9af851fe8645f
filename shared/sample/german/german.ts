import { activities } from './activities.ts'
import { impacts } from './impacts.ts'
import { plan } from './plan.ts'
import { story } from './story.ts'

/** The sample's words in German, by its words in English. Names of people and places are the same in both. */
export const german: Readonly<Record<string, string>> = { ...plan, ...activities, ...impacts, ...story }
