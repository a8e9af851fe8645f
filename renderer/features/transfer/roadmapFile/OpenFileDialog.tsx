import { Modal } from '@mantine/core'
import { IconFileZip } from '@tabler/icons-react'
import { useState } from 'react'
import { t } from '#shared/text/index.ts'
import { FileDrop } from '../FileDrop.tsx'
import classes from '../import/Import.module.css'
import { type OnMerge, OpenFile } from './OpenFile.tsx'

interface Props {
  readonly opened: boolean
  readonly onClose: () => void
  readonly onMerge: OnMerge
}

/** Opens a `.roadmap` file: a roadmap with its whole history. */
export function OpenFileDialog({ opened, onClose, onMerge }: Props) {
  const [file, setFile] = useState<File | null>(null)
  const close = () => {
    setFile(null)
    onClose()
  }
  return (
    <Modal opened={opened} onClose={close} title={t('roadmapFile.open.item')} size="lg" closeButtonProps={{ 'aria-label': t('roadmapFile.save.close') }}>
      {opened && (file ? <OpenFile key={`${file.name} ${file.lastModified}`} file={file} onClose={close} onOther={() => setFile(null)} onMerge={onMerge} /> : <Choose onFile={setFile} />)}
    </Modal>
  )
}

function Choose({ onFile }: { readonly onFile: (file: File) => void }) {
  return (
    <FileDrop
      icon={<IconFileZip size={40} stroke={1.25} aria-hidden className={classes.dropIcon} />}
      title={t('roadmapFile.open.drop')}
      label={t('roadmapFile.open.title')}
      accept=".roadmap"
      hint={t('roadmapFile.open.hint')}
      hintWidth={440}
      onFile={onFile}
    />
  )
}
