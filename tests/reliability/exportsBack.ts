import fc from 'fast-check'
import { all, roadmapOf, type State } from '#shared/domain/records.ts'
import { draftsFor, type ImportOptions } from '#shared/exchange/drafts.ts'
import { planOfProject, proposedChoice, readProject, writeProject } from '#shared/exchange/msproject/index.ts'
import { writeCsvs } from '#shared/exchange/workbook/csv.ts'
import { openWorkbook } from '#shared/exchange/workbook/open.ts'
import { writeWorkbook } from '#shared/exchange/workbook/xlsx.ts'
import { canonical } from '#shared/history/change.ts'
import { anyPlan } from '#tests/unit/history/plans.ts'
import { anyWords, withWords } from '#tests/unit/exchange/workbook/words.ts'
import type { Figures } from './task.ts'

const day = '2026-06-30'
const options: ImportOptions = {
  file: 'plan.xml',
  author: 'A',
  now: '2026-06-30T10:00:00.000Z',
  laneWithoutName: 'Without a lane',
  doneWhenPast: false,
  discarded: new Set(),
  removeAbsent: false,
  joined: {},
  files: [],
}

/** What is wrong with a workbook that was written and read; null where it is the same roadmap. */
async function workbookDiffers(state: State, bytes: Uint8Array): Promise<string | null> {
  const reading = await openWorkbook(bytes, () => 'new')
  if (!reading?.ok) return `it is not read: ${JSON.stringify(reading)}`
  return canonical(reading.workbook.state) === canonical(state) ? null : 'it says something else'
}

/** What is wrong with a plan for Microsoft Project that was written and taken into its own roadmap; null where nothing changes. */
function projectDiffers(state: State): string | null {
  if (all(state, 'activity').length + all(state, 'milestone').length === 0) return null
  const reading = readProject(writeProject(state, day))
  if (!reading.ok) return `it is not read: ${JSON.stringify(reading.refusal)}`
  const plan = planOfProject(reading.project, proposedChoice(reading.project), day)
  const rows = plan.reports.flatMap((report) => report.rows).length
  const { drafts } = draftsFor(plan, { kind: 'open', id: roadmapOf(state).id, state, lines: [] }, options)
  return drafts.length === 0 && rows === all(state, 'activity').length + all(state, 'milestone').length
    ? null
    : 'it changes the roadmap that it is of'
}

/** Writes generated roadmaps as Excel, as CSV and for Microsoft Project, and reads each of them back to the same roadmap. */
export async function exportsReadBack(count: number, seed: number, say: (text: string) => void): Promise<Figures> {
  const faults: string[] = []
  let reached = 0
  const plans = fc.sample(fc.tuple(anyPlan, anyWords), { numRuns: count, seed })
  for (const [plan, words] of plans) {
    const state = withWords(plan, words)
    const found = {
      Excel: await workbookDiffers(state, await writeWorkbook(state)),
      CSV: await workbookDiffers(state, writeCsvs(state)),
      'Microsoft Project': projectDiffers(plan),
    }
    for (const [form, fault] of Object.entries(found)) if (fault !== null) faults.push(`roadmap ${reached + 1} as ${form}: ${fault}`)
    reached += 1
    if (reached % 25 === 0) say(`${reached}`)
  }
  return { reached, faults, notes: [] }
}
