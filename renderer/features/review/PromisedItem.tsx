import { ActionIcon, Text } from '@mantine/core'
import { IconBulb } from '@tabler/icons-react'
import { answer } from '#shared/review/commands.ts'
import { isPromisedVerdict, promisedVerdicts } from '#shared/review/answering.ts'
import { finishOf, type PromisedRow } from '#shared/review/lookBack.ts'
import { t } from '#shared/text/index.ts'
import { newId } from '../../session/session.ts'
import { useSessionActions } from '../../session/useSession.ts'
import { Choices } from '../../ui/Choices.tsx'
import { DayAndQuarter } from '../../ui/Dates.tsx'
import { StatusMark } from '../../ui/StatusMark.tsx'
import { AddendaAbout } from './Addenda.tsx'
import { AsPromised } from './AsPromised.tsx'
import { verdictKeys } from './keys.ts'
import own from './lookBack.module.css'
import { VerdictMark } from './Marks.tsx'
import { PromisedDetails, type PromisedItemProps, sayReason, taughtBy } from './PromisedDetails.tsx'
import classes from './review.module.css'
import { usePerform, useReviewing } from './reviewing.ts'
import { saySlip } from '#shared/review/saySlip.ts'

/** One promised activity as it was then and as it is now, its verdict, and why: all of it where it is the current one. */
export function PromisedItem(props: PromisedItemProps) {
  const { row, place } = props
  const { calendar, frozen } = useReviewing()
  const session = useSessionActions()
  const { before, now, recorded } = row
  const { title } = before
  const isCurrent = place?.['data-current'] ?? false
  return (
    <li className={own.row} aria-label={title} data-unsettled={recorded !== null && !row.settled} {...place}>
      <div className={own.promise}>
        <Title
          title={title}
          reachable={frozen || isCurrent}
          onOpen={now && !frozen ? () => session.select({ kind: 'activity', id: row.id }) : null}
        />
        <AsPromised row={row} whole={frozen || isCurrent} />
      </div>
      <span className={own.cell}>
        <DayAndQuarter date={before.finish} calendar={calendar} />
      </span>
      <Now row={row} />
      <div className={own.cell}>
        <div className={own.verdict}>
          <Verdict row={row} isCurrent={isCurrent} />
          {!isCurrent && !frozen && recorded && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              tabIndex={-1}
              aria-label={t('review.lookBack.lessonFrom', { title })}
              onClick={() => props.onLesson(taughtBy(row))}
            >
              <IconBulb size={14} />
            </ActionIcon>
          )}
        </div>
        {!isCurrent && <Said row={row} />}
      </div>
      {isCurrent && <PromisedDetails {...props} />}
      <AddendaAbout kind="activity" id={row.id} />
    </li>
  )
}

function Verdict({ row, isCurrent }: { readonly row: PromisedRow; readonly isCurrent: boolean }) {
  const { review, frozen } = useReviewing()
  const perform = usePerform()
  const { recorded, proposal, before } = row
  const { title } = before
  if (frozen) return recorded ? <VerdictMark verdict={recorded.verdict} /> : t('review.lookBack.unanswered')
  return (
    <Choices
      byPress
      reachable={isCurrent}
      label={t('review.lookBack.verdictFor', { title })}
      choices={promisedVerdicts.map((value) => ({
        value,
        label: t(`review.lookBack.verdict.${value}`),
        ...(isCurrent && { keys: verdictKeys[value] }),
      }))}
      value={recorded && isPromisedVerdict(recorded.verdict) ? recorded.verdict : null}
      suggested={proposal === 'open' ? null : proposal}
      onChoose={(verdict) =>
        void perform('difference', title, (state) => answer(state, { review: review.id, activity: row.id, verdict, newId: newId() }))
      }
    />
  )
}

/** In one line what else was said, or that the plan says something else. */
function Said({ row: { recorded, settled, proposal } }: { readonly row: PromisedRow }) {
  const { frozen } = useReviewing()
  if (!recorded) return null
  if (!settled && !frozen)
    return (
      <div className={own.said} data-contradicts>
        {t(`review.lookBack.planSays.${proposal}`)}
      </div>
    )
  const words = recorded.adoption ? t(`review.lookBack.adopted.${recorded.adoption}`) : sayReason(recorded)
  return (
    <div className={own.said} data-whole={frozen}>
      {words}
    </div>
  )
}

/** The activity's title; it opens it in the inspector where there is something to open. */
export function Title({
  title,
  reachable = true,
  onOpen,
}: {
  readonly title: string
  readonly reachable?: boolean
  readonly onOpen: (() => void) | null
}) {
  return onOpen ? (
    <button
      type="button"
      className={classes.title}
      tabIndex={reachable ? undefined : -1}
      aria-label={t('review.lookBack.open', { title })}
      onClick={onOpen}
    >
      {title}
    </button>
  ) : (
    <span className={classes.title}>{title}</span>
  )
}

function Now({ row: { now, slip } }: { readonly row: PromisedRow }) {
  const { calendar } = useReviewing()
  if (!now) return <span className={own.cell}>{t('review.lookBack.removed')}</span>
  return (
    <span className={own.cell}>
      <StatusMark status={now.status} />
      <br />
      <DayAndQuarter date={finishOf(now)} calendar={calendar} />
      {slip && slip.days !== 0 && (
        <Text component="div" size="xs" c="dimmed">
          {saySlip(slip)}
        </Text>
      )}
    </span>
  )
}
