import { isLanguageTag } from '#shared/text/languages.ts'
import { language, speak } from '#shared/text/index.ts'

/** What a worker is called that speaks the language of this window. */
export const inThisLanguage = (name: string): string => `${name} ${language()}`

/** Fulfilled when this worker speaks the language of its window: it begins in English, as every script does. */
export function spoken(): Promise<void> {
  const tag = self.name.split(' ').at(-1)
  // Without its texts a sentence in English is better than no answer.
  return isLanguageTag(tag) ? speak(tag).catch(() => {}) : Promise.resolve()
}
