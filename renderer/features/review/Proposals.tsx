import { Button, Text, Title } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { Fragment, useState } from 'react'
import type { Id } from '#shared/domain/fields.ts'
import { edit } from '#shared/planning/records.ts'
import { confidenceShare, type Proposal, proposals } from '#shared/review/proposals.ts'
import { t } from '#shared/text/index.ts'
import { useSessionActions } from '../../session/useSession.ts'
import { sayAmount } from '../../ui/amounts.ts'
import { NumberField } from '../../ui/Fields.tsx'
import { StatusMark } from '../../ui/StatusMark.tsx'
import { ProposalFields } from './ProposalFields.tsx'
import classes from './Proposals.module.css'
import { usePerform, useReviewing } from './reviewing.ts'
import { sayValue } from '#shared/review/sayValues.ts'

/** So many are shown at first. */
const first = 10

/** What is worth most for its effort comes first, with all it is computed from, to be checked and changed. */
export function Proposals() {
  const { now, frozen } = useReviewing()
  const { ranked, unestimated, inProgressBelow } = proposals(now)
  const [all, setAll] = useState(false)
  // While one is being changed the list stays in the order it had: nothing jumps away under the hand.
  const [open, setOpen] = useState<{ readonly id: Id; readonly order: readonly Id[] } | null>(null)
  const place = new Map(open?.order.map((id, index) => [id, index]))
  const inOrder = open ? ranked.toSorted((a, b) => (place.get(a.activity.id) ?? Infinity) - (place.get(b.activity.id) ?? Infinity)) : ranked
  const shown = all ? inOrder : inOrder.slice(0, first)
  const ranks = new Map(ranked.map(({ activity }, index) => [activity.id, index + 1]))
  const most = ranked[0]?.value ?? 0
  return (
    <section aria-labelledby="ahead-proposals">
      <Title order={2} id="ahead-proposals" className={classes.part}>
        {t('lookAhead.proposals.title')}
      </Title>
      <Text size="sm" c="dimmed" className={classes.lead}>
        {t('lookAhead.proposals.lead', {
          low: sayAmount(confidenceShare.low),
          medium: sayAmount(confidenceShare.medium),
          high: sayAmount(confidenceShare.high),
        })}
      </Text>
      {ranked.length > 0 && (
        <p className={classes.verdict} data-warns={inProgressBelow > 0}>
          {inProgressBelow > 0 && <IconAlertTriangle size={16} aria-hidden />}
          {inProgressBelow > 0 ? t('lookAhead.proposals.below', { count: inProgressBelow }) : t('lookAhead.proposals.belowNone')}
        </p>
      )}
      {ranked.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t(unestimated.length === 0 ? 'lookAhead.proposals.none' : 'lookAhead.proposals.noneRanked')}
        </Text>
      ) : (
        <table className={classes.table} aria-labelledby="ahead-proposals">
          <thead>
            <tr>
              <th scope="col">
                <span className={classes.unseen}>{t('lookAhead.proposals.rank')}</span>
              </th>
              <th scope="col">{t('lookAhead.proposals.activity')}</th>
              <th scope="col">{t('lookAhead.proposals.worth')}</th>
              <th scope="col">{t('lookAhead.proposals.confidence')}</th>
              <th scope="col">{t('lookAhead.proposals.effort')}</th>
              <th scope="col">{t('lookAhead.proposals.value')}</th>
              {!frozen && (
                <th scope="col">
                  <span className={classes.unseen}>{t('lookAhead.proposals.change')}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => {
              const { id } = row.activity
              const isOpen = open?.id === id
              return (
                <Fragment key={id}>
                  <Row
                    row={row}
                    rank={ranks.get(id) ?? 0}
                    most={most}
                    open={isOpen}
                    onOpen={() => setOpen(isOpen ? null : { id, order: open?.order ?? ranked.map(({ activity }) => activity.id) })}
                  />
                  {isOpen && !frozen && (
                    <tr className={classes.fields}>
                      <td colSpan={7}>
                        <ProposalFields row={row} />
                      </td>
                    </tr>
                  )}
                </Fragment>
              )
            })}
          </tbody>
        </table>
      )}
      {ranked.length > shown.length && (
        <Button variant="subtle" size="compact-sm" mt="xs" onClick={() => setAll(true)}>
          {t('lookAhead.proposals.all', { count: ranked.length - shown.length })}
        </Button>
      )}
      {unestimated.length > 0 && <Unestimated rows={unestimated} />}
    </section>
  )
}

function Row({
  row: { activity, worths, points, value, below },
  rank,
  most,
  open,
  onOpen,
}: {
  readonly row: Proposal
  readonly rank: number
  readonly most: number
  readonly open: boolean
  readonly onOpen: () => void
}) {
  const { frozen } = useReviewing()
  const { title, status, confidence, effort } = activity
  return (
    <tr data-open={open}>
      <td className={classes.rank}>{rank}</td>
      <td>
        <ActivityTitle row={activity} />
        <div className={classes.under}>
          <StatusMark status={status} />
          {below && <span className={classes.below}>{t('lookAhead.proposals.isBelow', { title: below.title })}</span>}
        </div>
      </td>
      <td>
        {worths.length === 0 ? (
          <span className={classes.quiet}>{t('lookAhead.proposals.noOutcome')}</span>
        ) : (
          <>
            {worths.map(({ link, outcome }, index) => (
              <span key={link.id} title={outcome.title}>
                {index > 0 && ' + '}
                {t('lookAhead.proposals.product', { weight: outcome.weight, contribution: link.contribution })}
              </span>
            ))}{' '}
            <span className={classes.quiet}>{t('lookAhead.proposals.sum', { points })}</span>
          </>
        )}
      </td>
      <td>
        {t('lookAhead.proposals.share', {
          confidence: t(`domain.confidence.${confidence}`),
          share: sayAmount(confidenceShare[confidence]),
        })}
      </td>
      <td>{t('lookAhead.proposals.days', { count: effort ?? 0 })}</td>
      <td className={classes.value}>
        <strong>{sayValue(value ?? 0)}</strong>
        <span className={classes.bar} aria-hidden>
          <i style={{ width: `${most === 0 ? 0 : ((value ?? 0) / most) * 100}%` }} />
        </span>
      </td>
      {!frozen && (
        <td>
          <Button
            size="compact-xs"
            variant="default"
            aria-expanded={open}
            aria-label={t(open ? 'lookAhead.proposals.closeOf' : 'lookAhead.proposals.changeOf', { title })}
            onClick={onOpen}
          >
            {t(open ? 'lookAhead.proposals.close' : 'lookAhead.proposals.change')}
          </Button>
        </td>
      )}
    </tr>
  )
}

function ActivityTitle({ row: { id, title } }: { readonly row: Pick<Proposal['activity'], 'id' | 'title'> }) {
  const { frozen } = useReviewing()
  const session = useSessionActions()
  if (frozen) return <span className={classes.title}>{title}</span>
  return (
    <button
      type="button"
      className={classes.title}
      aria-label={t('review.lookAhead.open', { title })}
      onClick={() => session.select({ kind: 'activity', id })}
    >
      {title}
    </button>
  )
}

/** What has no value for its effort, because nobody said how much that is. */
function Unestimated({ rows }: { readonly rows: readonly Proposal[] }) {
  const { frozen } = useReviewing()
  const perform = usePerform()
  const [all, setAll] = useState(false)
  const shown = all ? rows : rows.slice(0, first)
  return (
    <>
      <Title order={3} id="ahead-unestimated" className={classes.subpart}>
        {t('lookAhead.proposals.unestimated')}
      </Title>
      {!frozen && (
        <Text size="sm" c="dimmed">
          {t('lookAhead.proposals.unestimatedLead')}
        </Text>
      )}
      <ul className={classes.unestimated} aria-labelledby="ahead-unestimated">
        {shown.map(({ activity, points }) => {
          const share = confidenceShare[activity.confidence]
          return (
            <li key={activity.id}>
              <span>
                <ActivityTitle row={activity} />
                <span className={classes.under}>
                  <StatusMark status={activity.status} />
                  {t('lookAhead.proposals.without', { points, share: sayAmount(share), hoped: sayAmount(points * share) })}
                </span>
              </span>
              {!frozen && (
                <NumberField
                  quiet
                  label={t('lookAhead.proposals.effortOf', { title: activity.title })}
                  value={activity.effort}
                  min={0}
                  unit={t('lookAhead.proposals.personDays')}
                  onCommit={(effort) => perform('edit', activity.title, (state) => edit(state, 'activity', activity.id, { effort }))}
                />
              )}
            </li>
          )
        })}
      </ul>
      {rows.length > shown.length && (
        <Button variant="subtle" size="compact-sm" mt="xs" onClick={() => setAll(true)}>
          {t('lookAhead.proposals.all', { count: rows.length - shown.length })}
        </Button>
      )}
    </>
  )
}
