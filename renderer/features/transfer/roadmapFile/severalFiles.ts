import { looksLikeRoadmapFile, startLength } from '#shared/exchange/roadmapFile/index.ts'
import { language } from '#shared/text/index.ts'

/** So many files are looked through at once. */
export const fileCountLimit = 500

/** Files that were chosen or dropped together. */
export interface Chosen {
  readonly files: readonly File[]
  /** How many others there were, which are no roadmap files. */
  readonly passedOver: number
}

const isNamedSo = ({ name }: File) => /\.roadmap$/i.test(name)

/** As a folder shows them: `plan 2` before `plan 10`. */
const inOrder = (files: readonly File[]) => files.toSorted((a, b) => a.name.localeCompare(b.name, language(), { numeric: true }))

/** What is in a folder: those that are called `.roadmap`. */
export function fromFolder(files: readonly File[]): Chosen {
  const named = inOrder(files.filter(isNamedSo))
  return { files: named, passedOver: files.length - named.length }
}

/** Whether a file begins as a roadmap file does, whatever it is called. */
export async function isRoadmapFile(file: File): Promise<boolean> {
  const start = await file
    .slice(0, startLength)
    .arrayBuffer()
    .catch(() => null)
  return start !== null && looksLikeRoadmapFile(new Uint8Array(start))
}

/** The files that were dropped, those in dropped folders too; null where it is one file and no folder, which opens by itself. */
export function dropped(transfer: DataTransfer): Promise<Chosen> | null {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  if (entries.length < 2 && !entries.some(({ isDirectory }) => isDirectory)) return null
  return Promise.all(entries.map((entry) => filesIn(entry, 0))).then((found) => {
    const all = found.flat()
    // What was dropped by itself is told of, whatever it is called.
    const alone = new Set(entries.filter(({ isFile }) => isFile).map(({ name }) => name))
    const files = inOrder(all.filter((file) => isNamedSo(file) || alone.has(file.name)))
    return { files, passedOver: all.length - files.length }
  })
}

const depthLimit = 8

async function filesIn(entry: FileSystemEntry, depth: number): Promise<File[]> {
  if (isFile(entry))
    return new Promise((resolve) =>
      entry.file(
        (file) => resolve([file]),
        () => resolve([]),
      ),
    )
  if (!isFolder(entry) || depth === depthLimit) return []
  const reader = entry.createReader()
  const entries: FileSystemEntry[] = []
  // A folder is read a hundred entries at a time.
  for (let more = await next(reader); more.length > 0 && entries.length < 10_000;) {
    entries.push(...more)
    // oxlint-disable-next-line no-await-in-loop
    more = await next(reader)
  }
  return (await Promise.all(entries.map((inside) => filesIn(inside, depth + 1)))).flat()
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory

const next = (reader: FileSystemDirectoryReader) =>
  new Promise<FileSystemEntry[]>((resolve) => reader.readEntries(resolve, () => resolve([])))
