import { notifications } from '@mantine/notifications'
import { t } from '#shared/text/index.ts'
import type { SafetyOptions } from '../session/safety.ts'
import { sayBroken } from './sayBroken.tsx'

/** Says that copies cannot be written, once and without standing in the way; and when they can be again. */
export const sayCopies: Pick<SafetyOptions, 'onProblem' | 'onMended'> = {
  onProblem: (problem) => {
    if (problem === 'broken') return sayBroken()
    notifications.show({
      id: 'copies',
      role: 'status',
      color: 'yellow',
      title: t(problem === 'elsewhere' ? 'safety.elsewhereTitle' : 'safety.notKept.title'),
      message: t(`safety.notKept.${problem}`),
      autoClose: false,
      closeButtonProps: { 'aria-label': t('app.bar.close') },
    })
  },
  onMended: () => {
    notifications.hide('copies')
    notifications.show({
      id: 'copies-again',
      role: 'status',
      message: t('safety.mended'),
      autoClose: 6000,
      closeButtonProps: { 'aria-label': t('app.bar.close') },
    })
  },
}
