import { Button, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { Id } from '#shared/domain/fields.ts'
import { undoTargets } from '#shared/history/undo.ts'
import { t } from '#shared/text/index.ts'
import type { Session } from '../../session/session.ts'
import { revisionLines } from '../../store/history.ts'

/** Says what was imported and where its report is, and offers to take it back; what a roadmap began with cannot be. */
export async function tellImported(session: Session, roadmap: Id, title: string, sentences: readonly string[]): Promise<void> {
  const lines = await revisionLines(session.database, roadmap)
  const last = lines.at(-1)
  const line = last && undoTargets(lines).undo === last.number ? last : null
  const id = `imported-${roadmap}-${last?.number ?? 0}`
  notifications.show({
    id,
    autoClose: 10_000,
    closeButtonProps: { 'aria-label': t('app.bar.close') },
    title,
    message: (
      <Stack gap="xs" align="start">
        {sentences.map((sentence) => (
          <Text key={sentence} size="sm">
            {sentence}
          </Text>
        ))}
        {line && (
          <Button
            size="compact-sm"
            variant="light"
            onClick={() => {
              notifications.hide(id)
              void session.undo(line)
            }}
          >
            {t('app.undoButton')}
          </Button>
        )}
      </Stack>
    ),
  })
}
