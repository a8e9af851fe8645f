import { Button, Center, Stack, Text, Title } from '@mantine/core'
import { t } from '#shared/text/index.ts'
import type { Problem } from '../session/problem.ts'
import { sayProblem } from './sayProblem.ts'

/** What stands in the window when the database cannot be opened: nothing was touched, and here is what to do. */
export function StartProblem({
  problem,
  sentence,
  again = t('app.problem.reload'),
}: {
  readonly problem?: Problem
  readonly sentence?: string
  /** What the button that starts again says. */
  readonly again?: string
}) {
  return (
    <Center h="100%" p="xl">
      <Stack maw={520} role="alert">
        <Title order={1}>{t('app.problem.startTitle')}</Title>
        <Text>{sentence ?? (problem ? sayProblem(problem) : '')}</Text>
        <div>
          <Button onClick={() => location.reload()}>{again}</Button>
        </div>
      </Stack>
    </Center>
  )
}
