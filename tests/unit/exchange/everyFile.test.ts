import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { all } from '#shared/domain/records.ts'
import { readCalendar } from '#shared/exchange/calendarFile.ts'
import { planOfProject, proposedChoice, readProject } from '#shared/exchange/msproject/index.ts'
import { calendarYear } from '#shared/exchange/dateFormats.ts'
import { guessMapping, mappingGaps } from '#shared/exchange/mapping.ts'
import { changeMapping } from '#shared/exchange/mappingSteps.ts'
import { type ImportPlan, planImport } from '#shared/exchange/plan.ts'
import { tableOf } from '#shared/exchange/table.ts'
import { hasRealData, realFile, realFolder } from './realData.ts'
import { imported, openAfter, planOf, stateAfter, tableFrom } from './steps.ts'

// Every public file, held against a reading that shares nothing with the app's: characters one after the other, days by a pattern.

/** The cells of a CSV file. */
function cellsOf(text: string, delimiter: string): string[][] {
  const rows: string[][] = [['']]
  let quoted = false
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? ''
    const row = rows.at(-1) ?? []
    const add = (piece: string) => row.push((row.pop() ?? '') + piece)
    if (sign === '"' && quoted && text[at + 1] === '"') {
      add('"')
      at += 1
    } else if (sign === '"') quoted = !quoted
    else if (quoted) add(sign)
    else if (sign === delimiter) row.push('')
    else if (sign === '\n') rows.push([''])
    else if (sign !== '\r') add(sign)
  }
  return rows.filter((row) => row.some((cell) => cell.trim() !== ''))
}

const textIn = (file: string, encoding: string) => new TextDecoder(encoding).decode(realFile(file))

/** A day by a pattern whose groups are named. */
const dayBy =
  (pattern: RegExp) =>
  (text: string): string | null => {
    const { y = '', m = '', d = '' } = pattern.exec(text.trim())?.groups ?? {}
    const [year, month, day] = [y.length === 2 ? `${y < '70' ? 20 : 19}${y}` : y, m.padStart(2, '0'), d.padStart(2, '0')]
    const instant = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
    return y !== '' && instant.getUTCDate() === Number(day) && instant.getUTCMonth() === Number(month) - 1
      ? `${year}-${month}-${day}`
      : null
  }
const iso = dayBy(/^(?<y>\d{4})-(?<m>\d\d?)-(?<d>\d\d?)$/)
const dotted = dayBy(/^(?<d>\d\d?)\.(?<m>\d\d?)\.(?<y>\d{4}|\d\d)$/)
const slashed = dayBy(/^(?<d>\d\d?)\/(?<m>\d\d?)\/(?<y>\d{4})$/)

const oneLine = (text = '') => text.replaceAll(/\s+/g, ' ').trim()

/** What must be refused of these rows: the row with the column and the text that say why. */
function refusedOf(
  rows: readonly (readonly string[])[],
  first: number,
  [start, finish]: readonly [number, number],
  day: (text: string) => string | null,
) {
  return rows.flatMap((cells, place) => {
    const [from, to] = [day(cells[start] ?? ''), day(cells[finish] ?? '')]
    if (from === null) return [[place + first, oneLine(cells[start])]]
    return to === null || to < from ? [[place + first, oneLine(cells[finish])]] : []
  })
}
const refusedIn = ({ refused }: ImportPlan) => refused.map(({ row, text }) => [row, oneLine(text)])
const rowsIn = ({ reports }: ImportPlan) => reports.reduce((sum, { rows }) => sum + rows.length, 0)
const days = ({ reports }: ImportPlan) =>
  reports.flatMap(({ rows }) => rows.map(({ title, start, finish }) => `${title} ${start} ${finish}`))

const files = [
  'node-release/schedule-revisions.csv',
  'node-release/actual-first-release.csv',
  'gmpp/series-2014-2023.csv',
  'gmpp/uk_2014.csv',
  'gmpp/uk_2020.csv',
  'gmpp/uk_2021.csv',
  'gmpp/uk_2022.csv',
  'gmpp/uk_2023.csv',
  'formats/jira-68-issues.csv',
  'formats/jira-bom.csv',
  'formats/msproject-baselines.xml',
  'formats/msproject-111-tasks-11-baselines.xml',
  'formats/schedule.ics',
]

/** What is imported comes in once: a second time there is nothing to change. */
function once(plan: ImportPlan) {
  const { drafts } = imported(plan)
  expect(drafts.length).toBeGreaterThan(0)
  expect(imported(plan, openAfter(drafts)).drafts).toEqual([])
  return stateAfter(drafts)
}

describe.skipIf(!hasRealData)('every public file', { timeout: 60_000 }, () => {
  test('is known here', () => {
    const found = readdirSync(realFolder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(csv|xml|ics)$/.test(name))
    expect(found.map((name) => name.replaceAll('\\', '/')).toSorted()).toEqual(files.toSorted())
  })

  test('the release plan of Node.js: 37 revisions, 1,391 rows, two of which are refused', () => {
    const [, ...rows] = cellsOf(textIn('node-release/schedule-revisions.csv', 'utf-8'), ',')
    const plan = planOf(realFile('node-release/schedule-revisions.csv'))
    expect([
      rows.length,
      new Set(rows.map(([revision]) => revision)).size,
      plan.reports.length,
      rowsIn(plan) + plan.refused.length,
    ]).toEqual([1391, 37, 37, 1391])
    expect(refusedIn(plan)).toEqual(refusedOf(rows, 2, [4, 5], iso))
    expect(plan.refused).toHaveLength(2)
  })

  test('the first releases of 23 lines: each a milestone, once it is said that the one date is one', () => {
    const [, ...rows] = cellsOf(textIn('node-release/actual-first-release.csv', 'utf-8'), ',')
    expect(rows).toHaveLength(23)
    const table = tableFrom(realFile('node-release/actual-first-release.csv'))
    const steps = [
      { kind: 'column', field: 'title', column: 0 },
      { kind: 'column', field: 'start', column: 1 },
      { kind: 'oneDate', oneDate: 'milestone' },
    ] as const
    const mapping = steps.reduce((so, step) => changeMapping(table, so, step), guessMapping(table))
    expect(mappingGaps(mapping)).toEqual([])
    const plan = planImport(table, mapping, '2026-11-21', calendarYear)
    expect(refusedIn(plan)).toEqual([])
    expect(plan.reports[0]?.rows.map(({ title, start, finish, milestone }) => [title, start, finish, milestone])).toEqual(
      rows.map(([line, day]) => [line, day, day, true]),
    )
    const state = once(plan)
    expect(
      all(state, 'milestone')
        .map(({ title, date }) => `${title} ${date}`)
        .toSorted(),
    ).toEqual(rows.map(([line, day]) => `${line} ${day}`).toSorted())
  })

  test('ten years of major projects: 1,727 rows in ten reports, and each date that begins with a question mark refused and named', () => {
    const [, ...rows] = cellsOf(textIn('gmpp/series-2014-2023.csv', 'utf-8'), ',')
    const plan = planOf(realFile('gmpp/series-2014-2023.csv'))
    expect([rows.length, new Set(rows.map(([year]) => year)).size, plan.reports.length, rowsIn(plan) + plan.refused.length]).toEqual([
      1727, 10, 10, 1727,
    ])
    expect(refusedIn(plan)).toEqual(refusedOf(rows, 2, [6, 7], iso))
    const unread = rows.filter((cells) => [cells[6], cells[7]].some((cell) => cell?.startsWith('?')))
    expect(plan.refused.filter(({ text }) => text.startsWith('?'))).toHaveLength(unread.length)
    expect(unread.length).toBe(90)
  })

  test('the report of 2014, one project a column', () => {
    const lines = cellsOf(textIn('gmpp/uk_2014.csv', 'utf-8'), ',')
    const line = (name: RegExp) => lines.find(([cell = '']) => name.test(cell)) ?? []
    const [, ...names] = line(/^Project name/)
    const columns = names.map((name, place) => [name, line(/Start Date/)[place + 1] ?? '', line(/End Date/)[place + 1] ?? ''])
    const plan = planOf(realFile('gmpp/uk_2014.csv'))
    const named = columns.filter(([name]) => name !== '')
    expect([named.length, rowsIn(plan) + plan.refused.length]).toEqual([199, 199])
    expect(refusedIn(plan)).toEqual(refusedOf(columns, 2, [1, 2], slashed).filter(([place]) => columns[Number(place) - 2]?.[0] !== ''))
    once(plan)
  })

  test.each([
    ['uk_2020', ',', dotted, 125],
    ['uk_2021', ';', iso, 184],
    ['uk_2022', ';', iso, 235],
    ['uk_2023', ';', dotted, 244],
  ] as const)('%s as it was published, by %j', (name, delimiter, day, count) => {
    const [header = [], ...rows] = cellsOf(textIn(`gmpp/${name}.csv`, 'windows-1252'), delimiter)
    const plan = planOf(realFile(`gmpp/${name}.csv`))
    const places = [header.indexOf('start_date'), header.indexOf('end_date')] as const
    expect([rows.length, rowsIn(plan) + plan.refused.length]).toEqual([count, count])
    expect(plan.refused.map(({ row }) => row)).toEqual(refusedOf(rows, 2, places, day).map(([row]) => row))
    const title = header.indexOf('project_name')
    const refused = new Set(plan.refused.map(({ row }) => row))
    const expected = rows.flatMap((cells, place) =>
      refused.has(place + 2) ? [] : [`${oneLine(cells[title])} ${day(cells[places[0]] ?? '')} ${day(cells[places[1]] ?? '')}`],
    )
    expect(days(plan)).toEqual(expected)
    once(plan)
  })

  test.each([
    ['formats/jira-68-issues.csv', 68],
    ['formats/jira-bom.csv', 2],
  ] as const)('%s: %i issues', (file, count) => {
    const [header = [], ...rows] = cellsOf(textIn(file, 'utf-8'), ',')
    const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
    const day = (text: string) => {
      const [, date = '', month = '', year = ''] = /^(\d+)\/(\w{3})\/(\d\d)/.exec(text) ?? []
      return date === '' ? null : `20${year}-${String(months.indexOf(month) + 1).padStart(2, '0')}-${date.padStart(2, '0')}`
    }
    const plan = planOf(realFile(file))
    expect([rows.length, rowsIn(plan) + plan.refused.length]).toEqual([count, count])
    const places = [header.indexOf('Custom field (Start date)'), header.indexOf('Due date')] as const
    expect(refusedIn(plan)).toEqual(refusedOf(rows, 2, places, day))
    const [title, key] = [header.indexOf('Summary'), header.indexOf('Issue key')]
    const taken = rows.filter((cells) => day(cells[places[0]] ?? '') !== null && day(cells[places[1]] ?? '') !== null)
    expect(plan.reports[0]?.rows.map((row) => [row.key, row.title, row.start, row.finish])).toEqual(
      taken.map((cells) => [cells[key], oneLine(cells[title]), day(cells[places[0]] ?? ''), day(cells[places[1]] ?? '')]),
    )
    once(plan)
  })

  test.each([
    ['formats/msproject-baselines.xml', 2],
    ['formats/msproject-111-tasks-11-baselines.xml', 111],
  ] as const)('%s: %i tasks', (file, count) => {
    const text = textIn(file, 'utf-8')
    const tasks = text.split(/<Task>/).slice(1)
    expect(text.match(/<Task>/g)).toHaveLength(count)
    const read = readProject(text)
    if (!read.ok) throw new Error(read.refusal.reason)
    const outline = tasks.filter((task) => /<OutlineLevel>0</.test(task))
    expect(read.project.tasks.length + read.project.refused.length).toBe(count - outline.length)
    once(planOfProject(read.project, proposedChoice(read.project), '2026-11-21'))
  })

  test('the calendar: 31 events, each on its days', () => {
    const read = readCalendar(textIn('formats/schedule.ics', 'utf-8'))
    const table = read.ok ? tableOf(read.records) : null
    if (!table) throw new Error('no table')
    const plan = planImport(table, guessMapping(table), '2026-11-21', calendarYear)
    expect([rowsIn(plan), plan.refused]).toEqual([31, []])
    const milestones = plan.reports[0]?.rows.filter(({ milestone }) => milestone) ?? []
    expect(milestones.every(({ start, finish }) => start === finish)).toBe(true)
    expect(plan.reports[0]?.rows.every(({ milestone, start, finish }) => milestone === (start === finish))).toBe(true)
    const state = once(plan)
    expect([all(state, 'milestone').length, all(state, 'activity').length]).toEqual([milestones.length, 31 - milestones.length])
  })
})
