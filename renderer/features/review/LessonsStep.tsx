import { Button, Select, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { quarterLabel } from '#shared/calendar/fiscal.ts'
import { lessonDecisions } from '#shared/domain/lesson.ts'
import { all, inOrder } from '#shared/domain/records.ts'
import { decideLesson } from '#shared/review/commands.ts'
import { isComplete, type LessonDecided, type LessonRow, lessonsOf } from '#shared/review/lessons.ts'
import { t } from '#shared/text/index.ts'
import { useSessionActions } from '../../session/useSession.ts'
import { Choices } from '../../ui/Choices.tsx'
import { TextField } from '../../ui/Fields.tsx'
import { NewLesson } from './NewLesson.tsx'
import classes from './review.module.css'
import { usePerform, useReviewing } from './reviewing.ts'

/** New lessons, and a decision on each open one. */
export function LessonsStep() {
  const { review, now, frozen } = useReviewing()
  const [adding, setAdding] = useState(false)
  const rows = lessonsOf(now, review)
  const done = rows.filter(({ decided }) => decided && isComplete(decided)).length
  return (
    <>
      <div className={classes.lead}>
        <Text c="dimmed">
          {t('review.lessons.lead')}
          {rows.length > 0 && <strong className="figures"> {t('review.lessons.decided', { done, count: rows.length })}.</strong>}
        </Text>
        {!frozen && (
          <Button leftSection={<IconPlus size={16} />} variant="default" onClick={() => setAdding(true)}>
            {t('review.lessons.add')}
          </Button>
        )}
      </div>
      {rows.length === 0 && <Text c="dimmed">{t('review.lessons.none')}</Text>}
      <ul className={classes.rows}>
        {rows.map((row) => (
          <LessonItem key={row.lesson.id} row={row} />
        ))}
      </ul>
      {adding && <NewLesson about={null} onClose={() => setAdding(false)} />}
    </>
  )
}

function LessonItem({ row }: { readonly row: LessonRow }) {
  const { review, calendar, now, frozen } = useReviewing()
  const perform = usePerform()
  const { lesson, decided } = row
  const about = lesson.about && now[lesson.about.kind][lesson.about.id]?.title
  const decide = (values: Partial<Omit<LessonDecided, 'review'>>) =>
    perform('decide-lesson', lesson.title, (state) => decideLesson(state, { ...values, lesson: lesson.id, review: review.id }))
  return (
    <li className={classes.lesson} aria-label={lesson.title}>
      <div>
        <span className={classes.title}>{lesson.title}</span>
        <Text size="xs" c="dimmed">
          {t('lessons.foundIn', { quarter: quarterLabel(calendar, row.foundIn) })}
          {about && ` · ${t('lessons.about')} “${about}”`}
          {row.deferrals > 0 && ` · ${t('lessons.deferrals', { count: row.deferrals })}`}
        </Text>
        <dl className={classes.lessonText}>
          {lesson.cause && (
            <div>
              <dt>{t('lessons.cause')}</dt>
              <dd>{lesson.cause}</dd>
            </div>
          )}
          {lesson.change && (
            <div>
              <dt>{t('lessons.change')}</dt>
              <dd>{lesson.change}</dd>
            </div>
          )}
        </dl>
      </div>
      <div className={classes.decision}>
        {frozen ? (
          <FrozenDecision decided={decided} />
        ) : (
          <>
            <Choices
              label={t('review.lessons.decisionFor', { title: lesson.title })}
              choices={lessonDecisions.map((value) => ({ value, label: t(`review.lessons.decision.${value}`) }))}
              value={decided?.decision ?? null}
              onChoose={(decision) => void decide({ decision })}
            />
            {decided?.decision === 'applied' && (
              <AppliedTo title={lesson.title} decided={decided} onChoose={(item) => void decide({ decision: 'applied', item })} />
            )}
            {decided && (
              <div className={classes.quietField}>
                <TextField
                  label={t('review.lessons.becauseFor', { title: lesson.title })}
                  placeholder={t(`review.lessons.because.${decided.decision}`)}
                  value={decided.because}
                  onCommit={(because) => decide({ because })}
                />
              </div>
            )}
            {decided && !isComplete(decided) && (
              <Text size="sm" className={classes.says} data-contradicts>
                {t(decided.decision === 'applied' ? 'review.lessons.needsItem' : 'review.lessons.needsBecause')}
              </Text>
            )}
          </>
        )}
      </div>
    </li>
  )
}

function FrozenDecision({ decided }: { readonly decided: LessonDecided | null }) {
  const { now } = useReviewing()
  if (!decided) return null
  const item = decided.item ? (now[decided.item.kind][decided.item.id]?.title ?? t('lessons.gone')) : ''
  return (
    <>
      <Text size="sm" fw={600}>
        {t(`lessons.decided.${decided.decision}`, { item })}
      </Text>
      <Text size="sm">{decided.because}</Text>
    </>
  )
}

/** What the lesson is applied to, and the way to make the change there. */
function AppliedTo({
  title,
  decided,
  onChoose,
}: {
  readonly title: string
  readonly decided: LessonDecided
  readonly onChoose: (item: LessonDecided['item']) => void
}) {
  const { now } = useReviewing()
  const session = useSessionActions()
  const { item } = decided
  const activities = all(now, 'activity')
    .filter(({ status }) => status !== 'done' && status !== 'stopped')
    .toSorted((a, b) => (a.title < b.title ? -1 : 1))
  const itemTitle = item && now[item.kind][item.id]?.title
  return (
    <div className={classes.appliedTo}>
      <Select
        searchable
        size="sm"
        aria-label={t('review.lessons.item', { title })}
        placeholder={t('review.lessons.itemPlaceholder')}
        data={[
          { group: t('domain.record.activity'), items: activities.map((record) => ({ value: `activity/${record.id}`, label: record.title })) },
          { group: t('domain.record.outcome'), items: inOrder(now, 'outcome').map((record) => ({ value: `outcome/${record.id}`, label: record.title })) },
        ]}
        value={item ? `${item.kind}/${item.id}` : null}
        allowDeselect={false}
        comboboxProps={{ transitionProps: { duration: 0 } }}
        onChange={(value) => {
          const [kind, id] = value?.split('/') ?? []
          if (id !== undefined) onChoose({ kind: kind === 'outcome' ? 'outcome' : 'activity', id })
        }}
      />
      {item && itemTitle && (
        <Button
          size="compact-sm"
          variant="light"
          aria-label={t('review.lessons.openItem', { title: itemTitle })}
          onClick={() => session.select(item)}
        >
          {t('review.lessons.edit')}
        </Button>
      )}
    </div>
  )
}
