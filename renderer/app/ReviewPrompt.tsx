import { Button, Group } from '@mantine/core'
import { IconBell, IconChevronDown } from '@tabler/icons-react'
import { quarterLabel } from '#shared/calendar/fiscal.ts'
import { roadmapOf } from '#shared/domain/records.ts'
import { reviewSummary } from '#shared/review/due.ts'
import { sayPrompt } from '#shared/review/sayPrompt.ts'
import { t } from '#shared/text/index.ts'
import { useOpenReview } from '../session/useOpenReview.ts'
import { usePrompt } from '../session/useReminders.ts'
import { useOpen, useSession, useSessionActions } from '../session/useSession.ts'
import { useBusy } from '../ui/useBusy.ts'
import classes from './ReviewPrompt.module.css'
import { RemindMenu } from './RemindMenu.tsx'

/** A line over every screen but the review's own while a review of the open roadmap is due, until it is signed or put off. */
export function ReviewPrompt() {
  const session = useSessionActions()
  const { id, state } = useOpen()
  const { screen, presenting } = useSession(({ place, presenting: now }) => ({ screen: place.screen, presenting: now }))
  const summary = reviewSummary(state)
  const prompt = usePrompt()(id, summary)
  const openReview = useOpenReview()
  const once = useBusy()
  const [first, ...others] = prompt?.waiting ?? []
  if (!prompt || !first || prompt.silentUntil !== null || presenting || screen === 'review') return null

  const open = async () => {
    if ((await openReview()) !== null) session.goTo({ screen: 'review' })
  }
  const label = first.opened
    ? t('prompts.resume')
    : others.length > 0
      ? t('prompts.openFirst', { quarter: quarterLabel(summary.calendar, first.quarter) })
      : t('prompts.open')
  return (
    <section className={classes.prompt} aria-label={t('prompts.label')}>
      <IconBell size={16} aria-hidden className={classes.bell} />
      <p role="status" className={classes.sentence}>
        {sayPrompt(prompt, summary.calendar)}
      </p>
      <Group gap="xs" wrap="nowrap">
        <Button size="compact-sm" onClick={() => void once(open)}>
          {label}
        </Button>
        <RemindMenu roadmap={id} name={roadmapOf(state).name} summary={summary} prompt={prompt}>
          <Button size="compact-sm" variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
            {t('prompts.menu')}
          </Button>
        </RemindMenu>
      </Group>
    </section>
  )
}
