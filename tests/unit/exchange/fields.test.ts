import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FiscalCalendar } from '#shared/calendar/fiscal.ts'
import { calendarYear } from '#shared/exchange/dateFormats.ts'
import { guessMapping, mappingGaps, noContext } from '#shared/exchange/mapping.ts'
import { changeMapping, type MappingStep } from '#shared/exchange/mappingSteps.ts'
import { type ImportPlan, planImport } from '#shared/exchange/plan.ts'
import { guessScale, readProgress } from '#shared/exchange/progress.ts'
import { countBy, tableFrom } from './steps.ts'

const april: FiscalCalendar = { kind: 'months', startMonth: 4, labelBy: 'end' }

function planWith(lines: readonly string[], steps: readonly MappingStep[] = [], calendar: FiscalCalendar = calendarYear): ImportPlan {
  const table = tableFrom(lines.join('\n'))
  const context = { ...noContext, calendar }
  const mapping = steps.reduce((known, step) => changeMapping(table, known, step, context), guessMapping(table, context))
  expect(mappingGaps(mapping)).toEqual([])
  return planImport(table, mapping, '2026-11-21', calendar)
}
const rowsOf = (plan: ImportPlan) => plan.reports.flatMap(({ rows }) => rows)
const reasons = (plan: ImportPlan) => plan.refused.map(({ row, reason, text }) => [row, reason, text])

describe('progress', () => {
  test('is in whole percent, and nothing outside of 0 to 100 is taken', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), (value) => {
        expect(readProgress(String(value), 'percent')).toBe(value)
        expect(readProgress(`${value} %`, 'fraction')).toBe(value)
        expect(readProgress(String(value / 100), 'fraction')).toBe(value)
      }),
    )
    for (const text of ['101', '-1', 'half', '1e2', '']) expect(readProgress(text, 'percent')).toBeNull()
    expect(readProgress('1.2', 'fraction')).toBeNull()
  })

  test('is of the scale that its values show, and asked where they show none', () => {
    expect(guessScale(['0', '45', '1'])).toBe('percent')
    expect(guessScale(['0', '0,45', '1'])).toBe('fraction')
    expect(guessScale(['45%', '', '0'])).toBe('percent')
    expect(guessScale(['0', '1'])).toBeNull()
    const table = tableFrom('Title,Start,Finish,% Complete\na,2026-01-01,2026-02-01,1\nb,2026-01-01,2026-02-01,0')
    expect(mappingGaps(guessMapping(table))).toEqual([{ reason: 'needs-scale', field: 'progress' }])
  })

  test('out of range is refused', () => {
    const plan = planWith([
      'Title,Start,Finish,% Complete',
      'a,2026-01-01,2026-02-01,45',
      'b,2026-01-01,2026-02-01,145',
      'c,2026-01-01,2026-02-01,',
    ])
    expect(rowsOf(plan).map(({ progress }) => progress)).toEqual([45, null])
    expect(reasons(plan)).toEqual([[3, 'unreadable-progress', '145']])
  })
})

describe('actual days', () => {
  const header = 'Title,Start,Finish,Status,Started on,Finished on'
  test('of what is done are taken; a finish of what is not is told and left out', () => {
    const plan = planWith([
      header,
      'a,2026-01-01,2026-02-01,done,2026-01-05,2026-02-03',
      'b,2026-01-01,2026-02-01,in progress,2026-01-05,2026-02-03',
      'c,2026-01-01,2026-02-01,done,soon,2026-02-03',
      'd,2026-01-01,2026-02-01,done,2026-03-01,2026-02-03',
    ])
    expect(rowsOf(plan).map(({ startedOn, finishedOn }) => [startedOn, finishedOn])).toEqual([
      ['2026-01-05', '2026-02-03'],
      ['2026-01-05', null],
    ])
    expect(plan.remarks).toEqual([{ row: 3, title: 'b', column: 'Finished on', text: '2026-02-03', reason: 'not-done' }])
    expect(reasons(plan)).toEqual([
      [4, 'unreadable-started', 'soon'],
      [5, 'finished-before-started', '2026-02-03'],
    ])
  })

  test('without a status, what was finished is done', () => {
    const plan = planWith(['Title,Start,Finish,Finished on', 'a,2026-01-01,2026-02-01,2026-02-03', 'b,2026-01-01,2026-02-01,'])
    expect(rowsOf(plan).map(({ status, finishedOn }) => [status, finishedOn])).toEqual([
      ['done', '2026-02-03'],
      [null, null],
    ])
  })
})

describe('rows of one date', () => {
  const lines = [
    'Title,Start,Finish',
    'both,2026-01-01,2026-02-01',
    'start,2026-03-01,',
    'finish,,2026-04-01',
    'wrong,soon,2026-04-01',
    'none,,',
  ]
  test('are left out, or milestones where that is said', () => {
    expect(countBy(planWith(lines).refused, ({ reason }) => reason)).toEqual({
      'missing-start': 2,
      'missing-finish': 1,
      'unreadable-start': 1,
    })
    const plan = planWith(lines, [{ kind: 'oneDate', oneDate: 'milestone' }])
    expect(rowsOf(plan).map(({ title, milestone, start, finish }) => [title, milestone, start, finish])).toEqual([
      ['both', false, '2026-01-01', '2026-02-01'],
      ['start', true, '2026-03-01', '2026-03-01'],
      ['finish', true, '2026-04-01', '2026-04-01'],
    ])
    expect(reasons(plan)).toEqual([
      [5, 'unreadable-start', 'soon'],
      [6, 'missing-start', ''],
    ])
  })

  test('one column of dates is enough then', () => {
    const one = ['Title,Due date', 'a,2026-04-01']
    expect(mappingGaps(guessMapping(tableFrom(one.join('\n'))))).toEqual([{ reason: 'needs-column', field: 'start' }])
    expect(rowsOf(planWith(one, [{ kind: 'oneDate', oneDate: 'milestone' }]))).toMatchObject([{ milestone: true, finish: '2026-04-01' }])
  })

  test('a row whose kind is milestone is one on its finish, with one date or two', () => {
    const plan = planWith([
      'Title,Type,Start,Finish',
      'a,Milestone,2026-01-01,2026-02-01',
      'b,milestone,,2026-03-01',
      'c,project,2026-01-01,2026-02-01',
    ])
    expect(rowsOf(plan).map(({ milestone, start, finish, lane, kind }) => [milestone, start, finish, lane, kind])).toEqual([
      [true, '2026-02-01', '2026-02-01', null, null],
      [true, '2026-03-01', '2026-03-01', null, null],
      [false, '2026-01-01', '2026-02-01', null, 'project'],
    ])
  })
})

describe('quarters as dates', () => {
  const lines = ['Title,Start,Finish', 'a,FY27 Q1,FY27 Q2', 'b,FY27 Q4,FY28 Q1', 'c,soon,FY28 Q1']
  test('are those of the roadmap: from the first day of the one to the last of the other', () => {
    const plan = planWith(lines, [], april)
    expect(rowsOf(plan).map(({ start, finish }) => [start, finish])).toEqual([
      ['2026-04-01', '2026-09-30'],
      ['2027-01-01', '2027-06-30'],
    ])
    expect(reasons(plan)).toEqual([[4, 'unreadable-start', 'soon']])
  })

  test('without FY they are asked, again when the calendar becomes another, and never read in the meantime', () => {
    const table = tableFrom('Title,Start,Finish\na,2026-Q1,2026-Q4')
    const mapping = guessMapping(table)
    expect(mappingGaps(mapping)).toEqual([])
    expect(planImport(table, mapping, '2026-11-21', april).refused).toMatchObject([{ reason: 'unreadable-start' }])
    const context = { ...noContext, calendar: april }
    const moved = changeMapping(table, mapping, { kind: 'context', context })
    expect(mappingGaps(moved).map(({ field }) => field)).toEqual(['start', 'finish'])
    const said = (['start', 'finish'] as const).reduce(
      (next, field) => changeMapping(table, next, { kind: 'format', field, format: 'calendar-quarter' }),
      moved,
    )
    expect(rowsOf(planImport(table, said, '2026-11-21', april))).toMatchObject([{ start: '2026-01-01', finish: '2026-12-31' }])
  })
})

describe('lanes', () => {
  test('are the row’s own, else the topmost parent’s title, by key or by title', () => {
    const plan = planWith([
      'Key,Title,Parent,Lane,Start,Finish',
      'E1,Payments,,,,',
      'S1,Wallet,E1,,2026-01-01,2026-02-01',
      'T1,Cards,Wallet,,2026-01-01,2026-02-01',
      'T2,Own lane,E1,Ops,2026-01-01,2026-02-01',
      'T3,Elsewhere,Platform,,2026-01-01,2026-02-01',
      'T4,Alone,,,2026-01-01,2026-02-01',
      'C1,Circle,C1,,2026-01-01,2026-02-01',
    ])
    expect(rowsOf(plan).map(({ title, lane }) => [title, lane])).toEqual([
      ['Wallet', 'Payments'],
      ['Cards', 'Payments'],
      ['Own lane', 'Ops'],
      ['Elsewhere', 'Platform'],
      ['Alone', ''],
      ['Circle', 'Circle'],
    ])
  })

  test('a parent that is a row stays an activity, beside its children', () => {
    const plan = planWith(['Title,Parent,Start,Finish', 'Programme,,2026-01-01,2026-12-31', 'Part,Programme,2026-01-01,2026-02-01'])
    expect(rowsOf(plan).map(({ title, lane }) => [title, lane])).toEqual([
      ['Programme', 'Programme'],
      ['Part', 'Programme'],
    ])
  })

  test('are those that are there, however they are written, or what is said', () => {
    const table = tableFrom(
      'Title,Lane,Start,Finish\na,customer  experience,2026-01-01,2026-02-01\nb,Ops,2026-01-01,2026-02-01\nc,New,2026-01-01,2026-02-01',
    )
    const context = { ...noContext, lanes: ['Customer Experience', 'Operations'] }
    const guessed = guessMapping(table, context)
    expect(guessed.lanes).toEqual({ 'customer experience': 'Customer Experience' })
    const said = changeMapping(table, guessed, { kind: 'lane', word: 'Ops', lane: 'Operations' }, context)
    expect(rowsOf(planImport(table, said, '2026-11-21', calendarYear)).map(({ lane }) => lane)).toEqual([
      'Customer Experience',
      'Operations',
      'New',
    ])
    expect(changeMapping(table, said, { kind: 'lane', word: 'Ops', lane: 'Ops' }, context).lanes).toEqual(guessed.lanes)
  })
})

describe('dependencies', () => {
  const row = (title: string, on: string) => `"${title}",2026-01-01,2026-02-01,"${on}"`
  const waits = (plan: ImportPlan) => rowsOf(plan).map(({ key, dependsOn }) => [key, dependsOn])

  test('name rows by title, several with commas or semicolons; what is not in the file is told', () => {
    const plan = planWith([
      'Title,Start,Finish,Depends on',
      row('Design, first', ''),
      row('Build', 'Design, first; Nowhere'),
      row('Test', 'Build, Test, Design, first'),
    ])
    expect(waits(plan)).toEqual([
      ['Design, first', []],
      ['Build', ['Design, first']],
      ['Test', ['Build']],
    ])
    expect(plan.remarks?.map(({ row: at, text, reason }) => [at, text, reason])).toEqual([
      [3, 'Nowhere', 'unknown-name'],
      [4, 'Test', 'itself'],
      [4, 'Design', 'unknown-name'],
      [4, 'first', 'unknown-name'],
    ])
  })

  test('of Microsoft Project: the number of a row, finish to start only, without its lag', () => {
    const plan = planWith([
      'ID,Name,Duration,Start_Date,Finish_Date,Predecessors',
      '1,a,5 days,2026-01-01,2026-02-01,',
      '2,b,5 days,2026-01-01,2026-02-01,1FS+3 days',
      '3,c,5 days,2026-01-01,2026-02-01,"1,2SS"',
    ])
    expect(waits(plan)).toEqual([
      ['a', []],
      ['b', ['a']],
      ['c', ['a']],
    ])
    expect(plan.remarks?.map(({ text, reason }) => [text, reason])).toEqual([
      ['1FS+3 days', 'lag'],
      ['2SS', 'not-finish-to-start'],
    ])
  })

  test('of Smartsheet: the place of a row below the header', () => {
    const plan = planWith(['Task Name,Duration,Start,Finish,Predecessors', 'a,5d,2026-01-01,2026-02-01,', 'b,5d,2026-01-01,2026-02-01,1'])
    expect(waits(plan)).toEqual([
      ['a', []],
      ['b', ['a']],
    ])
  })

  test('of Jira: every column of that name is read, and what blocks is waited for', () => {
    const plan = planWith([
      'Summary,Issue key,Issue Type,Status,Start date,Due date,Outward issue link (Blocks),Outward issue link (Blocks)',
      'a,J-1,Task,Done,2026-01-01,2026-02-01,J-2,J-3',
      'b,J-2,Task,Done,2026-01-01,2026-02-01,J-1,',
      'c,J-3,Task,Done,2026-01-01,2026-02-01,,J-9',
    ])
    expect(waits(plan)).toEqual([
      ['J-1', ['J-2']],
      ['J-2', ['J-1']],
      ['J-3', ['J-1']],
    ])
    expect(plan.remarks?.map(({ row: at, text, reason }) => [at, text, reason])).toEqual([[4, 'J-9', 'unknown-name']])
  })
})
