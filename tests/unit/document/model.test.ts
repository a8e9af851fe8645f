import { describe, expect, it } from 'vitest'
import { axisOf } from '#shared/document/axis.ts'
import { roadmapDocument } from '#shared/document/model.ts'
import { add } from '#shared/planning/records.ts'
import { activity, documentOf, revision, stateOf } from './roadmaps.ts'

const days = 1826

describe('the axis', () => {
  it('has the quarters and the fiscal years of the horizon without a gap', () => {
    const { quarters, years, start, finish } = documentOf().axis
    expect([start, finish]).toEqual(['2026-10-01', '2031-09-30'])
    expect(quarters.map(({ label }) => label).slice(0, 5)).toEqual(['FY27 Q1', 'FY27 Q2', 'FY27 Q3', 'FY27 Q4', 'FY28 Q1'])
    expect(quarters[1]?.short).toBe('Q2')
    expect(years.map(({ label }) => label)).toEqual(['FY27', 'FY28', 'FY29', 'FY30', 'FY31'])
    for (const list of [quarters, years]) {
      expect(list[0]?.from).toBe(0)
      expect(list.at(-1)?.to).toBe(1)
      for (const [index, { from }] of list.entries()) if (index > 0) expect(from).toBe(list[index - 1]?.to)
    }
  })

  it('has today in the middle of its day, and none outside of the horizon', () => {
    expect(documentOf().axis.today).toEqual({ date: '2026-10-12', at: 11.5 / days })
    for (const today of ['2026-09-30', '2031-10-01']) expect(roadmapDocument(stateOf(), revision, today).axis.today).toBeNull()
    for (const today of ['2026-10-01', '2031-09-30']) expect(roadmapDocument(stateOf(), revision, today).axis.today?.date).toBe(today)
  })

  it('names the quarters of a table as the table does, and those beyond it by their first day', () => {
    const calendar = {
      kind: 'table' as const,
      quarters: [
        { start: '2026-10-05', label: 'FY27 P1' },
        { start: '2027-01-04', label: 'FY27 P2' },
      ],
    }
    const { quarters, years } = axisOf(calendar, { start: '2026-10-05', years: 3 }, '2026-11-01')
    expect(quarters.slice(0, 3).map(({ short }) => short)).toEqual(['P1', 'P2', null])
    expect(years.map(({ label }) => label)).toEqual(['FY27', '2027', '2028', '2029'])
  })
})

describe('the bars', () => {
  it('are fractions of the horizon by days, both ends inclusive', () => {
    const { lanes } = documentOf(activity('x', '2026-10-01', '2026-10-01'), activity('y', '2031-09-30', '2031-09-30'))
    expect(lanes[0]?.items).toMatchObject([
      { from: 0, to: 1 / days, startsBefore: false, finishesAfter: false },
      { from: (days - 1) / days, to: 1, startsBefore: false, finishesAfter: false },
    ])
  })

  it('are cut at the horizon and say so; what lies outside of it is counted and listed', () => {
    const { lanes } = documentOf(
      activity('over', '2020-01-01', '2040-01-01'),
      activity('past', '2025-01-01', '2026-09-30'),
      activity('future', '2031-10-01', '2032-01-01'),
    )
    expect(lanes[0]).toMatchObject({ before: 1, after: 1 })
    expect(lanes[0]?.items).toMatchObject([{ from: 0, to: 1, startsBefore: true, finishesAfter: true }])
    expect(lanes[0]?.activities.map(({ id }) => id)).toEqual(['over', 'past', 'future'])
  })

  it('stand in the lanes in their order, by start, whatever the order of the records', () => {
    const one = documentOf(activity('late', '2028-01-01', '2028-02-01'), activity('early', '2027-01-01', '2029-01-01'))
    const other = documentOf(activity('early', '2027-01-01', '2029-01-01'), activity('late', '2028-01-01', '2028-02-01'))
    expect(one.lanes.map(({ name }) => name)).toEqual(['First', 'Second'])
    expect(one.lanes[0]?.items.map((item) => item.type === 'bar' && item.activity.id)).toEqual(['early', 'late'])
    expect(other).toEqual(one)
  })

  it('bear the labels of the fiscal quarters of their days', () => {
    const { lanes } = documentOf(activity('x', '2026-12-31', '2027-01-01', { status: 'done', finishedOn: '2027-04-01' }))
    expect(lanes[0]?.activities[0]).toMatchObject({
      start: { date: '2026-12-31', quarter: 'FY27 Q1' },
      finish: { date: '2027-01-01', quarter: 'FY27 Q2' },
      finishedOn: { date: '2027-04-01', quarter: 'FY27 Q3' },
    })
  })
})

describe('milestones', () => {
  it('stand in the lane of their activity, or above the lanes; those outside are counted', () => {
    const roadmap = documentOf(
      activity('x', '2026-10-01', '2027-01-01'),
      add('milestone', { id: 'm', title: 'Go live', date: '2027-01-01', kind: 'event', activity: 'x', sourceKey: null }),
      add('milestone', { id: 'n', title: 'Board', date: '2028-01-01', kind: 'decision', activity: null, sourceKey: null }),
      add('milestone', { id: 'o', title: 'Long ago', date: '2020-01-01', kind: 'decision', activity: null, sourceKey: null }),
    )
    expect(roadmap.lanes[0]?.items.map(({ type }) => type)).toEqual(['bar', 'mark'])
    expect(roadmap.lanes[0]?.items[1]).toMatchObject({ of: 'Activity x', day: { quarter: 'FY27 Q2' } })
    expect(roadmap.marks.map(({ id }) => id)).toEqual(['n'])
    expect(roadmap.marksOutside).toBe(1)
    expect(roadmap.milestones.map(({ id }) => id)).toEqual(['o', 'm', 'n'])
  })
})

describe('outcomes', () => {
  it('have their measure, the last reading, and the activities that lead to them with the sentence', () => {
    const roadmap = documentOf(
      activity('x', '2026-10-01', '2027-01-01'),
      activity('alone', '2026-10-01', '2027-01-01'),
      add('stakeholder', { id: 's', name: 'Policyholders', kind: 'group' }),
      add('outcome', {
        id: 'o',
        title: 'Paid in a day',
        description: '',
        leader: 'Mara Lind',
        agreedOn: '2026-10-02',
        valuableFor: ['s'],
        order: 0,
        weight: 3,
        measure: {
          unit: 'days',
          direction: 'decrease',
          baseline: 9,
          baselineOn: '2026-09-30',
          targets: [{ quarter: '2027-07-01', value: 1 }],
          thresholds: null,
        },
      }),
      add('link', { id: 'l', outcome: 'o', activity: 'x', sentence: 'By asking once.', contribution: 2 }),
      add('reading', { id: 'r1', outcome: 'o', date: '2027-01-31', value: 7, note: '' }),
      add('reading', { id: 'r2', outcome: 'o', date: '2026-12-31', value: 8, note: '' }),
    )
    expect(roadmap.outcomes).toMatchObject([
      {
        leader: 'Mara Lind',
        agreedOn: { quarter: 'FY27 Q1' },
        valuableFor: ['Policyholders'],
        measure: { targets: [{ quarter: 'FY27 Q4', value: 1 }], reading: { value: 7, on: { date: '2027-01-31' } } },
        activities: [{ activity: { id: 'x' }, sentence: 'By asking once.' }],
      },
    ])
    expect(roadmap.unlinked).toBe(1)
  })
})
