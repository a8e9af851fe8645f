import { NativeSelect, SegmentedControl, Select, Text } from '@mantine/core'
import { useId } from 'react'
import { type CalendarDate, formatDate, monthName } from '#shared/calendar/dates.ts'
import { type FiscalCalendar, quarterDays, quarterLabel, quarterOf } from '#shared/calendar/fiscal.ts'
import type { Horizon } from '#shared/calendar/horizon.ts'
import { language, t } from '#shared/text/index.ts'

type MonthsCalendar = FiscalCalendar & { kind: 'months' }

/** The month in which fiscal years start, and after which calendar year they are named. With a day it says what that makes of it. */
export function FiscalFields({
  calendar,
  today,
  onCalendar,
}: {
  readonly calendar: MonthsCalendar
  readonly today?: CalendarDate
  readonly onCalendar: (calendar: MonthsCalendar) => void
}) {
  return (
    <>
      {/* The system's list: a month is chosen by its letters, and nothing else hears the keys. */}
      <NativeSelect
        label={t('app.newRoadmap.fiscal')}
        description={today === undefined ? null : exampleOf(calendar, today)}
        inputWrapperOrder={['label', 'input', 'description']}
        data={Array.from({ length: 12 }, (_, index) => ({ value: String(index + 1), label: monthName(index + 1, language()) }))}
        value={String(calendar.startMonth)}
        onChange={({ currentTarget }) => onCalendar({ ...calendar, startMonth: Number(currentTarget.value) })}
      />
      {calendar.startMonth !== 1 && (
        <Select
          label={t('app.newRoadmap.label')}
          data={[
            { value: 'start', label: t('app.newRoadmap.labelStart') },
            { value: 'end', label: t('app.newRoadmap.labelEnd') },
          ]}
          value={calendar.labelBy}
          allowDeselect={false}
          comboboxProps={{ transitionProps: { duration: 0 } }}
          onChange={(value) => onCalendar({ ...calendar, labelBy: value === 'start' ? 'start' : 'end' })}
        />
      )}
    </>
  )
}

function exampleOf(calendar: FiscalCalendar, today: CalendarDate): string {
  const quarter = quarterOf(calendar, today)
  const days = quarterDays(calendar, quarter)
  return t('app.newRoadmap.labelExample', {
    quarter: quarterLabel(calendar, quarter),
    from: formatDate(days.start, language()),
    to: formatDate(days.finish, language()),
  })
}

/** How many years the horizon covers. */
export function YearsField({ years, onYears }: { readonly years: Horizon['years']; readonly onYears: (years: Horizon['years']) => void }) {
  const id = useId()
  return (
    <div>
      <Text size="sm" fw={500} mb={4} id={id}>
        {t('app.newRoadmap.years')}
      </Text>
      <SegmentedControl
        aria-labelledby={id}
        value={String(years)}
        data={([3, 4, 5] as const).map((count) => ({ value: String(count), label: t('app.newRoadmap.yearsValue', { count }) }))}
        onChange={(value) => onYears(value === '3' ? 3 : value === '4' ? 4 : 5)}
      />
    </div>
  )
}
