import { Button, Group, Text } from '@mantine/core'
import { t } from '#shared/text/index.ts'
import { unavailable } from '../../ui/unavailable.ts'

/** The end of a dialog that merges: how much is still to be decided, and the button that waits for it. */
export function MergeFoot({
  open,
  ready,
  label,
  onClose,
  onDo,
}: {
  /** How many conflicts have no answer. */
  readonly open: number
  /** Whether there is anything to do besides. */
  readonly ready: boolean
  readonly label: string
  readonly onClose: () => void
  readonly onDo: () => void
}) {
  return (
    <Group justify="flex-end">
      {open > 0 && (
        <Text size="sm" c="dimmed">
          {t('merge.left', { count: open })}
        </Text>
      )}
      <Button variant="default" onClick={onClose}>
        {t('merge.cancel')}
      </Button>
      <Button {...unavailable(!ready || open > 0)} onClick={onDo}>
        {label}
      </Button>
    </Group>
  )
}
