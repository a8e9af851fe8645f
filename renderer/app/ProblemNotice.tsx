import { notifications } from '@mantine/notifications'
import { useEffect } from 'react'
import { t } from '#shared/text/index.ts'
import { useSession, useSessionActions } from '../session/useSession.ts'
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
      message: sayProblem(problem),
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
