import { Text, Title, UnstyledButton } from '@mantine/core'
import { useMemo } from 'react'
import type { CalendarDate } from '#shared/calendar/dates.ts'
import { type Quarter, quarterLabel } from '#shared/calendar/fiscal.ts'
import type { Id } from '#shared/domain/fields.ts'
import { tooMuchFrom } from '#shared/planning/stakeholders.ts'
import { calendarYears, hardestShared, type RoadmapSummary, type SharedCell, sharedStakeholders } from '#shared/review/portfolio.ts'
import { t } from '#shared/text/index.ts'
import { useSessionActions } from '../../session/useSession.ts'
import { type GridCell, overSign, QuarterGrid, toneOf } from '../../ui/QuarterGrid.tsx'
import classes from './portfolio.module.css'

/** Stakeholders that several roadmaps name, and what reaches them from all sides. */
export function Shared({
  summaries,
  quarters,
  today,
}: {
  readonly summaries: readonly RoadmapSummary[]
  readonly quarters: readonly Quarter[]
  readonly today: CalendarDate
}) {
  const session = useSessionActions()
  const rows = useMemo(() => sharedStakeholders(summaries, quarters), [summaries, quarters])
  const hardest = hardestShared(rows)
  const open = (roadmap: Id, activity: Id) => {
    session.goTo({ roadmap, screen: 'roadmap' })
    session.select({ kind: 'activity', id: activity })
  }
  const openStakeholder = ({ roadmap, stakeholder }: { readonly roadmap: Id; readonly stakeholder: Id }) => {
    session.goTo({ roadmap, screen: 'stakeholders' })
    session.select({ kind: 'stakeholder', id: stakeholder })
  }
  return (
    <section aria-labelledby="portfolio-shared">
      <Title order={2} id="portfolio-shared">
        {t('portfolio.shared.title')}
      </Title>
      {rows.length === 0 ? (
        <Text className={classes.note ?? ''}>{t('portfolio.shared.none')}</Text>
      ) : (
        <>
          <p className={classes.sentence}>
            {hardest === null
              ? t('portfolio.shared.never')
              : t('portfolio.shared.hardest', {
                  name: hardest.row.name,
                  quarter: quarterLabel(calendarYears, hardest.cell.quarter),
                  load: hardest.cell.load,
                  count: hardest.cell.sides.length,
                })}
          </p>
          <Text size="xs" c="dimmed" className={classes.note ?? ''}>
            {t('portfolio.shared.lead', { from: tooMuchFrom, sign: overSign })}
          </Text>
          <QuarterGrid
            name={t('portfolio.shared.label')}
            corner={t('portfolio.shared.corner')}
            calendar={calendarYears}
            quarters={quarters}
            today={today}
            rows={rows.map(({ key, name, where, cells }) => ({
              key,
              head: name,
              note: <span className={classes.small}>{t('portfolio.shared.in', { count: where.length })}</span>,
              headName: t('portfolio.shared.open', { name }),
              onHead: () => where[0] && openStakeholder(where[0]),
              cells: cells.map((cell) => cellOf(name, cell, open)),
            }))}
          />
        </>
      )}
    </section>
  )
}

function cellOf(name: string, { quarter, sides, load, tooMuch }: SharedCell, open: (roadmap: Id, activity: Id) => void): GridCell {
  const values = { name, quarter: quarterLabel(calendarYears, quarter), load, count: sides.length }
  if (sides.length === 0) return { name: t('portfolio.shared.nothing', values), content: null, tone: 0, details: null }
  const title = t('portfolio.shared.what', values)
  return {
    name: t(tooMuch ? 'portfolio.shared.cellOver' : 'portfolio.shared.cell', values),
    tone: toneOf(load),
    content: (
      <>
        <span>
          {tooMuch && `${overSign} `}
          {load}
        </span>
        {(tooMuch || sides.length > 1) && (
          <span className={classes.word}>
            {tooMuch ? t('stakeholders.heat.over') : t('portfolio.shared.sides', { count: sides.length })}
          </span>
        )}
      </>
    ),
    details: {
      title,
      content: () => (
        <>
          <Text size="sm" fw={600}>
            {title}
          </Text>
          <Text size="xs" {...(tooMuch ? { c: 'var(--warn)' } : { c: 'dimmed' })}>
            {tooMuch ? t('stakeholders.heat.tooMuch', { sign: overSign, load }) : t('stakeholders.heat.load', { load })}
          </Text>
          {sides.map(({ roadmap, touches }) => (
            <section key={roadmap.roadmap} aria-label={roadmap.name}>
              <Text size="xs" fw={600} mt="xs">
                {roadmap.name}
              </Text>
              <ul className={classes.items}>
                {touches.map((touch) => (
                  <li key={touch.activity}>
                    <UnstyledButton className={classes.opener} onClick={() => open(roadmap.roadmap, touch.activity)}>
                      {touch.title}
                    </UnstyledButton>
                    <Text size="xs" c="dimmed">
                      {`${t(`domain.impactLevel.level${touch.level}`)} (${touch.level})`}
                    </Text>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </>
      ),
    },
  }
}
