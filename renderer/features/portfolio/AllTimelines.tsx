import { ActionIcon, Text, Title, UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { type CSSProperties, useState } from 'react'
import { addDays, type CalendarDate, formatMonth } from '#shared/calendar/dates.ts'
import { addQuarters, type Quarter, quarterLabel } from '#shared/calendar/fiscal.ts'
import type { Id } from '#shared/domain/fields.ts'
import type { Milestone } from '#shared/domain/milestone.ts'
import type { RecordKind } from '#shared/domain/records.ts'
import { atWorkIn } from '#shared/planning/stakeholders.ts'
import { calendarYears, type RoadmapSummary, type Work } from '#shared/review/portfolio.ts'
import { language, t } from '#shared/text/index.ts'
import { useSessionActions } from '../../session/useSession.ts'
import { type GridCell, type GridRow, QuarterGrid } from '../../ui/QuarterGrid.tsx'
import { StatusMark } from '../../ui/StatusMark.tsx'
import classes from './portfolio.module.css'

const decisionSign = '◆'
const eventSign = '◇'

/** So many activities of a quarter are listed; the roadmap itself has the others. */
const most = 10

/** All roadmaps over the same calendar quarters: how much runs when, and what is decided. Each opens into its lanes. */
export function AllTimelines({
  summaries,
  quarters,
  today,
}: {
  readonly summaries: readonly RoadmapSummary[]
  readonly quarters: readonly Quarter[]
  readonly today: CalendarDate
}) {
  const session = useSessionActions()
  const [opened, setOpened] = useState<ReadonlySet<Id>>(new Set())
  const toggle = (roadmap: Id) =>
    setOpened((before) => {
      const next = new Set(before)
      if (!next.delete(roadmap)) next.add(roadmap)
      return next
    })
  const open = (roadmap: Id, item?: { readonly kind: RecordKind; readonly id: Id }) => {
    session.goTo({ roadmap, screen: 'roadmap' })
    if (item) session.select(item)
  }

  const rows = summaries.flatMap((summary): GridRow[] => {
    const { roadmap, name, unit, scenarioOf, horizon, outcomes, work, milestones, lanes } = summary
    const isOpen = opened.has(roadmap)
    const period = t('portfolio.timeline.horizon', {
      from: formatMonth(horizon.start, language()),
      to: formatMonth(horizon.finish, language()),
    })
    return [
      {
        key: roadmap,
        head: name,
        note: (
          <>
            <span className={classes.small}>{scenarioOf === null ? unit : t('merge.scenario.mark', { name: scenarioOf })}</span>
            <span className={classes.small}>{period}</span>
            <span className={classes.small}>{t('portfolio.timeline.outcomes', { count: outcomes })}</span>
          </>
        ),
        headName: t('portfolio.timeline.open', { name }),
        onHead: () => open(roadmap),
        beside: lanes.length > 0 && (
          <ActionIcon size="sm" aria-expanded={isOpen} aria-label={t('portfolio.timeline.lanes', { name })} onClick={() => toggle(roadmap)}>
            {isOpen ? <IconChevronDown size={16} /> : <IconChevronRight size={16} />}
          </ActionIcon>
        ),
        cells: cellsOf(summary, name, quarters, work, milestones, open),
      },
      ...(isOpen
        ? lanes.map((lane): GridRow => {
            const inLane = work.filter((item) => item.lane === lane.id)
            return {
              key: `${roadmap} ${lane.id}`,
              head: <span className={classes.lane}>{lane.name}</span>,
              headName: t('portfolio.timeline.open', { name: `${name}, ${lane.name}` }),
              onHead: () => open(roadmap, { kind: 'lane', id: lane.id }),
              cells: cellsOf(summary, `${name}, ${lane.name}`, quarters, inLane, [], open),
            }
          })
        : []),
    ]
  })

  return (
    <section aria-labelledby="portfolio-timeline">
      <Title order={2} id="portfolio-timeline">
        {t('portfolio.timeline.title')}
      </Title>
      <Text size="xs" c="dimmed" className={classes.note ?? ''}>
        {t('portfolio.timeline.lead', { decision: decisionSign, event: eventSign })}
      </Text>
      <QuarterGrid
        name={t('portfolio.timeline.label')}
        corner={t('portfolio.timeline.corner')}
        calendar={calendarYears}
        quarters={quarters}
        today={today}
        rows={rows}
      />
    </section>
  )
}

type Open = (roadmap: Id, item?: { readonly kind: RecordKind; readonly id: Id }) => void

/** The cells of a roadmap or of one of its lanes; the column of the busiest quarter is the highest. */
function cellsOf(
  { roadmap, horizon }: RoadmapSummary,
  name: string,
  quarters: readonly Quarter[],
  work: readonly Work[],
  milestones: readonly Milestone[],
  open: Open,
): GridCell[] {
  const running = atWorkIn(calendarYears, quarters, work)
  const busiest = Math.max(1, ...running.map(({ length }) => length))
  return quarters.map((quarter, index): GridCell => {
    const found = running[index] ?? []
    const finish = addDays(addQuarters(calendarYears, quarter, 1), -1)
    const dated = milestones.filter(({ date }) => date >= quarter && date <= finish)
    const outside = finish < horizon.start || quarter > horizon.finish
    const values = { name, quarter: quarterLabel(calendarYears, quarter) }
    const says = [
      t('portfolio.timeline.cell', { ...values, count: found.length }),
      ...(dated.length > 0 ? [t('portfolio.timeline.milestones', { count: dated.length })] : []),
      ...(outside ? [t('portfolio.timeline.outside')] : []),
    ].join(', ')
    if (found.length + dated.length === 0) return { name: says, content: null, tone: 0, outside, details: null }
    const title = t('portfolio.timeline.what', values)
    return {
      name: says,
      tone: 0,
      outside,
      content: (
        <span className={classes.density} style={{ '--share': found.length / busiest } as CSSProperties}>
          {found.length > 0 && <span className={classes.count}>{found.length}</span>}
          {dated.length > 0 && <span className={classes.signs}>{signsOf(dated)}</span>}
        </span>
      ),
      details: {
        title,
        content: () => (
          <>
            <Text size="sm" fw={600}>
              {title}
            </Text>
            <ul className={classes.items}>
              {dated.map(({ id, title: milestone, kind }) => (
                <li key={id}>
                  <UnstyledButton className={classes.opener} onClick={() => open(roadmap, { kind: 'milestone', id })}>
                    {milestone}
                  </UnstyledButton>
                  <Text size="xs" c="dimmed">
                    {kind === 'decision' ? decisionSign : eventSign} {t(`domain.milestone.${kind}`)}
                  </Text>
                </li>
              ))}
              {found.slice(0, most).map(({ id, title: activity, status }) => (
                <li key={id}>
                  <UnstyledButton className={classes.opener} onClick={() => open(roadmap, { kind: 'activity', id })}>
                    {activity}
                  </UnstyledButton>
                  <StatusMark status={status} />
                </li>
              ))}
            </ul>
            {found.length > most && (
              <UnstyledButton className={classes.opener} onClick={() => open(roadmap)}>
                {t('portfolio.timeline.more', { count: found.length - most })}
              </UnstyledButton>
            )}
          </>
        ),
      },
    }
  })
}

/** The signs of the milestones, decisions first; of more than two the first and how many there are besides. */
function signsOf(dated: readonly Milestone[]): string {
  const signs = dated
    .map(({ kind }) => (kind === 'decision' ? decisionSign : eventSign))
    .toSorted((a, b) => (a === b ? 0 : a === decisionSign ? -1 : 1))
  return signs.length > 2 ? `${signs[0]}${signs.length}` : signs.join('')
}
