import { describe, expect, test } from 'vitest'
import { decode, fileLimit } from '#shared/exchange/decode.ts'
import { type DateFormat, dayFormats, guessDates, readDay, reportFormats } from '#shared/exchange/dateFormats.ts'
import { readRecords, rowLimit } from '#shared/exchange/records.ts'
import { tableOf } from '#shared/exchange/table.ts'
import { bytesOf, tableFrom } from './steps.ts'

const bytes = (...values: number[]) => new Uint8Array(values)
const both = (...parts: (string | number[])[]) =>
  new Uint8Array(parts.flatMap((part) => (typeof part === 'string' ? Array.from(bytesOf(part)) : part)))

describe('the encoding of a file', () => {
  test('UTF-8, with and without a byte-order mark, which is no part of the text', () => {
    expect(decode(bytesOf('Titel;Größe'))).toEqual({ ok: true, text: 'Titel;Größe', encoding: 'utf-8' })
    expect(decode(both([0xef, 0xbb, 0xbf], 'Title'))).toEqual({ ok: true, text: 'Title', encoding: 'utf-8' })
  })

  test('UTF-16 in both byte orders, by its mark', () => {
    expect(decode(bytes(0xff, 0xfe, 0x41, 0x00, 0xa3, 0x00))).toEqual({ ok: true, text: 'A£', encoding: 'utf-16le' })
    expect(decode(bytes(0xfe, 0xff, 0x00, 0x41, 0x20, 0xac))).toEqual({ ok: true, text: 'A€', encoding: 'utf-16be' })
  })

  test('Windows-1252, with the characters that Latin-1 lacks', () => {
    expect(decode(both('a ', [0x80, 0x92, 0x96, 0xa3]))).toEqual({ ok: true, text: 'a €’–£', encoding: 'windows-1252' })
  })

  test('UTF-8 in one line and Windows-1252 in another', () => {
    expect(decode(both('£1 in UTF-8\n', [0xa3], '1 in 1252\n'))).toEqual({
      ok: true,
      text: '£1 in UTF-8\n£1 in 1252\n',
      encoding: 'mixed',
    })
  })

  test('an encoding the user chose is used, and refused where the file does not fit it', () => {
    expect(decode(bytesOf('£'), 'windows-1252')).toMatchObject({ text: 'Â£' })
    expect(decode(both([0xa3]), 'utf-8')).toEqual({ ok: false, reason: 'wrong-encoding' })
  })

  test.each<[string, Uint8Array, string]>([
    ['nothing', bytes(), 'empty'],
    ['only blanks', bytesOf(' \n\n\t\n'), 'empty'],
    ['a NUL', both('a,b\n', [0], '\n'), 'binary'],
    ['many control characters', bytes(...Array.from({ length: 200 }, (_, index) => index % 8 || 1)), 'binary'],
    ['a PNG', both([0x89], 'PNG\r\n', [0x1a, 0x0a, 0, 0, 0, 13]), 'binary'],
    ['an Excel workbook', both('PK', [3, 4], 'something'), 'workbook'],
    ['50 MB', new Uint8Array(fileLimit), 'too-large'],
  ])('refuses %s', (_, file, reason) => {
    expect(decode(file)).toEqual({ ok: false, reason })
  })

  test('takes a file just under 50 MB', { timeout: 60_000 }, () => {
    const row = 'A title,2026-01-01,2026-12-31\n'
    const long = bytesOf(row.repeat(Math.floor((fileLimit - 1) / row.length)))
    const decoded = decode(long)
    expect(decoded.ok).toBe(true)
    expect(decoded.ok && readRecords(decoded.text)).toEqual({ ok: false, reason: 'too-many-rows' })
  })
})

describe('rows and cells', () => {
  test.each([
    [',', 'Title,Start,Finish\n"One, and a half",2026-01-01,2026-02-01\n'],
    [';', 'Title;Start;Finish\nOne, and a half;2026-01-01;2026-02-01\n'],
    ['\t', 'Title\tStart\tFinish\nOne, and a half\t2026-01-01\t2026-02-01\n'],
    ['|', 'Title|Start|Finish\nOne, and a half|2026-01-01|2026-02-01\n'],
    [';', 'sep=;\nTitle;Start;Finish\nOne, and a half;2026-01-01;2026-02-01\n'],
  ])('finds the delimiter %j', (delimiter, text) => {
    const read = readRecords(text)
    if (!read.ok) throw new Error(read.reason)
    expect(read.records.delimiter).toBe(delimiter)
    expect(tableOf(read.records)).toMatchObject({
      header: ['Title', 'Start', 'Finish'],
      rows: [{ cells: ['One, and a half', '2026-01-01', '2026-02-01'], flaw: null }],
    })
  })

  test('counts rows as a spreadsheet does: cells of several lines are one row, blank rows are rows', () => {
    const table = tableFrom('Title,Start\r\n"two\r\nlines",2026-01-01\r\n\r\nlast,2026-01-02\r\n')
    expect(table.rows).toEqual([
      { row: 2, cells: ['two\nlines', '2026-01-01'], flaw: null },
      { row: 4, cells: ['last', '2026-01-02'], flaw: null },
    ])
    expect(table.blank).toBe(1)
  })

  test('makes names of columns distinct, and says which were not', () => {
    const table = tableFrom('Status,Status,Status (2),,Status\na,b,c,d,e\n')
    expect(table.header).toEqual(['Status', 'Status (3)', 'Status (2)', '#4', 'Status (4)'])
    expect(table.duplicates).toEqual([{ name: 'Status', times: 3 }])
  })

  test('reports ragged rows: what is missing is empty, what is too much spoils the row', () => {
    const table = tableFrom('Title,Start,Finish\nshort,2026-01-01\nlong,with a comma,2026-01-01,2026-02-01\nfine,1,2\n')
    expect(table.ragged).toEqual([
      { row: 2, cells: 2 },
      { row: 3, cells: 4 },
    ])
    expect(table.rows.map(({ cells, flaw }) => [cells.length, flaw])).toEqual([
      [3, null],
      [3, 'too-many-cells'],
      [3, null],
    ])
  })

  test('recognises the header where it is repeated, and where a title stands above it', () => {
    const table = tableFrom('Programme of 2026\n\nTitle,Start,Finish\na,1,2\nTitle,Start,Finish\nb,3,4\n')
    expect(table.headerRow).toBe(3)
    expect(table.rows.map(({ row, flaw }) => [row, flaw])).toEqual([
      [4, null],
      [5, 'repeated-header'],
      [6, null],
    ])
  })

  test('marks a row whose quotation marks are not closed', () => {
    const table = tableFrom('Title,Start\nfine,1\n"never closed,2\nlost,3\n')
    expect(table.rows.map(({ row, flaw }) => [row, flaw])).toEqual([
      [2, null],
      [3, 'broken-quotes'],
    ])
  })

  test('turns a table of one item a column', () => {
    const table = tableFrom('Project name,One,Two\nStart date,2026-01-01,2026-02-01\nEnd date,2026-03-01,2026-04-01\n')
    expect(table).toMatchObject({ turned: true, header: ['Project name', 'Start date', 'End date'] })
    expect(table.rows).toEqual([
      { row: 2, cells: ['One', '2026-01-01', '2026-03-01'], flaw: null },
      { row: 3, cells: ['Two', '2026-02-01', '2026-04-01'], flaw: null },
    ])
  })

  test('a header alone is no table, and too many rows are refused', { timeout: 60_000 }, () => {
    const read = readRecords('Title,Start,Finish\n\n')
    expect(read.ok && tableOf(read.records)).toBeNull()
    expect(readRecords('a\n'.repeat(rowLimit + 1))).toEqual({ ok: false, reason: 'too-many-rows' })
    expect(readRecords(`a${','.repeat(2_000)}\n`.repeat(6_000))).toEqual({ ok: false, reason: 'too-many-cells' })
  })
})

describe('dates', () => {
  test.each<[string, DateFormat, string | null]>([
    ['2026-10-01', 'yyyy-MM-dd', '2026-10-01'],
    ['2026-10-01T00:00:00Z', 'yyyy-MM-dd', '2026-10-01'],
    ['2026-10-01 23:59', 'yyyy-MM-dd', '2026-10-01'],
    ['2026-09-30T23:00:00.000Z', 'yyyy-MM-dd', null],
    ['2026-02-29', 'yyyy-MM-dd', null],
    ['31/12/2026', 'dd/MM/yyyy', '2026-12-31'],
    ['1/2/2026', 'dd/MM/yyyy', '2026-02-01'],
    ['1/2/2026', 'MM/dd/yyyy', '2026-01-02'],
    ['1/2/26', 'dd/MM/yyyy', null],
    ['1/012/2014', 'dd/MM/yyyy', null],
    ['31.12.50', 'dd.MM.yy', '2050-12-31'],
    ['01.04.98', 'dd.MM.yy', '1998-04-01'],
    ['15/Feb/26 4:37 PM', 'dd/MMM/yy', '2026-02-15'],
    ['28/Feb/26 12:00 AM', 'dd/MMM/yy', '2026-02-28'],
    ['3 Mar 2027', 'd MMM yyyy', '2027-03-03'],
    ['March 3, 2027', 'MMMM d, yyyy', '2027-03-03'],
    ['2014', 'yyyy', '2014-12-31'],
    ['No end date', 'dd/MM/yyyy', null],
    ['?2026-10-01', 'yyyy-MM-dd', null],
  ])('%s as %s is %s', (text, format, day) => {
    expect(readDay(text, format)).toBe(day)
  })

  test('a value that only one order fits decides; where both fit, or both are needed, it is asked', () => {
    expect(guessDates(['03/04/2026', '25/04/2026', 'unknown', ''], dayFormats)).toEqual({ kind: 'one', format: 'dd/MM/yyyy', read: 2 })
    expect(guessDates(['03/04/2026', '05/06/2026'], dayFormats)).toEqual({
      kind: 'ambiguous',
      formats: ['dd/MM/yyyy', 'MM/dd/yyyy'],
      example: '03/04/2026',
      read: 2,
    })
    expect(guessDates(['25/12/2026', '26/12/2026', '12/25/2026'], dayFormats)).toMatchObject({ kind: 'ambiguous' })
    expect(guessDates(['03.04.26'], dayFormats)).toMatchObject({ kind: 'ambiguous', formats: ['dd.MM.yy', 'MM.dd.yy'] })
    // The same day in both orders is not ambiguous.
    expect(guessDates(['03/03/2026'], dayFormats)).toMatchObject({ kind: 'one' })
  })

  test('May is May, and a year alone is a date of a report only', () => {
    expect(guessDates(['5 May 2026'], dayFormats)).toMatchObject({ kind: 'one' })
    expect(guessDates(['2014', '2015'], dayFormats)).toEqual({ kind: 'none' })
    expect(guessDates(['2014', '2015'], reportFormats)).toEqual({ kind: 'one', format: 'yyyy', read: 2 })
  })
})
