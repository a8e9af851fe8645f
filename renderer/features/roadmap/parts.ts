import { later } from '../../ui/later.tsx'

// What the timeline, which is shown first, can do without.

export const RoadmapTable = later(async () => (await import('./RoadmapTable.tsx')).RoadmapTable)
export const ThreadsView = later(async () => (await import('./ThreadsView.tsx')).ThreadsView)
export const CapacityView = later(async () => (await import('./CapacityView.tsx')).CapacityView)
export const AddLane = later(async () => (await import('./AddLane.tsx')).AddLane)
export const PasteActivities = later(async () => (await import('./PasteActivities.tsx')).PasteActivities)
