import { Button, Group, Text } from '@mantine/core'

/** One of the ways out of a screen that stands before the first: a button, and what comes of it. */
export function WayOut({
  label,
  hint,
  width,
  first = false,
  busy = false,
  onClick,
}: {
  readonly label: string
  readonly hint: string
  /** Of the button, in pixels: those of one screen are as wide as each other. */
  readonly width: number
  readonly first?: boolean
  readonly busy?: boolean
  readonly onClick: () => void
}) {
  return (
    <Group wrap="nowrap" align="center" gap="md">
      <Button miw={width} variant={first ? 'filled' : 'default'} disabled={busy} onClick={onClick}>
        {label}
      </Button>
      <Text size="sm" c="dimmed">
        {hint}
      </Text>
    </Group>
  )
}
