import { Text, Title as Heading } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { answer } from '#shared/review/commands.ts'
import type { AddedRow } from '#shared/review/lookBack.ts'
import type { Id } from '#shared/domain/fields.ts'
import { t } from '#shared/text/index.ts'
import { newId } from '../../session/session.ts'
import { useSessionActions } from '../../session/useSession.ts'
import { DayAndQuarter } from '../../ui/Dates.tsx'
import own from './lookBack.module.css'
import { LessonButton, sayReason, taughtBy, WhyField } from './PromisedDetails.tsx'
import { Title } from './PromisedItem.tsx'
import classes from './review.module.css'
import { type Taught, usePerform, useReviewing } from './reviewing.ts'
import { type Rows, useRows } from './useRows.ts'

interface AddedProps {
  readonly rows: readonly AddedRow[]
  readonly onLesson: (taught: Taught) => void
}

/** What finishes in the quarter without having been promised for it, and why. */
export function AddedItems({ rows, onLesson }: AddedProps) {
  const { review, frozen } = useReviewing()
  const perform = usePerform()
  const onKey = async (key: string, id: Id, go: Rows['go']) => {
    const place = document.querySelector<HTMLElement>(`[data-row="${id}"]`)
    const at = rows.findIndex((row) => row.id === id)
    const row = rows[at]
    if (!place || !row) return
    if (key === 'r') return place.querySelector<HTMLElement>('[data-words] input')?.focus()
    if (key === 'l') return place.querySelector<HTMLElement>('[data-lesson]')?.click()
    if (row.recorded === null)
      await perform('difference', row.now.title, (state) =>
        answer(state, { review: review.id, activity: id, verdict: 'added', newId: newId() }),
      )
    const next = rows[at + 1]
    if (next) go(next.id)
  }
  const list = useRows(
    rows.map(({ id }) => id),
    rows[0]?.id ?? null,
    'rl',
    onKey,
  )
  return (
    <>
      <Heading order={2} className={classes.part} id="review-added">
        {t('review.lookBack.added')}
      </Heading>
      <Text c="dimmed" size="sm" mb="xs">
        {rows.length === 0 ? t('review.lookBack.nothingAdded') : t('review.lookBack.addedLead')}
      </Text>
      <ul className={`${classes.rows} ${own.rows}`} aria-labelledby="review-added" {...(frozen ? {} : list.list)}>
        {rows.map((row) => (
          <AddedItem key={row.id} row={row} place={frozen ? null : list.row(row.id)} onLesson={onLesson} />
        ))}
      </ul>
    </>
  )
}

function AddedItem({
  row,
  place,
  onLesson,
}: {
  readonly row: AddedRow
  readonly place: ReturnType<Rows['row']> | null
  readonly onLesson: AddedProps['onLesson']
}) {
  const { calendar, review, frozen } = useReviewing()
  const session = useSessionActions()
  const { now, before, recorded } = row
  const isCurrent = place?.['data-current'] ?? false
  return (
    <li className={own.row} aria-label={now.title} {...place}>
      <Title
        title={now.title}
        reachable={frozen || isCurrent}
        onOpen={frozen ? null : () => session.select({ kind: 'activity', id: row.id })}
      />
      <span className={own.cell}>
        <DayAndQuarter date={now.finishedOn ?? now.finish} calendar={calendar} />
      </span>
      <span className={own.cell}>
        {before ? (
          <>
            {t(before.finish < review.quarter ? 'review.lookBack.leftOpen' : 'review.lookBack.brought')}{' '}
            <DayAndQuarter date={before.finish} calendar={calendar} />
          </>
        ) : (
          t('review.lookBack.isNew')
        )}
        {recorded && (
          <span className={own.noted}>
            <IconCheck size={14} aria-hidden /> {t('review.lookBack.noted')}
          </span>
        )}
      </span>
      {isCurrent ? (
        <div className={own.details}>
          <div className={own.words}>
            <WhyField id={row.id} title={now.title} verdict="added" reason={recorded?.reason ?? ''} />
            <LessonButton title={now.title} keys="L" onClick={() => onLesson(taughtBy(row))} />
          </div>
        </div>
      ) : (
        <div className={own.said} data-whole={frozen}>
          {recorded && sayReason(recorded)}
        </div>
      )}
    </li>
  )
}
