import type { CSSProperties } from 'react'
import { confidences, kinds, statuses } from '#shared/domain/activity.ts'
import { t } from '#shared/text/index.ts'
import type { Colouring } from '../../timeline/draw.ts'
import { colourOf } from '../../timeline/drawn.ts'
import classes from './Legend.module.css'

/** What the colours and signs of the bars stand for. */
export function Legend({ colourBy }: { readonly colourBy: Colouring }) {
  return (
    <ul className={classes.legend} aria-label={t('roadmap.legend')}>
      {colourBy === 'status' &&
        statuses.map((status) => <Sign key={status} on="bar" tone={status} shape={status} word={t(`domain.status.${status}`)} />)}
      {colourBy === 'kind' &&
        kinds.map((kind) => <Sign key={kind} on="bar" tone={kind} letter={t(`domain.kindSign.${kind}`)} word={t(`domain.kind.${kind}`)} />)}
      {colourBy === 'confidence' &&
        confidences.map((confidence) => (
          <Sign key={confidence} on="bar" tone={confidence} shape={confidence} word={t(`domain.confidence.${confidence}`)} />
        ))}
      <Sign tone="accent" shape="decision" word={t('domain.milestone.decision')} />
      <Sign tone="accent" shape="event" word={t('domain.milestone.event')} />
      <Sign tone="bad" shape="broken" word={t('roadmap.dependencies.sign')} />
      <Sign on="round" tone="bad" shape="stopped" word={t('domain.finding.disproved')} />
      <Sign tone="ink-2" shape="waits" word={t('domain.field.notUntil')} />
      <Sign on="round" tone="warn" letter="!" word={t('roadmap.toMend')} />
    </ul>
  )
}

interface SignProps {
  readonly tone: string
  readonly shape?: string
  readonly letter?: string
  readonly word: string
  /** What it stands on in the timeline. */
  readonly on?: 'bar' | 'round'
}

const Sign = ({ tone, shape, letter, word, on }: SignProps) => (
  <li className={classes.sign}>
    <span aria-hidden data-shape={shape} data-on={on} data-tone={tone} style={{ '--tone': colourOf(tone) } as CSSProperties}>
      {letter}
    </span>
    {word}
  </li>
)
