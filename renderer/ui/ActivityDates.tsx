import { Button, Group, Text } from '@mantine/core'
import { useRef, useState } from 'react'
import { type CalendarDate, daysBetween, formatDate } from '#shared/calendar/dates.ts'
import { quarterLabel, quartersIn } from '#shared/calendar/fiscal.ts'
import type { Activity } from '#shared/domain/activity.ts'
import type { Id } from '#shared/domain/fields.ts'
import { roadmapOf } from '#shared/domain/records.ts'
import { shiftBetween, shifted, type Span } from '#shared/planning/moving.ts'
import { edit } from '#shared/planning/records.ts'
import { language, t } from '#shared/text/index.ts'
import { useOpen, useSessionActions } from '../session/useSession.ts'
import { DateField } from './Fields.tsx'

/** A start that was given alone. */
interface GivenStart {
  readonly of: Id
  readonly start: CalendarDate
  readonly over: Span
  /** The start that the activity has since: the one of before where the one given was refused. */
  readonly has: CalendarDate
}

/** When an activity starts and finishes. After a start was given alone it can keep the length that it had. */
export function ActivityDates({ activity }: { readonly activity: Activity }) {
  const session = useSessionActions()
  const { state } = useOpen()
  const [given, setGiven] = useState<GivenStart | null>(null)
  const days = useRef<HTMLDivElement>(null)
  const { id, title, start, finish } = activity
  const { calendar } = roadmapOf(state)
  const commit = (values: Partial<Span>, action: 'edit' | 'move' = 'edit') =>
    session.perform({ action, subject: title, changes: (current) => edit(current, 'activity', id, values) })
  const commitStart = async (day: CalendarDate) => {
    const done = await commit({ start: day })
    setGiven({ of: id, start: day, over: { start, finish }, has: done ? day : start })
    return done
  }
  const asLong = asLongAsBefore(activity, given)
  const quarters = quartersIn(calendar, start, finish).map((quarter) => quarterLabel(calendar, quarter))
  return (
    <>
      <Group ref={days} grow align="flex-start" gap="xs">
        <DateField label={t('domain.field.start')} field="start" value={start} onCommit={(day) => day !== null && commitStart(day)} />
        <DateField
          label={t('domain.field.finish')}
          field="finish"
          value={finish}
          onCommit={(day) => day !== null && commit({ finish: day })}
        />
      </Group>
      <Text size="xs" c="dimmed" className="figures">
        {t('roadmap.inspector.duration', {
          days: daysBetween(start, finish) + 1,
          quarters: quarters.length > 1 ? `${quarters[0]} – ${quarters.at(-1)}` : (quarters[0] ?? ''),
        })}
      </Text>
      {asLong && (
        <div>
          <Button
            variant="light"
            size="compact-sm"
            onClick={() => {
              // The button goes with its press.
              days.current?.querySelector('input')?.focus()
              void commit(asLong, 'move')
            }}
          >
            {t('roadmap.inspector.keepLength', {
              start: formatDate(asLong.start, language()),
              finish: formatDate(asLong.finish, language()),
            })}
          </Button>
        </div>
      )}
    </>
  )
}

/** The span with the start that was given and the length of before; null where its days are others by now, or that is what it has. */
function asLongAsBefore({ id, start, finish }: Activity, given: GivenStart | null): Span | null {
  if (given?.of !== id || given.has !== start || given.over.finish !== finish) return null
  const span = shifted(given.over, shiftBetween(given.over.start, given.start))
  return span.finish === finish ? null : span
}
