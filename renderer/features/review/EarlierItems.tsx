import { Text, Title as Heading } from '@mantine/core'
import { quarterLabel } from '#shared/calendar/fiscal.ts'
import type { Difference } from '#shared/domain/review.ts'
import type { DeliveredEarlier } from '#shared/review/adoption.ts'
import { answer } from '#shared/review/commands.ts'
import type { Id } from '#shared/domain/fields.ts'
import { t } from '#shared/text/index.ts'
import { newId } from '../../session/session.ts'
import { useSessionActions } from '../../session/useSession.ts'
import { adoptionLetters, adoptionOf } from './keys.ts'
import own from './lookBack.module.css'
import { AdoptionChoice } from './PromisedDetails.tsx'
import { Title } from './PromisedItem.tsx'
import classes from './review.module.css'
import { usePerform, useReviewing } from './reviewing.ts'
import { type Rows, useRows } from './useRows.ts'

/** What earlier reviews called delivered and could not yet call used. */
export function EarlierItems({ rows }: { readonly rows: readonly DeliveredEarlier[] }) {
  const { review, calendar, frozen } = useReviewing()
  const session = useSessionActions()
  const perform = usePerform()
  const say = ({ id, now }: DeliveredEarlier, adoption: NonNullable<Difference['adoption']>) =>
    perform('adoption', now.title, (state) =>
      answer(state, { review: review.id, activity: id, verdict: 'delivered', adoption, newId: newId() }),
    )
  const onKey = async (key: string, id: Id, go: Rows['go']) => {
    const at = rows.findIndex((row) => row.id === id)
    const [row, next] = [rows[at], rows[at + 1]]
    const adoption = adoptionOf(key)
    if (row && adoption) await say(row, adoption)
    else if (next) go(next.id)
  }
  const first = rows.find(({ recorded }) => recorded === null) ?? rows[0]
  const list = useRows(
    rows.map(({ id }) => id),
    first?.id ?? null,
    adoptionLetters,
    onKey,
  )
  const shown = frozen ? rows.filter(({ recorded }) => recorded !== null) : rows
  if (shown.length === 0) return null
  return (
    <>
      <Heading order={2} className={classes.part} id="review-earlier">
        {t('review.lookBack.earlier')}
      </Heading>
      <Text c="dimmed" size="sm" mb="xs">
        {t('review.lookBack.earlierLead')}
      </Text>
      <ul className={`${classes.rows} ${own.rows}`} aria-labelledby="review-earlier" {...(frozen ? {} : list.list)}>
        {shown.map((row) => {
          const place = frozen ? null : list.row(row.id)
          const isCurrent = place?.['data-current'] ?? false
          const { title } = row.now
          return (
            <li key={row.id} className={own.earlier} aria-label={title} {...place}>
              <div className={own.promise}>
                <Title
                  title={title}
                  reachable={frozen || isCurrent}
                  onOpen={frozen ? null : () => session.select({ kind: 'activity', id: row.id })}
                />
                <div className={own.oneLine}>
                  {t('review.lookBack.deliveredIn', { quarter: quarterLabel(calendar, row.quarter) })} ·{' '}
                  {t(row.said === null ? 'review.lookBack.notAsked' : 'review.lookBack.tooEarlyThen')}
                </div>
              </div>
              {frozen ? (
                row.recorded?.adoption && t(`review.lookBack.adopted.${row.recorded.adoption}`)
              ) : (
                <AdoptionChoice
                  title={title}
                  isCurrent={isCurrent}
                  value={row.recorded?.adoption ?? null}
                  onChoose={(adoption) => void say(row, adoption)}
                />
              )}
            </li>
          )
        })}
      </ul>
    </>
  )
}
