import { IconHourglass } from '@tabler/icons-react'
import { confidences, kinds, statuses } from '#shared/domain/activity.ts'
import { t } from '#shared/text/index.ts'
import { StatusMark } from '../../ui/StatusMark.tsx'
import type { Colouring } from '../../timeline/draw.ts'
import classes from './Legend.module.css'

/** What the colours and signs of the bars stand for. */
export function Legend({ colourBy }: { readonly colourBy: Colouring }) {
  return (
    <ul className={classes.legend} aria-label={t('roadmap.legend')}>
      {colourBy === 'status' &&
        statuses.map((status) => (
          <li key={status}>
            <StatusMark status={status} />
          </li>
        ))}
      {colourBy === 'kind' &&
        kinds.map((kind) => <Sign key={kind} tone={kind} sign={t(`domain.kindSign.${kind}`)} word={t(`domain.kind.${kind}`)} />)}
      {colourBy === 'confidence' &&
        confidences.map((confidence) => (
          <Sign
            key={confidence}
            tone={confidence}
            sign={t(`domain.confidenceSign.${confidence}`)}
            word={t(`domain.confidence.${confidence}`)}
          />
        ))}
      <Sign tone="accent" sign="◆" word={t('domain.milestone.decision')} />
      <Sign tone="accent" sign="◇" word={t('domain.milestone.event')} />
      <Sign tone="bad" sign="↮" word={t('roadmap.dependencies.sign')} />
      <Sign tone="bad" sign="✕" word={t('domain.finding.disproved')} />
      <Sign tone="ink-2" sign={<IconHourglass size={12} />} word={t('domain.field.notUntil')} />
      <Sign tone="warn" sign="!" word={t('roadmap.toMend')} />
    </ul>
  )
}

const Sign = ({ tone, sign, word }: { readonly tone: string; readonly sign: React.ReactNode; readonly word: string }) => (
  <li className={classes.sign}>
    <span aria-hidden style={{ color: `var(--${tone})` }}>
      {sign}
    </span>
    {word}
  </li>
)
