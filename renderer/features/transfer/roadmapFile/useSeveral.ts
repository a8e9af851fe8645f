import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useSessionActions } from '../../../session/useSession.ts'
import { type Standing, standingOf } from '../../../store/adopt.ts'
import { keepCheckpoint } from '../../../store/history.ts'
import { type FileWorker, startFileWorker } from './fileWorker.ts'
import { sayRefusal } from './say.ts'
import { t } from '#shared/text/index.ts'

export type Fate =
  | { readonly kind: 'waiting' | 'checking' | 'bringing' | 'stopped' }
  | { readonly kind: 'refused' | 'failed'; readonly detail: string }
  | { readonly kind: 'opened' }
  | { readonly kind: 'forwarded'; readonly added: number }
  | Standing

export interface SeveralRow {
  readonly file: File
  readonly fate: Fate
  /** The roadmap in it and how many revisions it has; null where it was not read. */
  readonly read: { readonly name: string; readonly number: number } | null
}

/** What is being done, to which of how many files. */
export interface Doing {
  readonly what: 'checking' | 'bringing'
  readonly place: number
  readonly count: number
  readonly file: string
}

export const canCome = ({ fate }: SeveralRow): boolean => fate.kind === 'new' || fate.kind === 'newer'

const detailOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

/**
 * Several roadmap files: each is checked through, one after the other, and then those that can come in do, each in a
 * transaction of its own. Of one at a time is held more than its name, so that a folder of large files fits the memory.
 */
export function useSeveral(files: readonly File[]) {
  const session = useSessionActions()
  const { database } = session
  const [rows, setRows] = useState<readonly SeveralRow[]>(() => files.map((file) => ({ file, fate: { kind: 'waiting' }, read: null })))
  const [doing, setDoing] = useState<Doing | null>(null)
  const [finished, setFinished] = useState(false)
  const worker = useRef<FileWorker | null>(null)
  const turn = useRef(0)

  const change = (file: File, news: Partial<SeveralRow>) =>
    setRows((all) => all.map((row) => (row.file === file ? { ...row, ...news } : row)))

  /** Does something with the history of each file; what is stopped changes nothing any more. */
  const each = async (
    what: Doing['what'],
    chosen: readonly File[],
    use: (file: File, answer: Extract<Awaited<ReturnType<FileWorker['ask']>>, { kind: 'read' }>) => Promise<Partial<SeveralRow>>,
  ) => {
    turn.current += 1
    const mine = turn.current
    for (const [place, file] of chosen.entries()) {
      setDoing({ what, place: place + 1, count: chosen.length, file: file.name })
      change(file, { fate: { kind: what } })
      worker.current ??= startFileWorker()
      let news: Partial<SeveralRow>
      try {
        // oxlint-disable-next-line no-await-in-loop -- one history in memory at a time
        const answer = await worker.current.ask({ kind: 'read', file }, () => {})
        if (mine !== turn.current) return
        if (answer.kind === 'read') {
          // oxlint-disable-next-line no-await-in-loop -- and one transaction
          news = await use(file, answer)
        } else
          news = {
            fate: {
              kind: 'refused',
              detail:
                answer.kind === 'refused' ? sayRefusal(answer.refusal, file.name) : t('roadmapFile.refused.gone', { file: file.name }),
            },
          }
      } catch (error) {
        news = { fate: { kind: what === 'checking' ? 'refused' : 'failed', detail: detailOf(error) } }
        worker.current?.stop()
        worker.current = null
      }
      change(file, news)
      if (mine !== turn.current) return
    }
    setDoing(null)
  }

  const check = () =>
    each('checking', files, async (_, { history, name }) => ({
      read: { name, number: history.at(-1)?.number ?? 0 },
      fate: await standingOf(database, history),
    }))

  const bring = async () => {
    // Of two files of one roadmap the earlier one first: the later one goes on from it.
    const chosen = rows.filter(canCome).toSorted((a, b) => (a.read?.number ?? 0) - (b.read?.number ?? 0))
    await each(
      'bringing',
      chosen.map(({ file }) => file),
      async (_, { history }) => {
        const adoption = await session.adopt(history)
        if (adoption.kind !== 'opened' && adoption.kind !== 'forwarded') return { fate: adoption }
        // A checkpoint is a cache: when it cannot be written, nothing is lost.
        keepCheckpoint(database, history[0]?.roadmap ?? '', adoption.position, false).catch(() => {})
        return { fate: adoption.kind === 'opened' ? { kind: 'opened' } : { kind: 'forwarded', added: adoption.added } }
      },
    )
    setFinished(true)
  }

  const end = () => {
    turn.current += 1
    worker.current?.stop()
    worker.current = null
  }
  const begin = useEffectEvent(() => void check())
  const leave = useEffectEvent(end)
  useEffect(() => {
    const timer = setTimeout(begin)
    return () => {
      clearTimeout(timer)
      leave()
    }
  }, [])

  return {
    rows,
    doing,
    finished,
    bring,
    /** Ends what is being done. What came in stays: each roadmap is there whole or not at all. */
    stop: () => {
      const bringing = doing?.what === 'bringing'
      end()
      setDoing(null)
      setFinished(bringing)
      setRows((all) =>
        all.map((row) =>
          row.fate.kind === 'checking' || row.fate.kind === 'bringing' || row.fate.kind === 'waiting' || (bringing && canCome(row))
            ? { ...row, fate: { kind: bringing ? 'stopped' : 'waiting' } }
            : row,
        ),
      )
    },
  }
}
