import { unzipSync } from 'fflate'
import type { Id } from '../../domain/fields.ts'
import { checkWorkbook } from '../spreadsheet/workbook.ts'
import type { ReadSheet } from './cells.ts'
import { readCsvSheet } from './csv.ts'
import { readWorkbook, type WorkbookReading } from './read.ts'
import { readXlsxSheets } from './xlsx.ts'

/** What a workbook may unfold to. */
export const unfoldedLimit = 500_000_000

/**
 * Returns what a file says that is a workbook of Rearview, as Excel or as a ZIP of CSV files; null where it is no ZIP, or
 * is damaged, or would unfold to more than the limit or to cells without end.
 */
export async function openWorkbook(bytes: Uint8Array, newId: () => Id): Promise<WorkbookReading | null> {
  const names = namesIn(bytes)
  const sheets = names && (await sheetsIn(bytes, names.includes('xl/workbook.xml')))
  return sheets && readWorkbook(sheets, newId)
}

async function sheetsIn(bytes: Uint8Array, isXlsx: boolean): Promise<ReadSheet[] | null> {
  try {
    if (isXlsx) {
      const checked = checkWorkbook(bytes)
      return checked.ok ? await readXlsxSheets(checked.bytes) : null
    }
    const files = Object.entries(unzipSync(bytes, { filter: ({ name }) => isCsv(name) }))
    return files.map(([name, content]) => readCsvSheet(name.slice(name.lastIndexOf('/') + 1), content))
  } catch {
    return null
  }
}

/** The mark of macOS, which puts a shadow beside each file of a ZIP, is passed over. */
const isCsv = (name: string) => /\.csv$/i.test(name) && !name.startsWith('__MACOSX/')

/** The names of what is in a ZIP, by its directory alone; nothing is unfolded. */
function namesIn(bytes: Uint8Array): string[] | null {
  const names: string[] = []
  let size = 0
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name)
        size += originalSize
        return false
      },
    })
  } catch {
    return null
  }
  return size > unfoldedLimit ? null : names
}
