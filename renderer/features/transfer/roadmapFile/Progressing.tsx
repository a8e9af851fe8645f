import { Button, Group, Progress, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { t } from '#shared/text/index.ts'

interface Props {
  readonly what: string
  /** From 0 to 1; null while it is not known. */
  readonly done: number | null
  readonly onStop: () => void
}

/** How far something is, once it lasts long enough to be wondered about. */
export function Progressing({ what, done, onStop }: Props) {
  const [long, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), 300)
    return () => clearTimeout(timer)
  }, [])
  if (!long) return null
  return (
    <Group component="output" wrap="nowrap" gap="md" w="100%">
      <Text size="sm" truncate flex={done === null ? 1 : undefined}>
        {what}
      </Text>
      {done !== null && <Progress value={done * 100} flex={1} miw={80} aria-label={what} />}
      <Button variant="default" size="compact-sm" onClick={onStop}>
        {t('transfer.busy.stop')}
      </Button>
    </Group>
  )
}
