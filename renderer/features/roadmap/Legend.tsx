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
        kinds.map((kind) => <Sign key={kind} tone={kind} letter={t(`domain.kindSign.${kind}`)} word={t(`domain.kind.${kind}`)} />)}
      {colourBy === 'confidence' &&
        confidences.map((confidence) => (
          <Sign key={confidence} tone={confidence} shape={confidence} word={t(`domain.confidence.${confidence}`)} />
        ))}
      <Sign tone="accent" shape="decision" word={t('domain.milestone.decision')} />
      <Sign tone="accent" shape="event" word={t('domain.milestone.event')} />
      <Sign tone="bad" shape="broken" word={t('roadmap.dependencies.sign')} />
      <Sign tone="bad" shape="stopped" word={t('domain.finding.disproved')} />
      <Sign tone="ink-2" shape="waits" word={t('domain.field.notUntil')} />
      <Sign tone="warn" letter="!" word={t('roadmap.toMend')} />
    </ul>
  )
}

const Sign = ({
  tone,
  shape,
  letter,
  word,
}: {
  readonly tone: string
  readonly shape?: string
  readonly letter?: string
  readonly word: string
}) => (
  <li className={classes.sign}>
    <span aria-hidden data-shape={shape} style={{ color: `var(--${tone})` }}>
      {letter}
    </span>
    {word}
  </li>
)
