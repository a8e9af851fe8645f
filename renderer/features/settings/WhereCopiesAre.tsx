import { Button, Group, Stack, Text } from '@mantine/core'
import type { SnapshotsListed } from '#shared/ipc/snapshots.ts'
import { t } from '#shared/text/index.ts'
import type { Host } from '../../platform/host.ts'
import { useHost } from '../../platform/HostContext.tsx'

interface Props {
  readonly list: SnapshotsListed | null
  readonly busy: boolean
  readonly onChoose: () => void
  readonly onUsual: () => void
  readonly onAllow: () => void
}

export function WhereCopiesAre({ list, busy, onChoose, onUsual, onAllow }: Props) {
  const host = useHost()
  if (list === null) return null
  if (list.outcome === 'failed') return <Text size="sm">{t('settings.last.unread')}</Text>
  const { chosen } = list
  const usual = list.where ?? sayUsual(host.kind)
  return (
    <Stack gap="xs">
      <div>
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {chosen?.where ?? usual}
        </Text>
        {chosen && (
          <Text size="sm" c={chosen.state === 'there' ? 'dimmed' : 'red'}>
            {chosen.state === 'there'
              ? t(host.kind === 'browser' ? 'settings.where.chosenBrowser' : 'settings.where.chosen')
              : t(`settings.where.${chosen.state}`)}
          </Text>
        )}
        {chosen && host.kind !== 'browser' && (
          <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {t('settings.where.usualIs', { where: usual })}
          </Text>
        )}
      </div>
      {host.folder.canChoose ? (
        <Group gap="sm">
          {chosen?.state === 'ask' && (
            <Button onClick={onAllow} disabled={busy}>
              {t('settings.where.allow')}
            </Button>
          )}
          <Button variant="default" onClick={onChoose} disabled={busy}>
            {t('settings.where.choose')}
          </Button>
          {chosen ? (
            <Button variant="subtle" color="gray" onClick={onUsual} disabled={busy}>
              {t('settings.where.usual')}
            </Button>
          ) : (
            <Text size="sm" c="dimmed">
              {t('settings.where.chooseHint')}
            </Text>
          )}
        </Group>
      ) : (
        <Text size="sm" c="dimmed">
          {t('settings.where.cannotChoose')}
        </Text>
      )}
    </Stack>
  )
}

const sayUsual = (kind: Host['kind']): string => t(kind === 'browser' ? 'settings.where.usualBrowser' : 'settings.where.usualMemory')
