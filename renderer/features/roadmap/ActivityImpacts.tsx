import { Autocomplete, Text } from '@mantine/core'
import { useState } from 'react'
import type { Activity } from '#shared/domain/activity.ts'
import type { Id } from '#shared/domain/fields.ts'
import { all } from '#shared/domain/records.ts'
import { newImpact } from '#shared/planning/impact.ts'
import { nameKey } from '#shared/planning/names.ts'
import { add } from '#shared/planning/records.ts'
import { language, t } from '#shared/text/index.ts'
import { newId } from '../../session/session.ts'
import { useOpen, useSessionActions } from '../../session/useSession.ts'
import { ImpactItem, ImpactList } from '../../ui/ImpactItem.tsx'
import { InspectorSection } from '../../ui/InspectorSection.tsx'

/** What the activity means for each stakeholder. A name that is not known yet becomes a stakeholder. */
export function ActivityImpacts({ activity }: { readonly activity: Activity }) {
  const session = useSessionActions()
  const { state } = useOpen()
  const [typed, setTyped] = useState('')
  const [added, setAdded] = useState<Id | null>(null)
  const impacts = all(state, 'impact')
    .filter((impact) => impact.activity === activity.id)
    .map((impact) => ({ impact, name: state.stakeholder[impact.stakeholder]?.name ?? '' }))
    .toSorted((a, b) => a.name.localeCompare(b.name, language()))
  const free = all(state, 'stakeholder').filter(({ id }) => !impacts.some(({ impact }) => impact.stakeholder === id))

  const addFor = async (given: string) => {
    const name = given.toWellFormed().trim()
    const key = nameKey(name)
    if (key === '') return
    setTyped('')
    const fresh = newId()
    // Before it is there: it is shown open from the first moment.
    setAdded(fresh)
    const done = await session.perform({
      action: 'impact',
      subject: t('stakeholders.impact.subject', { stakeholder: name, activity: activity.title }),
      changes: (current) => {
        const known = all(current, 'stakeholder').find((stakeholder) => nameKey(stakeholder.name) === key)
        if (known && all(current, 'impact').some((impact) => impact.activity === activity.id && impact.stakeholder === known.id)) return []
        const stakeholder = known?.id ?? newId()
        return [
          ...(known ? [] : add('stakeholder', { id: stakeholder, name, kind: 'group' })),
          ...add('impact', newImpact({ id: fresh, activity: activity.id, stakeholder })),
        ]
      },
    })
    if (!done) setTyped(given)
  }

  return (
    <InspectorSection name={t('stakeholders.impact.section')}>
      {impacts.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('stakeholders.impact.none')}
        </Text>
      ) : (
        <ImpactList>
          {impacts.map(({ impact, name }) => (
            <ImpactItem key={impact.id} impact={impact} about={name} fresh={impact.id === added} leadsTo="stakeholder" />
          ))}
        </ImpactList>
      )}
      <Autocomplete
        aria-label={t('stakeholders.impact.add')}
        placeholder={t('stakeholders.impact.addPlaceholder')}
        data={[...new Set(free.map(({ name }) => name))].toSorted((a, b) => a.localeCompare(b, language()))}
        limit={50}
        value={typed}
        onChange={setTyped}
        onOptionSubmit={(name) => void addFor(name)}
        onKeyDown={(event) => {
          // Enter on an option of the list is the list's own.
          if (event.key === 'Enter' && event.currentTarget.getAttribute('aria-activedescendant') === null) void addFor(typed)
        }}
        comboboxProps={{ transitionProps: { duration: 0 } }}
      />
    </InspectorSection>
  )
}
