import { Button, Group, List, Modal, Stack, Text } from '@mantine/core'
import { IconSignature } from '@tabler/icons-react'
import { daysBetween, formatDate } from '#shared/calendar/dates.ts'
import { horizonDays, rollPast } from '#shared/calendar/horizon.ts'
import { roadmapOf } from '#shared/domain/records.ts'
import type { LeftOpen } from '#shared/review/leftOpen.ts'
import { language, t } from '#shared/text/index.ts'
import { useSession } from '../../session/useSession.ts'
import { useBusy } from '../../ui/useBusy.ts'
import { useGiveBack } from '../../ui/useGiveBack.ts'
import { useQuarterFinish, useReviewing } from './reviewing.ts'

interface SignDialogProps {
  readonly open: readonly LeftOpen[]
  readonly onSign: () => Promise<void>
  readonly onClose: () => void
}

/** Says what signing does, and what the review is signed without, before it is done for good. */
export function SignDialog({ open, onSign, onClose }: SignDialogProps) {
  useGiveBack()
  const { review, calendar, label, now } = useReviewing()
  const finish = useQuarterFinish()
  const today = useSession((state) => state.today)
  const once = useBusy()
  const { horizon } = roadmapOf(now)
  const rolled = rollPast(calendar, horizon, review.quarter)
  const days = horizonDays(calendar, rolled)
  const left = daysBetween(today, finish)
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('signOff.confirm.title', { quarter: label })}
      closeButtonProps={{ 'aria-label': t('app.bar.close') }}
    >
      <Stack>
        <List size="sm" spacing="xs">
          <List.Item>{t('signOff.confirm.freezes')}</List.Item>
          {rolled.start !== horizon.start && (
            <List.Item>
              {t('signOff.confirm.rolls', { start: formatDate(days.start, language()), finish: formatDate(days.finish, language()) })}
            </List.Item>
          )}
          {left > 0 && <List.Item>{t('signOff.confirm.daysLeft', { count: left })}</List.Item>}
          <List.Item>{t('signOff.confirm.forGood')}</List.Item>
        </List>
        {open.length > 0 && (
          <div>
            <Text size="sm" fw={600} mb="xs">
              {t('signOff.openTitle')}
            </Text>
            <List size="sm">
              {open.map(({ what, count }) => (
                <List.Item key={what}>{t(`signOff.open.${what}`, { count })}</List.Item>
              ))}
            </List>
          </div>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('signOff.confirm.cancel')}
          </Button>
          <Button leftSection={<IconSignature size={18} />} onClick={() => void once(onSign)}>
            {t('signOff.confirm.sign')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
