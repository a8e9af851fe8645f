import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { app } from 'electron'
import { now } from '#shared/calendar/dates.ts'
import { kindOf, placesOf } from '#shared/ipc/trouble.ts'

/** One old file of this size is kept beside the one that is written. */
const most = 1_000_000

/** Where the log is, for the user to find and to send. */
export const logFile = (): string => join(app.getPath('logs'), 'rearview.log')

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0

/** At once: what is written last before the end is what is looked for. */
const keep = (line: string): void => {
  try {
    const path = logFile()
    mkdirSync(dirname(path), { recursive: true })
    if (sizeOf(path) + line.length > most) renameSync(path, join(dirname(path), 'rearview.old.log'))
    appendFileSync(path, line)
  } catch {
    // Where nothing can be written, nothing else suffers for it.
  }
}

/** Notes a fact: words of our own only, and nothing of the user's. */
export const note = (what: string): void => {
  process.stderr.write(`rearview: ${what}\n`)
  keep(`${now()} ${what}\n`)
}

const place = /[\\/]main\.cjs:(\d{1,7}):(\d{1,7})\)?$/

const placeIn = (line: string): string | null => {
  const [, row, column] = place.exec(line) ?? []
  return row === undefined || column === undefined || !line.includes(__filename) ? null : `main.cjs:${row}:${column}`
}

/** Notes what went wrong, the kind of error it was, and where in our own code. Its message may hold a path or a user's text, and is left out. */
export const report = (what: string, error: unknown): void => {
  note([`${what} (${kindOf(error)})`, ...placesOf(error, placeIn)].join(' '))
}
