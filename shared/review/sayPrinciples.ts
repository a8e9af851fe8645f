import type { Principle } from '../domain/review.ts'
import { language, t } from '../text/index.ts'
import type { EvidenceCount } from './principles.ts'

/** Returns the short name of a principle, and what it says in a sentence. */
export const namePrinciple = (principle: Principle): string => t(`principles.name.p${principle}`)
export const sayPrinciple = (principle: Principle): string => t(`principles.saying.p${principle}`)

const number = (value: number) => new Intl.NumberFormat(language(), { maximumFractionDigits: 1 }).format(value)

/** Returns one thing that was counted, in a sentence without its stop. */
export const sayPart = ({ part, done, of }: EvidenceCount): string =>
  t(`principles.part.${part}`, { done: number(done), of: number(of ?? 0), count: Math.round(done * 10) / 10 })
