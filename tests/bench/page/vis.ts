import { DataSet } from 'vis-data/peer'
import { Timeline } from 'vis-timeline/peer'
import 'vis-timeline/styles/vis-timeline-graph2d.min.css'
import { type Items, itemsOf } from './items.ts'

/** vis-timeline as it comes, with the same items. */
const stage = document.querySelector<HTMLElement>('#stage') ?? document.body
let data: Items

function begin(activities: number, lanes: number): void {
  data = itemsOf(activities, lanes)
}

function show(): void {
  const items = new DataSet(data.items.map(({ id, title, lane, start, end }) => ({ id, content: title, group: lane, start, end })))
  const groups = new DataSet(data.lanes.map((content, id) => ({ id, content })))
  const timeline = new Timeline(stage, items, groups, {
    height: '100%',
    verticalScroll: true,
    horizontalScroll: true,
    horizontalScrollKey: 'shiftKey',
    zoomKey: 'ctrlKey',
    start: data.from,
    end: data.to,
  })
  Object.assign(window, { timeline })
}

Object.assign(window, { begin, show })
