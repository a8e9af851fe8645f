import { Anchor, Table, Text, Title } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { type CalendarDate, formatDate } from '#shared/calendar/dates.ts'
import { quarterLabel } from '#shared/calendar/fiscal.ts'
import { reviewDue, type ReviewDue } from '#shared/review/due.ts'
import type { RoadmapSummary } from '#shared/review/portfolio.ts'
import { language, t } from '#shared/text/index.ts'
import { useSessionActions } from '../../session/useSession.ts'
import classes from './portfolio.module.css'

/** Which review is due where, and how far each roadmap kept what it promised; what is overdue longest comes first. */
export function Delivery({ summaries, today }: { readonly summaries: readonly RoadmapSummary[]; readonly today: CalendarDate }) {
  const session = useSessionActions()
  const rows = summaries
    .map((summary) => ({ summary, due: reviewDue(summary.review, today) }))
    .toSorted((a, b) => (a.due.finish < b.due.finish ? -1 : a.due.finish > b.due.finish ? 1 : 0))
  return (
    <section aria-labelledby="portfolio-delivery">
      <Title order={2} id="portfolio-delivery" mb="xs">
        {t('portfolio.table.title')}
      </Title>
      <Table.ScrollContainer
        minWidth={800}
        scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'region', 'aria-label': t('portfolio.table.label') } }}
      >
        <Table className={classes.list} verticalSpacing="xs" aria-labelledby="portfolio-delivery">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('portfolio.table.roadmap')}</Table.Th>
              <Table.Th scope="col">{t('portfolio.table.review')}</Table.Th>
              <Table.Th scope="col">{t('portfolio.table.sayDo')}</Table.Th>
              <Table.Th scope="col">{t('portfolio.table.trend')}</Table.Th>
              <Table.Th scope="col">{t('portfolio.table.started')}</Table.Th>
              <Table.Th scope="col">{t('portfolio.table.finished')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody className="figures">
            {rows.map(({ summary, due }) => {
              const { roadmap, name, started, finished, startsMore } = summary
              const what = sayDue(summary, due)
              const pressing = due.state !== 'upcoming' || due.opened
              return (
                <Table.Tr key={roadmap}>
                  <Table.Th scope="row">
                    <Anchor
                      component="button"
                      type="button"
                      fw={600}
                      ta="start"
                      aria-label={t('portfolio.timeline.open', { name })}
                      onClick={() => session.goTo({ roadmap, screen: 'roadmap' })}
                    >
                      {name}
                    </Anchor>
                  </Table.Th>
                  <Table.Td>
                    <Anchor
                      component="button"
                      type="button"
                      size="sm"
                      ta="start"
                      {...(pressing ? { c: 'var(--warn)', fw: 500 } : { c: 'dimmed' })}
                      aria-label={t('portfolio.table.openReview', { name, what })}
                      onClick={() => session.goTo({ roadmap, screen: 'review' })}
                    >
                      {what}
                    </Anchor>
                  </Table.Td>
                  <Table.Td>{saySayDo(summary)}</Table.Td>
                  <Table.Td>{sayTrend(summary.sayDo)}</Table.Td>
                  <Table.Td>
                    {started}
                    {startsMore && (
                      <Text component="span" size="xs" c="var(--warn)" ml="xs">
                        <IconAlertTriangle size={12} aria-hidden /> {t('portfolio.table.startsMore')}
                      </Text>
                    )}
                  </Table.Td>
                  <Table.Td>{finished}</Table.Td>
                </Table.Tr>
              )
            })}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  )
}

function sayDue({ review: { calendar } }: RoadmapSummary, due: ReviewDue): string {
  const quarter = quarterLabel(calendar, due.quarter)
  const says = {
    upcoming: () => t('portfolio.table.upcoming', { quarter, date: formatDate(due.dueFrom, language()) }),
    due: () => (due.days === 0 ? t('portfolio.table.dueToday', { quarter }) : t('portfolio.table.due', { quarter, count: due.days })),
    overdue: () => t('portfolio.table.overdue', { quarter, count: due.days }),
  }
  return [
    says[due.state](),
    ...(due.opened ? [t('portfolio.table.opened')] : []),
    ...(due.missed.length > 1 ? [t('portfolio.table.more', { count: due.missed.length - 1 })] : []),
  ].join(', ')
}

const percent = (ratio: number) => new Intl.NumberFormat(language(), { style: 'percent', maximumFractionDigits: 0 }).format(ratio)

function saySayDo({ sayDo, review: { calendar } }: RoadmapSummary): string {
  if (sayDo === null) return t('portfolio.table.notReviewed')
  const quarter = quarterLabel(calendar, sayDo.quarter)
  return sayDo.ratio === null
    ? t('portfolio.table.nothingPromised', { quarter })
    : t('portfolio.table.ratio', { share: percent(sayDo.ratio), quarter })
}

/** An arrow and the difference in points of per cent. */
function sayTrend(sayDo: RoadmapSummary['sayDo']): string {
  if (sayDo === null || sayDo.ratio === null || sayDo.before === null) return t('portfolio.table.noTrend')
  const points = Math.round(sayDo.ratio * 100) - Math.round(sayDo.before * 100)
  if (points === 0) return `→ ${t('portfolio.table.same')}`
  return points > 0 ? `↑ ${t('portfolio.table.up', { points })}` : `↓ ${t('portfolio.table.down', { points: -points })}`
}
