import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#shared/calendar/dates.ts'
import { all, type State } from '#shared/domain/records.ts'
import { violations } from '#shared/domain/invariants.ts'
import type { ImportOptions, ImportTarget } from '#shared/exchange/drafts.ts'
import type { AcceptedRow, ImportPlan } from '#shared/exchange/plan.ts'
import { sayLine } from '#shared/exchange/taking/sayLine.ts'
import { newActivity } from '#shared/planning/activity.ts'
import { add, edit, plan } from '#shared/planning/records.ts'
import { countBy, imported, openAfter, planOf, stateAfter } from './steps.ts'

const blank: AcceptedRow = {
  row: 2,
  milestone: false,
  key: '',
  title: '',
  lane: null,
  start: '2026-01-01',
  finish: '2026-03-31',
  status: null,
  kind: null,
  progress: null,
  startedOn: null,
  finishedOn: null,
  dependsOn: null,
  owner: null,
  sponsor: null,
  description: null,
}
const row = (key: string, more: Partial<AcceptedRow> = {}): AcceptedRow => ({ ...blank, key, title: `The ${key}`, ...more })
const table = (rows: readonly AcceptedRow[], more: Partial<ImportPlan> = {}): ImportPlan => ({
  series: false,
  refused: [],
  strayKeys: [],
  reports: [{ label: '', asOf: '2026-11-21', rows: rows.map((one, index) => ({ ...one, row: index + 2 })), refusedKeys: [] }],
  ...more,
})
type Open = ImportTarget & { kind: 'open' }
/** The same roadmap, which no longer knows that it has these tables. */
const forgetful = (open: Open): Open => ({ ...open, lines: open.lines.map((line) => ({ ...line, source: null })) })
const after = (first: readonly AcceptedRow[]) => openAfter(imported(table(first)).drafts)
const byKey = (state: State, key: string) => all(state, 'activity').find(({ sourceKey }) => sourceKey === key)
const again = (open: Open, rows: readonly AcceptedRow[], more: Partial<ImportOptions> = {}) => {
  const { drafts, reports, remarks } = imported(table(rows), open, more)
  return { drafts, state: stateAfter(drafts, open.state), lines: reports[0]?.lines ?? [], remarks }
}

describe('what a row says', () => {
  it('of a milestone makes a milestone, found again by its key, else by its title, and keeps what the file does not say', () => {
    const open = after([row('a'), row('m', { milestone: true, start: '2026-05-01', finish: '2026-05-01' })])
    const [milestone] = all(open.state, 'milestone')
    expect(milestone).toMatchObject({ title: 'The m', date: '2026-05-01', activity: null, kind: 'event', sourceKey: 'm' })
    expect(all(open.state, 'lane')).toHaveLength(1)
    const owned = {
      ...open,
      state: plan(open.state, edit(open.state, 'milestone', milestone?.id ?? '', { activity: byKey(open.state, 'a')?.id ?? null })),
    }
    const { state, lines } = again(owned, [row('a'), row('m', { milestone: true, title: 'Renamed', finish: '2026-06-01' })])
    expect(all(state, 'milestone')).toEqual([{ ...milestone, title: 'Renamed', date: '2026-06-01', activity: byKey(state, 'a')?.id }])
    expect(lines.map(({ kind, fate }) => [kind, fate])).toEqual([
      ['activity', 'same'],
      ['milestone', 'changed'],
    ])
    const byHand = add('milestone', {
      id: 'by-hand',
      title: 'The go',
      date: '2026-01-01',
      kind: 'decision',
      activity: null,
      sourceKey: null,
    })
    const found = again({ ...open, state: plan(open.state, byHand) }, [row('go', { milestone: true, finish: '2026-02-02' })])
    expect(found.state.milestone['by-hand']).toMatchObject({ date: '2026-02-02', kind: 'decision', sourceKey: 'go' })
  })

  it('of a milestone of an activity names it, wherever its row stands', () => {
    const { state } = again(after([row('z')]), [
      row('m', { milestone: true, of: 'b', event: 'decision' }),
      row('n', { milestone: true, of: 'nowhere' }),
      row('b'),
    ])
    expect(
      all(state, 'milestone')
        .map(({ sourceKey, activity, kind }) => [sourceKey, activity, kind])
        .toSorted(([a], [b]) => ((a ?? '') < (b ?? '') ? -1 : 1)),
    ).toEqual([
      ['m', byKey(state, 'b')?.id, 'decision'],
      ['n', null, 'event'],
    ])
  })

  it('of beginning, progress and finish is kept; what is done has a day, and what is not has none', () => {
    const state = after([
      row('a', { startedOn: '2026-01-05', progress: 40, status: 'in progress' }),
      row('b', { status: 'done', finishedOn: '2026-04-02' }),
      row('c', { finishedOn: '2026-04-03' }),
      row('d', { status: 'done' }),
      row('e', { status: 'stopped', finishedOn: '2026-04-03' }),
    ]).state
    expect(['a', 'b', 'c', 'd', 'e'].map((key) => [byKey(state, key)?.status, byKey(state, key)?.finishedOn])).toEqual([
      ['in progress', null],
      ['done', '2026-04-02'],
      ['done', '2026-04-03'],
      ['done', '2026-03-31'],
      ['stopped', null],
    ])
    expect(byKey(state, 'a')).toMatchObject({ startedOn: '2026-01-05', progress: 40 })
    const later = again(openAfter(imported(table([row('a', { startedOn: '2026-01-05', progress: 40 })])).drafts), [row('a')]).state
    expect(byKey(later, 'a')).toMatchObject({ startedOn: '2026-01-05', progress: 40 })
  })
})

describe('what a row depends on', () => {
  const dependsOn = (state: State, key: string) => (byKey(state, key)?.dependsOn ?? []).map((id) => state.activity[id]?.sourceKey ?? id)

  it('is kept where it is an activity; what is not there, a milestone or a circle is left out and told', () => {
    const { state, remarks } = again(after([row('z')]), [
      row('a', { dependsOn: ['z', 'b', 'nowhere', 'm'] }),
      row('b', { dependsOn: ['c'] }),
      row('c', { dependsOn: ['a', 'c'] }),
      row('m', { milestone: true }),
    ])
    expect([dependsOn(state, 'a'), dependsOn(state, 'b'), dependsOn(state, 'c')]).toEqual([['z', 'b'], ['c'], []])
    expect(remarks.map(({ reason, row: at, other }) => [reason, at, other])).toEqual([
      ['depends-on-unknown', 2, 'nowhere'],
      ['depends-on-milestone', 2, 'm'],
      ['depends-on-cycle', 4, 'a'],
      ['depends-on-cycle', 4, 'c'],
    ])
  })

  it('replaces what came with a file, and keeps what was entered by hand', () => {
    const open = after([row('a', { dependsOn: ['b'] }), row('b'), row('c')])
    const mine = newActivity({
      id: 'mine',
      title: 'By hand',
      lane: all(open.state, 'lane')[0]?.id ?? '',
      start: '2026-01-01',
      finish: '2026-02-01',
    })
    const withMine = plan(open.state, add('activity', mine))
    const a = byKey(open.state, 'a')
    const state = plan(withMine, edit(withMine, 'activity', a?.id ?? '', { dependsOn: ['mine', ...(a?.dependsOn ?? [])] }))
    expect(dependsOn(again({ ...open, state }, [row('a', { dependsOn: ['c'] }), row('b'), row('c')]).state, 'a')).toEqual(['mine', 'c'])
    expect(again(forgetful({ ...open, state }), [row('a'), row('b'), row('c')]).drafts).toEqual([])
  })
})

const keys = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
const anyRow = fc.record({
  key: fc.constantFrom(...keys),
  milestone: fc.boolean(),
  title: fc.constantFrom('One', 'Two', 'Three', 'Four'),
  lane: fc.constantFrom(null, 'North', 'South'),
  day: fc.nat(900),
  length: fc.nat(300),
  status: fc.constantFrom(null, 'committed', 'in progress', 'done', 'stopped' as const),
  progress: fc.option(fc.nat(100)),
  dependsOn: fc.option(fc.uniqueArray(fc.constantFrom(...keys), { maxLength: 3 })),
  owner: fc.constantFrom(null, 'Ann', ''),
})
const anyTable = fc.uniqueArray(anyRow, { selector: ({ key }) => key, maxLength: 7 }).map((rows) =>
  rows.map(({ day, length, status, milestone, ...said }): AcceptedRow => {
    const start = addDays('2025-01-01', day)
    const finish = milestone ? start : addDays(start, length)
    return {
      ...blank,
      ...said,
      milestone,
      start,
      finish,
      status: milestone ? null : status,
      lane: milestone ? null : said.lane,
      dependsOn: milestone ? null : said.dependsOn,
    }
  }),
)

describe('a table that is imported again', () => {
  it('changes nothing the second time, also where nobody remembers the first', () => {
    fc.assert(
      fc.property(anyTable, anyTable, fc.boolean(), (first, second, doneWhenPast) => {
        const begun = after([row('z'), ...first])
        const one = imported(table(second), begun, { doneWhenPast })
        const open = openAfter(one.drafts, begun)
        expect(violations(open.state)).toEqual([])
        expect(imported(table(second), open, { doneWhenPast }).drafts).toEqual([])
        const unknown = imported(table(second), forgetful(open), { doneWhenPast })
        expect(unknown.drafts).toEqual([])
        expect(unknown.reports[0]?.lines.every(({ fate }) => fate === 'same' || fate === 'absent') ?? true).toBe(true)
      }),
    )
  })

  it('leaves what is discarded as it was, and makes of the rest what it would have made', () => {
    fc.assert(
      fc.property(anyTable, anyTable, fc.subarray(keys), (first, second, left) => {
        const open = forgetful(after([row('z'), ...first]))
        const rows = second.map((one) => ({ ...one, dependsOn: null }))
        const whole = again(open, rows)
        expect(again(open, rows, { discarded: new Set(keys) }).drafts).toEqual([])
        const some = again(open, rows, { discarded: new Set(left) })
        for (const { kind, id, key } of whole.lines)
          expect(some.state[kind][id]).toEqual((left.includes(key) ? open.state : whole.state)[kind][id])
      }),
    )
  })

  it('removes nothing unless that is asked, and then only what came with a file and is not discarded', () => {
    const open = after([row('a'), row('b'), row('c'), row('m', { milestone: true })])
    const kept = again(open, [row('a', { finish: '2026-05-01' })])
    expect(countBy(kept.lines, ({ fate }) => fate)).toEqual({ changed: 1, absent: 3 })
    expect(all(kept.state, 'activity')).toHaveLength(3)
    const asked = again(open, [row('a')], { removeAbsent: true, discarded: new Set(['b']) })
    expect(countBy(asked.lines, ({ fate }) => fate)).toEqual({ same: 1, absent: 1, removed: 2 })
    expect([byKey(asked.state, 'b')?.title, byKey(asked.state, 'c'), all(asked.state, 'milestone')]).toEqual(['The b', undefined, []])
    // The same table again, which is known: what is not in it can still be removed.
    const known = openAfter(asked.drafts, open)
    expect(again(known, [row('a')], { removeAbsent: true }).state.activity).toEqual({
      [byKey(known.state, 'a')?.id ?? '']: byKey(known.state, 'a'),
    })
  })

  it('says of each row in words what differs', () => {
    const open = after([row('a', { lane: 'North', owner: 'Ann' })])
    const { reports } = imported(table([row('a', { lane: 'South', owner: 'Ben', finish: '2026-06-30' }), row('b')]), open)
    const [report] = reports
    if (!report) throw new Error('no report')
    const [changed, added] = report.lines.map((line) => sayLine(line, report))
    expect(changed?.fields.map(({ name, before, after: now }) => [name, before, now])).toEqual([
      ['Lane', 'North', 'South'],
      ['Finish', '31 Mar 2026 (2026 Q1)', '30 Jun 2026 (2026 Q2)'],
      ['Owner', 'Ann', 'Ben'],
    ])
    expect(added).toMatchObject({ fate: 'added', title: 'The b', start: '1 Jan 2026', finish: '31 Mar 2026', fields: [] })
  })
})

describe('the report of an import', () => {
  const file = { name: 'plan.csv', form: 'text' as const, hash: 'ab'.repeat(32) }

  it('is kept with its last revision, with each refused row in a sentence', () => {
    const read = planOf(
      'Reported,Activity,Start,Finish\n2026-01-01,a,2026-01-01,2026-02-01\n2026-02-01,a,2026-01-01,2026-03-01\n2026-02-01,b,soon,2026-03-01\n',
    )
    const { drafts } = imported(read, undefined, { files: [{ ...file, formats: { start: 'yyyy-MM-dd' } }] })
    expect(drafts.map(({ changes }) => changes.filter(({ kind }) => kind === 'importReport').length)).toEqual([0, 1])
    expect(all(stateAfter(drafts), 'importReport')).toMatchObject([
      {
        file: 'plan.csv',
        form: 'text',
        hash: file.hash,
        rows: 2,
        refused: 1,
        importedBy: 'A. Partner',
        leftOut: ['Row 4, “b”, Start “soon”: Not a date written like 2026-12-31.'],
      },
    ])
    expect(imported(read, openAfter(drafts), { files: [file] }).drafts).toEqual([])
  })
})

describe('what leaves with a removal, and what stays', () => {
  const withHand = (open: Open) => {
    const a = byKey(open.state, 'a')?.id ?? ''
    const state = plan(open.state, [
      ...add('milestone', { id: 'by-hand', title: 'Board', date: '2026-02-01', kind: 'decision', activity: a, sourceKey: null }),
      ...add('stakeholder', { id: 's', name: 'Ann', kind: 'person' }),
      ...add('impact', { id: 'i', activity: a, stakeholder: 's', benefit: '', risk: '', response: '', level: 1 }),
    ])
    return forgetful({ ...open, state })
  }

  it('a milestone that was made by hand stays, and what goes along is told', () => {
    const open = withHand(after([row('a'), row('b')]))
    const { state, remarks } = again(open, [row('b')], { removeAbsent: true })
    expect(byKey(state, 'a')).toBeUndefined()
    expect(state.milestone['by-hand']).toMatchObject({ activity: null })
    expect(state.impact).toEqual({})
    expect(remarks).toMatchObject([{ reason: 'goes-along', title: 'The a', other: '1' }])
    expect(again(open, [row('b')]).drafts).toEqual([])
  })

  it('a file that says again what an older one said is taken, where another came in between', () => {
    const march = [row('a', { finish: '2026-06-01' })]
    const first = after(march)
    const april = openAfter(imported(table([row('a', { finish: '2026-07-01' })]), first).drafts, first)
    expect(byKey(again(april, march).state, 'a')?.finish).toBe('2026-06-01')
  })

  it('a dependency on what is not in the file stays as it is', () => {
    const open = forgetful(after([row('a'), row('b', { dependsOn: ['a'] })]))
    const { state } = again(open, [row('b', { dependsOn: [] })])
    expect(byKey(state, 'b')?.dependsOn).toEqual([byKey(open.state, 'a')?.id])
    expect(byKey(again(open, [row('a'), row('b', { dependsOn: [] })]).state, 'b')?.dependsOn).toEqual([])
  })

  it('what became a milestone can be removed as an activity', () => {
    const open = forgetful(after([row('a')]))
    const { state } = again(open, [row('a', { milestone: true, start: '2026-03-31' })], { removeAbsent: true })
    expect([all(state, 'activity'), all(state, 'milestone').map(({ sourceKey }) => sourceKey)]).toEqual([[], ['a']])
  })

  it('of a row without its key, what is called so stays', () => {
    const open = forgetful(after([row('a'), row('b')]))
    const lacking = table([row('b')], {
      reports: [{ label: '', asOf: '2026-11-21', rows: [row('b')], refusedKeys: [], refusedTitles: ['The a'] }],
    })
    expect(byKey(stateAfter(imported(lacking, open, { removeAbsent: true }).drafts, open.state), 'a')).toBeDefined()
  })
})
