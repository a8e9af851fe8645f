import { Alert, Anchor, Button, Group, Progress, Switch, Text, Title } from '@mantine/core'
import { useEffect, useMemo, useState } from 'react'
import { portfolioQuarters, type RoadmapSummary } from '#shared/review/portfolio.ts'
import { t } from '#shared/text/index.ts'
import { useSession, useSessionActions } from '../../session/useSession.ts'
import { Empty } from '../../ui/Empty.tsx'
import { AllTimelines } from './AllTimelines.tsx'
import { Delivery } from './Delivery.tsx'
import classes from './portfolio.module.css'
import { Shared } from './Shared.tsx'
import { usePortfolio } from './usePortfolio.ts'

/** All roadmaps on one page: one timeline, what is due, how far promises are kept, and who is hit from several sides. */
export function PortfolioScreen() {
  const session = useSessionActions()
  const { all, today } = useSession((state) => ({ all: state.heads, today: state.today }))
  const [scenarios, setScenarios] = useState(false)
  const [sample, setSample] = useState(true)
  const heads = useMemo(
    () => (all ?? []).filter((head) => (scenarios || !head.scenarioOf) && (sample || !head.sample)),
    [all, scenarios, sample],
  )
  const { summaries, broken, done } = usePortfolio(heads)
  const scenarioCount = (all ?? []).filter(({ scenarioOf }) => scenarioOf).length
  const hasSample = (all ?? []).some((head) => head.sample)
  return (
    <main className={classes.page} aria-label={t('portfolio.title')}>
      <header className={classes.masthead}>
        <div>
          <Anchor component="button" type="button" size="sm" onClick={() => session.goTo({ roadmap: null, screen: 'roadmap' })}>
            ← {t('portfolio.back')}
          </Anchor>
          <Title order={1}>{t('portfolio.title')}</Title>
          <Text size="sm" c="dimmed">
            {t('portfolio.lead', { count: heads.length })}
          </Text>
        </div>
        <Group gap="lg">
          {scenarioCount > 0 && (
            <Switch
              label={t('portfolio.scenarios', { count: scenarioCount })}
              checked={scenarios}
              onChange={(event) => setScenarios(event.currentTarget.checked)}
            />
          )}
          {hasSample && (
            <Switch label={t('portfolio.sample')} checked={sample} onChange={(event) => setSample(event.currentTarget.checked)} />
          )}
        </Group>
      </header>
      <Reading done={done} of={heads.length} />
      {broken.map(({ id, name }) => (
        <Alert key={id} color="red" variant="light" role="alert">
          <Group justify="space-between" wrap="nowrap">
            <Text size="sm">{t('portfolio.broken', { name })}</Text>
            <Button size="compact-sm" variant="default" onClick={() => session.goTo({ roadmap: id, screen: 'roadmap' })}>
              {t('portfolio.openBroken', { name })}
            </Button>
          </Group>
        </Alert>
      ))}
      {heads.length === 0 && (
        <Empty
          help="screen/portfolio"
          title={t('portfolio.empty.title')}
          action={<Button onClick={() => session.goTo({ roadmap: null, screen: 'roadmap' })}>{t('portfolio.back')}</Button>}
        >
          {t(all?.length === 0 ? 'portfolio.empty.text' : 'portfolio.empty.hidden')}
        </Empty>
      )}
      {heads.length === 1 && <Text className={classes.note}>{t('portfolio.one')}</Text>}
      {summaries.length > 0 && <Figures summaries={summaries} today={today} />}
    </main>
  )
}

function Figures({ summaries, today }: { readonly summaries: readonly RoadmapSummary[]; readonly today: string }) {
  const quarters = useMemo(() => portfolioQuarters(summaries, today), [summaries, today])
  // A scenario asks for the same work as its original, not for more of it.
  const originals = useMemo(() => summaries.filter(({ scenarioOf }) => scenarioOf === null), [summaries])
  return (
    <>
      <Delivery summaries={summaries} today={today} />
      <AllTimelines summaries={summaries} quarters={quarters} today={today} />
      {originals.length > 1 && <Shared summaries={originals} quarters={quarters} today={today} />}
    </>
  )
}

/** Nothing at first: most are read before it would be seen. The page can be left and used meanwhile. */
function Reading({ done, of }: { readonly done: number; readonly of: number }) {
  const [long, setLong] = useState(false)
  const underway = done < of
  useEffect(() => {
    if (!underway) return
    const timer = setTimeout(() => setLong(true), 300)
    return () => {
      clearTimeout(timer)
      setLong(false)
    }
  }, [underway])
  if (!underway || !long) return null
  return (
    <div role="status">
      <Text size="sm" c="dimmed" mb={4}>
        {t('portfolio.reading', { done, of })}
      </Text>
      <Progress value={(done / of) * 100} aria-label={t('portfolio.read')} />
    </div>
  )
}
