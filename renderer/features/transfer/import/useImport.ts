import { useEffect, useRef, useState } from 'react'
import type { WorkbookRead, WorkbookRefusal } from '#shared/exchange/workbook/read.ts'
import { type ImportWorker, startImportWorker, Stopped } from './importWorker.ts'
import type { Answer, Checked, Destination, FileRefusal, Reading, Request } from './work.ts'

/** What is being done, for as long as it is. */
export type Busy = 'reading' | 'checking' | 'saving'

export type ImportProblem =
  | { readonly kind: 'refused'; readonly reason: FileRefusal; readonly file: string; readonly size: number }
  | { readonly kind: 'refused-workbook'; readonly refusal: WorkbookRefusal; readonly file: string }
  | { readonly kind: 'failed'; readonly file: string; readonly detail: string }

/** A file on its way in: what the worker read of it, and what would become of it. */
export function useImport() {
  const worker = useRef<ImportWorker | null>(null)
  const file = useRef<File | null>(null)
  const [reading, setReading] = useState<Reading | null>(null)
  const [checked, setChecked] = useState<Checked | null>(null)
  const [problem, setProblem] = useState<ImportProblem | null>(null)
  const [busy, setBusy] = useState<Busy | null>(null)
  const turn = useRef(0)

  const stop = () => {
    turn.current += 1
    worker.current?.stop()
    worker.current = null
    setBusy(null)
  }
  useEffect(() => () => worker.current?.stop(), [])

  /** Only the answer to what was asked last counts. */
  const ask = async (what: Busy, request: Request): Promise<Answer | null> => {
    worker.current ??= startImportWorker()
    turn.current += 1
    const mine = turn.current
    setBusy(what)
    const name = file.current?.name ?? ''
    try {
      const answer = await worker.current.ask(request)
      if (mine !== turn.current) return null
      if (answer.kind === 'refused')
        setProblem({ kind: 'refused', reason: answer.reason, file: name, size: file.current?.size ?? 0 })
      else if (answer.kind === 'refused-workbook') setProblem({ kind: answer.kind, refusal: answer.refusal, file: name })
      else if (answer.kind === 'failed') setProblem({ kind: 'failed', file: name, detail: answer.detail })
      else setProblem(null)
      return answer
    } catch (error) {
      if (error instanceof Stopped || mine !== turn.current) return null
      worker.current?.stop()
      worker.current = null
      setReading(null)
      setProblem({ kind: 'failed', file: name, detail: error instanceof Error ? error.message : String(error) })
      return null
    } finally {
      if (mine === turn.current) setBusy(null)
    }
  }

  return {
    reading,
    checked,
    problem,
    busy,
    /** Reads a file: a table, with columns to map, or a workbook, whose columns are known. */
    open: async (chosen: File): Promise<'table' | WorkbookRead | null> => {
      stop()
      file.current = chosen
      setReading(null)
      setChecked(null)
      const answer = await ask('reading', { kind: 'open', file: chosen })
      if (answer?.kind === 'workbook') return answer.workbook
      if (answer?.kind !== 'reading') return null
      setReading(answer.reading)
      return 'table'
    },
    /** Reads it otherwise, or maps it otherwise. */
    change: async (request: Exclude<Request, { kind: 'open' | 'check' | 'drafts' }>): Promise<void> => {
      const answer = await ask('reading', request)
      if (answer?.kind === 'reading') {
        setReading(answer.reading)
        setChecked(null)
      }
    },
    check: async (destination: Destination): Promise<void> => {
      const answer = await ask('checking', { kind: 'check', ...destination })
      if (answer?.kind === 'checked') setChecked(answer.checked)
    },
    /** The revisions to commit, or null when they cannot be made. */
    drafts: async (destination: Destination) => {
      const answer = await ask('saving', { kind: 'drafts', ...destination })
      return answer?.kind === 'drafts' ? answer.drafts : null
    },
    /** Ends what is being done and forgets the file. */
    reset: () => {
      stop()
      file.current = null
      setReading(null)
      setChecked(null)
      setProblem(null)
    },
  }
}

export type Import = ReturnType<typeof useImport>
