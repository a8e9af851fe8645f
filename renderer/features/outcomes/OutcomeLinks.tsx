import { Select, Text } from '@mantine/core'
import type { Outcome } from '#shared/domain/outcome.ts'
import { all } from '#shared/domain/records.ts'
import { language, t } from '#shared/text/index.ts'
import { useOpen, useSessionActions } from '../../session/useSession.ts'
import { InspectorSection } from '../../ui/InspectorSection.tsx'
import { LinkRow } from '../../ui/LinkRow.tsx'
import { useLinking } from '../../ui/useLinking.ts'

/** So many are written out; each is a field to be edited. */
const most = 20

/** The activities that work towards an outcome, each with the sentence that says how, and one more. */
export function OutcomeLinks({ outcome }: { readonly outcome: Outcome }) {
  const session = useSessionActions()
  const { state } = useOpen()
  const { link: linkTo } = useLinking()
  const links = all(state, 'link').filter((link) => link.outcome === outcome.id)
  const linked = new Set(links.map(({ activity }) => activity))
  const free = all(state, 'activity')
    .filter(({ id }) => !linked.has(id))
    .toSorted((a, b) => a.title.localeCompare(b.title, language()))
  return (
    <InspectorSection name={t('outcomes.inspector.links')}>
      {links.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('outcomes.link.noActivities')}
        </Text>
      )}
      {links.slice(0, most).map((link) => (
        <LinkRow
          key={link.id}
          link={link}
          title={state.activity[link.activity]?.title ?? ''}
          onOpen={() => session.select({ kind: 'activity', id: link.activity })}
        />
      ))}
      {links.length > most && (
        <Text size="xs" c="dimmed">
          {t('outcomes.moreActivities', { count: links.length - most })}
        </Text>
      )}
      <div data-part="activity">
        <Select
          key={links.length}
          aria-label={t('outcomes.link.addActivity')}
          placeholder={t('outcomes.link.addActivity')}
          data={free.map(({ id, title }) => ({ value: id, label: title }))}
          value={null}
          searchable
          limit={50}
          nothingFoundMessage={t('outcomes.link.nothing')}
          onChange={(activity) => {
            if (activity !== null) void linkTo(outcome.id, activity)
          }}
        />
      </div>
    </InspectorSection>
  )
}
