import { app } from './app.ts'
import { desktop } from './desktop.ts'

/** English. One file for each part of the app, so that a part and its words are read together. */
export const en = { app, desktop } as const
