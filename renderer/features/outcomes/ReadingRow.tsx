import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core'
import { IconPencil, IconX } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { formatDate } from '#shared/calendar/dates.ts'
import type { Reading } from '#shared/domain/reading.ts'
import { edit, remove } from '#shared/planning/records.ts'
import { language, t } from '#shared/text/index.ts'
import { useSessionActions } from '../../session/useSession.ts'
import { sayAmount } from '../../ui/amounts.ts'
import { Day } from '../../ui/Dates.tsx'
import { DateField, NumberField, ProseField } from '../../ui/Fields.tsx'
import { FieldsOf } from '../../ui/FieldsOf.ts'
import { Trail } from '../../ui/Trail.tsx'
import { useRemoval } from '../../ui/useRemoval.tsx'

const focusFirst = (fields: HTMLElement | null) => fields?.querySelector('input')?.focus()

/** A reading: its value, day and note; opened, its fields and what became of it before. */
export function ReadingRow({ reading, outcome, unit }: { readonly reading: Reading; readonly outcome: string; readonly unit: string }) {
  const session = useSessionActions()
  const removeWithUndo = useRemoval()
  const [open, setOpen] = useState(false)
  const closed = useRef(false)
  const { id, value, date, note } = reading
  const day = formatDate(date, language())
  const commit = (values: Partial<Reading>) =>
    session.perform({ action: 'edit-reading', subject: outcome, changes: (state) => edit(state, 'reading', id, values) })
  if (open)
    return (
      <Stack ref={focusFirst} gap="xs" role="group" aria-label={t('outcomes.inspector.editReading', { date: day })}>
        <FieldsOf value={{ kind: 'reading', id }}>
          <Group grow align="flex-start" gap="xs">
            <NumberField
              label={t('domain.field.value')}
              field="value"
              value={value}
              unit={unit}
              onCommit={(next) => next !== null && commit({ value: next })}
            />
            <DateField
              label={t('domain.field.date')}
              field="date"
              value={date}
              onCommit={(next) => next !== null && commit({ date: next })}
            />
          </Group>
          <ProseField label={t('outcomes.inspector.readingNote')} field="note" value={note} onCommit={(next) => commit({ note: next })} />
        </FieldsOf>
        <Trail kind="reading" id={id} name={t('outcomes.inspector.trailOfReading', { date: day })} />
        <div>
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => {
              closed.current = true
              setOpen(false)
            }}
          >
            {t('outcomes.inspector.doneReading')}
          </Button>
        </div>
      </Stack>
    )
  return (
    <div>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Text size="sm" className="figures" truncate>
          {sayAmount(value)} {unit}
        </Text>
        <Group gap={4} wrap="nowrap">
          <Text size="sm" c="dimmed">
            <Day date={date} />
          </Text>
          <ActionIcon
            // The keyboard goes back to where it opened the fields.
            ref={(button) => {
              if (closed.current) button?.focus()
              closed.current = false
            }}
            size="sm"
            aria-label={t('outcomes.inspector.editReading', { date: day })}
            onClick={() => setOpen(true)}
          >
            <IconPencil size={14} />
          </ActionIcon>
          <ActionIcon
            size="sm"
            aria-label={t('outcomes.inspector.removeReading', { date: day })}
            onClick={() =>
              void removeWithUndo(outcome, (state) => remove(state, 'reading', id), {
                action: 'remove',
                message: t('app.undone', { subject: t('outcomes.inspector.removedReading', { date: day }) }),
              })
            }
          >
            <IconX size={14} />
          </ActionIcon>
        </Group>
      </Group>
      {note !== '' && (
        <Text size="xs" c="dimmed">
          {note}
        </Text>
      )}
    </div>
  )
}
