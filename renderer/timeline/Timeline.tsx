import 'vis-timeline/styles/vis-timeline-graph2d.min.css'
import { type KeyboardEvent, type PointerEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { addQuarters, quarterDays, quarterOf } from '#shared/calendar/fiscal.ts'
import { horizonDays } from '#shared/calendar/horizon.ts'
import { addMonths, earliest, latest } from '#shared/calendar/dates.ts'
import type { Span } from '#shared/planning/moving.ts'
import { t } from '#shared/text/index.ts'
import { useDensity } from '../session/useDensity.ts'
import type { AxisData } from './axis.ts'
import { type Drawn, type Line, spanOf, type TimelineHandlers } from './drawn.ts'
import { TimelineEngine, widestYears } from './engine.ts'
import classes from './Timeline.module.css'

export type Zoom = 'year' | 'three' | 'all'

export interface TimelineProps extends Partial<TimelineHandlers> {
  readonly drawn: Drawn
  readonly axis: AxisData
  readonly zoom: Zoom
  /** The days to show instead of those of the zoom. */
  readonly days?: Span
  /** The dependencies to draw. */
  readonly lines?: readonly Line[]
  /** What it is called and how it is used, where that is not the roadmap's own timeline. */
  readonly label?: string
  readonly help?: string
  /** What stands over the names of the groups. */
  readonly corner?: ReactNode
  /** For so many milliseconds bars slide to other days; not at all where it is not given. */
  readonly slide?: number
  /** The keys of the bars that are selected, the one selected last first. */
  readonly selected: readonly string[]
  /** Moves a bar by the keyboard: whole months, of the bar or of its finish alone. */
  readonly onNudge?: (key: string, months: number, edge: 'both' | 'finish') => void
}

const noLines: readonly Line[] = []

/**
 * The days that a zoom shows: from a little before today, or the whole horizon with the quarter before it. With
 * all of it is also seen what lies beyond the horizon, and of what lies before it the last year.
 */
export function zoomDays(zoom: Zoom, { calendar, horizon, today }: AxisData, drawn: Drawn): Span {
  if (zoom !== 'all') {
    const start = addMonths(today, zoom === 'year' ? -2 : -6)
    return { start, finish: addMonths(start, zoom === 'year' ? 12 : 36) }
  }
  const whole = horizonDays(calendar, horizon)
  const spans = [...drawn.bars, ...drawn.milestones, ...drawn.folds].map(spanOf)
  const quarterBefore = addQuarters(calendar, quarterOf(calendar, whole.start < today ? whole.start : today), -1)
  const yearBefore = addQuarters(calendar, horizon.start, -4)
  const first = quarterOf(calendar, earliest(spans.map(({ start }) => start)) ?? quarterBefore)
  const start = earliest([quarterBefore, first < yearBefore ? yearBefore : first]) ?? quarterBefore
  const last = latest([whole.finish, ...spans.map(({ finish }) => finish)]) ?? whole.finish
  const widest = addMonths(start, (widestYears - 1) * 12)
  return { start, finish: last > widest ? widest : quarterDays(calendar, quarterOf(calendar, last)).finish }
}

/** Bars in groups by fiscal quarters; laid out anew where there is more or less room between them. */
export const Timeline = (props: TimelineProps) => <LaidOut key={useDensity()} {...props} />

function LaidOut(props: TimelineProps) {
  const body = useRef<HTMLDivElement>(null)
  const header = useRef<HTMLDivElement>(null)
  const tip = useRef<HTMLDivElement>(null)
  const engine = useRef<TimelineEngine | null>(null)
  const latestProps = useRef(props)
  const { drawn, axis, selected, lines = noLines } = props
  const shown = props.days ?? zoomDays(props.zoom, axis, drawn)
  /** The days are known before the bars are given: none is drawn for others. */
  const first = useRef(shown)
  const help = useId()
  useEffect(() => {
    latestProps.current = props
  })

  useEffect(() => {
    if (!body.current || !header.current || !tip.current) return
    const now = () => latestProps.current
    const made = new TimelineEngine(body.current, header.current, tip.current, now().axis, {
      onSelect: (key, choosing) => now().onSelect?.(key, choosing),
      onSelectMany: (keys) => now().onSelectMany?.(keys),
      onSelectGroup: (group) => now().onSelectGroup?.(group),
      onDragging: (to) => now().onDragging?.(to) ?? null,
      onMove: async (to, group) => (await now().onMove?.(to, group)) ?? false,
      onAdd: (group, date) => now().onAdd?.(group, date),
      onDraw: (group, span) => now().onDraw?.(group, span),
      drawsInto: (group) => now().drawsInto?.(group) ?? false,
      onFold: (group) => now().onFold?.(group),
      onReorder: (group, side, other) => now().onReorder?.(group, side, other),
    })
    made.zoomTo(first.current.start, first.current.finish)
    engine.current = made
    return () => {
      made.destroy()
      engine.current = null
    }
  }, [])

  useEffect(() => engine.current?.show(drawn, axis, latestProps.current.slide), [drawn, axis])
  useEffect(() => engine.current?.zoomTo(shown.start, shown.finish), [shown.start, shown.finish])
  useEffect(() => engine.current?.showLines(lines), [lines])
  const last = selected[0]
  useEffect(() => engine.current?.select(selected), [selected])
  useEffect(() => {
    if (last !== undefined) engine.current?.reveal(last)
  }, [last])

  const onKeyDown = (event: KeyboardEvent) => {
    const key = event.target instanceof HTMLElement ? event.target.dataset['key'] : undefined
    if (key === undefined || !engine.current) return
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    const more = event.ctrlKey || event.metaKey
    if (more && event.key === 'a')
      props.onSelectMany?.(
        [...drawn.bars, ...drawn.milestones].map((item) => item.key).toSorted((a, b) => Number(b === key) - Number(a === key)),
      )
    else if (event.key === 'Escape') props.onSelect?.(null, 'alone')
    else if (event.key === 'Enter' || event.key === ' ') props.onSelect?.(key, more ? 'more' : 'alone')
    else if (event.altKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight'))
      props.onNudge?.(key, step ?? 0, event.shiftKey ? 'finish' : 'both')
    else if (step !== undefined || event.key === 'Home' || event.key === 'End') {
      const order = engine.current.order()
      const next = event.key === 'Home' ? order[0] : event.key === 'End' ? order.at(-1) : order[order.indexOf(key) + (step ?? 0)]
      if (next !== undefined) engine.current.focus(next)
    } else return
    event.preventDefault()
  }

  return (
    <div
      className={classes.timeline}
      // Time runs from left to right in every language.
      dir="ltr"
      role="group"
      aria-label={props.label ?? t('roadmap.timeline')}
      aria-describedby={help}
      onKeyDown={onKeyDown}
    >
      <div className={classes.headerRow}>
        <div className={classes.corner}>{props.corner}</div>
        <div className={classes.header} ref={header} aria-hidden onPointerDown={(event) => panByHeader(event, engine.current)} />
      </div>
      <div className={classes.body} ref={body} />
      <div className={classes.tip} ref={tip} hidden role="status" />
      <p id={help} hidden>
        {props.help ?? t('roadmap.timelineHelp')}
      </p>
    </div>
  )
}

/** The quarters over the bars are dragged to look at others. */
function panByHeader(event: PointerEvent<HTMLElement>, engine: TimelineEngine | null): void {
  let at = event.clientX
  const header = event.currentTarget
  header.setPointerCapture(event.pointerId)
  const move = ({ clientX }: globalThis.PointerEvent) => {
    engine?.pan(at - clientX)
    at = clientX
  }
  header.addEventListener('pointermove', move)
  header.addEventListener('lostpointercapture', () => header.removeEventListener('pointermove', move), { once: true })
}
