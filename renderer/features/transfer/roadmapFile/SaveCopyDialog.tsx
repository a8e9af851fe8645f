import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { nameWithin } from '#shared/text/fileName.ts'
import { roadmapOf } from '#shared/domain/records.ts'
import { t } from '#shared/text/index.ts'
import { useHost } from '../../../platform/HostContext.tsx'
import type { SaveResult } from '../../../platform/host.ts'
import { useOpen, useSessionActions } from '../../../session/useSession.ts'
import { type FileWorker, startFileWorker } from './fileWorker.ts'
import { Progressing } from './Progressing.tsx'

interface Props {
  readonly onClose: () => void
}

/** Gives the open roadmap with its whole history as one file. */
export function SaveCopyDialog({ onClose }: Props) {
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('roadmapFile.save.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('roadmapFile.save.close') }}
    >
      <SaveCopy onClose={onClose} />
    </Modal>
  )
}

type Shown =
  | { readonly kind: 'ready' }
  | { readonly kind: 'busy'; readonly done: number }
  | { readonly kind: 'said'; readonly bad: boolean; readonly sentence: string }

function SaveCopy({ onClose }: { readonly onClose: () => void }) {
  const { database } = useSessionActions()
  const { id, state, position } = useOpen()
  const host = useHost()
  const [shown, setShown] = useState<Shown>({ kind: 'ready' })
  const worker = useRef<FileWorker | null>(null)
  useEffect(() => () => worker.current?.stop(), [])
  const { name } = roadmapOf(state)
  const { number, hash } = position
  const file = nameWithin(name, (short) => t('roadmapFile.fileName', { name: short, number }))

  const save = async () => {
    if (shown.kind === 'busy') return
    setShown({ kind: 'busy', done: 0 })
    const using = startFileWorker()
    worker.current = using
    try {
      const subject = { roadmap: id, name, head: { number, hash } }
      const answer = await using.ask({ kind: 'write', database: database.name, subject }, (done) => setShown({ kind: 'busy', done }))
      if (answer.kind !== 'written' || worker.current !== using) return
      setShown({
        kind: 'said',
        ...sayResult(await host.saveFile({ name: file, mime: 'application/zip', bytes: answer.bytes, roadmap: id })),
      })
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error)
      setShown({ kind: 'said', bad: true, sentence: t('roadmapFile.save.notMade', { detail }) })
    } finally {
      using.stop()
    }
  }

  const stop = () => {
    worker.current?.stop()
    worker.current = null
    setShown({ kind: 'ready' })
  }
  const busy = shown.kind === 'busy'
  const saved = shown.kind === 'said' && !shown.bad
  return (
    <Stack gap="md">
      <div>
        <Text>{t('roadmapFile.save.what', { name, count: number })}</Text>
        <Text c="dimmed" size="sm">
          {t('roadmapFile.save.hint')}
        </Text>
      </div>
      <div>
        <Text size="sm" fw={500}>
          {t('roadmapFile.save.file')}
        </Text>
        <Text c="dimmed" size="sm" style={{ overflowWrap: 'anywhere' }}>
          {file}
        </Text>
      </div>
      {shown.kind === 'said' && (
        <Alert
          role={shown.bad ? 'alert' : 'status'}
          color={shown.bad ? 'red' : 'petrol'}
          title={shown.bad ? t('roadmapFile.save.failedTitle') : undefined}
        >
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            {shown.sentence}
          </Text>
        </Alert>
      )}
      {busy && (
        <Progressing
          what={
            shown.done < 1
              ? t('roadmapFile.save.making', { number: Math.round(shown.done * number), count: number })
              : t('roadmapFile.save.saving')
          }
          done={shown.done}
          onStop={stop}
        />
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t(saved ? 'roadmapFile.save.close' : 'roadmapFile.save.cancel')}
        </Button>
        <Button data-autofocus onClick={() => void save()} aria-disabled={busy}>
          {t('roadmapFile.save.make')}
        </Button>
      </Group>
    </Stack>
  )
}

function sayResult(result: SaveResult): { bad: boolean; sentence: string } {
  if (result.outcome === 'failed') return { bad: true, sentence: t(`roadmapFile.save.${result.reason}`) }
  if (result.outcome === 'cancelled') return { bad: false, sentence: t('roadmapFile.save.cancelled') }
  const where = result.outcome === 'saved' ? result.where : null
  return { bad: false, sentence: where === null ? t('roadmapFile.save.saved') : t('roadmapFile.save.savedAt', { where }) }
}
