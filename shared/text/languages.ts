/// <reference types="vite/types/importMeta.d.ts" />
import { together } from './together.ts'

/** A language that Rearview speaks. What it has no text for is said in English. */
export interface Language {
  /** In the language itself, as whoever looks for it reads it. */
  readonly name: string
  readonly direction: 'ltr' | 'rtl'
  /** Not to be chosen: made of English, to see what is not a text of the catalogue and what is not mirrored. */
  readonly forTests?: true
  readonly texts: () => Promise<object>
}

const own = {
  en: { name: 'English', direction: 'ltr', texts: () => Promise.resolve({}) },
  de: {
    name: 'Deutsch',
    direction: 'ltr',
    texts: async () => (await import('./de/index.ts')).german,
  },
  'en-XA': { name: 'English in brackets', direction: 'ltr', forTests: true, texts: () => ofEnglish('brackets') },
  'ur-XB': { name: 'English mirrored', direction: 'rtl', forTests: true, texts: () => ofEnglish('mirrored') },
} as const satisfies Readonly<Record<string, Language>>

/** The tag of a language; at run time also that of each file beside this one, which the compiler cannot know. */
export type LanguageTag = keyof typeof own

const fromRightToLeft = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa'])

const files = import.meta.glob<object>('./*.json', { import: 'default' })

/** By the tag that texts, dates and numbers are written by. A file of texts beside this one, named by its tag, is a language. */
export const languages: Readonly<Record<LanguageTag, Language>> = {
  ...own,
  ...Object.fromEntries(Object.entries(files).map(([path, read]) => ofFile(path.slice(2, -'.json'.length), read))),
}

/** The tags of the languages that can be chosen, English first. */
export const languageTags = (Object.keys(languages) as LanguageTag[]).filter((tag) => !('forTests' in languages[tag]))

export const isLanguageTag = (tag: unknown): tag is LanguageTag => typeof tag === 'string' && Object.hasOwn(languages, tag)

/** Returns the language for somebody who prefers these, best first: the first of them that can be chosen, or else English. */
export function languageFor(preferred: readonly string[]): LanguageTag {
  return preferred.map(baseOf).flatMap((base) => languageTags.filter((tag) => baseOf(tag) === base))[0] ?? 'en'
}

const baseOf = (tag: string) => tag.toLowerCase().split(/[-_]/)[0]

const ofEnglish = async (how: 'brackets' | 'mirrored') => (await import('./pseudo.ts')).pseudo(how)

/** What the file does not say is English also where several texts are had at once. */
function ofFile(tag: string, read: () => Promise<object>): [tag: string, language: Language] {
  const texts = async () => {
    const [{ english }, said] = await Promise.all([import('./english.ts'), read()])
    return together(english(), said)
  }
  const known = new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag
  const name = known.slice(0, 1).toLocaleUpperCase(tag) + known.slice(1)
  const script = new Intl.Locale(tag).maximize().script ?? ''
  return [tag, { name, direction: fromRightToLeft.has(script) ? 'rtl' : 'ltr', texts }]
}
