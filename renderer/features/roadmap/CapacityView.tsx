import { Text, Tooltip, UnstyledButton } from '@mantine/core'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { type Quarter, quarterLabel } from '#shared/calendar/fiscal.ts'
import { horizonQuarters } from '#shared/calendar/horizon.ts'
import { axisOver } from '#shared/document/axis.ts'
import { all, roadmapOf } from '#shared/domain/records.ts'
import { type LaneLoad, load, type QuarterLoad } from '#shared/planning/capacity.ts'
import { t } from '#shared/text/index.ts'
import { useOpen, useSession, useSessionActions } from '../../session/useSession.ts'
import { Empty } from '../../ui/Empty.tsx'
import { CapacityCell } from './CapacityCell.tsx'
import classes from './CapacityView.module.css'
import { sayCell, sayDays } from './sayCell.ts'

interface Place {
  readonly lane: number
  readonly quarter: number
}

/** Lanes by quarters of the horizon: load against capacity, the overloaded ones marked. One cell has the keyboard; arrows go on from it. */
export function CapacityView() {
  const { state } = useOpen()
  const session = useSessionActions()
  const today = useSession((current) => current.today)
  const { calendar, horizon } = roadmapOf(state)
  const [here, setHere] = useState<Place>({ lane: 0, quarter: 0 })
  const [shown, setShown] = useState<{ readonly lane: string; readonly quarter: string } | null>(null)
  const [pointed, setPointed] = useState<HTMLElement | null>(null)
  const table = useRef<HTMLTableElement>(null)
  const covered = useMemo(() => horizonQuarters(calendar, horizon), [calendar, horizon])
  const axis = useMemo(() => axisOver(calendar, covered, today), [calendar, covered, today])
  const lanes = useMemo(() => load(state).lanes.flatMap((lane) => within(lane, covered)), [state, covered])
  if (all(state, 'activity').length === 0)
    return (
      <div className={classes.view}>
        <Empty title={t('planning.capacity.empty.title')} help="figure/capacity">
          {t('planning.capacity.empty.text')}
        </Empty>
      </div>
    )
  const overloads = lanes.flatMap(({ quarters }) => quarters).filter(({ overloaded }) => overloaded).length
  const go = (event: KeyboardEvent, place: Place) => {
    const step = steps[event.key]
    if (!step) return
    event.preventDefault()
    const next = {
      lane: Math.min(Math.max(place.lane + step.lane, 0), lanes.length - 1),
      quarter: Math.min(Math.max(place.quarter + step.quarter, 0), covered.length - 1),
    }
    setHere(next)
    table.current?.querySelector<HTMLElement>(`[data-place="${next.lane} ${next.quarter}"]`)?.focus()
  }
  const open = shown && lanes.find(({ lane }) => lane.id === shown.lane)
  const cell = open?.quarters.find(({ quarter }) => quarter === shown?.quarter)
  return (
    <div className={classes.view}>
      <Text size="sm" c="dimmed" className={classes.lead}>
        {t('planning.capacity.lead')}{' '}
        {overloads > 0 && <span className={classes.overloads}>{t('planning.capacity.overloads', { count: overloads })}.</span>}
      </Text>
      <div className={classes.scroll}>
        <table ref={table} className={classes.table} aria-label={t('planning.capacity.table')}>
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                {t('domain.field.lane')}
              </th>
              {axis.years.map(({ label, start, finish }) => (
                <th key={start} scope="colgroup" colSpan={covered.filter((quarter) => quarter >= start && quarter <= finish).length}>
                  {label}
                </th>
              ))}
            </tr>
            <tr>
              {axis.quarters.map(({ quarter, label, short }) => (
                <th key={quarter} scope="col" abbr={label}>
                  {short ?? label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody onMouseLeave={() => setPointed(null)}>
            {lanes.map(({ lane, quarters, unestimated }, row) => (
              <tr key={lane.id}>
                <th scope="row">
                  <UnstyledButton className={classes.lane} onClick={() => session.select({ kind: 'lane', id: lane.id })}>
                    {lane.name}
                  </UnstyledButton>
                  {unestimated.length > 0 && (
                    <span className={classes.hint}>{t('planning.capacity.notEstimated', { count: unestimated.length })}</span>
                  )}
                </th>
                {quarters.map((quarter, column) => (
                  <td key={quarter.quarter}>
                    <Cell
                      lane={lane.name}
                      cell={quarter}
                      label={quarterLabel(calendar, quarter.quarter)}
                      place={{ lane: row, quarter: column }}
                      isHere={here.lane === row && here.quarter === column}
                      isShown={cell === quarter}
                      onKey={go}
                      onPoint={setPointed}
                      onOpen={(place) => {
                        setHere(place)
                        setShown(cell === quarter ? null : { lane: lane.id, quarter: quarter.quarter })
                      }}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {pointed && <Tooltip target={pointed} opened label={pointed.dataset['tip'] ?? ''} transitionProps={{ duration: 0 }} aria-hidden />}
      {open && cell && (
        <CapacityCell
          key={`${open.lane.id} ${cell.quarter}`}
          lane={open.lane}
          cell={cell}
          onClose={() => {
            setShown(null)
            table.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
          }}
        />
      )}
    </div>
  )
}

const isBusy = ({ parts, unestimated }: QuarterLoad) => parts.length + unestimated.length > 0

/** The lane in the quarters of the horizon; none where all its work lies outside of them. */
function within({ lane, quarters }: LaneLoad, covered: readonly Quarter[]): LaneLoad | [] {
  const shown = quarters.filter(({ quarter }) => covered.includes(quarter))
  if (quarters.some(isBusy) && !shown.some(isBusy)) return []
  return { lane, quarters: shown, unestimated: [...new Set(shown.flatMap(({ unestimated }) => unestimated))] }
}

const steps: Readonly<Record<string, Place>> = {
  ArrowLeft: { lane: 0, quarter: -1 },
  ArrowRight: { lane: 0, quarter: 1 },
  ArrowUp: { lane: -1, quarter: 0 },
  ArrowDown: { lane: 1, quarter: 0 },
  Home: { lane: 0, quarter: -Infinity },
  End: { lane: 0, quarter: Infinity },
}

function Cell({
  lane,
  cell,
  label,
  place,
  isHere,
  isShown,
  onKey,
  onPoint,
  onOpen,
}: {
  readonly lane: LaneLoad['lane']['name']
  readonly cell: QuarterLoad
  readonly label: string
  readonly place: Place
  readonly isHere: boolean
  readonly isShown: boolean
  readonly onKey: (event: KeyboardEvent, place: Place) => void
  readonly onPoint: (element: HTMLElement | null) => void
  readonly onOpen: (place: Place) => void
}) {
  const { load: taken, capacity, overloaded, unestimated } = cell
  const said = sayCell(cell, label)
  const share = capacity === null || capacity === 0 ? (taken > 0 && capacity === 0 ? 1 : 0) : Math.min(1, taken / capacity)
  return (
    <UnstyledButton
      className={classes.cell}
      data-place={`${place.lane} ${place.quarter}`}
      data-tip={said}
      data-over={overloaded}
      aria-label={t('planning.capacity.cellIn', { lane, cell: said })}
      aria-expanded={isShown}
      tabIndex={isHere ? 0 : -1}
      onKeyDown={(event) => onKey(event, place)}
      onFocus={(event) => onPoint(event.currentTarget)}
      onBlur={() => onPoint(null)}
      onMouseEnter={(event) => onPoint(event.currentTarget)}
      onClick={() => onOpen(place)}
    >
      <span className={classes.load}>{taken === 0 ? (unestimated.length > 0 ? '?' : '–') : sayDays(taken)}</span>
      {overloaded && <span className={classes.over} data-sign={`▲ ${t('planning.capacity.over')}`} aria-hidden />}
      {capacity !== null && (
        <span className={classes.share}>
          <span style={{ inlineSize: `${share * 100}%` }} />
        </span>
      )}
    </UnstyledButton>
  )
}
