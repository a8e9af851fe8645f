import { createStore, type StoreApi } from 'zustand/vanilla'
import { z } from 'zod'
import type { CalendarDate } from '#shared/calendar/dates.ts'
import { nameWithin } from '#shared/document/fileName.ts'
import type { Id } from '#shared/domain/fields.ts'
import type { ReviewSummary } from '#shared/review/due.ts'
import { type Prompt, putOff, type Reminded, snooze, type Snooze, stillSilent, tell, told, type Told, untold } from '#shared/review/prompts.ts'
import { sayPrompt } from '#shared/review/sayPrompt.ts'
import { t } from '#shared/text/index.ts'
import type { Host, ReminderPermission } from '../platform/host.ts'
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
}

export interface Reminders extends StoreApi<RemindersState> {
  /** Silences what waits for this roadmap until the day. Returns whether it could; the session says why not. */
  putOff(roadmap: Id, summary: ReviewSummary, until: CalendarDate): Promise<boolean>
  /** Shows the roadmap's prompt again. */
  showAgain(roadmap: Id): Promise<boolean>
  /** Asks the user whether a browser may tell, after a press; tells at once when it may. */
  ask(): Promise<ReminderPermission>
  dispose(): void
}

/**
 * Tells of the reviews that wait outside the window, each once a day: at launch, when the day changes (at midnight, on
 * waking), and when a presentation ends during which it would have been told. A press leads to the review, after `finish`.
 */
export function keepReminding(session: Session, host: Pick<Host, 'reminders'>, finish: () => Promise<void>): Reminders {
  const { database } = session
  const store = createStore<RemindersState>()(() => ({ snoozes: [], permission: host.reminders.permission() }))
  const stopWatching = watchSetting(database, snoozeSetting, isSnoozes, [], (snoozes) => store.setState({ snoozes }), (error) => session.report(error))

  const check = async (): Promise<void> => {
    const { heads, today, presenting } = session.getState()
    if (heads === null || presenting || host.reminders.permission() !== 'allowed') return
    const due = await withSettings(database, async () => {
      const snoozes = await readSetting(database, snoozeSetting, isSnoozes, [])
      const before = await readSetting(database, toldSetting, isTold, null)
      const found = session.getState().presenting ? [] : untold(heads, snoozes, before, today)
      if (found.length > 0) await writeSetting(database, toldSetting, tell(before, found, today))
      return found
    })
    await Promise.all(due.map((one) => host.reminders.show(reminderOf(one))))
  }
  const checkQuietly = () => {
    // What keeps a setting from being read is told by the session, which reads them as well.
    check().catch(() => {})
  }

  const stopFollowing = session.subscribe((now, before) => {
    const launched = now.heads !== null && before.heads === null
    if (launched || now.today !== before.today || (before.presenting && !now.presenting)) checkQuietly()
  })
  checkQuietly()

  host.reminders.onPressed((roadmap) => {
    void finish().then(() => session.goTo({ roadmap, screen: 'review' }))
  })

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
    putOff: (roadmap, summary, until) => change((snoozes, today) => putOff(snoozes, roadmap, summary, until, today)),
    showAgain: (roadmap) => change((snoozes, today) => stillSilent(snoozes, roadmap, today)),
    ask: async () => {
      const permission = await host.reminders.ask()
      store.setState({ permission })
      checkQuietly()
      return permission
    },
    dispose: () => {
      stopWatching()
      stopFollowing()
    },
  }
}

/** The longest sentence a notification is given; labels of quarters may be of any length. */
const longest = 400

const reminderOf = ({ roadmap, prompt }: { readonly roadmap: Reminded; readonly prompt: Prompt }) => ({
  roadmap: roadmap.id,
  title: nameWithin(roadmap.name, (name) => t('prompts.notification.title', { name })),
  body: sayPrompt(prompt, roadmap.summary.calendar).slice(0, longest).toWellFormed(),
})
