import { language, saidIn, t } from '../../text/index.ts'
import { languageTags, type LanguageTag } from '../../text/languages.ts'
import { type Cell, type ReadSheet, textOf } from './cells.ts'
import { columnsOf, sheetKeys, sheetName } from './layout.ts'

/** What a workbook calls one of its sheets, and the columns of it. */
interface Names {
  readonly sheet: string
  readonly columns: readonly string[]
}

const marks = () => [t('workbook.marker'), t('workbook.revision')]

const namesIn = (tag: LanguageTag): Names[] =>
  saidIn(tag, () =>
    sheetKeys.map((key) => ({ sheet: sheetName(key), columns: [...columnsOf(key).map(({ head }) => head.name), ...marks()] })),
  )

const isNamed = (sheet: ReadSheet, name: string) => sheet.name.trim().toLowerCase() === name.toLowerCase()

/** Whether the sheets have the mark of a workbook that was written with these names. */
const isIn = (sheets: readonly ReadSheet[], names: readonly Names[]): boolean =>
  names.some(({ sheet, columns }) => {
    const marker = columns.at(-2)
    return sheets.some((one) => isNamed(one, sheet) && one.rows[0]?.some((cell) => textOf(cell).trim() === marker))
  })

/**
 * Returns the sheets of a workbook as they are called in the language that is spoken, whichever of those whose texts are
 * there it was written in; sheets that are none of it as they are. Names stand in the order of the layout, which is the
 * same in all languages.
 */
export function inOwnWords(sheets: readonly ReadSheet[]): readonly ReadSheet[] {
  const own = namesIn(language())
  if (isIn(sheets, own)) return sheets
  const written = languageTags.map(namesIn).find((names) => isIn(sheets, names))
  if (!written) return sheets
  return sheets.map((sheet) => {
    const place = written.findIndex((names) => isNamed(sheet, names.sheet))
    const [theirs, ours] = [written[place], own[place]]
    if (!theirs || !ours) return sheet
    const [header = [], ...rows] = sheet.rows
    return { ...sheet, name: ours.sheet, rows: [header.map((cell) => renamed(cell, theirs.columns, ours.columns)), ...rows] }
  })
}

/** Also of a column in which a long text goes on, which has a number behind its name. */
function renamed(cell: Cell, theirs: readonly string[], ours: readonly string[]): Cell {
  const [, name = '', piece = ''] = /^(.*?)( \(\d+\))?$/s.exec(textOf(cell).trim()) ?? []
  const found = theirs.includes(textOf(cell).trim()) ? textOf(cell).trim() : name
  const own = ours[theirs.indexOf(found)]
  return own === undefined ? cell : own + (found === name ? piece : '')
}
