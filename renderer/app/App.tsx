import { Center, Loader } from '@mantine/core'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useSession, useSessionActions } from '../session/useSession.ts'
import { watchFocus } from '../ui/useGiveBack.ts'
import { Boundary } from './Boundary.tsx'
import { CopyNotices } from './CopyNotices.tsx'
import { ProblemNotice } from './ProblemNotice.tsx'
import { Shell } from './Shell.tsx'
import { Start } from './Start.tsx'

const PortfolioScreen = lazy(async () => ({ default: (await import('../features/portfolio/PortfolioScreen.tsx')).PortfolioScreen }))

export function App() {
  const { roadmap, screen, loaded } = useSession(({ place, open, heads }) => ({
    roadmap: place.roadmap,
    screen: place.screen,
    loaded: place.roadmap === null ? heads !== null : open !== null,
  }))
  const session = useSessionActions()
  useEffect(watchFocus, [])
  return (
    <>
      <ProblemNotice />
      <CopyNotices />
      <Boundary onLeave={() => session.goTo({ roadmap: null, screen: 'roadmap' })}>
        {loaded ? roadmap === null ? <Over screen={screen} /> : <Shell key={roadmap} /> : <Waiting />}
      </Boundary>
    </>
  )
}

/** What there is over all roadmaps. */
function Over({ screen }: { readonly screen: string }) {
  if (screen !== 'portfolio') return <Start />
  return (
    <Suspense fallback={<Waiting />}>
      <PortfolioScreen />
    </Suspense>
  )
}

/** Nothing at first: most roadmaps are there before a spinner would be seen. */
function Waiting() {
  const [long, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), 300)
    return () => clearTimeout(timer)
  }, [])
  return <Center h="100%">{long && <Loader />}</Center>
}
