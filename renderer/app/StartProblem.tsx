import { Button, Center, Stack, Text, Title } from '@mantine/core'
import { t } from '#shared/text/index.ts'
import type { Problem } from '../session/problem.ts'
import { sayProblem } from './sayProblem.ts'

/** What stands in the window when the database cannot be opened: nothing was touched, and here is what to do. */
export function StartProblem({ problem, sentence }: { readonly problem?: Problem; readonly sentence?: string }) {
  return (
    <Center h="100%" p="xl">
      <Stack maw={520} role="alert">
        <Title order={1}>{t('app.problem.startTitle')}</Title>
        <Text>{sentence ?? (problem ? sayProblem(problem) : '')}</Text>
        <div>
          <Button onClick={() => location.reload()}>{t('app.problem.reload')}</Button>
        </div>
      </Stack>
    </Center>
  )
}
