import { emptyState, type State } from '#shared/domain/records.ts'
import { roadmapDocument, type RoadmapDocument } from '#shared/document/model.ts'
import type { Activity } from '#shared/domain/activity.ts'
import type { Change } from '#shared/history/change.ts'
import { type RevisionLine, seal } from '#shared/history/revision.ts'
import { newLane } from '#shared/planning/lane.ts'
import { newActivity } from '#shared/planning/activity.ts'
import { add, plan } from '#shared/planning/records.ts'
import { beginRoadmap } from '#shared/planning/roadmap.ts'

const { changes: _changes, ...line } = seal({
  roadmap: 'map',
  number: 1,
  kind: 'edit',
  action: 'edit',
  subject: '',
  reason: '',
  name: null,
  author: 'Ada Byron',
  recordedAt: '2026-10-12T09:00:00.000Z',
  asOf: '2026-10-12',
  undoes: null,
  source: null,
  changes: [],
  parents: [],
})
export const revision: RevisionLine = line

/** Fiscal years from October; five of them from 1 October 2026 to 30 September 2031. */
export const stateOf = (...changes: Change[][]): State =>
  plan(emptyState, [
    ...beginRoadmap({
      id: 'map',
      name: 'Claims 2031',
      unit: 'Claims',
      purpose: '',
      calendar: { kind: 'months', startMonth: 10, labelBy: 'end' },
      years: 5,
      begins: '2026-10-01',
    }),
    ...add('lane', newLane({ id: 'b', name: 'Second', order: 2 })),
    ...add('lane', newLane({ id: 'a', name: 'First', order: 1 })),
    ...changes.flat(),
  ])

export const activity = (id: string, start: string, finish: string, more: Partial<Activity> = {}): Change[] =>
  add('activity', newActivity({ id, title: `Activity ${id}`, lane: 'a', start, finish, ...more }))

export const documentOf = (...changes: Change[][]): RoadmapDocument => roadmapDocument(stateOf(...changes), revision, '2026-10-12')
