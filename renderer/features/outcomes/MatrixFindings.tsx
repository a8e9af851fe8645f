import { Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { farAbove, manyOutcomes, type Matrix, mostOutcomesOfLeader } from '#shared/planning/matrix.ts'
import { language, t } from '#shared/text/index.ts'
import { quoted } from '#shared/text/quoted.ts'
import { sayAmount } from '../../ui/amounts.ts'
import classes from './Matrix.module.css'
import { sayShare } from './words.ts'

const listed = (titles: readonly string[]) => new Intl.ListFormat(language()).format(titles.map((title) => quoted(title)))

/** Gaps and overload in sentences, and the rules by which they are found. */
export function MatrixFindings({ found: { outcomes, activities, leaders } }: { readonly found: Matrix }) {
  const gaps = outcomes.filter(({ gap }) => gap)
  const loose = activities.filter(({ gap }) => gap).length
  const thin = activities.filter(({ overload }) => overload)
  const sentences = [
    ...(gaps.length > 0 ? [t('outcomes.matrix.gaps', { titles: listed(gaps.map(({ outcome }) => outcome.title)) })] : []),
    ...(loose > 0 ? [t('outcomes.matrix.gapActivities', { count: loose })] : []),
    ...outcomes
      .filter(({ overload }) => overload)
      .map(({ outcome: { title }, share, weightShare }) =>
        t('outcomes.matrix.overloads', { title: listed([title]), work: sayShare(share), weight: sayShare(weightShare) }),
      ),
    ...(thin.length > 0
      ? [
          t('outcomes.matrix.overloadActivities', {
            titles: listed(thin.slice(0, 5).map(({ activity }) => activity.title)),
            most: manyOutcomes,
          }),
        ]
      : []),
    ...leaders.map(({ leader, outcomes: count }) => t('outcomes.matrix.leader', { leader, count })),
  ]
  return (
    <section className={classes.findings} aria-label={t('outcomes.matrix.findings')}>
      {sentences.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('outcomes.matrix.noFindings')}
        </Text>
      ) : (
        <ul>
          {sentences.map((sentence) => (
            <li key={sentence}>
              <IconAlertTriangle size={14} aria-hidden />
              {sentence}
            </li>
          ))}
        </ul>
      )}
      <details>
        <summary>{t('outcomes.matrix.rules')}</summary>
        <p>{t('outcomes.matrix.rule.counted')}</p>
        <p>
          {t('outcomes.matrix.rule.outcome', { times: sayAmount(farAbove) })} {t('outcomes.matrix.rule.activity', { count: manyOutcomes })}{' '}
          {t('outcomes.matrix.rule.leader', { count: mostOutcomesOfLeader })}
        </p>
      </details>
    </section>
  )
}
