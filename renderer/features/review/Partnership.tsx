import { Text, Title } from '@mantine/core'
import { useId } from 'react'
import { quarterLabel } from '#shared/calendar/fiscal.ts'
import { maturities, type Review } from '#shared/domain/review.ts'
import { reviewBefore } from '#shared/review/meeting.ts'
import type { Evidence } from '#shared/review/principles.ts'
import { namePrinciple } from '#shared/review/sayPrinciples.ts'
import { t } from '#shared/text/index.ts'
import { Choices } from '../../ui/Choices.tsx'
import { useFill } from './Meeting.tsx'
import classes from './SignOff.module.css'
import { useReviewing } from './reviewing.ts'
import { sayShare } from '#shared/review/sayValues.ts'

const scores = [1, 2, 3, 4, 5].map((value) => ({ value, label: String(value) }))

const asked = [
  { asked: 'score', business: 'businessScore', it: 'itScore' },
  { asked: 'trust', business: 'businessTrust', it: 'itTrust' },
] as const
type Scored = (typeof asked)[number]['business' | 'it']

/** What both sides say of their partnership and their trust, with what they said at the review before, and what IT is to the business. */
export function Partnership({ evidence }: { readonly evidence: readonly Evidence[] }) {
  const { now, review, calendar } = useReviewing()
  const before = reviewBefore(now, review)
  const quarter = before && quarterLabel(calendar, before.quarter)
  return (
    <section aria-labelledby="sign-partnership">
      <Title order={2} id="sign-partnership" className={classes.part}>
        {t('signOff.partnership')}
      </Title>
      <Text size="sm" c="dimmed">
        {t('signOff.partnershipLead')}
      </Text>
      <div className={classes.partnership}>
        <table className={classes.scores} aria-labelledby="sign-partnership">
          <thead>
            <tr>
              {(['asked', 'business', 'it'] as const).map((column) => (
                <th key={column} scope="col">
                  <span className={column === 'asked' ? classes.unseen : undefined}>{t(`signOff.column.${column}`)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {asked.map((row) => (
              <tr key={row.asked}>
                <th scope="row">{t(`signOff.asked.${row.asked}`)}</th>
                <td>
                  <Score field={row.business} before={before} quarter={quarter} />
                </td>
                <td>
                  <Score field={row.it} before={before} quarter={quarter} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <Maturity evidence={evidence} before={before} quarter={quarter} />
      </div>
    </section>
  )
}

interface Earlier {
  readonly before: Review | null
  /** The label of its quarter. */
  readonly quarter: string | null
}

function Score({ field, before, quarter }: Earlier & { readonly field: Scored }) {
  const { review, frozen } = useReviewing()
  const fill = useFill()
  const was = before?.[field] ?? null
  return (
    <>
      {frozen ? (
        <strong className={classes.given}>{review[field] ?? t('review.signOff.notGiven')}</strong>
      ) : (
        <Choices
          small
          label={t(`signOff.choice.${field}`)}
          choices={scores}
          value={review[field]}
          onChoose={(value) => void fill({ [field]: value })}
        />
      )}
      {quarter !== null && (
        <span className={classes.before}>
          {was === null ? t('signOff.noneBefore', { quarter }) : t('signOff.before', { quarter, score: was })}
        </span>
      )}
    </>
  )
}

/** Four levels with a sentence each, and what the evidence of the principles comes to. */
function Maturity({ evidence, before, quarter }: Earlier & { readonly evidence: readonly Evidence[] }) {
  const { review, frozen } = useReviewing()
  const fill = useFill()
  const name = useId()
  return (
    <div>
      <h3 className={classes.subpart}>{t('signOff.maturity')}</h3>
      <div role="radiogroup" aria-label={t('signOff.maturity')} className={classes.levels}>
        {maturities.map((level) => (
          <label key={level} className={classes.level} data-frozen={frozen}>
            <input
              type="radio"
              name={name}
              value={level}
              checked={review.maturity === level}
              disabled={frozen}
              onChange={() => void fill({ maturity: level })}
            />
            <span>
              <strong>{t(`domain.maturity.${level}`)}</strong>
              {t(`signOff.maturitySays.${level}`)}
            </span>
          </label>
        ))}
      </div>
      <Text size="sm" mt="xs" className="figures">
        {sayEvidence(evidence)}
      </Text>
      {before?.maturity && (
        <Text size="sm" c="dimmed">
          {t('signOff.maturityBefore', { quarter: quarter ?? '', maturity: t(`domain.maturity.${before.maturity}`) })}
        </Text>
      )}
    </div>
  )
}

function sayEvidence(evidence: readonly Evidence[]): string {
  const counted = evidence
    .flatMap(({ principle, value }) => (value === null ? [] : [{ principle, value }]))
    .toSorted((a, b) => b.value - a.value)
  const [most, least] = [counted[0], counted.at(-1)]
  if (!most || !least) return t('signOff.noEvidence')
  return t('signOff.evidence', {
    count: counted.length,
    mean: sayShare(counted.reduce((sum, { value }) => sum + value, 0) / counted.length),
    most: namePrinciple(most.principle),
    least: namePrinciple(least.principle),
  })
}
