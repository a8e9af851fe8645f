import { assert, array, date as anyDate, integer, property, string, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths } from '#shared/calendar/dates.ts'
import { nameWithin, shortened } from '#shared/text/fileName.ts'
import { documentsOf, layOut, papersForOnePage, type RoadmapLayout } from '#shared/document/layout.ts'
import { extent, packRows } from '#shared/document/packing.ts'
import { orientations, pageGeometry, pageSizes } from '#shared/document/page.ts'
import { axisHeight, paginate } from '#shared/document/pagination.ts'
import { activity, documentOf, revision, stateOf } from './roadmaps.ts'

const a4 = pageGeometry({ size: 'A4', orientation: 'landscape' })
const setups = pageSizes.flatMap((size) => orientations.map((orientation) => ({ size, orientation })))

const plans = array(
  tuple(
    anyDate({ min: new Date('2024-01-01'), max: new Date('2033-01-01'), noInvalidDate: true }),
    integer({ min: 0, max: 900 }),
    string({ minLength: 1, maxLength: 200, unit: 'grapheme' }),
  ),
  { maxLength: 60 },
)

describe('pages', () => {
  it.each(setups)('of $size $orientation hold nothing below 7 points and fit their paper', (setup) => {
    const page = pageGeometry(setup)
    expect(Math.min(page.textSize, page.smallSize)).toBeGreaterThanOrEqual(7)
    expect(page.laneWidth + page.axisWidth + 2 * page.axisPadding).toBeCloseTo(page.width)
    expect(page.paper.width > page.paper.height).toBe(setup.orientation === 'landscape')
  })
})

describe('packing', () => {
  it('puts everything once, bars and labels apart and inside the axis', () => {
    assert(
      property(plans, (made) => {
        const changes = made.map(([start, length, title], index) => {
          const from = start.toISOString().slice(0, 10)
          return activity(`a${index}`, from, addDays(from, length), { title })
        })
        const items = documentOf(...changes).lanes[0]?.items ?? []
        const rows = packRows(items, a4)
        expect(rows.flatMap((row) => row.items.map(({ item }) => item))).toHaveLength(items.length)
        expect(new Set(rows.flatMap((row) => row.items.map(({ item }) => item)))).toEqual(new Set(items))
        for (const row of rows) {
          const taken = row.items.map((placed) => extent(placed, a4.textSize)).toSorted((a, b) => a.left - b.left)
          for (const [index, { left, right }] of taken.entries()) {
            expect(left).toBeGreaterThanOrEqual(-0.001)
            expect(right).toBeLessThanOrEqual(a4.axisWidth + 0.001)
            if (index > 0) expect(left).toBeGreaterThan(taken[index - 1]?.right ?? 0)
          }
          for (const { label } of row.items) expect(label.lines.length).toBeLessThanOrEqual(row.lines)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('keeps a label of one letter inside the axis, where its bar ends a letter before it', () => {
    const [item] = documentOf(activity('a', '2031-07-25', '2031-07-25', { title: 'ſ' })).lanes[0]?.items ?? []
    const placed = item && packRows([item], a4)[0]?.items[0]
    expect(placed && extent(placed, a4.textSize).right).toBeLessThanOrEqual(a4.axisWidth)
  })

  it('uses one row for what does not meet', () => {
    const { lanes } = documentOf(activity('x', '2026-10-01', '2027-09-30'), activity('y', '2028-10-01', '2029-09-30'))
    expect(packRows(lanes[0]?.items ?? [], a4)).toHaveLength(1)
  })
})

describe('pagination', () => {
  const many = (count: number) =>
    documentOf(
      ...Array.from({ length: count }, (_, index) =>
        activity(`a${index}`, '2027-01-01', '2031-01-01', { lane: index % 4 === 0 ? 'b' : 'a' }),
      ),
    )

  it.each(setups)('divides lanes only where they are higher than a page, and keeps every row: $size $orientation', (setup) => {
    const geometry = pageGeometry(setup)
    const page = geometry.height - axisHeight(geometry)
    for (const count of [0, 1, 30, 300]) {
      const blocks = paginate(many(count), geometry, 120)
      expect(blocks.flatMap(({ rows }) => rows.flatMap(({ items }) => items))).toHaveLength(count)
      for (const { height } of blocks) expect(height).toBeLessThanOrEqual(page)
      for (const id of ['a', 'b']) {
        const parts = blocks.filter(({ lane }) => lane?.id === id)
        expect(parts.map(({ continued }) => continued)).toEqual(parts.map((_, index) => index > 0))
        if (count === 1 || count === 0) expect(parts).toHaveLength(1)
      }
    }
  })

  it('names a lane of which nothing lies in the horizon elsewhere and does not draw it', () => {
    const blocks = paginate(documentOf(activity('old', '2020-01-01', '2021-01-01')), a4, 0)
    expect(blocks.map(({ lane }) => lane?.name)).toEqual(['Second'])
  })
})

describe('how a roadmap is divided', () => {
  const head = () => 120
  const over = (count: number) => {
    const changes = Array.from({ length: count }, (_, index) =>
      activity(`a${index}`, addMonths('2026-11-01', index % 50), addMonths('2027-06-01', index % 50), {
        lane: index % 3 === 0 ? 'b' : 'a',
      }),
    )
    return documentsOf(stateOf(...changes), revision, '2026-10-12', null)
  }
  const drawn = ({ sheets }: RoadmapLayout) =>
    sheets.map(({ blocks }) => blocks.flatMap(({ rows }) => rows.flatMap(({ items }) => items.map(({ item }) => item))))

  it.each(setups)('puts everything on one page of $size $orientation, or says which type that would need', (setup) => {
    for (const count of [1, 30, 70, 300]) {
      const layout = layOut(over(count), { ...setup, margins: 'normal', fit: 'one page' }, head)
      expect(drawn(layout).flat()).toHaveLength(count)
      if (layout.fit === 'one page') {
        expect([layout.pages, layout.wouldBe]).toEqual([1, null])
        expect(layout.geometry.smallSize).toBeGreaterThanOrEqual(7)
      } else {
        expect(layout.wouldBe).toBeLessThan(7)
        expect(layout.geometry.textSize).toBe(pageGeometry(setup).textSize)
      }
    }
  })

  it('offers exactly the papers of an office on which it would be one page', () => {
    for (const count of [30, 150, 400]) {
      const documentOver = over(count)
      const offered = papersForOnePage(documentOver(null), { size: 'A4', orientation: 'landscape', margins: 'normal' }, head)
      const office = setups.filter(({ size }) => size === 'A4' || size === 'A3').map((setup) => ({ ...setup, margins: 'normal' as const }))
      expect(offered).toEqual(office.filter((paper) => layOut(documentOver, { ...paper, fit: 'one page' }, head).fit === 'one page'))
    }
  })

  it('has each activity on the page of each fiscal year that it runs in, and cut there', () => {
    const layout = layOut(over(40), { size: 'A4', orientation: 'landscape', margins: 'normal', fit: 'by year' }, head)
    expect(layout.sheets.map(({ year }) => year?.label)).toEqual(['FY27', 'FY28', 'FY29', 'FY30', 'FY31'])
    const activities = layout.sheets[0]?.roadmap.lanes.flatMap((lane) => lane.activities) ?? []
    for (const [index, items] of drawn(layout).entries()) {
      const { start, finish } = layout.sheets[index]?.roadmap.axis ?? { start: '', finish: '' }
      const running = activities.filter((one) => one.start.date <= finish && one.finish.date >= start)
      expect(items.flatMap((item) => (item.type === 'bar' ? item.activity.id : [])).toSorted()).toEqual(
        running.map(({ id }) => id).toSorted(),
      )
      for (const item of items)
        if (item.type === 'bar')
          expect([item.startsBefore, item.finishesAfter]).toEqual([item.activity.start.date < start, item.activity.finish.date > finish])
    }
    expect(layout.sheets.map(({ roadmap }) => roadmap.axis.endsHorizon)).toEqual([false, false, false, false, true])
  })

  it('begins a page with each lane, and with nothing else', () => {
    const { sheets, pages } = layOut(over(40), { size: 'A4', orientation: 'landscape', margins: 'normal', fit: 'by lane' }, head)
    const blocks = sheets.flatMap((sheet) => sheet.blocks)
    expect(pages).toBe(1 + blocks.filter(({ newPage }) => newPage).length)
    for (const [index, { continued, newPage }] of blocks.entries()) if (index > 0 && !continued) expect(newPage).toBe(true)
  })

  it('lays out two thousand activities on every paper', () => {
    const documentOver = over(2000)
    for (const setup of setups)
      expect(drawn(layOut(documentOver, { ...setup, margins: 'narrow', fit: 'pages' }, head)).flat()).toHaveLength(2000)
  })
})

describe('the name of a file', () => {
  const compose = (name: string) => `${name} - FY27 Q3 - r142.pdf`
  it('keeps quarter and revision, however long the name is', () => {
    expect(nameWithin('Claims 2031', compose)).toBe('Claims 2031 - FY27 Q3 - r142.pdf')
    const long = nameWithin('👩🏽‍🚀 long '.repeat(2000), compose)
    expect(long.length).toBeLessThanOrEqual(80)
    expect(long).toMatch(/ - FY27 Q3 - r142\.pdf$/)
  })

  it('shortens a text to whole characters on one line', () => {
    expect(shortened(' The first\nquarter of the year ', 18)).toBe('The first quarter')
    expect(shortened('👩🏽‍🚀👩🏽‍🚀', 8)).toBe('👩🏽‍🚀')
    expect(shortened('FY27 Q3', 20)).toBe('FY27 Q3')
  })
})
