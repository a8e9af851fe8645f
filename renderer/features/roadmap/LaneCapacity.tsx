import { Table, Text } from '@mantine/core'
import { useMemo } from 'react'
import { quarterLabel, quarterOf } from '#shared/calendar/fiscal.ts'
import { horizonQuarters } from '#shared/calendar/horizon.ts'
import type { Lane } from '#shared/domain/lane.ts'
import { roadmapOf } from '#shared/domain/records.ts'
import { load, setCapacityIn, setUsualCapacity } from '#shared/planning/capacity.ts'
import { t } from '#shared/text/index.ts'
import { useOpen, useSessionActions } from '../../session/useSession.ts'
import { NumberField } from '../../ui/Fields.tsx'
import { InspectorSection } from '../../ui/InspectorSection.tsx'
import classes from './LaneCapacity.module.css'
import { sayDays } from './sayCell.ts'

/** What a lane can take in a quarter, in person-days: as a rule, and in the quarters of the horizon in which it is other. */
export function LaneCapacity({ lane }: { readonly lane: Lane }) {
  const session = useSessionActions()
  const { state } = useOpen()
  const { calendar, horizon } = roadmapOf(state)
  const covered = horizonQuarters(calendar, horizon)
  const loads = useMemo(() => load(state).lanes.find((row) => row.lane.id === lane.id)?.quarters ?? [], [state, lane.id])
  const { id, name, capacity } = lane
  return (
    <InspectorSection name={t('planning.capacity.title')}>
      <NumberField
        label={t('planning.capacity.usual')}
        min={0}
        unit={t('planning.capacity.unit')}
        value={capacity?.usual ?? null}
        onCommit={(usual) =>
          session.perform({ action: 'capacity', subject: name, changes: (current) => setUsualCapacity(current, id, usual) })
        }
      />
      {capacity !== null && (
        <Table className={classes.table} verticalSpacing={2} horizontalSpacing={0}>
          <Table.Caption className={classes.caption ?? ''}>{t('planning.capacity.otherwise')}</Table.Caption>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('planning.capacity.quarter')}</Table.Th>
              <Table.Th className={classes.number ?? ''}>{t('planning.capacity.load')}</Table.Th>
              <Table.Th className={classes.field ?? ''}>{t('planning.capacity.capacity')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {loads
              .filter(({ quarter }) => covered.includes(quarter))
              .map(({ quarter, load: taken, overloaded }) => {
                const label = quarterLabel(calendar, quarter)
                return (
                  <Table.Tr key={quarter}>
                    <Table.Th scope="row">{label}</Table.Th>
                    <Table.Td className={classes.number ?? ''}>
                      <Text component="span" size="sm" c={overloaded ? 'var(--bad)' : 'inherit'}>
                        {sayDays(taken)} {overloaded && `▲ ${t('planning.capacity.over')}`}
                      </Text>
                    </Table.Td>
                    <Table.Td className={classes.field ?? ''}>
                      <NumberField
                        label={t('planning.capacity.capacityIn', { quarter: label })}
                        quiet
                        min={0}
                        placeholder={sayDays(capacity.usual)}
                        value={capacity.otherwise.find((item) => quarterOf(calendar, item.quarter) === quarter)?.value ?? null}
                        onCommit={(value) =>
                          session.perform({
                            action: 'capacity',
                            subject: name,
                            changes: (current) => setCapacityIn(current, id, quarter, value),
                          })
                        }
                      />
                    </Table.Td>
                  </Table.Tr>
                )
              })}
          </Table.Tbody>
        </Table>
      )}
    </InspectorSection>
  )
}
