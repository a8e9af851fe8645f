import { Button, Text } from '@mantine/core'
import { IconEyeOff } from '@tabler/icons-react'
import { useState } from 'react'
import type { OutcomeRow } from '#shared/review/outcomes.ts'
import { t } from '#shared/text/index.ts'
import { Choices } from '../../ui/Choices.tsx'
import own from './outcomesStep.module.css'
import { type Say, useReviewing } from './reviewing.ts'

const scores = [1, 2, 3, 4, 5].map((value) => ({ value, label: String(value) }))

interface ScoresProps {
  readonly row: OutcomeRow
  /** A score is not shown before both sides have given theirs. */
  readonly isCovered: boolean
  readonly say: Say
  readonly onHome: () => void
}

/** How each side scores the outcome, by itself. */
export function Scores({ row, isCovered, say, onHome }: ScoresProps) {
  const { frozen } = useReviewing()
  const [shown, setShown] = useState(false)
  const { title } = row.outcome
  const { businessScore = null, itScore = null } = row.recorded ?? {}
  if (frozen && businessScore === null && itScore === null) return null
  if (frozen)
    return (
      <Text size="sm" c="dimmed" className="figures">
        {t('review.outcomes.business')} {businessScore ?? '–'} · {t('review.outcomes.it')} {itScore ?? '–'}
      </Text>
    )
  const given = [businessScore, itScore].filter((value) => value !== null).length
  const covers = isCovered && !shown && given === 1
  const side = (name: 'business' | 'it', value: number | null) => (
    <Side
      side={t(`review.outcomes.${name}`)}
      label={t(`review.outcomes.${name}ScoreFor`, { title })}
      title={title}
      value={value}
      isCovered={covers && value !== null}
      onChoose={(score) => {
        // What was pressed is covered, and the keyboard goes on from the outcome.
        if (isCovered) onHome()
        void say(name === 'business' ? { businessScore: score } : { itScore: score })
      }}
    />
  )
  return (
    <div className={own.scores}>
      {side('business', businessScore)}
      {side('it', itScore)}
      {covers && (
        <Button
          size="compact-xs"
          variant="subtle"
          aria-label={t('review.outcomes.uncoverFor', { title })}
          onClick={() => {
            onHome()
            setShown(true)
          }}
        >
          {t('review.outcomes.uncover')}
        </Button>
      )}
    </div>
  )
}

interface SideProps {
  readonly side: string
  readonly label: string
  readonly title: string
  readonly value: number | null
  readonly isCovered: boolean
  readonly onChoose: (score: number) => void
}

function Side({ side, label, title, value, isCovered, onChoose }: SideProps) {
  const [again, setAgain] = useState(false)
  if (isCovered && !again)
    return (
      <>
        <span>{side}</span>
        <span className={own.covered}>
          <IconEyeOff size={14} aria-hidden />
          {t('review.outcomes.covered')}
        </span>
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          aria-label={t('review.outcomes.againFor', { side, title })}
          onClick={() => setAgain(true)}
        >
          {t('review.outcomes.again')}
        </Button>
      </>
    )
  return (
    <>
      <span>{side}</span>
      <Choices
        small
        byPress
        label={label}
        choices={scores}
        value={isCovered ? null : value}
        onChoose={(score) => {
          setAgain(false)
          onChoose(score)
        }}
      />
    </>
  )
}
