import { scaleLinear } from 'd3-scale'
import { type CalendarDate, daysBetween, formatDate } from '#shared/calendar/dates.ts'
import { type FiscalCalendar, quarterLabel, quartersIn } from '#shared/calendar/fiscal.ts'
import type { Point, Trajectory } from '#shared/review/trajectory.ts'
import { language, t } from '#shared/text/index.ts'
import { Chart, colour, fitted, textSize } from './parts.tsx'

const height = 176
const inset = { top: 20, right: 12, bottom: 24, left: 52 }
/** A quarter's label needs so much room. */
const labelWidth = 58

const looks = {
  before: { fill: 'none', stroke: colour('ghost'), strokeWidth: 1.5, strokeDasharray: '5 3' },
  now: { fill: 'none', stroke: colour('ink-2'), strokeWidth: 1.5 },
  target: { fill: colour('paper'), stroke: colour('ink-2'), strokeWidth: 1.5 },
  readings: { fill: 'none', stroke: colour('accent'), strokeWidth: 2 },
  range: { fill: colour('done'), fillOpacity: 0.16 },
  today: { stroke: colour('bad') },
} as const

interface Props {
  readonly outcome: string
  readonly found: Trajectory
  readonly calendar: FiscalCalendar
  readonly today: CalendarDate
  readonly width: number
  /** A value in full, and in as few letters as an axis has room for. */
  readonly sayAmount: (value: number) => string
  readonly sayShort: (value: number) => string
}

/** The targets of a measure as lines, the range from at risk to on track as a band, and its readings as points on the way. */
export function TrajectoryLines({ outcome, found, calendar, today, width, sayAmount, sayShort }: Props) {
  const { expected, before, now, band, readings } = found
  const targets = [...(before ?? []), ...now]
  const days = [...targets.map(({ day }) => day), ...readings.map(({ date }) => date), today].toSorted()
  const [first = today, last = today] = [days[0], days.at(-1)]
  const values = [...targets, ...readings].map(({ value }) => value).concat(band.flatMap(({ onTrack, atRisk }) => [onTrack, atRisk]))
  const along = scaleLinear([0, Math.max(1, daysBetween(first, last))], [inset.left, width - inset.right])
  const x = (day: CalendarDate) => along(daysBetween(first, day))
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const y = scaleLinear(least === most ? [least - 1, most + 1] : [least, most], [height - inset.bottom, inset.top]).nice(4)
  const line = (points: readonly Point[]) =>
    points.map(({ day, value }, index) => `${index === 0 ? 'M' : 'L'}${x(day).toFixed(1)} ${y(value).toFixed(1)}`).join('')
  const range = [
    ...band.map(({ day, onTrack }) => ({ day, value: onTrack })),
    ...band.toReversed().map(({ day, atRisk }) => ({ day, value: atRisk })),
  ]
  const quarters = quartersIn(calendar, first, last).filter((quarter) => quarter >= first)
  const each = Math.max(1, Math.ceil((labelWidth * quarters.length) / Math.max(1, width - inset.left - inset.right)))
  const isCrowded = readings.length * 7 > width - inset.left - inset.right
  const grid = { stroke: colour('hairline') }
  const tickWords = { fill: colour('ink-2'), fontSize: textSize }
  return (
    <>
      <Chart width={width} height={height} label={t('outcomes.chart.label', { title: outcome, unit: expected.unit })}>
        {y.ticks(4).map((tick) => (
          <g key={tick}>
            <line {...grid} x1={inset.left} x2={width - inset.right} y1={y(tick)} y2={y(tick)} />
            <text {...tickWords} x={inset.left - 8} y={y(tick)} textAnchor="end" dominantBaseline="middle">
              {sayShort(tick)}
            </text>
          </g>
        ))}
        <text {...tickWords} x={inset.left} y={10}>
          {fitted(expected.unit, width - inset.left)}
        </text>
        {quarters.map((quarter, index) => (
          <g key={quarter} transform={`translate(${x(quarter).toFixed(1)} 0)`}>
            <line {...grid} y1={height - inset.bottom} y2={height - inset.bottom + 4} />
            {index % each === 0 && x(quarter) + labelWidth / 2 <= width && (
              <text {...tickWords} y={height - 6} textAnchor="middle">
                {quarterLabel(calendar, quarter)}
              </text>
            )}
          </g>
        ))}
        {range.length > 0 && <path {...looks.range} d={`${line(range)}Z`} />}
        <line {...looks.today} x1={x(today)} x2={x(today)} y1={inset.top} y2={height - inset.bottom} />
        {before && <path {...looks.before} d={line(before)} />}
        <path {...looks.now} d={line(now)} />
        {now.map(({ day, value }) => (
          <rect key={day} {...looks.target} x={x(day) - 3} y={y(value) - 3} width={6} height={6}>
            <title>
              {t('outcomes.chart.pointTarget', { value: sayAmount(value), unit: expected.unit, date: formatDate(day, language()) })}
            </title>
          </rect>
        ))}
        <path {...looks.readings} d={line(readings.map(({ date, value }) => ({ day: date, value })))} />
        {readings.map(({ id, date, value }) => (
          <circle key={id} fill={colour('accent')} cx={x(date)} cy={y(value)} r={isCrowded ? 1.5 : 3.5}>
            <title>
              {t('outcomes.chart.pointReading', { value: sayAmount(value), unit: expected.unit, date: formatDate(date, language()) })}
            </title>
          </circle>
        ))}
      </Chart>
      <ul
        aria-hidden
        style={{
          display: 'flex',
          flexWrap: 'wrap',
          gap: '0 16px',
          margin: 0,
          padding: 0,
          listStyle: 'none',
          color: colour('ink-2'),
          fontSize: textSize,
        }}
      >
        {before && <Sign kind="before">{t('outcomes.chart.before')}</Sign>}
        <Sign kind="now">{before ? t('outcomes.chart.nowDiffers') : t('outcomes.chart.now')}</Sign>
        {readings.length > 0 && <Sign kind="reading">{t('outcomes.chart.reading')}</Sign>}
        {band.length > 0 && <Sign kind="range">{t('outcomes.chart.range')}</Sign>}
        <Sign kind="today">{t('outcomes.chart.today')}</Sign>
      </ul>
    </>
  )
}

/** How something is drawn, beside its word. */
function Sign({ kind, children }: { readonly kind: 'before' | 'now' | 'reading' | 'range' | 'today'; readonly children: string }) {
  return (
    <li style={{ display: 'inline-flex', gap: 6, alignItems: 'center' }}>
      <svg width={18} height={10} viewBox="0 0 18 10">
        {kind === 'reading' && <line {...looks.readings} x1={0} x2={18} y1={5} y2={5} />}
        {kind === 'reading' && <circle fill={colour('accent')} cx={9} cy={5} r={3.5} />}
        {kind === 'range' && <rect {...looks.range} width={18} height={10} />}
        {kind === 'today' && <line {...looks.today} x1={9} x2={9} y1={0} y2={10} />}
        {(kind === 'before' || kind === 'now') && <line {...looks[kind]} x1={0} x2={18} y1={5} y2={5} />}
        {kind === 'now' && <rect {...looks.target} x={6} y={2} width={6} height={6} />}
      </svg>
      {children}
    </li>
  )
}
