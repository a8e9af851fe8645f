import i18next from 'i18next'
import { first } from './en/first.ts'
import type { later } from './en/later.ts'
import { languages, languageTags, type LanguageTag } from './languages.ts'

/** Every text a user reads comes from this catalogue. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof first & typeof later }
  }
}

const catalogue = i18next.createInstance()
void catalogue.init({
  lng: 'en',
  fallbackLng: 'en',
  load: 'currentOnly',
  resources: { en: { translation: first } },
  initAsync: false,
  interpolation: { escapeValue: false },
})

/**
 * Returns the text of a key in the current language with its values filled in. Values are never
 * treated as HTML. Plural forms are chosen by `count`. What the first screen does not say is there
 * where `whole.ts` is.
 */
export const t = catalogue.t

/** The language tag texts, dates and numbers are shown in. */
export const language = (): LanguageTag => catalogue.language as LanguageTag

/** Whether what is made of English words alone can be said, or looked for, in the texts of the user. */
export const speaksEnglish = (): boolean => language().startsWith('en')

/** Adds texts of a language to those that are there. */
export const addTexts = (tag: LanguageTag, texts: object): void => {
  catalogue.addResourceBundle(tag, 'translation', texts, true)
}

/**
 * Speaks a language from now on, once its texts are there. What was said stays as it was, so this comes before the first
 * text. Rejects where its texts cannot be had, and what was spoken goes on.
 */
export async function speak(tag: LanguageTag): Promise<void> {
  if (tag === language()) return
  await learn(tag)
  await catalogue.changeLanguage(tag)
}

/** Has the texts of a language that is not spoken, so that what was written in it can be read. Rejects where they cannot be had. */
export async function learn(tag: LanguageTag): Promise<void> {
  if (!catalogue.hasResourceBundle(tag, 'translation')) addTexts(tag, await languages[tag].texts())
}

/** Has the texts of every language that can be chosen, as far as they can be had. Never rejects. */
export async function learnAll(): Promise<void> {
  await Promise.allSettled(languageTags.map(learn))
}

/** Returns what the work returns, all it says being said in a language whose texts are there. The work must not wait. */
export function saidIn<T>(tag: LanguageTag, work: () => T): T {
  const before = language()
  void catalogue.changeLanguage(tag)
  try {
    return work()
  } finally {
    void catalogue.changeLanguage(before)
  }
}
