import fc from 'fast-check'
import { expect, test } from 'vitest'
import { all, emptyState, inOrder, roadmapOf, type State } from '#shared/domain/records.ts'
import { draftsFor } from '#shared/exchange/drafts.ts'
import { noContext } from '#shared/exchange/mapping.ts'
import { replay } from '#shared/history/change.ts'
import { daysOf, planOfProject, type ProjectRead, proposedChoice, readProject, writeProject } from '#shared/exchange/msproject/index.ts'
import { anyPlan } from '../../history/plans.ts'

const readBack = (text: string): ProjectRead => {
  const reading = readProject(text)
  if (!reading.ok) throw new Error(JSON.stringify(reading.refusal))
  return reading.project
}

/** A plan with something to be done in it: a file without a task is refused. */
const anyWork = anyPlan.filter(({ activity, milestone }) => Object.keys({ ...activity, ...milestone }).length > 0)

/** The key of each record in a file: its source's, unless another record has that. */
function keyIn(state: State) {
  const records = [...all(state, 'activity'), ...all(state, 'milestone')]
  const taken = (key: string) => records.filter((other) => other.sourceKey === key || other.id === key).length > 1
  return ({ id, sourceKey }: { id: string; sourceKey: string | null }) => (sourceKey === null || taken(sourceKey) ? id : sourceKey)
}

/** What a state says of its activities and milestones, as rows by their keys; put together without the writer. */
function saidBy(state: State) {
  const key = keyIn(state)
  const activities = all(state, 'activity').map((activity) => {
    const { title, start, finish, status, kind, progress, startedOn, finishedOn, owner, sponsor, description, lane, dependsOn } = activity
    return {
      key: key(activity),
      title,
      lane: state.lane[lane]?.name,
      start,
      finish,
      status,
      kind,
      progress,
      startedOn,
      finishedOn,
      owner,
      sponsor,
      description,
      dependsOn: dependsOn.map((id) => key(state.activity[id] ?? activity)),
    }
  })
  const milestones = all(state, 'milestone').map((milestone) => {
    const activity = milestone.activity === null ? undefined : state.activity[milestone.activity]
    return {
      key: key(milestone),
      title: milestone.title,
      start: milestone.date,
      finish: milestone.date,
      event: milestone.kind,
      of: activity ? key(activity) : null,
    }
  })
  return byKey([...activities, ...milestones])
}

const byKey = <T extends { readonly key: string }>(rows: readonly T[]): T[] => rows.toSorted((a, b) => (a.key < b.key ? -1 : 1))

test('a plan that is written is read back as it was', () => {
  fc.assert(
    fc.property(anyWork, (state) => {
      const project = readBack(writeProject(state, '2026-06-30'))
      const { reports, refused } = planOfProject(project, proposedChoice(project), '2026-06-30')
      expect(refused).toEqual([])
      const rows = byKey(reports[0]?.rows ?? [])
      expect(rows.map(({ row: _row, milestone: _milestone, ...said }) => said)).toMatchObject(saidBy(state))
      expect(project.lanes).toEqual([
        ...new Set(
          inOrder(state, 'lane')
            .filter(({ id }) => all(state, 'activity').some(({ lane }) => lane === id))
            .map(({ name }) => name),
        ),
      ])
      const { name, calendar } = roadmapOf(state)
      expect([project.title, project.calendar]).toEqual([name.trim(), calendar])
    }),
    { numRuns: 100 },
  )
})

test('baselines that are written are read back with their days, of what still exists', () => {
  fc.assert(
    fc.property(
      anyWork,
      fc.array(fc.record({ state: anyPlan, name: fc.constantFrom('', 'Q1 review', 'a, b: c') }), { minLength: 1, maxLength: 3 }),
      (state, earlier) => {
        const days = ['2025-03-31', '2025-06-30', '2025-09-30']
        const baselines = earlier.map((one, place) => ({ asOf: days[place] ?? '', name: one.name, days: daysOf(one.state) }))
        const project = readBack(writeProject(state, '2026-06-30', baselines))
        const key = keyIn(state)
        const expected = earlier.map((one, place) => {
          const records = [
            ...all(one.state, 'activity'),
            ...all(one.state, 'milestone').map((record) => ({ ...record, start: record.date, finish: record.date })),
          ]
          const rows = records.flatMap(({ id, start, finish }) => {
            const now = state.activity[id] ?? state.milestone[id]
            return now ? [{ key: key(now), start, finish }] : []
          })
          return { asOf: days[place], name: one.name, rows: byKey(rows) }
        })
        const { reports, refused } = planOfProject(project, proposedChoice(project), '2026-06-30')
        expect(refused).toEqual([])
        const held = expected.filter(({ rows }) => rows.length > 0)
        expect(project.baselines.map(({ asOf, name, tasks }) => ({ asOf, name, tasks }))).toEqual(
          held.map(({ asOf, name, rows }) => ({ asOf, name, tasks: rows.length })),
        )
        expect(
          reports
            .slice(0, held.length)
            .map(({ asOf, rows }) => ({ asOf, rows: byKey(rows).map(({ key: known, start, finish }) => ({ key: known, start, finish })) })),
        ).toEqual(held.map(({ asOf, rows }) => ({ asOf, rows })))
      },
    ),
    { numRuns: 40 },
  )
})

test('what XML cannot hold is shown as a sign that something was there', () => {
  const [base] = fc.sample(anyPlan, { numRuns: 1, seed: 4 })
  if (!base) throw new Error('no plan')
  const lane = { id: 'x_l', name: 'A & B <c> ]]>', order: 0, colour: null, capacity: null }
  const [sample] = fc.sample(
    anyPlan.filter(({ activity }) => Object.keys(activity).length > 0),
    { numRuns: 1, seed: 5 },
  )
  const [activity] = sample ? all(sample, 'activity') : []
  if (!activity) throw new Error('no activity')
  const state: State = {
    ...base,
    lane: { x_l: lane },
    activity: {
      x_a: {
        ...activity,
        id: 'x_a',
        lane: 'x_l',
        title: 'one\u0000 \ud800 two \u{1f600}',
        description: 'first\r\nsecond\rthird\n',
        sourceKey: null,
        dependsOn: [],
        feeds: [],
        notUntilDone: [],
      },
    },
    milestone: {},
    link: {},
    impact: {},
  }
  const project = readBack(writeProject(state, '2026-06-30'))
  expect(project.tasks[0]?.said).toMatchObject({
    title: 'one\ufffd \ufffd two \u{1f600}',
    description: 'first\r\nsecond\rthird\n',
    lane: 'A & B <c> ]]>',
  })
})

const options = {
  file: 'plan.xml',
  author: 'A',
  now: '2026-06-30T10:00:00.000Z',
  laneWithoutName: 'Without a lane',
  doneWhenPast: false,
  discarded: new Set<string>(),
  removeAbsent: false,
  joined: {},
  files: [],
}

test('a plan that is written changes nothing when it is taken into the roadmap that it is of', () => {
  fc.assert(
    fc.property(anyWork, (state) => {
      const project = readBack(writeProject(state, '2026-06-30'))
      const plan = planOfProject(project, proposedChoice(project), '2026-06-30')
      const { drafts, reports } = draftsFor(plan, { kind: 'open', id: roadmapOf(state).id, state, lines: [] }, options)
      expect(reports.flatMap(({ lines }) => lines.filter(({ fate }) => fate !== 'same'))).toEqual([])
      expect(drafts).toEqual([])
    }),
    { numRuns: 100 },
  )
})

test('a plan that is written makes the same one anew', () => {
  fc.assert(
    fc.property(anyWork, (state) => {
      const project = readBack(writeProject(state, '2026-06-30'))
      const plan = planOfProject(project, proposedChoice(project), '2026-06-30')
      const { id, name, unit, purpose, calendar } = roadmapOf(state)
      const roadmap = { id, name, unit, purpose, calendar: calendar.kind === 'months' ? calendar : noContext.calendar, years: 5 as const }
      const { drafts } = draftsFor(plan, { kind: 'new', roadmap }, options)
      const anew = replay(
        emptyState,
        drafts.flatMap(({ changes }) => changes),
      )
      expect(saidBy(anew)).toEqual(saidBy(state))
    }),
    { numRuns: 100 },
  )
})
