import 'vis-timeline/styles/vis-timeline-graph2d.min.css'
import { type KeyboardEvent, useEffect, useId, useRef } from 'react'
import { addQuarters, quarterOf } from '#shared/calendar/fiscal.ts'
import { horizonDays } from '#shared/calendar/horizon.ts'
import { addMonths, type CalendarDate } from '#shared/calendar/dates.ts'
import { t } from '#shared/text/index.ts'
import type { AxisData } from './axis.ts'
import { type Drawn, TimelineEngine, type TimelineHandlers } from './engine.ts'
import classes from './Timeline.module.css'

export type Zoom = 'year' | 'three' | 'all'

export interface TimelineProps extends Partial<TimelineHandlers> {
  readonly drawn: Drawn
  readonly axis: AxisData
  readonly zoom: Zoom
  /** The days to show instead of those of the zoom. */
  readonly days?: { readonly start: CalendarDate; readonly finish: CalendarDate }
  /** What it is called and how it is used, where that is not the roadmap's own timeline. */
  readonly label?: string
  readonly help?: string
  /** For so many milliseconds bars slide to other days; not at all where it is not given. */
  readonly slide?: number
  readonly selected: string | null
  /** Moves a bar by the keyboard: whole months, of the bar or of its finish alone. */
  readonly onNudge?: (key: string, months: number, edge: 'both' | 'finish') => void
}

/** The days that a zoom shows: from a little before today, or the whole horizon with the quarter before it. */
export function zoomDays(zoom: Zoom, { calendar, horizon, today }: AxisData): { start: CalendarDate; finish: CalendarDate } {
  const whole = horizonDays(calendar, horizon)
  if (zoom === 'all') return { start: addQuarters(calendar, quarterOf(calendar, whole.start < today ? whole.start : today), -1), finish: whole.finish }
  const start = addMonths(today, zoom === 'year' ? -2 : -6)
  return { start, finish: addMonths(start, zoom === 'year' ? 12 : 36) }
}

/** Bars in groups by fiscal quarters. */
export function Timeline(props: TimelineProps) {
  const body = useRef<HTMLDivElement>(null)
  const header = useRef<HTMLDivElement>(null)
  const tip = useRef<HTMLDivElement>(null)
  const engine = useRef<TimelineEngine | null>(null)
  const latest = useRef(props)
  const help = useId()
  useEffect(() => {
    latest.current = props
  })

  useEffect(() => {
    if (!body.current || !header.current || !tip.current) return
    const made = new TimelineEngine(body.current, header.current, tip.current, latest.current.axis, {
      onSelect: (key) => latest.current.onSelect?.(key),
      onSelectGroup: (group) => latest.current.onSelectGroup?.(group),
      onMove: async (key, to) => (await latest.current.onMove?.(key, to)) ?? false,
      onAdd: (group, date) => latest.current.onAdd?.(group, date),
    })
    engine.current = made
    return () => {
      made.destroy()
      engine.current = null
    }
  }, [])

  const { drawn, axis, selected } = props
  const shown = props.days ?? zoomDays(props.zoom, axis)
  useEffect(() => engine.current?.show(drawn, axis, latest.current.slide), [drawn, axis])
  useEffect(() => engine.current?.zoomTo(shown.start, shown.finish), [shown.start, shown.finish])
  useEffect(() => {
    engine.current?.select(selected)
    if (selected !== null) engine.current?.reveal(selected)
  }, [selected])

  const onKeyDown = (event: KeyboardEvent) => {
    const key = event.target instanceof HTMLElement ? event.target.dataset['key'] : undefined
    if (key === undefined || !engine.current) return
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    if (event.key === 'Enter' || event.key === ' ') props.onSelect?.(key)
    else if (event.altKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight'))
      props.onNudge?.(key, step ?? 0, event.shiftKey ? 'finish' : 'both')
    else if (step !== undefined || event.key === 'Home' || event.key === 'End') {
      const order = engine.current.order()
      const next =
        event.key === 'Home' ? order[0] : event.key === 'End' ? order.at(-1) : order[order.indexOf(key) + (step ?? 0)]
      if (next !== undefined) engine.current.focus(next)
    } else return
    event.preventDefault()
  }

  return (
    <div className={classes.timeline} role="group" aria-label={props.label ?? t('roadmap.timeline')} aria-describedby={help} onKeyDown={onKeyDown}>
      <div className={classes.headerRow} aria-hidden>
        <div className={classes.corner} />
        <div className={classes.header} ref={header} />
      </div>
      <div className={classes.body} ref={body} />
      <div className={classes.tip} ref={tip} hidden role="status" />
      <p id={help} hidden>
        {props.help ?? t('roadmap.timelineHelp')}
      </p>
    </div>
  )
}
