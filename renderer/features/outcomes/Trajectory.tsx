import type { FiscalCalendar } from '#shared/calendar/fiscal.ts'
import { quarterLabel } from '#shared/calendar/fiscal.ts'
import type { Trajectory as Found } from '#shared/review/trajectory.ts'
import { t } from '#shared/text/index.ts'
import { sayAmount } from '../../ui/amounts.ts'
import { OutcomeMark } from '../../ui/OutcomeMark.tsx'
import classes from './Trajectory.module.css'
import { TrajectoryChart } from './TrajectoryChart.tsx'

interface TrajectoryProps {
  readonly outcome: string
  readonly found: Found
  /** The baseline revision; null until it is read. */
  readonly baseline: number | null
  readonly calendar: FiscalCalendar
}

/** A measure over time, drawn, and as a table of the same numbers. */
export function Trajectory({ outcome, found, baseline, calendar }: TrajectoryProps) {
  return (
    <>
      <TrajectoryChart outcome={outcome} found={found} calendar={calendar} />
      <details className={classes.numbers}>
        <summary>{t('outcomes.chart.numbers')}</summary>
        <Numbers outcome={outcome} found={found} baseline={baseline} calendar={calendar} />
      </details>
    </>
  )
}

const say = (value: number | null) => (value === null ? t('outcomes.chart.none') : sayAmount(value))

function Numbers({ outcome, found: { expected, hasBaseline, before, rows, now }, baseline, calendar }: TrajectoryProps) {
  return (
    <>
      <table aria-label={t('outcomes.chart.table', { title: outcome, unit: expected.unit })}>
        <thead>
          <tr>
            <th scope="col">{t('outcomes.chart.quarter')}</th>
            {before && <th scope="col">{t('outcomes.chart.before')}</th>}
            <th scope="col">{before ? t('outcomes.chart.nowDiffers') : t('outcomes.chart.now')}</th>
            <th scope="col">{t('outcomes.chart.value')}</th>
            <th scope="col">{t('outcomes.chart.verdict')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.quarter}>
              <th scope="row">{quarterLabel(calendar, row.quarter)}</th>
              {before && <td>{say(row.before)}</td>}
              <td>{say(row.now)}</td>
              <td>{say(row.reading?.value ?? null)}</td>
              <td>{row.reading ? <OutcomeMark verdict={row.verdict} /> : t('outcomes.chart.none')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {baseline !== null && now.length > 1 && (
        <p>{hasBaseline ? t('outcomes.chart.againstBaseline', { number: baseline }) : t('outcomes.chart.againstNow')}</p>
      )}
    </>
  )
}
