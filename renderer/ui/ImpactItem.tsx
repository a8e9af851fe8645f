import { Button, Group, Text, UnstyledButton } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { Impact } from '#shared/domain/stakeholder.ts'
import { edit, remove } from '#shared/planning/records.ts'
import { t } from '#shared/text/index.ts'
import { useOpen, useSessionActions } from '../session/useSession.ts'
import { Choices } from './Choices.tsx'
import { ProseField } from './Fields.tsx'
import { FieldsOf } from './FieldsOf.ts'
import classes from './ImpactItem.module.css'
import { useRemoval } from './useRemoval.tsx'

const levels = [1, 2, 3] as const

export const ImpactList = ({ children }: { readonly children: ReactNode }) => <ul className={classes.list}>{children}</ul>

/** What an activity means for a stakeholder, under the name of the one of the two that is not being looked at. */
export function ImpactItem({
  impact,
  about,
  fresh = false,
  leadsTo,
}: {
  readonly impact: Impact
  readonly about: string
  /** It was added just now: it is open, to be written. */
  readonly fresh?: boolean
  readonly leadsTo: 'activity' | 'stakeholder'
}) {
  const session = useSessionActions()
  const { state } = useOpen()
  const removeWithUndo = useRemoval()
  const [opened, setOpened] = useState(fresh)
  const { id, level } = impact
  const subject = t('stakeholders.impact.subject', {
    stakeholder: state.stakeholder[impact.stakeholder]?.name ?? '',
    activity: state.activity[impact.activity]?.title ?? '',
  })
  const commit = (values: Partial<Impact>) =>
    session.perform({ action: 'impact', subject, changes: (current) => edit(current, 'impact', id, values) })
  const said = [impact.benefit, impact.risk, impact.response].find((text) => text.trim() !== '')
  return (
    <li className={classes.item}>
      <UnstyledButton className={classes.head} aria-expanded={opened} onClick={() => setOpened(!opened)}>
        <IconChevronRight size={16} aria-hidden />
        <span className={classes.name}>{about}</span>
        <span className={classes.said}>
          {t(`domain.impactLevel.level${level}`)}
          {!opened && ` · ${said === undefined ? t('stakeholders.impact.unwritten') : shortened(said)}`}
        </span>
      </UnstyledButton>
      {opened && (
        <div role="group" aria-label={about} className={classes.fields}>
          <div>
            <Text size="sm" fw={500} mb={4} aria-hidden>
              {t('domain.field.level')}
            </Text>
            <Choices
              label={t('stakeholders.impact.level', { about })}
              small
              choices={levels.map((value) => ({ value, label: t(`domain.impactLevel.level${value}`) }))}
              value={level}
              onChoose={(chosen) => void commit({ level: chosen })}
            />
          </div>
          <FieldsOf value={{ kind: 'impact', id }}>
            <ProseField
              label={t('stakeholders.impact.benefit')}
              field="benefit"
              value={impact.benefit}
              onCommit={(benefit) => commit({ benefit })}
            />
            <ProseField label={t('stakeholders.impact.risk')} field="risk" value={impact.risk} onCommit={(risk) => commit({ risk })} />
            <ProseField
              label={t('stakeholders.impact.response')}
              field="response"
              value={impact.response}
              onCommit={(response) => commit({ response })}
            />
          </FieldsOf>
          <Group gap="xs" justify="space-between">
            <Button variant="subtle" size="compact-sm" onClick={() => session.select({ kind: leadsTo, id: impact[leadsTo] })}>
              {t(`stakeholders.impact.open.${leadsTo}`)}
            </Button>
            <Button
              variant="subtle"
              color="red"
              size="compact-sm"
              onClick={() => void removeWithUndo(subject, (current) => remove(current, 'impact', id))}
            >
              {t('stakeholders.impact.remove')}
            </Button>
          </Group>
        </div>
      )}
    </li>
  )
}

const shortened = (text: string) => (text.length > 80 ? `${text.slice(0, 79).trimEnd()}…` : text)
