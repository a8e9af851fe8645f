import { addDays } from '#shared/calendar/dates.ts'
import { describe, expect, test } from 'vitest'
import { all } from '#shared/domain/records.ts'
import { removed } from '#shared/history/change.ts'
import { newActivity } from '#shared/planning/activity.ts'
import { add } from '#shared/planning/records.ts'
import { guessMapping, mapColumn, mappingGaps } from '#shared/exchange/mapping.ts'
import { reportLimit } from '#shared/exchange/drafts.ts'
import { imported, newTarget, openAfter, planOf, stateAfter, tableFrom } from './steps.ts'

const series = (...lines: string[]) => ['Reported,Lane,Activity,Start,Finish', ...lines].join('\n')
const titles = (state: ReturnType<typeof stateAfter>) =>
  all(state, 'activity')
    .map(({ title }) => title)
    .toSorted()

describe('which column says what', () => {
  test('is guessed from names and values, and changed by hand', () => {
    const table = tableFrom('Name,Start comment,Start date,Due,Due date,Who\na,soon,2026-01-01,yes,2026-02-01,Ann\n')
    const mapping = guessMapping(table)
    expect(mapping.columns).toEqual({ title: 0, start: 2, finish: 4 })
    const owned = mapColumn(table, mapping, 'owner', 5)
    expect(owned.columns).toEqual({ title: 0, start: 2, finish: 4, owner: 5 })
    expect(mapColumn(table, owned, 'title', 5).columns).toEqual({ title: 5, start: 2, finish: 4 })
    expect(mappingGaps(mapColumn(table, owned, 'finish', null))).toEqual([{ reason: 'needs-column', field: 'finish' }])
  })

  test('an ambiguous date is a gap until it is said', () => {
    const table = tableFrom('Title,Start,Finish\na,03/04/2026,2026-12-01\n')
    const mapping = guessMapping(table)
    expect(mappingGaps(mapping)).toEqual([{ reason: 'needs-format', field: 'start' }])
    expect(mappingGaps({ ...mapping, formats: { ...mapping.formats, start: 'dd/MM/yyyy' } })).toEqual([])
  })
})

describe('what is left out, and why', () => {
  test.each<[string, string, string, string | null, string]>([
    ['no title', ',2026-01-01,2026-02-01,', 'missing-title', 'Title', ''],
    ['no start', 'a,,2026-02-01,', 'missing-start', 'Start', ''],
    ['no finish', 'a,2026-01-01,,', 'missing-finish', 'Finish', ''],
    ['a start in words', 'a,soon,2026-02-01,', 'unreadable-start', 'Start', 'soon'],
    ['a finish that is no day', 'a,2026-01-01,2026-02-30,', 'unreadable-finish', 'Finish', '2026-02-30'],
    ['a finish before the start', 'a,2026-02-02,2026-02-01,', 'finish-before-start', 'Finish', '2026-02-01'],
    ['a status nobody knows', 'a,2026-01-01,2026-02-01,Amber', 'unknown-status', 'Status', 'Amber'],
    ['too many cells', 'a,b,2026-01-01,2026-02-01,done', 'too-many-cells', null, ''],
    ['the header again', 'Title,Start,Finish,Status', 'repeated-header', null, ''],
    ['a title like a book', `${'long '.repeat(5_000)},2026-01-01,2026-02-01,`, 'too-long', 'Title', 'long '.repeat(5_000).trim()],
  ])('%s', (_, line, reason, column, text) => {
    const plan = planOf(`Title,Start,Finish,Status\nfine,2026-01-01,2026-01-31,done\n${line}\n`)
    expect(plan.refused).toMatchObject([{ row: 3, reason, column, text }])
    expect(plan.reports[0]?.rows.map(({ title }) => title)).toEqual(['fine'])
  })

  test('of two rows that say different things about one activity neither is taken; of two equal ones the first', () => {
    const plan = planOf(
      series(
        '2026-01-01,L,a,2026-01-01,2026-02-01',
        '2026-01-01,L,a,2026-01-01,2026-03-01',
        '2026-01-01,L,b,2026-01-01,2026-02-01',
        '2026-01-01,L,b,2026-01-01,2026-02-01',
      ),
    )
    expect(plan.refused.map(({ row, reason, other }) => [row, reason, other])).toEqual([
      [2, 'same-key', 3],
      [3, 'same-key', 2],
      [5, 'repeated-row', 4],
    ])
    expect(plan.reports[0]?.rows.map(({ title }) => title)).toEqual(['b'])
  })
})

describe('a series becomes revisions', { timeout: 60_000 }, () => {
  const file = series(
    '2026-01-31,Ops,a,2026-01-01,2026-06-30',
    '2026-01-31,Ops,b,2026-01-01,2026-06-30',
    '2026-01-31,Web,c,2026-01-01,2026-06-30',
    '2026-04-30,Ops,a,2026-01-01,2026-09-30',
    '2026-04-30,Ops,b,2026-01-01,?',
    '2026-07-31,Ops,a,2026-01-01,2026-09-30',
    '2026-07-31,Web,c,2026-01-01,2026-12-31',
  )

  test('what a report lacks is gone, what was refused stays, what comes back is the same', () => {
    const { drafts, reports } = imported(planOf(file))
    expect(reports.map(({ added, changed, removed: gone }) => [added, changed, gone])).toEqual([
      [3, 0, 0],
      [0, 1, 1],
      [1, 0, 1],
    ])
    const [first, second, third] = [1, 2, 3].map((count) => stateAfter(drafts.slice(0, count)))
    if (!first || !second || !third) throw new Error('three states')
    expect(titles(second)).toEqual(['a', 'b'])
    expect(all(second, 'lane').map(({ name }) => name)).toEqual(['Ops'])
    expect(titles(third)).toEqual(['a', 'c'])
    const idOfC = (state: typeof first) => all(state, 'activity').find(({ title }) => title === 'c')?.id
    expect(idOfC(third)).toBe(idOfC(first))
    expect(drafts.map(({ asOf, source }) => [asOf, source?.report])).toEqual([
      ['2026-01-31', '2026-01-31'],
      ['2026-04-30', '2026-04-30'],
      ['2026-07-31', '2026-07-31'],
    ])
  })

  test('a later report is appended, one that would change the past is not', () => {
    const open = openAfter(imported(planOf(file)).drafts)
    const grown = `${file.replace('2026-04-30,Ops,a,2026-01-01,2026-09-30', '2026-04-30,Ops,a,2026-01-01,2026-10-31')}\n2026-10-31,Ops,a,2026-01-01,2026-12-31`
    const again = imported(planOf(grown), open)
    expect(again.reports.map(({ fate }) => fate)).toEqual(['known', 'history-differs', 'known', 'revision'])
    expect(again.drafts).toHaveLength(1)
    expect(titles(stateAfter(again.drafts, open.state))).toEqual(['a'])
    const other = imported(planOf(series('2025-12-31,Ops,z,2026-01-01,2026-06-30')), open, { file: 'other.csv' })
    expect(other).toMatchObject({ drafts: [], reports: [{ fate: 'before-last' }] })
  })

  test('what was made by hand is not the file’s to remove, nor a milestone of what goes; what others point at is let go of', () => {
    const open = openAfter(imported(planOf(file)).drafts)
    const lane = all(open.state, 'lane')[0]?.id ?? ''
    const [a, c] = ['a', 'c'].map((title) => all(open.state, 'activity').find((activity) => activity.title === title))
    if (!a || !c) throw new Error('a and c')
    const mine = add(
      'activity',
      newActivity({ id: 'mine', title: 'mine', lane, start: '2026-01-01', finish: '2026-02-01', dependsOn: [a.id, c.id] }),
    )
    const decision = add('milestone', { id: 'm', title: 'Decide', date: '2026-03-01', kind: 'decision', activity: c.id, sourceKey: null })
    const state = stateAfter([{ ...draftOf(open), changes: [...mine, ...decision] }], open.state)
    const next = imported(planOf(`${file}\n2026-10-31,New,d,2026-01-01,2026-12-31`), { ...open, state })
    const after = stateAfter(next.drafts, state)
    expect(titles(after)).toEqual(['d', 'mine'])
    expect(after.activity['mine']?.dependsOn).toEqual([])
    expect(all(after, 'milestone').map(({ title, activity }) => [title, activity])).toEqual([['Decide', null]])
    expect(
      all(after, 'lane')
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(['New', 'Ops'])
  })

  test.each(['feeds', 'notUntilDone'] as const)('what an activity of ours names in %s can go as well, and it lets go of it', (field) => {
    const open = openAfter(imported(planOf(file)).drafts)
    const lane = all(open.state, 'lane')[0]?.id ?? ''
    const a = all(open.state, 'activity').find(({ title }) => title === 'a')
    if (!a) throw new Error('a')
    const mine = add(
      'activity',
      newActivity({ id: 'mine', title: 'mine', lane, start: '2026-01-01', finish: '2026-02-01', [field]: [a.id] }),
    )
    const state = stateAfter([{ ...draftOf(open), changes: mine }], open.state)
    const next = imported(planOf(`${file}\n2026-10-31,New,d,2026-01-01,2026-12-31`), { ...open, state })
    expect(stateAfter(next.drafts, state).activity['mine']?.[field]).toEqual([])
  })

  test('two reports of one day follow each other by their numbers', () => {
    const plan = planOf(
      'Revision,Reported,Activity,Start,Finish\n10,2026-01-31,a,2026-01-01,2026-03-01\n9,2026-01-31,a,2026-01-01,2026-02-01\n',
    )
    expect(plan.reports.map(({ label, asOf, rows }) => [label, asOf, rows[0]?.finish])).toEqual([
      ['9', '2026-01-31', '2026-02-01'],
      ['10', '2026-01-31', '2026-03-01'],
    ])
    const { drafts } = imported(plan)
    expect(stateAfter(drafts)).toMatchObject({ lane: { [Object.keys(stateAfter(drafts).lane)[0] ?? '']: { name: 'Without a lane' } } })
  })

  test('a column of other dates is not a series', () => {
    const lines = Array.from({ length: reportLimit + 1 }, (_, index) => `${addDays('2000-01-01', index)},L,a${index},2026-01-01,2026-02-01`)
    expect(() => imported(planOf(series(...lines)))).toThrow(RangeError)
  })
})

describe('one plan into the roadmap that is open', () => {
  const file = 'Key,Title,Start,Finish,Status,Owner\nK1,a,2026-01-01,2026-02-01,Done,Ann\nK2,b,2026-01-01,2026-12-31,Planned,\n'

  test('is compared by key: differences are one revision, and nothing is deleted', () => {
    const first = imported(planOf(file))
    const open = openAfter(first.drafts)
    expect(all(open.state, 'activity').map(({ status, finishedOn }) => [status, finishedOn])).toEqual(
      expect.arrayContaining([
        ['done', '2026-02-01'],
        ['committed', null],
      ]),
    )
    expect(imported(planOf(file), open).drafts).toEqual([])
    const changed =
      'Key,Title,Start,Finish,Status,Owner\nK2,b renamed,2026-01-01,2027-01-31,Planned,Bob\nK3,c,2026-01-01,2026-12-31,Idea,\n'
    const second = imported(planOf(changed), open)
    expect(second.reports).toMatchObject([{ fate: 'revision', added: 1, changed: 1, removed: 0 }])
    expect(titles(stateAfter(second.drafts, open.state))).toEqual(['a', 'b renamed', 'c'])
    // Back to the first file: that is a change again, and not the file that was imported last.
    const back = imported(planOf(file), openAfter(second.drafts, open))
    expect(back.reports).toMatchObject([{ fate: 'revision', added: 0, changed: 1, removed: 0 }])
  })

  test('what was changed by hand since is kept when the same file comes again', () => {
    const open = openAfter(imported(planOf(file)).drafts)
    const [activity] = all(open.state, 'activity')
    if (!activity) throw new Error('an activity')
    const state = stateAfter([{ ...draftOf(open), changes: [removed('activity', activity)] }], open.state)
    expect(imported(planOf(file), { ...open, state })).toMatchObject({ drafts: [], reports: [{ fate: 'known' }] })
  })

  test('an activity made by hand is recognised by its title, and one row takes it only', () => {
    const open = openAfter(imported(planOf('Title,Start,Finish\nother,2026-01-01,2026-02-01\n')).drafts)
    const lane = all(open.state, 'lane')[0]?.id ?? ''
    const mine = add('activity', newActivity({ id: 'mine', title: 'a', lane, start: '2026-01-01', finish: '2026-02-01', owner: 'Me' }))
    const state = stateAfter([{ ...draftOf(open), changes: mine }], open.state)
    const next = imported(planOf('Key,Title,Start,Finish\nother,a,2026-01-01,2026-03-01\nK9,other,2026-01-01,2026-03-01\n'), {
      ...open,
      state,
    })
    const after = stateAfter(next.drafts, state)
    expect(all(after, 'activity')).toHaveLength(3)
    expect(after.activity['mine']).toMatchObject({ title: 'a', sourceKey: null, owner: 'Me', finish: '2026-02-01' })
  })

  test('a title alone, by hand, is taken over', () => {
    const open = openAfter(imported(planOf('Title,Start,Finish\nother,2026-01-01,2026-02-01\n')).drafts)
    const lane = all(open.state, 'lane')[0]?.id ?? ''
    const mine = add('activity', newActivity({ id: 'mine', title: 'a', lane, start: '2026-01-01', finish: '2026-02-01', owner: 'Me' }))
    const state = stateAfter([{ ...draftOf(open), changes: mine }], open.state)
    const next = imported(planOf('Key,Title,Start,Finish\nK1,a,2026-01-01,2026-03-01\n'), { ...open, state })
    expect(stateAfter(next.drafts, state).activity['mine']).toMatchObject({ sourceKey: 'K1', owner: 'Me', finish: '2026-03-01' })
  })

  test('what is done stays done on the day it was, and is done by the day of the plan at the latest', () => {
    const done = 'Title,Start,Finish,Status\na,2026-01-01,2030-02-01,Done\n'
    const open = openAfter(imported(planOf(done)).drafts)
    expect(all(open.state, 'activity')).toMatchObject([{ status: 'done', finishedOn: '2026-11-21' }])
    const again = imported(planOf(done.replace('2030-02-01', '2031-02-01')), open)
    expect(all(stateAfter(again.drafts, open.state), 'activity')).toMatchObject([
      { status: 'done', finishedOn: '2026-11-21', finish: '2031-02-01' },
    ])
  })
})

describe('done because its finish is past', () => {
  const file = series(
    '2026-03-31,L,a,2026-01-01,2026-03-15',
    '2026-06-30,L,a,2026-01-01,2026-09-15',
    '2026-12-31,L,a,2026-01-01,2026-09-15',
  )
  test('is open again when the finish moves on', () => {
    const { drafts } = imported(planOf(file), newTarget, { doneWhenPast: true })
    const standings = [1, 2, 3].map((count) => all(stateAfter(drafts.slice(0, count)), 'activity')[0])
    expect(standings.map((activity) => [activity?.status, activity?.finishedOn])).toEqual([
      ['done', '2026-03-15'],
      ['committed', null],
      ['done', '2026-09-15'],
    ])
  })
  test('is not assumed against the status the file gives', () => {
    const plan = planOf('Title,Start,Finish,Status\na,2020-01-01,2020-02-01,In Progress\n')
    const { drafts } = imported(plan, newTarget, { doneWhenPast: true })
    expect(all(stateAfter(drafts), 'activity')).toMatchObject([{ status: 'in progress', finishedOn: null }])
  })
})

/** A revision that somebody made by hand. */
const draftOf = ({ lines }: ReturnType<typeof openAfter>) => ({
  ...imported(planOf('Title,Start,Finish\nx,2026-01-01,2026-02-01\n')).drafts[0]!,
  kind: 'edit' as const,
  source: null,
  asOf: lines.at(-1)?.asOf ?? '',
})
