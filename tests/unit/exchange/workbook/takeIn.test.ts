import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#shared/calendar/dates.ts'
import { violations } from '#shared/domain/invariants.ts'
import { recordKinds, type State } from '#shared/domain/records.ts'
import { type Cell, type ReadSheet, textOf } from '#shared/exchange/workbook/cells.ts'
import { readWorkbook, sheetsOf, takeIn, type WorkbookRead } from '#shared/exchange/workbook/index.ts'
import { workbookVersion } from '#shared/exchange/workbook/tables.ts'
import { diff } from '#shared/history/change.ts'
import { addActivity } from './edits.ts'
import { edit, plan, remove } from '#shared/planning/records.ts'
import { signedViolations } from '#shared/planning/signed.ts'
import { anyPlan, someRuns } from '../../history/plans.ts'
import { sampleState } from './sampleState.ts'

/** The sheets as they are read, with what somebody typed into them. */
class Typed {
  readonly sheets: { name: string; rows: Cell[][] }[]
  constructor(state: State) {
    this.sheets = sheetsOf(state).map(({ name, columns, rows }) => ({
      name,
      rows: [columns.map((column) => column.name), ...rows.map((row) => [...row])],
    }))
  }

  sheet(name: string): Cell[][] {
    return this.sheets.find((sheet) => sheet.name === name)?.rows ?? []
  }

  /** The number of the row in which a cell says this. */
  row(sheet: string, says: string): number {
    return this.sheet(sheet).findIndex((row) => row.includes(says)) + 1
  }

  type(sheet: string, row: number, column: string, cell: Cell): this {
    const rows = this.sheet(sheet)
    const line = rows[row - 1] ?? []
    line[rows[0]?.indexOf(column) ?? -1] = cell
    rows[row - 1] = line
    return this
  }

  drop(sheet: string, row: number): this {
    this.sheet(sheet).splice(row - 1, 1)
    return this
  }

  read(): WorkbookRead {
    let count = 0
    const reading = readWorkbook(this.sheets, () => `new${(count += 1)}`)
    if (!reading.ok) throw new Error(JSON.stringify(reading))
    return reading.workbook
  }
}

const here = (state: State, exported: State | null = null) => ({ kind: 'here', state, revisions: 107, exported }) as const
const typed = () => new Typed(sampleState)
const taken = (sheets: Typed) => takeIn(sheets.read(), here(sampleState))
const title = Object.values(sampleState.activity).toSorted((a, b) => (a.start < b.start ? 1 : -1))[0]?.title ?? ''
const latest = Object.values(sampleState.activity).find((activity) => activity.title === title)

describe('a workbook taken into the roadmap that is here', () => {
  it('changes nothing where nothing was typed', () => {
    expect(taken(typed())).toMatchObject({ changes: [], counts: [], leftOut: [], kept: [], sound: true })
  })

  it('leads from any plan to any other of the same roadmap, but for signed reviews and snapshots', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, (from, to) => {
        const read = new Typed(to).read()
        const { changes, state, sound, leftOut, kept } = takeIn(read, here(from))
        const signed = Object.values(from.review).some(({ signedOn }) => signedOn !== null)
        expect(signedViolations(from, changes)).toEqual([])
        expect(state.snapshot).toEqual(from.snapshot)
        if (!sound) return
        expect(violations(plan(from, changes))).toEqual([])
        if (signed || Object.values(to.review).some(({ signedOn }) => signedOn !== null)) return
        expect({ leftOut, kept }).toEqual({ leftOut: [], kept: [] })
        expect({ ...state, snapshot: to.snapshot, importReport: to.importReport }).toEqual(to)
      }),
      someRuns,
    )
  })

  it('comes to a sound roadmap or says that there is none, whatever rows and cells were lost or typed over', () => {
    const anyDamage = fc.array(
      fc.record({
        sheet: fc.nat(),
        row: fc.nat(),
        column: fc.nat(),
        cell: fc.oneof(
          fc.constant('drop'),
          fc.constant(null),
          fc.constantFrom('x', '2001-01-01', 'done', 'x_activity1', 'Pilot'),
          fc.integer(),
        ),
      }),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(anyPlan, anyPlan, anyDamage, (from, to, damage) => {
        const sheets = new Typed(to)
        for (const { sheet, row, column, cell } of damage) {
          const { name, rows } = sheets.sheets[sheet % sheets.sheets.length] ?? { name: '', rows: [] }
          if (rows.length < 2 || name === 'Roadmap') continue
          const at = (row % (rows.length - 1)) + 2
          const heads = rows[0] ?? []
          if (cell === 'drop') sheets.drop(name, at)
          else sheets.type(name, at, textOf(heads[column % heads.length]), cell)
        }
        const { changes, sound } = takeIn(sheets.read(), here(from))
        if (sound) expect(violations(plan(from, changes))).toEqual([])
        else expect(changes).toEqual([])
        expect(signedViolations(from, changes)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('is what was edited here and exported, whatever was done', () => {
    const edited = plan(sampleState, [
      ...addActivity(sampleState, 'fresh'),
      ...edit(sampleState, 'activity', latest?.id ?? '', { title: 'Another title', finish: addDays(latest?.finish ?? '', 30) }),
    ])
    const { changes, counts } = takeIn(new Typed(edited).read(), here(sampleState))
    expect(changes).toEqual(diff(sampleState, edited))
    expect(counts).toEqual([{ kind: 'activity', added: 1, changed: 1, removed: 0 }])
  })

  it('adds a row without an id, by the names of what it points at', () => {
    const sheets = typed()
    const row = sheets.sheet('Activities').length + 1
    const [lane] = Object.values(sampleState.lane)
    for (const [column, cell] of Object.entries({
      Title: '=New',
      Lane: ` ${lane?.name.toUpperCase()} `,
      Start: { day: '2027-01-01' },
      Finish: '2027-06-30',
      Status: 'Committed',
      Kind: 'Pilot',
      Confidence: 'low',
    }))
      sheets.type('Activities', row, column, cell)
    sheets.type('Links', sheets.sheet('Links').length + 1, 'Activity', '=New')
    const link = sheets.sheet('Links').length
    sheets.type('Links', link, 'Outcome', Object.values(sampleState.outcome)[0]?.title ?? '').type('Links', link, 'Contribution', '3')
    const { counts, changes, leftOut } = taken(sheets)
    expect(leftOut).toEqual([])
    expect(counts).toEqual([
      { kind: 'activity', added: 1, changed: 0, removed: 0 },
      { kind: 'link', added: 1, changed: 0, removed: 0 },
    ])
    expect(changes[0]?.after).toMatchObject({ title: '=New', lane: lane?.id, finish: '2027-06-30', status: 'committed', effort: null })
  })

  it('moves an activity to the lane whose name is typed, and keeps a lane that was renamed', () => {
    const [one, other] = Object.values(sampleState.lane)
    const activity = Object.values(sampleState.activity).find(({ lane }) => lane === one?.id)
    const moved = taken(typed().type('Activities', typed().row('Activities', activity?.id ?? ''), 'Lane', other?.name ?? ''))
    expect(moved.changes).toEqual([{ kind: 'activity', id: activity?.id, before: { lane: one?.id }, after: { lane: other?.id } }])
    const renamed = typed().type('Lanes', typed().row('Lanes', one?.id ?? ''), 'Name', 'Renamed')
    expect(taken(renamed).changes).toEqual([{ kind: 'lane', id: one?.id, before: { name: one?.name }, after: { name: 'Renamed' } }])
    expect(renamed.read().remarks[0]?.sentence).toBe(`Nothing is called “${one?.name}”, so by its id it stays “Renamed”.`)
  })

  it('removes what is no longer in it, and with it what cannot be without it, which it names', () => {
    const [linked] = Object.values(sampleState.link)
    const activity = sampleState.activity[linked?.activity ?? '']
    const { changes, state, leftOut, sound } = taken(typed().drop('Activities', typed().row('Activities', activity?.id ?? '')))
    expect(sound).toBe(true)
    expect(changes).toContainEqual(expect.objectContaining({ kind: 'activity', id: activity?.id, after: null }))
    expect(leftOut).toContainEqual(expect.objectContaining({ sheet: 'Links', kind: 'link', id: linked?.id }))
    const asInTheApp = plan(sampleState, remove(sampleState, 'activity', activity?.id ?? ''))
    expect(new Set(Object.keys(state.link))).toEqual(new Set(Object.keys(asInTheApp.link)))
    expect(state.activity).toEqual(asInTheApp.activity)
  })

  it('lets go in a list of what is no longer in it, also where the row itself cannot be read', () => {
    const waiting = Object.values(sampleState.activity).find(({ dependsOn }) => dependsOn.length > 0)
    const [first = ''] = waiting?.dependsOn ?? []
    const sheets = typed().drop('Activities', typed().row('Activities', first))
    const { state } = taken(sheets.type('Activities', sheets.row('Activities', waiting?.id ?? ''), 'Start', 'soon'))
    expect(state.activity[waiting?.id ?? '']).toEqual({ ...waiting, dependsOn: waiting?.dependsOn.filter((id) => id !== first) })
  })

  it('names what cannot be read by sheet, row and column, and leaves that record as it is', () => {
    const row = typed().row('Activities', latest?.id ?? '')
    const sheets = typed()
      .type('Activities', row, 'Finish', 'next spring')
      .type('Activities', row, 'Status', 'nearly done')
      .type('Activities', row, 'Title', 'Changed as well')
      .type('Readings', 2, 'Value', 'many')
    const { leftOut, changes, sound } = taken(sheets)
    expect(leftOut.map(({ sheet, row: at, column, sentence }) => [sheet, at, column, sentence])).toEqual([
      ['Activities', row, 'Finish', '“next spring” is not a day from 1900 to 2199. Write it as 2027-03-31.'],
      ['Activities', row, 'Status', '“nearly done” is none of these: idea, proposed, committed, in progress, done, stopped.'],
      ['Readings', 2, 'Value', '“many” is not a number.'],
    ])
    expect({ changes, sound }).toEqual({ changes: [], sound: true })
  })

  it('names what would break a rule', () => {
    const row = typed().row('Activities', latest?.id ?? '')
    const { leftOut, changes } = taken(typed().type('Activities', row, 'Finish', { day: '2020-01-01' }))
    expect(leftOut).toMatchObject([{ sheet: 'Activities', row, column: 'Finish', sentence: `“${title}” would finish before it starts.` }])
    expect(changes).toEqual([])
  })

  it('leaves a signed review and all that belongs to it, and says which rows', () => {
    const sheets = typed()
      .type('Reviews', 2, 'Signed by', 'Somebody else')
      .type('Differences in reviews', 2, 'Reason', 'Rewritten')
      .drop('Outcomes in reviews', 2)
    const { changes, kept } = taken(sheets)
    expect(changes).toEqual([])
    expect(kept.map(({ sheet, row }) => [sheet, row])).toEqual([
      ['Reviews', 2],
      ['Differences in reviews', 2],
      ['Outcomes in reviews', null],
    ])
    expect(kept[2]?.sentence).toMatch(/ is not in the workbook. Its review is signed, so it stays\.$/)
  })

  it('signs no review', () => {
    const row = typed().sheet('Reviews').length + 1
    const sheets = typed()
      .type('Reviews', row, 'Quarter', { day: '2030-01-01' })
      .type('Reviews', row, 'Opened on', { day: '2030-03-01' })
      .type('Reviews', row, 'Signed on', { day: '2030-03-30' })
      .type('Reviews', row, 'Compared with revision', 1)
    const { leftOut, changes } = taken(sheets)
    expect(leftOut).toMatchObject([
      { sheet: 'Reviews', row, column: 'Signed on', sentence: 'A review is signed in Rearview and not in a workbook. Empty this cell.' },
    ])
    expect(changes).toEqual([])
  })

  it('takes nothing of two rows of one id', () => {
    const sheets = typed()
    const rows = sheets.sheet('Milestones')
    rows.push([...(rows[1] ?? [])])
    const { leftOut, changes } = taken(sheets)
    expect(leftOut).toMatchObject([
      { sheet: 'Milestones', row: rows.length, column: 'Id', sentence: 'Row 2 has the same id. Empty the id of the row that is new.' },
    ])
    expect(changes).toEqual([])
  })
})

describe('a workbook that was exported before others went on', () => {
  const [first, second, third] = Object.keys(sampleState.activity)
  if (first === undefined || second === undefined || third === undefined) throw new Error('the sample lacks activities')
  const since = plan(sampleState, [
    ...edit(sampleState, 'activity', first, { owner: 'Somebody new', effort: 77 }),
    ...remove(sampleState, 'activity', third),
    ...addActivity(sampleState, 'later'),
  ])

  it('undoes none of it where nothing was typed, whatever the two states are', () => {
    expect(takeIn(typed().read(), here(since, sampleState))).toMatchObject({ changes: [], leftOut: [], sound: true })
    fc.assert(
      fc.property(anyPlan, anyPlan, (then, now) => {
        const id = Object.keys(then.roadmap)[0] ?? ''
        if (now.roadmap[id] === undefined) return
        expect(takeIn(new Typed(then).read(), here(now, then)).changes).toEqual([])
      }),
      someRuns,
    )
  })

  it('brings what was typed, and counts where both changed the same', () => {
    const titleOf = (id: string) => sampleState.activity[id]?.title ?? ''
    const sheets = typed()
    sheets.type('Activities', sheets.row('Activities', titleOf(first)), 'Owner', 'From the sheet')
    sheets.type('Activities', sheets.row('Activities', titleOf(second)), 'Sponsor', 'Ada')
    sheets.type('Activities', sheets.row('Activities', titleOf(third)), 'Sponsor', 'Ada')
    const { state, sound } = takeIn(sheets.read(), here(since, sampleState))
    expect(sound).toBe(true)
    expect(state.activity[first]).toEqual({ ...since.activity[first], owner: 'From the sheet' })
    expect(state.activity[second]).toEqual({ ...since.activity[second], sponsor: 'Ada' })
    expect(state.activity[third]).toBeUndefined()
    expect(Object.keys(state.activity).length).toBe(Object.keys(since.activity).length)
  })

  it('says where it was exported from, in either form', () => {
    const revision = { number: 107, hash: 'ab'.repeat(32) }
    const sheets = sheetsOf(sampleState, revision).map(({ name, columns, rows }) => ({
      name,
      rows: [columns.map((column) => column.name), ...rows],
    }))
    const reading = readWorkbook(sheets, () => 'new')
    expect(reading.ok && reading.workbook.revision).toEqual(revision)
    expect(typed().read().revision).toBeNull()
  })
})

describe('a number with a comma', () => {
  const value = (...cells: Cell[]) =>
    taken(cells.reduce<Typed>((sheets, cell, place) => sheets.type('Readings', place + 2, 'Value', cell), typed()))

  it('is asked for where nothing tells whether thousands or decimals stand behind it', () => {
    expect(value('1,234').leftOut).toMatchObject([{ sheet: 'Readings', row: 2, column: 'Value' }])
    expect(value('1.234').leftOut).toEqual([])
  })

  it('is read as the others in the workbook', () => {
    const read = (...cells: Cell[]) => new Set(value(...cells).changes.map(({ after }) => after?.['value']))
    expect(read('1,234', '0,5')).toEqual(new Set([1.234, 0.5]))
    expect(read('1,234', '0.5')).toEqual(new Set([1234, 0.5]))
  })
})

describe('a workbook as a new roadmap', () => {
  it('is the state under its own id or another, its reviews compared with the import', () => {
    const read = typed().read()
    const { state, changes, sound } = takeIn(read, { kind: 'new', id: 'elsewhere' })
    expect(sound).toBe(true)
    expect(plan({ ...sampleState, ...Object.fromEntries(recordKinds.map((kind) => [kind, {}])) }, changes)).toEqual(state)
    expect(state.roadmap).toEqual({ elsewhere: { ...Object.values(sampleState.roadmap)[0], id: 'elsewhere' } })
    expect(new Set(Object.values(state.review).map(({ baseline }) => baseline))).toEqual(new Set([1]))
    expect({ ...state, roadmap: null, review: null }).toEqual({ ...sampleState, roadmap: null, review: null })
  })

  it('is none where the roadmap itself cannot be read', () => {
    const { sound, changes, leftOut } = takeIn(typed().type('Roadmap', 2, 'Horizon in years', 7).read(), { kind: 'new', id: 'r' })
    expect({ sound, changes }).toEqual({ sound: false, changes: [] })
    expect(leftOut).toMatchObject([{ sheet: 'Roadmap', row: 2, column: 'Horizon in years' }])
  })
})

describe('sheets that are no workbook', () => {
  const read = (sheets: readonly ReadSheet[]) => readWorkbook(sheets, () => 'new')

  it('are read as a workbook of version 1 too, which had no sheet of imports and fewer columns', () => {
    const later: Readonly<Record<string, readonly string[]>> = {
      Activities: ['Started on', 'Percent complete'],
      Milestones: ['Key in the source'],
    }
    const first = typed()
      .type('Roadmap', 2, 'Rearview workbook', 1)
      .sheets.filter(({ name }) => name !== 'Imports')
      .map((sheet) => {
        const gone = new Set((later[sheet.name] ?? []).map((name) => sheet.rows[0]?.indexOf(name)))
        return { ...sheet, rows: sheet.rows.map((row) => row.filter((_, place) => !gone.has(place))) }
      })
    expect(read(first)).toMatchObject({ ok: true, workbook: { problems: [] } })
    // Only what came later may be missing: without its activities the roadmap would lose them all.
    expect(read(first.filter(({ name }) => name !== 'Activities'))).toEqual({
      ok: false,
      refusal: { reason: 'incomplete', sheet: 'Activities', columns: [] },
    })
    expect(
      read(
        first.map((sheet) => ({
          ...sheet,
          rows: sheet.name === 'Roadmap' ? sheet.rows.map((row) => row.map((cell) => (cell === 1 ? 2 : cell))) : sheet.rows,
        })),
      ),
    ).toMatchObject({ ok: false })
  })

  it('are told from one, from a newer one, and from one that lacks something', () => {
    expect(read([{ name: 'Roadmap', rows: [['Name'], ['Plan']] }])).toEqual({ ok: false, refusal: { reason: 'not-ours' } })
    expect(read(typed().type('Roadmap', 2, 'Rearview workbook', workbookVersion + 1).sheets)).toEqual({
      ok: false,
      refusal: { reason: 'newer' },
    })
    expect(read(typed().sheets.filter(({ name }) => name !== 'Readings'))).toEqual({
      ok: false,
      refusal: { reason: 'incomplete', sheet: 'Readings', columns: [] },
    })
    expect(read(typed().type('Links', 1, 'Link sentence', 'Sentence').sheets)).toEqual({
      ok: false,
      refusal: { reason: 'incomplete', sheet: 'Links', columns: ['Link sentence'] },
    })
  })
})
