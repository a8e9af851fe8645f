import '#shared/text/whole.ts'
import type { FiscalCalendar } from '#shared/calendar/fiscal.ts'
import { roadmapOf } from '#shared/domain/records.ts'
import { draftsFor, type ImportTarget } from '#shared/exchange/drafts.ts'
import type { ImportPlan } from '#shared/exchange/plan.ts'
import { cellLimit } from '#shared/exchange/records.ts'
import { checkPlan, findLines, type Held as Looked } from './checking.ts'
import { spoken } from '../../../platform/workerLanguage.ts'
import { openFile, openPasted, type Opened } from './opening.ts'
import { describeProject, planOfHeld, projectFiles, seenProject } from './project/describe.ts'
import type { HeldProject } from './project/seen.ts'
import { changeColumns, planOf, seen, withFile } from './series.ts'
import { describe, readAnew, type Source } from './source.ts'
import type { Answer, Change, Destination, Request } from './work.ts'

/** The files that are read, in the order in which they were chosen. */
let sources: readonly Source[] = []

/** A plan of Microsoft Project, which is read by itself. */
let project: HeldProject | null = null

/** What they say, until something is said of them otherwise: it is asked for again when something else of the import changes. */
let planned: { readonly of: readonly Source[] | HeldProject; readonly how: string; readonly plan: ImportPlan } | null = null

function plan(today: string, calendar: FiscalCalendar): ImportPlan {
  const how = JSON.stringify([today, calendar])
  const of = project ?? sources
  if (planned?.of !== of || planned.how !== how)
    planned = { of, how, plan: project ? planOfHeld(project, today) : planOf(sources, today, calendar) }
  return planned.plan
}

/** What was checked last. */
let looked: Looked = { outcomes: [], refused: [] }

const calendarOf = (target: ImportTarget) => (target.kind === 'new' ? target.roadmap.calendar : roadmapOf(target.state).calendar)

async function answer(request: Request): Promise<Answer> {
  switch (request.kind) {
    case 'open': {
      const name = ownName(request.file.name)
      return taken(await openFile(request.id, name, request.file, request.known))
    }
    case 'paste':
      return taken(openPasted(request.id, ownName(request.name), request.text, request.known))
    case 'show':
      return reading(request.id)
    case 'remove':
      sources = sources.filter(({ id }) => id !== request.id)
      return reading(sources[0]?.id)
    case 'day':
      sources = sources.map((source) => (source.id === request.id ? { ...source, day: request.day, dayProposed: false } : source))
      return reading(request.id)
    case 'change':
      return changed(request.id, request.change)
    case 'check':
      return checked(request)
    case 'drafts':
      return { kind: 'drafts', drafts: draftsFor(plan(request.today, calendarOf(request.target)), request.target, request.options).drafts }
    case 'lines':
      return { kind: 'lines', ...findLines(looked, request) }
    case 'refused-csv': {
      const { refusedCsv } = await import('#shared/exchange/refusedCsv.ts')
      return {
        kind: 'refused-csv',
        text: refusedCsv(
          looked.refused,
          sources.map(({ name, table, mapping }) => ({ name, table, formats: mapping.formats })),
        ),
      }
    }
  }
}

function checked(destination: Destination): Answer {
  const files = project
    ? projectFiles(project)
    : Object.fromEntries(sources.map(({ name, table, mapping }) => [name, { turned: table.turned, mapping }]))
  const found = checkPlan(plan(destination.today, calendarOf(destination.target)), files, destination)
  looked = found.held
  return { kind: 'checked', checked: found.checked }
}

/** Two files of one name, of two folders, are told apart. */
function ownName(name: string): string {
  const names = new Set(sources.map((source) => source.name))
  let own = name
  for (let number = 2; names.has(own); number += 1) own = `${name} (${number})`
  return own
}

function taken(opened: Opened): Answer {
  if (opened.kind === 'project' && sources.length === 0) {
    project = opened.held
    return reading(project.id)
  }
  if (opened.kind === 'project' || project) return { kind: 'refused', reason: 'by-itself' }
  if (opened.kind !== 'table') return opened
  if ([...sources, opened.source].reduce((sum, { table }) => sum + table.rows.length * table.header.length, 0) > cellLimit)
    return { kind: 'refused', reason: 'too-many-together' }
  sources = withFile(sources, opened.source)
  return reading(opened.source.id)
}

/** A refusal leaves what was read before as it was. */
function changed(id: number, change: Change): Answer {
  if (change.kind === 'baselines') project = project && { ...project, choice: change.choice }
  else if (change.kind !== 'table') sources = changeColumns(sources, id, change)
  else {
    const source = sources.find((known) => known.id === id)
    const anew = source ? readAnew(source, change.settings) : 'not-there'
    if (typeof anew === 'string') return { kind: 'refused', reason: anew }
    sources = sources.map((known) => (known.id === id ? anew : known))
  }
  return reading(id)
}

function reading(id: number | undefined): Answer {
  if (project) return { kind: 'reading', reading: describeProject(project), sources: [seenProject(project)] }
  const shown = sources.find((source) => source.id === id)
  return shown ? { kind: 'reading', reading: describe(shown), sources: seen(sources) } : { kind: 'refused', reason: 'not-there' }
}

/** One after the other, in the order in which it was asked. */
let before: Promise<void> = spoken()

addEventListener('message', ({ data }: MessageEvent<{ readonly id: number; readonly request: Request }>) => {
  before = before
    .then(() => answer(data.request))
    .catch((error: unknown): Answer => ({ kind: 'failed', detail: error instanceof Error ? error.message : String(error) }))
    .then((result) => postMessage({ id: data.id, answer: result }))
    .catch(reportError)
})
