import { Anchor, Group, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import type { HelpPage } from '#shared/help/pages.ts'
import { t } from '#shared/text/index.ts'
import { openHelp } from '../session/helping.ts'

/** A screen or a part of it with nothing in it yet: what belongs here, what to do first, and where there is more to read. */
export function Empty({
  title,
  children,
  action,
  help,
}: {
  readonly title: string
  readonly children: ReactNode
  readonly action?: ReactNode
  readonly help?: HelpPage
}) {
  return (
    <Stack align="flex-start" gap="sm" py="xl" maw={560}>
      <Title order={2}>{title}</Title>
      <Text c="dimmed">{children}</Text>
      {(action !== undefined || help) && (
        <Group gap="md">
          {action}
          {help && (
            <Anchor component="button" type="button" size="sm" onClick={() => openHelp(help)}>
              {t('app.bar.learnMore')}
            </Anchor>
          )}
        </Group>
      )}
    </Stack>
  )
}
