import { Button, Group, Text, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { formatDate } from '#shared/calendar/dates.ts'
import { quarterLabel } from '#shared/calendar/fiscal.ts'
import type { Activity } from '#shared/domain/activity.ts'
import type { Measure, Outcome } from '#shared/domain/outcome.ts'
import { all, roadmapOf } from '#shared/domain/records.ts'
import type { Trajectory as Found } from '#shared/review/trajectory.ts'
import { language, t } from '#shared/text/index.ts'
import { useOpen, useSession, useSessionActions } from '../../session/useSession.ts'
import { sayAmount } from '../../ui/amounts.ts'
import { Day } from '../../ui/Dates.tsx'
import { OutcomeMark } from '../../ui/OutcomeMark.tsx'
import { StatusMark } from '../../ui/StatusMark.tsx'
import { useLinking } from '../../ui/useLinking.ts'
import { draggable, useDrop } from './dragging.ts'
import classes from './OutcomesScreen.module.css'
import { Trajectory } from './Trajectory.tsx'
import { verdictOf } from './useTrajectories.ts'
import { sayWeight } from './words.ts'

interface OutcomeRowProps {
  readonly outcome: Outcome
  /** Its measure over time; undefined while it has none. */
  readonly found: Found | undefined
  readonly baseline: number | null
}

/** An outcome with its trajectory and the activities that work towards it; others are dropped onto it. */
export function OutcomeRow({ outcome, found, baseline }: OutcomeRowProps) {
  const session = useSessionActions()
  const selected = useSession((state) => state.selection?.id === outcome.id)
  const { state } = useOpen()
  const { link } = useLinking()
  const drop = useDrop((activity) => void link(outcome.id, activity))
  const { calendar } = roadmapOf(state)
  const { title, leader, agreedOn, valuableFor, weight, measure } = outcome
  return (
    <li className={classes.row} aria-label={title} data-selected={selected} {...drop}>
      <div className={classes.text}>
        <UnstyledButton className={classes.title} onClick={() => session.select({ kind: 'outcome', id: outcome.id })}>
          {title}
        </UnstyledButton>
        <Text size="sm" c="dimmed">
          {leader === '' ? t('outcomes.noLeader') : leader}
          {' · '}
          {agreedOn === null ? t('outcomes.notAgreed') : t('outcomes.agreed', { date: formatDate(agreedOn, language()) })}
          {' · '}
          <span title={sayWeight(weight)}>{t('outcomes.weighs', { weight })}</span>
        </Text>
        {valuableFor.length > 0 && (
          <Text size="sm" c="dimmed">
            {t('outcomes.forWhom')}: {valuableFor.map((id) => state.stakeholder[id]?.name ?? '').join(', ')}
          </Text>
        )}
        <Activities outcome={outcome} />
      </div>
      <div className={classes.measure}>
        {measure === null || !found ? (
          <Text size="sm" c="var(--warn)">
            {t('outcomes.noMeasure')}
          </Text>
        ) : (
          <>
            <Way measure={measure} />
            <Group gap="xs" align="baseline">
              <OutcomeMark verdict={verdictOf(found)} />
              <Text size="sm" c="dimmed" className="figures">
                {found.standing ? (
                  <>
                    {t('outcomes.latest')}: {sayAmount(found.standing.reading.value)} {measure.unit},{' '}
                    <Day date={found.standing.reading.date} />
                  </>
                ) : (
                  t('outcomes.noReading')
                )}
              </Text>
            </Group>
            <Trajectory outcome={title} found={found} baseline={baseline} calendar={calendar} />
          </>
        )}
      </div>
    </li>
  )
}

/** From where to where, and by when. */
function Way({ measure: { baseline, targets, unit } }: { readonly measure: Measure }) {
  const { calendar } = roadmapOf(useOpen().state)
  const last = targets.at(-1)
  return (
    <Text size="sm" className="figures">
      {last
        ? t('outcomes.fromTo', {
            from: sayAmount(baseline),
            to: sayAmount(last.value),
            unit,
            quarter: quarterLabel(calendar, last.quarter),
          })
        : t('outcomes.fromOnly', { from: sayAmount(baseline), unit })}
    </Text>
  )
}

/** So many are shown at once. */
const few = 12

function Activities({ outcome }: { readonly outcome: Outcome }) {
  const session = useSessionActions()
  const { state } = useOpen()
  const [whole, setWhole] = useState(false)
  const links = all(state, 'link')
    .filter((link) => link.outcome === outcome.id)
    .flatMap((link) => {
      const activity = state.activity[link.activity]
      return activity ? [{ link, activity }] : []
    })
  const shown = whole || links.length <= few + 1 ? links : links.slice(0, few)
  const open = ({ id }: Activity) => session.select({ kind: 'activity', id })
  if (links.length === 0)
    return (
      <Text size="sm" c="var(--warn)" mt="sm">
        {t('outcomes.noActivity')}
      </Text>
    )
  return (
    <>
      <ul className={classes.links}>
        {shown.map(({ link, activity }) => (
          <li key={link.id} {...draggable(activity.id)}>
            <Group gap="xs" wrap="nowrap" align="baseline">
              <StatusMark status={activity.status} word={false} />
              <div>
                <UnstyledButton className={classes.activity} onClick={() => open(activity)}>
                  {activity.title}
                </UnstyledButton>
                {link.sentence !== '' && (
                  <Text size="xs" c="dimmed">
                    {link.sentence}
                  </Text>
                )}
              </div>
            </Group>
          </li>
        ))}
      </ul>
      {shown.length < links.length && (
        <Button variant="subtle" color="gray" size="compact-sm" mt="xs" onClick={() => setWhole(true)}>
          {t('outcomes.moreActivities', { count: links.length - shown.length })}
        </Button>
      )}
    </>
  )
}
