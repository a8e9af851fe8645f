import { Button, Stack } from '@mantine/core'
import type { Activity } from '#shared/domain/activity.ts'
import type { Id } from '#shared/domain/fields.ts'
import { remove } from '#shared/planning/records.ts'
import { t } from '#shared/text/index.ts'
import { useOpen } from '../../session/useSession.ts'
import { ActivityFields } from '../../ui/ActivityFields.tsx'
import { InspectorSection } from '../../ui/InspectorSection.tsx'
import { KeptForm } from '../../ui/KeptForm.tsx'
import { SlipFingerprint } from '../../ui/SlipFingerprint.tsx'
import { Trail } from '../../ui/Trail.tsx'
import { useRested } from '../../ui/useRested.ts'
import { useRemoval } from '../../ui/useRemoval.tsx'
import { ActivityImpacts } from './ActivityImpacts.tsx'
import { ActivityLinks } from './ActivityLinks.tsx'
import { DependsOn } from './DependsOn.tsx'
import { LearningSection } from './LearningSection.tsx'
import { LessonsOffered } from './LessonsOffered.tsx'
import { NotUntilSection } from './NotUntilSection.tsx'
import { ThreadSection } from './ThreadSection.tsx'
import { useAdding } from './useAdding.ts'

/** An activity in full. Each field is committed by itself when it is left. */
export function ActivityInspector({ id, fresh }: { readonly id: Id; readonly fresh: boolean }) {
  const { state } = useOpen()
  const adding = useAdding()
  const activity = state.activity[id]
  if (!activity) return null
  return (
    <Stack gap="md">
      <KeptForm of={id}>
        <InspectorSection name={t('roadmap.inspector.activity')}>
          <ActivityFields activity={activity} fresh={fresh} onNext={() => void adding.activityLike(id)} />
        </InspectorSection>
      </KeptForm>
      <Around key={id} activity={activity} />
    </Stack>
  )
}

/** What surrounds an activity. It comes when the selection rests: who goes from bar to bar does not wait for it. */
function Around({ activity }: { readonly activity: Activity }) {
  const removeWithUndo = useRemoval()
  const rested = useRested()
  if (!rested) return null
  const { id, title } = activity
  return (
    <>
      <LessonsOffered activity={activity} />
      <ActivityLinks activity={activity} />
      <LearningSection activity={activity} />
      <ThreadSection activity={activity} />
      <NotUntilSection activity={activity} />
      <DependsOn activity={activity} />
      <ActivityImpacts activity={activity} />
      <SlipFingerprint activity={activity} />
      <Trail kind="activity" id={id} />
      <div>
        <Button
          variant="subtle"
          color="red"
          size="compact-sm"
          onClick={() => void removeWithUndo(title, (current) => remove(current, 'activity', id))}
        >
          {t('roadmap.inspector.remove')}
        </Button>
      </div>
    </>
  )
}
