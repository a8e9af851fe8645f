import Gantt from 'frappe-gantt'
import 'frappe-gantt/dist/frappe-gantt.css'
import { type Items, itemsOf } from '../page/items.ts'

const stage = document.querySelector<HTMLElement>('#stage') ?? document.body
let data: Items

function begin(activities: number, lanes: number): void {
  data = itemsOf(activities, lanes)
}

/** As it comes; it knows no lanes, so its activities stand in the order of them. */
function show(): void {
  const tasks = data.items
    .toSorted((a, b) => a.lane - b.lane)
    .map(({ id, title, start, end }) => ({ id, name: title, start: new Date(start), end: new Date(end) }))
  const gantt = new Gantt(stage, tasks, {
    view_mode: 'Month',
    bar_height: 16,
    padding: 6,
    container_height: stage.clientHeight,
    infinite_padding: false,
    scroll_to: 'start',
  })
  Object.assign(window, { gantt })
}

Object.assign(window, { begin, show })
