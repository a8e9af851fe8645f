import { Button } from '@mantine/core'
import { useEffect } from 'react'
import { t } from '#shared/text/index.ts'
import { goToStep, offerTour } from '../../session/helping.ts'
import { useRead } from '../../session/useRead.ts'
import { useSessionActions } from '../../session/useSession.ts'
import { readSetting, writeSetting } from '../../store/heads.ts'
import { giveFocus } from '../../ui/useGiveBack.ts'
import classes from './offer.module.css'

const setting = 'tour-offered'
const isOffered = (value: unknown): value is boolean => typeof value === 'boolean'

/** Offers the tour where nobody on this computer was offered it before: a line that asks for nothing, until the roadmap is left. */
export function TourOffer() {
  const session = useSessionActions()
  const offered = useRead(setting, async (database) => ({ before: await readSetting(database, setting, isOffered, false) }))
  const isOffering = offered?.before === false
  useEffect(() => {
    if (isOffering) writeSetting(session.database, setting, true).catch((error: unknown) => session.report(error))
  }, [isOffering, session])
  if (!isOffering) return null
  return (
    <section className={classes.offer} aria-label={t('help.tour.take')}>
      <p>{t('help.tour.offer')}</p>
      <Button size="compact-xs" variant="light" onClick={() => goToStep(0)}>
        {t('help.tour.take')}
      </Button>
      <Button
        size="compact-xs"
        variant="subtle"
        color="gray"
        onClick={() => {
          offerTour(false)
          giveFocus([])
        }}
      >
        {t('help.tour.no')}
      </Button>
    </section>
  )
}
