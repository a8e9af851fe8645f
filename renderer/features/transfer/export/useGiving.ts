import { useEffect, useRef, useState } from 'react'
import type { SnapshotForm } from '#shared/domain/snapshot.ts'
import { snapshotAction } from '#shared/history/revision.ts'
import { fileName } from '#shared/ipc/file-name.ts'
import { recordSnapshot } from '#shared/planning/snapshots.ts'
import { t } from '#shared/text/index.ts'
import { useHost } from '../../../platform/HostContext.tsx'
import type { SaveResult } from '../../../platform/host.ts'
import { newId } from '../../../session/session.ts'
import { useSessionActions } from '../../../session/useSession.ts'
import type { Subject } from './subject.ts'

/** What came of an export, for the user: `bad` when nothing was written although it should have been. */
export interface Said {
  readonly bad: boolean
  readonly sentence: string
}

export type Bytes = Uint8Array<ArrayBuffer>

/** Told how much of the work is done, from 0 to 1. */
export type Progress = (done: number) => void

export interface FileToGive {
  readonly of: Subject
  readonly form: SnapshotForm
  readonly mime: string
  /** The proposed name, with its extension. */
  readonly name: string
  /** Makes the file. What it returns after `cancel` is thrown away; what it rejects with is told. */
  readonly make: (cancel: AbortSignal, progress: Progress) => Promise<Bytes>
}

/** A file that the browser's print dialog writes, so that nobody knows what became of it. */
export interface DocumentToGive extends Pick<FileToGive, 'of' | 'form' | 'name'> {
  readonly make: (cancel: AbortSignal, progress: Progress) => Promise<string>
}

export interface Giving {
  /** Something is being made or saved. */
  readonly busy: boolean
  /** How much of it is made, from 0 to 1; null while nothing is known of that. */
  readonly done: number | null
  /** What came of the last one. */
  readonly said: Said | null
  /** Records what was printed and saved by the user; null where there is nothing to record. */
  readonly record: (() => Promise<void>) | null
  /** Makes the file, gives it to the user, and records it in the roadmap where it was saved. */
  readonly give: (file: FileToGive) => Promise<void>
  /** Makes the document and shows the browser's print dialog. */
  readonly print: (document: DocumentToGive) => Promise<void>
  /** Stops what is being made: nothing is written and nothing recorded. */
  readonly cancel: () => void
  /** What came of the last one is no longer said. */
  readonly forget: () => void
}

type Shown =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy'; readonly done: number | null }
  | ({ readonly kind: 'said'; readonly printed: DocumentToGive | null } & Said)

/** Rejects as soon as it is cancelled, whatever the work still does. */
const orCancelled = <T>(work: Promise<T>, cancel: AbortSignal): Promise<T> =>
  new Promise((resolve, reject) => {
    cancel.addEventListener('abort', () => reject(new Error('cancelled')), { once: true })
    work.then(resolve, reject)
  })

/** The last part of a path, on any system. */
const lastPart = (path: string): string => path.split(/[/\\]/).at(-1) ?? path

function sayResult(result: Exclude<SaveResult, { outcome: 'printing' }>): Said {
  if (result.outcome === 'failed') return { bad: true, sentence: t(`exporting.failed.${result.reason}`) }
  if (result.outcome === 'cancelled') return { bad: false, sentence: t('exporting.cancelled') }
  const { where } = result
  return { bad: false, sentence: where === null ? t('exporting.saved') : t('exporting.savedAt', { where }) }
}

/** Makes a file of the open roadmap, gives it away, and has the roadmap remember that it was: one at a time. */
export function useGiving(): Giving {
  const host = useHost()
  const session = useSessionActions()
  const [shown, setShown] = useState<Shown>({ kind: 'idle' })
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  const record = async ({ of: { roadmap, revision }, form }: Pick<FileToGive, 'of' | 'form'>, file: string) => {
    const { open, author } = session.getState()
    // Whoever went to another roadmap meanwhile has left the dialog, and this one is not to be told there.
    if (open?.id !== roadmap) return true
    const { number, hash } = revision
    return session.perform({
      action: snapshotAction,
      subject: file,
      changes: (_state, today) => recordSnapshot({ id: newId(), form, file, number, hash, madeOn: today, madeBy: author }),
    })
  }

  /** Runs one at a time; `cancel` and leaving the dialog end it. */
  const run = async (work: (cancel: AbortSignal, progress: Progress) => Promise<Shown>) => {
    if (running.current) return
    const controller = new AbortController()
    const { signal } = controller
    running.current = controller
    setShown({ kind: 'busy', done: null })
    try {
      setShown(await work(signal, (done) => running.current === controller && setShown({ kind: 'busy', done })))
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error)
      setShown(
        signal.aborted
          ? { kind: 'said', printed: null, bad: false, sentence: t('exporting.cancelled') }
          : { kind: 'said', printed: null, bad: true, sentence: t('exporting.notMade', { detail }) },
      )
    } finally {
      running.current = null
    }
  }

  const give = (file: FileToGive) =>
    run(async (cancel, progress) => {
      const bytes = await orCancelled(file.make(cancel, progress), cancel)
      const result = await host.saveFile({ name: file.name, mime: file.mime, bytes, roadmap: file.of.roadmap })
      if (result.outcome === 'printing') throw new Error('a file is not printed')
      const said = sayResult(result)
      if (result.outcome !== 'saved') return { kind: 'said', printed: null, ...said }
      const recorded = await record(file, result.where === null ? fileName(file.name) : lastPart(result.where))
      return {
        kind: 'said',
        printed: null,
        bad: false,
        sentence: recorded ? said.sentence : `${said.sentence} ${t('exporting.notRecorded')}`,
      }
    })

  const print = (document: DocumentToGive) =>
    run(async (cancel, progress) => {
      const html = await orCancelled(document.make(cancel, progress), cancel)
      const result = await host.printPdf?.({ name: document.name, html })
      if (result?.outcome === 'printing') return { kind: 'said', printed: document, bad: false, sentence: t('exporting.printing') }
      return { kind: 'said', printed: null, ...sayResult(result ?? { outcome: 'failed', reason: 'unknown' }) }
    })

  const printed = shown.kind === 'said' ? shown.printed : null
  return {
    busy: shown.kind === 'busy',
    done: shown.kind === 'busy' ? shown.done : null,
    said: shown.kind === 'said' ? shown : null,
    record:
      printed &&
      (() =>
        run(async () => {
          const recorded = await record(printed, fileName(printed.name))
          return recorded
            ? { kind: 'said', printed: null, bad: false, sentence: t('exporting.recorded') }
            : { kind: 'said', printed, bad: true, sentence: t('exporting.notRecorded') }
        })),
    give,
    print,
    cancel: () => running.current?.abort(),
    forget: () => setShown((current) => (current.kind === 'said' ? { kind: 'idle' } : current)),
  }
}
