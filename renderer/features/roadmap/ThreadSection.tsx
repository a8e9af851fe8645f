import { Text } from '@mantine/core'
import type { Activity } from '#shared/domain/activity.ts'
import { all } from '#shared/domain/records.ts'
import { sayJoint } from '#shared/planning/sayPlanning.ts'
import { feedsCircle, isCut, type Joint, jointOf, setFeeds } from '#shared/planning/threads.ts'
import { t } from '#shared/text/index.ts'
import { useOpen, useSessionActions } from '../../session/useSession.ts'
import { InspectorSection } from '../../ui/InspectorSection.tsx'
import { ActivityPicker } from './ActivityPicker.tsx'

const chained: ReadonlySet<string> = new Set(['experiment', 'prototype', 'pilot', 'rollout'])

/** What an activity is built upon, what is built upon it, and whether that holds. */
export function ThreadSection({ activity }: { readonly activity: Activity }) {
  const session = useSessionActions()
  const { state } = useOpen()
  const { id, title, feeds, kind, learning } = activity
  const founders = all(state, 'activity').filter((other) => other.feeds.includes(id))
  if (!chained.has(kind) && learning === null && feeds.length === 0 && founders.length === 0) return null
  const shaky = founders.map((before) => ({ before, joint: jointOf(before, activity) })).filter(({ joint }) => isShaky(joint))
  return (
    <InspectorSection name={t('planning.feeds.title')}>
      <ActivityPicker
        of={id}
        label={t('planning.feeds.builtUpon')}
        placeholder={t('planning.feeds.builtUponHint')}
        value={founders.map((other) => other.id)}
        first={['experiment', 'prototype', 'pilot']}
        refuse={(other) => (feedsCircle(state, other.id, id) ? t('planning.feeds.circleBack', { other: other.title }) : null)}
        onCommit={({ added, removed }) =>
          session.perform({
            action: 'edit',
            subject: title,
            changes: (current) => [
              ...added.flatMap((other) => (current.activity[other] ? setFeeds(current, other, { added: [id], removed: [] }) : [])),
              ...removed.flatMap((other) => (current.activity[other] ? setFeeds(current, other, { added: [], removed: [id] }) : [])),
            ],
          })
        }
      />
      {shaky.map(({ before, joint }) => (
        <Text key={before.id} size="xs" c={isCut(joint) ? 'var(--bad)' : 'var(--warn)'}>
          {t('planning.jointOf', { title: before.title, sentence: sayJoint(joint, before) })}
        </Text>
      ))}
      <ActivityPicker
        of={id}
        label={t('planning.feeds.feeds')}
        placeholder={t('planning.feeds.feedsHint')}
        value={feeds}
        first={['prototype', 'pilot', 'rollout']}
        refuse={(other) => (feedsCircle(state, id, other.id) ? t('planning.feeds.circle', { other: other.title }) : null)}
        onCommit={(change) => session.perform({ action: 'edit', subject: title, changes: (current) => setFeeds(current, id, change) })}
      />
    </InspectorSection>
  )
}

const isShaky = (joint: Joint) => joint !== 'ok' && joint !== 'open'
