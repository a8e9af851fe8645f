import { draftsFor, reportLimit } from '#shared/exchange/drafts.ts'
import { openFile, openPasted, type Opened } from './opening.ts'
import { describeProject, planOfHeld, projectFiles, seenProject } from './project/describe.ts'
import type { HeldProject } from './project/seen.ts'
import { changeColumns, planOf, seen, withFile } from './series.ts'
import { describe, readAnew, type Source } from './source.ts'
import { type Answer, type Change, type Checked, type Destination, type Request, shownRows } from './work.ts'

/** The files that are read, in the order in which they were chosen. */
let sources: readonly Source[] = []

/** A plan of Microsoft Project, which is read by itself. */
let project: HeldProject | null = null

const planNow = (today: string) => (project ? planOfHeld(project, today) : planOf(sources, today))

const short = (text: string, length: number) => (text.length > length ? `${text.slice(0, length)}…` : text)

function check({ target, options, today }: Destination): Checked {
  const plan = planNow(today)
  const tooMany = plan.reports.length > reportLimit
  const accepted: Checked['accepted'][number][] = []
  for (const { label, rows } of plan.reports)
    for (const row of rows) if (accepted.length < shownRows.accepted) accepted.push({ ...row, report: label })
  return {
    series: plan.series,
    files: project ? projectFiles(project) : Object.fromEntries(sources.map(({ name, table, mapping }) => [name, { turned: table.turned, mapping }])),
    accepted,
    acceptedCount: plan.reports.reduce((sum, { rows }) => sum + rows.length, 0),
    refused: plan.refused.slice(0, shownRows.refused).map((row) => ({ ...row, text: short(row.text, 200), title: short(row.title, 200) })),
    refusedCount: plan.refused.length,
    reports: tooMany ? [] : draftsFor(plan, target, options).reports,
    tooManyReports: tooMany ? plan.reports.length : null,
  }
}

async function answer(request: Request): Promise<Answer> {
  switch (request.kind) {
    case 'open': {
      const name = ownName(request.file.name)
      return taken(await openFile(request.id, name, request.file))
    }
    case 'paste':
      return taken(openPasted(request.id, ownName(request.name), request.text))
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
      return { kind: 'drafts', drafts: draftsFor(planNow(request.today), request.target, request.options).drafts }
  }
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
let before: Promise<void> = Promise.resolve()

addEventListener('message', ({ data }: MessageEvent<{ readonly id: number; readonly request: Request }>) => {
  before = before
    .then(() => answer(data.request))
    .catch((error: unknown): Answer => ({ kind: 'failed', detail: error instanceof Error ? error.message : String(error) }))
    .then((result) => postMessage({ id: data.id, answer: result }))
    .catch(reportError)
})
