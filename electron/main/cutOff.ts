import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'
import { report } from './log.ts'

/** There while a presentation has the main window fill its screen, and left behind by one that is cut off. */
const mark = (): string => join(app.getPath('userData'), 'presenting')

export const markPresenting = (isPresenting: boolean): void => {
  try {
    if (isPresenting) writeFileSync(mark(), '')
    else rmSync(mark(), { force: true })
  } catch (error) {
    report('it could not be noted whether somebody presents', error)
  }
}

/** Whether the last presentation was cut off. It is told once. */
export const wasCutOff = (): boolean => {
  const was = existsSync(mark())
  if (was) markPresenting(false)
  return was
}
