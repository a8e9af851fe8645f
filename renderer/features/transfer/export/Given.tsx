import { Alert, Button, Text } from '@mantine/core'
import { t } from '#shared/text/index.ts'
import { Progressing } from '../roadmapFile/Progressing.tsx'
import type { Giving } from './useGiving.ts'

/** How far an export is, with a way to stop it, and then what came of it. */
export function Given({ giving: { busy, done, said, record, cancel } }: { readonly giving: Giving }) {
  if (busy) return <Progressing what={t('exporting.making')} done={done} onStop={cancel} />
  if (!said) return null
  return (
    <Alert
      role={said.bad ? 'alert' : 'status'}
      color={said.bad ? 'red' : 'petrol'}
      title={said.bad ? t('exporting.failedTitle') : undefined}
    >
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {said.sentence}
      </Text>
      {record && (
        <Button mt="xs" size="compact-sm" variant="default" onClick={() => void record()}>
          {t('exporting.record')}
        </Button>
      )}
    </Alert>
  )
}
