import { DatePicker, type DatePickerProps } from '@mantine/dates'
import { formatDate, formatMonth, monthName, weekdayName } from '#shared/calendar/dates.ts'
import { language } from '#shared/text/index.ts'

type Props = Pick<
  DatePickerProps,
  'value' | 'defaultDate' | 'minDate' | 'maxDate' | 'allowDeselect' | 'highlightToday' | 'getDayProps' | 'onChange'
>

/** The days of a month to choose one from, in the words of the language. */
export function Calendar(props: Props) {
  return (
    <DatePicker
      firstDayOfWeek={1}
      weekendDays={[]}
      weekdayFormat={(day) => weekdayName(day, language())}
      monthLabelFormat={(day) => formatMonth(day, language(), 'long')}
      monthsListFormat={(day) => monthName(Number(day.slice(5, 7)), language(), 'short')}
      getDayAriaLabel={(day) => formatDate(day, language(), 'long')}
      {...props}
    />
  )
}
