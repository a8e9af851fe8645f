import { Button, Group, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { roadmapOf } from '#shared/domain/records.ts'
import type { History } from '#shared/history/history.ts'
import { t } from '#shared/text/index.ts'
import { draftNow, newId } from '../../../session/session.ts'
import { useSessionActions } from '../../../session/useSession.ts'
import type { Position } from '../../../store/commit.ts'
import { keepCheckpoint } from '../../../store/history.ts'
import { Notice } from '../import/Notice.tsx'
import { type FileWorker, startFileWorker } from './fileWorker.ts'
import { Progressing } from './Progressing.tsx'
import { sayRefusal, sayUnchanged, type Unchanged } from './say.ts'
import type { Answer } from './work.ts'

/** The file went on apart from what is here, and is to be merged with it. */
export type OnMerge = (theirs: { readonly file: string; readonly history: History }) => void

interface Props {
  readonly file: File
  readonly onClose: () => void
  /** Another file is to be chosen. */
  readonly onOther: () => void
  readonly onMerge: OnMerge
}

type Shown =
  | { readonly kind: 'busy'; readonly done: number }
  | { readonly kind: 'refused'; readonly sentence: string }
  | { readonly kind: 'unchanged'; readonly adoption: Unchanged; readonly theirs: Theirs }

/** The end of the history in the file. */
interface Theirs {
  readonly name: string
  readonly number: number
  readonly history: History
}

/** Opens a roadmap file: checks it through, takes its history in where that loses nothing, and says what it did. */
export function OpenFile({ file, onClose, onOther, onMerge }: Props) {
  const session = useSessionActions()
  const { database } = session
  const [shown, setShown] = useState<Shown>({ kind: 'busy', done: 0 })
  const worker = useRef<FileWorker | null>(null)

  const goTo = (roadmap: string, said: string, position: Position | null) => {
    // A checkpoint is a cache: when it cannot be written, nothing is lost.
    if (position) keepCheckpoint(database, roadmap, position, false).catch(() => {})
    session.goTo({ roadmap, screen: 'roadmap' })
    if (said !== '') notifications.show({ closeButtonProps: { 'aria-label': t('app.bar.close') }, message: said })
    onClose()
  }

  const take = async (history: History, theirs: Theirs) => {
    const adoption = await session.adopt(history)
    // The dialog was closed meanwhile: what was taken in is in the list, and nobody is led anywhere.
    if (worker.current === null) return
    const roadmap = history[0]?.roadmap ?? ''
    if (adoption.kind === 'opened' || adoption.kind === 'forwarded') {
      const { name } = roadmapOf(adoption.position.state)
      const count = adoption.kind === 'opened' ? adoption.position.number : adoption.added
      goTo(roadmap, t(`roadmapFile.open.${adoption.kind}`, { name, count }), adoption.position)
    } else setShown({ kind: 'unchanged', adoption, theirs })
  }

  const fail = (error: unknown) => {
    onClose()
    session.report(error)
  }
  const failInWorker = (error: unknown) => {
    const detail = error instanceof Error ? error.message : String(error)
    setShown({ kind: 'refused', sentence: t('roadmapFile.refused.failed', { file: file.name, detail }) })
  }
  const showProgress = (done: number) => setShown({ kind: 'busy', done })

  const copy = async (theirs: Theirs, original: string) => {
    const using = worker.current
    if (!using) return
    setShown({ kind: 'busy', done: 0 })
    const name = t('roadmapFile.open.copyName', { name: theirs.name })
    const id = newId()
    const changes = [{ kind: 'roadmap' as const, id: original, before: { name: theirs.name }, after: { name } }]
    const last = draftNow(session.getState().author, { action: 'copy', subject: theirs.name, kind: 'import' }, changes)
    const answer = await using.ask({ kind: 'copy', id, last }, showProgress)
    if (answer.kind !== 'copied') return
    const adoption = await session.adopt(answer.history)
    if (worker.current !== null && adoption.kind === 'opened') goTo(id, t('roadmapFile.open.copied', { name }), adoption.position)
  }

  const taken = useEffectEvent((answer: Answer) => {
    if (answer.kind === 'refused') setShown({ kind: 'refused', sentence: sayRefusal(answer.refusal, file.name) })
    else if (answer.kind === 'read')
      take(answer.history, { name: answer.name, number: answer.history.at(-1)?.number ?? 0, history: answer.history }).catch(fail)
    else setShown({ kind: 'refused', sentence: t('roadmapFile.refused.gone', { file: file.name }) })
  })
  const failed = useEffectEvent(failInWorker)
  useEffect(() => {
    const using = startFileWorker()
    worker.current = using
    using
      .ask({ kind: 'read', file }, (done) => setShown({ kind: 'busy', done }))
      .then(
        (answer) => taken(answer),
        (error: unknown) => failed(error),
      )
    return () => {
      using.stop()
      worker.current = null
    }
  }, [file])

  const other = (
    <Button variant="default" onClick={onOther}>
      {t('roadmapFile.open.other')}
    </Button>
  )
  if (shown.kind === 'busy')
    return (
      <Group mih={48} aria-busy>
        <Progressing what={t('roadmapFile.open.reading', { file: file.name })} done={shown.done} onStop={onOther} />
      </Group>
    )
  if (shown.kind === 'refused')
    return (
      <Stack gap="md">
        <Notice bad title={t('roadmapFile.refused.title')}>
          {shown.sentence} {t('roadmapFile.refused.safe')}
        </Notice>
        <Group justify="flex-end">{other}</Group>
      </Stack>
    )
  const { adoption, theirs } = shown
  return (
    <Stack gap="md">
      <Notice>{sayUnchanged(adoption, theirs.number)}</Notice>
      {adoption.kind === 'diverged' && <Text size="sm">{t('roadmapFile.open.copyHint')}</Text>}
      <Group justify="flex-end">
        {other}
        {adoption.kind === 'diverged' && (
          <Button variant="default" onClick={() => void copy(theirs, adoption.head.id).catch(fail)}>
            {t('roadmapFile.open.asCopy')}
          </Button>
        )}
        {adoption.kind === 'diverged' && adoption.common > 0 ? (
          <Button
            data-autofocus
            onClick={() => {
              onMerge({ file: file.name, history: theirs.history })
              onClose()
            }}
          >
            {t('roadmapFile.open.merge')}
          </Button>
        ) : (
          <Button onClick={() => goTo(adoption.head.id, '', null)}>{t('roadmapFile.open.show', { name: adoption.head.name })}</Button>
        )}
      </Group>
    </Stack>
  )
}
