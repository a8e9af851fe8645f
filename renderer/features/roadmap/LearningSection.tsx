import { Button, Text } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { formatDate } from '#shared/calendar/dates.ts'
import { type Activity, findings, type Learning } from '#shared/domain/activity.ts'
import { edit } from '#shared/planning/records.ts'
import { isFindingDue, newLearning } from '#shared/planning/threads.ts'
import { language, t } from '#shared/text/index.ts'
import { useSession, useSessionActions } from '../../session/useSession.ts'
import { Choices } from '../../ui/Choices.tsx'
import { DateField, ProseField } from '../../ui/Fields.tsx'
import { InspectorSection } from '../../ui/InspectorSection.tsx'

/** What is to be learnt by an activity, and what was found. An experiment has it; any other on demand. */
export function LearningSection({ activity }: { readonly activity: Activity }) {
  const session = useSessionActions()
  const today = useSession((state) => state.today)
  const { id, title, learning, kind } = activity
  const [begun, setBegun] = useState(false)
  const first = useRef<HTMLDivElement>(null)
  const isBegun = begun && learning !== null
  useEffect(() => {
    if (isBegun) first.current?.querySelector('textarea')?.focus()
  }, [isBegun])
  const set = (next: (learnt: Learning | null) => Learning | null) =>
    session.perform({
      action: 'edit',
      subject: title,
      changes: (current) => edit(current, 'activity', id, { learning: next(current.activity[id]?.learning ?? null) }),
    })
  const commit = (values: Partial<Learning>, action = 'edit') =>
    session.perform({
      action,
      subject: title,
      changes: (current) =>
        edit(current, 'activity', id, { learning: { ...(current.activity[id]?.learning ?? newLearning()), ...values } }),
    })

  if (learning === null && kind !== 'experiment')
    return (
      <InspectorSection name={t('planning.learning.title')}>
        <div>
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => {
              setBegun(true)
              void set((learnt) => learnt ?? newLearning())
            }}
          >
            {t('planning.learning.begin')}
          </Button>
        </div>
      </InspectorSection>
    )
  const shown = learning ?? newLearning()
  const finding = shown.finding ?? 'open'
  return (
    <InspectorSection name={t('planning.learning.title')}>
      <div ref={first}>
        <ProseField
          label={t('planning.learning.hypothesis')}
          field="learning.hypothesis"
          placeholder={t('planning.learning.hypothesisHint')}
          value={shown.hypothesis}
          onCommit={(hypothesis) => commit({ hypothesis })}
        />
      </div>
      <ProseField
        label={t('planning.learning.measure')}
        field="learning.measure"
        placeholder={t('planning.learning.measureHint')}
        value={shown.measure}
        onCommit={(measure) => commit({ measure })}
      />
      <DateField
        label={t('planning.learning.decideOn')}
        field="learning.decideOn"
        clearable
        value={shown.decideOn}
        onCommit={(decideOn) => commit({ decideOn })}
      />
      {isFindingDue(activity, today) && shown.decideOn !== null && (
        <Text size="xs" c="var(--warn)">
          {t('planning.learning.due', { day: formatDate(shown.decideOn, language()) })}
        </Text>
      )}
      <div>
        <Text size="sm" fw={500} mb={4} aria-hidden>
          {t('planning.learning.finding')}
        </Text>
        <Choices
          label={t('planning.learning.finding')}
          small
          choices={[
            { value: 'open', label: t('planning.learning.notYet') },
            ...findings.map((value) => ({ value, label: t(`domain.finding.${value}`) })),
          ]}
          value={finding}
          onChoose={(value) => void commit({ finding: findings.find((known) => known === value) ?? null }, 'finding')}
        />
      </div>
      {(shown.finding !== null || shown.found !== '') && (
        <ProseField
          label={t('planning.learning.found')}
          field="learning.found"
          placeholder={t('planning.learning.foundHint')}
          value={shown.found}
          onCommit={(found) => commit({ found })}
        />
      )}
      {learning !== null && kind !== 'experiment' && isBlank(learning) && (
        <div>
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            onClick={() => void set((learnt) => (learnt && isBlank(learnt) ? null : learnt))}
          >
            {t('planning.learning.end')}
          </Button>
        </div>
      )}
    </InspectorSection>
  )
}

const isBlank = ({ hypothesis, measure, decideOn, finding, found }: Learning) =>
  hypothesis === '' && measure === '' && decideOn === null && finding === null && found === ''
