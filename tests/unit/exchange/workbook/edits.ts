import type { State } from '#shared/domain/records.ts'
import type { Change } from '#shared/history/change.ts'
import { newActivity } from '#shared/planning/activity.ts'
import { add } from '#shared/planning/records.ts'

/** The change that adds an activity to the first lane. */
export const addActivity = (state: State, id: string): Change[] =>
  add('activity', newActivity({ id, title: 'Fresh', lane: Object.keys(state.lane)[0] ?? '', start: '2027-01-01', finish: '2027-03-31' }))
