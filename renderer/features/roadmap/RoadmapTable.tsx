import { Table, Text, UnstyledButton } from '@mantine/core'
import { useMemo } from 'react'
import type { FiscalCalendar } from '#shared/calendar/fiscal.ts'
import { horizonDays } from '#shared/calendar/horizon.ts'
import { roadmapOf, type State } from '#shared/domain/records.ts'
import { outcomesByActivity } from '#shared/history/compare.ts'
import { sayWaiting } from '#shared/planning/sayPlanning.ts'
import { type Waiting, waiting } from '#shared/planning/sequencing.ts'
import { milestonesGroup, type TimelineGroup, type TimelineRows } from '#shared/timeline/rows.ts'
import { t } from '#shared/text/index.ts'
import { withSelected } from '../../session/selecting.ts'
import { selectedIds } from '../../session/session.ts'
import { useOpen, useSession, useSessionActions } from '../../session/useSession.ts'
import { DayAndQuarter } from '../../ui/Dates.tsx'
import { StatusMark } from '../../ui/StatusMark.tsx'
import { useDependencies } from './useDependencies.ts'
import classes from './RoadmapTable.module.css'

/** The same items as on the timeline, as tables: one a group, to be read by a screen reader and gone through line by line. */
export function RoadmapTable({ rows, untitled }: { readonly rows: TimelineRows; readonly untitled: string }) {
  const { state } = useOpen()
  const today = useSession((current) => current.today)
  const outcomes = useMemo(() => outcomesByActivity(state), [state])
  const waits = useMemo(() => waiting(state, today), [state, today])
  const { broken } = useDependencies(rows)
  return (
    <div className={classes.tables}>
      {rows.groups.map((group) =>
        group.id === milestonesGroup ? (
          <Milestones key={group.id} group={group} rows={rows} state={state} />
        ) : (
          <Activities
            key={group.id}
            group={group}
            rows={rows}
            state={state}
            outcomes={outcomes}
            waits={waits}
            broken={broken}
            untitled={untitled}
          />
        ),
      )}
    </div>
  )
}

function Activities({
  group,
  rows,
  state,
  outcomes,
  waits,
  broken,
  untitled,
}: {
  readonly group: TimelineGroup
  readonly rows: TimelineRows
  readonly state: State
  readonly outcomes: ReadonlyMap<string, ReadonlySet<string>>
  readonly waits: ReturnType<typeof waiting>
  /** What each activity starts too early for, by its titles. */
  readonly broken: ReadonlyMap<string, readonly string[]>
  readonly untitled: string
}) {
  const { calendar, horizon } = roadmapOf(state)
  const end = horizonDays(calendar, horizon).finish
  const bars = rows.bars.filter((bar) => bar.group === group.id).toSorted((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0))
  const name = group.title ?? untitled
  const anyWaits = bars.some(({ activity }) => waits.has(activity))
  if (bars.length === 0)
    return (
      <Text size="sm" c="dimmed" className={classes.nothing}>
        <strong>{name}</strong> {t('roadmap.table.nothing')}
      </Text>
    )
  return (
    <Table verticalSpacing={6} className={classes.table}>
      <Table.Caption className={classes.caption ?? ''}>{name}</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Td w={40}>
            <Selector ids={bars.map(({ activity }) => activity)} label={t('several.selectAll', { group: name })} />
          </Table.Td>
          <Table.Th scope="col">{t('roadmap.table.activity')}</Table.Th>
          <Table.Th scope="col">{t('domain.field.start')}</Table.Th>
          <Table.Th scope="col">{t('domain.field.finish')}</Table.Th>
          <Table.Th scope="col">{t('domain.field.status')}</Table.Th>
          <Table.Th scope="col">{t('domain.field.kind')}</Table.Th>
          <Table.Th scope="col">{t('domain.field.owner')}</Table.Th>
          <Table.Th scope="col">{t('app.nav.outcomes')}</Table.Th>
          {anyWaits && <Table.Th scope="col">{t('planning.notUntil.list')}</Table.Th>}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {bars.map(({ key, activity, title, start, finish, status, kind }) => (
          <Table.Tr key={key}>
            <Table.Td>
              <Selector ids={[activity]} label={t('several.select', { title })} />
            </Table.Td>
            <Table.Th scope="row" className={classes.title ?? ''}>
              <Opener kind="activity" id={activity} title={title} />
            </Table.Th>
            <Table.Td>
              <DayAndQuarter date={start} calendar={calendar} />
              {start > end && <Note>{t('roadmap.beyond')}</Note>}
              {(broken.get(activity) ?? []).map((before) => (
                <Note key={before} bad>
                  {t('roadmap.dependencies.later', { title: before })}
                </Note>
              ))}
            </Table.Td>
            <Table.Td>
              <DayAndQuarter date={finish} calendar={calendar} />
            </Table.Td>
            <Table.Td>
              <StatusMark status={status} />
            </Table.Td>
            <Table.Td>{t(`domain.kind.${kind}`)}</Table.Td>
            <Table.Td>{state.activity[activity]?.owner ?? ''}</Table.Td>
            <Table.Td>{[...(outcomes.get(activity) ?? [])].map((outcome) => state.outcome[outcome]?.title ?? '').join('; ')}</Table.Td>
            {anyWaits && (
              <Table.Td className={classes.waits ?? ''}>
                <Waits waits={waits.get(activity)} calendar={calendar} />
              </Table.Td>
            )}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

function Waits({ waits, calendar }: { readonly waits: Waiting | undefined; readonly calendar: FiscalCalendar }) {
  return (
    waits && (
      <Text component="span" size="sm" c={waits.tooEarly ? 'var(--warn)' : 'inherit'}>
        {sayWaiting(waits, calendar)}
      </Text>
    )
  )
}

const Note = ({ bad = false, children }: { readonly bad?: boolean; readonly children: string }) => (
  <Text size="xs" c={bad ? 'var(--bad)' : 'dimmed'}>
    {bad && <span aria-hidden data-shape="broken" />}
    {children}
  </Text>
)

function Milestones({ group, rows, state }: { readonly group: TimelineGroup; readonly rows: TimelineRows; readonly state: State }) {
  const { calendar } = roadmapOf(state)
  const milestones = rows.milestones.filter((one) => one.group === group.id).toSorted((a, b) => (a.date < b.date ? -1 : 1))
  return (
    <Table verticalSpacing={6} className={classes.table}>
      <Table.Caption className={classes.caption ?? ''}>{t('roadmap.milestones')}</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('roadmap.table.milestone')}</Table.Th>
          <Table.Th scope="col">{t('domain.field.date')}</Table.Th>
          <Table.Th scope="col">{t('domain.field.kind')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {milestones.map(({ key, milestone, title, date, kind }) => (
          <Table.Tr key={key}>
            <Table.Th scope="row" className={classes.title ?? ''}>
              <Opener kind="milestone" id={milestone} title={title} />
            </Table.Th>
            <Table.Td>
              <DayAndQuarter date={date} calendar={calendar} />
            </Table.Td>
            <Table.Td>{t(`domain.milestone.${kind}`)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

function Opener({ kind, id, title }: { readonly kind: 'activity' | 'milestone'; readonly id: string; readonly title: string }) {
  const session = useSessionActions()
  const selected = useSession(({ selection }) => selection?.kind === kind && selection.id === id)
  return (
    <UnstyledButton className={classes.open} aria-pressed={selected} onClick={() => session.select({ kind, id })}>
      {title}
    </UnstyledButton>
  )
}

/** Selects activities beside those that are, or takes them out again. */
function Selector({ ids, label }: { readonly ids: readonly string[]; readonly label: string }) {
  const session = useSessionActions()
  const count = useSession(({ selection }) => {
    if (selection?.kind !== 'activity') return 0
    const selected = new Set(selectedIds(selection))
    return ids.filter((id) => selected.has(id)).length
  })
  const all = count === ids.length
  return (
    <input
      type="checkbox"
      className={classes.selector}
      aria-label={label}
      checked={all}
      ref={(input) => {
        if (input) input.indeterminate = count > 0 && !all
      }}
      onChange={() => session.select(withSelected(session.getState().selection, 'activity', ids, !all))}
    />
  )
}
