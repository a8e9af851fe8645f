import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app } from 'electron'
import type { z } from 'zod'
import { writeAtomically } from './atomic.ts'
import { report } from './log.ts'

/** Something small that is kept beside the profile's database, in a file of its own. */
export interface Kept<T> {
  /** What was kept last; null where there is nothing, or nothing that can be read. */
  read(): Promise<T | null>
  write(value: T): Promise<void>
}

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT'

export const keptAs = <T>(name: string, schema: z.ZodType<T>): Kept<T> => {
  const path = (): string => join(app.getPath('userData'), name)
  return {
    read: async () => {
      try {
        return schema.parse(JSON.parse(await readFile(path(), 'utf8')))
      } catch (error) {
        if (!isMissing(error)) report(`${name} could not be read`, error)
        return null
      }
    },
    write: async (value) => {
      await mkdir(app.getPath('userData'), { recursive: true })
      await writeAtomically(path(), Buffer.from(`${JSON.stringify(value)}\n`))
    },
  }
}
