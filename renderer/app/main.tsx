import '@fontsource-variable/inter/index.css'
import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/spotlight/styles.css'
import '../ui/tokens.css'
import '../ui/shapes.css'
import '../ui/forced.css'
import { DirectionProvider, MantineProvider } from '@mantine/core'
import { StrictMode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { today } from '#shared/calendar/dates.ts'
import { t } from '#shared/text/index.ts'
import { hostHere } from '../platform/index.ts'
import { HostProvider } from '../platform/HostContext.tsx'
import { beginRun } from '../session/cleanEnd.ts'
import { wholeCopies } from '../session/guard.ts'
import { start } from '../session/start.ts'
import { makeInWorker } from '../session/makeSnapshot.ts'
import { keepSnapshots } from '../session/safety.ts'
import { keepSelection } from '../session/keepSelection.ts'
import { keepToday } from '../session/keepToday.ts'
import { followPreferences } from '../session/preferences.ts'
import { keepTyping } from '../session/typing.ts'
import { keepReminding } from '../session/reminders.ts'
import { tryWeekly } from '../session/tryRestore.ts'
import { createSession, writePlace } from '../session/session.ts'
import { isAudience, readPlace } from '../session/location.ts'
import { SafetyContext } from '../session/useSafety.ts'
import { TypingContext } from '../session/useTyping.ts'
import { RemindersContext } from '../session/useReminders.ts'
import { verifyLater } from '../session/verifyLater.ts'
import { problemOf } from '../session/problem.ts'
import { SessionContext } from '../session/useSession.ts'
import { rotateLog } from '../store/rotateLog.ts'
import { cssVariables, theme } from '../ui/theme.ts'
import { App } from './App.tsx'
import { rememberWay } from '../features/roadmap/view.ts'
import { openDatabase } from '../store/database.ts'
import { AudienceWindow } from './AudienceWindow.tsx'
import { bringOtherScripts } from './otherScripts.ts'
import { sayCopies } from './sayCopies.ts'
import { sayBroken } from './sayBroken.tsx'
import { sayStop } from './sayStop.ts'
import { StartProblem } from './StartProblem.tsx'

const host = hostHere()

addEventListener('error', ({ error }) => host.noteTrouble(error))
addEventListener('unhandledrejection', ({ reason }) => host.noteTrouble(reason))

/** Made when the language is known, which it has words of, and once. */
let look: ReturnType<typeof theme> | null = null

function render(root: Root, content: React.ReactNode) {
  look ??= theme()
  root.render(
    <StrictMode>
      <DirectionProvider>
        <MantineProvider theme={look} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
          {content}
        </MantineProvider>
      </DirectionProvider>
    </StrictMode>,
  )
}

/** A field that is left is committed. */
function leaveField() {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}

/**
 * At every start: that a run was killed is not always known, since the browser writes its marks late. What was written
 * before it is saved by it as well, so it lets the first picture be drawn.
 */
const rotate = () => void rotateLog().catch(() => {})

/** A trial reads a whole copy: long after anything that is waited for. */
const trialAfter = 60_000

async function begin(root: Root) {
  try {
    const running = await beginRun()
    const started = await start(host, {
      afterUncleanEnd: running.afterUncleanEnd,
      onBlocked: () => render(root, <StartProblem sentence={t('app.problem.blocked')} />),
      make: makeInWorker,
    })
    if (started.kind === 'stopped') return render(root, <StartProblem sentence={sayStop(started.stop)} again={t('safety.start.again')} />)
    const { database, findings, unverified } = started
    if (findings.length > 0) {
      const { Guard } = await import('./Guard.tsx')
      await new Promise<void>((resolve) => {
        render(root, <Guard database={database} host={host} findings={findings} onDone={resolve} />)
      })
    }
    const safety = keepSnapshots(database, host, { ...sayCopies, make: makeInWorker })
    const session = createSession(database, location.hash, safety)
    keepSelection(session)
    keepToday(session, host)
    const typing = keepTyping(session, running)
    // Without knowing how it was shown last it is shown all the same.
    await host
      .about()
      .then(({ assistive }) => rememberWay(database, assistive))
      .catch(() => {})
    if (unverified.length > 0)
      void verifyLater(database.name, unverified).then(
        (broken) => broken.length > 0 && sayBroken(),
        () => {},
      )
    setTimeout(() => void tryWeekly(database, host, today()), trialAfter)
    if (running.afterUncleanEnd) void safety.everything().then(() => running.done())
    const finish = () => {
      leaveField()
      return session.settled()
    }
    host.onLeaving(async () => {
      await finish()
      await typing.leave()
      await safety.leave()
    })
    const reminders = keepReminding(session, host, finish)
    // The address names what is open, so that reloading and going back work as they do everywhere.
    session.subscribe(({ place }) => {
      const hash = writePlace(place)
      if (hash !== location.hash) history.pushState(null, '', hash)
    })
    addEventListener('popstate', () => {
      // The browser's Back leaves it where it is, and its roadmap is no longer open when it is taken off the screen.
      leaveField()
      session.goTo(readPlace(location.hash))
    })
    render(
      root,
      <HostProvider host={host}>
        <SafetyContext value={safety}>
          <SessionContext value={session}>
            <RemindersContext value={reminders}>
              <TypingContext value={typing}>
                <App onSettled={rotate} />
              </TypingContext>
            </RemindersContext>
          </SessionContext>
        </SafetyContext>
      </HostProvider>,
    )
  } catch (error) {
    const problem = problemOf(error)
    if (problem.kind === 'store' && problem.problem === 'unavailable') {
      const [{ NoDatabase }, copies] = await Promise.all([import('./NoDatabase.tsx'), wholeCopies(host)])
      render(root, <NoDatabase host={host} copies={copies} />)
    } else render(root, <StartProblem problem={problem} />)
    bringOtherScripts()
  }
}

/** The audience's window only reads and shows: it keeps no copies, reminds of nothing, and asks for nothing. */
async function beginAudience(root: Root) {
  try {
    const session = createSession(await openDatabase(), location.hash)
    render(
      root,
      <SessionContext value={session}>
        <AudienceWindow />
      </SessionContext>,
    )
  } catch (error) {
    render(root, <StartProblem problem={problemOf(error)} />)
  }
}

/** Not awaited up here: the texts of a language may need what this script brings with it. */
async function beginSpeaking() {
  host.speak(await followPreferences())
  // Menus and dialogs lie beside the app in the document; this is the landmark that holds them.
  document.querySelector('#overlays')?.setAttribute('aria-label', t('app.bar.overlays'))
  const element = document.getElementById('app')
  if (element) await (isAudience(location.hash) ? beginAudience : begin)(createRoot(element))
}

void beginSpeaking()
