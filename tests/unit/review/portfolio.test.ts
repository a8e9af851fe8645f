import { describe, expect, it } from 'vitest'
import { daysBetween } from '#shared/calendar/dates.ts'
import type { State } from '#shared/domain/records.ts'
import { newImpact } from '#shared/planning/impact.ts'
import { add, plan } from '#shared/planning/records.ts'
import { hardestShared, portfolioQuarters, sharedStakeholders, summarise } from '#shared/review/portfolio.ts'
import { reviewOf, withActivities } from './plans.ts'

const today = '2026-11-21'

/** A roadmap in which one activity changes much for one stakeholder from spring to autumn. */
const hit = (name: string, level: 1 | 2 | 3 = 3): State =>
  plan(withActivities({ id: 'a', start: '2026-05-01', finish: '2026-09-30', title: `For ${name}` }), [
    ...add('stakeholder', { id: 's', name, kind: 'group' }),
    ...add('impact', newImpact({ id: 'i', activity: 'a', stakeholder: 's', level })),
  ])

describe('the summary of a roadmap', () => {
  it('counts what was promised or done, and says what the last review found', () => {
    const figures = { promised: 4, delivered: 3, moved: 1, dropped: 0, added: 0 }
    const state = plan(
      withActivities(
        { id: 'committed', finish: '2026-12-31' },
        { id: 'running', finish: '2026-12-31', status: 'in progress' },
        { id: 'done', finish: '2026-09-30', status: 'done', finishedOn: '2026-08-01' },
        { id: 'idea', finish: '2026-12-31', status: 'idea' },
        { id: 'stopped', finish: '2026-12-31', status: 'stopped' },
      ),
      [
        ...add('review', reviewOf({ id: 'one', quarter: '2026-01-01', signedOn: '2026-04-02', figures: { ...figures, delivered: 2 } })),
        ...add('review', reviewOf({ id: 'two', quarter: '2026-04-01', signedOn: '2026-07-02', figures })),
      ],
    )
    const summary = summarise('here', state, today)
    expect(summary.work.map(({ id, finish }) => [id, finish])).toEqual([
      ['committed', '2026-12-31'],
      ['done', '2026-08-01'],
      ['running', '2026-12-31'],
    ])
    expect(summary).toMatchObject({
      roadmap: 'here',
      started: 1,
      finished: 1,
      sayDo: { quarter: '2026-04-01', ratio: 0.75, before: 0.5 },
      horizon: { start: '2026-01-01', finish: '2030-12-31' },
    })
  })
})

describe('the common axis', () => {
  it('holds every horizon and the present day, within two years back and six ahead', () => {
    const of = (start: string, finish: string) => ({ horizon: { start, finish } })
    expect(portfolioQuarters([], today)).toEqual(['2026-10-01'])
    expect(portfolioQuarters([of('2026-02-01', '2027-01-31')], today)).toEqual([
      '2026-01-01',
      '2026-04-01',
      '2026-07-01',
      '2026-10-01',
      '2027-01-01',
    ])
    const wide = portfolioQuarters([of('1999-01-01', '2003-12-31'), of('2090-01-01', '2094-12-31')], today)
    expect([wide[0], wide.at(-1), wide.length]).toEqual(['2024-10-01', '2032-10-01', 33])
    expect(wide.every((quarter, at) => at === 0 || daysBetween(wide[at - 1] ?? quarter, quarter) > 89)).toBe(true)
  })
})

describe('shared stakeholders', () => {
  const quarters = ['2026-04-01', '2026-07-01', '2026-10-01']
  const shared = (...states: readonly State[]) =>
    sharedStakeholders(
      states.map((state, place) => summarise(`r${place}`, state, today)),
      quarters,
    )

  it('are those of the same name, however it is spelt, with what comes from each side', () => {
    const rows = shared(hit('Field technicians'), hit(' field  Technicians'), hit('Dispatchers'))
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({
      name: 'Field technicians',
      where: [
        { roadmap: 'r0', stakeholder: 's' },
        { roadmap: 'r1', stakeholder: 's' },
      ],
    })
    expect(rows[0]?.cells.map(({ load, tooMuch, sides }) => [load, tooMuch, sides.length])).toEqual([
      [6, true, 2],
      [6, true, 2],
      [0, false, 0],
    ])
  })

  it('say who is hit hardest from several sides, and nobody where one side alone does', () => {
    const rows = shared(hit('B'), hit('B', 1), hit('A'), hit('A'))
    expect(rows.map(({ name }) => name)).toEqual(['A', 'B'])
    expect(hardestShared(rows)).toMatchObject({ row: { name: 'A' }, cell: { quarter: '2026-04-01', load: 6 } })
    const alone = plan(withActivities(), add('stakeholder', { id: 's', name: 'B', kind: 'group' }))
    expect(hardestShared(shared(hit('B'), alone))).toBeNull()
    expect(shared(hit('B'))).toEqual([])
  })
})
