import { Text } from '@mantine/core'
import { formatDate } from '#shared/calendar/dates.ts'
import type { Activity } from '#shared/domain/activity.ts'
import type { Id } from '#shared/domain/fields.ts'
import type { State } from '#shared/domain/records.ts'
import { wayBetween } from '#shared/planning/dependencies.ts'
import { withListChange } from '#shared/planning/lists.ts'
import { edit } from '#shared/planning/records.ts'
import { language, t } from '#shared/text/index.ts'
import { quoted } from '#shared/text/quoted.ts'
import { useOpen, useSessionActions } from '../../session/useSession.ts'
import { InspectorSection } from '../../ui/InspectorSection.tsx'
import { ActivityPicker } from './ActivityPicker.tsx'

/** The activities that must finish before this one starts, and those that do not. */
export function DependsOn({ activity }: { readonly activity: Activity }) {
  const session = useSessionActions()
  const { state } = useOpen()
  const { id, title, dependsOn, start } = activity
  const broken = dependsOn.flatMap((other) => state.activity[other] ?? []).filter(({ finish }) => finish >= start)
  return (
    <InspectorSection name={t('roadmap.inspector.dependsOn')}>
      <ActivityPicker
        of={id}
        label={t('roadmap.inspector.dependsOn')}
        quiet
        placeholder={t('roadmap.inspector.dependsPlaceholder')}
        value={dependsOn}
        refuse={(other) => sayCircle(state, other.id, id)}
        onCommit={(change) =>
          session.perform({
            action: 'edit',
            subject: title,
            changes: (current) =>
              edit(current, 'activity', id, { dependsOn: withListChange(current.activity[id]?.dependsOn ?? [], change) }),
          })
        }
      />
      {broken.map((before) => (
        <Text key={before.id} size="xs" c="var(--warn)">
          {t('roadmap.inspector.broken', { title: before.title, date: formatDate(before.finish, language()) })}
        </Text>
      ))}
    </InspectorSection>
  )
}

/** Why an activity cannot wait for another: that one waits for it already. Null where it can. */
function sayCircle(state: State, other: Id, id: Id): string | null {
  const way = wayBetween(state, other, id)
  if (!way) return null
  const [first = '', ...rest] = way.map((step) => quoted(state.activity[step]?.title ?? ''))
  const last = rest.pop() ?? first
  return rest.length === 0
    ? t('roadmap.inspector.circle', { first, last })
    : t('roadmap.inspector.circleThrough', { first, last, through: rest.join(', ') })
}
