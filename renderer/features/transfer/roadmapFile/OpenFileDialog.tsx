import { Modal, Stack } from '@mantine/core'
import { IconFileZip } from '@tabler/icons-react'
import { type DragEvent, useEffect, useState } from 'react'
import { t } from '#shared/text/index.ts'
import { FileDrop } from '../FileDrop.tsx'
import classes from '../import/Import.module.css'
import { type OnRevision, OpenPrinted } from '../pdf/OpenPrinted.tsx'
import { looksLikePdf } from '../pdf/printedFile.ts'
import { ChooseSeveral } from './ChooseSeveral.tsx'
import { type OnMerge, OpenFile } from './OpenFile.tsx'
import { OpenSeveral } from './OpenSeveral.tsx'
import { type Chosen, dropped } from './severalFiles.ts'

interface Props {
  /** Files that were dropped, or opened outside the window, before it was opened; none where they are asked for. */
  readonly given: readonly File[]
  readonly onClose: () => void
  readonly onMerge: OnMerge
  readonly onRevision: OnRevision
}

/** Opens a `.roadmap` file, a roadmap with its whole history; several at once; or the revision that a PDF was printed from. */
export function OpenFileDialog({ onClose, ...rest }: Props) {
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('roadmapFile.open.item')}
      size="xl"
      closeButtonProps={{ 'aria-label': t('roadmapFile.save.close') }}
    >
      <Open onClose={onClose} {...rest} />
    </Modal>
  )
}

function Open({ given, onClose, onMerge, onRevision }: Props) {
  const [file, setFile] = useState(given.length === 1 ? (given[0] ?? null) : null)
  const [several, setSeveral] = useState<Chosen | null>(given.length > 1 ? { files: given, passedOver: 0 } : null)
  const [isPdf, setPdf] = useState<boolean | null>(null)
  useEffect(() => {
    if (!file) return
    let wanted = true
    // By what is in it, not by its name. A file that cannot be read is told of when it is opened.
    const look = async () => looksLikePdf(new Uint8Array(await file.slice(0, 1024).arrayBuffer()))
    look().then(
      (found) => wanted && setPdf(found),
      () => wanted && setPdf(false),
    )
    return () => {
      wanted = false
    }
  }, [file])
  const other = () => {
    setFile(null)
    setPdf(null)
  }
  if (several && !file) return <OpenSeveral chosen={several} onClose={onClose} onOther={() => setSeveral(null)} onOne={setFile} />
  if (!file) return <Choose onFile={setFile} onSeveral={setSeveral} />
  if (isPdf === null) return null
  return isPdf ? (
    <OpenPrinted file={file} onClose={onClose} onOther={other} onRevision={onRevision} />
  ) : (
    <OpenFile file={file} onClose={onClose} onOther={other} onMerge={onMerge} />
  )
}

function Choose({ onFile, onSeveral }: { readonly onFile: (file: File) => void; readonly onSeveral: (chosen: Chosen) => void }) {
  const drop = (event: DragEvent) => {
    const found = dropped(event.dataTransfer)
    if (!found) return
    event.preventDefault()
    event.stopPropagation()
    void found.then(onSeveral)
  }
  return (
    <Stack gap="md" onDropCapture={drop}>
      <FileDrop
        icon={<IconFileZip size={40} stroke={1.25} aria-hidden className={classes.dropIcon} />}
        title={t('roadmapFile.open.drop')}
        label={t('roadmapFile.open.title')}
        accept=".roadmap,.pdf"
        hint={t('roadmapFile.open.hint')}
        hintWidth={440}
        onFiles={([file]) => file && onFile(file)}
      />
      <ChooseSeveral onChosen={onSeveral} />
    </Stack>
  )
}
