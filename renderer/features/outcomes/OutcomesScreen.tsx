import { Button, Group, Text, UnstyledButton } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { formatDate } from '#shared/calendar/dates.ts'
import { quarterLabel } from '#shared/calendar/fiscal.ts'
import { all, inOrder, roadmapOf } from '#shared/domain/records.ts'
import type { Outcome } from '#shared/domain/outcome.ts'
import { newOutcome } from '#shared/planning/outcome.ts'
import { add } from '#shared/planning/records.ts'
import { language, t } from '#shared/text/index.ts'
import { newId } from '../../session/session.ts'
import { useOpen, useSession, useSessionActions } from '../../session/useSession.ts'
import { Day } from '../../ui/Dates.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Page } from '../../ui/Page.tsx'
import { sayAmount } from '../../ui/amounts.ts'
import { StatusMark } from '../../ui/StatusMark.tsx'
import classes from './OutcomesScreen.module.css'
import { Trajectory } from './Trajectory.tsx'

/** The results the roadmap is for: how far each has come, who stands for it, and what works towards it. */
export function OutcomesScreen() {
  const session = useSessionActions()
  const { state } = useOpen()
  const found = inOrder(state, 'outcome')
  const addOutcome = async () => {
    const id = newId()
    const title = t('outcomes.new')
    const outcome = newOutcome({ id, title, order: (found.at(-1)?.order ?? 0) + 1 })
    if (await session.perform({ action: 'add', subject: title, changes: () => add('outcome', outcome) }))
      session.select({ kind: 'outcome', id, fresh: true })
  }
  const addButton = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => void addOutcome()}>
      {t('outcomes.add')}
    </Button>
  )
  return (
    <Page title={t('outcomes.title')} lead={t('outcomes.lead', { count: found.length })} actions={found.length > 0 && addButton}>
      {found.length === 0 ? (
        <Empty title={t('outcomes.empty.title')} action={addButton}>
          {t('outcomes.empty.text')}
        </Empty>
      ) : (
        <ol className={classes.list}>
          {found.map((outcome) => (
            <OutcomeRow key={outcome.id} outcome={outcome} />
          ))}
        </ol>
      )}
    </Page>
  )
}

function OutcomeRow({ outcome }: { readonly outcome: Outcome }) {
  const session = useSessionActions()
  const selected = useSession((state) => state.selection?.id === outcome.id)
  const { state } = useOpen()
  const { calendar } = roadmapOf(state)
  const { measure } = outcome
  const readings = all(state, 'reading')
    .filter((reading) => reading.outcome === outcome.id)
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
  const latest = readings.at(-1)
  const last = measure?.targets.at(-1)
  const links = all(state, 'link').filter((link) => link.outcome === outcome.id)
  return (
    <li className={classes.row} data-selected={selected}>
      <div className={classes.text}>
        <UnstyledButton className={classes.title} onClick={() => session.select({ kind: 'outcome', id: outcome.id })}>
          {outcome.title}
        </UnstyledButton>
        <Text size="sm" c="dimmed">
          {outcome.leader === '' ? t('outcomes.noLeader') : outcome.leader}
          {' · '}
          {outcome.agreedOn === null
            ? t('outcomes.notAgreed')
            : t('outcomes.agreed', { date: formatDate(outcome.agreedOn, language()) })}
        </Text>
        {outcome.valuableFor.length > 0 && (
          <Text size="sm" c="dimmed">
            {t('outcomes.forWhom')}: {outcome.valuableFor.map((id) => state.stakeholder[id]?.name ?? '').join(', ')}
          </Text>
        )}
        <ul className={classes.links}>
          {links.map((link) => {
            const activity = state.activity[link.activity]
            return (
              activity && (
                <li key={link.id}>
                  <Group gap="xs" wrap="nowrap" align="baseline">
                    <StatusMark status={activity.status} word={false} />
                    <div>
                      <UnstyledButton
                        className={classes.activity}
                        onClick={() => session.select({ kind: 'activity', id: activity.id })}
                      >
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
              )
            )
          })}
          {links.length === 0 && (
            <li>
              <Text size="sm" c="var(--warn)">
                {t('outcomes.activities', { count: 0 })}
              </Text>
            </li>
          )}
        </ul>
      </div>
      <div className={classes.measure}>
        {measure === null ? (
          <Text size="sm" c="var(--warn)">
            {t('outcomes.noMeasure')}
          </Text>
        ) : (
          <>
            <Text size="sm" className="figures">
              {last
                ? t('outcomes.fromTo', {
                    from: sayAmount(measure.baseline),
                    to: sayAmount(last.value),
                    unit: measure.unit,
                    quarter: quarterLabel(calendar, last.quarter),
                  })
                : t('outcomes.fromOnly', { from: sayAmount(measure.baseline), unit: measure.unit })}
            </Text>
            <Text size="sm" c="dimmed" className="figures">
              {latest ? (
                <>
                  {t('outcomes.latest')}: {sayAmount(latest.value)} {measure.unit}, <Day date={latest.date} />
                </>
              ) : (
                t('outcomes.noReading')
              )}
            </Text>
            <Trajectory outcome={outcome.title} measure={measure} readings={readings} calendar={calendar} />
          </>
        )}
      </div>
    </li>
  )
}
