import { Group, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './Page.module.css'

/** A screen: its name, a line that says what it is for, what can be done with all of it, and the content. */
export function Page({
  title,
  lead,
  actions,
  children,
  wide = false,
  broad = false,
}: {
  readonly title: string
  readonly lead?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
  /** The content takes the whole width and height and scrolls by itself. */
  readonly wide?: boolean
  /** The content is a picture, which is better the wider it is. */
  readonly broad?: boolean
}) {
  return (
    <section className={wide ? classes.wide : classes.page} data-broad={broad} aria-label={title}>
      <header className={classes.header}>
        <div className={classes.heading}>
          <Title order={1}>{title}</Title>
          {lead !== undefined && (
            <Text size="sm" c="dimmed">
              {lead}
            </Text>
          )}
        </div>
        {actions !== undefined && (
          <Group gap="xs" wrap="wrap" justify="flex-end">
            {actions}
          </Group>
        )}
      </header>
      {children}
    </section>
  )
}
