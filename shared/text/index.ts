import i18next from 'i18next'
import { en } from './en/index.ts'

/** Every text a user reads comes from this catalogue; a language is one folder beside `en`. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof en }
  }
}

const catalogue = i18next.createInstance()
void catalogue.init({
  lng: 'en',
  resources: { en: { translation: en } },
  initAsync: false,
  interpolation: { escapeValue: false },
})

/**
 * Returns the text of a key in the current language with its values filled in. Values are never
 * treated as HTML. Plural forms are chosen by `count`.
 */
export const t = catalogue.t

/** The language tag texts, dates and numbers are shown in. */
export const language = (): string => catalogue.language
