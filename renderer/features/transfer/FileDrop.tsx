import { Button, Text } from '@mantine/core'
import { type DragEvent, type ReactNode, useRef, useState } from 'react'
import { t } from '#shared/text/index.ts'
import classes from './import/Import.module.css'

/** Where files are dropped, or chosen by the button; one, where not `multiple`. */
export function FileDrop({
  icon,
  title,
  label,
  accept,
  hint,
  hintWidth,
  multiple = false,
  onFiles,
}: {
  readonly icon: ReactNode
  readonly title: string
  /** The name of the file input. */
  readonly label: string
  readonly accept: string
  readonly hint: string
  readonly hintWidth: number
  readonly multiple?: boolean
  readonly onFiles: (files: readonly File[]) => void
}) {
  const [over, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const give = (list: FileList | null) => {
    const files = [...(list ?? [])]
    if (files.length > 0) onFiles(multiple ? files : files.slice(0, 1))
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    give(event.dataTransfer.files)
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
        {t(multiple ? 'importSources.choose' : 'transfer.file.choose')}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        multiple={multiple}
        aria-label={label}
        className={classes.input}
        tabIndex={-1}
        onChange={(event) => {
          give(event.currentTarget.files)
          // The same file chosen again must be read again.
          event.currentTarget.value = ''
        }}
      />
      <Text size="sm" c="dimmed" maw={hintWidth} ta="center">
        {hint}
      </Text>
    </div>
  )
}
