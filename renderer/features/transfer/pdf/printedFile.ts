import { learnAll } from '#shared/text/index.ts'
import { documentsOf } from '#shared/document/layout.ts'
import { comparePrinted, markIn, type PrintedComparison } from '#shared/document/printed.ts'
import type { Id } from '#shared/domain/fields.ts'
import { today } from '#shared/calendar/dates.ts'
import type { RevisionLine } from '#shared/history/revision.ts'
import type { Database, Head } from '../../../store/database.ts'
import { allHeads } from '../../../store/heads.ts'
import { hasBranch, stateAt } from '../../../store/history.ts'
import { openPdf } from './pdfjs.ts'

/** What a PDF is, and how it compares with the revision it was printed from. */
export type PrintedFile =
  | { readonly kind: 'refused'; readonly reason: 'damaged' | 'encrypted' | 'foreign' }
  /** Printed by Rearview from a revision that is not on this computer. */
  | { readonly kind: 'elsewhere'; readonly title: string; readonly number: number; readonly shortHash: string }
  /** Printed from a revision that a merge brought in beside the main line: its state is not kept. */
  | { readonly kind: 'beside'; readonly name: string; readonly number: number; readonly shortHash: string }
  | {
      readonly kind: 'found'
      readonly roadmap: Id
      readonly name: string
      readonly revision: RevisionLine
      readonly latest: number
      readonly comparison: PrintedComparison
    }

/** Every PDF begins so, perhaps after some bytes that are none of it. */
export const looksLikePdf = (start: Uint8Array): boolean => new TextDecoder('latin1').decode(start.slice(0, 1024)).includes('%PDF-')

/** Reads a PDF, finds the revision it was printed from among all roadmaps, and compares the two. Changes nothing. */
export async function readPrinted(database: Database, bytes: Uint8Array, onProgress: (done: number) => void): Promise<PrintedFile> {
  const read = await textOf(bytes, onProgress)
  if (typeof read === 'string') return { kind: 'refused', reason: read }
  await learnAll()
  const mark = markIn(read.pages)
  if (!mark) return { kind: 'refused', reason: 'foreign' }
  const found = await revisionLike(database, mark.number, mark.shortHash)
  if (!found) {
    const into = await mergedInto(database, mark.shortHash)
    return into ? { kind: 'beside', name: into.name, ...mark } : { kind: 'elsewhere', title: read.title, ...mark }
  }
  const { head, revision } = found
  const state = await stateAt(database, head.id, revision.number)
  const comparison = comparePrinted(read.pages, documentsOf(state, revision, today(), null)(null))
  return { kind: 'found', roadmap: head.id, name: head.name, revision, latest: head.number, comparison }
}

async function textOf(
  bytes: Uint8Array,
  onProgress: (done: number) => void,
): Promise<{ readonly pages: readonly string[]; readonly title: string } | 'damaged' | 'encrypted'> {
  try {
    const { pdf, close } = await openPdf(bytes)
    try {
      const pages: string[] = []
      for (let number = 1; number <= pdf.numPages; number += 1) {
        // One after the other, so that it can be told how far it is.
        // oxlint-disable-next-line no-await-in-loop
        const page = await pdf.getPage(number)
        // oxlint-disable-next-line no-await-in-loop
        const { items } = await page.getTextContent()
        pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '))
        page.cleanup()
        onProgress(number / pdf.numPages)
      }
      const { info } = await pdf.getMetadata()
      const title: unknown = 'Title' in info ? info.Title : ''
      return { pages, title: typeof title === 'string' ? title : '' }
    } finally {
      close()
    }
  } catch (error) {
    return error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'damaged'
  }
}

async function revisionLike(
  database: Database,
  number: number,
  shortHash: string,
): Promise<{ readonly head: Head; readonly revision: RevisionLine } | null> {
  const heads = await allHeads(database)
  const rows = await database.revisions.bulkGet(heads.map(({ id }): [Id, number] => [id, number]))
  const at = rows.findIndex((row) => row?.hash.startsWith(shortHash) === true)
  const [head, row] = [heads[at], rows[at]]
  if (!head || !row) return null
  const { changes: _changes, touches: _touches, ...revision } = row
  return { head, revision }
}

/** The roadmap into which a merge brought a revision beside its own. */
async function mergedInto(database: Database, shortHash: string): Promise<Head | null> {
  const heads = await allHeads(database)
  const holds = await Promise.all(heads.map(({ id }) => hasBranch(database, id, shortHash)))
  return heads[holds.indexOf(true)] ?? null
}
