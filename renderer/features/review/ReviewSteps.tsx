import { Button, Group, Text } from '@mantine/core'
import { IconArrowLeft, IconArrowRight, IconFileTypePdf, IconHistory } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { type CalendarDate, formatDate } from '#shared/calendar/dates.ts'
import { type Quarter, quarterDays } from '#shared/calendar/fiscal.ts'
import { type ReviewStep, reviewSteps } from '#shared/domain/review.ts'
import type { HelpPage } from '#shared/help/pages.ts'
import { language, t } from '#shared/text/index.ts'
import { useHelpPage } from '../../session/helping.ts'
import { useRead } from '../../session/useRead.ts'
import { useOpen, useSessionActions } from '../../session/useSession.ts'
import { readSetting, writeSetting } from '../../store/heads.ts'
import { Page } from '../../ui/Page.tsx'
import { Addenda } from './Addenda.tsx'
import { LastTime } from './LastTime.tsx'
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
  readonly onExport: (quarter: Quarter) => void
}

/**
 * A review at the step it was left at on this computer. Where somebody stands in it says nothing of the plan,
 * so it is a setting and no revision.
 */
export function ReviewSteps(props: Props) {
  const setting = `review-step/${props.reviewing.review.id}`
  // One that was just opened begins with what was seen last time; a signed one is read from its first step.
  const start: Place = props.reviewing.frozen ? 'look back' : 'last time'
  const first = useRead(setting, (database) => readSetting(database, setting, isPlace, start))
  return first && <Steps key={setting} {...props} first={first} setting={setting} />
}

/** Where one can be in a review: at one of its steps, or before them all. */
type Place = 'last time' | ReviewStep
const places: readonly Place[] = ['last time', ...reviewSteps]
const helpOf: Readonly<Record<Place, HelpPage>> = {
  'last time': 'screen/lastTime',
  'look back': 'screen/lookBack',
  outcomes: 'screen/reviewOutcomes',
  lessons: 'screen/reviewLessons',
  'look ahead': 'screen/lookAhead',
  'sign off': 'screen/signOff',
}
const isPlace = (value: unknown): value is Place => places.some((place) => place === value)

/** A review: what was seen last time, and then one of its five steps at a time. */
function Steps({ reviewing, onClose, onSigned, onExport, first, setting }: Props & { readonly first: Place; readonly setting: string }) {
  const { review, calendar, label, frozen } = reviewing
  const session = useSessionActions()
  const { lines } = useOpen()
  const [step, setShown] = useState(first)
  useHelpPage(helpOf[step])
  const top = useRef<HTMLElement>(null)
  const content = useRef<HTMLElement>(null)
  const place = places.indexOf(step)
  const goTo = (to: Place) => {
    setShown(to)
    top.current?.parentElement?.scrollTo({ top: 0 })
    if (!frozen) writeSetting(session.database, setting, to).catch((error: unknown) => session.report(error))
  }
  /** Goes there and puts the focus on it: what was pressed is gone by then. */
  const jump = (to: Place) => {
    goTo(to)
    requestAnimationFrame(() => content.current?.focus({ preventScroll: true }))
  }
  const next = places[place + 1]
  const previous = places[place - 1]
  const baseline = lines.find(({ number }) => number === review.baseline)
  const { start, finish } = quarterDays(calendar, review.quarter)
  return (
    <ReviewingContext value={{ ...reviewing, goTo: jump }}>
      <Page
        broad={step === 'last time'}
        title={t('review.of', { quarter: label })}
        lead={
          <>
            {t('review.days', { start: day(start), finish: day(finish) })} ·{' '}
            {t('review.against', { number: review.baseline, date: baseline ? day(baseline.asOf) : '–' })}
          </>
        }
        actions={
          <Group gap="xs" wrap="nowrap">
            <Button variant="subtle" color="gray" onClick={onClose}>
              {t('review.close')}
            </Button>
            <Button variant="default" leftSection={<IconFileTypePdf size={16} />} onClick={() => onExport(review.quarter)}>
              {t('review.pdf')}
            </Button>
          </Group>
        }
      >
        {review.signedOn !== null && (
          <Text size="sm" mb="md" role="status">
            <strong>{t('review.signed', { date: day(review.signedOn), name: review.signedBy })}</strong> {t('review.frozen')}
          </Text>
        )}
        <Addenda />
        <nav ref={top} aria-label={t('review.steps')} className={classes.steps}>
          {places.map((name, index) => (
            <button
              key={name}
              type="button"
              className={classes.step}
              aria-current={name === step ? 'step' : undefined}
              onClick={() => goTo(name)}
            >
              <span className={classes.stepNumber} aria-hidden>
                {index === 0 ? <IconHistory size={16} /> : index}
              </span>
              {sayPlace(name)}
            </button>
          ))}
        </nav>
        <section
          ref={content}
          tabIndex={-1}
          className={classes.content}
          aria-label={step === 'last time' ? t('lastTime.title') : t('review.stepName', { number: place, step: sayPlace(step) })}
        >
          <StepContent step={step} onSigned={onSigned} />
        </section>
        {step !== 'last time' && (
          <footer className={classes.footer}>
            {previous && (
              <Button variant="default" leftSection={<IconArrowLeft size={16} />} onClick={() => jump(previous)}>
                {t('review.back')}
              </Button>
            )}
            {next && (
              <Button ml="auto" rightSection={<IconArrowRight size={16} />} onClick={() => jump(next)}>
                {t('review.next', { step: sayPlace(next) })}
              </Button>
            )}
          </footer>
        )}
      </Page>
    </ReviewingContext>
  )
}

const day = (date: CalendarDate) => formatDate(date, language())

const sayPlace = (place: Place) => (place === 'last time' ? t('lastTime.step') : t(`review.step.${place}`))

function StepContent({ step, onSigned }: { readonly step: Place; readonly onSigned: () => void }) {
  switch (step) {
    case 'last time':
      return <LastTime />
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
