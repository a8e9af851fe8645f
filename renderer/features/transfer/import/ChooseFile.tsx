import { Stack, Text } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { t } from '#shared/text/index.ts'
import { FileDrop } from '../FileDrop.tsx'
import classes from './Import.module.css'
import { Notice } from './Notice.tsx'
import { limits, sayProblem } from './say.ts'
import type { ImportProblem } from './useImport.ts'

/** The first step: a file by button or by dropping it. */
export function ChooseFile({ problem, onFile }: { readonly problem: ImportProblem | null; readonly onFile: (file: File) => void }) {
  return (
    <Stack gap="md" className={classes.choose}>
      {problem && <ProblemAlert problem={problem} />}
      <FileDrop
        icon={<IconFileSpreadsheet size={40} stroke={1.25} aria-hidden className={classes.dropIcon} />}
        title={t('transfer.file.drop')}
        label={t('transfer.file.label')}
        accept=".csv,.tsv,.txt,.xlsx,.zip,.roadmap,text/csv,text/plain,text/tab-separated-values"
        hint={t('transfer.file.hint')}
        hintWidth={520}
        onFile={onFile}
      />
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
