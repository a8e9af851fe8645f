import { Button, Group, Text } from '@mantine/core'
import type { Activity } from '#shared/domain/activity.ts'
import { all, type State } from '#shared/domain/records.ts'
import type { Review } from '#shared/domain/review.ts'
import { decideLesson } from '#shared/review/commands.ts'
import { reviewAtHand } from '#shared/review/due.ts'
import { standingOf } from '#shared/review/lessons.ts'
import { isNew, lessonsFor, type OfferedLesson } from '#shared/review/resemblance.ts'
import { t } from '#shared/text/index.ts'
import { listed, quoted } from '#shared/text/quoted.ts'
import { useOfferAnswers } from '../../session/useOfferAnswers.ts'
import { useOpen, useSessionActions } from '../../session/useSession.ts'
import { InspectorSection } from '../../ui/InspectorSection.tsx'

/** Lessons of activities like this one, while work on it has not begun; nothing where there are none. */
export function LessonsOffered({ activity }: { readonly activity: Activity }) {
  const { state } = useOpen()
  const isAsked = isNew(activity) && Object.keys(state.lesson).length > 0
  return isAsked ? <Offers activity={activity} /> : null
}

function Offers({ activity }: { readonly activity: Activity }) {
  const { id: roadmap, state } = useOpen()
  const session = useSessionActions()
  const { answers, answer, forget } = useOfferAnswers(roadmap)
  const mine = answers?.filter((given) => given.activity === activity.id)
  const saidOf = (lesson: string) => mine?.find((given) => given.lesson === lesson)?.answer
  const aside = mine?.filter((given) => given.answer === 'not relevant' && state.lesson[given.lesson]).map(({ lesson }) => lesson)
  const offered = aside ? lessonsFor(state, activity, new Set(aside)) : []
  const applied = all(state, 'lesson').filter(
    (lesson) =>
      standingOf(state, lesson) !== 'rejected' && lesson.decisions.some(({ item }) => item?.kind === 'activity' && item.id === activity.id),
  )
  const review = reviewAtHand(state)
  const setAside = aside?.length ?? 0
  if (offered.length === 0 && applied.length === 0 && setAside === 0) return null
  return (
    <InspectorSection name={t('lessons.offered.title')}>
      {applied.length > 0 && (
        <Text size="sm">{t('lessons.offered.applied', { lessons: listed(applied.map(({ title }) => quoted(title))) })}</Text>
      )}
      {offered.map((offer) => {
        const { lesson } = offer
        const kept = saidOf(lesson.id) === 'kept in mind'
        return (
          <div key={lesson.id} role="group" aria-label={lesson.title}>
            <Text size="sm" fw={600}>
              {lesson.title}
            </Text>
            {lesson.change && <Text size="sm">{lesson.change}</Text>}
            <Text size="xs" c="dimmed">
              {sayWhy(state, offer)}
              {standingOf(state, lesson) === 'validated' && ` ${t('lessons.offered.validated')}`}
            </Text>
            <Group gap="xs" mt={4}>
              {review ? (
                <Apply activity={activity} offer={offer} review={review} />
              ) : kept ? (
                <Text size="xs" fw={600}>
                  {t('lessons.offered.kept')}
                </Text>
              ) : (
                <Button
                  size="compact-xs"
                  variant="light"
                  aria-label={t('lessons.offered.keepOf', { lesson: lesson.title })}
                  onClick={() => void answer({ activity: activity.id, lesson: lesson.id, answer: 'kept in mind' })}
                >
                  {t('lessons.offered.keep')}
                </Button>
              )}
              <Button
                size="compact-xs"
                variant="subtle"
                color="gray"
                aria-label={t('lessons.offered.notRelevantOf', { lesson: lesson.title })}
                onClick={() => void answer({ activity: activity.id, lesson: lesson.id, answer: 'not relevant' })}
              >
                {t('lessons.offered.notRelevant')}
              </Button>
            </Group>
          </div>
        )
      })}
      {offered.length > 0 && !review && (
        <div>
          <Text size="xs" c="dimmed">
            {t('lessons.offered.keepHint')}
          </Text>
          <Button size="compact-xs" variant="subtle" onClick={() => session.goTo({ screen: 'review' })}>
            {t('lessons.offered.toReview')}
          </Button>
        </div>
      )}
      {setAside > 0 && (
        <Group gap="xs">
          <Text size="xs" c="dimmed">
            {t('lessons.offered.aside', { count: setAside })}
          </Text>
          <Button size="compact-xs" variant="subtle" color="gray" onClick={() => void forget(activity.id)}>
            {t('lessons.offered.again')}
          </Button>
        </Group>
      )}
    </InspectorSection>
  )
}

/** Applies the lesson in the review that is open; where that applies it to something else already, it says so. */
function Apply({
  activity,
  offer: { lesson },
  review,
}: {
  readonly activity: Activity
  readonly offer: OfferedLesson
  readonly review: Review
}) {
  const session = useSessionActions()
  const { state } = useOpen()
  const item = lesson.decisions.find((decision) => decision.review === review.id)?.item
  if (item)
    return (
      <Text size="xs" c="dimmed">
        {t('lessons.offered.elsewhere', { title: state[item.kind][item.id]?.title ?? t('lessons.gone') })}
      </Text>
    )
  return (
    <Button
      size="compact-xs"
      variant="light"
      aria-label={t('lessons.offered.applyTo', { lesson: lesson.title })}
      onClick={() =>
        void session.perform({
          action: 'decide-lesson',
          subject: lesson.title,
          changes: (current) =>
            decideLesson(current, {
              lesson: lesson.id,
              review: review.id,
              decision: 'applied',
              item: { kind: 'activity', id: activity.id },
            }),
        })
      }
    >
      {t('lessons.offered.apply')}
    </Button>
  )
}

const eachQuoted = (words: readonly string[]) => words.map((word) => t('app.quotedInside', { text: word })).join(', ')

/** Why a lesson is offered: “Resembles “Claims portal”: same kind and lane; ‘claims’, ‘portal’.” */
function sayWhy(state: State, { like, why }: OfferedLesson): string {
  const { kind, lane, stakeholders, words, lessonWords } = why
  const traits = kind && lane ? 'kindAndLane' : kind ? 'kind' : lane ? 'lane' : null
  const parts = [
    ...(traits ? [t(`lessons.offered.${traits}`)] : []),
    ...(stakeholders.length > 0
      ? [t('lessons.offered.stakeholders', { names: stakeholders.map((id) => state.stakeholder[id]?.name ?? '').join(', ') })]
      : []),
    ...(words.length > 0 ? [eachQuoted(words)] : []),
  ]
  return [
    ...(like ? [t('lessons.offered.like', { title: like.title, why: parts.join('; ') })] : []),
    ...(lessonWords.length > 0 ? [t('lessons.offered.words', { words: eachQuoted(lessonWords) })] : []),
  ].join(' ')
}
