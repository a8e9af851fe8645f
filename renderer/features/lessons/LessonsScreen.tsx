import { Button, Text, TextInput, Title } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import type { Id } from '#shared/domain/fields.ts'
import type { Lesson } from '#shared/domain/lesson.ts'
import { all, type State } from '#shared/domain/records.ts'
import { type LessonStanding, standingOf } from '#shared/review/lessons.ts'
import { t } from '#shared/text/index.ts'
import { useLessonStates } from '../../session/useLessonStates.ts'
import { useOpen, useSessionActions } from '../../session/useSession.ts'
import { Empty } from '../../ui/Empty.tsx'
import { Page } from '../../ui/Page.tsx'
import { LessonItem } from './LessonItem.tsx'
import classes from './lessons.module.css'

const groups: readonly LessonStanding[] = ['open', 'applied', 'validated', 'refuted', 'rejected']

/** Every lesson by where it stands: what it says, where it was found, what each review decided, and what came of it. */
export function LessonsScreen() {
  const session = useSessionActions()
  const { state } = useOpen()
  const [words, setWords] = useState('')
  const quarterOf = ({ review }: Lesson) => state.review[review]?.quarter ?? ''
  const lessons = all(state, 'lesson').toSorted((a, b) =>
    quarterOf(a) !== quarterOf(b) ? (quarterOf(a) > quarterOf(b) ? -1 : 1) : a.title < b.title ? -1 : 1,
  )
  const states = useLessonStates(state, lessons)
  const wanted = words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  const found = lessons.filter((lesson) => {
    const text = textOf(state, lesson)
    return wanted.every((word) => text.includes(word))
  })
  return (
    <Page title={t('lessons.title')} lead={t('lessons.lead')}>
      {lessons.length === 0 ? (
        <Empty
          help="screen/lessons"
          title={t('lessons.empty.title')}
          action={<Button onClick={() => session.goTo({ screen: 'review' })}>{t('lessons.empty.action')}</Button>}
        >
          {t('lessons.empty.text')}
        </Empty>
      ) : (
        <TextInput
          className={classes.find}
          data-passing
          aria-label={t('lessons.find')}
          placeholder={t('lessons.findHint')}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setWords('')
          }}
        />
      )}
      {lessons.length > 0 && found.length === 0 && (
        <div role="status">
          <Text c="dimmed">{t('lessons.nothing')}</Text>
          <Button variant="subtle" size="compact-sm" onClick={() => setWords('')}>
            {t('lessons.showAll')}
          </Button>
        </div>
      )}
      {groups.map((group) => {
        const inGroup = found.filter((lesson) => standingOf(state, lesson) === group)
        return (
          inGroup.length > 0 && (
            <section key={group} aria-labelledby={`lessons-${group}`} className={classes.group}>
              <Title order={2} id={`lessons-${group}`} className={classes.heading}>
                {t(`lessons.group.${group}`)} <span className={classes.count}>{inGroup.length}</span>
              </Title>
              <ul className={classes.list}>
                {inGroup.map((lesson) => (
                  <LessonItem key={lesson.id} lesson={lesson} states={states?.get(lesson.id) ?? null} />
                ))}
              </ul>
            </section>
          )
        )
      })}
    </Page>
  )
}

/** Everything of a lesson that can be looked for, in small letters. */
function textOf(state: State, { title, cause, change, about, decisions, judgements }: Lesson): string {
  const nameOf = (item: { readonly kind: 'activity' | 'outcome'; readonly id: Id } | null) =>
    item ? (state[item.kind][item.id]?.title ?? '') : ''
  return [
    title,
    cause,
    change,
    nameOf(about),
    ...decisions.flatMap(({ item, because }) => [nameOf(item), because]),
    ...judgements.map(({ because }) => because),
  ]
    .join('\n')
    .toLowerCase()
}
