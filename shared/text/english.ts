import { desktop } from './en/desktop.ts'
import { first } from './en/first.ts'
import { later } from './en/later.ts'
import { together } from './together.ts'

/** Returns every text in English, those of the desktop among them. */
export const english = (): object => together(first, later, { desktop })
