import { together } from '../together.ts'
import { desktop } from './desktop.ts'
import { first } from './first.ts'
import { later } from './later.ts'

export const german = together(first, later, { desktop })
