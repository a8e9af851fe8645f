import { type CalendarDate, earliest, formatDate, latest } from '#shared/calendar/dates.ts'
import { type FiscalCalendar, quarterLabel, quarterOf } from '#shared/calendar/fiscal.ts'
import type { Finding } from '#shared/domain/activity.ts'
import type { Id } from '#shared/domain/fields.ts'
import { milestonesGroup, type TimelineBar, type TimelineRows } from '#shared/timeline/rows.ts'
import { language, t } from '#shared/text/index.ts'
import { type Drawn, type DrawnBar, type DrawnFold, type DrawnMilestone, spanOf, type Waits } from './drawn.ts'

export const colourings = ['status', 'kind', 'confidence'] as const
export type Colouring = (typeof colourings)[number]

export interface DrawOptions {
  readonly calendar: FiscalCalendar
  readonly colourBy: Colouring
  /** Sentences about activities that lack something. */
  readonly warnings: ReadonlyMap<Id, string>
  readonly movable: boolean
  /** Bars can be dragged into another group. */
  readonly lanes: boolean
  /** A group is a record of its own that can be opened: a lane, an outcome. */
  readonly opens?: boolean
  /** What the group without a title stands for: no outcome, no owner. */
  readonly untitled: string
  /** The groups whose bars are folded into one row; without it none can be. */
  readonly collapsed?: ReadonlySet<string>
  /** Groups can be put elsewhere among the others. */
  readonly reorders?: boolean
  /** The last day of the horizon: what starts after it says so. */
  readonly horizonEnd?: CalendarDate
  /** Of activities that start before something that they depend on has finished: the titles of that. */
  readonly broken?: ReadonlyMap<Id, readonly string[]>
  /** Of activities that are not to begin yet. */
  readonly waits?: ReadonlyMap<Id, Waits>
  /** How experiments ended. */
  readonly findings?: ReadonlyMap<Id, Finding | 'open'>
}

/** Puts rows into words, signs and tones, ready to be drawn. */
export function drawRows(rows: TimelineRows, options: DrawOptions): Drawn {
  const { collapsed, reorders = false, opens = false, untitled, movable } = options
  const drawn = rows.groups.map(({ id, title, colour = null }) => ({
    id,
    title: id === milestonesGroup ? t('roadmap.milestones') : (kindTitle(id) ?? title ?? untitled),
    opens: opens && id !== milestonesGroup && title !== null,
    moves: reorders && id !== milestonesGroup && title !== null,
    collapsed: collapsed?.has(id) ?? null,
    colour,
  }))
  const bars = rows.bars.map((bar) => drawBar(bar, options))
  const milestones = rows.milestones.map((milestone): DrawnMilestone => ({
    key: milestone.key,
    group: milestone.group,
    date: milestone.date,
    title: milestone.title,
    label: t('roadmap.milestoneLabel', {
      title: milestone.title,
      kind: t(`domain.milestone.${milestone.kind}`),
      date: formatDate(milestone.date, language()),
    }),
    decision: milestone.kind === 'decision',
    movable,
  }))
  if (!collapsed || collapsed.size === 0) return { groups: drawn, bars, milestones, folds: [] }
  const folds = drawn
    .filter(({ id }) => collapsed.has(id))
    .flatMap(({ id, title }) =>
      fold(
        id,
        title,
        [...bars, ...milestones].filter(({ group }) => group === id),
      ),
    )
  const open = ({ group }: { readonly group: string }) => !collapsed.has(group)
  return { groups: drawn, bars: bars.filter(open), milestones: milestones.filter(open), folds }
}

/** One row for all that a collapsed group holds; none where it holds nothing. */
function fold(group: string, title: string, items: readonly (DrawnBar | DrawnMilestone)[]): DrawnFold[] {
  const spans = items
    .map((item) => ({ ...spanOf(item), tone: 'tone' in item ? item.tone : 'accent' }))
    .map(({ start, finish, tone }) => ({ start, finish, tone }))
  const start = earliest(spans.map((span) => span.start))
  const finish = latest(spans.map((span) => span.finish))
  if (start === null || finish === null) return []
  const label = t('roadmap.lanes.folded', {
    title,
    count: items.length,
    start: formatDate(start, language()),
    finish: formatDate(finish, language()),
  })
  return [{ key: `fold:${group}`, group, title, label, start, finish, spans }]
}

interface Said {
  readonly day: string
  readonly quarter: string
}

/** Thousands of bars begin and end on few hundred days. */
const saidDays = new WeakMap<FiscalCalendar, Map<string, Said>>()

function sayDay(calendar: FiscalCalendar, day: CalendarDate): Said {
  const days = saidDays.get(calendar) ?? new Map<string, Said>()
  saidDays.set(calendar, days)
  const key = `${language()} ${day}`
  const said = days.get(key) ?? { day: formatDate(day, language()), quarter: quarterLabel(calendar, quarterOf(calendar, day)) }
  days.set(key, said)
  return said
}

interface Drawing {
  readonly about: readonly unknown[]
  readonly drawn: DrawnBar
}

/** Bars by what they were drawn from: of thousands, an edit draws one. */
const drawings = new WeakMap<TimelineBar, Drawing>()

function drawBar(bar: TimelineBar, options: DrawOptions): DrawnBar {
  const { calendar, colourBy, movable, lanes } = options
  const warning = options.warnings.get(bar.activity) ?? null
  const broken = options.broken?.get(bar.activity) ?? []
  const waits = options.waits?.get(bar.activity) ?? null
  const finding = options.findings?.get(bar.activity) ?? null
  const beyond = options.horizonEnd !== undefined && bar.start > options.horizonEnd
  const about = [language(), calendar, colourBy, movable, lanes, warning, broken.join('; '), waits, finding, beyond]
  const known = drawings.get(bar)
  if (known?.about.every((value, place) => value === about[place]) === true) return known.drawn
  let said: string | null = null
  const drawn: DrawnBar = {
    key: bar.key,
    group: bar.group,
    start: bar.start,
    finish: bar.finish,
    title: bar.title,
    // Thousands of bars are drawn of which a hundred are in view: it is put into words when somebody asks.
    get label() {
      return (said ??= [
        sayBar(bar, calendar),
        beyond ? t('roadmap.beyond') : null,
        verdictOf(bar),
        finding && t(`roadmap.finding.${finding}`),
        ...broken.map((title) => t('roadmap.dependencies.later', { title })),
        waits && waits.text,
        warning,
      ]
        .filter((part) => part !== null)
        .join('. '))
    },
    tone: bar[colourBy],
    sign: colourBy === 'kind' ? { letter: t(`domain.kindSign.${bar.kind}`) } : { shape: bar[colourBy] },
    warning,
    broken: broken.length > 0,
    waits,
    finding,
    ghost: bar.ghost,
    gone: bar.verdict === 'removed',
    fresh: bar.verdict === 'added',
    slip: bar.slip,
    movable: movable && bar.verdict !== 'removed',
    lane: lanes,
  }
  drawings.set(bar, { about, drawn })
  return drawn
}

function sayBar({ title, kind, status, start, finish }: TimelineBar, calendar: FiscalCalendar): string {
  const [first, last] = [sayDay(calendar, start), sayDay(calendar, finish)]
  return t('roadmap.bar', {
    title,
    kind: t(`domain.kind.${kind}`),
    status: t(`domain.status.${status}`),
    start: first.day,
    finish: last.day,
    quarters: first.quarter === last.quarter ? first.quarter : `${first.quarter} – ${last.quarter}`,
  })
}

function verdictOf(bar: TimelineBar): string | null {
  if (bar.verdict === null || bar.verdict === 'unchanged' || bar.verdict === 'changed') return null
  if (bar.verdict !== 'moved') return t(`roadmap.verdict.${bar.verdict}`)
  const days = bar.slip?.days ?? 0
  return days === 0
    ? t('roadmap.verdict.moved')
    : t(days > 0 ? 'roadmap.verdict.later' : 'roadmap.verdict.earlier', { count: Math.abs(days) })
}

function kindTitle(id: string): string | null {
  switch (id) {
    case 'experiment':
    case 'prototype':
    case 'pilot':
    case 'rollout':
    case 'project':
    case 'service':
    case 'enabler':
      return t(`domain.kind.${id}`)
    default:
      return null
  }
}
