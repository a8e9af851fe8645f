import { fifth } from './fifth.ts'
import { first } from './first.ts'
import { fourth } from './fourth.ts'
import { second } from './second.ts'
import type { StoryQuarter } from './content.ts'
import { third } from './third.ts'

/** What happened, quarter by quarter: four that were reviewed, and the present one. */
export const story: readonly StoryQuarter[] = [first, second, third, fourth, fifth]
