import { notifications } from '@mantine/notifications'
import { nameWithin } from '#shared/text/fileName.ts'
import { roadmapOf } from '#shared/domain/records.ts'
import { t } from '#shared/text/index.ts'
import { useHost } from '../../platform/HostContext.tsx'
import { useOpen } from '../../session/useSession.ts'

const say = (bad: boolean, title: string, message: string) => {
  notifications.show({
    id: 'review-calendar',
    role: bad ? 'alert' : 'status',
    color: bad ? 'red' : 'petrol',
    title,
    message,
    autoClose: bad ? false : 20_000,
    closeButtonProps: { 'aria-label': t('app.bar.close') },
  })
}

/** Gives the user the days on which reviews become due as a file for their own calendar, and says what came of it. */
export function useReviewCalendar(): () => Promise<void> {
  const host = useHost()
  const { id, state, lines } = useOpen()
  return async () => {
    const line = lines.at(-1)
    if (!line) return
    notifications.hide('review-calendar')
    // Loaded when asked for: few take it, and those once a quarter.
    const [{ calendarMime, reviewCalendar }] = await Promise.all([
      import('#shared/exchange/reviewCalendar.ts'),
      import('#shared/text/whole.ts'),
    ])
    const { text, count } = reviewCalendar(state, line)
    if (count === 0) return say(false, t('prompts.calendar.savedTitle'), t('prompts.calendar.nothing'))
    const name = nameWithin(roadmapOf(state).name, (short) => t('prompts.calendar.fileName', { name: short }))
    const result = await host.saveFile({ name, mime: calendarMime, bytes: new TextEncoder().encode(text), roadmap: id })
    if (result.outcome === 'failed') say(true, t('prompts.calendar.failedTitle'), t(`prompts.calendar.failed.${result.reason}`))
    if (result.outcome === 'saved')
      say(
        false,
        t('prompts.calendar.savedTitle'),
        t('prompts.calendar.saved', { count, where: result.where ?? t('prompts.calendar.downloads') }),
      )
  }
}
