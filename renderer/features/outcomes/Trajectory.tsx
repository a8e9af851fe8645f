import { scaleLinear } from 'd3-scale'
import { daysBetween } from '#shared/calendar/dates.ts'
import { type FiscalCalendar, quarterDays, quarterLabel } from '#shared/calendar/fiscal.ts'
import type { Measure } from '#shared/domain/outcome.ts'
import type { Reading } from '#shared/domain/reading.ts'
import { t } from '#shared/text/index.ts'
import { sayAmount } from '../../ui/amounts.ts'
import classes from './Trajectory.module.css'

const width = 400
const height = 128
const inset = { top: 12, right: 12, bottom: 20, left: 44 }

/** The targets of a measure as a line and its readings as points on the way. */
export function Trajectory({
  outcome,
  measure,
  readings,
  calendar,
}: {
  readonly outcome: string
  readonly measure: Measure
  readonly readings: readonly Reading[]
  readonly calendar: FiscalCalendar
}) {
  const targets = [
    { day: measure.baselineOn, value: measure.baseline, label: '' },
    ...measure.targets.map(({ quarter, value }) => ({
      day: quarterDays(calendar, quarter).finish,
      value,
      label: quarterLabel(calendar, quarter),
    })),
  ]
  const days = [...targets.map(({ day }) => day), ...readings.map(({ date }) => date)].toSorted()
  const first = days[0] ?? measure.baselineOn
  const values = [...targets, ...readings].map(({ value }) => value)
  const place = (day: string) => daysBetween(first, day)
  const x = scaleLinear([0, Math.max(1, place(days.at(-1) ?? first))], [inset.left, width - inset.right])
  const y = scaleLinear([Math.min(...values), Math.max(...values)], [height - inset.bottom, inset.top]).nice(3)
  const path = (points: readonly { day: string; value: number }[]) =>
    points.map(({ day, value }, index) => `${index === 0 ? 'M' : 'L'}${x(place(day)).toFixed(1)} ${y(value).toFixed(1)}`).join('')
  const last = targets.at(-1)
  return (
    <svg className={classes.chart} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t('outcomes.trajectory', { title: outcome })}>
      {y.ticks(3).map((tick) => (
        <g key={tick}>
          <line className={classes.grid} x1={inset.left} x2={width - inset.right} y1={y(tick)} y2={y(tick)} />
          <text className={classes.tick} x={inset.left - 8} y={y(tick)} textAnchor="end" dominantBaseline="middle">
            {sayAmount(tick)}
          </text>
        </g>
      ))}
      <path className={classes.targets} d={path(targets)} />
      {targets.map(({ day, value }) => (
        <circle key={day} className={classes.target} cx={x(place(day))} cy={y(value)} r={3} />
      ))}
      <path className={classes.readings} d={path(readings.map(({ date, value }) => ({ day: date, value })))} />
      {readings.map(({ id, date, value }) => (
        <circle key={id} className={classes.reading} cx={x(place(date))} cy={y(value)} r={3.5}>
          <title>{`${sayAmount(value)} ${measure.unit}`}</title>
        </circle>
      ))}
      {last && last.label !== '' && (
        <text className={classes.tick} x={width - inset.right} y={height - 4} textAnchor="end">
          {last.label}
        </text>
      )}
      <g transform={`translate(${inset.left} ${height - 8})`}>
        <line className={classes.targets} x1={0} x2={16} y1={0} y2={0} />
        <text className={classes.tick} x={22} y={4}>
          {t('outcomes.targets')}
        </text>
        <circle className={classes.reading} cx={88} cy={0} r={3.5} />
        <text className={classes.tick} x={97} y={4}>
          {t('outcomes.readings')}
        </text>
      </g>
    </svg>
  )
}
