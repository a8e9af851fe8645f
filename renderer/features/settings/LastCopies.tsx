import { Button, Group, Stack, Table, Text } from '@mantine/core'
import { type CalendarDate, formatDate, localMoment } from '#shared/calendar/dates.ts'
import type { Id } from '#shared/domain/fields.ts'
import type { Snapshot, SnapshotsListed } from '#shared/ipc/snapshots.ts'
import { bestOf } from '#shared/safety/rotation.ts'
import { language, t } from '#shared/text/index.ts'
import type { SnapshotProblem } from '../../session/safety.ts'
import type { RestoreTried } from '../../session/tryRestore.ts'
import { useSession } from '../../session/useSession.ts'
import type { Head } from '../../store/database.ts'
import classes from './CopiesDialog.module.css'
import { Day } from '../../ui/Dates.tsx'

interface Props {
  readonly heads: readonly Head[]
  readonly list: SnapshotsListed | null
  readonly problem: SnapshotProblem | null
  readonly busy: boolean
  readonly onCopy: () => void
  readonly tried: ReadonlyMap<Id, RestoreTried>
  readonly onTry: () => void
}

/** The copy of each roadmap that would be restored. */
export function LastCopies({ heads, list, problem, busy, onCopy, tried, onTry }: Props) {
  const today = useSession((state) => state.today)
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
            <Table.Th>{t('settings.last.written')}</Table.Th>
            <Table.Th>{t('settings.last.tried')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {heads.map((head) => {
            const copy = copyOf(head.id)
            return (
              <Table.Tr key={head.id}>
                <Table.Td>{head.name}</Table.Td>
                <Table.Td>{sayCopy(head, copy)}</Table.Td>
                <Table.Td>{copy && <Moment at={copy.at} />}</Table.Td>
                <Table.Td>{sayTried(tried.get(head.id), today)}</Table.Td>
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
      <Text size="sm" c="dimmed">
        {t('settings.last.tryHint')}
      </Text>
      <Group>
        <Button variant="default" onClick={onCopy} disabled={busy}>
          {t('settings.last.now')}
        </Button>
        <Button variant="default" onClick={onTry} disabled={busy || heads.every(({ id }) => !copyOf(id))}>
          {t('settings.last.try')}
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

function sayTried(tried: RestoreTried | undefined, today: CalendarDate): string {
  if (!tried) return t('settings.last.never')
  const { day } = localMoment(tried.at)
  const when = day === today ? t('settings.last.today') : formatDate(day, language())
  return t(`settings.last.result.${tried.outcome}`, { when, count: tried.number })
}

function Moment({ at }: { readonly at: string }) {
  const { day, time } = localMoment(at)
  return (
    <>
      <Day date={day} /> {time}
    </>
  )
}
