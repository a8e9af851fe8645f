import type { Draft } from '#shared/history/revision.ts'
import { draftsFor, type ImportOptions, type ImportTarget, reportLimit } from '#shared/exchange/drafts.ts'
import { calendarYear } from '#shared/exchange/dateFormats.ts'
import { importFields } from '#shared/exchange/headers.ts'
import { type Mapping, mappingGaps } from '#shared/exchange/mapping.ts'
import { changeMapping } from '#shared/exchange/mappingSteps.ts'
import type { ImportPlan } from '#shared/exchange/plan.ts'
import type { Table } from '#shared/exchange/table.ts'
import { openFile, openPasted, type Opened } from '#renderer/features/transfer/import/opening.ts'
import { planOfHeld } from '#renderer/features/transfer/import/project/describe.ts'
import { planOf } from '#renderer/features/transfer/import/series.ts'
import { noSafety } from '#renderer/session/safety.ts'
import { createSession } from '#renderer/session/session.ts'
import { removeRoadmap } from '#renderer/store/commit.ts'
import { type Database, openDatabase } from '#renderer/store/database.ts'
import { dice } from '../dice.ts'
import type { Figures } from '../task.ts'
import { type Altered, altered } from './altered.ts'
import { Count } from './counting.ts'
import { day } from './editing.ts'
import { type Form, soundFiles } from './plans.ts'

const mostMilliseconds = 2000

const targetOf = (id: string): ImportTarget => ({
  kind: 'new',
  roadmap: { id, name: 'Imported', unit: '', purpose: '', calendar: { kind: 'months', startMonth: 4, labelBy: 'end' }, years: 5 },
})
const options: ImportOptions = {
  file: 'altered',
  author: 'A',
  now: '2026-11-21T10:00:00.000Z',
  laneWithoutName: 'Without a lane',
  doneWhenPast: true,
  discarded: new Set(),
  removeAbsent: false,
  joined: {},
  files: [],
}

/** What of a file can be imported, or why nothing can. */
type Answer = { readonly kind: 'plan'; readonly plan: ImportPlan } | { readonly kind: 'refused' | 'asked'; readonly why: string }

/** What a user would say who goes on: the columns in their order, and the first way of writing dates that fits. */
function completed(table: Table, guessed: Mapping): Mapping {
  let mapping = guessed
  for (const gap of mappingGaps(guessed)) {
    const free = table.header.findIndex((_, column) => !Object.values(mapping.columns).includes(column))
    if (gap.reason === 'needs-column' && free !== -1)
      mapping = changeMapping(table, mapping, { kind: 'column', field: gap.field, column: free })
  }
  for (const gap of mappingGaps(mapping)) {
    const field = importFields.find((name) => name === gap.field)
    if (
      gap.reason === 'needs-format' &&
      (field === 'start' || field === 'finish' || field === 'startedOn' || field === 'finishedOn' || field === 'reportDate')
    )
      mapping = changeMapping(table, mapping, { kind: 'format', field, format: 'yyyy-MM-dd' })
  }
  return mapping
}

function answerOf(opened: Opened): Answer {
  if (opened.kind === 'refused') return { kind: 'refused', why: opened.reason }
  if (opened.kind === 'project') return { kind: 'plan', plan: planOfHeld(opened.held, day) }
  if (opened.kind !== 'table') return { kind: 'refused', why: opened.kind }
  const { source } = opened
  const mapping = completed(source.table, source.mapping)
  if (mappingGaps(mapping).length > 0) return { kind: 'asked', why: 'columns' }
  return { kind: 'plan', plan: planOf([{ ...source, mapping }], day, calendarYear) }
}

/** By the functions that the app's own worker calls. */
async function read(form: Form, { bytes }: Altered): Promise<Answer> {
  if (form === 'pasted') return answerOf(openPasted(1, 'pasted', new TextDecoder().decode(bytes)))
  const name = `altered.${form}`
  return answerOf(await openFile(1, name, new File([new Uint8Array(bytes)], name)))
}

/** Imports thousands of altered files as the app does, and looks for one that breaks it, takes long, or comes in by half. */
export async function alteredImports(form: Form, count: number, seed: number): Promise<Figures> {
  const roll = dice(seed)
  const counted = new Count()
  const database = await openDatabase(`altered-${form}`)
  const session = createSession(database, '', noSafety)
  let slowest = { milliseconds: 0, what: '' }
  const became = new Map<string, number>()
  const tell = (what: string) => became.set(what, (became.get(what) ?? 0) + 1)

  const one = async (file: Altered, turn: number, tries = 3): Promise<string> => {
    const roadmap = `${form}-${turn}-${tries}`
    const begun = performance.now()
    let drafts: readonly Draft[] = []
    let said: string
    try {
      const answer = await read(form, file)
      if (answer.kind === 'plan' && answer.plan.reports.length <= reportLimit)
        ({ drafts } = draftsFor(answer.plan, targetOf(roadmap), options))
      said = answer.kind === 'plan' ? (drafts.length > 0 ? 'imported' : 'no rows') : answer.kind
    } catch (error) {
      counted.fault(
        `file ${turn}, ${file.what}: it broke: ${error instanceof Error ? (error.stack ?? error.message).slice(0, 600) : String(error)}`,
      )
      return 'broken'
    }
    const took = performance.now() - begun
    if (drafts.length > 0) await bringIn(roadmap, drafts, `file ${turn}, ${file.what}`)
    const milliseconds = Math.max(took, performance.now() - begun)
    if (milliseconds > mostMilliseconds) {
      // Other programs run here too.
      if (tries > 1) return one(file, turn, tries - 1)
      counted.fault(`file ${turn}, ${file.what}: it took ${Math.round(milliseconds)} ms`)
    }
    if (milliseconds > slowest.milliseconds) slowest = { milliseconds, what: `${file.what}, ${said}` }
    return said
  }

  const bringIn = async (roadmap: string, drafts: readonly Draft[], name: string) => {
    const made = await session.commitDrafts(roadmap, drafts)
    const there = await rowsOf(database, roadmap)
    if (there !== (made ? drafts.length : 0))
      counted.fault(`${name}: ${there} of ${drafts.length} revisions came in, and it was said that ${made ? 'all' : 'none'} did`)
    if (!made) counted.fault(`${name}: what was read could not be committed: ${JSON.stringify(session.getState().problem)}`)
    session.dismissProblem()
    if (made) await removeRoadmap(database, roadmap)
  }

  // That sound files do come in: else everything could be refused.
  for (const bytes of soundFiles[form])
    if ((await one({ what: 'sound', bytes }, 0)) !== 'imported') counted.fault('a sound file was not imported')
  for (let turn = 1; turn <= count; turn += 1) {
    tell(await one(altered(form, roll), turn))
    if (Reflect.get({}, 'polluted') !== undefined) counted.fault(`file ${turn}: the prototype of every object was changed`)
    await counted.done()
  }
  if ((await database.revisions.count()) > 0 || (await database.heads.count()) > 0) counted.fault('something was left behind')
  counted.notes.push(
    `slowest ${Math.round(slowest.milliseconds)} ms (${slowest.what})`,
    [...became].map(([what, times]) => `${times} ${what}`).join(', '),
  )
  session.dispose()
  database.close()
  return counted.figures
}

const rowsOf = async (database: Database, roadmap: string): Promise<number> => {
  const head = await database.heads.get(roadmap)
  const rows = await database.revisions.where('[roadmap+number]').between([roadmap, 0], [roadmap, Number.MAX_SAFE_INTEGER]).count()
  return head && head.number !== rows ? -1 : rows
}
