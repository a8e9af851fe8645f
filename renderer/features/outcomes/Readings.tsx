import { Button, Group, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Outcome } from '#shared/domain/outcome.ts'
import { readingsOf } from '#shared/planning/readings.ts'
import { add } from '#shared/planning/records.ts'
import { t } from '#shared/text/index.ts'
import { newId } from '../../session/session.ts'
import { useOpen, useSession, useSessionActions } from '../../session/useSession.ts'
import { DateField } from '../../ui/Fields.tsx'
import { InspectorSection } from '../../ui/InspectorSection.tsx'
import { readAmount, writeAmount } from '../../ui/amounts.ts'
import { useBusy } from '../../ui/useBusy.ts'
import { useGiveBack } from '../../ui/useGiveBack.ts'
import { PasteReadings } from './PasteReadings.tsx'
import { ReadingRow } from './ReadingRow.tsx'

/** So many are shown at once, latest first. */
const page = 12

/** The actual values of an outcome's measure, latest first, and one more or a series of them. */
export function Readings({ outcome, unit }: { readonly outcome: Outcome; readonly unit: string }) {
  const session = useSessionActions()
  const { state } = useOpen()
  const today = useSession((current) => current.today)
  const [text, setText] = useState('')
  const [unread, setUnread] = useState(false)
  const [date, setDate] = useState(today)
  const [shown, setShown] = useState(page)
  const [pasting, setPasting] = useState(false)
  useGiveBack(pasting)
  const readings = readingsOf(state, outcome.id).toReversed()
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
        <Group gap="xs" mt="xs">
          <Button type="submit" variant="default" size="compact-sm" disabled={text.trim() === ''}>
            {t('outcomes.inspector.addReading')}
          </Button>
          <Button variant="default" size="compact-sm" onClick={() => setPasting(true)}>
            {t('outcomes.inspector.pasteReadings')}
          </Button>
        </Group>
      </form>
      {readings.slice(0, shown).map((reading) => (
        <ReadingRow key={reading.id} reading={reading} outcome={outcome.title} unit={unit} />
      ))}
      {readings.length > shown && (
        <Button variant="subtle" color="gray" size="compact-sm" onClick={() => setShown(shown + 50)}>
          {t('outcomes.inspector.moreReadings', { count: Math.min(50, readings.length - shown) })}
        </Button>
      )}
      {pasting && <PasteReadings outcome={outcome} unit={unit} onClose={() => setPasting(false)} />}
    </InspectorSection>
  )
}
