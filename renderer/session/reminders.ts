import { createStore, type StoreApi } from 'zustand/vanilla'
import { z } from 'zod'
import type { CalendarDate } from '#shared/calendar/dates.ts'
import { nameWithin } from '#shared/text/fileName.ts'
import type { Id } from '#shared/domain/fields.ts'
import type { ReviewSummary } from '#shared/review/due.ts'
import type { ReviewFacts } from '#shared/ipc/reminder.ts'
import { putOff, type Reminded, snooze, type Snooze, stillSilent, tell, told, type Told, untold } from '#shared/review/prompts.ts'
import { sayNotification } from '#shared/review/sayWaiting.ts'
import type { Host, HostReminders, PageReminders, ReminderPermission } from '../platform/host.ts'
import { readSetting, watchSetting, withSettings, writeSetting } from '../store/heads.ts'
import type { Session } from './session.ts'

const snoozeSetting = 'review-snoozes'
const toldSetting = 'reviews-told'

const snoozeList = z.array(snooze)
const isSnoozes = (value: unknown): value is Snooze[] => snoozeList.safeParse(value).success
const isTold = (value: unknown): value is Told | null => value === null || told.safeParse(value).success

interface RemindersState {
  /** What was put off on this computer. */
  readonly snoozes: readonly Snooze[]
  /** Whether anything may be told outside the window. */
  readonly permission: ReminderPermission
  /** The roadmap whose reminder was pressed, until its review is shown. */
  readonly pressed: Id | null
}

export interface Reminders extends StoreApi<RemindersState> {
  /** How this computer reminds, where that can be chosen; null in a browser. */
  readonly here: HostReminders | null
  /** Silences what waits for this roadmap until the day. Returns whether it could; the session says why not. */
  putOff(roadmap: Id, summary: ReviewSummary, until: CalendarDate): Promise<boolean>
  /** Shows the roadmap's prompt again. */
  showAgain(roadmap: Id): Promise<boolean>
  /** Asks the user whether a browser may tell, after a press; tells at once when it may. */
  ask(): Promise<ReminderPermission>
  /** Shows the review whose reminder was pressed. */
  goToPressed(): void
  dispose(): void
}

/**
 * Tells of the reviews that wait outside the window, or has the host do so. A press is kept until the window is free for
 * it, and then leads to the review, after `finish`.
 */
export function keepReminding(session: Session, host: Pick<Host, 'reminders'>, finish: () => Promise<void>): Reminders {
  const { database } = session
  const { reminders } = host
  const store = createStore<RemindersState>()(() => ({
    snoozes: [],
    permission: reminders.by === 'page' ? reminders.permission() : 'allowed',
    pressed: null,
  }))
  const teller = reminders.by === 'page' ? tellFromHere(session, reminders) : haveTold(session, reminders)
  const onSnoozes = (snoozes: readonly Snooze[]) => {
    store.setState({ snoozes })
    teller.onSnoozes(snoozes)
  }
  const stopWatching = watchSetting(database, snoozeSetting, isSnoozes, [], onSnoozes, (error) => session.report(error))

  reminders.onPressed((pressed) => store.setState({ pressed }))

  const change = async (how: (snoozes: readonly Snooze[], today: CalendarDate) => Snooze[]) => {
    try {
      const snoozes = await withSettings(database, async () => {
        const changed = how(await readSetting(database, snoozeSetting, isSnoozes, []), session.getState().today)
        await writeSetting(database, snoozeSetting, changed)
        return changed
      })
      store.setState({ snoozes })
      return true
    } catch (error) {
      session.report(error)
      return false
    }
  }

  return {
    ...store,
    here: reminders.by === 'host' ? reminders : null,
    putOff: (roadmap, summary, until) => change((snoozes, today) => putOff(snoozes, roadmap, summary, until, today)),
    showAgain: (roadmap) => change((snoozes, today) => stillSilent(snoozes, roadmap, today)),
    ask: async () => {
      const permission = await teller.ask()
      store.setState({ permission })
      return permission
    },
    goToPressed: () => {
      const { pressed: roadmap } = store.getState()
      store.setState({ pressed: null })
      if (roadmap !== null) void finish().then(() => session.goTo({ roadmap, screen: 'review' }))
    },
    dispose: () => {
      stopWatching()
      teller.stop()
    },
  }
}

interface Teller {
  /** What was put off, once that was read and whenever it changes. */
  onSnoozes(snoozes: readonly Snooze[]): void
  ask(): Promise<ReminderPermission>
  stop(): void
}

/**
 * Tells each review once a day: at launch, when the day changes (at midnight, on waking), and when a presentation ends
 * during which it would have been told.
 */
function tellFromHere(session: Session, reminders: PageReminders): Teller {
  const { database } = session
  const check = async (): Promise<void> => {
    const { heads, today, presenting } = session.getState()
    if (heads === null || presenting || reminders.permission() !== 'allowed') return
    const due = await withSettings(database, async () => {
      const snoozes = await readSetting(database, snoozeSetting, isSnoozes, [])
      const before = await readSetting(database, toldSetting, isTold, null)
      const found = session.getState().presenting ? [] : untold(heads, snoozes, before, today)
      if (found.length > 0) await writeSetting(database, toldSetting, tell(before, found, today))
      return found
    })
    await Promise.all(due.map((one) => reminders.show({ roadmap: one.roadmap.id, ...sayNotification(one) })))
  }
  const checkQuietly = () => {
    // What keeps a setting from being read is told by the session, which reads them as well.
    check().catch(() => {})
  }
  const stop = session.subscribe((now, before) => {
    const launched = now.heads !== null && before.heads === null
    if (launched || now.today !== before.today || (before.presenting && !now.presenting)) checkQuietly()
  })
  checkQuietly()
  return {
    onSnoozes: () => {},
    ask: async () => {
      const permission = await reminders.ask()
      checkQuietly()
      return permission
    },
    stop,
  }
}

/** Gives the host what it reminds by, at launch and whenever that changes. */
function haveTold(session: Session, reminders: HostReminders): Teller {
  let given = ''
  // Nothing is given before it is known: what was put off would be told.
  let snoozes: readonly Snooze[] | null = null
  const give = () => {
    const { heads } = session.getState()
    if (heads === null || snoozes === null) return
    const facts = factsOf(heads, snoozes)
    const text = JSON.stringify(facts)
    if (text === given) return
    given = text
    void reminders.follow(facts)
  }
  return {
    onSnoozes: (found) => {
      snoozes = found
      give()
    },
    ask: () => Promise.resolve('allowed'),
    stop: session.subscribe((now, before) => {
      if (now.heads !== before.heads) give()
    }),
  }
}

/** As many as the host takes; nobody has them all. */
const most = 1000

const short = (name: string) => nameWithin(name, (text) => text).toWellFormed()

const factsOf = (heads: readonly Reminded[], snoozes: readonly Snooze[]): ReviewFacts => ({
  roadmaps: heads.slice(0, most).map(({ id, name, sample, scenarioOf, summary }) => ({
    id,
    name: short(name),
    sample,
    scenarioOf: scenarioOf ? short(scenarioOf) : null,
    summary,
  })),
  snoozes: [...snoozes],
})
