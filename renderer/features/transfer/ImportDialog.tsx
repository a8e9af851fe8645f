import { Modal } from '@mantine/core'
import { useState } from 'react'
import { looksLikeRoadmapFile, startLength } from '#shared/exchange/roadmapFile/index.ts'
import { t } from '#shared/text/index.ts'
import { Steps } from './import/Steps.tsx'
import { type OnMerge, OpenFile } from './roadmapFile/OpenFile.tsx'

interface Props {
  readonly onClose: () => void
  readonly onMerge: OnMerge
}

/** Brings in a plan that is elsewhere. Roadmap files are opened with their history. */
export function ImportDialog({ opened, ...rest }: Props & { readonly opened: boolean }) {
  return (
    <Modal
      opened={opened}
      onClose={rest.onClose}
      title={t('transfer.title')}
      size="min(1200px, calc(100vw - 48px))"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('transfer.close') }}
      styles={{ content: { maxHeight: 'none' }, body: { paddingBottom: 16 } }}
    >
      {opened && <Import {...rest} />}
    </Modal>
  )
}

function Import({ onClose, onMerge }: Props) {
  const [roadmapFile, setRoadmapFile] = useState<File | null>(null)
  /** Whether the files are roadmaps, which are opened and not imported. */
  const divert = async (files: readonly File[]): Promise<boolean> => {
    const [file] = files
    if (!file || files.length > 1 || !(await isRoadmap(file))) return false
    setRoadmapFile(file)
    return true
  }
  if (roadmapFile) return <OpenFile file={roadmapFile} onClose={onClose} onOther={() => setRoadmapFile(null)} onMerge={onMerge} />
  return <Steps onClose={onClose} divert={divert} />
}

/** By what is in it, not by its name. Of a file that cannot be read the import tells. */
async function isRoadmap(file: File): Promise<boolean> {
  const start = await file.slice(0, startLength).arrayBuffer().catch(() => new ArrayBuffer(0))
  return looksLikeRoadmapFile(new Uint8Array(start))
}
