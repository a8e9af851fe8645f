import { roadmap } from '../../domain/roadmap.ts'
import { person } from '../../domain/fields.ts'
import type { RefusedRow } from '../plan.ts'
import { startDay } from './days.ts'
import { baselinesSaid } from './fields.ts'
import { linksOf } from './links.ts'
import { isProject, lanesOf, numberOf, outlineOf, type OutlineRow, says } from './outline.ts'
import type { BaselineRead, ProjectRead, ProjectRefusal, ProjectRemark, ProjectTask } from './project.ts'
import { isFormatted, isMilestone, type Own, ownOf, taskOf } from './tasks.ts'
import { childOf, childrenOf, type Element, readXml, textOf } from './xml.ts'

export type ProjectReading = { readonly ok: true; readonly project: ProjectRead } | { readonly ok: false; readonly refusal: ProjectRefusal }

/** What is by far the most of a file, and says nothing that is read. */
const skipped = new Set([
  'TimephasedData',
  'Calendars',
  'Views',
  'Filters',
  'Groups',
  'Tables',
  'Maps',
  'Reports',
  'Drawings',
  'DataLinks',
  'VBAProjects',
  'OutlineCodes',
  'WBSMasks',
])

/** Returns the plan in an XML file of Microsoft Project, or why there is none. Whatever the text is, it throws nothing. */
export function readProject(text: string): ProjectReading {
  const read = readXml(text, skipped)
  if (!read.ok) return read
  const { root } = read
  if (root.name !== 'Project') return { ok: false, refusal: { reason: 'not-project', line: null } }
  const tasks = childrenOf(childOf(root, 'Tasks') ?? root, 'Task')
  const rows = outlineOf(tasks)
  if (rows.length === 0) return { ok: false, refusal: { reason: 'no-tasks', line: null } }
  return { ok: true, project: projectOf(root, tasks, rows) }
}

/** How many names are kept of each remark. */
const namesKept = 5

class Remarks {
  private readonly found = new Map<ProjectRemark['kind'], { count: number; names: string[] }>()

  add(kind: ProjectRemark['kind'], name: string): void {
    const remark = this.found.get(kind) ?? { count: 0, names: [] }
    this.found.set(kind, remark)
    remark.count += 1
    if (remark.names.length < namesKept && name !== '' && !remark.names.includes(name)) remark.names.push(name)
  }

  all = (): ProjectRemark[] => Array.from(this.found, ([kind, { count, names }]) => ({ kind, count, names }))
}

const nameOf = ({ element }: Pick<OutlineRow, 'element'>): string => textOf(element, 'Name')?.replaceAll(/\s+/g, ' ').trim() ?? ''

function projectOf(root: Element, all: readonly Element[], rows: readonly OutlineRow[]): ProjectRead {
  const remarks = new Remarks()
  const own = new Map(rows.map((row) => [row, ownOf(row.element)]))
  const taken = takenOf(rows, remarks)
  const keys = keysOf(rows, own)
  const activities = taken.filter(({ element }) => !isMilestone(element))
  const waits = linksOf(activities, (kind, row) => remarks.add(kind, nameOf(row)))
  const keyOfUid = new Map(activities.map((row) => [row.uid, keys.get(row) ?? '']))
  const owners = ownersOf(root)
  const { laneOf, depth } = lanesOf(taken)
  const laneName = (row: OutlineRow): string | null => {
    const lane = laneOf(row)
    if (lane === null) return null
    return own.get(lane)?.key === undefined ? nameOf(lane) : (childOf(lane.element, 'Name')?.text ?? '')
  }

  const tasks: ProjectTask[] = []
  const refused: RefusedRow[] = []
  const strayKeys: string[] = []
  const twins = twinsOf(taken, keys)
  const lanes = new Set<string>()
  for (const row of taken) {
    const key = keys.get(row) ?? ''
    const twin = twins.get(row)
    const names = owners.get(row.uid) ?? []
    const owner = personFrom(names)
    if (owner !== names.join(', ')) remarks.add('owners-cut', nameOf(row))
    const lane = laneName(row)
    const task: ProjectTask | RefusedRow = twin
      ? { row: row.row, column: 'UID', text: key, reason: 'same-key', other: twin.row, title: nameOf(row) }
      : taskOf({
          row,
          own: own.get(row) ?? {},
          key,
          lane,
          dependsOn: (waits.get(row.uid) ?? []).map((uid) => keyOfUid.get(uid) ?? ''),
          owner,
        })
    if ('reason' in task) {
      refused.push(task)
      strayKeys.push(key)
      continue
    }
    tasks.push(task)
    if (!task.said.milestone && lane !== null) lanes.add(lane)
    tell(row, own.get(row) ?? {}, task, remarks)
  }
  if (rows.some(({ summary, level }) => summary && level > depth + 1)) remarks.add('lanes-deeper', '')
  return {
    title: (textOf(root, 'Title') ?? textOf(all.find(isProject) ?? root, 'Name') ?? '').trim().slice(0, titleLimit),
    tasks,
    refused,
    strayKeys,
    lanes: [...lanes],
    baselines: baselinesOf(tasks, textOf(all.find(isProject) ?? root, 'Notes') ?? ''),
    remarks: remarks.all(),
    calendar: calendarOf(root),
    statusDay: dayIn(root, 'StatusDate'),
    savedDay: dayIn(root, 'LastSaved'),
  }
}

const titleLimit = roadmap.shape.name.maxLength ?? 20_000

const dayIn = (root: Element, name: string) => startDay(textOf(root, name) ?? '')

const recurs = (row: OutlineRow) => row.summary && says(row.element, 'Recurring')

/** The tasks that are activities or milestones: no summaries but those that recur, which are taken as one. */
function takenOf(rows: readonly OutlineRow[], remarks: Remarks): OutlineRow[] {
  return rows.filter((row) => {
    if (says(row.element, 'ExternalTask')) {
      remarks.add('external', nameOf(row))
      return false
    }
    if (row.path.some(recurs)) return false
    if (recurs(row)) remarks.add('recurring', nameOf(row))
    if (!row.summary && says(row.element, 'IsSubproject')) remarks.add('subproject', nameOf(row))
    return !row.summary || recurs(row)
  })
}

/** The key of each row: what Rearview wrote, else the GUID where every row has one, else the UID. */
function keysOf(rows: readonly OutlineRow[], own: ReadonlyMap<OutlineRow, Own>): Map<OutlineRow, string> {
  const guids = rows.map(({ element }) => textOf(element, 'GUID')?.trim() ?? '')
  const allHave = guids.every((guid) => guid !== '') && new Set(guids).size === guids.length
  return new Map(rows.map((row, index) => [row, own.get(row)?.key ?? (allHave ? (guids[index] ?? '') : row.uid)]))
}

/** Rows of one key: the file does not say which of them holds, so none is taken. */
function twinsOf(rows: readonly OutlineRow[], keys: ReadonlyMap<OutlineRow, string>): Map<OutlineRow, OutlineRow> {
  const first = new Map<string, OutlineRow>()
  const twins = new Map<OutlineRow, OutlineRow>()
  for (const row of rows) {
    const key = keys.get(row) ?? ''
    const other = first.get(key)
    if (!other) first.set(key, row)
    else {
      twins.set(row, other)
      if (!twins.has(other)) twins.set(other, row)
    }
  }
  return twins
}

/** The people assigned to each task, by its UID, in the order of the file. */
function ownersOf(root: Element): Map<string, string[]> {
  const people = new Map<string, string>()
  for (const resource of childrenOf(childOf(root, 'Resources') ?? root, 'Resource')) {
    const name = childOf(resource, 'Name')?.text ?? ''
    if ((numberOf(resource, 'Type') ?? 1) === 1 && name !== '') people.set(String(numberOf(resource, 'UID')), name)
  }
  const owners = new Map<string, string[]>()
  for (const assignment of childrenOf(childOf(root, 'Assignments') ?? root, 'Assignment')) {
    const name = people.get(String(numberOf(assignment, 'ResourceUID')))
    const task = String(numberOf(assignment, 'TaskUID'))
    if (name !== undefined) owners.set(task, [...(owners.get(task) ?? []).filter((known) => known !== name), name])
  }
  return owners
}

/** The names as one, as many as it holds. */
function personFrom(names: readonly string[]): string {
  let joined = names[0] ?? ''
  for (const name of names.slice(1)) {
    if (!person.safeParse(`${joined}, ${name}`).success) return joined
    joined += `, ${name}`
  }
  return person.safeParse(joined).success ? joined : ''
}

/** What was not taken as it stands. */
function tell(row: OutlineRow, own: Own, task: ProjectTask, remarks: Remarks): void {
  const { element } = row
  const name = task.said.title
  if (own.key === undefined && childrenOf(element, 'ExtendedAttribute').length > 0) remarks.add('custom-fields', name)
  if (isFormatted(textOf(element, 'Notes') ?? '')) remarks.add('notes-formatted', name)
  if (childrenOf(element, 'Baseline').some((baseline) => textOf(baseline, 'Start') === null && textOf(baseline, 'Finish') === null))
    remarks.add('baseline-undated', name)
}

function baselinesOf(tasks: readonly ProjectTask[], notes: string): BaselineRead[] {
  const said = baselinesSaid(notes)
  const counts = new Map<number, { tasks: number; unread: number }>()
  for (const { baselines } of tasks)
    for (const [number, days] of baselines) {
      const count = counts.get(number) ?? { tasks: 0, unread: 0 }
      counts.set(number, count)
      count[days.ok ? 'tasks' : 'unread'] += 1
    }
  return Array.from(counts, ([number, count]) => ({
    number,
    ...count,
    asOf: startDay(said.get(number)?.asOf ?? ''),
    name: said.get(number)?.name ?? '',
  })).toSorted((a, b) => a.number - b.number)
}

function calendarOf(root: Element): ProjectRead['calendar'] {
  const month = numberOf(root, 'FYStartDate')
  if (month === null || !Number.isInteger(month) || month < 1 || month > 12) return null
  return { kind: 'months', startMonth: month, labelBy: says(root, 'FiscalYearStart') ? 'start' : 'end' }
}
