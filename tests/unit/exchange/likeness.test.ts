import { describe, expect, it, test } from 'vitest'
import { all } from '#shared/domain/records.ts'
import { joinableIn } from '#shared/exchange/likeness.ts'
import { hasRealData, realFile } from './realData.ts'
import { imported, newTarget, openAfter, planOf, stateAfter } from './steps.ts'

const series = (...lines: string[]) => ['Reported,Lane,Activity,Start,Finish', ...lines].join('\n')

describe('the same thing under another name', () => {
  it('is suggested where one ends before the other begins, and never of two that are in one report', () => {
    const plan = planOf(
      series(
        '2026-01-01,Rail,Station upgrade Leeds,2026-01-01,2026-06-01',
        '2026-01-01,Rail,Depot Crewe,2026-01-01,2026-06-01',
        '2026-01-01,Rail,Depot Crewe 2,2026-01-01,2026-06-01',
        '2026-02-01,Rail,Leeds station upgrade,2026-01-01,2026-07-01',
        '2026-02-01,Rail,Depot Crewe,2026-01-01,2026-06-01',
        '2026-02-01,Rail,Tunnel,2026-01-01,2026-06-01',
      ),
    )
    const { ending, beginning, likely } = joinableIn(plan, newTarget)
    expect(ending.map(({ title }) => title)).toEqual(['Depot Crewe 2', 'Station upgrade Leeds'])
    expect(beginning.map(({ title }) => title)).toEqual(['Leeds station upgrade', 'Tunnel'])
    expect(likely.map(({ earlier, later }) => [earlier.title, later.title])).toEqual([['Station upgrade Leeds', 'Leeds station upgrade']])
  })

  it('is one record once it is joined, through any number of names', () => {
    const plan = planOf(
      series(
        '2026-01-01,L,Old,2026-01-01,2026-06-01',
        '2026-02-01,L,Newer,2026-01-01,2026-07-01',
        '2026-03-01,L,Newest,2026-01-01,2026-08-01',
      ),
    )
    const ids = (joined: Readonly<Record<string, string>>) =>
      new Set(
        imported(plan, newTarget, { joined }).drafts.flatMap(({ changes }) =>
          changes.flatMap(({ kind, id }) => (kind === 'activity' ? [id] : [])),
        ),
      ).size
    expect([ids({}), ids({ Old: 'Newer' }), ids({ Old: 'Newer', Newer: 'Newest' }), ids({ Old: 'Newest' })]).toEqual([3, 2, 1, 2])
    const { drafts } = imported(plan, newTarget, { joined: { Old: 'Newer', Newer: 'Newest' } })
    expect(all(stateAfter(drafts), 'activity').map(({ title, finish }) => [title, finish])).toEqual([['Newest', '2026-08-01']])
    expect(imported(plan, openAfter(drafts)).drafts).toEqual([])
  })

  it('joins what is new in a table with what the roadmap has and the table has not', () => {
    const open = openAfter(
      imported(planOf('Title,Start,Finish\nData platform,2026-01-01,2026-06-01\nOther,2026-01-01,2026-06-01\n')).drafts,
    )
    const plan = planOf('Title,Start,Finish\nThe data platform,2026-01-01,2026-06-01\nOther,2026-01-01,2026-06-01\n')
    const [pair] = joinableIn(plan, open).likely
    expect([pair?.earlier.key, pair?.later.key]).toEqual(['Data platform', 'The data platform'])
    const { drafts } = imported(plan, open, { joined: { 'Data platform': 'The data platform' } })
    expect(
      all(stateAfter(drafts, open.state), 'activity')
        .map(({ title }) => title)
        .toSorted(),
    ).toEqual(['Other', 'The data platform'])
  })
})

describe.skipIf(!hasRealData)('ten years of major projects', { timeout: 60_000 }, () => {
  const plan = () => planOf(realFile('gmpp/series-2014-2023.csv'))
  /** Found by reading the file: the same project with the same lane or dates, under another name a year later. */
  const renames = [
    ['Smart Meters Implementation Programme', 'Smart Metering Implementation Programme'],
    ['The Material Strategy', 'The Materiel Strategy'],
    ['HS2 Phase1', 'HS2 Phase 1'],
    ['NHSmail2', 'NHSmail 2'],
    ['Martlett', 'Martlet'],
    ['Armed Forces Recruitment Programme', 'Armed Forces Recruiting Programme'],
    ['Search & Rescue Helicopters (SARH)', 'Search and Rescue Helicopters'],
    ['High Speed Rail Programme', 'High Speed Rail Programme (HS2)'],
    ['Crossrail', 'Crossrail Programme'],
    ['Future Farming and Countryside Programme', 'Farming and Countryside Programme'],
    ['HMCTS Decommission and Legacy Risk Mitigation (DLRM) Programme', 'Decommission and Legacy Risk Mitigation (DLRM)'],
    ['Priority School Building Programme', 'Priority School Building Programme - Capital'],
    ['CUSTOMS DECLARATION SERVICES (CDS) Programme', 'Customs Declaration Services'],
    ['100,000 Genomes Project', '100000 Genomes Project'],
  ] as const

  test('those that were renamed are suggested', () => {
    const { likely } = joinableIn(plan(), newTarget)
    const found = new Map(likely.map(({ earlier, later }) => [earlier.title, later.title]))
    for (const [earlier, later] of renames) expect([earlier, found.get(earlier)]).toEqual([earlier, later])
    expect(new Set(likely.map(({ later }) => later.key)).size).toBe(likely.length)
    for (const { earlier, later } of likely) expect(later.report).toBeGreaterThan(earlier.report)
  })

  test('those that are joined are one record with one history', () => {
    const apart = imported(plan()).drafts
    const { drafts } = imported(plan(), newTarget, { joined: Object.fromEntries(renames) })
    const idsOf = (of: typeof drafts, title: string) =>
      new Set(
        of.flatMap(({ changes }) =>
          changes.flatMap(({ kind, id, after }) => (kind === 'activity' && after?.['title'] === title ? [id] : [])),
        ),
      )
    for (const [earlier, later] of renames) {
      expect(new Set([...idsOf(apart, earlier), ...idsOf(apart, later)]).size).toBe(2)
      expect(new Set([...idsOf(drafts, earlier), ...idsOf(drafts, later)]).size).toBe(1)
    }
    const [one, other] = [all(stateAfter(apart), 'activity'), all(stateAfter(drafts), 'activity')]
    const said = (activities: typeof one) => new Set(activities.map(({ title, start, finish }) => `${start} ${finish} ${title}`))
    expect(said(other)).toEqual(said(one))
    expect(other.length).toBe(one.length)
  })
})
