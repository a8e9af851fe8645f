import { Text, Tooltip, UnstyledButton } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconBulb, IconChartHistogram, IconHistory, IconRoute, IconTarget, IconUsersGroup, IconZoomCheck } from '@tabler/icons-react'
import { t } from '#shared/text/index.ts'
import { useHelping } from '../session/helping.ts'
import { type Screen, screens } from '../session/location.ts'
import { useOpen, useSession, useSessionActions } from '../session/useSession.ts'
import classes from './Nav.module.css'
import { TourOffer } from './parts.ts'

const icons: Record<Screen, typeof IconRoute> = {
  roadmap: IconRoute,
  outcomes: IconTarget,
  review: IconZoomCheck,
  lessons: IconBulb,
  history: IconHistory,
  insights: IconChartHistogram,
  stakeholders: IconUsersGroup,
}

export function Nav() {
  const session = useSessionActions()
  const current = useSession((state) => state.place.screen)
  const { position } = useOpen()
  const mayOffer = useHelping((helping) => helping.mayOffer)
  const narrow = useMediaQuery('(max-width: 1199px)')
  return (
    <nav className={classes.nav} aria-label={t('app.nav.label')}>
      {screens.map((screen) => {
        const Icon = icons[screen]
        return (
          <Tooltip key={screen} label={t(`app.nav.${screen}`)} position="right" disabled={!narrow}>
            <UnstyledButton
              className={classes.item}
              aria-label={t(`app.nav.${screen}`)}
              {...(screen === 'outcomes' && { 'data-tour': 'outcomes' })}
              {...(screen === current ? { 'aria-current': 'page' as const } : {})}
              onClick={() => session.goTo({ screen })}
            >
              <Icon size={20} stroke={1.6} aria-hidden />
              <span className={classes.word}>{t(`app.nav.${screen}`)}</span>
            </UnstyledButton>
          </Tooltip>
        )
      })}
      <div className={classes.foot}>
        {mayOffer && <TourOffer />}
        <Text size="xs" c="dimmed" className="figures">
          {t('app.bar.revision', { number: position.number })}
        </Text>
        <Text size="xs" c="dimmed">
          {t('app.bar.saved')}
        </Text>
      </div>
    </nav>
  )
}
