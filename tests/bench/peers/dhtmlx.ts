import { gantt } from 'dhtmlx-gantt'
import 'dhtmlx-gantt/codebase/dhtmlxgantt.css'
import { type Items, itemsOf } from '../page/items.ts'

const stage = document.querySelector<HTMLElement>('#stage') ?? document.body
let data: Items

function begin(activities: number, lanes: number): void {
  data = itemsOf(activities, lanes)
}

/** As it comes, with a lane as the project of its activities, and rows as low as those of the other pages. */
function show(): void {
  Object.assign(gantt.config, {
    row_height: 22,
    bar_height: 18,
    scale_height: 22,
    scales: [{ unit: 'quarter', step: 1, format: '%m %Y' }],
  })
  gantt.init(stage, new Date(data.from), new Date(data.to))
  gantt.parse({
    data: [
      ...data.lanes.map((text, lane) => ({ id: `lane ${lane}`, text, type: 'project', open: true })),
      ...data.items.map(({ id, title, lane, start, end }) => ({
        id,
        text: title,
        parent: `lane ${lane}`,
        start_date: new Date(start),
        end_date: new Date(end),
      })),
    ],
    links: [],
  })
}

Object.assign(window, { begin, show })
