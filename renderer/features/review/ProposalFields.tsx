import { Button, Text } from '@mantine/core'
import { Fragment } from 'react'
import { confidences, type Status } from '#shared/domain/activity.ts'
import type { Link } from '#shared/domain/link.ts'
import { setStatus } from '#shared/planning/activity.ts'
import { setContribution } from '#shared/planning/links.ts'
import { edit } from '#shared/planning/records.ts'
import type { Proposal } from '#shared/review/proposals.ts'
import { t } from '#shared/text/index.ts'
import { Choices } from '../../ui/Choices.tsx'
import { NumberField } from '../../ui/Fields.tsx'
import classes from './Proposals.module.css'
import { usePerform } from './reviewing.ts'

const weights = [1, 2, 3, 4, 5].map((value) => ({ value, label: String(value) }))
const levels: readonly Link['contribution'][] = [1, 2, 3]

/** What can be done with one that is not over yet, and the status that makes of it. */
const deeds = [
  { deed: 'commit', status: 'committed', from: ['idea', 'proposed'] },
  { deed: 'start', status: 'in progress', from: ['idea', 'proposed', 'committed'] },
  { deed: 'stop', status: 'stopped', from: ['idea', 'proposed', 'committed', 'in progress'] },
] as const satisfies readonly { deed: string; status: Status; from: readonly Status[] }[]

/** Everything the value of an activity is computed from, each in one press, and whether it is committed to, started or stopped. */
export function ProposalFields({ row: { activity, worths } }: { readonly row: Proposal }) {
  const perform = usePerform()
  const { id, title, confidence, effort, status } = activity
  return (
    <div className={classes.form}>
      {worths.length > 0 && (
        <div className={classes.worths}>
          {worths.map(({ link, outcome }) => (
            <Fragment key={link.id}>
              <span>{outcome.title}</span>
              <span className={classes.field}>
                <span aria-hidden>{t('lookAhead.proposals.weight')}</span>
                <Choices
                  small
                  label={t('lookAhead.proposals.weightOf', { outcome: outcome.title })}
                  choices={weights}
                  value={outcome.weight}
                  onChoose={(weight) => void perform('edit', outcome.title, (state) => edit(state, 'outcome', outcome.id, { weight }))}
                />
              </span>
              <span className={classes.field}>
                <span aria-hidden>{t('lookAhead.proposals.contribution')}</span>
                <Choices
                  small
                  label={t('lookAhead.proposals.contributionOf', { outcome: outcome.title })}
                  choices={levels.map((value) => ({ value, label: `${value} · ${t(`domain.contribution.level${value}`)}` }))}
                  value={link.contribution}
                  onChoose={(contribution) => void perform('contribution', title, (state) => setContribution(state, link.id, contribution))}
                />
              </span>
            </Fragment>
          ))}
        </div>
      )}
      <div className={classes.rest}>
        <span className={classes.field}>
          <span aria-hidden>{t('lookAhead.proposals.confidence')}</span>
          <Choices
            small
            label={t('lookAhead.proposals.confidence')}
            choices={confidences.map((value) => ({ value, label: t(`domain.confidence.${value}`) }))}
            value={confidence}
            onChoose={(value) => void perform('edit', title, (state) => edit(state, 'activity', id, { confidence: value }))}
          />
        </span>
        <span className={classes.field}>
          <span aria-hidden>{t('lookAhead.proposals.effort')}</span>
          <span className={classes.effort}>
            <NumberField
              quiet
              label={t('lookAhead.proposals.effortOf', { title })}
              value={effort}
              min={0}
              unit={t('lookAhead.proposals.personDays')}
              onCommit={(value) => perform('edit', title, (state) => edit(state, 'activity', id, { effort: value }))}
            />
          </span>
        </span>
        <span className={classes.deeds}>
          {deeds
            .filter(({ from }) => from.some((one) => one === status))
            .map(({ deed, status: next }) => (
              <Button
                key={deed}
                size="compact-sm"
                variant="default"
                aria-label={t(`lookAhead.proposals.${deed}Of`, { title })}
                onClick={() => void perform('status', title, (state) => (state.activity[id] ? setStatus(state, id, next) : []))}
              >
                {t(`lookAhead.proposals.${deed}`)}
              </Button>
            ))}
        </span>
      </div>
      <Text size="xs" c="dimmed">
        {t('lookAhead.proposals.held')}
      </Text>
    </div>
  )
}
