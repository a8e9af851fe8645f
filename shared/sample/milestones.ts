import type { Milestone } from '../domain/milestone.ts'
import type { StoryDay } from './days.ts'

/** As they were first planned. What decides an activity lies after all that the activity is built upon. */
export const milestones: readonly { key: string; title: string; on: StoryDay; kind: Milestone['kind']; activity?: string }[] = [
  { key: 'tablets-go', title: 'Board decides on tablets for every technician', on: [2, 13], kind: 'decision', activity: 'tablets' },
  {
    key: 'scheduling-go',
    title: 'Go or no-go for scheduling in all depots',
    on: [4, 75],
    kind: 'decision',
    activity: 'scheduling-rollout',
  },
  {
    key: 'acoustic-go',
    title: 'Board decides on acoustic sensors for all zones',
    on: [7, 35],
    kind: 'decision',
    activity: 'acoustic-rollout',
  },
  { key: 'mid-period', title: 'Regulator’s mid-period review', on: [9, 30], kind: 'event' },
  { key: 'dispatch-archive', title: 'Old dispatch archive handed over', on: [14, 60], kind: 'event', activity: 'dispatch-off' },
  { key: 'price-review', title: 'Price review submitted', on: [15, 20], kind: 'event' },
  { key: 'contract-end', title: 'Works management contract ends', on: [16, 76], kind: 'event' },
  { key: 'price-final', title: 'Final determination of the price review', on: [17, 60], kind: 'event' },
  { key: 'renewal-go', title: 'Board releases the renewal budget', on: [18, 50], kind: 'decision', activity: 'burst-rollout' },
]
