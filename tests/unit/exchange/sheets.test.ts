import { strToU8, unzipSync, zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { addDays } from '#shared/calendar/dates.ts'
import { readSheets } from '#shared/exchange/sheets.ts'
import { writeWorkbook } from '#shared/exchange/workbook/xlsx.ts'
import { inEachZone } from './zones.ts'
import { number, partsOf, rowsOf, text, zipped } from './xlsxParts.ts'
import { sampleState } from './workbook/sampleState.ts'

/** Style 1 is a day, 2 percent, 3 a day with a time, 4 a percent of its own making, 5 a time, 6 a text with a percent sign in it. */
const styles = `<numFmts count="3"><numFmt numFmtId="170" formatCode="0.0\\ %"/><numFmt numFmtId="171" formatCode="dd/mm/yyyy\\ hh:mm"/><numFmt numFmtId="172" formatCode="0&quot; %&quot;"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>${[0, 14, 9, 171, 170, 20, 172].map((id) => `<xf numFmtId="${id}" applyNumberFormat="1"/>`).join('')}</cellXfs>`

async function cellsOf(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  const read = await readSheets(bytes)
  if (!read.ok) throw new Error(read.reason)
  return read.sheets[0]?.records.cells ?? []
}
const refusal = async (bytes: Uint8Array) => {
  const read = await readSheets(bytes)
  return read.ok ? 'read' : read.reason
}
const ofSheet = (content: string, more: Parameters<typeof partsOf>[1] = {}) => zipped(partsOf({ Plan: content }, { styles, ...more }))

describe('the cells of a workbook', () => {
  test.each(inEachZone)('a day is the same day in %s, by the calendar of 1900 and that of 1904', async (_zone, run) =>
    run(async () => {
      // Serial 1 is 1 January 1900; from 61 on Excel counts a 29 February 1900 that never was.
      const serials = [1, 59, 61, 36_526, 45_658, 46_022, 73_050]
      const cells = await cellsOf(
        ofSheet(rowsOf(serials.map((serial, row) => [number(`A${row + 1}`, serial, 1), number(`B${row + 1}`, serial + 0.999, 3)]))),
      )
      const expected = serials.map((serial) => (serial < 60 ? addDays('1900-01-01', serial - 1) : addDays('1900-01-01', serial - 2)))
      expect(cells).toEqual(expected.map((day) => [day, day]))
      expect(expected.slice(2, 5)).toEqual(['1900-03-01', '2000-01-01', '2025-01-01'])
      const since1904 = await cellsOf(
        ofSheet(rowsOf([[number('A1', 44_196, 1), number('B1', 44_196.75, 3)]]), { workbook: '<workbookPr date1904="1"/>' }),
      )
      expect(since1904).toEqual([['2025-01-01', '2025-01-01']])
    }),
  )

  test('numbers are plain, percent is told, a time is a time, and errors, truths and formulas are what they show', async () => {
    const row = [
      number('A1', '0.30000000000000004'),
      number('B1', 0.45, 2),
      number('C1', '0.07', 4),
      number('D1', 0.39583333333, 5),
      number('E1', 12, 6),
      '<c r="F1" t="e"><v>#N/A</v></c>',
      '<c r="G1" t="b"><v>1</v></c>',
      '<c r="H1" s="1"><f>TODAY()</f><v>45658</v></c>',
      '<c r="I1" t="str"><f>A1&amp;"x"</f><v>a &amp; b</v></c>',
      '<c r="J1"><f>1+1</f></c>',
      '<c r="K1" t="d"><v>2026-03-04T00:00:00</v></c>',
      number('L1', '1e400', 1),
      number('M1', '45658.5'),
    ]
    expect(await cellsOf(ofSheet(rowsOf([row])))).toEqual([
      [
        '0.3',
        '45%',
        '7%',
        '09:30',
        '12',
        '#N/A',
        'TRUE',
        '2025-01-01',
        'a & b',
        '',
        '2026-03-04',
        expect.stringMatching(/#####|Infinity/),
        '45658.5',
      ],
    ])
  })

  test('shared, rich and inline texts, with what XML cannot hold', async () => {
    const strings =
      '<si><t>Plain</t></si><si><r><rPr><b/></rPr><t>Bo</t></r><r><t xml:space="preserve">ld </t></r></si><si><t>a_x000D_\nb</t></si>'
    const cells = [
      '<c r="A1" t="s"><v>0</v></c>',
      '<c r="B1" t="s"><v>1</v></c>',
      '<c r="C1" t="s"><v>2</v></c>',
      text('D1', '🚀 é'),
      '<c r="E1" t="s"><v>99</v></c>',
      text('F1', 'x'),
    ]
    expect(await cellsOf(ofSheet(rowsOf([cells]), { strings }))).toEqual([['Plain', 'Bold ', 'a\r\nb', '🚀 é', '', 'x']])
  })

  test('what is merged over rows stands in each of them; a title over columns stays where it is', async () => {
    const rows = [
      [text('A1', 'Our plan')],
      [text('A2', 'Lane'), text('B2', 'Dates')],
      [text('B3', 'Start'), text('C3', 'Finish')],
      [text('A4', 'Data'), text('B4', 'x')],
      [text('B5', 'y')],
      [text('A6', 'Web'), text('B6', 'z')],
    ]
    const merges =
      '<mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="A2:A3"/><mergeCell ref="B2:C2"/><mergeCell ref="A4:A5"/><mergeCell ref="A6:XFD1048576"/></mergeCells>'
    expect(await cellsOf(ofSheet(rowsOf(rows) + merges))).toEqual([
      ['Our plan', '', ''],
      ['Lane', 'Dates', ''],
      ['Lane', 'Start', 'Finish'],
      ['Data', 'x', ''],
      ['Data', 'y', ''],
      ['Web', 'z', ''],
    ])
  })

  test('every sheet that holds cells, and whether it is hidden; a chart is none', async () => {
    const parts = partsOf(
      { One: rowsOf([[text('A1', '1')]]), Two: rowsOf([[text('A1', '2')]]), Three: '<sheetData/>' },
      { states: { Two: 'hidden', Three: 'veryHidden' } },
    )
    parts['xl/workbook.xml'] = (parts['xl/workbook.xml'] ?? '').replace('<sheets>', '<sheets><sheet name="Chart" sheetId="9" r:id="rId9"/>')
    parts['xl/_rels/workbook.xml.rels'] = (parts['xl/_rels/workbook.xml.rels'] ?? '').replace(
      '<Relationship ',
      '<Relationship Id="rId9" Type="http://x/chartsheet" Target="chartsheets/sheet1.xml"/><Relationship ',
    )
    const read = await readSheets(zipped(parts))
    expect(read.ok && read.sheets.map(({ name, hidden, records }) => [name, hidden, records.cells])).toEqual([
      ['One', false, [['1']]],
      ['Two', true, [['2']]],
      ['Three', true, []],
    ])
  })

  test('a workbook with macros is read, and its macros are not even unfolded', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Plan',
          rows: [
            ['Title', 'Start'],
            ['A', new Date(Date.UTC(2026, 2, 4))],
          ],
        },
      ],
      vbaProject: strToU8('no macro'),
    })
    expect(await cellsOf(bytes)).toEqual([
      ['Title', 'Start'],
      ['A', '2026-03-04'],
    ])
  })

  test('what Rearview exports is read as tables too', async () => {
    const read = await readSheets(await writeWorkbook(sampleState))
    expect(read.ok && read.sheets.find(({ name }) => name === 'Activities')?.records.cells.length).toBe(
      Object.keys(sampleState.activity).length + 1,
    )
  })
})

describe('what is refused', () => {
  const good = () => partsOf({ Plan: rowsOf([[text('A1', 'Title')], [text('A2', 'A')]]) })
  const changed = (name: string, change: (part: string) => string) => {
    const parts = good()
    parts[name] = change(parts[name] ?? '')
    return zipped(parts)
  }
  const sheet = 'xl/worksheets/sheet1.xml'

  test('the workbook that the others are made of is read', async () => {
    expect(await refusal(zipped(good()))).toBe('read')
  })

  test('a document type, an entity, and elements too deep in each other, in any part that is read', async () => {
    for (const name of Object.keys(good())) {
      expect(await refusal(changed(name, (part) => `<!DOCTYPE x [<!ENTITY a "aaaa">]>${part}`))).toBe('forbidden-xml')
      expect(await refusal(changed(name, (part) => part.replace(/>/, `>${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}`)))).toMatch(
        /forbidden-xml|damaged/,
      )
      expect(await refusal(changed(name, (part) => part.slice(0, -3)))).toBe('damaged')
      expect(await refusal(changed(name, (part) => `${part}<open>`))).toBe('damaged')
    }
  })

  test('cells in far corners, too many rows, too many cells; but coloured cells reach as far as they like', async () => {
    const far = (cells: string) => changed(sheet, (part) => part.replace('</sheetData>', `<row>${cells}</row></sheetData>`))
    expect(await refusal(far('<c r="XFD90000"><v>1</v></c>'))).toBe('too-many-cells')
    expect(await refusal(far('<c r="A100001"><v>1</v></c>'))).toBe('too-many-rows')
    expect(await refusal(far('<c x=" r=\'A1\' " r="XFD99999"><v>1</v></c>'))).toBe('too-many-cells')
    expect(await refusal(far("<c r = 'A1048576' ><v>1</v></c>"))).toBe('too-many-rows')
    expect(await refusal(far('<c r="AAAAAAA1"><v>1</v></c>'))).toMatch(/damaged|too-many-cells/)
    expect(await refusal(far('<c r="XFD1048576" s="1"/><c r="XFD5" s="1" />'))).toBe('read')
    const rows = Array.from({ length: 1100 }, (_, row) => `<row r="${row + 1}"><c r="XFD${row + 1}"><v>1</v></c></row>`).join('')
    expect(await refusal(changed(sheet, () => `<worksheet><sheetData>${rows}</sheetData></worksheet>`))).toBe('too-many-cells')
  })

  test('sizes that lie, and what unfolds to more than a workbook does', async () => {
    const lying = (really: number, says: number) => {
      const bytes = zipSync({ ...unzipSync(zipped(good())), 'xl/worksheets/sheet1.xml': new Uint8Array(really) })
      const view = new DataView(bytes.buffer)
      for (let at = 0; at + 28 < bytes.length; at += 1)
        if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === really) view.setUint32(at + 24, says, true)
      return bytes
    }
    expect(await refusal(lying(5_000_000, 310_000_000))).toBe('too-large')
    expect(await refusal(lying(5_000_000, 4_000))).toBe('damaged')
    const many = zipSync(Object.fromEntries(Array.from({ length: 5_001 }, (_, place) => [`${place}.xml`, new Uint8Array(0)])))
    expect(await refusal(many)).toBe('too-large')
  })

  test('a password, a workbook of before 2007, a binary one, and what is none', async () => {
    const locked = await writeXlsx({ sheets: [{ name: 'Plan', rows: [['A']] }], encryption: { password: 'secret', spinCount: 10 } })
    expect(await refusal(locked)).toBe('protected')
    const old = new Uint8Array(2048)
    old.set([0xd0, 0xcf, 0x11, 0xe0])
    expect(await refusal(old)).toBe('old-format')
    const binary = partsOf({})
    binary['_rels/.rels'] = (binary['_rels/.rels'] ?? '').replace('workbook.xml', 'workbook.bin')
    expect(await refusal(zipped(binary))).toBe('old-format')
    expect(await refusal(zipped(partsOf({})))).toBe('not-a-workbook')
    expect(await refusal(zipped({ 'a.csv': 'a' }))).toBe('not-a-workbook')
    expect(await refusal(strToU8('no zip at all, but long enough to be one'))).toBe('damaged')
    expect(await refusal(new Uint8Array(3))).toBe('damaged')
    expect(await refusal(new Uint8Array(0))).toBe('damaged')
  })

  test('every single byte that is flipped is found, or changes nothing that is read', async () => {
    const bytes = zipped(good())
    const said = await cellsOf(bytes)
    const answers = new Set<string>()
    for (let at = 0; at < bytes.length; at += 7) {
      const flipped = bytes.slice()
      flipped[at] = (flipped[at] ?? 0) ^ 0x10
      const read = await readSheets(flipped)
      if (read.ok) expect(read.sheets[0]?.records.cells).toEqual(said)
      answers.add(read.ok ? 'read' : read.reason)
    }
    expect(answers).toContain('damaged')
  })
})
