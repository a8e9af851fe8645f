import { language, speaksEnglish, t } from './index.ts'

/** Returns the text between the quotation marks of the language. */
export const quoted = (text: string): string => t('app.quoted', { text })

/** Returns a word of the catalogue as it stands within a sentence: in English without its capital. */
export const withinSentence = (word: string): string => (speaksEnglish() ? word.toLowerCase() : word)

/** Returns the items as one sentence lists them: “A, B and C”; empty of none. */
export const listed = (items: readonly string[]): string => new Intl.ListFormat(language(), { type: 'conjunction' }).format(items)
