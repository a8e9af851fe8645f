import { expect, test } from 'vitest'
import { leftOutCsv, refusedCsv } from '#shared/exchange/refusedCsv.ts'
import { calendarYear } from '#shared/exchange/dateFormats.ts'
import { guessMapping } from '#shared/exchange/mapping.ts'
import { planImport } from '#shared/exchange/plan.ts'
import { tableFrom } from './steps.ts'

const read = (csv: string) => tableFrom(csv.replace('\uFEFF', ''))

test('the rows left out are a file with their own cells, where they stood, and why they were left out; none of it is a formula', () => {
  const table = tableFrom(
    'Title,Start,Finish,Note\nfine,2026-01-01,2026-02-01,x\n=SUM(A1),soon,2026-02-01,"a, b"\nlate,2026-03-01,2026-02-01,-\n',
  )
  const mapping = guessMapping(table)
  const { refused } = planImport(table, mapping, '2026-11-21', calendarYear)
  const text = refusedCsv(refused, [{ name: 'plan.csv', table, formats: mapping.formats }])
  expect(text.startsWith('\uFEFF')).toBe(true)
  const back = read(text)
  expect(back.header).toEqual(['Title', 'Start', 'Finish', 'Note', 'Row in the file', 'Column', 'What stands there', 'Why it is left out'])
  expect(back.rows.map(({ cells }) => cells)).toEqual([
    ["'=SUM(A1)", 'soon', '2026-02-01', 'a, b', '3', 'Start', 'soon', 'Not a date written like 2026-12-31'],
    ['late', '2026-03-01', '2026-02-01', "'-", '4', 'Finish', '2026-02-01', 'It finishes before it starts'],
  ])
})

test('of several files each row names its own, under the columns of all', () => {
  const files = ['Title,Start,Finish\na,soon,2026-02-01\n', 'Title,Start,Finish,Lane\nb,later,2026-02-01,North\n'].map((text, index) => {
    const table = tableFrom(text)
    const mapping = guessMapping(table)
    const name = `${index}.csv`
    return {
      name,
      table,
      formats: mapping.formats,
      refused: planImport(table, mapping, '2026-11-21', calendarYear).refused.map((row) => ({ ...row, file: name })),
    }
  })
  const back = read(
    refusedCsv(
      files.flatMap(({ refused }) => refused),
      files,
    ),
  )
  expect(back.rows.map(({ cells }) => cells.slice(0, 6))).toEqual([
    ['a', 'soon', '2026-02-01', '', '0.csv', '2'],
    ['b', 'later', '2026-02-01', 'North', '1.csv', '2'],
  ])
})

test('of a kept report the sentences are a file', () => {
  expect(leftOutCsv(['Row 2, “a”: no date.'])).toBe('\uFEFFWhy it is left out\r\n"Row 2, “a”: no date."')
})
