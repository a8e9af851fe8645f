import { Button, Stack, Text } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { type DragEvent, useRef, useState } from 'react'
import { t } from '#shared/text/index.ts'
import classes from './Import.module.css'
import { Notice } from './Notice.tsx'
import { limits, sayProblem } from './say.ts'
import type { ImportProblem } from './useImport.ts'

/** The first step: a file by button or by dropping it. */
export function ChooseFile({ problem, onFile }: { readonly problem: ImportProblem | null; readonly onFile: (file: File) => void }) {
  const [over, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files.item(0)
    if (file) onFile(file)
  }
  return (
    <Stack gap="md" className={classes.choose}>
      {problem && <ProblemAlert problem={problem} />}
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
        <IconFileSpreadsheet size={40} stroke={1.25} aria-hidden className={classes.dropIcon} />
        <Text fw={600}>{t('transfer.file.drop')}</Text>
        <Button data-autofocus onClick={() => input.current?.click()}>
          {t('transfer.file.choose')}
        </Button>
        <input
          ref={input}
          type="file"
          accept=".csv,.tsv,.txt,.roadmap,text/csv,text/plain,text/tab-separated-values"
          aria-label={t('transfer.file.label')}
          className={classes.input}
          tabIndex={-1}
          onChange={(event) => {
            const file = event.currentTarget.files?.item(0)
            // The same file chosen again must be read again.
            event.currentTarget.value = ''
            if (file) onFile(file)
          }}
        />
        <Text size="sm" c="dimmed" maw={520} ta="center">
          {t('transfer.file.hint')}
        </Text>
      </div>
      <Text size="xs" c="dimmed">
        {t('transfer.file.limits', limits)}
      </Text>
    </Stack>
  )
}

export function ProblemAlert({ problem }: { readonly problem: ImportProblem }) {
  return (
    <Notice bad title={t('transfer.refused.title')}>
      {sayProblem(problem)} {t('transfer.refused.safe')}
    </Notice>
  )
}
