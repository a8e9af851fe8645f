import { Button, Group, Progress, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { t } from '#shared/text/index.ts'
import type { Busy } from './useImport.ts'

/** What is being done, once it lasts long enough to be wondered about; without `onStop` it goes through, all or nothing. */
export function Waiting({ busy: { what, file, part }, onStop }: { readonly busy: Busy; readonly onStop: (() => void) | null }) {
  const [long, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), 300)
    return () => clearTimeout(timer)
  }, [])
  if (!long) return null
  const doing = t(`transfer.busy.${what}`, { file })
  return (
    <Group component="output" wrap="nowrap" gap="md">
      <Text size="sm" truncate className="figures">
        {part ? t('importSources.part', { doing, at: part.at, of: part.of }) : doing}
      </Text>
      <Progress value={part ? (100 * part.at) / part.of : 100} animated flex={1} miw={80} aria-label={doing} />
      {onStop && (
        <Button variant="default" size="compact-sm" onClick={onStop}>
          {t('transfer.busy.stop')}
        </Button>
      )}
    </Group>
  )
}
