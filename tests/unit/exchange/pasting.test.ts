import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { all, emptyState } from '#shared/domain/records.ts'
import { addPasted, newLanesOf, type Pasted, pasteLimit, readPasted } from '#shared/exchange/pasting.ts'
import { plan } from '#shared/planning/records.ts'
import { beginRoadmap } from '#shared/planning/roadmap.ts'

const options = { today: '2026-11-21', language: 'en', lanes: ['Claims', 'Data'] }
const read = (text: string, more: { format?: 'dd/MM/yyyy' } = {}): Pasted => readPasted(text, { ...options, ...more })
const titles = (pasted: Pasted) => pasted.rows.map(({ title }) => title)

describe('pasted lines', () => {
  it('are titles, whatever they hold, without what makes them a list', () => {
    const text =
      '- Hire, train and equip\n* Move <b>house</b>\r\n1. First\n(2) Second\n\n   \n• [x] Ticked\n[ ] Open\n– شراء\n🚀 Launch; then rest | or not\n- \n3.5 tonnes'
    expect(titles(read(text))).toEqual([
      'Hire, train and equip',
      'Move <b>house</b>',
      'First',
      'Second',
      'Ticked',
      'Open',
      'شراء',
      '🚀 Launch; then rest | or not',
      '3.5 tonnes',
    ])
    expect(read(text).rows.map(({ line }) => line)).toEqual([1, 2, 3, 4, 7, 8, 9, 10, 12])
  })

  it('have no days of their own: three months from the first of next month', () => {
    expect(read('A plan').rows).toMatchObject([{ start: '2026-12-01', finish: '2027-02-28', proposed: true, lane: null }])
  })

  it('never throw and lose no line: each is a row, left out with a reason, or blank', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string({ unit: 'binary' }),
          fc
            .array(fc.constantFrom('Title', 'Lane', 'a', '\t', '\n', ',', '"', '2027-01-01', '01/02/2027', 'Done', ' '))
            .map((parts) => parts.join('')),
        ),
        (text) => {
          const { rows, leftOut } = read(text)
          const lines = text.toWellFormed().split(/\r+\n|\r|\n|\u2028|\u2029|\v/).length
          for (const { line } of [...rows, ...leftOut]) expect(line).toBeLessThanOrEqual(lines)
          for (const row of rows) {
            expect(row.title.trim()).not.toBe('')
            expect(row.finish >= row.start).toBe(true)
          }
        },
      ),
    )
  })

  it('that say nothing but words become as many activities, in their order', () => {
    const word = fc.stringMatching(/^[A-Za-z][a-z ]{3,20}[a-z]$/).map((text) => `W ${text.replaceAll(/ +/g, ' ')}`)
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), (lines) => {
        expect(titles(read(lines.join('\n')))).toEqual(lines)
      }),
    )
  })

  it('are too many beyond the limit', () => {
    const lines = (count: number) => Array.from({ length: count }, (_, at) => `Line ${at}`).join('\n')
    expect(read(lines(pasteLimit)).rows).toHaveLength(pasteLimit)
    expect(read(lines(pasteLimit + 1))).toMatchObject({ tooMany: pasteLimit + 1, rows: [] })
  })
})

describe('pasted cells', () => {
  it('say what the row of names says, in any order', () => {
    const fields = {
      Title: 'Claims portal',
      Lane: 'claims',
      Start: '2027-01-01',
      Finish: '2027-03-31',
      Owner: 'Ada',
      Sponsor: 'Grace',
      Kind: 'Pilot',
      Status: 'Approved',
      'Effort (days)': '1,200.5',
      Notes: 'By phone',
    }
    const one = read(`${Object.keys(fields).join('\t')}\n${Object.values(fields).join('\t')}`)
    fc.assert(
      fc.property(fc.shuffledSubarray(Object.entries(fields), { minLength: 10 }), fc.constantFrom('\t', ';'), (order, delimiter) => {
        const cell = (text: string) => (text.includes(delimiter) ? `"${text}"` : text)
        const text = `${order.map(([name]) => name).join(delimiter)}\n${order.map(([, value]) => cell(value)).join(delimiter)}\n`
        expect(read(text).rows).toEqual(one.rows)
      }),
    )
    expect(one.rows).toEqual([
      {
        line: 2,
        title: 'Claims portal',
        lane: 'claims',
        start: '2027-01-01',
        finish: '2027-03-31',
        proposed: false,
        values: {
          owner: 'Ada',
          sponsor: 'Grace',
          description: 'By phone',
          status: 'committed',
          finishedOn: null,
          kind: 'pilot',
          effort: 1200.5,
        },
      },
    ])
    expect(newLanesOf(one.rows, options.lanes)).toEqual([])
  })

  it('without names are known by what they say', () => {
    const { rows, fields } = read(
      '1\tPortal\tData\t1 Jan 2027\t31 Mar 2027\tdone\t20\tAda\n2\tScreens\tData\t1 Apr 2027\t\tproposed\t\tAda',
    )
    expect(fields).toEqual(['title', 'lane', 'start', 'finish', 'status', 'owner', 'effort'])
    expect(rows).toMatchObject([
      {
        title: 'Portal',
        lane: 'Data',
        start: '2027-01-01',
        finish: '2027-03-31',
        values: { status: 'done', finishedOn: '2026-11-21', effort: 20, owner: 'Ada' },
      },
      { title: 'Screens', start: '2027-04-01', finish: '2027-06-30', proposed: true },
    ])
    expect(read('Portal, 2027-01-01, 2027-03-31\nScreens, 2027-04-01, 2027-06-30').rows).toMatchObject([
      { title: 'Portal' },
      { title: 'Screens' },
    ])
  })

  it('keep what a spreadsheet wraps in quotation marks, and count lines as they stand', () => {
    const pasted = read('Title\tNotes\n"Two\nlines ""quoted"""\tx\nNext\ty')
    expect(pasted.rows.map(({ title, line }) => [title, line])).toEqual([
      ['Two lines "quoted"', 2],
      ['Next', 4],
    ])
  })

  it('are asked about where a day can be two days', () => {
    const text = 'Title\tStart\tFinish\nPortal\t01/02/2027\t03/04/2027'
    expect(read(text)).toMatchObject({
      rows: [],
      ambiguous: { example: expect.any(String) },
      leftOut: [{ reason: 'start', text: '01/02/2027', line: 2 }],
    })
    expect(read(text, { format: 'dd/MM/yyyy' }).rows).toMatchObject([{ start: '2027-02-01', finish: '2027-04-03' }])
    // Another column, or another row, can tell.
    expect(read('Title\tStart\tFinish\nPortal\t01/02/2027\t31/03/2027')).toMatchObject({ rows: [{ start: '2027-02-01' }], ambiguous: null })
  })

  it('are not read by an answer that was given to another text', () => {
    const text = 'Title\tStart\tFinish\nPortal\t03/04/2027\t12/25/2027'
    expect(read(text, { format: 'dd/MM/yyyy' })).toEqual(read(text))
    expect(read(text).rows).toMatchObject([{ start: '2027-03-04', finish: '2027-12-25' }])
  })

  it('that cannot be read leave their line out, with the reason and what stands there', () => {
    const pasted = read(
      [
        'Title\tStart\tFinish\tStatus\tKind\tEffort\tBudget',
        '\t2027-01-01\t2027-02-01\t\t\t\t9',
        'A\tsoon\t2027-02-01\t\t\t\t',
        'B\t2027-01-01\t2027-02-30\t\t\t\t',
        'C\t2027-02-01\t2027-01-01\t\t\t\t',
        'D\t2027-01-01\t2027-02-01\tred\t\t\t',
        'E\t2027-01-01\t2027-02-01\t\twish\t\t',
        'F\t2027-01-01\t2027-02-01\t\t\tmuch\t',
        `${'G'.repeat(20_001)}\t2027-01-01\t2027-02-01\t\t\t\t`,
        'Fine\t2027-01-01\t2027-02-01\t\t\t\t',
      ].join('\n'),
    )
    expect(pasted.leftOut.map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'no-title'],
      [3, 'start'],
      [4, 'finish'],
      [5, 'finish-before-start'],
      [6, 'status'],
      [7, 'kind'],
      [8, 'effort'],
      [9, 'too-long'],
    ])
    expect(titles(pasted)).toEqual(['Fine'])
    expect(pasted.unread).toEqual(['Budget'])
  })
})

describe('what was pasted', () => {
  const begin = (lanes: readonly string[]) => {
    const calendar = { kind: 'months', startMonth: 4, labelBy: 'end' } as const
    const state = plan(emptyState, beginRoadmap({ id: 'r', name: 'R', unit: '', purpose: '', calendar, years: 5, begins: '2026-10-01' }))
    return lanes.reduce(
      (current, name, at) =>
        plan(current, [
          { kind: 'lane', id: `lane${at}`, before: null, after: { id: `lane${at}`, name, order: at, colour: null, capacity: null } },
        ]),
      state,
    )
  }
  const ids = () => {
    let made = 0
    return () => `new${(made += 1)}`
  }
  const given = (text: string) => read(text).rows.map((row, at) => ({ ...row, id: `a${at}` }))

  it('goes into the lanes it names, made once where they are not there, and else into the one chosen', () => {
    const state = begin(['Claims', 'Data'])
    const rows = given('Title\tLane\nA\tCLAIMS \nB\tNew one\nC\tnew  one\nD\t')
    expect(newLanesOf(rows, ['Claims', 'Data'])).toEqual(['New one'])
    const after = plan(state, addPasted(state, rows, { lane: 'lane1', laneName: 'First lane' }, ids()))
    const laneOf = (id: string) => after.lane[after.activity[id]?.lane ?? '']?.name
    expect(['a0', 'a1', 'a2', 'a3'].map(laneOf)).toEqual(['Claims', 'New one', 'New one', 'Data'])
    expect(all(after, 'lane')).toHaveLength(3)
  })

  it('makes a lane where there is none', () => {
    const state = begin([])
    const after = plan(state, addPasted(state, given('A\nB'), { lane: null, laneName: 'First lane' }, ids()))
    expect(all(after, 'lane').map(({ name }) => name)).toEqual(['First lane'])
    expect(all(after, 'activity')).toHaveLength(2)
  })

  it('is sound, whatever was pasted', () => {
    const state = begin(['Claims'])
    const cell = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('Done', 'Pilot', '2027-01-01', '31/12/2027', '<b>', '🚀'))
    fc.assert(
      fc.property(
        fc.array(
          fc.array(cell, { maxLength: 5 }).map((cells) => cells.join('\t')),
          { maxLength: 20 },
        ),
        (lines) => {
          const rows = given(lines.join('\n'))
          expect(all(plan(state, addPasted(state, rows, { lane: null, laneName: 'First lane' }, ids())), 'activity')).toHaveLength(
            rows.length,
          )
        },
      ),
    )
  })
})
