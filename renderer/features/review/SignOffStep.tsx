import { Button, TagsInput, Text, TextInput, Title } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconSignature } from '@tabler/icons-react'
import { Fragment, useState } from 'react'
import { formatDate } from '#shared/calendar/dates.ts'
import { addQuarters, quarterDays } from '#shared/calendar/fiscal.ts'
import { withListChange } from '#shared/planning/lists.ts'
import { signAction } from '#shared/review/baseline.ts'
import { fillSignOff, sign, type SignOff } from '#shared/review/commands.ts'
import { gate, type GateAdvice, type GateReason } from '#shared/review/gate.ts'
import { lookBack } from '#shared/review/lookBack.ts'
import { figuresOf } from '#shared/review/sayDo.ts'
import { language, t } from '#shared/text/index.ts'
import { useSession, useSessionActions } from '../../session/useSession.ts'
import { Choices } from '../../ui/Choices.tsx'
import { DayAndQuarter } from '../../ui/Dates.tsx'
import { DateField, ProseField } from '../../ui/Fields.tsx'
import { useListDraft } from '../../ui/useListDraft.ts'
import { Changes } from './Changes.tsx'
import { Figures } from './Figures.tsx'
import classes from './review.module.css'
import { usePerform, useReviewing } from './reviewing.ts'
import { useWhenApplied } from './useWhenApplied.ts'

/** What the review changes, who was there, what both sides think, and the name that freezes it. */
export function SignOffStep({ onSigned }: { readonly onSigned: () => void }) {
  const { review, baseline, now, label, frozen } = useReviewing()
  const session = useSessionActions()
  const author = useSession((state) => state.author)
  const [typed, setTyped] = useState<string | null>(null)
  const name = typed ?? author
  const rows = lookBack(baseline, now, review)
  const { reasons, advice } = gate(baseline, now, review, name, useWhenApplied())
  const signIt = async () => {
    const signed = await session.perform({
      action: signAction,
      kind: 'review',
      subject: label,
      reason: (state) => state.review[review.id]?.note ?? '',
      changes: (state, today) => sign(baseline, state, { review: review.id, name, today }),
    })
    if (signed) onSigned()
  }
  return (
    <>
      {!frozen && (
        <Text c="dimmed" mb="md">
          {t('review.signOff.lead')}
        </Text>
      )}
      <Figures
        figures={review.figures ?? figuresOf(rows)}
        open={frozen ? 0 : rows.promised.filter(({ proposal }) => proposal === 'open').length}
      />
      <div className={classes.signOff}>
        <section aria-labelledby="sign-changes">
          <Title order={2} id="sign-changes" className={classes.part}>
            {t('review.signOff.changes')}
          </Title>
          <Changes />
        </section>
        <div>
          <section aria-labelledby="sign-meeting">
            <Title order={2} id="sign-meeting" className={classes.part}>
              {t('review.signOff.meeting')}
            </Title>
            {frozen ? <FrozenMeeting /> : <Meeting />}
          </section>
          {!frozen && (
            <section aria-labelledby="sign-signature" className={classes.signature}>
              <Title order={2} id="sign-signature" className={classes.part}>
                {t('review.signOff.sign')}
              </Title>
              <TextInput
                label={t('review.signOff.name')}
                value={name}
                onChange={(event) => setTyped(event.currentTarget.value)}
              />
              <GateList reasons={reasons} advice={advice} />
              <Button
                size="md"
                fullWidth
                leftSection={<IconSignature size={18} />}
                disabled={reasons.length > 0}
                onClick={() => void signIt()}
              >
                {t('review.signOff.button', { quarter: label })}
              </Button>
            </section>
          )}
        </div>
      </div>
    </>
  )
}

/** What keeps the review from being signed, and what could still be said; each with the way there. */
function GateList({ reasons, advice }: { readonly reasons: readonly GateReason[]; readonly advice: readonly GateAdvice[] }) {
  const { goTo } = useReviewing()
  return (
    <div className={classes.gate}>
      {reasons.length === 0 ? (
        <p className={classes.ready}>
          <IconCheck size={16} aria-hidden /> {t('review.signOff.ready')}
        </p>
      ) : (
        <>
          <h3>{t('review.signOff.gate')}</h3>
          <ul>
            {reasons.map(({ reason, step, items }) => (
              <li key={reason}>
                <IconAlertTriangle size={16} aria-hidden />
                <span>
                  {t(`review.signOff.reason.${reason}`, { count: items.length })}
                  <Text component="span" display="block" size="xs" c="dimmed">
                    {items.map(({ title }) => title).join(' · ')}
                  </Text>
                </span>
                {step !== 'sign off' && (
                  <Button size="compact-xs" variant="light" onClick={() => goTo(step)}>
                    {t('review.signOff.mend', { step: t(`review.step.${step}`) })}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {advice.length > 0 && (
        <>
          <h3>{t('review.signOff.adviceTitle')}</h3>
          <ul>
            {advice.map(({ advice: kind, step, items }) => (
              <li key={kind} data-advice>
                <span>{t(`review.signOff.advice.${kind}`, { count: items.length })}</span>
                <Button size="compact-xs" variant="subtle" color="gray" onClick={() => goTo(step)}>
                  {t('review.signOff.mend', { step: t(`review.step.${step}`) })}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

const scores = [1, 2, 3, 4, 5].map((value) => ({ value, label: String(value) }))

function Meeting() {
  const { review, calendar, label } = useReviewing()
  const perform = usePerform()
  const fill = (values: Partial<SignOff>) => perform('fill-review', label, (state) => fillSignOff(state, review.id, values))
  const attendees = useListDraft(review.attendees, (change) =>
    perform('fill-review', label, (state) =>
      fillSignOff(state, review.id, { attendees: withListChange(state.review[review.id]?.attendees ?? [], change) }),
    ),
  )
  const { finish } = quarterDays(calendar, addQuarters(calendar, review.quarter, 1))
  return (
    <div className={classes.meeting}>
      <TagsInput
        label={t('review.signOff.attendees')}
        description={t('review.signOff.attendeesHint')}
        value={attendees.value}
        onChange={attendees.change}
      />
      <div>
        <Text size="sm" fw={500} mb={4}>
          {t('review.signOff.scores')}
        </Text>
        <div className={classes.bothScores}>
          {(['businessScore', 'itScore'] as const).map((side) => (
            <Fragment key={side}>
              <span>{t(side === 'businessScore' ? 'review.outcomes.business' : 'review.outcomes.it')}</span>
              <Choices
                small
                label={t(`review.signOff.${side}`)}
                choices={scores}
                value={review[side]}
                onChoose={(value) => void fill({ [side]: value })}
              />
            </Fragment>
          ))}
        </div>
      </div>
      <ProseField label={t('review.signOff.note')} value={review.note} onCommit={(note) => fill({ note })} />
      <DateField
        clearable
        label={t('review.signOff.nextMeeting')}
        description={t('review.signOff.nextMeetingHint', { date: formatDate(finish, language()) })}
        value={review.nextMeeting}
        onCommit={(nextMeeting) => fill({ nextMeeting })}
      />
    </div>
  )
}

function FrozenMeeting() {
  const { review, calendar } = useReviewing()
  const { attendees, businessScore, itScore, note, nextMeeting } = review
  return (
    <dl className={classes.frozen}>
      <dt>{t('review.signOff.attendees')}</dt>
      <dd>{attendees.join(', ') || '–'}</dd>
      <dt>{t('review.signOff.scores')}</dt>
      <dd className="figures">
        {t('review.outcomes.business')} {businessScore ?? t('review.signOff.notGiven')} · {t('review.outcomes.it')}{' '}
        {itScore ?? t('review.signOff.notGiven')}
      </dd>
      <dt>{t('review.signOff.note')}</dt>
      <dd>{note || '–'}</dd>
      <dt>{t('review.signOff.nextMeeting')}</dt>
      <dd>{nextMeeting ? <DayAndQuarter date={nextMeeting} calendar={calendar} /> : '–'}</dd>
    </dl>
  )
}
