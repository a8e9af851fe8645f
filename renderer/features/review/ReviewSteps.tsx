import { Button, Text } from '@mantine/core'
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { type CalendarDate, formatDate } from '#shared/calendar/dates.ts'
import { quarterDays } from '#shared/calendar/fiscal.ts'
import { type ReviewStep, reviewSteps } from '#shared/domain/review.ts'
import { language, t } from '#shared/text/index.ts'
import { useRead } from '../../session/useRead.ts'
import { useOpen, useSessionActions } from '../../session/useSession.ts'
import { readSetting, writeSetting } from '../../store/heads.ts'
import { Page } from '../../ui/Page.tsx'
import { LessonsStep } from './LessonsStep.tsx'
import { LookAheadStep } from './LookAheadStep.tsx'
import { LookBackStep } from './LookBackStep.tsx'
import { OutcomesStep } from './OutcomesStep.tsx'
import classes from './review.module.css'
import { type Reviewing, ReviewingContext } from './reviewing.ts'
import { SignOffStep } from './SignOffStep.tsx'

interface Props {
  readonly reviewing: Omit<Reviewing, 'goTo'>
  readonly onClose: () => void
  readonly onSigned: () => void
}

/**
 * A review at the step it was left at on this computer. Where somebody stands in it says nothing of the plan,
 * so it is a setting and no revision.
 */
export function ReviewSteps(props: Props) {
  const setting = `review-step/${props.reviewing.review.id}`
  const first = useRead(setting, (database) => readSetting(database, setting, isStep, 'look back'))
  return first && <Steps key={setting} {...props} first={first} setting={setting} />
}

const isStep = (value: unknown): value is ReviewStep => reviewSteps.some((step) => step === value)

/** A review, one of its five steps at a time. */
function Steps({ reviewing, onClose, onSigned, first, setting }: Props & { readonly first: ReviewStep; readonly setting: string }) {
  const { review, calendar, label, frozen } = reviewing
  const session = useSessionActions()
  const { lines } = useOpen()
  const [step, setShown] = useState(first)
  const top = useRef<HTMLElement>(null)
  const content = useRef<HTMLElement>(null)
  const place = reviewSteps.indexOf(step)
  const goTo = (to: ReviewStep) => {
    setShown(to)
    top.current?.parentElement?.scrollTo({ top: 0 })
    if (!frozen) writeSetting(session.database, setting, to).catch((error: unknown) => session.report(error))
  }
  /** Goes there and puts the focus on it: what was pressed is gone by then. */
  const jump = (to: ReviewStep) => {
    goTo(to)
    requestAnimationFrame(() => content.current?.focus({ preventScroll: true }))
  }
  const next = reviewSteps[place + 1]
  const previous = reviewSteps[place - 1]
  const baseline = lines.find(({ number }) => number === review.baseline)
  const { start, finish } = quarterDays(calendar, review.quarter)
  return (
    <ReviewingContext value={{ ...reviewing, goTo: jump }}>
      <Page
        title={t('review.of', { quarter: label })}
        lead={
          <>
            {t('review.days', { start: day(start), finish: day(finish) })} ·{' '}
            {t('review.against', { number: review.baseline, date: baseline ? day(baseline.asOf) : '–' })}
          </>
        }
        actions={
          <Button variant="subtle" color="gray" onClick={onClose}>
            {t('review.close')}
          </Button>
        }
      >
        {review.signedOn !== null && (
          <Text size="sm" mb="md" role="status">
            <strong>{t('review.signed', { date: day(review.signedOn), name: review.signedBy })}</strong> {t('review.frozen')}
          </Text>
        )}
        <nav ref={top} aria-label={t('review.steps')} className={classes.steps}>
          {reviewSteps.map((name, index) => (
            <button
              key={name}
              type="button"
              className={classes.step}
              aria-current={name === step ? 'step' : undefined}
              onClick={() => goTo(name)}
            >
              <span className={classes.stepNumber} aria-hidden>
                {index + 1}
              </span>
              {t(`review.step.${name}`)}
            </button>
          ))}
        </nav>
        <section ref={content} tabIndex={-1} className={classes.content} aria-label={t('review.stepName', { number: place + 1, step: t(`review.step.${step}`) })}>
          <StepContent step={step} onSigned={onSigned} />
        </section>
        <footer className={classes.footer}>
          {previous && (
            <Button variant="default" leftSection={<IconArrowLeft size={16} />} onClick={() => jump(previous)}>
              {t('review.back')}
            </Button>
          )}
          {next && (
            <Button ml="auto" rightSection={<IconArrowRight size={16} />} onClick={() => jump(next)}>
              {t('review.next', { step: t(`review.step.${next}`) })}
            </Button>
          )}
        </footer>
      </Page>
    </ReviewingContext>
  )
}

const day = (date: CalendarDate) => formatDate(date, language())

function StepContent({ step, onSigned }: { readonly step: ReviewStep; readonly onSigned: () => void }) {
  switch (step) {
    case 'look back':
      return <LookBackStep />
    case 'outcomes':
      return <OutcomesStep />
    case 'lessons':
      return <LessonsStep />
    case 'look ahead':
      return <LookAheadStep />
    case 'sign off':
      return <SignOffStep onSigned={onSigned} />
  }
}
