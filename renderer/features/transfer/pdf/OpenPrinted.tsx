import { Button, Group, Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useEffect, useEffectEvent, useState } from 'react'
import { t } from '#shared/text/index.ts'
import { useSessionActions } from '../../../session/useSession.ts'
import { Notice } from '../import/Notice.tsx'
import { Progressing } from '../roadmapFile/Progressing.tsx'
import { type PrintedFile, readPrinted } from './printedFile.ts'
import { sayPrinted } from './sayPrinted.ts'

/** A revision is to be shown beside the latest. */
export type OnRevision = (roadmap: string, number: number) => void

interface Props {
  readonly file: File
  readonly onClose: () => void
  readonly onOther: () => void
  readonly onRevision: OnRevision
}

/** Shows the revision that a PDF was printed from, and says whether they still say the same. */
export function OpenPrinted({ file, onClose, onOther, onRevision }: Props) {
  const { database } = useSessionActions()
  const [done, setDone] = useState(0)
  const [said, setSaid] = useState<string | null>(null)
  const tell = useEffectEvent((found: PrintedFile) => {
    const sentence = sayPrinted(found, file.name)
    if (found.kind !== 'found') return setSaid(sentence)
    const { differing, surplus } = found.comparison
    onRevision(found.roadmap, found.revision.number)
    notifications.show({
      title: t(differing.length > 0 || surplus !== 0 ? 'printed.differsTitle' : 'printed.foundTitle', { file: file.name }),
      message: sentence,
      autoClose: false,
      closeButtonProps: { 'aria-label': t('app.bar.close') },
    })
    onClose()
  })
  const fail = useEffectEvent(() => setSaid(t('printed.refused.damaged', { file: file.name })))
  useEffect(() => {
    let wanted = true
    const read = async () => readPrinted(database, new Uint8Array(await file.arrayBuffer()), (part) => wanted && setDone(part))
    read().then(
      (found) => wanted && tell(found),
      () => wanted && fail(),
    )
    return () => {
      wanted = false
    }
  }, [database, file])
  if (said === null)
    return (
      <Group mih={48} aria-busy>
        <Progressing what={t('roadmapFile.open.reading', { file: file.name })} done={done} onStop={onOther} />
      </Group>
    )
  return (
    <Stack gap="md">
      <Notice bad title={t('printed.notShown')}>
        {said}
      </Notice>
      <Group justify="flex-end">
        <Button variant="default" onClick={onOther}>
          {t('roadmapFile.open.other')}
        </Button>
      </Group>
    </Stack>
  )
}
