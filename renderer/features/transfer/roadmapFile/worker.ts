import '#shared/text/whole.ts'
import { copyOf, limits, readRoadmapFile, type RoadmapFileSubject, startRoadmapFile } from '#shared/exchange/roadmapFile/index.ts'
import { branchesOf, type History, historyTo } from '#shared/history/history.ts'
import { openDatabase } from '../../../store/database.ts'
import { branchesIn, revisionsBetween, wholeHistory } from '../../../store/history.ts'
import { spoken } from '../../../platform/workerLanguage.ts'
import type { Answer, Message, Request } from './work.ts'

/** So many revisions are read from the database at a time. */
const page = 200

let held: History = []

const post = (message: Message, transfer: Transferable[] = []) => postMessage(message, { transfer })

/** Progress is told at most a hundred times. */
function progressTeller(): (done: number) => void {
  let told = 0
  return (done) => {
    if (done < told + 0.01) return
    told = done
    post({ kind: 'progress', done })
  }
}

async function read(file: File): Promise<Answer> {
  held = []
  // Such a file is refused for its size alone, before it is in memory.
  if (file.size > limits.file) return { kind: 'refused', refusal: { reason: 'too-large', entry: null, line: null } }
  const bytes = await file.arrayBuffer().catch(() => null)
  if (bytes === null) return { kind: 'gone' }
  const found = readRoadmapFile(new Uint8Array(bytes), progressTeller())
  if (!found.ok) return { kind: 'refused', refusal: found.refusal }
  held = found.history
  return { kind: 'read', history: held, name: found.manifest.name }
}

async function write(databaseName: string, subject: Omit<RoadmapFileSubject, 'branches'>): Promise<Answer> {
  const database = await openDatabase(databaseName)
  try {
    const pieces: Uint8Array<ArrayBuffer>[] = []
    const merged = (await branchesIn(database, subject.roadmap)).length > 0
    const branches = merged ? branchesOf(historyTo(await wholeHistory(database, subject.roadmap), subject.head.hash)) : []
    const writer = startRoadmapFile({ ...subject, branches: branches.length }, (piece) => pieces.push(piece.slice()))
    const tell = progressTeller()
    const { number } = subject.head
    for (let from = 1; from <= number; from += page) {
      // One page after the other: the whole history need not be in memory as rows.
      // oxlint-disable-next-line no-await-in-loop
      const revisions = await revisionsBetween(database, subject.roadmap, from, Math.min(from + page - 1, number))
      for (const revision of revisions) writer.add(revision)
      tell(Math.min(from + page - 1, number) / number)
    }
    writer.addBranches(branches)
    writer.finish()
    return { kind: 'written', bytes: new Uint8Array(await new Blob(pieces).arrayBuffer()) }
  } finally {
    database.close()
  }
}

async function answer(request: Request): Promise<Answer> {
  if (request.kind === 'read') return read(request.file)
  if (request.kind === 'write') return write(request.database, request.subject)
  return { kind: 'copied', history: copyOf(held, request.id, request.last) }
}

const inLanguage = spoken()

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  inLanguage
    .then(() => answer(data))
    .then(
      (made) => post({ kind: 'answer', answer: made }, made.kind === 'written' ? [made.bytes.buffer] : []),
      (error: unknown) => post({ kind: 'failed', detail: error instanceof Error ? error.message : String(error) }),
    )
})
