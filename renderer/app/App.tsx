import { Center, Loader } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useHost } from '../platform/HostContext.tsx'
import { offerTour } from '../session/helping.ts'
import { useSession, useSessionActions } from '../session/useSession.ts'
import { bringLater, later } from '../ui/later.tsx'
import { watchFocus } from '../ui/useGiveBack.ts'
import { useTyping } from '../session/useTyping.ts'
import classes from './App.module.css'
import { Boundary } from './Boundary.tsx'
import { CopyNotices } from './CopyNotices.tsx'
import { GivenFiles } from './GivenFiles.tsx'
import { Help } from './Help.tsx'
import { bringOtherScripts } from './otherScripts.ts'
import { Notices, PortfolioScreen } from './parts.ts'
import { PressedReview } from './PressedReview.tsx'
import { ProblemNotice } from './ProblemNotice.tsx'
import { Shell } from './Shell.tsx'
import { TypedOffer } from './TypedOffer.tsx'
import { useAppMenu } from './useAppMenu.ts'
import { useHelpHere } from './useHelpHere.ts'

const Start = later(async () => (await import('./Start.tsx')).Start)

export function App({ onSettled }: { readonly onSettled: () => void }) {
  const { roadmap, screen, loaded } = useSession(({ place, open, heads }) => ({
    roadmap: place.roadmap,
    screen: place.screen,
    loaded: place.roadmap === null ? heads !== null : open !== null,
  }))
  const session = useSessionActions()
  const host = useHost()
  const typing = useTyping()
  useEffect(watchFocus, [])
  const broken = (error: unknown) => {
    typing.keepAll()
    host.noteTrouble(error)
  }
  return (
    <>
      <AfterFirstPicture loaded={loaded} onSettled={onSettled} />
      <ProblemNotice />
      <CopyNotices />
      <GivenFiles />
      <PressedReview />
      <div className={classes.window}>
        <TypedOffer />
        <div className={classes.beside}>
          <div className={classes.screen}>
            <Boundary onError={broken} onLeave={() => session.goTo({ roadmap: null, screen: 'roadmap' })}>
              {loaded ? roadmap === null ? <Over screen={screen} /> : <Shell key={roadmap} /> : <Waiting />}
            </Boundary>
          </div>
          <Help />
        </div>
      </div>
    </>
  )
}

/** Whether the first screen was painted, and what it can do without may come. */
function useSettled(loaded: boolean): boolean {
  const [settled, settle] = useState(false)
  useEffect(() => {
    if (!loaded) return
    let idle = 0
    const timer = setTimeout(() => (idle = requestIdleCallback(() => settle(true), { timeout: 2000 })), 300)
    return () => {
      clearTimeout(timer)
      cancelIdleCallback(idle)
    }
  }, [loaded])
  return settled
}

/** What can wait for the first picture does, in a part of its own: it draws nothing else anew. */
function AfterFirstPicture({ loaded, onSettled }: { readonly loaded: boolean; readonly onSettled: () => void }) {
  const settled = useSettled(loaded)
  useEffect(() => {
    if (!settled) return
    bringOtherScripts()
    bringLater()
    offerTour(true)
    onSettled()
  }, [settled, onSettled])
  return settled && <Notices />
}

/** What there is over all roadmaps. */
function Over({ screen }: { readonly screen: string }) {
  return screen === 'portfolio' ? <Portfolio /> : <Start />
}

function Portfolio() {
  const session = useSessionActions()
  const openHelp = useHelpHere()
  useAppMenu([
    { id: 'all-roadmaps', run: () => session.goTo({ roadmap: null, screen: 'roadmap' }) },
    { id: 'help', run: openHelp },
  ])
  return <PortfolioScreen />
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
