import { formatDate } from '#shared/calendar/dates.ts'
import { type FiscalCalendar, quarterLabel, quarterOf } from '#shared/calendar/fiscal.ts'
import type { Id } from '#shared/domain/fields.ts'
import { milestonesGroup, type TimelineBar, type TimelineRows } from '#shared/timeline/rows.ts'
import { language, t } from '#shared/text/index.ts'
import type { DrawnBar, DrawnMilestone } from './content.ts'
import type { Drawn } from './engine.ts'

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
}

const signs = {
  idea: '◌',
  proposed: '○',
  committed: '●',
  'in progress': '◐',
  done: '✓',
  stopped: '✕',
} as const

/** Puts rows into words, signs and tones, ready to be drawn. */
export function drawRows(rows: TimelineRows, options: DrawOptions): Drawn {
  return {
    groups: rows.groups.map(({ id, title }) => ({
      id,
      title: id === milestonesGroup ? t('roadmap.milestones') : (kindTitle(id) ?? title ?? options.untitled),
      opens: options.opens === true && id !== milestonesGroup && title !== null,
    })),
    bars: rows.bars.map((bar) => drawBar(bar, options)),
    milestones: rows.milestones.map(
      (milestone): DrawnMilestone => ({
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
      }),
    ),
  }
}

function drawBar(bar: TimelineBar, { calendar, colourBy, warnings, movable, lanes }: DrawOptions): DrawnBar {
  const warning = warnings.get(bar.activity) ?? null
  const quarters = [...new Set([bar.start, bar.finish].map((day) => quarterLabel(calendar, quarterOf(calendar, day))))]
  const label = t('roadmap.bar', {
    title: bar.title,
    kind: t(`domain.kind.${bar.kind}`),
    status: t(`domain.status.${bar.status}`),
    start: formatDate(bar.start, language()),
    finish: formatDate(bar.finish, language()),
    quarters: quarters.join(' – '),
  })
  return {
    key: bar.key,
    group: bar.group,
    start: bar.start,
    finish: bar.finish,
    title: bar.title,
    label: [label, verdictOf(bar), warning].filter((part) => part !== null).join('. '),
    tone: bar[colourBy],
    sign: colourBy === 'status' ? signs[bar.status] : t(colourBy === 'kind' ? `domain.kindSign.${bar.kind}` : `domain.confidenceSign.${bar.confidence}`),
    warning,
    ghost: bar.ghost,
    gone: bar.verdict === 'removed',
    fresh: bar.verdict === 'added',
    slip: bar.slip,
    movable: movable && bar.verdict !== 'removed',
    lane: lanes,
  }
}

function verdictOf(bar: TimelineBar): string | null {
  if (bar.verdict === null || bar.verdict === 'unchanged' || bar.verdict === 'changed') return null
  if (bar.verdict !== 'moved') return t(`roadmap.verdict.${bar.verdict}`)
  const days = bar.slip?.days ?? 0
  return days === 0 ? t('roadmap.verdict.moved') : t(days > 0 ? 'roadmap.verdict.later' : 'roadmap.verdict.earlier', { count: Math.abs(days) })
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
