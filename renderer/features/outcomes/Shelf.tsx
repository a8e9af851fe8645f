import { ActionIcon, Button, Group, Menu, Text, TextInput, Title, UnstyledButton } from '@mantine/core'
import { IconGripVertical, IconLink, IconSearch } from '@tabler/icons-react'
import { useId, useMemo, useState } from 'react'
import type { Activity } from '#shared/domain/activity.ts'
import type { Id } from '#shared/domain/fields.ts'
import { inOrder } from '#shared/domain/records.ts'
import { matrix } from '#shared/planning/matrix.ts'
import { t } from '#shared/text/index.ts'
import { useOpen, useSessionActions } from '../../session/useSession.ts'
import { StatusMark } from '../../ui/StatusMark.tsx'
import { useLinking } from '../../ui/useLinking.ts'
import { draggable } from './dragging.ts'
import classes from './Shelf.module.css'
import { useOutcomesView } from './view.ts'

/** So many lie out at once; the others are found by their title. */
const most = 40

/** The open activities that serve no outcome yet, to be dragged onto one or linked by a menu. */
export function Shelf() {
  const { state } = useOpen()
  const view = useOutcomesView()
  const { link } = useLinking()
  const heading = useId()
  const [search, setSearch] = useState('')
  const [said, setSaid] = useState('')
  const loose = useMemo(
    () =>
      matrix(state)
        .activities.filter(({ gap }) => gap)
        .map(({ activity }) => activity),
    [state],
  )
  const fitting = loose.filter(({ title }) => title.toLowerCase().includes(search.trim().toLowerCase()))
  const linkTo = async (activity: Activity, outcome: Id) => {
    const title = state.outcome[outcome]?.title ?? ''
    if (await link(outcome, activity.id)) setSaid(t('outcomes.shelf.done', { activity: activity.title, outcome: title }))
  }
  if (loose.length === 0)
    return (
      <div role="status" className={classes.said}>
        {said}
      </div>
    )
  return (
    <section className={classes.shelf} aria-labelledby={heading}>
      <Group justify="space-between" gap="sm">
        <Title order={2} id={heading} className={classes.heading}>
          {t('outcomes.shelf.title', { count: loose.length })}
        </Title>
        <Group gap="xs">
          {view.shelf && loose.length > 12 && (
            <TextInput
              size="xs"
              data-passing
              aria-label={t('outcomes.shelf.search')}
              placeholder={t('outcomes.shelf.search')}
              leftSection={<IconSearch size={14} aria-hidden />}
              w={280}
              value={search}
              onChange={(event) => setSearch(event.currentTarget.value)}
            />
          )}
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            aria-expanded={view.shelf}
            onClick={() => view.set({ shelf: !view.shelf })}
          >
            {view.shelf ? t('outcomes.shelf.hide') : t('outcomes.shelf.show')}
          </Button>
        </Group>
      </Group>
      <div role="status" className={classes.said}>
        {said}
      </div>
      {view.shelf && (
        <>
          <Text size="xs" c="dimmed">
            {fitting.length === 0 ? t('outcomes.shelf.found') : t('outcomes.shelf.help')}
          </Text>
          <ul className={classes.cards}>
            {fitting.slice(0, most).map((activity) => (
              <Card key={activity.id} activity={activity} onLink={(outcome) => void linkTo(activity, outcome)} />
            ))}
          </ul>
          {fitting.length > most && (
            <Text size="xs" c="dimmed">
              {t('outcomes.shelf.more', { count: fitting.length - most })}
            </Text>
          )}
        </>
      )}
    </section>
  )
}

function Card({ activity, onLink }: { readonly activity: Activity; readonly onLink: (outcome: Id) => void }) {
  const session = useSessionActions()
  const { state } = useOpen()
  return (
    <li className={classes.card} {...draggable(activity.id)}>
      <IconGripVertical size={14} aria-hidden className={classes.grip} />
      <StatusMark status={activity.status} word={false} />
      <UnstyledButton
        className={classes.title}
        title={activity.title}
        onClick={() => session.select({ kind: 'activity', id: activity.id })}
      >
        {activity.title}
      </UnstyledButton>
      <Menu position="top-end" withinPortal transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <ActionIcon size="sm" aria-label={t('outcomes.shelf.linkTo', { title: activity.title })}>
            <IconLink size={14} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown mah={320} className={classes.menu}>
          {inOrder(state, 'outcome').map(({ id, title }) => (
            <Menu.Item key={id} onClick={() => onLink(id)}>
              {title}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </li>
  )
}
