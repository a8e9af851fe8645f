import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import papa from 'papaparse/papaparse.js'
import type { DocumentModel } from '#renderer/document/render.tsx'
import { addDays, addMonths } from '#shared/calendar/dates.ts'
import { kinds, statuses } from '#shared/domain/activity.ts'
import { emptyState, type State } from '#shared/domain/records.ts'
import type { Change } from '#shared/history/change.ts'
import { type Draft, type RevisionLine, seal } from '#shared/history/revision.ts'
import { newLane } from '#shared/planning/lane.ts'
import { newActivity } from '#shared/planning/activity.ts'
import { add, plan } from '#shared/planning/records.ts'
import { beginRoadmap } from '#shared/planning/roadmap.ts'
import { sampleDrafts } from '#shared/sample/sample.ts'

/** A roadmap at a revision, as the document is asked for it. */
export interface Plan {
  readonly state: State
  readonly revision: RevisionLine
  /** Every revision up to it; the one alone where nothing is said. */
  readonly lines?: readonly RevisionLine[]
  readonly today: string
  /** What its bars stood at before, to be drawn as ghosts. */
  readonly baseline?: State | null
  readonly review?: DocumentModel['review']
  /** The one outcome the document is about. */
  readonly outcome?: string
}

const begin = (name: string, begins = '2026-10-01', years: 3 | 4 | 5 = 5): Change[] =>
  beginRoadmap({
    id: 'map',
    name,
    unit: 'Claims',
    purpose: 'Settle every claim in a day.',
    calendar: { kind: 'months', startMonth: 10, labelBy: 'end' },
    years,
    begins,
  })

const draft = (asOf: string, changes: Change[]): Draft => ({
  kind: 'edit',
  action: 'edit',
  subject: '',
  reason: '',
  name: null,
  author: 'Ada Byron',
  recordedAt: `${asOf}T09:00:00.000Z`,
  asOf,
  undoes: null,
  source: null,
  changes,
})

export const lineOf = (from: Draft, number: number): RevisionLine => {
  const { changes: _changes, ...line } = seal({ ...from, roadmap: 'map', number, parents: number === 1 ? [] : ['0'.repeat(64)] })
  return line
}

/** Revision 142 of a roadmap that these changes make. */
export function planOf(changes: Change[], asOf = '2026-10-12', today = asOf): Plan {
  return { state: plan(emptyState, changes), revision: lineOf(draft(asOf, changes), 142), today }
}

/** So many activities over seven lanes and five years, each with a title that occurs once. */
export function planWith(count: number, name = 'Claims 2031'): Plan {
  const lanes = ['Intake', 'Assessment', 'Payments', 'Fraud', 'Customer contact', 'Data and insight', 'Platform']
  const verbs = ['Introduce', 'Replace', 'Pilot', 'Extend', 'Retire', 'Merge', 'Open']
  const things = ['photo intake', 'the rules engine', 'instant payment', 'supplier portal', 'claims archive', 'voice desk']
  return planOf([
    ...begin(name),
    ...lanes.flatMap((lane, order) => add('lane', newLane({ id: `lane${order}`, name: lane, order }))),
    ...Array.from({ length: count }, (_, index) => {
      const start = addMonths('2026-10-01', (index * 7) % 58)
      const finish = addDays(addMonths(start, 2 + ((index * 5) % 14)), -1)
      const status = statuses[index % statuses.length] ?? 'idea'
      return add(
        'activity',
        newActivity({
          id: `a${index}`,
          title: `${verbs[index % 7] ?? ''} ${things[index % 6] ?? ''} in region ${index + 1}`,
          lane: `lane${index % 7}`,
          start,
          finish,
          status,
          kind: kinds[index % kinds.length] ?? 'project',
          finishedOn: status === 'done' ? finish : null,
          owner: index % 3 === 0 ? 'Mara Lind' : 'Joe Abara',
        }),
      )
    }).flat(),
  ])
}

/** Activities with these titles, in a lane of this name. */
export function planTitled(titles: readonly string[], name = 'Claims 2031', lane = 'Intake'): Plan {
  return planOf([
    ...begin(name),
    ...add('lane', newLane({ id: 'lane', name: lane, order: 0 })),
    ...titles.flatMap((title, index) =>
      add(
        'activity',
        newActivity({
          id: `a${index}`,
          title,
          lane: 'lane',
          start: addMonths('2026-10-01', (index * 3) % 36),
          finish: addMonths('2027-09-30', (index * 3) % 36),
        }),
      ),
    ),
  ])
}

/** The sample roadmap as it is on a day, at its latest revision. */
export function samplePlan(today: string): Plan {
  const drafts = sampleDrafts(today)
  const last = drafts.at(-1)
  if (!last) throw new Error('The sample has no revision')
  let state = emptyState
  for (const { changes } of drafts) state = plan(state, changes)
  return { state, revision: lineOf(last, drafts.length), today }
}

/** Its revisions, as the history is told of them. */
export const sampleLines = (today: string): RevisionLine[] => sampleDrafts(today).map((each, index) => lineOf(each, index + 1))

const nodeFile = fileURLToPath(new URL('../../../../shared/data/node-release/schedule-revisions.csv', import.meta.url))
export const nodePlanIsHere = existsSync(nodeFile)

/** The last report of the Node.js release schedule, as a plan of the day it was reported. */
export function nodePlan(): Plan {
  const [, ...rows] = papa.parse(readFileSync(nodeFile, 'utf8').replaceAll('\r', '').trim(), { delimiter: ',', newline: '\n' }).data
  const last = rows.at(-1)
  const reported = last?.[1] ?? ''
  const current = rows.filter((row) => row[0] === last?.[0])
  const lanes = [...new Set(current.map((row) => row[2] ?? ''))]
  return planOf(
    [
      ...begin('Node.js releases', reported, 4),
      ...lanes.flatMap((name, order) => add('lane', newLane({ id: `lane${order}`, name, order }))),
      ...current.flatMap(([, , lane = '', title = '', start = '', finish = ''], index) =>
        add('activity', newActivity({ id: `a${index}`, title, lane: `lane${lanes.indexOf(lane)}`, start, finish, status: 'committed' })),
      ),
    ],
    reported,
  )
}
