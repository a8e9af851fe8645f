import { Text } from '@mantine/core'
import { scaleLinear } from 'd3-scale'
import { useState } from 'react'
import { type CalendarDate, daysBetween } from '#shared/calendar/dates.ts'
import { add, edit } from '#shared/planning/records.ts'
import { readingsOf } from '#shared/planning/readings.ts'
import type { OutcomeRow } from '#shared/review/outcomes.ts'
import { trajectory } from '#shared/review/trajectory.ts'
import { t } from '#shared/text/index.ts'
import { newId } from '../../session/session.ts'
import { Day } from '../../ui/Dates.tsx'
import { NumberField } from '../../ui/Fields.tsx'
import own from './outcomesStep.module.css'
import classes from './review.module.css'
import { usePerform, useQuarterFinish, useReviewing } from './reviewing.ts'
import { sayNumber, sayShare } from '#shared/review/sayValues.ts'

/** Start, expected, reading and attainment; and a place for the reading that is still missing. */
export function Measured({ row }: { readonly row: OutcomeRow }) {
  const { review, frozen } = useReviewing()
  const perform = usePerform()
  const finish = useQuarterFinish()
  // One reading, however often the field commits while the first is underway.
  const [readingId] = useState(newId)
  const { measure, expected, reading, outcome } = row
  if (!measure) return <Text c="dimmed">{t('review.outcomes.noMeasure')}</Text>
  const fresh = reading !== null && reading.date >= review.quarter
  const record = (value: number | null) =>
    value === null
      ? true
      : perform('reading', outcome.title, (state, today) =>
          state.reading[readingId]
            ? edit(state, 'reading', readingId, { value })
            : add('reading', { id: readingId, outcome: row.id, date: today < finish ? today : finish, value, note: '' }),
        )
  return (
    <div>
      <dl className={own.measured}>
        <div>
          <dt>{t('review.outcomes.start')}</dt>
          <dd>{sayNumber(measure.baseline)}</dd>
        </div>
        <div>
          <dt>{t('review.outcomes.expected')}</dt>
          <dd>{expected === null ? t('review.outcomes.noTarget') : sayNumber(expected)}</dd>
          {expected !== null && (
            <dd className={own.hint}>
              <Day date={row.judgedOn} />
            </dd>
          )}
        </div>
        <div>
          <dt>{t('review.outcomes.reading')}</dt>
          <dd>{reading ? sayNumber(reading.value) : t('review.outcomes.noReading')}</dd>
          {reading && (
            <dd className={own.hint}>
              <Day date={reading.date} />
            </dd>
          )}
        </div>
        <div>
          <dt>{t('review.outcomes.attainment')}</dt>
          <dd>{row.attainment === null && expected !== null && reading ? t('review.outcomes.hold') : sayShare(row.attainment)}</dd>
          <dd className={own.hint}>{t(`review.outcomes.verdict.${row.proposal}`)}</dd>
        </div>
      </dl>
      <Way row={row} />
      {!frozen && !fresh && !row.removedSince && (
        <div className={`${classes.quietField} ${own.addReading}`}>
          <NumberField
            label={t('review.outcomes.addReading', { title: outcome.title })}
            value={null}
            description={t('review.outcomes.addReadingHint', { unit: measure.unit })}
            onCommit={record}
          />
        </div>
      )}
    </div>
  )
}

const width = 224
const height = 44

const line = (points: readonly string[]) => `M${points.join('L')}`

/** The way that was expected up to the end of the quarter as a line, and the readings on it. */
function Way({ row: { id, outcome, measure, target, reading } }: { readonly row: OutcomeRow }) {
  const { calendar, now } = useReviewing()
  const finish = useQuarterFinish()
  if (!measure || target === null) return null
  const readings = readingsOf(now, id).filter(({ date }) => date <= finish)
  const way = [
    ...trajectory(calendar, measure, null, readings, finish).now.filter(({ day }) => day < finish),
    { day: finish, value: target },
  ]
  const first = [...way.map(({ day }) => day), ...readings.map(({ date }) => date)].toSorted()[0] ?? finish
  const values = [...way, ...readings].map(({ value }) => value)
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const along = scaleLinear([0, Math.max(1, daysBetween(first, finish))], [6, width - 6])
  const y = scaleLinear(least === most ? [least - 1, most + 1] : [least, most], [height - 6, 6])
  const at = (day: CalendarDate, value: number) => `${along(daysBetween(first, day)).toFixed(1)} ${y(value).toFixed(1)}`
  const said = reading
    ? t('review.outcomes.waySays', { expected: sayNumber(target), reading: sayNumber(reading.value) })
    : t('review.outcomes.waySaysNone', { expected: sayNumber(target) })
  return (
    <svg
      className={own.way}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t('review.outcomes.way', { title: outcome.title, said })}
    >
      <path className={own.expected} d={line(way.map(({ day, value }) => at(day, value)))} />
      <rect className={own.target} x={along(daysBetween(first, finish)) - 3} y={y(target) - 3} width={6} height={6} />
      {readings.length > 1 && <path className={own.readings} d={line(readings.map(({ date, value }) => at(date, value)))} />}
      {readings.map((item) => (
        <circle
          key={item.id}
          className={own.reading}
          cx={along(daysBetween(first, item.date))}
          cy={y(item.value)}
          r={item === readings.at(-1) ? 3.5 : 2}
        />
      ))}
    </svg>
  )
}
