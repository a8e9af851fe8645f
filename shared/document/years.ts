import type { Axis, AxisYear, Stretch } from './axis.ts'
import type { DocumentLane, Item, RoadmapDocument } from './model.ts'

/**
 * Returns the roadmap once for each fiscal year of its horizon: bars and milestones of that year along an axis
 * of that year. What goes on in the year before or after is cut there and says so; what ended before or starts
 * after it is counted in its lane. The lists and outcomes are those of the whole roadmap.
 */
export const byYear = (roadmap: RoadmapDocument): { readonly year: AxisYear; readonly roadmap: RoadmapDocument }[] =>
  roadmap.axis.years.map((year) => ({
    year,
    roadmap: {
      ...roadmap,
      axis: axisWithin(roadmap.axis, year),
      marks: roadmap.marks.flatMap((mark) => within(mark, year)),
      lanes: roadmap.lanes.map((lane) => laneWithin(lane, year)),
    },
  }))

const scaled = ({ from, to }: Stretch) => (at: number) => (at - from) / (to - from)

/** Of quarters that follow one another the bounds are the same numbers, so none is compared with a tolerance. */
const holds = (year: Stretch, { from, to }: Stretch): boolean => from >= year.from && to <= year.to

function axisWithin({ quarters, today }: Axis, year: AxisYear): Axis {
  const at = scaled(year)
  const isThen = today !== null && today.at >= year.from && today.at < year.to
  return {
    start: year.start,
    finish: year.finish,
    quarters: quarters.filter((quarter) => holds(year, quarter)).map((quarter) => ({ ...quarter, from: at(quarter.from), to: at(quarter.to) })),
    years: [{ ...year, from: 0, to: 1 }],
    today: isThen ? { ...today, at: at(today.at) } : null,
  }
}

/** A point at the boundary belongs to the year that begins there. */
function within<T extends Item>(item: T, year: Stretch): T[] {
  const at = scaled(year)
  if (item.type === 'mark') return item.from >= year.from && item.from < year.to ? [{ ...item, from: at(item.from), to: at(item.to) }] : []
  if (item.to <= year.from || item.from >= year.to) return []
  return [
    {
      ...item,
      from: Math.max(0, at(item.from)),
      to: Math.min(1, at(item.to)),
      startsBefore: item.startsBefore || item.from < year.from,
      finishesAfter: item.finishesAfter || item.to > year.to,
    },
  ]
}

const laneWithin = (lane: DocumentLane, year: AxisYear): DocumentLane => ({
  ...lane,
  items: lane.items.flatMap((item) => within(item, year)),
  before: lane.activities.filter(({ finish }) => finish.date < year.start).length,
  after: lane.activities.filter(({ start }) => start.date > year.finish).length,
})
