import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { combine } from '#shared/exchange/combine.ts'
import { calendarYear } from '#shared/exchange/dateFormats.ts'
import { guessMapping, mapColumn } from '#shared/exchange/mapping.ts'
import { planImport, type AcceptedRow, type ImportPlan } from '#shared/exchange/plan.ts'
import { dayOfName } from '#shared/exchange/reportDay.ts'
import { changeColumns, planOf, seen, withFile } from '#renderer/features/transfer/import/series.ts'
import { type Source, sourceOf } from '#renderer/features/transfer/import/source.ts'
import { hasRealData, realFile } from './realData.ts'
import { bytesOf, countBy, imported, tableFrom } from './steps.ts'

const today = '2026-11-21'

let lastId = 0
function source(name: string, file: string | Uint8Array): Source {
  lastId += 1
  const bytes = typeof file === 'string' ? bytesOf(file) : file
  const read = sourceOf({ id: lastId, name, form: 'text', content: { kind: 'text', bytes } }, bytes)
  if (typeof read === 'string') throw new Error(read)
  return read
}

const said = ({ row: _row, file: _file, ...rest }: AcceptedRow) => rest

describe('the day that the name of a file says', () => {
  it.each([
    ['uk_2020.csv', '2020-12-31'],
    ['Plan 2024.xlsx', '2024-12-31'],
    ['plan-2026-03-31.xlsx', '2026-03-31'],
    ['2026_03_31 roadmap v2.csv', '2026-03-31'],
    ['roadmap20260331.csv', '2026-03-31'],
    ['plan-2024-02-29.csv', '2024-02-29'],
  ])('%s is %s', (name, day) => {
    expect(dayOfName(name)).toBe(day)
  })

  it.each([
    'plan.csv',
    'plan-2024-2025.csv',
    'FY2024.csv',
    'FY 2024.csv',
    'plan 2024 Q3.csv',
    '2024-03.csv',
    'March 2024.csv',
    'uk_2020 (1).csv',
    'plan-2026-02-30.csv',
    '2026-01-31 to 2026-03-31.csv',
    '03-04-2026.csv',
    'v2020b.csv',
    '12020.csv',
  ])('%s says none', (name) => {
    expect(dayOfName(name)).toBeNull()
  })
})

describe('one file a report', () => {
  it('says what one table says in which a column dates each row', () => {
    const report = fc.uniqueArray(
      fc.record({
        title: fc.constantFrom('Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon'),
        days: fc.integer({ min: 1, max: 28 }),
        broken: fc.boolean(),
      }),
      { selector: ({ title }) => title, minLength: 1 },
    )
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.integer({ min: 10, max: 28 }).map((day) => `2025-03-${day}`),
          report,
          { minKeys: 2, maxKeys: 5, noNullPrototype: true },
        ),
        (reports) => {
          const line = ({ title, days, broken }: { title: string; days: number; broken: boolean }) =>
            `${title},2026-01-01,${broken ? 'soon' : `2026-02-${String(days).padStart(2, '0')}`}`
          const days = Object.keys(reports)
          const table = tableFrom(
            ['Activity,Start,Finish,Reported', ...days.flatMap((day) => (reports[day] ?? []).map((row) => `${line(row)},${day}`))].join(
              '\n',
            ),
          )
          const whole = planImport(table, dated(table), today, calendarYear)
          const files = days.map((day) =>
            source(`plan ${day}.csv`, ['Activity,Start,Finish', ...(reports[day] ?? []).map(line)].join('\n')),
          )
          const parts = planOf(withFormats(files), today, calendarYear)
          const shown = ({ reports: found }: ImportPlan) =>
            found.map(({ asOf, label, rows, refusedKeys }) => ({ asOf, label, rows: rows.map(said), refusedKeys: refusedKeys.toSorted() }))
          expect(shown(parts)).toEqual(shown(whole))
          expect(parts.refused.map(({ title, reason }) => `${title} ${reason}`).toSorted()).toEqual(
            whole.refused.map(({ title, reason }) => `${title} ${reason}`).toSorted(),
          )
          for (const { asOf, rows } of parts.reports) for (const { file } of rows) expect(file).toBe(`plan ${asOf}.csv`)
        },
      ),
      { numRuns: 50 },
    )
  })

  /** Where no finish can be read the column of the finish is not found by itself. */
  const dated = (table: ReturnType<typeof tableFrom>) => {
    const mapping = mapColumn(table, guessMapping(table), 'finish', 2)
    return { ...mapping, formats: { ...mapping.formats, finish: 'yyyy-MM-dd' as const } }
  }
  const withFormats = (files: readonly Source[]) => files.map((one) => ({ ...one, mapping: dated(one.table) }))

  it('is a report of its day also where none of its rows can be read, and what it says of them is unsaid', () => {
    const broken = source('2025.csv', 'Activity,Start,Finish\n"Alpha,2026-01-01,2026-02-01\n')
    const plan = combine([
      {
        file: '2024.csv',
        asOf: '2024-12-31',
        plan: planOf([source('2024.csv', 'Activity,Start,Finish\nAlpha,2026-01-01,2026-02-01')], today, calendarYear),
      },
      { file: '2025.csv', asOf: '2025-12-31', plan: planOf([broken], today, calendarYear) },
    ])
    expect(plan.reports.map(({ label, rows }) => [label, rows.length])).toEqual([
      ['2024-12-31', 1],
      ['2025-12-31', 0],
    ])
    expect(imported(plan).reports.map(({ fate }) => fate)).toEqual(['revision', 'no-rows'])
  })

  it('alone is the plan of today, whatever its name says', () => {
    const plan = planOf([source('uk_2020.csv', 'Activity,Start,Finish\nAlpha,2026-01-01,2026-02-01')], today, calendarYear)
    expect(plan.series).toBe(false)
    expect(plan.reports[0]?.asOf).toBe(today)
  })
})

describe('the list of the files', () => {
  const plan = 'Activity,Start,Finish\nAlpha,2026-01-01,2026-02-01'
  const states = (files: readonly Source[]) => seen(files).map(({ state }) => state)

  it('asks for the days that no name says, and for another where two are the same', () => {
    const files = [source('a 2024.csv', plan), source('b 2024.csv', plan), source('c.csv', plan), source('2026.csv', plan)]
    expect(states(files)).toEqual(['same-day', 'same-day', 'needs-day', 'ready'])
    expect(states(files.slice(2, 3))).toEqual(['ready'])
  })

  it('carries what is said of the columns to the files with the same header, but no way of writing dates to one that has its own', () => {
    const header = 'What,Begins,Ends,Who\n'
    const files = [
      `${header}Alpha,03/04/2026,05/06/2026,me`,
      `${header}Beta,03/04/2026,05/06/2026,me`,
      `${header}Gamma,03/04/2026,25/06/2026,me`,
      'What,From,Ends,Who\nDelta,03/04/2026,05/06/2026,me',
    ].reduce<Source[]>((all, text, index) => withFile(all, source(`${index}.csv`, text)), [])
    const first = files[0]?.id ?? 0
    const titled = changeColumns(changeColumns(files, first, { kind: 'column', field: 'title', column: 0 }), first, {
      kind: 'column',
      field: 'finish',
      column: 2,
    })
    expect(titled.map(({ mapping }) => mapping.columns.title)).toEqual([0, 0, 0, undefined])
    const formatted = changeColumns(titled, first, { kind: 'format', field: 'finish', format: 'MM/dd/yyyy' })
    expect(formatted.map(({ mapping }) => mapping.formats.finish)).toEqual(['MM/dd/yyyy', 'MM/dd/yyyy', 'dd/MM/yyyy', undefined])
    // A file that is added later is read like those that are there.
    const added = withFile(formatted, source('later.csv', `${header}Zeta,2026-01-01,2026-02-02,me`)).at(-1)
    expect(added?.mapping.columns).toMatchObject({ title: 0, finish: 2 })
  })
})

describe.skipIf(!hasRealData)('four reports of a government, one a file', () => {
  it('are a series of four years without a word', () => {
    const files = [2020, 2021, 2022, 2023].map((year) => source(`uk_${year}.csv`, realFile(`gmpp/uk_${year}.csv`)))
    expect(seen(files).map(({ rows, state }) => [rows, state])).toEqual([
      [125, 'dated'],
      [184, 'dated'],
      [235, 'dated'],
      [244, 'dated'],
    ])
    const plan = planOf(files, today, calendarYear)
    expect(plan.reports.map(({ asOf, rows }) => [asOf, rows.length])).toEqual([
      ['2020-12-31', 120],
      ['2021-12-31', 178],
      ['2022-12-31', 218],
      ['2023-12-31', 213],
    ])
    expect(countBy(plan.refused, ({ file }) => file ?? '')).toEqual({
      'uk_2020.csv': 5,
      'uk_2021.csv': 6,
      'uk_2022.csv': 17,
      'uk_2023.csv': 31,
    })
    expect(imported(plan).reports.map(({ fate }) => fate)).toEqual(['revision', 'revision', 'revision', 'revision'])
  })

  it('are as well of the days of their names, where the column of the year is left out', () => {
    const files = [2020, 2021].map((year) => source(`uk_${year}.csv`, realFile(`gmpp/uk_${year}.csv`)))
    const undated = files.reduce<readonly Source[]>(
      (all, { id }) => changeColumns(all, id, { kind: 'column', field: 'reportDate', column: null }),
      files,
    )
    expect(planOf(undated, today, calendarYear).reports.map(({ asOf, rows }) => [asOf, rows.length])).toEqual([
      ['2020-12-31', 120],
      ['2021-12-31', 178],
    ])
  })
})
