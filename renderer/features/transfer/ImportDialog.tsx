import { Modal } from '@mantine/core'
import { useState } from 'react'
import { t } from '#shared/text/index.ts'
import { useHelpPage } from '../../session/helping.ts'
import { Steps } from './import/Steps.tsx'
import { type OnMerge, OpenFile } from './roadmapFile/OpenFile.tsx'
import { OpenSeveral } from './roadmapFile/OpenSeveral.tsx'
import { isRoadmapFile } from './roadmapFile/severalFiles.ts'

interface Props {
  readonly onClose: () => void
  readonly onMerge: OnMerge
}

/** Brings in a plan that is elsewhere. Roadmap files are opened with their history. */
export function ImportDialog(props: Props) {
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={t('transfer.title')}
      size="min(1200px, calc(100vw - 48px))"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('transfer.close') }}
      styles={{ content: { maxHeight: 'calc(90dvh + 16px)' }, body: { paddingBottom: 16 } }}
    >
      <Import {...props} />
    </Modal>
  )
}

function Import({ onClose, onMerge }: Props) {
  useHelpPage('screen/import')
  const [roadmapFile, setRoadmapFile] = useState<File | null>(null)
  const [several, setSeveral] = useState<readonly File[] | null>(null)
  /** Whether the files are roadmaps, which are opened and not imported: by what is in them, not by their names. */
  const divert = async (files: readonly File[]): Promise<boolean> => {
    const roadmaps = await Promise.all(files.map(isRoadmapFile))
    if (!roadmaps.every(Boolean)) return false
    if (files.length > 1) setSeveral(files)
    else setRoadmapFile(files[0] ?? null)
    return true
  }
  if (roadmapFile) return <OpenFile file={roadmapFile} onClose={onClose} onOther={() => setRoadmapFile(null)} onMerge={onMerge} />
  if (several)
    return (
      <OpenSeveral chosen={{ files: several, passedOver: 0 }} onClose={onClose} onOther={() => setSeveral(null)} onOne={setRoadmapFile} />
    )
  return <Steps onClose={onClose} divert={divert} />
}
