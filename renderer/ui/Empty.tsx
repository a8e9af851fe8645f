import { Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'

/** A screen or a part of it with nothing in it yet: what belongs here, and what to do first. */
export function Empty({ title, children, action }: { readonly title: string; readonly children: ReactNode; readonly action?: ReactNode }) {
  return (
    <Stack align="flex-start" gap="sm" py="xl" maw={560}>
      <Title order={2}>{title}</Title>
      <Text c="dimmed">{children}</Text>
      {action}
    </Stack>
  )
}
