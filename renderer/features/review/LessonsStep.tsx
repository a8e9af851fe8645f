import { Button, Text, Title } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { isComplete, lessonsOf } from '#shared/review/lessons.ts'
import { lessonsToJudge } from '#shared/review/judging.ts'
import { t } from '#shared/text/index.ts'
import { useLessonStates } from '../../session/useLessonStates.ts'
import { JudgeLessons } from './JudgeLessons.tsx'
import { LessonRow } from './LessonRow.tsx'
import { NewLesson } from './NewLesson.tsx'
import classes from './review.module.css'
import { useReviewing } from './reviewing.ts'
import { useRows } from './rowKeys.ts'

/** New lessons, a decision on each open one, and a judgement of those applied two reviews ago. */
export function LessonsStep() {
  const { review, now, frozen } = useReviewing()
  const [adding, setAdding] = useState(false)
  const rows = lessonsOf(now, review)
  const toJudge = lessonsToJudge(now, review)
  const states = useLessonStates(
    now,
    [...rows, ...toJudge].map(({ lesson }) => lesson),
  )
  const keysOf = useRows(rows.map(({ lesson }) => lesson.id))
  const done = rows.filter(({ decided }) => decided && isComplete(decided)).length
  return (
    <>
      <div className={classes.lead}>
        <Text c="dimmed">
          {t('review.lessons.lead')}
          {rows.length > 0 && <strong className="figures"> {t('review.lessons.decided', { done, count: rows.length })}.</strong>}
          {rows.length > 0 && !frozen && ` ${t('review.lessons.keys')}`}
        </Text>
        {!frozen && (
          <Button leftSection={<IconPlus size={16} />} variant="default" onClick={() => setAdding(true)}>
            {t('review.lessons.add')}
          </Button>
        )}
      </div>
      {toJudge.length > 0 && (
        <Title order={2} className={classes.part}>
          {t('review.lessons.open')}
        </Title>
      )}
      {rows.length === 0 && <Text c="dimmed">{t('review.lessons.none')}</Text>}
      <ul className={classes.rows} aria-label={t('review.lessons.open')}>
        {rows.map((row) => (
          <LessonRow key={row.lesson.id} row={row} keys={keysOf(row.lesson.id)} decidedIn={states?.get(row.lesson.id)?.decided ?? null} />
        ))}
      </ul>
      <JudgeLessons states={states} />
      {adding && <NewLesson about={null} onClose={() => setAdding(false)} />}
    </>
  )
}
