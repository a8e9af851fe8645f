import i18next from 'i18next'
import { first } from './en/first.ts'
import type { later } from './en/later.ts'

/** Every text a user reads comes from this catalogue; a language is one folder beside `en`. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof first & typeof later }
  }
}

const catalogue = i18next.createInstance()
void catalogue.init({
  lng: 'en',
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
export const language = (): string => catalogue.language

/** Adds texts to those that are there. */
export const addTexts = (texts: object): void => {
  catalogue.addResourceBundle('en', 'translation', texts, true)
}
