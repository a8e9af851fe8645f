import { Button, Text, Title } from '@mantine/core'
import { quarterLabel } from '#shared/calendar/fiscal.ts'
import type { Lesson } from '#shared/domain/lesson.ts'
import { all, roadmapOf, type State } from '#shared/domain/records.ts'
import { isOpen, leadTime, lessonState } from '#shared/review/lessons.ts'
import { t } from '#shared/text/index.ts'
import { useOpen, useSessionActions } from '../../session/useSession.ts'
import { Empty } from '../../ui/Empty.tsx'
import { Page } from '../../ui/Page.tsx'
import classes from './lessons.module.css'

const groups = ['open', 'applied', 'rejected'] as const
type LessonGroup = (typeof groups)[number]

const groupOf = (lesson: Lesson): LessonGroup => {
  const state = lessonState(lesson)
  return isOpen(lesson) || state === 'new' || state === 'deferred' ? 'open' : state
}

const quarterOfReview = (state: State, review: string) => state.review[review]?.quarter ?? ''

/** Every lesson: what it says, where it was found, and what each review decided about it. */
export function LessonsScreen() {
  const session = useSessionActions()
  const { state } = useOpen()
  const lessons = all(state, 'lesson').toSorted((a, b) =>
    quarterOfReview(state, a.review) > quarterOfReview(state, b.review) ? -1 : 1,
  )
  return (
    <Page title={t('lessons.title')} lead={t('lessons.lead')}>
      {lessons.length === 0 && (
        <Empty
          title={t('lessons.empty.title')}
          action={<Button onClick={() => session.goTo({ screen: 'review' })}>{t('lessons.empty.action')}</Button>}
        >
          {t('lessons.empty.text')}
        </Empty>
      )}
      {groups.map((group) => {
        const found = lessons.filter((lesson) => groupOf(lesson) === group)
        return (
          found.length > 0 && (
            <section key={group} aria-labelledby={`lessons-${group}`} className={classes.group}>
              <Title order={2} id={`lessons-${group}`} className={classes.heading}>
                {t(`lessons.group.${group}`)} <span className={classes.count}>{found.length}</span>
              </Title>
              <ul className={classes.list}>
                {found.map((lesson) => (
                  <LessonItem key={lesson.id} lesson={lesson} />
                ))}
              </ul>
            </section>
          )
        )
      })}
    </Page>
  )
}

function LessonItem({ lesson }: { readonly lesson: Lesson }) {
  const { state } = useOpen()
  const { calendar } = roadmapOf(state)
  const lead = leadTime(state, lesson)
  const label = (review: string) => {
    const quarter = state.review[review]?.quarter
    return quarter === undefined ? '–' : quarterLabel(calendar, quarter)
  }
  return (
    <li className={classes.lesson} aria-label={lesson.title}>
      <div>
        <p className={classes.name}>{lesson.title}</p>
        <Text size="sm">{lesson.change}</Text>
        {lesson.cause && (
          <Text size="sm" c="dimmed" mt={4}>
            {t('lessons.cause')}: {lesson.cause}
          </Text>
        )}
        {lesson.about && (
          <Text size="sm" c="dimmed">
            {t('lessons.about')}: <ItemLink item={lesson.about} />
          </Text>
        )}
      </div>
      <ol className={classes.decisions} aria-label={t('lessons.decisions')}>
        <li>
          <span className={classes.quarter}>{label(lesson.review)}</span>
          <span>{t('lessons.found')}</span>
        </li>
        {lesson.decisions.map(({ review, decision, item, because }) => (
          <li key={review}>
            <span className={classes.quarter}>{label(review)}</span>
            <span>
              <strong>{t(`lessons.state.${decision}`)}</strong>
              {item && (
                <>
                  {' → '}
                  <ItemLink item={item} />
                </>
              )}
              {because && (
                <Text component="span" display="block" size="sm" c="dimmed">
                  {because}
                </Text>
              )}
              {decision === 'applied' && lead !== null && (
                <Text component="span" display="block" size="xs" c="dimmed">
                  {lead === 0 ? t('lessons.leadTimeNone') : t('lessons.leadTime', { count: lead })}
                </Text>
              )}
            </span>
          </li>
        ))}
        {lesson.decisions.length === 0 && (
          <li>
            <span className={classes.quarter} />
            <span>{t('lessons.state.new')}</span>
          </li>
        )}
      </ol>
    </li>
  )
}

/** The activity or outcome by its title; it opens it, while it is there. */
function ItemLink({ item }: { readonly item: { readonly kind: 'activity' | 'outcome'; readonly id: string } }) {
  const session = useSessionActions()
  const { state } = useOpen()
  const record = state[item.kind][item.id]
  if (!record) return <>{t('lessons.gone')}</>
  return (
    <button
      type="button"
      className={classes.item}
      aria-label={t('lessons.open', { title: record.title })}
      onClick={() => session.select(item)}
    >
      {record.title}
    </button>
  )
}
