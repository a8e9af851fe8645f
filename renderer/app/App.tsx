import { Center, Loader } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useSession, useSessionActions } from '../session/useSession.ts'
import { Boundary } from './Boundary.tsx'
import { CopyNotices } from './CopyNotices.tsx'
import { ProblemNotice } from './ProblemNotice.tsx'
import { Shell } from './Shell.tsx'
import { Start } from './Start.tsx'

export function App() {
  const { roadmap, loaded } = useSession(({ place, open, heads }) => ({
    roadmap: place.roadmap,
    loaded: place.roadmap === null ? heads !== null : open !== null,
  }))
  const session = useSessionActions()
  return (
    <>
      <ProblemNotice />
      <CopyNotices />
      <Boundary onLeave={() => session.goTo({ roadmap: null, screen: 'roadmap' })}>
        {loaded ? roadmap === null ? <Start /> : <Shell key={roadmap} /> : <Waiting />}
      </Boundary>
    </>
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
