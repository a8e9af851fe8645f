import { Button, Skeleton, Tabs } from '@mantine/core'
import { type Past, signedReviews } from '#shared/insights/past.ts'
import { t } from '#shared/text/index.ts'
import { useOpen, useSessionActions } from '../../session/useSession.ts'
import { Empty } from '../../ui/Empty.tsx'
import { Page } from '../../ui/Page.tsx'
import { AttainmentFigure } from './AttainmentFigure.tsx'
import { HonestyFigure } from './HonestyFigure.tsx'
import classes from './insights.module.css'
import { LeadTimeFigure } from './LeadTimeFigure.tsx'
import { PartnershipFigure } from './PartnershipFigure.tsx'
import { SayDoFigure } from './SayDoFigure.tsx'
import { ScorecardFigure } from './ScorecardFigure.tsx'
import { StabilityFigure } from './StabilityFigure.tsx'
import { StartedFigure } from './StartedFigure.tsx'
import { TrendFigures } from './TrendFigures.tsx'
import { usePast } from '../../session/usePast.ts'
import { type Part, parts, useInsightsView } from './view.ts'

/** What the history adds up to, in four parts; only the one that is shown is computed. */
export function InsightsScreen() {
  const { id } = useOpen()
  const past = usePast()
  const [{ part }, change] = useInsightsView(id)
  const session = useSessionActions()
  if (past && isNothing(past))
    return (
      <Page title={t('insights.title')} lead={t('insights.lead')}>
        <Empty
          title={t('insights.empty.title')}
          action={<Button onClick={() => session.goTo({ screen: 'roadmap' })}>{t('insights.empty.action')}</Button>}
          help="screen/insights"
        >
          {t('insights.empty.text')}
        </Empty>
      </Page>
    )
  return (
    <Page wide title={t('insights.title')} lead={t('insights.lead')}>
      <Tabs
        className={classes.tabs}
        value={part}
        keepMounted={false}
        onChange={(value) => change({ part: parts.find((known) => known === value) ?? 'promises' })}
      >
        <Tabs.List aria-label={t('insights.parts')} className={classes.list}>
          {parts.map((value) => (
            <Tabs.Tab key={value} value={value}>
              {t(`insights.part.${value}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {parts.map((value) => (
          <Tabs.Panel key={value} value={value} className={classes.panel}>
            {past ? <div className={classes.figures}>{figures[value](past)}</div> : <Waiting />}
          </Tabs.Panel>
        ))}
      </Tabs>
    </Page>
  )
}

/** Nothing was ever planned: each figure could only say that it has nothing to show. */
const isNothing = ({ known, now }: Past) => known.size === 0 && Object.keys(now.outcome).length === 0 && signedReviews(now).length === 0

const figures: Readonly<Record<Part, (past: Past) => React.ReactNode>> = {
  promises: (past) => (
    <>
      <SayDoFigure past={past} />
      <StartedFigure past={past} />
    </>
  ),
  dates: (past) => (
    <>
      <TrendFigures past={past} />
      <StabilityFigure past={past} />
      <HonestyFigure past={past} />
    </>
  ),
  outcomes: (past) => (
    <>
      <AttainmentFigure past={past} />
      <LeadTimeFigure past={past} />
    </>
  ),
  partnership: (past) => (
    <>
      <ScorecardFigure past={past} />
      <PartnershipFigure past={past} />
    </>
  ),
}

/** Where the figures will be, while the history is read. */
function Waiting() {
  return (
    <div role="status" aria-label={t('insights.reading')} className={classes.figures}>
      {[0, 1].map((place) => (
        <div key={place}>
          <Skeleton height={14} width={160} />
          <Skeleton height={24} mt={12} width="70%" />
          <Skeleton height={220} mt={16} />
        </div>
      ))}
    </div>
  )
}
