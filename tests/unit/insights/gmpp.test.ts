import { describe, expect, it } from 'vitest'
import { calendarYear } from '#shared/exchange/dateFormats.ts'
import { guessMapping } from '#shared/exchange/mapping.ts'
import { planImport } from '#shared/exchange/plan.ts'
import type { Table } from '#shared/exchange/table.ts'
import { trends } from '#shared/insights/trends.ts'
import { hasRealData, realFile } from '../exchange/realData.ts'
import { imported, tableFrom } from '../exchange/steps.ts'
import { pastOfDrafts } from './pasts.ts'

/** Projects are matched by name, however it is spelt: in capitals or not, with dashes, commas or without. */
const spelt = (name: string) => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '')

describe.skipIf(!hasRealData)('ten annual reports of major projects', { timeout: 60_000 }, () => {
  /** From the cells alone: each pair of consecutive reports of a project that both say a day, and those whose days differ. */
  function pairsInFile({ header, rows }: Table) {
    const [year, name, end] = ['report_year', 'project_name', 'end_latest_approved'].map((column) => header.indexOf(column))
    const byName = new Map<string, { year: string; end: string }[]>()
    for (const { cells } of rows) {
      const key = spelt(cells[name ?? -1] ?? '')
      byName.set(key, [...(byName.get(key) ?? []), { year: cells[year ?? -1] ?? '', end: cells[end ?? -1] ?? '' }])
    }
    const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text)
    return [...byName].flatMap(([key, reports]) => {
      const inOrder = reports.toSorted((a, b) => Number(a.year) - Number(b.year))
      return inOrder.slice(1).flatMap((later, index) => {
        const before = inOrder[index]
        return before && isDay(before.end) && isDay(later.end)
          ? [{ pair: `${key} ${before.year} ${later.year}`, moved: before.end !== later.end }]
          : []
      })
    })
  }

  it('moved their end date in 325 of 961 consecutive pairs, and the trends find exactly these', () => {
    const table = tableFrom(realFile('gmpp/series-2014-2023.csv'))
    const facts = pairsInFile(table)
    expect([facts.length, facts.filter(({ moved }) => moved).length]).toEqual([961, 325])

    // Only the end dates are asked about: each row is taken for a day, its end, and is known by its name however it is spelt.
    const { header, rows } = table
    const name = header.indexOf('project_name')
    const keyed = {
      ...table,
      header: [...header, 'key'],
      rows: rows.map((row) => ({ ...row, cells: [...row.cells, spelt(row.cells[name] ?? '')] })),
    }
    const guessed = guessMapping(keyed)
    const { finish = -1 } = guessed.columns
    const plan = planImport(
      keyed,
      {
        ...guessed,
        columns: { ...guessed.columns, key: header.length, start: finish },
        formats: { ...guessed.formats, ...(guessed.formats.finish && { start: guessed.formats.finish }) },
      },
      '2026-11-21',
      calendarYear,
    )
    const said = plan.reports.map((report) => new Set(report.rows.map(({ key }) => key)))
    const past = pastOfDrafts(imported(plan).drafts, '2026-11-21')
    const years = past.stops.map(({ day }) => day.slice(0, 4))
    const found = trends(past).flatMap(({ activity, points }) => {
      const key = past.stops.flatMap(({ state }) => state.activity[activity]?.sourceKey ?? [])[0] ?? ''
      return points.slice(1).flatMap((point, index) => {
        const before = points[index]
        // A report whose day could not be read left the plan as it was, and says nothing of a move.
        if (!before || !said[before.stop]?.has(key) || !said[point.stop]?.has(key)) return []
        return [{ pair: `${key} ${years[before.stop]} ${years[point.stop]}`, moved: before.finish !== point.finish }]
      })
    })
    const inOrder = (pairs: typeof facts) => pairs.toSorted((a, b) => (a.pair < b.pair ? -1 : 1))
    expect(inOrder(found)).toEqual(inOrder(facts))
  })
})
