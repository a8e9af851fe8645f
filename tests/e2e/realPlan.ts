import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

/** Public plans that nobody here wrote lie beside the checkout, and are not part of it. */
const folder = fileURLToPath(new URL('../../../shared/data/', import.meta.url))

export const hasRealData = existsSync(folder)

if (!hasRealData) console.warn(`The tests on real plans were skipped: there is no ${folder}`)

export const realPath = (name: string): string => `${folder}${name}`

export interface PlanRow {
  readonly revision: number
  readonly reported: string
  readonly lane: string
  readonly title: string
  readonly start: string
  readonly finish: string
}

/** The rows of the Node.js plan by a reading of the file that is not the app's: it has no quotes. */
export function nodePlan(): PlanRow[] {
  const row = z.tuple([z.coerce.number(), z.string(), z.string(), z.string(), z.string(), z.string()])
  return readFileSync(realPath('node-release/schedule-revisions.csv'), 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => {
      const [revision, reported, lane, title, start, finish] = row.parse(line.split(','))
      return { revision, reported, lane, title, start, finish }
    })
}
