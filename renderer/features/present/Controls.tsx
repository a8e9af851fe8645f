import { ActionIcon, Button, Menu } from '@mantine/core'
import {
  IconChevronLeft,
  IconChevronRight,
  IconDeviceDesktopShare,
  IconNote,
  IconSquareFilled,
  IconUsersGroup,
  IconX,
} from '@tabler/icons-react'
import type { Deck, Room, Slide } from '#shared/document/deck/slide.ts'
import { t } from '#shared/text/index.ts'
import type { Wish } from './keys.ts'
import classes from './present.module.css'
import { partsOf, sayPlace } from './sections.ts'
import { isRoom, roomNames } from './shape.ts'

interface Props {
  readonly deck: Deck
  readonly slide: Slide
  readonly room: Room
  readonly onRoom: (room: Room) => void
  readonly onWish: (wish: Wish) => void
  /** Opens the audience's window; null where it is there already. */
  readonly onSecond: (() => void) | null
}

/** What can be done with a presentation besides pressing keys. */
export function Controls({ deck, slide, room, onRoom, onWish, onSecond }: Props) {
  const place = sayPlace(deck, slide)
  return (
    <div className={classes.controls} role="toolbar" aria-label={t('present.controls')}>
      <ActionIcon size="lg" aria-label={t('present.previous')} onClick={() => onWish({ do: 'previous' })}>
        <IconChevronLeft size={18} />
      </ActionIcon>
      <Menu position="top" transitionProps={{ duration: 0 }} returnFocus={false}>
        <Menu.Target>
          <Button variant="subtle" color="gray" className={classes.place ?? ''} aria-label={t('present.parts', { place })}>
            {place}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {partsOf(deck).map((part) => (
            <Menu.Item
              key={part.section}
              fw={part.section === slide.section ? 600 : 400}
              rightSection={part.place}
              onClick={() => onWish({ do: 'go', to: part.first })}
            >
              {part.name}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <ActionIcon size="lg" aria-label={t('present.next')} onClick={() => onWish({ do: 'next' })}>
        <IconChevronRight size={18} />
      </ActionIcon>
      <Menu position="top" transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <Button variant="subtle" color="gray" leftSection={<IconUsersGroup size={16} />}>
            {t('present.roomIs', { room: t(`present.rooms.${room}`) })}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.RadioGroup value={room} onChange={(value) => isRoom(value) && onRoom(value)}>
            {roomNames.map((name) => (
              <Menu.RadioItem key={name} value={name} closeMenuOnClick>
                {t(`present.roomSays.${name}`)}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
        </Menu.Dropdown>
      </Menu>
      <ActionIcon size="lg" aria-label={t('present.black')} onClick={() => onWish({ do: 'black' })}>
        <IconSquareFilled size={18} />
      </ActionIcon>
      <Button variant="subtle" color="gray" leftSection={<IconNote size={16} />} onClick={() => onWish({ do: 'decision' })}>
        {t('present.decision.record')}
      </Button>
      <Button variant="subtle" color="gray" onClick={() => onWish({ do: 'lesson' })}>
        {t('present.lesson.note')}
      </Button>
      {onSecond && (
        <ActionIcon size="lg" aria-label={t('present.second')} onClick={onSecond}>
          <IconDeviceDesktopShare size={18} />
        </ActionIcon>
      )}
      <ActionIcon size="lg" aria-label={t('present.end')} onClick={() => onWish({ do: 'end' })}>
        <IconX size={18} />
      </ActionIcon>
    </div>
  )
}
