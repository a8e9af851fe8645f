import { Button, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useEffect } from 'react'
import { t } from '#shared/text/index.ts'
import { useSession, useSessionActions } from '../session/useSession.ts'
import type { Problem } from '../session/problem.ts'
import { askToSaveElsewhere } from './dialogs.ts'
import { sayProblem } from './sayProblem.ts'

/** Says what went wrong and stays until it is read. */
export function ProblemNotice() {
  const problem = useSession((state) => state.problem)
  const session = useSessionActions()
  useEffect(() => {
    if (!problem) return
    notifications.show({
      id: 'problem',
      role: 'alert',
      color: 'red',
      title: t('app.problem.title'),
      message: isFull(problem) && session.getState().open !== null ? <Full sentence={sayProblem(problem)} /> : sayProblem(problem),
      autoClose: false,
      closeButtonProps: { 'aria-label': t('app.bar.close') },
      onClose: () => session.dismissProblem(),
    })
    return () => {
      notifications.hide('problem')
    }
  }, [problem, session])
  return null
}

const isFull = (problem: Problem): boolean => problem.kind === 'store' && problem.problem === 'full'

/** Where the disk is full, what is saved can still be taken to another one. */
const Full = ({ sentence }: { readonly sentence: string }) => (
  <Stack gap="xs" align="flex-start">
    <Text size="sm">{sentence}</Text>
    <Button size="compact-sm" variant="default" onClick={() => askToSaveElsewhere()}>
      {t('app.problem.saveElsewhere')}
    </Button>
  </Stack>
)
