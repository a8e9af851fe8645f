import { Select, Text } from '@mantine/core'
import type { Activity } from '#shared/domain/activity.ts'
import { all, inOrder } from '#shared/domain/records.ts'
import { t } from '#shared/text/index.ts'
import { useOpen, useSessionActions } from '../../session/useSession.ts'
import { InspectorSection } from '../../ui/InspectorSection.tsx'
import { LinkRow } from '../../ui/LinkRow.tsx'
import { useLinking } from '../../ui/useLinking.ts'
import { NoOutcomeYet } from './NoOutcomeYet.tsx'

/** The outcomes an activity is for, each with the sentence that says how. */
export function ActivityLinks({ activity }: { readonly activity: Activity }) {
  const session = useSessionActions()
  const { state } = useOpen()
  const { link: linkTo } = useLinking()
  const outcomes = inOrder(state, 'outcome')
  const links = all(state, 'link').filter((link) => link.activity === activity.id)
  const free = outcomes.filter(({ id }) => !links.some(({ outcome }) => outcome === id))
  return (
    <InspectorSection name={t('roadmap.inspector.outcomes')}>
      {links.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('outcomes.link.none')}
        </Text>
      )}
      {links.map((link) => (
        <LinkRow
          key={link.id}
          link={link}
          title={state.outcome[link.outcome]?.title ?? ''}
          onOpen={() => session.select({ kind: 'outcome', id: link.outcome })}
        />
      ))}
      {outcomes.length === 0 ? (
        <NoOutcomeYet />
      ) : (
        free.length > 0 && (
          <Select
            key={links.length}
            aria-label={t('outcomes.link.toOutcome')}
            placeholder={t('outcomes.link.toOutcome')}
            data-links
            data={free.map(({ id, title }) => ({ value: id, label: title }))}
            value={null}
            searchable
            onChange={(outcome) => {
              if (outcome !== null) void linkTo(outcome, activity.id)
            }}
          />
        )
      )}
    </InspectorSection>
  )
}
