import type { FiscalCalendar } from '#shared/calendar/fiscal.ts'
import { roadmapOf } from '#shared/domain/records.ts'
import { draftsFor, type ImportTarget, reportLimit } from '#shared/exchange/drafts.ts'
import type { ImportPlan } from '#shared/exchange/plan.ts'
import { openFile, openPasted, type Opened } from './opening.ts'
import { describeProject, planOfHeld, projectFiles, seenProject } from './project/describe.ts'
import type { HeldProject } from './project/seen.ts'
import { changeColumns, planOf, seen, withFile } from './series.ts'
import { describe, readAnew, type Source, withKnown } from './source.ts'
import { type Answer, type Change, type Checked, type Destination, type Known, type Request, shownRows } from './work.ts'

/** The files that are read, in the order in which they were chosen. */
let sources: readonly Source[] = []

/** A plan of Microsoft Project, which is read by itself. */
let project: HeldProject | null = null

/** What they say, until something is said of them otherwise: it is asked for again when something else of the import changes. */
let planned: { readonly of: readonly Source[] | HeldProject; readonly how: string; readonly plan: ImportPlan } | null = null

function plan(today: string, calendar: FiscalCalendar): ImportPlan {
  if (project) return planOfHeld(project, today)
  const how = JSON.stringify([today, calendar])
  const of = project ?? sources
  if (planned?.of !== of || planned.how !== how) planned = { of, how, plan: project ? planOfHeld(project, today) : planOf(sources, today, calendar) }
  return planned.plan
}

const short = (text: string, length: number) => (text.length > length ? `${text.slice(0, length)}…` : text)

const calendarOf = (target: ImportTarget) => (target.kind === 'new' ? target.roadmap.calendar : roadmapOf(target.state).calendar)

function check({ target, options, today }: Destination): Checked {
  const said = plan(today, calendarOf(target))
  const tooMany = said.reports.length > reportLimit
  const accepted: Checked['accepted'][number][] = []
  for (const { label, rows } of said.reports)
    for (const row of rows) if (accepted.length < shownRows.accepted) accepted.push({ ...row, report: label })
  return {
    series: said.series,
    files: project ? projectFiles(project) : Object.fromEntries(sources.map(({ name, table, mapping }) => [name, { turned: table.turned, mapping }])),
    accepted,
    acceptedCount: said.reports.reduce((sum, { rows }) => sum + rows.length, 0),
    refused: said.refused.slice(0, shownRows.refused).map((row) => ({ ...row, text: short(row.text, 200), title: short(row.title, 200) })),
    refusedCount: said.refused.length,
    reports: tooMany ? [] : draftsFor(said, target, options).reports,
    tooManyReports: tooMany ? said.reports.length : null,
  }
}

async function answer(request: Request): Promise<Answer> {
  switch (request.kind) {
    case 'open': {
      const name = ownName(request.file.name)
      return taken(await openFile(request.id, name, request.file), request.known)
    }
    case 'paste':
      return taken(openPasted(request.id, ownName(request.name), request.text), request.known)
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
      return { kind: 'checked', checked: check(request) }
    case 'drafts':
      return { kind: 'drafts', drafts: draftsFor(plan(request.today, calendarOf(request.target)), request.target, request.options).drafts }
  }
}

/** Two files of one name, of two folders, are told apart. */
function ownName(name: string): string {
  const names = new Set(sources.map((source) => source.name))
  let own = name
  for (let number = 2; names.has(own); number += 1) own = `${name} (${number})`
  return own
}

function taken(opened: Opened, known: Known): Answer {
  if (opened.kind === 'project' && sources.length === 0) {
    project = opened.held
    return reading(project.id)
  }
  if (opened.kind === 'project' || project) return { kind: 'refused', reason: 'by-itself' }
  if (opened.kind !== 'table') return opened
  sources = withFile(sources, withKnown(opened.source, known))
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
let before: Promise<void> = Promise.resolve()

addEventListener('message', ({ data }: MessageEvent<{ readonly id: number; readonly request: Request }>) => {
  before = before
    .then(() => answer(data.request))
    .catch((error: unknown): Answer => ({ kind: 'failed', detail: error instanceof Error ? error.message : String(error) }))
    .then((result) => postMessage({ id: data.id, answer: result }))
    .catch(reportError)
})
