import { Button, Modal, Stack, Text } from '@mantine/core'
import { IconFileZip } from '@tabler/icons-react'
import { type DragEvent, useRef, useState } from 'react'
import { t } from '#shared/text/index.ts'
import classes from '../import/Import.module.css'
import { OpenFile } from './OpenFile.tsx'

interface Props {
  readonly opened: boolean
  readonly onClose: () => void
}

/** Opens a `.roadmap` file: a roadmap with its whole history. */
export function OpenFileDialog({ opened, onClose }: Props) {
  const [file, setFile] = useState<File | null>(null)
  const close = () => {
    setFile(null)
    onClose()
  }
  return (
    <Modal opened={opened} onClose={close} title={t('roadmapFile.open.item')} size="lg" closeButtonProps={{ 'aria-label': t('roadmapFile.save.close') }}>
      {opened && (file ? <OpenFile key={`${file.name} ${file.lastModified}`} file={file} onClose={close} onOther={() => setFile(null)} /> : <Choose onFile={setFile} />)}
    </Modal>
  )
}

function Choose({ onFile }: { readonly onFile: (file: File) => void }) {
  const [over, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const dropped = event.dataTransfer.files.item(0)
    if (dropped) onFile(dropped)
  }
  return (
    <Stack gap="md">
      <div
        className={classes.drop}
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <IconFileZip size={40} stroke={1.25} aria-hidden className={classes.dropIcon} />
        <Text fw={600}>{t('roadmapFile.open.drop')}</Text>
        <Button data-autofocus onClick={() => input.current?.click()}>
          {t('transfer.file.choose')}
        </Button>
        <input
          ref={input}
          type="file"
          accept=".roadmap"
          aria-label={t('roadmapFile.open.title')}
          className={classes.input}
          tabIndex={-1}
          onChange={(event) => {
            const chosen = event.currentTarget.files?.item(0)
            // The same file chosen again must be read again.
            event.currentTarget.value = ''
            if (chosen) onFile(chosen)
          }}
        />
        <Text size="sm" c="dimmed" maw={440} ta="center">
          {t('roadmapFile.open.hint')}
        </Text>
      </div>
    </Stack>
  )
}
