import { Gantt, Willow } from '@svar-ui/react-gantt'
import '@svar-ui/react-gantt/all.css'
import { createRoot } from 'react-dom/client'
import { type Items, itemsOf } from '../page/items.ts'

const stage = document.querySelector<HTMLElement>('#stage') ?? document.body
let data: Items

function begin(activities: number, lanes: number): void {
  data = itemsOf(activities, lanes)
}

/** As it comes, with a lane as the summary of its activities, and rows as low as those of the other pages. */
function show(): void {
  const tasks = data.lanes.flatMap((text, lane) => [
    { id: `lane ${lane}`, text, type: 'summary', open: true } as const,
    ...data.items
      .filter((item) => item.lane === lane)
      .map(
        ({ id, title, start, end }) =>
          ({ id, text: title, type: 'task', parent: `lane ${lane}`, start: new Date(start), end: new Date(end) }) as const,
      ),
  ])
  const scales = [
    { unit: 'year', step: 1, format: '%Y' },
    { unit: 'quarter', step: 1, format: 'Q%Q' },
  ] as const
  createRoot(stage).render(
    <Willow>
      {/* Without a height of its own it would draw every row. */}
      <div style={{ height: '100vh' }}>
        <Gantt
          tasks={tasks}
          scales={scales}
          start={new Date(data.from)}
          end={new Date(data.to)}
          cellHeight={22}
          scaleHeight={22}
          cellWidth={70}
        />
      </div>
    </Willow>,
  )
}

Object.assign(window, { begin, show })
