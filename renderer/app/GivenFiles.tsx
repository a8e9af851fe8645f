import { notifications } from '@mantine/notifications'
import { type Dispatch, type SetStateAction, useCallback, useEffect, useRef, useState } from 'react'
import type { GivenFile } from '#shared/ipc/files.ts'
import { t } from '#shared/text/index.ts'
import type { FileToMerge } from '../features/merge/MergeDialog.tsx'
import { useHost } from '../platform/HostContext.tsx'
import { useGiveBack } from '../ui/useGiveBack.ts'
import { MergeDialog, OpenFileDialog } from './parts.ts'
import { useGoToRevision } from './useGoToRevision.ts'
import { useOccupied } from './useOccupied.ts'

const closing = () => ({ 'aria-label': t('app.bar.close') })

/** Reading is told of only where it takes its time, as from a network. */
const patience = 300

/** Opens what the user opened outside the window, as soon as nothing else is open here. */
export function GivenFiles() {
  const { given } = useHost()
  const occupied = useOccupied()
  /** The main process has files; those from before this page are asked for without being told of. */
  const [waits, setWaits] = useState(false)
  /** Read, and not opened yet: a dialog was opened meanwhile. */
  const [taken, setTaken] = useState<readonly File[]>([])
  const [shown, setShown] = useState<readonly File[]>([])
  const [theirs, setTheirs] = useState<FileToMerge | null>(null)
  const goToRevision = useGoToRevision()
  useGiveBack(shown.length > 0)
  useGiveBack(theirs !== null)

  const takeAll = useTakeAll(setTaken)
  useEffect(() => {
    given.onWaiting(() => setWaits(true))
    void takeAll()
  }, [given, takeAll])

  const isDue = waits || taken.length > 0
  useEffect(() => {
    if (!isDue) return
    if (occupied) return sayWaiting()
    notifications.hide(waiting)
    const timer = setTimeout(() => {
      if (waits) {
        setWaits(false)
        void takeAll()
      }
      if (taken.length > 0) {
        setShown(taken)
        setTaken([])
      }
    })
    return () => clearTimeout(timer)
  }, [isDue, waits, taken, occupied, takeAll])

  return (
    <>
      {shown.length > 0 && <OpenFileDialog given={shown} onClose={() => setShown([])} onMerge={setTheirs} onRevision={goToRevision} />}
      {theirs && <MergeDialog theirs={theirs} onClose={() => setTheirs(null)} />}
    </>
  )
}

/** Returns what asks for all files that wait, says which cannot be read, and adds the others. */
function useTakeAll(setTaken: Dispatch<SetStateAction<readonly File[]>>): () => Promise<void> {
  const { given } = useHost()
  const state = useRef({ isTaking: false, again: false })
  return useCallback(async () => {
    const { current } = state
    // Told of more while the last answer is on its way, it asks once more.
    current.again = true
    if (current.isTaking) return
    current.isTaking = true
    const timer = setTimeout(sayReading, patience)
    const files: File[] = []
    while (current.again) {
      current.again = false
      // oxlint-disable-next-line no-await-in-loop -- one at a time, so that one is in memory twice at most
      for (let next = await given.take(); next !== null; next = await given.take()) {
        if (next.outcome === 'read') files.push(new File([next.bytes], next.name))
        else sayUnread(next)
      }
    }
    clearTimeout(timer)
    notifications.hide(reading)
    current.isTaking = false
    if (files.length > 0) setTaken((before) => [...before, ...files])
  }, [given, setTaken])
}

const waiting = 'files-waiting'
const reading = 'files-reading'

const sayWaiting = (): void => {
  notifications.show({
    id: waiting,
    role: 'status',
    title: t('roadmapFile.given.waitsTitle'),
    message: t('roadmapFile.given.waits'),
    autoClose: false,
    closeButtonProps: closing(),
  })
}

const sayReading = (): void => {
  notifications.show({
    id: reading,
    role: 'status',
    loading: true,
    message: t('roadmapFile.given.reading'),
    autoClose: false,
    withCloseButton: false,
  })
}

const sayUnread = ({ name, reason }: Extract<GivenFile, { outcome: 'failed' }>): void => {
  notifications.show({
    role: 'alert',
    color: 'red',
    title: t('roadmapFile.given.title'),
    message: `${t(`roadmapFile.given.${reason}`, { file: name })} ${t('roadmapFile.given.safe')}`,
    autoClose: false,
    closeButtonProps: closing(),
  })
}
