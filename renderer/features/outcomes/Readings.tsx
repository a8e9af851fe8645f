import { ActionIcon, Button, Group, NumberInput, Text } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { IconX } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { formatDate, isCalendarDate } from '#shared/calendar/dates.ts'
import type { Outcome } from '#shared/domain/outcome.ts'
import { all } from '#shared/domain/records.ts'
import { add, remove } from '#shared/planning/records.ts'
import { language, t } from '#shared/text/index.ts'
import { newId } from '../../session/session.ts'
import { useOpen, useSession, useSessionActions } from '../../session/useSession.ts'
import { Day } from '../../ui/Dates.tsx'
import { InspectorSection } from '../../ui/InspectorSection.tsx'
import { sayAmount } from '../../ui/amounts.ts'

/** The actual values of an outcome's measure, latest first, and one more. */
export function Readings({ outcome, unit }: { readonly outcome: Outcome; readonly unit: string }) {
  const session = useSessionActions()
  const { state } = useOpen()
  const today = useSession((current) => current.today)
  const [value, setValue] = useState<number | null>(null)
  const [date, setDate] = useState(today)
  const readings = all(state, 'reading')
    .filter((reading) => reading.outcome === outcome.id)
    .toSorted((a, b) => (a.date > b.date ? -1 : 1))
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (value === null) return
    const reading = { id: newId(), outcome: outcome.id, date, value, note: '' }
    if (await session.perform({ action: 'reading', subject: outcome.title, changes: () => add('reading', reading) })) setValue(null)
  }
  return (
    <InspectorSection name={t('outcomes.readings')}>
      <form onSubmit={(event) => void submit(event)}>
        <Group align="flex-end" gap="xs" wrap="nowrap">
          <NumberInput
            label={t('outcomes.inspector.readingValue')}
            hideControls
            suffix={` ${unit}`}
            value={value ?? ''}
            onChange={(next) => setValue(typeof next === 'number' ? next : null)}
          />
          <DateInput
            label={t('outcomes.inspector.readingDate')}
            value={date}
            valueFormat="D MMM YYYY"
            onChange={(next) => {
              if (next !== null && isCalendarDate(next)) setDate(next)
            }}
          />
        </Group>
        <Button type="submit" variant="default" size="compact-sm" mt="xs" disabled={value === null}>
          {t('outcomes.inspector.addReading')}
        </Button>
      </form>
      {readings.map((reading) => (
        <Group key={reading.id} justify="space-between" wrap="nowrap" gap="xs">
          <Text size="sm" className="figures">
            {sayAmount(reading.value)} {unit}
          </Text>
          <Group gap="xs" wrap="nowrap">
            <Text size="sm" c="dimmed">
              <Day date={reading.date} />
            </Text>
            <ActionIcon
              size="sm"
              aria-label={t('outcomes.inspector.removeReading', { date: formatDate(reading.date, language()) })}
              onClick={() =>
                void session.perform({
                  action: 'remove',
                  subject: outcome.title,
                  changes: (current) => remove(current, 'reading', reading.id),
                })
              }
            >
              <IconX size={14} />
            </ActionIcon>
          </Group>
        </Group>
      ))}
    </InspectorSection>
  )
}
