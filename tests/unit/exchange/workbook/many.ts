import type { State } from '#shared/domain/records.ts'
import { newActivity } from '#shared/planning/activity.ts'
import { sampleState } from './sampleState.ts'

/** The sample with so many activities, each waiting for the one before. */
export function manyActivities(count: number): State {
  const lanes = Object.keys(sampleState.lane)
  const made = Array.from({ length: count }, (_, place) => ({
    ...newActivity({
      id: `many${place}`,
      title: `Activity ${place}`,
      lane: lanes[place % lanes.length] ?? '',
      start: '2027-01-01',
      finish: '2027-06-30',
    }),
    dependsOn: place === 0 ? [] : [`many${place - 1}`],
    description: 'What it is for, and how one will know. '.repeat(5),
  }))
  return { ...sampleState, activity: { ...sampleState.activity, ...Object.fromEntries(made.map((activity) => [activity.id, activity])) } }
}
