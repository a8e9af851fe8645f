import { Button, Text } from '@mantine/core'
import { type DragEvent, type ReactNode, useRef, useState } from 'react'
import { t } from '#shared/text/index.ts'
import classes from './import/Import.module.css'

/** Where a file is dropped, or chosen by the button. */
export function FileDrop({
  icon,
  title,
  label,
  accept,
  hint,
  hintWidth,
  onFile,
}: {
  readonly icon: ReactNode
  readonly title: string
  /** The name of the file input. */
  readonly label: string
  readonly accept: string
  readonly hint: string
  readonly hintWidth: number
  readonly onFile: (file: File) => void
}) {
  const [over, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files.item(0)
    if (file) onFile(file)
  }
  return (
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
      {icon}
      <Text fw={600}>{title}</Text>
      <Button data-autofocus onClick={() => input.current?.click()}>
        {t('transfer.file.choose')}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        aria-label={label}
        className={classes.input}
        tabIndex={-1}
        onChange={(event) => {
          const file = event.currentTarget.files?.item(0)
          // The same file chosen again must be read again.
          event.currentTarget.value = ''
          if (file) onFile(file)
        }}
      />
      <Text size="sm" c="dimmed" maw={hintWidth} ta="center">
        {hint}
      </Text>
    </div>
  )
}
