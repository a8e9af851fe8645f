import { language } from '#shared/text/index.ts'

/** A number as a reader of the language writes it. */
export const sayAmount = (value: number): string =>
  new Intl.NumberFormat(language() === 'en' ? 'en-GB' : language(), { maximumFractionDigits: 2 }).format(value)
