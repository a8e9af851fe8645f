import { addDays, addMonths, type CalendarDate, startOfMonth } from '#shared/calendar/dates.ts'
import type { Id } from '#shared/domain/fields.ts'
import { inOrder } from '#shared/domain/records.ts'
import { newActivity } from '#shared/planning/activity.ts'
import type { Span } from '#shared/planning/moving.ts'
import { add } from '#shared/planning/records.ts'
import { t } from '#shared/text/index.ts'
import { newId } from '../../session/session.ts'
import { useOpen, useSessionActions } from '../../session/useSession.ts'

/** Adds what the roadmap shows, and selects it, so that its name can be typed at once. */
export function useAdding() {
  const session = useSessionActions()
  const { state } = useOpen()

  const activityOn = async (lane: Id, { start, finish }: Span) => {
    const id = newId()
    const title = t('roadmap.newActivity')
    const activity = newActivity({ id, title, lane, start, finish })
    if (await session.perform({ action: 'add', subject: title, changes: () => add('activity', activity) }))
      session.select({ kind: 'activity', id, fresh: true })
  }
  /** From the day, for three months. */
  const activityAt = (lane: Id, start: CalendarDate) => activityOn(lane, { start, finish: addDays(addMonths(start, 3), -1) })

  return {
    activityAt,
    activityOn,
    /** In the same lane and on the same days as another: one after the other by keyboard. */
    activityLike: async (id: Id) => {
      const like = state.activity[id]
      if (like) await activityOn(like.lane, like)
    },
    /** Beside the selected activity, else in the first lane; from the first of next month. */
    activity: async () => {
      const { selection, today } = session.getState()
      const selected = selection?.kind === 'activity' ? state.activity[selection.id] : undefined
      const lane = selection?.kind === 'lane' ? selection.id : (selected?.lane ?? inOrder(state, 'lane')[0]?.id)
      if (lane !== undefined) await activityAt(lane, startOfMonth(addMonths(today, 1)))
    },
    milestone: async () => {
      const id = newId()
      const title = t('roadmap.newMilestone')
      const milestone = {
        id,
        title,
        date: startOfMonth(addMonths(session.getState().today, 1)),
        kind: 'event',
        activity: null,
        sourceKey: null,
      } as const
      if (await session.perform({ action: 'add', subject: title, changes: () => add('milestone', milestone) }))
        session.select({ kind: 'milestone', id, fresh: true })
    },
  }
}
