import { app } from 'electron'
import { z } from 'zod'
import { language, speak } from '#shared/text/index.ts'
import { languageFor, languageTags, type LanguageTag } from '#shared/text/languages.ts'
import { handle } from './channels.ts'
import { keptAs } from './kept.ts'
import { report } from './log.ts'
import { mainWindow } from './mainWindow.ts'

const kept = keptAs('language.json', z.enum(languageTags))
const followers: (() => void)[] = []

/** Calls back when another language is spoken: what is on the screen was said in the one before. */
export const onLanguage = (say: () => void): void => {
  followers.push(say)
}

/** Speaks as the window did last, and before the first window as the system does. Must run before anything is said. */
export const speakAsBefore = async (): Promise<void> => {
  await speak((await kept.read()) ?? languageFor(app.getPreferredSystemLanguages())).catch((error: unknown) =>
    report('the language could not be spoken', error),
  )
}

const change = async (tag: LanguageTag): Promise<undefined> => {
  if (tag === language()) return undefined
  await speak(tag)
  for (const say of followers) say()
  await kept.write(tag).catch((error: unknown) => report('the language could not be kept', error))
  return undefined
}

/** The window chooses; must run once. */
export const answerLanguage = (): void => {
  handle('language:use', change, (asked) => asked === mainWindow())
}
