import { strToU8, zipSync, type Zippable } from 'fflate'
import { cellLimit, rowLimit } from '../records.ts'
import { type PartsRefusal, readParts } from './parts.ts'
import { attributesOf, localName, tagsOf, xmlFault, type XmlFault } from './xml.ts'

/** Why a workbook is not read. The sentences are in the catalogue. */
export type WorkbookFault = PartsRefusal | XmlFault | 'too-many-rows' | 'too-many-cells'

export type CheckedWorkbook =
  | {
      readonly ok: true
      /** The same workbook, with nothing in it but what was looked at. */
      readonly bytes: Uint8Array
      /** Of each sheet the places (`placeOf`) of the cells that are shown in percent. */
      readonly percents: readonly ReadonlySet<number>[]
    }
  | { readonly ok: false; readonly reason: WorkbookFault }

const sheetLimit = 300
/** The columns that Excel knows. */
const widest = 16_384

/** A cell as one number: row and column from 0. */
export const placeOf = (row: number, column: number): number => row * widest + column

class Refused extends Error {
  constructor(readonly reason: WorkbookFault) {
    super(reason)
  }
}

/**
 * Looks through a workbook before a library reads it: its size unfolded, the form of its XML, and how far its cells reach, since
 * two cells in far corners make a sheet of millions. Cells that are only coloured are left out, and so are sheets that
 * hold no cells. Returns what is left as a workbook, or why it is not read.
 */
export function checkWorkbook(bytes: Uint8Array): CheckedWorkbook {
  const read = readParts(bytes)
  if (!read.ok) return read
  try {
    return checked(new Map(read.parts))
  } catch (error) {
    if (error instanceof Refused) return { ok: false, reason: error.reason }
    throw error
  }
}

function checked(parts: Map<string, string>): CheckedWorkbook {
  for (const text of parts.values()) {
    const fault = xmlFault(text)
    if (fault !== null) throw new Refused(fault)
  }
  const { path, related } = workbookIn(parts)
  const styles = related.find(({ type }) => type === 'styles')
  const inPercent = percentStyles(parts.get(styles?.part ?? '') ?? '')
  const worksheets = new Map(related.flatMap(({ id, type, part }) => (type === 'worksheet' && parts.has(part) ? [[id, part]] : [])))
  const { text, sheets } = withoutOthers(parts.get(path) ?? '', worksheets)
  if (sheets.length === 0) throw new Refused('not-a-workbook')
  if (sheets.length > sheetLimit) throw new Refused('too-large')
  parts.set(path, text)
  const percents = new Map<string, ReadonlySet<number>>()
  let reserved = 0
  for (const part of new Set(sheets)) {
    const cells = withoutEmpty(parts.get(part) ?? '')
    parts.set(part, cells)
    const { rows, columns, percent } = extentOf(cells, inPercent)
    if (rows > rowLimit) throw new Refused('too-many-rows')
    reserved += rows * columns * sheets.filter((sheet) => sheet === part).length
    if (reserved > cellLimit) throw new Refused('too-many-cells')
    percents.set(part, percent)
  }
  const files: Zippable = Object.fromEntries([...parts].map(([name, content]) => [name, [strToU8(content), { level: 0 }]]))
  return { ok: true, bytes: zipSync(files), percents: sheets.map((part) => percents.get(part) ?? new Set()) }
}

interface Related {
  readonly id: string
  /** The last word of its type. */
  readonly type: string
  /** The name of the part it points at. */
  readonly part: string
}

/** The part that is the workbook, and what it points at. */
function workbookIn(parts: ReadonlyMap<string, string>): { path: string; related: Related[] } {
  const path = relatedIn(parts, '_rels/.rels', '').find(({ type }) => type === 'officeDocument')?.part
  if (path?.endsWith('.bin')) throw new Refused('old-format')
  if (path === undefined || !parts.has(path)) throw new Refused('not-a-workbook')
  const slash = path.lastIndexOf('/') + 1
  const folder = path.slice(0, slash)
  return { path, related: relatedIn(parts, `${folder}_rels/${path.slice(slash)}.rels`, folder) }
}

function relatedIn(parts: ReadonlyMap<string, string>, name: string, folder: string): Related[] {
  return tagsOf(parts.get(name) ?? '', 'Relationship').map(({ attributes }) => {
    const target = attributes.get('Target') ?? ''
    const type = attributes.get('Type') ?? ''
    return {
      id: attributes.get('Id') ?? '',
      type: type.slice(type.lastIndexOf('/') + 1),
      part: target.startsWith('/') ? target.slice(1) : within(folder, target),
    }
  })
}

function within(folder: string, target: string): string {
  const steps: string[] = []
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}

/** The workbook without sheets that are charts or dialogs, and the parts of those that are left, in order. */
function withoutOthers(workbook: string, worksheets: ReadonlyMap<string, string>): { text: string; sheets: string[] } {
  let text = ''
  let from = 0
  const sheets: string[] = []
  for (const tag of tagsOf(workbook, 'sheet')) {
    const [, id = ''] = [...tag.attributes].find(([name]) => name === 'id' || name.endsWith(':id')) ?? []
    const part = worksheets.get(id)
    if (part !== undefined) sheets.push(part)
    else if (!tag.closed) throw new Refused('damaged')
    else {
      text += workbook.slice(from, tag.from)
      from = tag.to + 1
    }
  }
  return { text: text + workbook.slice(from), sheets }
}

/** The numbers of the cell styles that show a percent sign. */
function percentStyles(styles: string): ReadonlySet<string> {
  const codes = new Map(tagsOf(styles, 'numFmt').map(({ attributes }) => [attributes.get('numFmtId'), attributes.get('formatCode') ?? '']))
  const [, formats = ''] = /<(?:\w+:)?cellXfs[\s>]([\s\S]*?)<\/(?:\w+:)?cellXfs\s*>/.exec(styles) ?? []
  const isPercent = (id: string | undefined) =>
    id === '9' || id === '10' || (codes.get(id) ?? '').replaceAll(/"[^"]*"|\\./g, '').includes('%')
  return new Set(
    tagsOf(`<all>${formats}</all>`, 'xf').flatMap(({ attributes }, place) =>
      isPercent(attributes.get('numFmtId')) ? [String(place)] : [],
    ),
  )
}

/** A sheet without the cells that say their place and nothing else. */
const withoutEmpty = (sheet: string): string => sheet.replaceAll(/<(?:\w+:)?c\s[^<>]*?\/>/g, (cell) => (/\sr\s*=/.test(cell) ? '' : cell))

/** A cell as nearly every program writes it. */
const usual = /^<c r="([A-Z]{1,3})(\d{1,7})"(?: s="(\d+)")?(?: t="\w+")?\/?$/

/** How many rows and columns the cells of a sheet reach over, and which are in percent. */
function extentOf(sheet: string, inPercent: ReadonlySet<string>): { rows: number; columns: number; percent: Set<number> } {
  const percent = new Set<number>()
  let [rows, columns, row, column] = [0, 0, 0, 0]
  xmlFault(sheet, (from, to) => {
    const name = localName(sheet, from)
    if (name === 'row') {
      row = Number(attributesOf(sheet.slice(from, to)).get('r')) || row + 1
      column = 0
    }
    if (name !== 'c') return
    const tag = sheet.slice(from, to)
    const known = usual.exec(tag)
    const attributes = known ? null : attributesOf(tag)
    const [, letters = '', digits = ''] = known ?? /^([A-Za-z]+)(\d+)$/.exec(attributes?.get('r') ?? '') ?? []
    if (digits !== '') column = columnOf(letters) - 1
    const at = digits === '' ? row : Number(digits)
    column += 1
    rows = Math.max(rows, at)
    columns = Math.max(columns, column)
    const style = known ? known[3] : attributes?.get('s')
    if (style !== undefined && inPercent.has(style)) percent.add(placeOf(at - 1, column - 1))
  })
  if (columns > widest) throw new Refused('damaged')
  return { rows, columns, percent }
}

const columnOf = (letters: string): number =>
  Array.from(letters.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
