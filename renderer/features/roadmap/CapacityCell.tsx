import { Button, Text, Title, UnstyledButton } from '@mantine/core'
import { useEffect, useId, useRef } from 'react'
import { quarterLabel, quarterOf } from '#shared/calendar/fiscal.ts'
import type { Lane } from '#shared/domain/lane.ts'
import { roadmapOf } from '#shared/domain/records.ts'
import { type QuarterLoad, setCapacityIn, setUsualCapacity } from '#shared/planning/capacity.ts'
import { t } from '#shared/text/index.ts'
import { useOpen, useSessionActions } from '../../session/useSession.ts'
import { NumberField } from '../../ui/Fields.tsx'
import classes from './CapacityView.module.css'
import { sayCell, sayDays } from './sayCell.ts'

/** One lane in one quarter: what makes up its load, and what it can take, to be changed there. */
export function CapacityCell({ lane, cell, onClose }: { readonly lane: Lane; readonly cell: QuarterLoad; readonly onClose: () => void }) {
  const session = useSessionActions()
  const { state } = useOpen()
  const name = useId()
  const region = useRef<HTMLElement>(null)
  useEffect(() => {
    region.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const { calendar } = roadmapOf(state)
  const label = quarterLabel(calendar, cell.quarter)
  const { capacity } = lane
  const own = capacity?.otherwise.find(({ quarter }) => quarterOf(calendar, quarter) === cell.quarter)?.value ?? null
  const items = [...cell.parts, ...cell.unestimated.map((activity) => ({ activity, effort: null }))]
  return (
    <section
      ref={region}
      className={classes.detail}
      aria-labelledby={name}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose()
      }}
    >
      <div className={classes.detailHead}>
        <Title order={2} id={name} size="h4">
          {lane.name}
        </Title>
        <Text size="sm" className="figures" c={cell.overloaded ? 'var(--bad)' : 'dimmed'}>
          {sayCell(cell, label)}
        </Text>
        <Button variant="subtle" color="gray" size="compact-sm" ml="auto" onClick={onClose}>
          {t('planning.capacity.close')}
        </Button>
      </div>
      <div className={classes.detailBody}>
        {items.length === 0 ? (
          <Text size="sm" c="dimmed">
            {t('planning.capacity.nothing')}
          </Text>
        ) : (
          <ul className={classes.parts}>
            {items.map(({ activity, effort }) => (
              <li key={activity.id}>
                <UnstyledButton className={classes.open} onClick={() => session.select({ kind: 'activity', id: activity.id })}>
                  {activity.title}
                </UnstyledButton>
                <span className={classes.hint}>
                  {effort === null
                    ? t('planning.capacity.notEstimatedPart')
                    : t('planning.capacity.part', { effort: sayDays(effort), total: sayDays(activity.effort ?? 0) })}
                </span>
              </li>
            ))}
          </ul>
        )}
        <div className={classes.amount}>
          {capacity === null ? (
            <NumberField
              label={t('planning.capacity.usual')}
              min={0}
              unit={t('planning.capacity.unit')}
              value={null}
              onCommit={(usual) =>
                session.perform({ action: 'capacity', subject: lane.name, changes: (current) => setUsualCapacity(current, lane.id, usual) })
              }
            />
          ) : (
            <NumberField
              label={t('planning.capacity.capacityIn', { quarter: label })}
              description={t('planning.capacity.asUsual', { amount: sayDays(capacity.usual) })}
              min={0}
              unit={t('planning.capacity.unit')}
              value={own}
              onCommit={(value) =>
                session.perform({
                  action: 'capacity',
                  subject: lane.name,
                  changes: (current) => setCapacityIn(current, lane.id, cell.quarter, value),
                })
              }
            />
          )}
        </div>
      </div>
    </section>
  )
}
