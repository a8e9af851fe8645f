import type { Curve } from '../curve.ts'
import { manyPlan } from '../plans.ts'
import type { Stage } from '../stage.ts'
import { heapOf, inspectorOf, openingOf, searchOf } from './app.ts'
import { measure as measureStore } from './store.ts'
import { dragBy, framesBy, pictureBy } from './timeline.ts'

const overActivities = (name: string, what: string, measure: Curve<Stage>['measure'], unit = 'ms'): Curve<Stage> => ({
  name,
  what,
  unit,
  over: 'activities',
  measure,
})

const overRevisions = (
  name: 'commit' | 'head' | 'state' | 'difference',
  what: string,
  of: Parameters<typeof measureStore>[1],
): Curve<Stage> => ({
  name,
  what,
  unit: 'ms',
  over: 'revisions',
  measure: async (stage, size) => (await measureStore(stage, of, size))['ours'] ?? Number.NaN,
})

export const curves: readonly Curve<Stage>[] = [
  overActivities('start', 'start: navigation to a roadmap in use', openingOf),
  overActivities('picture', 'first picture', (stage, size) => pictureBy(stage, 'ours', size)),
  overActivities('drag', 'end of a drag, committed', (stage, size) => dragBy(stage, 'ours', size)),
  overActivities('pan', 'pan, frame p95', (stage, size) => framesBy(stage, 'ours', size, 'Shift')),
  overActivities('zoom', 'zoom, frame p95', (stage, size) => framesBy(stage, 'ours', size, 'Control')),
  overActivities('inspector', 'inspector: key press until painted', inspectorOf),
  overActivities('search', 'search: a letter until painted', (stage, size) => searchOf(stage, manyPlan(size), ['Activity 123'])),
  overActivities('heap', 'heap with a roadmap open', heapOf, 'MB'),
  overRevisions('commit', 'commit of 20 records', 'commit'),
  overRevisions('head', 'head state of 2,000 records', 'head'),
  overRevisions('state', 'state at any revision', 'at'),
  overRevisions('difference', 'difference of revisions 40 apart', 'difference'),
]
