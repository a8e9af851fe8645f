/** A language that Rearview speaks. What it has no text for is said in English. */
export interface Language {
  /** In the language itself, as whoever looks for it reads it. */
  readonly name: string
  readonly direction: 'ltr' | 'rtl'
  /** Not to be chosen: made of English, to see what is not a text of the catalogue and what is not mirrored. */
  readonly forTests?: true
  readonly texts: () => Promise<object>
}

/** By the tag that texts, dates and numbers are written by. */
export const languages = {
  en: { name: 'English', direction: 'ltr', texts: () => Promise.resolve({}) },
  de: {
    name: 'Deutsch',
    direction: 'ltr',
    texts: async () => (await import('./de/index.ts')).german,
  },
  'en-XA': { name: 'English in brackets', direction: 'ltr', forTests: true, texts: () => ofEnglish('brackets') },
  'ur-XB': { name: 'English mirrored', direction: 'rtl', forTests: true, texts: () => ofEnglish('mirrored') },
} as const satisfies Readonly<Record<string, Language>>

export type LanguageTag = keyof typeof languages

/** The tags of the languages that can be chosen, English first. */
export const languageTags = (Object.keys(languages) as LanguageTag[]).filter((tag) => !('forTests' in languages[tag]))

export const isLanguageTag = (tag: unknown): tag is LanguageTag => typeof tag === 'string' && Object.hasOwn(languages, tag)

/** Returns the language for somebody who prefers these, best first: the first of them that can be chosen, or else English. */
export function languageFor(preferred: readonly string[]): LanguageTag {
  const bases = preferred.map((tag) => tag.toLowerCase().split(/[-_]/)[0])
  return bases.flatMap((base) => languageTags.filter((tag) => tag === base))[0] ?? 'en'
}

const ofEnglish = async (how: 'brackets' | 'mirrored') => (await import('./pseudo.ts')).pseudo(how)
