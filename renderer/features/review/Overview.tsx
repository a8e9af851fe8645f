import { Anchor, Button, Stack, Table, Text, Title } from '@mantine/core'
import { IconCalendarPlus } from '@tabler/icons-react'
import { formatDate } from '#shared/calendar/dates.ts'
import { quarterLabel } from '#shared/calendar/fiscal.ts'
import type { Id } from '#shared/domain/fields.ts'
import { roadmapOf } from '#shared/domain/records.ts'
import { reviewDue, reviewSummary, type ReviewDue } from '#shared/review/due.ts'
import { signedFigures } from '#shared/review/sayDo.ts'
import { sayDue } from '#shared/review/sayPrompt.ts'
import { language, t } from '#shared/text/index.ts'
import { useOpen, useSession } from '../../session/useSession.ts'
import { Day } from '../../ui/Dates.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Page } from '../../ui/Page.tsx'
import classes from './review.module.css'
import { useOpenReview } from '../../session/useOpenReview.ts'
import { useBusy } from '../../ui/useBusy.ts'
import { useReviewCalendar } from './useReviewCalendar.ts'
import { sayShare } from '#shared/review/sayValues.ts'

/** Which review is due, and the signed ones to read. */
export function Overview({ onOpen }: { readonly onOpen: (review: Id) => void }) {
  const { state } = useOpen()
  const today = useSession((session) => session.today)
  const openReview = useOpenReview()
  const once = useBusy()
  const giveCalendar = useReviewCalendar()
  const { calendar } = roadmapOf(state)
  const due = reviewDue(reviewSummary(state), today)
  const label = quarterLabel(calendar, due.quarter)

  const open = async () => {
    const id = await openReview()
    if (id !== null) onOpen(id)
  }

  return (
    <Page
      title={t('review.title')}
      lead={t('review.overview.lead')}
      actions={
        <Button variant="default" leftSection={<IconCalendarPlus size={16} />} onClick={() => void giveCalendar()}>
          {t('prompts.calendar.item')}
        </Button>
      }
    >
      <section className={classes.due} data-state={due.state} aria-label={label}>
        <div>
          <Title order={2}>{sayDue(due, label)}</Title>
          <Text c="dimmed">{hintOf(due)}</Text>
          {due.missed.length > 0 && (
            <Text c="dimmed">
              {t('review.overview.missed', { count: due.missed.length })}{' '}
              {due.missed.map(({ quarter }) => quarterLabel(calendar, quarter)).join(', ')}
            </Text>
          )}
        </div>
        {due.openable ? (
          <Button size="md" variant={due.state === 'upcoming' && !due.opened ? 'default' : 'filled'} onClick={() => void once(open)}>
            {due.opened
              ? t('review.overview.resume', { quarter: label })
              : due.state === 'upcoming'
                ? t('review.overview.openEarly')
                : t('review.overview.open', { quarter: label })}
          </Button>
        ) : (
          <Text c="dimmed">{t('review.overview.notBegun', { date: formatDate(due.quarter, language()) })}</Text>
        )}
      </section>
      <Past onRead={onOpen} />
    </Page>
  )
}

function hintOf({ state, openable, dueFrom, finish }: ReviewDue): string {
  if (state === 'upcoming')
    return t(openable ? 'review.overview.upcomingHint' : 'review.overview.upcomingNotBegun', { date: formatDate(dueFrom, language()) })
  return t(`review.overview.${state}Hint`, { date: formatDate(finish, language()) })
}

function Past({ onRead }: { readonly onRead: (review: Id) => void }) {
  const { state } = useOpen()
  const { calendar } = roadmapOf(state)
  const signed = signedFigures(state).toReversed()
  if (signed.length === 0)
    return (
      <Empty title={t('review.overview.past')} help="screen/review">
        {t('review.overview.none')}
      </Empty>
    )
  return (
    <Stack gap="xs" mt="xl">
      <Title order={2}>{t('review.overview.past')}</Title>
      <Table verticalSpacing="sm" className={classes.past}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('review.overview.quarter')}</Table.Th>
            <Table.Th>{t('review.overview.signedOn')}</Table.Th>
            <Table.Th>{t('review.overview.signedBy')}</Table.Th>
            <Table.Th ta="right">{t('review.overview.sayDo')}</Table.Th>
            {figureNames.map((name) => (
              <Table.Th key={name} ta="right">
                {t(`review.figure.${name}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {signed.map(({ review, quarter, figures, ratio }) => {
            const { signedOn = null, signedBy = '' } = state.review[review] ?? {}
            const label = quarterLabel(calendar, quarter)
            return (
              <Table.Tr key={review}>
                <Table.Td>
                  <Anchor
                    component="button"
                    size="sm"
                    fw={600}
                    aria-label={t('review.overview.read', { quarter: label })}
                    onClick={() => onRead(review)}
                  >
                    {label}
                  </Anchor>
                </Table.Td>
                <Table.Td>{signedOn && <Day date={signedOn} />}</Table.Td>
                <Table.Td>{signedBy}</Table.Td>
                <Table.Td ta="right" fw={600}>
                  {sayShare(ratio)}
                </Table.Td>
                {figureNames.map((name) => (
                  <Table.Td key={name} ta="right">
                    {figures[name]}
                  </Table.Td>
                ))}
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
    </Stack>
  )
}

const figureNames = ['promised', 'delivered', 'moved', 'dropped', 'added'] as const
