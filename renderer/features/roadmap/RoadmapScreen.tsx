import { Button, Menu, Popover, Text, UnstyledButton } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconAlertTriangle, IconChevronDown, IconPlus } from '@tabler/icons-react'
import { useMemo } from 'react'
import { formatDate } from '#shared/calendar/dates.ts'
import { horizonDays } from '#shared/calendar/horizon.ts'
import { all, roadmapOf } from '#shared/domain/records.ts'
import { pastGroups, timelineRows, withoutGroups } from '#shared/timeline/rows.ts'
import { type Warning, warnings } from '#shared/planning/warnings.ts'
import { language, t } from '#shared/text/index.ts'
import { useOpen, useSession, useSessionActions } from '../../session/useSession.ts'
import { Empty } from '../../ui/Empty.tsx'
import { Page } from '../../ui/Page.tsx'
import { Legend } from './Legend.tsx'
import { closeDialogs, openNewLane, openPaste, useRoadmapDialogs } from './dialogs.ts'
import { AddLane, CapacityView, PasteActivities, RoadmapTable, ThreadsView } from './parts.ts'
import { RoadmapTimeline } from './RoadmapTimeline.tsx'
import { RoadmapTools } from './RoadmapTools.tsx'
import { useAdding } from './useAdding.ts'
import { useBaseline } from '../../session/useBaseline.ts'
import { StartedAgainstFinished } from './StartedAgainstFinished.tsx'
import { useRoadmapView } from './view.ts'
import { WaitingList } from './WaitingList.tsx'
import { unlessTyping } from '../../ui/typing.ts'
import { useRemoveSelected } from '../../ui/useRemoveSelected.ts'
import { useRoadmapKeys } from './useRoadmapKeys.ts'
import { useSelected } from './useSelected.ts'
import classes from './RoadmapScreen.module.css'

/** The plan by lanes and fiscal quarters, where it is drawn, moved and read. */
export function RoadmapScreen() {
  const { state } = useOpen()
  const { calendar, horizon, purpose } = roadmapOf(state)
  const view = useRoadmapView()
  const baseline = useBaseline(view.ghost)
  const adding = useAdding()
  const today = useSession((current) => current.today)
  const missing = useMemo(() => warnings(state, today), [state, today])
  const before = baseline?.state ?? null
  const { past, shown } = useMemo(() => {
    const rows = timelineRows(state, view.grouping, before)
    const groups = pastGroups(rows, roadmapOf(state).horizon.start)
    // Where everything is past there is nothing to step aside for.
    const allPast = groups.size === rows.groups.length
    return { past: allPast ? new Set<string>() : groups, shown: view.past || allPast ? rows : withoutGroups(rows, groups) }
  }, [state, view.grouping, view.past, before])
  const { newLane, pasted } = useRoadmapDialogs()
  const selected = useSelected()
  const removeSelected = useRemoveSelected()
  const kind = useSession(({ selection }) => selection?.kind ?? null)
  useRoadmapKeys()
  const days = horizonDays(calendar, horizon)
  const empty = all(state, 'activity').length === 0 && all(state, 'milestone').length === 0
  const hasLane = all(state, 'lane').length > 0
  const addActivity = () => (hasLane ? void adding.activity() : openNewLane())
  useHotkeys([['N', (event) => unlessTyping(event, addActivity), { preventDefault: false }]])

  return (
    <Page
      wide
      title={t('roadmap.title')}
      lead={
        <>
          <span title={purpose}>
            {t(empty && !hasLane ? 'roadmap.leadNoLane' : 'roadmap.lead', {
              from: formatDate(days.start, language()),
              to: formatDate(days.finish, language()),
              count: all(state, 'activity').length,
            })}
          </span>
          <StartedAgainstFinished />
        </>
      }
      actions={
        <>
          <WaitingList />
          {missing.length > 0 && <Missing missing={missing} />}
          <Button.Group data-tour="plan">
            <Button leftSection={<IconPlus size={16} />} onClick={addActivity}>
              {t('roadmap.add')}
            </Button>
            <Menu position="bottom-end">
              <Menu.Target>
                <Button px="xs" aria-label={t('roadmap.addOther')}>
                  <IconChevronDown size={16} />
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item onClick={() => openNewLane()}>{t('roadmap.addLane')}</Menu.Item>
                <Menu.Item onClick={() => void adding.milestone()}>{t('roadmap.milestone')}</Menu.Item>
                <Menu.Item aria-keyshortcuts="Control+V" onClick={() => openPaste()}>
                  {t('pasting.item')}
                </Menu.Item>
                <Menu.Divider />
                <Menu.Item aria-keyshortcuts="Control+A" onClick={selected.all}>
                  {t('app.find.all')}
                </Menu.Item>
                <Menu.Item aria-keyshortcuts="Control+D" disabled={kind !== 'activity'} onClick={() => void selected.duplicate()}>
                  {t('app.find.duplicate')}
                </Menu.Item>
                <Menu.Item disabled={kind !== 'activity'} onClick={selected.link}>
                  {t('app.find.link')}
                </Menu.Item>
                <Menu.Item aria-keyshortcuts="Delete" disabled={kind === null} onClick={() => void removeSelected()}>
                  {t('app.find.remove')}
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          </Button.Group>
        </>
      }
    >
      <RoadmapTools past={past.size} baseline={baseline && (baseline.isHead ? 'head' : baseline.number)} />
      {empty && !hasLane ? (
        <div className={classes.empty}>
          <Empty
            title={t('roadmap.empty.title')}
            action={<Button onClick={() => openNewLane()}>{t('roadmap.addLane')}</Button>}
            help="screen/roadmap"
          >
            {t('roadmap.empty.noLane')}
          </Empty>
        </div>
      ) : (
        <>
          {view.as === 'threads' && <ThreadsView />}
          {view.as === 'capacity' && <CapacityView />}
          {view.as === 'table' && (
            <RoadmapTable rows={shown} untitled={t(view.grouping === 'owner' ? 'roadmap.noOwner' : 'roadmap.noOutcome')} />
          )}
          {view.as === 'timeline' && (
            <>
              <RoadmapTimeline rows={shown} warnings={missing} onAdd={adding.activityAt} onDraw={adding.activityOn} />
              <Legend colourBy={view.colourBy} />
            </>
          )}
        </>
      )}
      {pasted !== null && <PasteActivities given={pasted} />}
      {newLane && <AddLane onClose={closeDialogs} />}
    </Page>
  )
}

/** What the plan should say and does not yet; each line leads to where it is mended. */
function Missing({ missing }: { readonly missing: readonly Warning[] }) {
  return (
    <Popover position="bottom-end" width={420} withArrow>
      <Popover.Target>
        <Button variant="subtle" color="gray" leftSection={<IconAlertTriangle size={16} color="var(--warn)" />}>
          {t('roadmap.warnings', { count: missing.length })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.missing}>
        <MissingList missing={missing} />
      </Popover.Dropdown>
    </Popover>
  )
}

function MissingList({ missing }: { readonly missing: readonly Warning[] }) {
  const session = useSessionActions()
  const selected = useSession((state) => state.selection?.id)
  return (
    <ul>
      {missing.map(({ rule, kind, id, title }) => (
        <li key={`${rule}${id}`}>
          <UnstyledButton
            className={classes.missingItem}
            data-selected={selected === id}
            onClick={() => (kind === 'roadmap' ? session.goTo({ screen: 'outcomes' }) : session.select({ kind, id }))}
          >
            <Text component="span" size="sm" fw={500}>
              {title}
            </Text>
            <Text component="span" size="xs" c="dimmed">
              {t(`roadmap.warning.${rule}`)}
            </Text>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  )
}
