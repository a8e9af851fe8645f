import { Button, Text } from '@mantine/core'
import { type KeyboardEvent, useRef, useState } from 'react'
import { quarterLabel } from '#shared/calendar/fiscal.ts'
import { type LessonDecision, lessonDecisions } from '#shared/domain/lesson.ts'
import type { State } from '#shared/domain/records.ts'
import { nameField, sayField, sayRecord } from '#shared/history/sayField.ts'
import { decideLesson } from '#shared/review/commands.ts'
import { changesOfItem, isComplete, type ItemOf, type LessonDecided, type LessonRow as Row } from '#shared/review/lessons.ts'
import { t } from '#shared/text/index.ts'
import { quoted } from '#shared/text/quoted.ts'
import { Choices } from '../../ui/Choices.tsx'
import { TextField } from '../../ui/Fields.tsx'
import { ItemEditor } from './ItemEditor.tsx'
import { ItemPicker } from './ItemPicker.tsx'
import rowClasses from './LessonRow.module.css'
import classes from './review.module.css'
import { usePerform, useReviewing } from './reviewing.ts'
import { isPlainKey, type RowKeys } from './rowKeys.ts'

const decisionKeys: Readonly<Record<string, LessonDecision>> = { a: 'applied', r: 'rejected', d: 'deferred' }

/** A lesson to decide: what it says, the decision, and where it is applied to an item the change itself. */
export function LessonRow({ row, keys, decidedIn }: { readonly row: Row; readonly keys: RowKeys; readonly decidedIn: State | null }) {
  const { review, calendar, now, frozen } = useReviewing()
  const perform = usePerform()
  const decision = useRef<HTMLDivElement>(null)
  const [editing, setEditing] = useState<ItemOf | null>(null)
  const { lesson, decided } = row
  const { title } = lesson
  const about = lesson.about && now[lesson.about.kind][lesson.about.id]?.title
  const decide = (values: Partial<Omit<LessonDecided, 'review'>>) =>
    perform('decide-lesson', title, (state) => decideLesson(state, { ...values, lesson: lesson.id, review: review.id }))
  const item = decided?.decision === 'applied' ? decided.item : null
  const itemTitle = item && now[item.kind][item.id]?.title
  const isEditing = item !== null && editing?.id === item.id
  const onKeyDown = (event: KeyboardEvent<HTMLLIElement>) => {
    keys.onKeyDown(event)
    const wanted = isPlainKey(event) ? decisionKeys[event.key.toLowerCase()] : undefined
    if (frozen || wanted === undefined) return
    event.preventDefault()
    // What the decision asks for next is typed next.
    void decide({ decision: wanted }).then(() =>
      requestAnimationFrame(() => decision.current?.querySelector<HTMLElement>('input:not([type=radio])')?.focus()),
    )
  }
  return (
    <li className={classes.lesson} aria-label={title} {...keys} onKeyDown={onKeyDown}>
      <div>
        <span className={classes.title}>{title}</span>
        <Text size="xs" c="dimmed">
          {t('lessons.foundIn', { quarter: quarterLabel(calendar, row.foundIn) })}
          {about && ` · ${t('lessons.about')} ${quoted(about)}`}
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
      <div ref={decision} className={classes.decision}>
        {frozen ? (
          <FrozenDecision decided={decided} />
        ) : (
          <Choices
            byPress
            label={t('review.lessons.decisionFor', { title })}
            choices={lessonDecisions.map((value) => ({ value, label: t(`review.lessons.decision.${value}`) }))}
            value={decided?.decision ?? null}
            onChoose={(value) => void decide({ decision: value })}
          />
        )}
        {!frozen && decided?.decision === 'applied' && (
          <div className={classes.appliedTo}>
            <ItemPicker
              quiet
              label={t('review.lessons.item', { title })}
              placeholder={t('review.lessons.itemPlaceholder')}
              lesson={lesson.id}
              value={item}
              onChoose={(chosen) => {
                if (!chosen) return
                setEditing(chosen)
                void decide({ decision: 'applied', item: chosen })
              }}
            />
            {item && itemTitle && (
              <Button
                size="compact-sm"
                variant="light"
                aria-expanded={isEditing}
                {...(isEditing ? {} : { 'aria-label': t('review.lessons.openItem', { title: itemTitle }) })}
                onClick={() => setEditing(isEditing ? null : item)}
              >
                {t(isEditing ? 'review.lessons.editDone' : 'review.lessons.edit')}
              </Button>
            )}
          </div>
        )}
        {!frozen && decided && (
          <div className={classes.quietField}>
            <TextField
              label={t('review.lessons.becauseFor', { title })}
              placeholder={t(`review.lessons.because.${decided.decision}`)}
              value={decided.because}
              onCommit={(because) => decide({ because })}
            />
          </div>
        )}
        {!frozen && decided && !isComplete(decided) && (
          <Text size="sm" className={classes.says} data-contradicts>
            {t(decided.decision === 'applied' ? 'review.lessons.needsItem' : 'review.lessons.needsBecause')}
          </Text>
        )}
        {!frozen && decided?.decision === 'deferred' && row.deferrals >= 2 && (
          <Text size="sm" className={classes.says} data-contradicts>
            {t('review.lessons.deferredOften', { count: row.deferrals + 1 })}
          </Text>
        )}
        {item && itemTitle && decidedIn && <ChangedThere then={decidedIn} item={item} />}
      </div>
      {!frozen && isEditing && <ItemEditor item={item} />}
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

/** What was changed of the item since it was decided to apply the lesson to it, before and after. */
function ChangedThere({ then, item }: { readonly then: State; readonly item: ItemOf }) {
  const { now, frozen } = useReviewing()
  const changes = changesOfItem(then, now, item)
  if (changes.length === 0)
    return frozen ? null : (
      <Text size="sm" c="dimmed">
        {t('review.lessons.unchanged')}
      </Text>
    )
  return (
    <div>
      <Text size="xs" c="dimmed">
        {t('review.lessons.changed')}
      </Text>
      <dl className={rowClasses.changedThere}>
        {changes.map(({ kind, id, before, after }) =>
          kind === item.kind && before && after ? (
            Object.keys(after).map((field) => (
              <div key={field}>
                <dt>{nameField(field)}</dt>
                <dd>
                  <del title={t('history.changes.before')}>{sayField(kind, field, before[field], now, then)}</del>
                  <span aria-hidden> → </span>
                  <ins title={t('history.changes.after')}>{sayField(kind, field, after[field], now, then)}</ins>
                </dd>
              </div>
            ))
          ) : (
            <div key={id}>
              <dt>{t(`domain.record.${kind}`)}</dt>
              <dd>
                {sayRecord(kind, id, now, then)} ({t(`history.verdict.${before ? (after ? 'changed' : 'removed') : 'added'}`)})
              </dd>
            </div>
          ),
        )}
      </dl>
    </div>
  )
}
