import { useElementSize } from '@mantine/hooks'
import { scaleLinear } from 'd3-scale'
import { type CalendarDate, daysBetween, formatDate } from '#shared/calendar/dates.ts'
import { type FiscalCalendar, quarterLabel, quartersIn } from '#shared/calendar/fiscal.ts'
import type { Point, Trajectory } from '#shared/review/trajectory.ts'
import { language, t } from '#shared/text/index.ts'
import { useSession } from '../../session/useSession.ts'
import { sayAmount, sayShort } from '../../ui/amounts.ts'
import classes from './Trajectory.module.css'

const height = 176
const inset = { top: 20, right: 12, bottom: 24, left: 52 }
/** A quarter's label needs so much room. */
const labelWidth = 58

/** The targets of a measure as lines, the range from at risk to on track as a band, and its readings as points on the way. */
export function TrajectoryChart({ outcome, found, calendar }: { readonly outcome: string; readonly found: Trajectory; readonly calendar: FiscalCalendar }) {
  const today = useSession((state) => state.today)
  const { ref, width: measured } = useElementSize()
  const width = measured || 400
  const { expected, before, now, band, readings } = found
  const targets = [...(before ?? []), ...now]
  const days = [...targets.map(({ day }) => day), ...readings.map(({ date }) => date), today].toSorted()
  const [first = today, last = today] = [days[0], days.at(-1)]
  const values = [...targets, ...readings].map(({ value }) => value).concat(band.flatMap(({ onTrack, atRisk }) => [onTrack, atRisk]))
  const along = scaleLinear([0, Math.max(1, daysBetween(first, last))], [inset.left, width - inset.right])
  const x = (day: CalendarDate) => along(daysBetween(first, day))
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const y = scaleLinear(least === most ? [least - 1, most + 1] : [least, most], [height - inset.bottom, inset.top]).nice(4)
  const line = (points: readonly Point[]) => points.map(({ day, value }, index) => `${index === 0 ? 'M' : 'L'}${x(day).toFixed(1)} ${y(value).toFixed(1)}`).join('')
  const range = [...band.map(({ day, onTrack }) => ({ day, value: onTrack })), ...band.toReversed().map(({ day, atRisk }) => ({ day, value: atRisk }))]
  const quarters = quartersIn(calendar, first, last).filter((quarter) => quarter >= first)
  const each = Math.max(1, Math.ceil((labelWidth * quarters.length) / Math.max(1, width - inset.left - inset.right)))
  const isCrowded = readings.length * 7 > width - inset.left - inset.right
  return (
    <div ref={ref} className={classes.frame}>
      <svg className={classes.chart} width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t('outcomes.chart.label', { title: outcome, unit: expected.unit })}>
        {y.ticks(4).map((tick) => (
          <g key={tick}>
            <line className={classes.grid} x1={inset.left} x2={width - inset.right} y1={y(tick)} y2={y(tick)} />
            <text className={classes.tick} x={inset.left - 8} y={y(tick)} textAnchor="end" dominantBaseline="middle">
              {sayShort(tick)}
            </text>
          </g>
        ))}
        <text className={classes.tick} x={inset.left} y={10}>
          {expected.unit.length > 48 ? `${expected.unit.slice(0, 47)}…` : expected.unit}
        </text>
        {quarters.map((quarter, index) => (
          <g key={quarter} transform={`translate(${x(quarter).toFixed(1)} 0)`}>
            <line className={classes.grid} y1={height - inset.bottom} y2={height - inset.bottom + 4} />
            {index % each === 0 && x(quarter) + labelWidth / 2 <= width && (
              <text className={classes.tick} y={height - 6} textAnchor="middle">
                {quarterLabel(calendar, quarter)}
              </text>
            )}
          </g>
        ))}
        {range.length > 0 && <path className={classes.range} d={`${line(range)}Z`} />}
        <line className={classes.today} x1={x(today)} x2={x(today)} y1={inset.top} y2={height - inset.bottom} />
        {before && <path className={classes.before} d={line(before)} />}
        <path className={classes.now} d={line(now)} />
        {now.map(({ day, value }) => (
          <rect key={day} className={classes.target} x={x(day) - 3} y={y(value) - 3} width={6} height={6}>
            <title>{t('outcomes.chart.pointTarget', { value: sayAmount(value), unit: expected.unit, date: formatDate(day, language()) })}</title>
          </rect>
        ))}
        <path className={classes.readings} d={line(readings.map(({ date, value }) => ({ day: date, value })))} />
        {readings.map(({ id, date, value }) => (
          <circle key={id} className={classes.reading} cx={x(date)} cy={y(value)} r={isCrowded ? 1.5 : 3.5}>
            <title>{t('outcomes.chart.pointReading', { value: sayAmount(value), unit: expected.unit, date: formatDate(date, language()) })}</title>
          </circle>
        ))}
      </svg>
      <ul className={classes.key} aria-hidden>
        {before && <Sign kind="before">{t('outcomes.chart.before')}</Sign>}
        <Sign kind="now">{before ? t('outcomes.chart.nowDiffers') : t('outcomes.chart.now')}</Sign>
        {readings.length > 0 && <Sign kind="reading">{t('outcomes.chart.reading')}</Sign>}
        {band.length > 0 && <Sign kind="range">{t('outcomes.chart.range')}</Sign>}
        <Sign kind="today">{t('outcomes.chart.today')}</Sign>
      </ul>
    </div>
  )
}

/** How something is drawn, beside its word. */
function Sign({ kind, children }: { readonly kind: 'before' | 'now' | 'reading' | 'range' | 'today'; readonly children: string }) {
  return (
    <li>
      <svg width={18} height={10} viewBox="0 0 18 10">
        {kind === 'reading' && <line className={classes.readings} x1={0} x2={18} y1={5} y2={5} />}
        {kind === 'reading' && <circle className={classes.reading} cx={9} cy={5} r={3.5} />}
        {kind === 'range' && <rect className={classes.range} width={18} height={10} />}
        {kind === 'today' && <line className={classes.today} x1={9} x2={9} y1={0} y2={10} />}
        {(kind === 'before' || kind === 'now') && <line className={classes[kind]} x1={0} x2={18} y1={5} y2={5} />}
        {kind === 'now' && <rect className={classes.target} x={6} y={2} width={6} height={6} />}
      </svg>
      {children}
    </li>
  )
}
