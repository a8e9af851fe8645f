import type { CalendarDate } from '#shared/calendar/dates.ts'
import type { Lesson } from '#shared/domain/lesson.ts'
import { emptyState, type State } from '#shared/domain/records.ts'
import { writeRoadmapFile } from '#shared/exchange/roadmapFile/index.ts'
import type { Change } from '#shared/history/change.ts'
import { schemaVersion } from '#shared/history/migrations.ts'
import { type Revision, seal } from '#shared/history/revision.ts'
import { newActivity, setStatus } from '#shared/planning/activity.ts'
import { newLane } from '#shared/planning/lane.ts'
import { newMeasure, newOutcome } from '#shared/planning/outcome.ts'
import { add, edit, plan } from '#shared/planning/records.ts'
import { beginRoadmap } from '#shared/planning/roadmap.ts'
import { signAction } from '#shared/review/baseline.ts'
import { acceptProposals, addLesson, decideLesson, sign } from '#shared/review/commands.ts'
import { openReview } from '#shared/review/opening.ts'

/** Revision by revision, by the commands a user would make it with. */
class Story {
  readonly revisions: Revision[] = []
  readonly states: State[] = [emptyState]

  get state(): State {
    return this.states.at(-1) ?? emptyState
  }

  add(asOf: CalendarDate, action: string, subject: string, changes: readonly Change[]): void {
    const last = this.revisions.at(-1)
    const kind = action === signAction ? ('review' as const) : ('edit' as const)
    const draft = {
      kind,
      action,
      subject,
      reason: '',
      name: null,
      author: 'Ada Quill',
      undoes: null,
      source: null,
      asOf,
      recordedAt: `${asOf}T09:00:00.000Z`,
    }
    this.states.push(plan(this.state, changes))
    this.revisions.push(
      seal({
        ...draft,
        changes: [...changes],
        roadmap: 'depots',
        number: this.revisions.length + 1,
        schema: schemaVersion,
        parents: last ? [last.hash] : [],
      }),
    )
  }

  /** Opens the review of a quarter, does what is given in it, and signs it. */
  review(id: string, quarter: CalendarDate, today: CalendarDate, work: () => void): void {
    const number = this.revisions.length
    const baseline = this.states[number] ?? emptyState
    this.add(today, 'open-review', id, openReview(this.state, { id, quarter, baseline: number, today }))
    let made = 0
    this.add(
      today,
      'difference',
      id,
      acceptProposals(baseline, this.state, id, () => `${id}-${(made += 1)}`),
    )
    work()
    this.add(today, signAction, id, sign(baseline, this.state, { review: id, name: 'Ada Quill', today }))
  }
}

const activity = (id: string, title: string, finish: CalendarDate, values: Partial<Parameters<typeof newActivity>[0]> = {}) =>
  add('activity', newActivity({ id, title, lane: 'field', kind: 'rollout', status: 'committed', start: '2026-01-05', finish, ...values }))

const lesson = (id: string, title: string, about: string): Omit<Lesson, 'decisions' | 'judgements'> => ({
  id,
  title,
  cause: 'Nobody asked the depots.',
  change: 'Ask them first.',
  review: 'q1',
  about: { kind: 'activity', id: about },
})

/**
 * A roadmap of calendar quarters with two signed reviews; the third (of July to September 2026) is the next one.
 * In the first, three lessons were applied: to work that was done ten days early (tablets), that slipped by two
 * quarters (wiring), and to an outcome that went from half of the expected way to all of it (jobs). A fourth was
 * deferred by both. `pads` is new, and resembles the tablets.
 */
export function lessonsPlan(): Buffer {
  const story = new Story()
  const { revisions } = story
  story.add('2025-12-15', 'begin', '', [
    ...beginRoadmap({
      id: 'depots',
      name: 'Depots',
      unit: 'Field',
      purpose: '',
      calendar: { kind: 'months', startMonth: 1, labelBy: 'end' },
      years: 3,
      begins: '2026-01-01',
    }),
    ...add('lane', newLane({ id: 'field', name: 'Field', order: 0 })),
    ...add('lane', newLane({ id: 'office', name: 'Office', order: 1 })),
    ...activity('loggers', 'Loggers in the mains', '2026-03-20'),
    ...activity('tablets', 'Tablets for the crews', '2026-06-30'),
    ...activity('wiring', 'Depots wired anew', '2026-06-30'),
    ...activity('payroll', 'Payroll moved', '2027-03-31', { lane: 'office', kind: 'project', start: '2026-10-01' }),
    ...activity('pads', 'Tablets for the depots', '2027-06-30', { start: '2027-01-04', status: 'proposed' }),
    ...add(
      'outcome',
      newOutcome({
        id: 'jobs',
        title: 'More jobs a day',
        order: 0,
        measure: newMeasure('2025-12-31', {
          unit: 'jobs',
          baseline: 4,
          targets: [
            { quarter: '2026-01-01', value: 6 },
            { quarter: '2026-07-01', value: 8 },
          ],
        }),
      }),
    ),
  ])
  story.add('2026-03-18', 'status', 'Loggers', setStatus(story.state, 'loggers', 'done', '2026-03-18'))
  story.add('2026-03-31', 'reading', 'Jobs', add('reading', { id: 'r1', outcome: 'jobs', date: '2026-03-31', value: 5, note: '' }))
  story.review('q1', '2026-01-01', '2026-04-02', () => {
    const apply = (given: ReturnType<typeof lesson>, to: Parameters<typeof addLesson>[2]) =>
      story.add('2026-04-02', 'lesson', given.title, addLesson(story.state, given, to))
    apply(lesson('order', 'Order before it is promised', 'loggers'), { kind: 'activity', id: 'tablets' })
    apply(lesson('roof', 'Look at the roof first', 'loggers'), { kind: 'activity', id: 'wiring' })
    apply(lesson('count', 'Count jobs every week', 'loggers'), { kind: 'outcome', id: 'jobs' })
    apply(lesson('hours', 'Agree the hours of the depots', 'loggers'), null)
    story.add('2026-04-02', 'decide-lesson', 'Hours', decideLesson(story.state, { lesson: 'hours', review: 'q1', decision: 'deferred' }))
  })
  story.add('2026-06-20', 'status', 'Tablets', setStatus(story.state, 'tablets', 'done', '2026-06-20'))
  story.add('2026-06-25', 'move', 'Wiring', edit(story.state, 'activity', 'wiring', { finish: '2026-12-15' }))
  story.review('q2', '2026-04-01', '2026-07-02', () => {
    story.add(
      '2026-07-02',
      'decide-lesson',
      'Hours',
      decideLesson(story.state, { lesson: 'hours', review: 'q2', decision: 'deferred', because: 'The rosters are not made yet' }),
    )
  })
  story.add('2026-09-30', 'reading', 'Jobs', add('reading', { id: 'r2', outcome: 'jobs', date: '2026-09-30', value: 8, note: '' }))
  return Buffer.from(writeRoadmapFile(revisions))
}
