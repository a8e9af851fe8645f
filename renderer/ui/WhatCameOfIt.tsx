import { IconCircleDashed, IconCircleCheckFilled, IconCircleX } from '@tabler/icons-react'
import { formatDate } from '#shared/calendar/dates.ts'
import { quarterLabel, quarterOf } from '#shared/calendar/fiscal.ts'
import type { Judgement } from '#shared/domain/lesson.ts'
import { roadmapOf } from '#shared/domain/records.ts'
import { saySlip } from '#shared/history/sayComparison.ts'
import type { Reached, SinceApplied } from '#shared/review/judging.ts'
import { finishOf } from '#shared/review/lookBack.ts'
import { language, t } from '#shared/text/index.ts'
import { useOpen } from '../session/useSession.ts'
import classes from './WhatCameOfIt.module.css'

const icons = { validated: IconCircleCheckFilled, refuted: IconCircleX, 'too early': IconCircleDashed } as const

/** A judgement of a lesson as a shape, a colour and a word. */
export function JudgementMark({ verdict }: { readonly verdict: Judgement }) {
  const Icon = icons[verdict]
  return (
    <span className={classes.mark} data-verdict={verdict}>
      <Icon size={14} aria-hidden />
      {t(`domain.judgement.${verdict}`)}
    </span>
  )
}

/** What became of an item since a lesson was applied to it: its finish, its status, and what was reached of its outcomes. */
export function WhatCameOfIt({ since }: { readonly since: SinceApplied }) {
  const { calendar } = roadmapOf(useOpen().state)
  const { activity, outcomes } = since
  const day = (date: string) =>
    t('history.value.day', { day: formatDate(date, language()), quarter: quarterLabel(calendar, quarterOf(calendar, date)) })
  return (
    <dl className={classes.since}>
      {activity && (
        <>
          <div>
            <dt>{t('lessons.since.finish')}</dt>
            <dd>
              {activity.is ? (
                <>
                  <WasIs was={day(finishOf(activity.was))} is={day(finishOf(activity.is))} />
                  {activity.slip && <span className={classes.says}>{saySlip(activity.slip)}</span>}
                </>
              ) : (
                <WasIs was={day(finishOf(activity.was))} is={t('lessons.since.removed')} />
              )}
            </dd>
          </div>
          {activity.is && (
            <div>
              <dt>{t('lessons.since.status')}</dt>
              <dd>
                <WasIs was={t(`domain.status.${activity.was.status}`)} is={t(`domain.status.${activity.is.status}`)} />
              </dd>
            </div>
          )}
        </>
      )}
      {outcomes.map(({ id, title, was, is }) => (
        <div key={id}>
          <dt>{title}</dt>
          <dd>
            <WasIs was={sayReached(was)} is={sayReached(is)} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Both values; one where they are the same. */
function WasIs({ was, is }: { readonly was: string; readonly is: string }) {
  if (was === is) return <span>{is}</span>
  return (
    <>
      <del title={t('lessons.since.was')}>{was}</del>
      <span aria-hidden> → </span>
      <ins title={t('lessons.since.is')}>{is}</ins>
    </>
  )
}

function sayReached({ attainment, verdict }: Reached): string {
  const word = t(`review.outcomes.verdict.${verdict}`)
  if (attainment === null) return word
  return t('lessons.since.reached', {
    share: new Intl.NumberFormat(language(), { style: 'percent', maximumFractionDigits: 0 }).format(attainment),
    verdict: word,
  })
}
