import { type KeyboardEvent, type MouseEvent, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Id } from '#shared/domain/fields.ts'
import { isText } from '../../ui/typing.ts'

const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at) => at + 1,
  j: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  k: (at) => at - 1,
  Home: () => 0,
  End: (_, count) => count - 1,
}

interface RowProps {
  readonly 'data-row': Id
  readonly 'data-current': boolean
  readonly 'aria-current': true | undefined
  readonly tabIndex: 0 | -1
  readonly onClick: (event: MouseEvent<HTMLElement>) => void
}

export interface Rows {
  readonly current: Id | null
  /** Puts the keyboard on a row. */
  readonly go: (id: Id) => void
  readonly list: {
    readonly ref: React.RefObject<HTMLUListElement | null>
    readonly onKeyDown: (event: KeyboardEvent) => void
    readonly onKeyDownCapture: (event: KeyboardEvent) => void
  }
  readonly row: (id: Id) => RowProps
}

/**
 * A list that is one stop of Tab: one of its rows is the current one, arrow keys lead from row to row, and
 * `onKey` is told of each of the other `keys` that is pressed on it, one after the other: each when the one before
 * is done with. What is typed into a field of a row is the field's; Esc leads from there back to the row, and so
 * does Enter from one that is no form's.
 */
export function useRows(
  ids: readonly Id[],
  first: Id | null,
  keys: string,
  onKey: (key: string, id: Id, go: (id: Id) => void) => Promise<unknown>,
): Rows {
  const [chosen, setChosen] = useState(first)
  const current = chosen !== null && ids.includes(chosen) ? chosen : (ids[0] ?? null)
  const ref = useRef<HTMLUListElement>(null)
  /** Raised when another row is taken than the keys lead to: those that still wait were meant for the one before. */
  const hand = useRef(0)
  const latest = useRef({ ids, current, onKey })
  useLayoutEffect(() => {
    // The row they were meant for is gone.
    if (latest.current.current !== null && !ids.includes(latest.current.current)) hand.current += 1
    latest.current = { ids, current, onKey }
  })

  const go = (id: Id) => {
    flushSync(() => setChosen(id))
    const row = ref.current?.querySelector<HTMLElement>(`[data-row="${id}"]`)
    row?.focus({ preventScroll: true })
    row?.scrollIntoView({ block: 'nearest' })
  }

  const act = async (key: string) => {
    const { ids: shown, current: at } = latest.current
    if (at === null) return
    const step = steps[key]
    const to = step && shown[Math.max(0, Math.min(shown.length - 1, step(shown.indexOf(at), shown.length)))]
    if (to !== undefined) return go(to)
    await latest.current.onKey(key, at, go)
    // The next key finds on the screen what this one did, and so does the eye.
    flushSync(() => {})
    ref.current?.querySelector('[data-current="true"]')?.scrollIntoView({ block: 'nearest' })
  }
  /** How many keys are not done with yet. */
  const busy = useRef(0)
  const turn = useRef<Promise<unknown>>(Promise.resolve())
  const press = (key: string) => {
    const meant = hand.current
    // A key that has to wait for none is done with at once: where it leads to has the keyboard before the next.
    const work = busy.current === 0 ? act(key) : turn.current.then(() => (meant === hand.current ? act(key) : undefined))
    busy.current += 1
    turn.current = work.finally(() => {
      busy.current -= 1
    })
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const { target } = event
    const row = target instanceof HTMLElement && ref.current?.contains(target) ? target.closest<HTMLElement>('[data-row]') : null
    if (!row || event.ctrlKey || event.metaKey || event.altKey || (event.key === 'Enter' && event.defaultPrevented)) return
    const id = row.dataset['row'] ?? ''
    if (isText(target)) {
      const leaves = event.key === 'Escape' || (event.key === 'Enter' && target instanceof HTMLInputElement && target.form === null)
      if (!leaves || event.defaultPrevented) return
      event.preventDefault()
      event.stopPropagation()
      return go(id)
    }
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
    const isStep = Object.hasOwn(steps, key)
    // A button is pressed by Enter and does what it says.
    const isMine = key === 'Enter' ? !(target instanceof HTMLButtonElement) : key.length === 1 && keys.includes(key)
    if (!isStep && !isMine) return
    event.preventDefault()
    if (busy.current === 0 && id !== current) flushSync(() => setChosen(id))
    if (!event.repeat || isStep) press(key)
  }

  /** On a choice, up and down and Enter are the row's, and not the choice's. */
  const onKeyDownCapture = (event: KeyboardEvent) => {
    const { target } = event
    if (!(target instanceof HTMLInputElement && target.type === 'radio') || !['ArrowUp', 'ArrowDown', 'Enter'].includes(event.key)) return
    // One that the keyboard has come to and that is not chosen yet is chosen by Enter.
    if (event.key === 'Enter' && !target.checked) return
    onKeyDown(event)
    event.stopPropagation()
  }

  /** A row that is pressed becomes the current one, and stays under the hand while the one before it closes. */
  const take = (id: Id, row: HTMLElement) => {
    if (id === current) return
    hand.current += 1
    const { top } = row.getBoundingClientRect()
    flushSync(() => setChosen(id))
    const moved = row.getBoundingClientRect().top - top
    row.closest('main')?.querySelector('section')?.scrollBy({ top: moved, behavior: 'instant' })
  }

  return {
    current,
    go,
    list: { ref, onKeyDown, onKeyDownCapture },
    row: (id) => ({
      'data-row': id,
      'data-current': id === current,
      'aria-current': id === current || undefined,
      tabIndex: id === current ? 0 : -1,
      // Not while it is caught: a radio button would be drawn anew before it is known that it was pressed.
      onClick: ({ currentTarget }) => take(id, currentTarget),
    }),
  }
}
