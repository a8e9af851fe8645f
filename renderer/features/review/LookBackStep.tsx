import { Button, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { acceptProposals } from '#shared/review/commands.ts'
import { type AddedRow, lookBack } from '#shared/review/lookBack.ts'
import { figuresOf } from '#shared/review/sayDo.ts'
import { t } from '#shared/text/index.ts'
import { newId } from '../../session/session.ts'
import { useSessionActions } from '../../session/useSession.ts'
import { DayAndQuarter } from '../../ui/Dates.tsx'
import { Figures } from './Figures.tsx'
import { type LessonAbout, NewLesson } from './NewLesson.tsx'
import { LessonButton, PromisedItem, Title as ItemTitle, WhyField } from './PromisedItem.tsx'
import classes from './review.module.css'
import { usePerform, useReviewing } from './reviewing.ts'

/** Everything the baseline promised for the quarter, what came of it and why; and what was added. */
export function LookBackStep() {
  const { review, baseline, now, label, frozen } = useReviewing()
  const perform = usePerform()
  const [lesson, setLesson] = useState<LessonAbout | null>(null)
  const rows = lookBack(baseline, now, review)
  const { promised, added } = rows
  const open = promised.filter(({ proposal }) => proposal === 'open').length
  const acceptable =
    promised.filter(({ recorded, proposal }) => recorded === null && proposal !== 'open').length +
    added.filter(({ recorded }) => recorded === null).length
  return (
    <>
      <div className={classes.lead}>
        <Text c="dimmed">{t('review.lookBack.lead')}</Text>
        {!frozen && acceptable > 0 && (
          <Button
            variant="default"
            onClick={() => void perform('difference', label, (state) => acceptProposals(baseline, state, review.id, newId))}
          >
            {t('review.lookBack.accept', { count: acceptable })}
          </Button>
        )}
      </div>
      <Figures figures={figuresOf(rows)} open={open} />
      <Title order={2} className={classes.part} id="review-promised">
        {t('review.lookBack.promised')}
      </Title>
      {promised.length === 0 ? (
        <Text c="dimmed">{t('review.lookBack.nothingPromised')}</Text>
      ) : (
        <>
          <div className={classes.columns} aria-hidden>
            <span>{t('review.lookBack.columnActivity')}</span>
            <span>{t('review.lookBack.columnPromised')}</span>
            <span>{t('review.lookBack.columnNow')}</span>
            <span>{t('review.lookBack.columnVerdict')}</span>
          </div>
          <ul className={classes.rows} aria-labelledby="review-promised">
            {promised.map((row) => (
              <PromisedItem key={row.id} row={row} onLesson={setLesson} />
            ))}
          </ul>
        </>
      )}
      <Title order={2} className={classes.part} id="review-added">
        {t('review.lookBack.added')}
      </Title>
      <Text c="dimmed" size="sm" mb="xs">
        {added.length === 0 ? t('review.lookBack.nothingAdded') : t('review.lookBack.addedLead')}
      </Text>
      <ul className={classes.rows} aria-labelledby="review-added">
        {added.map((row) => (
          <AddedItem key={row.id} row={row} onLesson={setLesson} />
        ))}
      </ul>
      {lesson && <NewLesson about={lesson} onClose={() => setLesson(null)} />}
    </>
  )
}

function AddedItem({ row, onLesson }: { readonly row: AddedRow; readonly onLesson: (about: LessonAbout) => void }) {
  const { calendar, frozen } = useReviewing()
  const session = useSessionActions()
  const { now, before, recorded } = row
  return (
    <li className={classes.row} aria-label={now.title}>
      <ItemTitle title={now.title} onOpen={frozen ? null : () => session.select({ kind: 'activity', id: row.id })} />
      <span className={classes.cell}>
        <DayAndQuarter date={now.finishedOn ?? now.finish} calendar={calendar} />
      </span>
      <span className={classes.cell}>
        {before ? (
          <>
            {t('review.lookBack.brought')}{' '}
            <DayAndQuarter date={before.finish} calendar={calendar} />
          </>
        ) : (
          t('review.lookBack.isNew')
        )}
      </span>
      <span />
      <div className={classes.details}>
        <WhyField id={row.id} title={now.title} verdict="added" reason={recorded?.reason ?? ''} />
        {!frozen && <LessonButton title={now.title} onClick={() => onLesson({ kind: 'activity', id: row.id })} />}
      </div>
    </li>
  )
}
