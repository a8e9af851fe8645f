import { startTransition, useEffect, useRef, useState } from 'react'
import type { WorkbookRead, WorkbookRefusal } from '#shared/exchange/workbook/read.ts'
import { t } from '#shared/text/index.ts'
import { type ImportWorker, startImportWorker, Stopped } from './importWorker.ts'
import type { Checked, LinesAsked, LinesFound } from './checked.ts'
import type { ProjectRefusal, ProjectSeen } from './project/seen.ts'
import type { Answer, Change, Destination, FileRefusal, Known, Reading, Request, SourceSeen } from './work.ts'

/** What is being done, for as long as it is, and of several files with which. */
export interface Busy {
  readonly what: 'reading' | 'checking' | 'saving'
  readonly file: string
  readonly part: { readonly at: number; readonly of: number } | null
}

export type ImportProblem =
  | { readonly kind: 'refused'; readonly reason: FileRefusal; readonly file: string; readonly size: number }
  | { readonly kind: 'refused-workbook'; readonly refusal: WorkbookRefusal; readonly file: string }
  | { readonly kind: 'refused-project'; readonly refusal: ProjectRefusal; readonly file: string }
  | { readonly kind: 'failed'; readonly file: string; readonly detail: string }

/** What was chosen turned out to be. */
export type Chosen =
  | { readonly kind: 'tables'; readonly sources: readonly SourceSeen[]; readonly project: ProjectSeen | null }
  | { readonly kind: 'workbook'; readonly file: string; readonly workbook: WorkbookRead }

type ReadingAnswer = Answer & { readonly kind: 'reading' }

interface About {
  readonly name: string
  readonly size: number
}

interface Given {
  readonly about: About
  readonly request: (id: number) => Request
}

/** Files on their way in: what the worker read of them, and what would become of them. */
export function useImport(known: Known) {
  const worker = useRef<ImportWorker | null>(null)
  /** What a worker that is started anew must do first to hold the same files. */
  const done = useRef<Request[]>([])
  const lastId = useRef(0)
  const turn = useRef(0)
  const taking = useRef(false)
  const [sources, setSources] = useState<readonly SourceSeen[]>([])
  const [reading, setReading] = useState<Reading | null>(null)
  const [checked, setChecked] = useState<Checked | null>(null)
  const [problems, setProblems] = useState<readonly ImportProblem[]>([])
  const [busy, setBusy] = useState<Busy | null>(null)

  /** Ends what is being done; what was read and said before stays. */
  const stop = () => {
    turn.current += 1
    worker.current?.stop()
    worker.current = null
    setBusy(null)
  }
  const reset = () => {
    stop()
    done.current = []
    setSources([])
    setReading(null)
    setChecked(null)
    setProblems([])
  }
  useEffect(() => () => worker.current?.stop(), [])

  /** Only the answer to what was asked last counts; null for any other. */
  const ask = async (what: Busy, request: Request): Promise<Answer | null> => {
    worker.current ??= startImportWorker(done.current)
    turn.current += 1
    const mine = turn.current
    setBusy(what)
    try {
      const answer = await worker.current.ask(request)
      // The worker has done it, whatever was asked since.
      if (answer.kind === 'reading' && request.kind !== 'show') done.current.push(request)
      if (mine !== turn.current) return null
      return answer
    } catch (error) {
      if (error instanceof Stopped || mine !== turn.current) return null
      worker.current?.stop()
      worker.current = null
      return { kind: 'failed', detail: error instanceof Error ? error.message : String(error) }
    } finally {
      if (mine === turn.current) setBusy(null)
    }
  }

  const show = (answer: Answer | null) => {
    if (answer?.kind !== 'reading') return
    setReading(answer.reading)
    setSources(answer.sources)
    setChecked(null)
  }

  const title = nameOfAll(sources)
  /** Asks something of the file that is shown, or of all. */
  const askOfAll = async (what: Busy['what'], request: Request): Promise<Answer | null> => {
    // While files are read one after the other, what is asked besides would end it.
    if (taking.current) return null
    const answer = await ask({ what, file: what === 'reading' ? (reading?.file ?? title) : title, part: null }, request)
    if (answer) {
      const problem = problemOf(answer, { name: title, size: 0 })
      setProblems(problem ? [problem] : [])
    }
    return answer
  }

  const take = async (given: readonly Given[], adding: boolean): Promise<Chosen | null> => {
    if (adding) stop()
    else reset()
    const before = done.current.length
    taking.current = true
    try {
      return await takeEach(given, adding, before)
    } finally {
      taking.current = false
    }
  }

  const takeEach = async (given: readonly Given[], adding: boolean, before: number): Promise<Chosen | null> => {
    const left: ImportProblem[] = []
    const together = given.length > 1 || adding
    let last: ReadingAnswer | null = null
    for (const [index, { about, request }] of given.entries()) {
      lastId.current += 1
      const part = given.length > 1 ? { at: index + 1, of: given.length } : null
      // oxlint-disable-next-line no-await-in-loop -- one file is read after the other, so that each can be told and stopped
      const answer = await ask({ what: 'reading', file: about.name, part }, request(lastId.current))
      if (answer === null) {
        // It was stopped: of what was being added nothing stays.
        stop()
        done.current.length = before
        return null
      }
      if (answer.kind === 'workbook' && !together) return { kind: 'workbook', file: about.name, workbook: answer.workbook }
      if (answer.kind === 'reading') last = answer
      else left.push(problemOf(answer, about) ?? { kind: 'refused', reason: 'by-itself', file: about.name, size: about.size })
    }
    setProblems(left)
    if (last === null) return null
    const { sources: all } = last
    const first = all.find(({ state }) => state === 'needs-columns') ?? all[0]
    const shown =
      first && first.id !== last.reading.id
        ? await ask({ what: 'reading', file: first.name, part: null }, { kind: 'show', id: first.id })
        : last
    // All of the form is new, and drawing it is much; the window answers meanwhile.
    startTransition(() => show(shown))
    return { kind: 'tables', sources: all, project: last.reading.project }
  }

  /** Asks for what is known already, beside what is being done. */
  const lookUp = async (request: Request): Promise<Answer | null> => (await worker.current?.ask(request).catch(() => null)) ?? null

  return {
    sources,
    reading,
    checked,
    problems,
    busy,
    title,
    /** Reads files: tables, with columns to map, or one workbook, whose columns are known. `adding` keeps those that are read. */
    open: (files: readonly File[], adding = false) =>
      take(
        files.map((file) => ({ about: file, request: (id) => ({ kind: 'open', id, file, known }) })),
        adding,
      ),
    /** Reads what was copied elsewhere. */
    paste: (text: string) => {
      const name = t('importSources.paste.name')
      return take([{ about: { name, size: text.length }, request: (id) => ({ kind: 'paste', id, name, text, known }) }], false)
    },
    /** Reads the file that is shown otherwise, or maps it otherwise. */
    change: async (change: Change): Promise<void> => {
      if (reading) show(await askOfAll('reading', { kind: 'change', id: reading.id, change }))
    },
    show: async (id: number): Promise<void> => show(await askOfAll('reading', { kind: 'show', id })),
    remove: async (id: number): Promise<void> => show(await askOfAll('reading', { kind: 'remove', id })),
    setDay: async (id: number, day: string): Promise<void> => show(await askOfAll('reading', { kind: 'day', id, day })),
    check: async (destination: Destination): Promise<void> => {
      const answer = await askOfAll('checking', { kind: 'check', ...destination })
      if (answer?.kind === 'checked') startTransition(() => setChecked(answer.checked))
    },
    /** The revisions to commit, or null when they cannot be made. */
    drafts: async (destination: Destination) => {
      const answer = await askOfAll('saving', { kind: 'drafts', ...destination })
      return answer?.kind === 'drafts' ? answer.drafts : null
    },
    /** Rows of what was checked last; null where it was stopped meanwhile. */
    lines: async (asked: LinesAsked): Promise<LinesFound | null> => {
      const answer = await lookUp({ kind: 'lines', ...asked })
      return answer?.kind === 'lines' ? answer : null
    },
    /** The rows that are left out, as the text of a CSV file. */
    refusedCsv: async (): Promise<string | null> => {
      const answer = await lookUp({ kind: 'refused-csv' })
      return answer?.kind === 'refused-csv' ? answer.text : null
    },
    stop,
    /** Ends what is being done and forgets the files. */
    reset,
  }
}

export type Import = ReturnType<typeof useImport>

/** The files as one: `uk_2020.csv and 3 more`. */
const nameOfAll = (sources: readonly SourceSeen[]): string => {
  const [first] = sources
  if (!first) return ''
  return sources.length === 1 ? first.name : t('importSources.names', { first: first.name, count: sources.length - 1 })
}

function problemOf(answer: Answer, { name, size }: About): ImportProblem | null {
  if (answer.kind === 'refused') return { kind: 'refused', reason: answer.reason, file: name, size }
  if (answer.kind === 'refused-workbook') return { kind: answer.kind, refusal: answer.refusal, file: name }
  if (answer.kind === 'refused-project') return { kind: answer.kind, refusal: answer.refusal, file: name }
  return answer.kind === 'failed' ? { kind: 'failed', file: name, detail: answer.detail } : null
}
