import papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { calendarYear } from '#shared/exchange/dateFormats.ts'
import { columnsLike } from '#shared/exchange/headers.ts'
import { guessMapping, mappingGaps, noContext } from '#shared/exchange/mapping.ts'
import { changeMapping } from '#shared/exchange/mappingSteps.ts'
import { planImport } from '#shared/exchange/plan.ts'
import { presetFor, type PresetName } from '#shared/exchange/presets.ts'
import { hasRealData, realFile } from './realData.ts'
import { tableFrom } from './steps.ts'

/** Headers of exports, each with a row; what is to be taken from it. */
const exported: readonly [PresetName, string, string, Record<string, string>][] = [
  [
    'Jira',
    'Summary,Issue key,Issue id,Issue Type,Status,Custom field (Target start),Custom field (Target end),Due date,Parent summary',
    'a,J-1,10001,Epic,To Do,15/Feb/26 12:00 AM,20/Feb/26 12:00 AM,,Top',
    {
      title: 'Summary',
      start: 'Custom field (Target start)',
      finish: 'Custom field (Target end)',
      key: 'Issue key',
      parent: 'Parent summary',
      kind: 'Issue Type',
    },
  ],
  [
    'Azure DevOps',
    'ID,Work Item Type,Title,Assigned To,State,Start Date,Target Date,Area Path,Parent',
    '7,Feature,a,Ann,Active,2026-01-01,2026-02-01,Shop,',
    { title: 'Title', key: 'ID', lane: 'Area Path', status: 'State', finish: 'Target Date' },
  ],
  [
    'Asana',
    'Task ID,Created At,Completed At,Last Modified,Name,Section/Column,Assignee,Assignee Email,Start Date,Due Date,Tags,Notes,Projects,Parent task,Blocked By (Dependencies),Blocking (Dependencies)',
    '12,2026-01-01,2026-02-01,2026-02-01,a,Doing,Ann,a@b.c,2026-01-01,2026-02-01,,n,P,,b,c',
    {
      title: 'Name',
      key: 'Task ID',
      lane: 'Section/Column',
      start: 'Start Date',
      finishedOn: 'Completed At',
      dependsOn: 'Blocked By (Dependencies)',
      blocks: 'Blocking (Dependencies)',
    },
  ],
  [
    'Aha!',
    'Feature reference #,Feature name,Feature type,Feature status,Feature assigned to,Initiative name,Release name,Feature start date,Feature due date',
    'A-1,a,New,In development,Ann,Grow,R1,2026-01-01,2026-02-01',
    { title: 'Feature name', key: 'Feature reference #', lane: 'Initiative name', finish: 'Feature due date' },
  ],
  [
    'ProductPlan',
    'Name,Type,Lane,Legend,Container,Start Date,End Date,Percent Complete',
    'a,Bar,Web,Growth,Top,2026-01-01,2026-02-01,40',
    { title: 'Name', lane: 'Lane', parent: 'Container', progress: 'Percent Complete' },
  ],
  [
    'OpenProject',
    'ID,Subject,Type,Status,Assignee,Start date,Finish date,% Complete,Parent',
    '5,a,Task,New,Ann,2026-01-01,2026-02-01,40,',
    { title: 'Subject', key: 'ID', finish: 'Finish date', progress: '% Complete' },
  ],
  [
    'Microsoft Project',
    'ID,Active,Task_Mode,Name,Duration,Start,Finish,Predecessors,Outline_Level,Notes',
    '1,Yes,Auto Scheduled,a,5 days,2026-01-01,2026-02-01,2,1,n',
    { title: 'Name', start: 'Start', dependsOn: 'Predecessors', description: 'Notes' },
  ],
  [
    'Smartsheet',
    'Task Name,Duration,Start,Finish,Predecessors,Assigned To,% Complete,Status',
    'a,5d,01/02/26,03/04/26,1,Ann,50%,Not Started',
    { title: 'Task Name', start: 'Start', owner: 'Assigned To', progress: '% Complete' },
  ],
  [
    'monday.com',
    'Name,Subitems,Person,Status,Timeline - Start,Timeline - End',
    'a,,Ann,Working on it,2026-01-01,2026-02-01',
    { title: 'Name', start: 'Timeline - Start', finish: 'Timeline - End', status: 'Status' },
  ],
  [
    'Roadmunk',
    'Item,Description,Start Date,End Date,Bucket',
    'a,d,2026-01-01,2026-02-01,',
    { title: 'Item', start: 'Start Date', finish: 'End Date' },
  ],
  [
    'Rearview',
    'Title,Description,Lane,Start,Finish,Kind,Status,Started on,Finished on,Percent complete,Owner,Sponsor,Confidence,Depends on',
    'a,d,Web,2026-01-01,2026-02-01,project,done,,2026-02-01,100,Ann,Bob,high,b',
    { title: 'Title', progress: 'Percent complete', sponsor: 'Sponsor' },
  ],
]

describe('the columns of a tool', () => {
  test.each(exported)('%s', (name, header, row, expected) => {
    const table = tableFrom(`${header}\n${row}\n`)
    const mapping = guessMapping(table)
    expect(mapping.origin).toEqual({ kind: 'preset', preset: name })
    const named = Object.fromEntries(Object.entries(mapping.columns).map(([field, column]) => [field, table.header[column]]))
    expect(named).toMatchObject(expected)
    const words = { ...mapping.statuses, ...mapping.kinds }
    for (const field of ['status', 'kind'] as const) {
      const column = mapping.columns[field]
      const word = column === undefined ? '' : (table.rows[0]?.cells[column] ?? '')
      if (word !== '' && word !== 'New') expect(words).toHaveProperty([word])
    }
  })

  test('of none in particular are mapped by their names', () => {
    expect(presetFor(['Title', 'Start', 'Finish', 'Lane'])).toBeNull()
    const table = tableFrom('Summary,Issue key,Issue Type,Status,Start date,Due date\na,J-1,Task,Done,2026-01-01,2026-02-01')
    const by = changeMapping(table, guessMapping(table), { kind: 'preset', preset: null })
    expect(by).toMatchObject({ origin: { kind: 'names' }, columns: { title: 0, key: 1, status: 3, start: 4, finish: 5 } })
    expect(changeMapping(table, by, { kind: 'guess' })).toEqual(guessMapping(table))
  })

  test('the preferred one is left for a fuller one where it is empty in most rows', () => {
    const head = 'Summary,Issue key,Issue Type,Status,Custom field (Target start),Custom field (Start date),Due date'
    const full = tableFrom(`${head}\na,J-1,Task,Done,2026-01-01,,2026-02-01\nb,J-2,Task,Done,2026-01-01,2026-01-02,2026-02-01`)
    expect(guessMapping(full).columns.start).toBe(4)
    const empty = tableFrom(
      `${head}\na,J-1,Task,Done,,2026-01-02,2026-02-01\nb,J-2,Task,Done,,2026-01-02,2026-02-01\nc,J-3,Task,Done,2026-01-01,2026-01-02,2026-02-01`,
    )
    expect(guessMapping(empty).columns.start).toBe(5)
  })

  test('a name that is repeated is one field', () => {
    const table = tableFrom('Blocks,Title,Blocks,Blocks (x)\na,b,c,d')
    expect(table.header).toEqual(['Blocks', 'Title', 'Blocks (2)', 'Blocks (x)'])
    expect(columnsLike(table.header, table.duplicates, 0)).toEqual([0, 2])
    expect(columnsLike(table.header, table.duplicates, 2)).toEqual([0, 2])
    expect(columnsLike(table.header, table.duplicates, 1)).toEqual([1])
  })
})

describe.skipIf(!hasRealData)('files that Jira exported', () => {
  const raw = (file: string): Record<string, string>[] => {
    const [header = [], ...rows] = papa.parse<string[]>(new TextDecoder('utf-8').decode(realFile(file)).replace(/^\uFEFF/, ''), {
      skipEmptyLines: true,
    }).data
    return rows.map((cells) => Object.fromEntries(header.map((name, column) => [name, cells[column] ?? '']).toReversed()))
  }

  test.each([
    ['formats/jira-68-issues.csv', 68],
    ['formats/jira-bom.csv', 2],
  ])('%s: %i issues, accepted and refused as their cells say', (file, count) => {
    const table = tableFrom(realFile(file))
    const mapping = guessMapping(table)
    expect(mapping.origin).toEqual({ kind: 'preset', preset: 'Jira' })
    expect(mappingGaps(mapping)).toEqual([])
    const issues = raw(file)
    expect(issues).toHaveLength(count)
    const has = (issue: Record<string, string>, name: string) => (issue[name] ?? '') !== ''
    const start = 'Custom field (Start date)'
    const both = issues.filter((issue) => has(issue, start) && has(issue, 'Due date'))
    const either = issues.filter((issue) => has(issue, start) !== has(issue, 'Due date'))

    const plan = planImport(table, mapping, '2026-11-21', calendarYear)
    const rows = plan.reports.flatMap((report) => report.rows)
    expect(rows.map(({ key }) => key)).toEqual(both.map((issue) => issue['Issue key']))
    expect(plan.refused.map(({ row }) => row)).toEqual(issues.flatMap((issue, index) => (both.includes(issue) ? [] : [index + 2])))

    const more = planImport(
      table,
      changeMapping(table, mapping, { kind: 'oneDate', oneDate: 'milestone' }, noContext),
      '2026-11-21',
      calendarYear,
    )
    const all = more.reports.flatMap((report) => report.rows)
    expect(all.filter(({ milestone }) => milestone).map(({ key }) => key)).toEqual(either.map((issue) => issue['Issue key']))
    expect(more.refused).toHaveLength(count - both.length - either.length)
    // What the file says of its issues, worked out without the importer.
    const bySummary = new Map(issues.map((issue) => [issue['Summary'], issue]))
    const top = (issue: Record<string, string>): string => {
      const above = issue['Parent summary'] ?? ''
      if (above === '') return issues.some((child) => child['Parent summary'] === issue['Summary']) ? (issue['Summary'] ?? '') : ''
      const parent = bySummary.get(above)
      return parent ? top(parent) || above : above
    }
    const tidy = (text: string) => text.replaceAll(/\s+/g, ' ').trim()
    expect(rows.map(({ lane, owner }) => [lane, owner])).toEqual(
      both.map((issue) => [
        mapping.columns.parent === undefined ? null : tidy(top(issue)),
        issue['Assignee'] === undefined ? null : mapping.columns.owner === undefined ? null : issue['Assignee'],
      ]),
    )
  })
})
