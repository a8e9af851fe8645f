import { Button, Center, Group, Stack, Text, Title } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { t } from '#shared/text/index.ts'

interface Given {
  readonly children: ReactNode
  /** Tells of the error that a screen ended with. */
  readonly onError: (error: unknown) => void
  readonly onLeave: () => void
}

/** Where a screen cannot be shown, this is: the data is safe, and the way back to the other roadmaps is open. */
export class Boundary extends Component<Given, { readonly detail: string | null }> {
  override state: { readonly detail: string | null } = { detail: null }

  static getDerivedStateFromError(error: unknown) {
    return { detail: error instanceof Error ? error.message : String(error) }
  }

  override componentDidCatch(error: unknown) {
    this.props.onError(error)
  }

  override render() {
    const { detail } = this.state
    if (detail === null) return this.props.children
    return (
      <Center h="100%" p="xl">
        <Stack maw={560} role="alert">
          <Title order={1}>{t('app.problem.screenTitle')}</Title>
          <Text>{t('app.problem.screen', { detail })}</Text>
          <Group>
            <Button onClick={() => location.reload()}>{t('app.problem.reload')}</Button>
            <Button
              variant="default"
              onClick={() => {
                this.props.onLeave()
                this.setState({ detail: null })
              }}
            >
              {t('app.bar.allRoadmaps')}
            </Button>
          </Group>
        </Stack>
      </Center>
    )
  }
}
