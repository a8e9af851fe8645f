import { type KeyboardEvent, useState } from 'react'
import type { Id } from '#shared/domain/fields.ts'
import { isDialogOpen, isText } from '../../ui/typing.ts'

/** A list to choose from, closed or open, is gone through by letters of its own. */
const isList = (target: EventTarget | null) =>
  target instanceof Element && target.closest('[aria-haspopup="listbox"], [role="listbox"]') !== null

/** Whether a key is pressed by itself, and not typed into a text, on a list to choose from, or behind a dialog. */
export const isPlainKey = ({ ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean =>
  !ctrlKey && !metaKey && !altKey && !isText(target) && !isList(target) && !isDialogOpen()

/** Makes one of several rows the one that Tab leads to, and the arrow keys lead from it to its neighbours. */
export function useRows(ids: readonly Id[]) {
  const [last, setLast] = useState<Id | null>(null)
  const here = last !== null && ids.includes(last) ? last : ids[0]
  return (id: Id) => ({
    tabIndex: id === here ? 0 : -1,
    onFocus: () => setLast(id),
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const { currentTarget: row, key } = event
      if (event.target !== row || !isPlainKey(event) || (key !== 'ArrowDown' && key !== 'ArrowUp')) return
      event.preventDefault()
      const next = key === 'ArrowDown' ? row.nextElementSibling : row.previousElementSibling
      if (next instanceof HTMLElement) next.focus()
    },
  })
}

export type RowKeys = ReturnType<ReturnType<typeof useRows>>
