import { addDays, type CalendarDate } from '#shared/calendar/dates.ts'
import { addQuarters, type FiscalCalendar, quarterDays, quarterOf } from '#shared/calendar/fiscal.ts'
import { all, type State } from '#shared/domain/records.ts'
import { writeRoadmapFile } from '#shared/exchange/roadmapFile/index.ts'
import type { Change } from '#shared/history/change.ts'
import { stateAfter } from '#shared/history/history.ts'
import { type Revision, seal } from '#shared/history/revision.ts'
import { newActivity, setStatus } from '#shared/planning/activity.ts'
import { newLane } from '#shared/planning/lane.ts'
import { add, edit, plan } from '#shared/planning/records.ts'
import { beginRoadmap } from '#shared/planning/roadmap.ts'
import { manyInOne } from '#tests/e2e/manyActivities.ts'

/** A roadmap to measure with, as a file that is opened as any other. */
export interface Plan {
  readonly id: string
  /** What it is, to be said while it is brought in. */
  readonly what: string
  readonly file: () => Buffer
}

export const lanes = 40

const fileOf = (revisions: readonly Revision[]): Buffer => Buffer.from(writeRoadmapFile([...revisions]))

/** So many activities in one revision. */
export const manyPlan = (activities: number): Plan => ({
  id: `many${activities}`,
  what: `${activities} activities`,
  file: () => fileOf([manyInOne(activities, lanes)]),
})

/** The same with so many revisions behind them: each moves an activity, and has a name by which it is found. */
export const longPlan = (activities: number, revisions: number): Plan => {
  const id = `many${activities}in${revisions}`
  return {
    id,
    what: `${activities} activities in ${revisions} revisions`,
    file: () => {
      const first = manyInOne(activities, lanes, id)
      const history = [first]
      let state: State = stateAfter([first])
      const moved = all(state, 'activity')
      for (let number = 2; number <= revisions; number += 1) {
        const activity = state.activity[moved[(number * 37) % moved.length]?.id ?? '']
        if (!activity) throw new Error('There is no activity to move.')
        const changes = edit(state, 'activity', activity.id, { title: `${activity.title}, again`, finish: addDays(activity.finish, 7) })
        state = plan(state, changes)
        const name = `Agreed with supplier ${number}`
        history.push(
          next(history, {
            asOf: '2026-11-02',
            kind: 'named',
            action: 'name',
            subject: name,
            name,
            reason: `${activity.title} comes later`,
            changes,
          }),
        )
      }
      return fileOf(history)
    },
  }
}

/** The revision that follows a history. */
function next(
  history: readonly Revision[],
  said: Pick<Revision, 'asOf' | 'action' | 'changes'> & Partial<Pick<Revision, 'kind' | 'subject' | 'name' | 'reason'>>,
): Revision {
  const last = history.at(-1)
  if (!last) throw new Error('There is no history to go on.')
  const draft = { kind: 'edit', subject: '', reason: '', name: null, author: 'Ada Quill', undoes: null, source: null } as const
  return seal({
    ...draft,
    ...said,
    recordedAt: `${said.asOf}T10:00:00.000Z`,
    roadmap: last.roadmap,
    number: last.number + 1,
    parents: [last.hash],
  })
}

/**
 * So many activities that were promised for the last quarter that has ended, each with an owner and a sponsor. By now
 * four of ten are done, three are moved, one is stopped and two are as they were; the review is due whenever it is measured.
 */
export const promisedPlan = (promised: number, today: CalendarDate): Plan => ({
  id: `promised${promised}`,
  what: `${promised} promised activities`,
  file: () => {
    const calendar: FiscalCalendar = { kind: 'months', startMonth: 1, labelBy: 'end' }
    const quarter = addQuarters(calendar, quarterOf(calendar, today), -1)
    const { start, finish } = quarterDays(calendar, quarter)
    const id = `promised${promised}`
    const before = addDays(start, -10)
    const ids = Array.from({ length: promised }, (_, index) => `p${index}`)
    const begin = [
      ...beginRoadmap({ id, name: `${promised} promised`, unit: 'Claims', purpose: '', calendar, years: 3, begins: start }),
      ...Array.from({ length: 10 }, (_, order) => add('lane', newLane({ id: `lane${order}`, name: `Lane ${order + 1}`, order }))).flat(),
      ...ids.flatMap((activity, index) =>
        add(
          'activity',
          newActivity({
            id: activity,
            title: `Promise ${index + 1} of this quarter`,
            lane: `lane${index % 10}`,
            start: addDays(start, -60 - (index % 30)),
            finish: addDays(start, 5 + ((index * 7) % 80)),
            status: 'committed',
            sponsor: 'Mae Okoro',
            owner: 'Tom Reed',
          }),
        ),
      ),
    ]
    const draft = {
      kind: 'edit',
      action: 'begin',
      subject: '',
      reason: '',
      name: null,
      author: 'Ada Quill',
      undoes: null,
      source: null,
    } as const
    const first = seal({
      ...draft,
      recordedAt: `${before}T09:00:00.000Z`,
      asOf: before,
      changes: begin,
      roadmap: id,
      number: 1,
      parents: [],
    })
    const state = stateAfter([first])
    const since = ids.flatMap((activity, index): Change[] => {
      const turn = index % 10
      if (turn < 4) return setStatus(state, activity, 'done', addDays(start, 80))
      if (turn < 7) return edit(state, 'activity', activity, { finish: addDays(finish, 40) })
      return turn === 7 ? setStatus(state, activity, 'stopped') : []
    })
    return fileOf([first, next([first], { asOf: finish, action: 'edit', changes: since })])
  },
})
