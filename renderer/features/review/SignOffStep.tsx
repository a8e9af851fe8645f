import { Button, Text, TextInput, Title } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconSignature } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { signAction } from '#shared/review/baseline.ts'
import { sign } from '#shared/review/commands.ts'
import { formatDate } from '#shared/calendar/dates.ts'
import { dueFromOf } from '#shared/review/due.ts'
import { gate, type GateAdvice, type GateReason } from '#shared/review/gate.ts'
import { type LeftOpen, leftOpen } from '#shared/review/leftOpen.ts'
import { lookBack } from '#shared/review/lookBack.ts'
import { evidence as evidenceOf } from '#shared/review/principles.ts'
import { figuresOf } from '#shared/review/sayDo.ts'
import { language, t } from '#shared/text/index.ts'
import { useOpen, useSession, useSessionActions } from '../../session/useSession.ts'
import { Changes } from './Changes.tsx'
import { Decisions } from './Decisions.tsx'
import { Figures } from './Figures.tsx'
import { Meeting } from './Meeting.tsx'
import { Partnership } from './Partnership.tsx'
import { Principles } from './Principles.tsx'
import classes from './review.module.css'
import { useReviewing } from './reviewing.ts'
import { SignDialog } from './SignDialog.tsx'
import signing from './SignOff.module.css'
import { useWhenApplied } from './useWhenApplied.ts'

/** What the review changes, who was there, what both sides think, and the name that freezes it. */
export function SignOffStep({ onSigned }: { readonly onSigned: () => void }) {
  const { review, baseline, now, label, frozen } = useReviewing()
  const session = useSessionActions()
  const { lines } = useOpen()
  const { author, today } = useSession((state) => ({ author: state.author, today: state.today }))
  const [typed, setTyped] = useState<string | null>(null)
  const [signs, setSigns] = useState(false)
  const name = typed ?? author
  const rows = useMemo(() => lookBack(baseline, now, review), [baseline, now, review])
  const figures = useMemo(() => review.figures ?? figuresOf(rows), [review.figures, rows])
  const evidence = useMemo(
    () => evidenceOf({ state: now, lines, upTo: review.signedOn ?? today, review: { ...review, figures } }),
    [now, lines, today, review, figures],
  )
  const { reasons, advice } = gate(baseline, now, review, { name, today }, useWhenApplied())
  const open = leftOpen(baseline, now, review, today)
  const signIt = async () => {
    const signed = await session.perform({
      action: signAction,
      kind: 'review',
      subject: label,
      reason: (state) => state.review[review.id]?.note ?? '',
      changes: (state, day) => sign(baseline, state, { review: review.id, name, today: day }),
    })
    if (signed) onSigned()
    else setSigns(false)
  }
  return (
    <>
      {!frozen && (
        <Text c="dimmed" mb="md">
          {t('review.signOff.lead')}
        </Text>
      )}
      <Figures figures={figures} open={frozen ? 0 : rows.promised.filter(({ proposal }) => proposal === 'open').length} />
      <div className={classes.signOff}>
        <section aria-labelledby="sign-changes">
          <Title order={2} id="sign-changes" className={classes.part}>
            {t('review.signOff.changes')}
          </Title>
          <Changes />
        </section>
        <section aria-labelledby="sign-meeting">
          <Title order={2} id="sign-meeting" className={classes.part}>
            {t('review.signOff.meeting')}
          </Title>
          <Meeting />
        </section>
      </div>
      <Decisions />
      <Partnership evidence={evidence} />
      <Principles evidence={evidence} />
      {!frozen && (
        <section aria-labelledby="sign-signature" className={signing.signature}>
          <Title order={2} id="sign-signature" className={signing.part}>
            {t('signOff.sign')}
          </Title>
          <GateList reasons={reasons} advice={advice} open={open} />
          <div className={signing.signing}>
            <TextInput label={t('review.signOff.name')} value={name} onChange={(event) => setTyped(event.currentTarget.value)} />
            <Button
              size="md"
              fullWidth
              leftSection={<IconSignature size={18} />}
              disabled={reasons.length > 0}
              onClick={() => setSigns(true)}
            >
              {t('review.signOff.button', { quarter: label })}
            </Button>
          </div>
          {signs && <SignDialog open={open} onSign={signIt} onClose={() => setSigns(false)} />}
        </section>
      )}
    </>
  )
}

interface GateListProps {
  readonly reasons: readonly GateReason[]
  readonly advice: readonly GateAdvice[]
  readonly open: readonly LeftOpen[]
}

/** What keeps the review from being signed, what could still be said, and what stays open; each with the way there. */
function GateList({ reasons, advice, open }: GateListProps) {
  const { review, calendar, goTo } = useReviewing()
  const dueFrom = formatDate(dueFromOf(calendar, review.quarter), language())
  return (
    <div className={classes.gate}>
      {reasons.length === 0 ? (
        <p className={classes.ready} data-open={advice.length + open.length > 0}>
          <IconCheck size={16} aria-hidden /> {t(advice.length + open.length > 0 ? 'signOff.readyOpen' : 'review.signOff.ready')}
        </p>
      ) : (
        <>
          <h3>{t('review.signOff.gate')}</h3>
          <ul>
            {reasons.map(({ reason, step, items }) => (
              <li key={reason}>
                <IconAlertTriangle size={16} aria-hidden />
                <span>
                  {t(`review.signOff.reason.${reason}`, { count: items.length, date: dueFrom })}
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
      {open.length > 0 && (
        <>
          <h3>{t('signOff.openTitle')}</h3>
          <ul>
            {open.map(({ what, step, count }) => (
              <li key={what} data-advice>
                <span>{t(`signOff.open.${what}`, { count })}</span>
                {step !== 'sign off' && (
                  <Button size="compact-xs" variant="subtle" color="gray" onClick={() => goTo(step)}>
                    {t('review.signOff.mend', { step: t(`review.step.${step}`) })}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
