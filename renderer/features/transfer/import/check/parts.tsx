import { ScrollArea, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { t } from '#shared/text/index.ts'
import classes from '../Import.module.css'

/** Of a list only its first rows are shown. */
export function Shown({ shown, of }: { readonly shown: number; readonly of: number }) {
  if (of <= shown) return null
  return (
    <Text size="xs" c="dimmed" py="xs">
      {t('transfer.check.first', { count: shown })}
    </Text>
  )
}

export function Nothing({ children }: { readonly children: ReactNode }) {
  return (
    <Text size="sm" c="dimmed" py="md">
      {children}
    </Text>
  )
}

/** What is longer than the window, and can be scrolled by keyboard. */
export function Scroll({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <ScrollArea className={classes.scroll} type="auto" viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': label }}>
      {children}
    </ScrollArea>
  )
}
