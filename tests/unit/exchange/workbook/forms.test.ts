import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#shared/calendar/dates.ts'
import type { State } from '#shared/domain/records.ts'
import { writeCsvs } from '#shared/exchange/workbook/csv.ts'
import { openWorkbook } from '#shared/exchange/workbook/open.ts'
import { writeWorkbook } from '#shared/exchange/workbook/xlsx.ts'
import { edit, plan } from '#shared/planning/records.ts'
import { nasty, withWords } from './words.ts'
import { sampleState } from './sampleState.ts'

const evil = withWords(sampleState, nasty)

async function stateOf(bytes: Uint8Array): Promise<State> {
  const reading = await openWorkbook(bytes, () => 'new')
  if (!reading?.ok) throw new Error(JSON.stringify(reading))
  expect(reading.workbook.problems).toEqual([])
  return reading.workbook.state
}

describe('a workbook of Excel', () => {
  it('holds no formula: every cell is a shared text, a plain number or a day', async () => {
    const parts = unzipSync(await writeWorkbook(evil))
    const sheets = Object.entries(parts).filter(([name]) => name.startsWith('xl/worksheets/sheet'))
    expect(sheets.length).toBe(24)
    const styles = strFromU8(parts['xl/styles.xml'] ?? new Uint8Array())
    const formats = [...styles.matchAll(/<xf numFmtId="(\d+)"[^>]*xfId/g)].map(([, id]) => id)
    const idOf = (code: string) => new RegExp(`numFmtId="(\\d+)" formatCode="${code}"`).exec(styles)?.[1]
    const counts = { text: 0, number: 0, day: 0 }
    for (const [, bytes] of sheets) {
      const xml = strFromU8(bytes)
      expect(xml).not.toMatch(/<f[ >/]/)
      expect(xml).toContain('<pane ySplit="1" topLeftCell="A2" state="frozen"')
      for (const [, attributes = '', value = ''] of xml.matchAll(/<c ([^>]*?)><v>([^<]*)<\/v><\/c>/g)) {
        const type = / t="(\w+)"/.exec(` ${attributes}`)?.[1]
        const format = formats[Number(/ s="(\d+)"/.exec(` ${attributes}`)?.[1] ?? '0')]
        if (type === 's') {
          expect(format).toBe(idOf('@'))
          counts.text += 1
        } else {
          expect(type).toBeUndefined()
          expect(Number.isFinite(Number(value))).toBe(true)
          if (format === idOf('yyyy-mm-dd')) expect(Number.isInteger(Number(value))).toBe(true)
          counts[format === idOf('yyyy-mm-dd') ? 'day' : 'number'] += 1
        }
      }
    }
    expect(counts.text).toBeGreaterThan(1000)
    expect(counts.number).toBeGreaterThan(200)
    expect(counts.day).toBeGreaterThan(200)
  })

  it('keeps every day of two centuries, and every number to its last digit', async () => {
    const [first] = Object.values(sampleState.milestone)
    const [reading] = Object.values(sampleState.reading)
    if (!first || !reading) throw new Error('The sample has milestones and readings')
    const days = fc.integer({ min: 0, max: 109_571 }).map((count) => addDays('1900-01-01', count))
    await fc.assert(
      fc.asyncProperty(days, fc.double({ noNaN: true, noDefaultInfinity: true }), async (date, given) => {
        // JSON knows no negative zero, and so neither does a roadmap.
        const value = given === 0 ? 0 : given
        const state = plan(sampleState, [
          ...edit(sampleState, 'milestone', first.id, { date }),
          ...edit(sampleState, 'reading', reading.id, { value }),
        ])
        for (const bytes of [await writeWorkbook(state), writeCsvs(state)]) expect(await stateOf(bytes)).toEqual(state)
      }),
      {
        numRuns: 6,
        examples: [
          ['1900-01-01', 0.1 + 0.2],
          ['1900-02-28', -1e21],
          ['1900-03-01', 5e-324],
          ['2199-12-31', Number.MAX_SAFE_INTEGER],
        ],
      },
    )
  }, 60_000)
})

describe('the CSV files of a workbook', () => {
  it('are UTF-8 with a mark, one for each sheet, and no cell begins like a formula', () => {
    const files = unzipSync(writeCsvs(evil))
    expect(Object.keys(files)).toContain('Activities.csv')
    for (const bytes of Object.values(files)) {
      expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
      for (const cell of cellsOf(strFromU8(bytes))) {
        if (/^-?\d/.test(cell)) expect(cell).toMatch(/^(-?\d+(\.\d+)?(e[+-]?\d+)?|\d{4}-\d\d-\d\d|[^=+@\t\r＝＋－＠]*)$/i)
        else expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/)
      }
    }
  })

  it('have a negative number as a number', () => {
    const [reading] = Object.values(sampleState.reading)
    if (!reading) throw new Error('The sample has readings')
    const state = plan(sampleState, edit(sampleState, 'reading', reading.id, { value: -12.5, note: '-12.5' }))
    const file = strFromU8(unzipSync(writeCsvs(state))['Readings.csv'] ?? new Uint8Array())
    expect(file).toContain(`,-12.5,'-12.5,`)
  })

  it('are read as another program saved them: by semicolons, with its own days, numbers and encoding, in a folder', async () => {
    const files = unzipSync(writeCsvs(sampleState))
    const german = Object.entries(files).map(([name, bytes]) => {
      const rows = rowsOf(strFromU8(bytes)).map((row) =>
        row.map((cell) => cell.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3.$2.$1').replace(/^(-?\d+)\.(\d+)$/, '$1,$2')),
      )
      const text = rows
        .map((row) => row.map((cell) => (/[;"\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(';'))
        .join('\n')
      return [`Plan/${name}`, strToU8(text)]
    })
    expect(await stateOf(zipSync(Object.fromEntries(german)))).toEqual(sampleState)
  })
})

it('a text longer than a cell goes on in another column, in both forms', async () => {
  const [activity] = Object.values(sampleState.activity)
  if (!activity) throw new Error('The sample has activities')
  const description = `=${'🚲 sixty-five thousand characters and more. '.repeat(4000)}'end`
  const state = plan(sampleState, edit(sampleState, 'activity', activity.id, { description }))
  for (const bytes of [await writeWorkbook(state), writeCsvs(state)]) expect(await stateOf(bytes)).toEqual(state)
  const cells = cellsOf(strFromU8(unzipSync(writeCsvs(state))['Activities.csv'] ?? new Uint8Array()))
  expect(Math.max(...cells.map(({ length }) => length))).toBeLessThan(32_767)
  expect(cells).toContain('Description (6)')
})

/** CSV read by a dozen lines of another making than the app's. */
function rowsOf(text: string): string[][] {
  const rows: string[][] = [[]]
  const source = text.replace(/^\uFEFF/, '')
  for (const [, quoted, bare = '', end] of source.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'))
    if (end === '\r\n') rows.push([])
    if (end === '') break
  }
  return rows
}

const cellsOf = (text: string): string[] => rowsOf(text).flat()
