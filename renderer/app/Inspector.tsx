import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { t } from '#shared/text/index.ts'
import { ActivityInspector } from '../features/roadmap/ActivityInspector.tsx'
import { LaneInspector } from '../features/roadmap/LaneInspector.tsx'
import { MilestoneInspector } from '../features/roadmap/MilestoneInspector.tsx'
import { SelectedActivities } from '../features/roadmap/SelectedActivities.tsx'
import { OutcomeInspector } from '../features/outcomes/OutcomeInspector.tsx'
import { StakeholderInspector } from '../features/stakeholders/StakeholderInspector.tsx'
import { type Selection, selectedIds } from '../session/session.ts'
import { useSession, useSessionActions } from '../session/useSession.ts'
import { FieldsOf } from '../ui/FieldsOf.ts'
import classes from './Inspector.module.css'

/** What is selected, in full, to be read and changed. */
export function Inspector() {
  const session = useSessionActions()
  const selection = useSession((state) => state.selection)
  const aside = useRef<HTMLElement>(null)
  const sought = selection?.sought
  const read = selection?.also?.length ? 'several' : selection?.id
  // Another record is read from its top, wherever the last one was left.
  useEffect(() => {
    if (read !== undefined) aside.current?.scrollTo(0, 0)
  }, [read])
  // After the search has given the keyboard back, which it does before any effect of the same turn.
  useEffect(() => {
    if (sought) aside.current?.querySelector<HTMLElement>('input, textarea')?.focus()
  }, [sought])
  const content = selection && inspectorOf(selection)
  if (!content) return null
  return (
    <aside
      ref={aside}
      className={classes.inspector}
      aria-label={t('app.bar.inspector')}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) session.select(null)
      }}
    >
      <ActionIcon className={classes.close} aria-label={t('app.bar.closeInspector')} onClick={() => session.select(null)}>
        <IconX size={18} />
      </ActionIcon>
      <FieldsOf value={selection}>{content}</FieldsOf>
    </aside>
  )
}

function inspectorOf(selection: Selection) {
  const { kind, id, fresh = false, also = [] } = selection
  switch (kind) {
    case 'activity':
      if (also.length > 0) return <SelectedActivities ids={selectedIds(selection)} />
      return <ActivityInspector id={id} fresh={fresh} />
    case 'milestone':
      return <MilestoneInspector key={id} id={id} fresh={fresh} />
    case 'lane':
      return <LaneInspector key={id} id={id} />
    case 'outcome':
      return <OutcomeInspector key={id} id={id} fresh={fresh} />
    case 'stakeholder':
      return <StakeholderInspector key={id} id={id} fresh={fresh} />
    default:
      return null
  }
}
