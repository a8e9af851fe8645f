import { strToU8, zipSync } from 'fflate'

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** The parts of a workbook of these sheets, written by hand: each is what stands in its `worksheet`. */
export function partsOf(
  sheets: Readonly<Record<string, string>>,
  more: {
    readonly styles?: string
    readonly workbook?: string
    readonly strings?: string
    readonly states?: Readonly<Record<string, string>>
  } = {},
): Record<string, string> {
  const names = Object.keys(sheets)
  const part = (place: number) => `worksheets/sheet${place + 1}.xml`
  return {
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}">${more.workbook ?? ''}<sheets>${names.map((name, place) => `<sheet name="${name}" sheetId="${place + 1}" ${more.states?.[name] ? `state="${more.states[name]}" ` : ''}r:id="rId${place + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names.map((_, place) => `<Relationship Id="rId${place + 1}" Type="${relations}/worksheet" Target="${part(place)}"/>`).join('')}<Relationship Id="rIdS" Type="${relations}/styles" Target="styles.xml"/><Relationship Id="rIdT" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}">${more.styles ?? ''}</styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${more.strings ?? ''}</sst>`,
    ...Object.fromEntries(
      Object.values(sheets).map((content, place) => [`xl/${part(place)}`, `<worksheet xmlns="${main}">${content}</worksheet>`]),
    ),
  }
}

export const zipped = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))

/** Rows of cells as they stand in a sheet: a number, or the inside of a cell with its attributes. */
export const rowsOf = (rows: readonly (readonly string[])[]): string =>
  `<sheetData>${rows.map((cells, row) => `<row r="${row + 1}">${cells.join('')}</row>`).join('')}</sheetData>`

export const text = (ref: string, value: string): string => `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`
export const number = (ref: string, value: number | string, style = 0): string => `<c r="${ref}" s="${style}"><v>${value}</v></c>`
