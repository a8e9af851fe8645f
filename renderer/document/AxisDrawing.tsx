import { formatMonth } from '#shared/calendar/dates.ts'
import type { Axis } from '#shared/document/axis.ts'
import { fit, textWidth } from '#shared/document/measure.ts'
import type { PageGeometry } from '#shared/document/page.ts'
import { axisHeight } from '#shared/document/pagination.ts'
import { language, t } from '#shared/text/index.ts'
import { palette } from './palette.ts'
import { round } from './signs.tsx'
import { dateWords } from './words.ts'

/** How wide a drawing along the axis is, and where on it a fraction of the horizon lies. */
export const alongAxis = ({ axisWidth, axisPadding }: PageGeometry) => ({
  width: axisWidth + 2 * axisPadding,
  at: (fraction: number) => round(axisPadding + fraction * axisWidth),
})

/** The fiscal years and quarters, today and the end of the horizon; it stands at the top of every page. */
export function AxisDrawing({ axis, geometry }: { readonly axis: Axis; readonly geometry: PageGeometry }) {
  const { width, at } = alongAxis(geometry)
  const height = axisHeight(geometry)
  const { textSize, smallSize } = geometry
  const yearLine = height * 0.55
  const quarterLine = height * 0.86
  return (
    <svg
      role="img"
      aria-label={t('document.axis.label', {
        from: axis.quarters[0]?.label ?? '',
        to: axis.quarters.at(-1)?.label ?? '',
        start: dateWords(axis.start),
        finish: dateWords(axis.finish),
      })}
      viewBox={`0 0 ${round(width)} ${round(height)}`}
      style={{ width: `${round(width)}pt`, height: `${round(height)}pt` }}
    >
      <Bands axis={axis} geometry={geometry} top={height * 0.3} quartersFrom={height * 0.62} height={height * 0.7} />
      {axis.years.map((year) => {
        const room = (year.to - year.from) * geometry.axisWidth - 6
        const label = fit(year.label, room, textSize, 'semibold')
        const used = textWidth(`${label}  `, textSize, 'semibold')
        const months = t('document.span', {
          start: formatMonth(year.start, language()),
          finish: formatMonth(year.finish, language()),
        })
        return (
          <g key={year.start}>
            <text x={at(year.from) + 3} y={round(yearLine)} fontSize={textSize} fontWeight={600} fill={palette.ink}>
              {label}
            </text>
            {textWidth(months, smallSize) <= room - used && (
              <text x={round(at(year.from) + 3 + used)} y={round(yearLine)} fontSize={smallSize} fontWeight={400} fill={palette.ink2}>
                {months}
              </text>
            )}
          </g>
        )
      })}
      {axis.quarters.map(({ quarter, short, from, to }) => (
        <text key={quarter} x={at(from) + 3} y={round(quarterLine)} fontSize={smallSize} fontWeight={400} fill={palette.ink2}>
          {fit(short ?? formatMonth(quarter, language()), (to - from) * geometry.axisWidth - 3, smallSize)}
        </text>
      ))}
      <EndsAndToday axis={axis} geometry={geometry} height={height} />
    </svg>
  )
}

function EndsAndToday({ axis, geometry, height }: { readonly axis: Axis; readonly geometry: PageGeometry; readonly height: number }) {
  const { at } = alongAxis(geometry)
  const { smallSize } = geometry
  const line = round(height * 0.17)
  const tick = round(height * 0.22)
  const end = t('document.axis.end', { date: dateWords(axis.finish) })
  const endLeft = at(1) - textWidth(end, smallSize)
  const today = axis.today && t('document.axis.today', { date: dateWords(axis.today.date) })
  const todayWidth = today === null ? 0 : textWidth(today, smallSize, 'semibold')
  const todayLeft = axis.today ? Math.max(at(0), Math.min(at(axis.today.at) - todayWidth / 2, endLeft - 10 - todayWidth)) : 0
  return (
    <g>
      <text x={at(1)} y={line} textAnchor="end" fontSize={smallSize} fontWeight={400} fill={palette.ink2}>
        {end}
      </text>
      <path d={`M${at(1)} ${tick} V${round(height)}`} stroke={palette.ink} strokeWidth={1} />
      {axis.today && (
        <>
          <text x={round(todayLeft)} y={line} fontSize={smallSize} fontWeight={600} fill={palette.accent}>
            {today}
          </text>
          <path d={`M${at(axis.today.at) - 3} ${tick} h6 l-3 4 z`} fill={palette.accent} />
          <path d={`M${at(axis.today.at)} ${round(height * 0.9)} V${round(height)}`} stroke={palette.accent} strokeWidth={1} />
        </>
      )}
    </g>
  )
}

interface BandsProps {
  readonly axis: Axis
  readonly geometry: PageGeometry
  readonly top: number
  readonly height: number
  /** Where the lines of the quarters begin, below the names of the years. */
  readonly quartersFrom?: number
}

/** Every other fiscal year on a tint, a line for each quarter: what a bar's place is read from. */
export function Bands({ axis, geometry, top, height, quartersFrom = top }: BandsProps) {
  const { at } = alongAxis(geometry)
  const starts = new Set(axis.years.map(({ from }) => from))
  const foot = round(top + height)
  return (
    <g>
      {axis.years.map(({ from, to, start }, index) =>
        index % 2 === 0 ? (
          <rect key={start} x={at(from)} y={round(top)} width={round(at(to) - at(from))} height={round(height)} fill={palette.band} />
        ) : null,
      )}
      {axis.quarters.map(({ quarter, from }) => (
        <path
          key={quarter}
          d={`M${at(from)} ${round(starts.has(from) ? top : quartersFrom)} V${foot}`}
          stroke={starts.has(from) ? palette.hairline2 : palette.hairline}
          strokeWidth={0.5}
        />
      ))}
    </g>
  )
}
