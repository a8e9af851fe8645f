import { describe, expect, test } from 'vitest'
import { all, roadmapOf } from '#shared/domain/records.ts'
import { apply } from '#shared/history/change.ts'
import { emptyState } from '#shared/domain/records.ts'
import { decode } from '#shared/exchange/decode.ts'
import { guessFormat, guessMapping } from '#shared/exchange/mapping.ts'
import { hasRealData, realFile } from './realData.ts'
import { countBy, imported, newTarget, openAfter, planOf, stateAfter, tableFrom } from './steps.ts'

const textOf = (file: string, encoding: string) => new TextDecoder(encoding).decode(realFile(file))

describe.skipIf(!hasRealData)('the release plan of Node.js, 37 revisions', { timeout: 60_000 }, () => {
  const file = 'node-release/schedule-revisions.csv'
  const rows = () =>
    textOf(file, 'utf-8')
      .trim()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(',') as [string, string, string, string, string, string])

  test('every row is accepted but the two that finish before they start', () => {
    const plan = planOf(realFile(file))
    expect(plan.series).toBe(true)
    expect(plan.reports.map(({ label }) => label)).toEqual(Array.from({ length: 37 }, (_, index) => String(index + 1)))
    expect(plan.reports.flatMap((report) => report.rows)).toHaveLength(1389)
    expect(plan.refused).toEqual([
      { row: 14, title: 'v8 Current', column: 'Finish', text: '2016-10-30', reason: 'finish-before-start', other: null },
      { row: 29, title: 'v8 Current', column: 'Finish', text: '2016-10-30', reason: 'finish-before-start', other: null },
    ])
  })

  test('after each revision every activity has the dates that the file gives it', () => {
    const { drafts } = imported(planOf(realFile(file)))
    expect(drafts).toHaveLength(37)
    let state = emptyState
    for (const [index, draft] of drafts.entries()) {
      state = apply(state, draft.changes)
      const expected = rows()
        .filter(([revision, , , , start, finish]) => revision === String(index + 1) && start <= finish)
        .map(([, , lane, activity, start, finish]) => [lane, activity, start, finish].join(' '))
      const found = all(state, 'activity').map(({ lane, title, start, finish }) => [state.lane[lane]?.name, title, start, finish].join(' '))
      expect(found.toSorted()).toEqual(expected.toSorted())
      expect(draft.asOf).toBe(rows().find(([revision]) => revision === String(index + 1))?.[1])
    }
    expect(roadmapOf(state)).toMatchObject({ horizon: { start: '2026-04-01', years: 5 }, reviewsFrom: '2026-04-01' })
  })

  test('the same file again changes nothing, under any name', () => {
    const plan = planOf(realFile(file))
    const open = openAfter(imported(plan).drafts)
    const again = imported(plan, open, { file: 'plan (1).csv' })
    expect(again.drafts).toEqual([])
    expect(countBy(again.reports, ({ fate }) => fate)).toEqual({ known: 37 })
  })

  test('what was due before the date of the report is done, where that is wanted', () => {
    const { drafts } = imported(planOf(realFile(file)), newTarget, { doneWhenPast: true })
    const last = stateAfter(drafts)
    for (const { status, finish, finishedOn } of all(last, 'activity')) {
      expect(status).toBe(finish < '2026-06-01' ? 'done' : 'committed')
      expect(finishedOn).toBe(finish < '2026-06-01' ? finish : null)
    }
  })
})

describe.skipIf(!hasRealData)('ten years of major projects', { timeout: 60_000 }, () => {
  const file = 'gmpp/series-2014-2023.csv'

  test('1,727 rows are ten reports, each as of the last day of its year, and what cannot be read is left out', () => {
    const plan = planOf(realFile(file))
    expect(plan.reports.map(({ label, asOf, rows }) => [label, asOf, rows.length])).toEqual([
      ['2014', '2014-12-31', 191],
      ['2015', '2015-12-31', 180],
      ['2016', '2016-12-31', 141],
      ['2017', '2017-12-31', 138],
      ['2018', '2018-12-31', 128],
      ['2019', '2019-12-31', 127],
      ['2020', '2020-12-31', 120],
      ['2021', '2021-12-31', 177],
      ['2022', '2022-12-31', 216],
      ['2023', '2023-12-31', 210],
    ])
    expect(countBy(plan.refused, ({ reason }) => reason)).toEqual({
      'unreadable-start': 34,
      'unreadable-finish': 56,
      'missing-finish': 1,
      'finish-before-start': 8,
    })
    expect(1628 + plan.refused.length).toBe(1727)
    expect(plan.refused.find(({ row }) => row === 10)).toMatchObject({
      title: 'Urenco Future Options',
      column: 'end_latest_approved',
      text: expect.stringMatching(/^\?Data exempt under section 27/),
    })
  })

  test('the last state holds the last report, and what it could not say stays', () => {
    const plan = planOf(realFile(file))
    const { drafts, reports } = imported(plan)
    expect(reports.map(({ fate }) => fate)).toEqual(Array.from({ length: 10 }, () => 'revision'))
    const state = stateAfter(drafts)
    const last = plan.reports.at(-1)
    const held = new Map(all(state, 'activity').map((activity) => [activity.sourceKey, activity]))
    for (const row of last?.rows ?? []) expect(held.get(row.key)).toMatchObject({ start: row.start, finish: row.finish })
    const accepted = new Set(last?.rows.map(({ key }) => key))
    const stayed = all(state, 'activity').filter(({ sourceKey }) => !accepted.has(sourceKey ?? ''))
    expect(stayed.length).toBeGreaterThan(0)
    for (const { sourceKey } of stayed) expect(last?.refusedKeys).toContain(sourceKey)
    // No lane is left of departments that were closed.
    const used = new Set(all(state, 'activity').map(({ lane }) => lane))
    expect(all(state, 'lane').filter(({ id }) => !used.has(id))).toEqual([])
    expect(imported(plan, openAfter(drafts)).drafts).toEqual([])
  })

  test('a project that leaves the portfolio and comes back is the same again', () => {
    const plan = planOf(realFile(file))
    const keys = plan.reports.map(({ rows, refusedKeys }) => new Set([...rows.map(({ key }) => key), ...refusedKeys]))
    const back = [...(keys[0] ?? [])].find((key) => !keys[1]?.has(key) && keys.slice(2).some((later) => later.has(key)))
    const { drafts } = imported(plan)
    const ids = new Set(
      drafts.flatMap(({ changes }) =>
        changes.filter(({ kind, after }) => kind === 'activity' && after?.['sourceKey'] === back).map(({ id }) => id),
      ),
    )
    expect(back).toBeDefined()
    expect(ids.size).toBe(1)
  })
})

describe.skipIf(!hasRealData)('the reports as they were published', { timeout: 60_000 }, () => {
  test('2014 is turned: one project a column', () => {
    const table = tableFrom(realFile('gmpp/uk_2014.csv'))
    expect(table).toMatchObject({ turned: true })
    expect(table.rows.filter(({ cells }) => cells[0] !== '')).toHaveLength(199)
    expect(table.rows[0]?.cells.slice(0, 2)).toEqual(['FE Capital Investment Programme', 'BIS'])
    const plan = planOf(realFile('gmpp/uk_2014.csv'))
    expect(plan.reports[0]?.rows).toHaveLength(191)
    expect(plan.reports[0]?.rows[0]).toMatchObject({ start: '2010-05-31', finish: '2015-09-01', lane: 'BIS' })
    expect(countBy(plan.refused, ({ reason }) => reason)).toEqual({ 'unreadable-finish': 6, 'unreadable-start': 1, 'missing-finish': 1 })
  })

  test.each([
    ['uk_2020', ',', 125, 'dd.MM.yy', '£'],
    ['uk_2021', ';', 184, 'yyyy-MM-dd', '£'],
    ['uk_2022', ';', 235, 'yyyy-MM-dd', '£'],
    ['uk_2023', ';', 244, 'dd.MM.yyyy', 'TOTAL Baseline Benefits (£m)'],
  ] as const)('%s: delimiter %j, %i rows, dates as %s', (name, _, rows, format, sign) => {
    const decoded = decode(realFile(`gmpp/${name}.csv`))
    expect(decoded).toMatchObject({ ok: true, encoding: 'windows-1252' })
    const text = decoded.ok ? decoded.text : ''
    expect(text).toContain(sign)
    expect(text).not.toMatch(/Â£|â€|[\u0080-\u009f]/)
    const table = tableFrom(realFile(`gmpp/${name}.csv`))
    expect(table.rows).toHaveLength(rows)
    expect(table.ragged).toEqual([])
    expect(guessFormat(table, table.header.indexOf('start_date'), 'start')).toMatchObject({ kind: 'one', format })
    const plan = planOf(realFile(`gmpp/${name}.csv`))
    expect(plan.refused.length + (plan.reports[0]?.rows.length ?? 0)).toBe(rows)
    expect(plan.refused.every(({ column }) => column === 'start_date' || column === 'end_date')).toBe(true)
  })

  test('a header that names one column twice', () => {
    const table = tableFrom(realFile('gmpp/uk_2023.csv'))
    expect(table.duplicates).toEqual([{ name: 'colour_rating', times: 2 }])
    expect(table.header).toContain('colour_rating (2)')
  })
})

describe.skipIf(!hasRealData)('exports of Jira', { timeout: 60_000 }, () => {
  test('repeated headers, dates with a time, statuses in its own words', () => {
    const table = tableFrom(realFile('formats/jira-68-issues.csv'))
    expect(table.rows).toHaveLength(68)
    expect(table.duplicates).toEqual([
      { name: 'Labels', times: 5 },
      { name: 'Log Work', times: 3 },
      { name: 'Inward issue link (Cloners)', times: 6 },
    ])
    const mapping = guessMapping(table)
    expect(mapping.formats).toEqual({ start: 'dd/MMM/yy', finish: 'dd/MMM/yy', finishedOn: 'dd/MMM/yy' })
    expect(mapping.statuses).toEqual({ 'To Do': 'proposed', Done: 'done', 'In Progress': 'in progress' })
    const plan = planOf(realFile('formats/jira-68-issues.csv'))
    expect(countBy(plan.refused, ({ reason }) => reason)).toEqual({ 'missing-start': 61, 'missing-finish': 3 })
    expect(plan.reports[0]?.rows).toHaveLength(4)
  })

  test('a byte-order mark does not stick to the first name', () => {
    const table = tableFrom(realFile('formats/jira-bom.csv'))
    expect(table.header[0]).toBe('Summary')
    expect(planOf(realFile('formats/jira-bom.csv')).reports[0]?.rows).toMatchObject([
      { key: 'PT-2', start: '2024-01-09', finish: '2024-01-10' },
    ])
  })
})
