import { Button, Text } from '@mantine/core'
import { type ClipboardEvent, useState } from 'react'
import { fiscalYear, quarterLabel } from '#shared/calendar/fiscal.ts'
import { horizonQuarters } from '#shared/calendar/horizon.ts'
import type { Measure } from '#shared/domain/outcome.ts'
import { roadmapOf } from '#shared/domain/records.ts'
import { readNumberRow } from '#shared/exchange/numbers.ts'
import { withTargets } from '#shared/planning/outcome.ts'
import { t } from '#shared/text/index.ts'
import { useOpen } from '../session/useSession.ts'
import { NumberField } from './Fields.tsx'
import type { CommitMeasure } from './commitMeasure.ts'
import classes from './Targets.module.css'

/** The target of each quarter of the horizon, four in a row; numbers are typed one by one or pasted as a row. */
export function Targets({ measure, onCommit }: { readonly measure: Measure; readonly onCommit: CommitMeasure }) {
  const { calendar, horizon } = roadmapOf(useOpen().state)
  const [said, setSaid] = useState('')
  const quarters = [...new Set([...measure.targets.map(({ quarter }) => quarter), ...horizonQuarters(calendar, horizon)])].toSorted()
  const set = (values: ReadonlyMap<string, number | null>) => onCommit((current) => current && withTargets(current, values), 'targets')

  const onPaste = (event: ClipboardEvent<HTMLDivElement>) => {
    const from =
      event.target instanceof Element ? quarters.indexOf(event.target.closest('[data-quarter]')?.getAttribute('data-quarter') ?? '') : -1
    const read = readNumberRow(event.clipboardData.getData('text'))
    // A single number is pasted into the field like any text.
    if (from === -1 || ('values' in read && read.values.length < 2)) return
    event.preventDefault()
    if ('unread' in read) return setSaid(t('outcomes.inspector.targetsUnread', { text: read.unread }))
    const count = read.values.filter((value) => value !== null).length
    if (from + read.values.length > quarters.length)
      return setSaid(
        t('outcomes.inspector.targetsTooMany', { count: read.values.length, quarter: quarterLabel(calendar, quarters[from] ?? '') }),
      )
    const pasted = new Map(read.values.flatMap((value, index) => (value === null ? [] : [[quarters[from + index] ?? '', value] as const])))
    void set(pasted).then((made) => setSaid(made ? t('outcomes.inspector.targetsPasted', { count }) : ''))
  }

  return (
    <div role="group" aria-label={t('outcomes.inspector.targets')} data-part="target" onPaste={onPaste}>
      <Text size="sm" fw={500}>
        {t('outcomes.inspector.targets')}
      </Text>
      <div className={classes.grid}>
        {quarters.map((quarter) => {
          const label = quarterLabel(calendar, quarter)
          const place = fiscalYear(calendar, quarter)?.place
          return (
            <div key={quarter} data-quarter={quarter} style={place === undefined ? {} : { gridColumnStart: place }}>
              <Text size="xs" c="dimmed" aria-hidden className="figures" truncate>
                {label}
              </Text>
              <NumberField
                label={t('outcomes.inspector.targetValue', { quarter: label })}
                quiet
                value={measure.targets.find((target) => target.quarter === quarter)?.value ?? null}
                onCommit={(value) => {
                  setSaid('')
                  return set(new Map([[quarter, value]]))
                }}
              />
            </div>
          )
        })}
      </div>
      <Text size="xs" c="dimmed" mt={4}>
        {t('outcomes.inspector.targetsHelp')}
      </Text>
      <Text size="xs" role="status">
        {said}
      </Text>
      {measure.targets.length > 0 && (
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          onClick={() => {
            setSaid('')
            void onCommit((current) => current && { ...current, targets: [] }, 'targets')
          }}
        >
          {t('outcomes.inspector.clearTargets')}
        </Button>
      )}
    </div>
  )
}
