import { ActionIcon, Popover } from '@mantine/core'
import { IconCalendar } from '@tabler/icons-react'
import { useState } from 'react'
import type { CalendarDate } from '#shared/calendar/dates.ts'
import { t } from '#shared/text/index.ts'
import { Calendar } from './Calendar.tsx'

export interface PickDayProps {
  /** The name of the field that the day is picked for. */
  readonly of: string
  readonly day: CalendarDate | null
  readonly clearable: boolean
  readonly disabled: boolean
  readonly onPick: (value: CalendarDate | null) => void
}

/** The button in a day's field, and the calendar it opens. */
export function PickDay({ of, day, clearable, disabled, onPick }: PickDayProps) {
  const [open, setOpen] = useState(false)
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" transitionProps={{ duration: 0 }} trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon size="sm" disabled={disabled} aria-label={t('app.field.pickDay', { field: of })} onClick={() => setOpen(!open)}>
          <IconCalendar size={16} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <Calendar
          value={day}
          {...(day === null ? {} : { defaultDate: day })}
          highlightToday
          allowDeselect={clearable}
          onChange={(picked) => {
            setOpen(false)
            onPick(picked)
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}
