import { ActionIcon, Button, Group, Text, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { formatDate } from '#shared/calendar/dates.ts'
import type { Outcome } from '#shared/domain/outcome.ts'
import { all } from '#shared/domain/records.ts'
import { add, remove } from '#shared/planning/records.ts'
import { language, t } from '#shared/text/index.ts'
import { newId } from '../../session/session.ts'
import { useOpen, useSession, useSessionActions } from '../../session/useSession.ts'
import { Day } from '../../ui/Dates.tsx'
import { DateField } from '../../ui/Fields.tsx'
import { InspectorSection } from '../../ui/InspectorSection.tsx'
import { readAmount, sayAmount, writeAmount } from '../../ui/amounts.ts'
import { useBusy } from '../../ui/useBusy.ts'

/** The actual values of an outcome's measure, latest first, and one more. */
export function Readings({ outcome, unit }: { readonly outcome: Outcome; readonly unit: string }) {
  const session = useSessionActions()
  const { state } = useOpen()
  const today = useSession((current) => current.today)
  const [text, setText] = useState('')
  const [unread, setUnread] = useState(false)
  const [date, setDate] = useState(today)
  const readings = all(state, 'reading')
    .filter((reading) => reading.outcome === outcome.id)
    .toSorted((a, b) => (a.date > b.date ? -1 : 1))
  const once = useBusy()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const value = readAmount(text)
    setUnread(value === null)
    // What the other field could not read as a day is not taken for the day before it.
    if (value === null || event.currentTarget.querySelector('[data-day] [aria-invalid="true"]')) return
    const reading = { id: newId(), outcome: outcome.id, date, value, note: '' }
    void once(async () => {
      const made = await session.perform({ action: 'reading', subject: outcome.title, changes: () => add('reading', reading) })
      if (made) setText((current) => (current === text ? '' : current))
    })
  }
  return (
    <InspectorSection name={t('outcomes.readings')}>
      <form onSubmit={submit} noValidate>
        <Group align="flex-start" gap="xs" wrap="nowrap" grow>
          <TextInput
            label={t('outcomes.inspector.readingValue')}
            inputMode="decimal"
            value={text}
            error={unread && t('app.field.number', { example: writeAmount(1.5) })}
            onChange={(event) => {
              setText(event.currentTarget.value)
              setUnread(false)
            }}
            rightSection={
              <Text size="xs" c="dimmed" truncate aria-hidden>
                {unit}
              </Text>
            }
            rightSectionWidth={Math.min(72, 16 + unit.length * 7)}
          />
          <div data-day>
            <DateField
              label={t('outcomes.inspector.readingDate')}
              value={date}
              onCommit={(next) => {
                if (next === null) return false
                setDate(next)
                return true
              }}
            />
          </div>
        </Group>
        <Button type="submit" variant="default" size="compact-sm" mt="xs" disabled={text.trim() === ''}>
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
