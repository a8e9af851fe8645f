import { Modal, Stack, Text } from '@mantine/core'
import { type CalendarDate, formatDate } from '#shared/calendar/dates.ts'
import type { SnoozeDays } from '#shared/review/prompts.ts'
import { language, t } from '#shared/text/index.ts'
import { Calendar } from '../ui/Calendar.tsx'

interface Props {
  readonly days: SnoozeDays
  readonly onClose: () => void
  readonly onChoose: (until: CalendarDate) => Promise<void>
}

const say = (day: CalendarDate) => formatDate(day, language())

/** Asks for the day on which to be reminded. */
export function SnoozeDialog({ days: { tomorrow, latest }, onClose, onChoose }: Props) {
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('prompts.dialog.title')}
      size="sm"
      closeButtonProps={{ 'aria-label': t('app.bar.closeDialog') }}
    >
      <Stack align="center">
        <Text size="sm" c="dimmed">
          {t('prompts.dialog.hint', { from: say(tomorrow), to: say(latest) })}
        </Text>
        <Calendar
          defaultDate={tomorrow}
          minDate={tomorrow}
          maxDate={latest}
          getDayProps={(date) => (date === tomorrow ? { 'data-autofocus': true } : {})}
          onChange={(date) => {
            onClose()
            if (date !== null) void onChoose(date)
          }}
        />
      </Stack>
    </Modal>
  )
}
