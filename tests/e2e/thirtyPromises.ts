import { addDays } from '#shared/calendar/dates.ts'
import { writeRoadmapFile } from '#shared/exchange/roadmapFile/index.ts'
import { emptyState, type State } from '#shared/domain/records.ts'
import type { Change } from '#shared/history/change.ts'
import { type Revision, seal } from '#shared/history/revision.ts'
import { newActivity, setStatus } from '#shared/planning/activity.ts'
import { newLane } from '#shared/planning/lane.ts'
import { newOutcome } from '#shared/planning/outcome.ts'
import { add, edit, plan, remove } from '#shared/planning/records.ts'
import { beginRoadmap } from '#shared/planning/roadmap.ts'
import { signAction } from '#shared/review/baseline.ts'

export const promises = 30
export const titleOf = (index: number) => `Promise ${String(index + 1).padStart(2, '0')}`
const idOf = (index: number) => `p${index}`

/** What became of the promise by now: 12 done, 8 moved, 4 stopped, 1 removed, 5 still open. */
export const fateOf = (index: number) =>
  index < 12 ? 'delivered' : index < 20 ? 'moved' : index < 24 ? 'stopped' : index === 24 ? 'removed' : 'open'

/** The outcomes: what was promised for them is delivered or not, and what was read is as expected or not. */
export const outcomes = [
  { id: 'fast', title: 'Claims are settled sooner', activities: [0, 1], value: 95 },
  { id: 'cheap', title: 'A claim costs less', activities: [2], value: 60 },
  { id: 'right', title: 'Claims are right the first time', activities: [12], value: 60 },
  { id: 'kind', title: 'People are told in their own words', activities: [13], value: 95 },
  { id: 'calm', title: 'Nobody works at night', activities: [], value: 60 },
] as const

/**
 * A roadmap file: thirty promises of the last quarter of 2026, as they were before it began and as they are by now,
 * and behind them a signed review in which it was too early to say whether something is used.
 */
export function thirtyPromises(): Buffer {
  const revisions: Revision[] = []
  let state: State = emptyState
  const revise = (asOf: string, kind: 'edit' | 'review', action: string, changes: Change[]) => {
    const last = revisions.at(-1)
    revisions.push(
      seal({
        kind,
        action,
        subject: '',
        reason: '',
        name: null,
        author: 'Ada Quill',
        undoes: null,
        source: null,
        recordedAt: `${asOf}T09:00:00.000Z`,
        asOf,
        changes,
        roadmap: 'thirty',
        number: revisions.length + 1,
        parents: last ? [last.hash] : [],
      }),
    )
    state = plan(state, changes)
  }
  const calendar = { kind: 'months', startMonth: 1, labelBy: 'end' } as const
  revise('2026-07-01', 'edit', 'begin', [
    ...beginRoadmap({ id: 'thirty', name: 'Thirty promises', unit: 'Claims', purpose: '', calendar, years: 3, begins: '2026-07-01' }),
    ...['Intake', 'Assessment', 'Payment'].flatMap((name, order) => add('lane', newLane({ id: `lane${order}`, name, order }))),
    ...Array.from({ length: promises }, (_, index) =>
      add(
        'activity',
        newActivity({
          id: idOf(index),
          title: titleOf(index),
          lane: `lane${Math.floor(index / 10)}`,
          start: '2026-07-01',
          finish: addDays('2026-10-10', index * 2),
          status: 'committed',
          sponsor: 'Mae Okoro',
          owner: 'Tom Reed',
        }),
      ),
    ).flat(),
    ...['early', 'unasked'].flatMap((id) =>
      add(
        'activity',
        newActivity({
          id,
          title: `Delivered ${id}`,
          lane: 'lane0',
          start: '2026-07-01',
          finish: '2026-08-31',
          status: 'done',
          finishedOn: '2026-08-31',
        }),
      ),
    ),
    ...outcomes.flatMap(({ id, title, activities }, order) => [
      ...add(
        'outcome',
        newOutcome({
          id,
          title,
          order,
          measure: {
            unit: '%',
            baseline: 50,
            baselineOn: '2026-07-01',
            direction: 'increase',
            targets: [{ quarter: '2026-10-01', value: 95 }],
            thresholds: null,
          },
        }),
      ),
      ...activities.flatMap((index) =>
        add('link', {
          id: `${id}${index}`,
          outcome: id,
          activity: idOf(index),
          sentence: `It helps by part ${index + 1}.`,
          contribution: 2,
        }),
      ),
    ]),
  ])
  const review = {
    id: 'q3',
    quarter: '2026-07-01',
    baseline: 1,
    openedOn: '2026-09-28',
    note: '',
    attendees: [],
    businessScore: null,
    itScore: null,
    businessTrust: null,
    itTrust: null,
    maturity: null,
    principles: [],
    nextMeeting: null,
    slideNotes: [],
  }
  const said = { listedReason: '', reason: '', review: 'q3', verdict: 'delivered' } as const
  revise('2026-09-28', 'edit', 'open-review', [
    ...add('review', { ...review, signedOn: null, signedBy: '', figures: null }),
    ...add('difference', { ...said, id: 'd1', activity: 'early', adoption: 'too early' }),
    ...add('difference', { ...said, id: 'd2', activity: 'unasked', adoption: null }),
  ])
  revise(
    '2026-09-28',
    'review',
    signAction,
    edit(state, 'review', 'q3', {
      signedOn: '2026-09-28',
      signedBy: 'Mae Okoro',
      figures: { promised: 2, delivered: 2, moved: 0, dropped: 0, added: 0 },
    }),
  )
  const fates = Array.from({ length: promises }, (_, index): Change[] => {
    const id = idOf(index)
    switch (fateOf(index)) {
      case 'delivered':
        return setStatus(state, id, 'done', '2026-10-30')
      case 'moved':
        return edit(state, 'activity', id, {
          finish: '2027-02-26',
          ...(index === 12 ? { title: 'Renamed since', sponsor: 'Ann Bell' } : {}),
        })
      case 'stopped':
        return setStatus(state, id, 'stopped')
      case 'removed':
        return remove(state, 'activity', id)
      case 'open':
        return []
    }
  })
  revise('2026-11-16', 'edit', 'edit', [
    ...fates.flat(),
    ...outcomes.flatMap(({ id, value }) => add('reading', { id: `${id}-r`, outcome: id, date: '2026-11-15', value, note: '' })),
  ])
  return Buffer.from(writeRoadmapFile(revisions))
}
