import { Button, Group, Progress, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { t } from '#shared/text/index.ts'
import type { Busy } from './useImport.ts'

/** What is being done, once it lasts long enough to be wondered about. */
export function Waiting({ busy, file, onStop }: { readonly busy: Busy; readonly file: string; readonly onStop: () => void }) {
  const [long, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), 300)
    return () => clearTimeout(timer)
  }, [])
  if (!long) return null
  return (
    <Group component="output" wrap="nowrap" gap="md">
      <Text size="sm" truncate>
        {t(`transfer.busy.${busy}`, { file })}
      </Text>
      <Progress value={100} animated flex={1} miw={80} aria-label={t(`transfer.busy.${busy}`, { file })} />
      <Button variant="default" size="compact-sm" onClick={onStop}>
        {t('transfer.busy.stop')}
      </Button>
    </Group>
  )
}
