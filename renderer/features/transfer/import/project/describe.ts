import { type Mapping, noContext } from '#shared/exchange/mapping.ts'
import { planOfProject, projectGaps } from '#shared/exchange/msproject/baselines.ts'
import type { ImportPlan } from '#shared/exchange/plan.ts'
import type { Checked } from '../checked.ts'
import type { Reading, SourceSeen } from '../work.ts'
import type { HeldProject, ProjectSeen } from './seen.ts'

/** Returns what would be imported; `today` is the day of a plan without baselines. */
export const planOfHeld = ({ project, choice }: HeldProject, today: string): ImportPlan => planOfProject(project, choice, today)

function seen({ project, choice }: HeldProject): ProjectSeen {
  const { title, tasks, lanes, baselines, remarks, calendar, refused } = project
  const milestones = tasks.filter(({ said }) => said.milestone).length
  return {
    title,
    lanes,
    baselines,
    remarks,
    calendar,
    activities: tasks.length - milestones,
    milestones,
    links: tasks.reduce((sum, { said }) => sum + (said.dependsOn?.length ?? 0), 0),
    refused: refused.length + tasks.filter(({ now }) => !now.ok).length,
    choice,
    gaps: projectGaps(choice),
  }
}

/** There are no columns; the days are written in one way. */
const mapping: Mapping = {
  columns: {},
  formats: { start: 'yyyy-MM-dd', finish: 'yyyy-MM-dd' },
  statuses: {},
  kinds: {},
  lanes: {},
  progress: null,
  oneDate: 'refused',
  origin: { kind: 'names' },
}

/** Returns what the screen shows of the plan. */
export function describeProject(held: HeldProject): Reading {
  return {
    id: held.id,
    file: held.name,
    form: 'xml',
    encoding: null,
    delimiter: null,
    sheets: [],
    sheet: null,
    headerRow: 1,
    turned: false,
    duplicates: [],
    blank: 0,
    rows: held.project.tasks.length,
    columns: [],
    firstRows: [],
    ragged: [],
    remarks: [],
    project: seen(held),
    mapping,
    context: noContext,
    gaps: [],
    dates: {},
    words: { status: [], kind: [], lane: [] },
    oneDate: 0,
  }
}

/** Returns the plan as one of the files that are read. */
export const seenProject = ({ id, name, hash, project, choice }: HeldProject): SourceSeen => ({
  id,
  name,
  form: 'xml',
  hash,
  rows: project.tasks.length,
  formats: mapping.formats,
  day: null,
  dayProposed: false,
  state: projectGaps(choice).length > 0 ? 'needs-day' : 'dated',
})

/** Returns how the file is read, for what is said of its rows. */
export const projectFiles = ({ name }: HeldProject): Checked['files'] => ({ [name]: { turned: false, mapping } })
