import { Button, Popover, Text, UnstyledButton } from '@mantine/core'
import { IconHourglass } from '@tabler/icons-react'
import { useMemo } from 'react'
import { roadmapOf } from '#shared/domain/records.ts'
import { sayWaiting } from '#shared/planning/sayPlanning.ts'
import { type Waiting, waiting } from '#shared/planning/sequencing.ts'
import { t } from '#shared/text/index.ts'
import { useOpen, useSession, useSessionActions } from '../../session/useSession.ts'
import classes from './RoadmapScreen.module.css'

/** What is agreed to "but not until", the first that may begin on top; each line leads to it. */
export function WaitingList() {
  const { state } = useOpen()
  const today = useSession((current) => current.today)
  const rows = useMemo(() => [...waiting(state, today).values()], [state, today])
  if (rows.length === 0) return null
  return (
    <Popover position="bottom-end" width={420} withArrow>
      <Popover.Target>
        <Button variant="subtle" color="gray" leftSection={<IconHourglass size={16} />}>
          {t('planning.notUntil.waiting', { count: rows.length })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.missing} aria-label={t('planning.notUntil.title')}>
        <Rows rows={rows} />
      </Popover.Dropdown>
    </Popover>
  )
}

function Rows({ rows }: { readonly rows: readonly Waiting[] }) {
  const session = useSessionActions()
  const { state } = useOpen()
  const selected = useSession((current) => current.selection?.id)
  const { calendar } = roadmapOf(state)
  return (
    <ul>
      {rows
        .toSorted((a, b) => ((a.until ?? '9') < (b.until ?? '9') ? -1 : 1))
        .map((row) => (
          <li key={row.activity.id}>
            <UnstyledButton
              className={classes.missingItem}
              data-selected={selected === row.activity.id}
              onClick={() => session.select({ kind: 'activity', id: row.activity.id })}
            >
              <Text component="span" size="sm" fw={500}>
                {row.activity.title}
              </Text>
              <Text component="span" size="xs" c={row.tooEarly ? 'var(--warn)' : 'dimmed'}>
                {sayWaiting(row, calendar)}
              </Text>
            </UnstyledButton>
          </li>
        ))}
    </ul>
  )
}
