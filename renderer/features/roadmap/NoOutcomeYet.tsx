import { Anchor, Text } from '@mantine/core'
import { t } from '#shared/text/index.ts'
import { useSessionActions } from '../../session/useSession.ts'

/** What stands where outcomes would be offered, and the way to the first. */
export function NoOutcomeYet() {
  const session = useSessionActions()
  return (
    <Text size="xs" c="dimmed">
      {t('outcomes.link.noneYet')}{' '}
      <Anchor component="button" type="button" size="xs" onClick={() => session.goTo({ screen: 'outcomes' })}>
        {t('outcomes.link.addFirst')}
      </Anchor>
    </Text>
  )
}
