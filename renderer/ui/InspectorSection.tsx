import { Stack, Title } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import classes from './InspectorSection.module.css'

/** A part of the inspector under its name. */
export function InspectorSection({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={classes.section}>
      <Title order={2} id={id} className={classes.name}>
        {name}
      </Title>
      <Stack gap="sm">{children}</Stack>
    </section>
  )
}
