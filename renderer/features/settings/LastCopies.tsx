import { Button, Group, Stack, Table, Text } from '@mantine/core'
import { localMoment } from '#shared/calendar/dates.ts'
import type { Snapshot, SnapshotsListed } from '#shared/ipc/snapshots.ts'
import { bestOf } from '#shared/safety/rotation.ts'
import { t } from '#shared/text/index.ts'
import type { SnapshotProblem } from '../../session/safety.ts'
import type { Head } from '../../store/database.ts'
import classes from './CopiesDialog.module.css'
import { Day } from '../../ui/Dates.tsx'

interface Props {
  readonly heads: readonly Head[]
  readonly list: SnapshotsListed | null
  readonly problem: SnapshotProblem | null
  readonly busy: boolean
  readonly onCopy: () => void
}

/** The copy of each roadmap that would be restored. */
export function LastCopies({ heads, list, problem, busy, onCopy }: Props) {
  if (list?.outcome !== 'listed') return null
  if (heads.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('settings.last.none')}
      </Text>
    )
  const copyOf = (id: string): Snapshot | null => bestOf(list.snapshots.filter(({ roadmap }) => roadmap === id))
  return (
    <Stack gap="sm">
      <Table className={`figures ${classes.table}`} verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('settings.last.roadmap')}</Table.Th>
            <Table.Th>{t('settings.last.copy')}</Table.Th>
            <Table.Th className={classes.written ?? ''}>{t('settings.last.written')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {heads.map((head) => {
            const copy = copyOf(head.id)
            return (
              <Table.Tr key={head.id}>
                <Table.Td>{head.name}</Table.Td>
                <Table.Td>{sayCopy(head, copy)}</Table.Td>
                <Table.Td className={classes.written ?? ''}>{copy && <Moment at={copy.at} />}</Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
      {problem !== null && (
        <Text size="sm" c="red" role="alert">
          {t(`settings.last.problem.${problem}`)}
        </Text>
      )}
      <Group>
        <Button variant="default" onClick={onCopy} disabled={busy}>
          {t('settings.last.now')}
        </Button>
      </Group>
    </Stack>
  )
}

function sayCopy(head: Head, copy: Snapshot | null): string {
  if (!copy) return t('settings.last.missing')
  const { number } = copy
  return number === head.number ? t('settings.last.revision', { number }) : t('settings.last.behind', { number, latest: head.number })
}

function Moment({ at }: { readonly at: string }) {
  const { day, time } = localMoment(at)
  return (
    <>
      <Day date={day} /> {time}
    </>
  )
}
