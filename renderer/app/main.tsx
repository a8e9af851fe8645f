import '@fontsource-variable/inter/index.css'
import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/spotlight/styles.css'
import '../ui/tokens.css'
import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { StrictMode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { t } from '#shared/text/index.ts'
import { hostHere } from '../platform/index.ts'
import { HostProvider } from '../platform/HostContext.tsx'
import { beginRun } from '../session/cleanEnd.ts'
import { inspect } from '../session/guard.ts'
import { makeInWorker } from '../session/makeSnapshot.ts'
import { keepSnapshots } from '../session/safety.ts'
import { createSession, writePlace } from '../session/session.ts'
import { readPlace } from '../session/location.ts'
import { problemOf } from '../session/problem.ts'
import { SessionContext } from '../session/useSession.ts'
import { openDatabase } from '../store/database.ts'
import { cssVariables, theme } from '../ui/theme.ts'
import { App } from './App.tsx'
import { Guard } from './Guard.tsx'
import { keepToday } from './keepToday.ts'
import { sayCopies } from './sayCopies.ts'
import { StartProblem } from './StartProblem.tsx'

const host = hostHere()
const crashed = beginRun()

function render(root: Root, content: React.ReactNode) {
  root.render(
    <StrictMode>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
        <Notifications position="bottom-center" />
        {content}
      </MantineProvider>
    </StrictMode>,
  )
}

async function start(root: Root) {
  try {
    const database = await openDatabase(undefined, () => render(root, <StartProblem sentence={t('app.problem.blocked')} />))
    const findings = await inspect(database, host, crashed)
    if (findings.length > 0)
      await new Promise<void>((resolve) => {
        render(root, <Guard database={database} host={host} findings={findings} onDone={resolve} />)
      })
    const safety = keepSnapshots(database, host, { ...sayCopies, make: makeInWorker })
    const session = createSession(database, location.hash, safety)
    keepToday(session)
    host.onLeaving(async () => {
      // A field that is left is committed.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      await session.settled()
      await safety.leave()
    })
    // The address names what is open, so that reloading and going back work as they do everywhere.
    session.subscribe(({ place }) => {
      const hash = writePlace(place)
      if (hash !== location.hash) history.pushState(null, '', hash)
    })
    addEventListener('popstate', () => session.goTo(readPlace(location.hash)))
    render(
      root,
      <HostProvider host={host}>
        <SessionContext value={session}>
          <App />
        </SessionContext>
      </HostProvider>,
    )
  } catch (error) {
    render(root, <StartProblem problem={problemOf(error)} />)
  }
}

const element = document.getElementById('app')
if (element) void start(createRoot(element))
