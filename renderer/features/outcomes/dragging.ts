import { type DragEvent, useState } from 'react'
import type { Id } from '#shared/domain/fields.ts'

const type = 'application/x-rearview-activity'

/** What an element has by which an activity is taken hold of. */
export const draggable = (activity: Id) => ({
  draggable: true,
  onDragStart: (event: DragEvent) => {
    event.dataTransfer.setData(type, activity)
    event.dataTransfer.effectAllowed = 'link'
  },
})

/** What an element has onto which an activity is dropped; `data-over` while one is held over it. */
export function useDrop(onActivity: (activity: Id) => void) {
  const [over, setOver] = useState(false)
  return {
    'data-over': over,
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes(type)) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'link'
      setOver(true)
    },
    onDragLeave: (event: DragEvent) => {
      if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) setOver(false)
    },
    onDrop: (event: DragEvent) => {
      setOver(false)
      const activity = event.dataTransfer.getData(type)
      if (activity === '') return
      event.preventDefault()
      onActivity(activity)
    },
  }
}
