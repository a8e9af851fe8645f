import { Children, isValidElement, type Key, type ReactNode, startTransition, useEffect, useState } from 'react'

/**
 * Draws its children one after the other, each when what is before it is there: the window answers in between, where
 * all in one piece would keep it from that. What comes in later leaves the others where they are. `onAll` is told once
 * all are there.
 */
export function Pieces({ children, onAll }: { readonly children: ReactNode; readonly onAll?: () => void }) {
  const [drawn, setDrawn] = useState<ReadonlySet<Key | null>>(new Set())
  const pieces = Children.toArray(children).filter(isValidElement)
  const next = pieces.find(({ key }) => !drawn.has(key))?.key
  useEffect(() => {
    startTransition(() => {
      if (next !== undefined) setDrawn(new Set([...drawn, next]))
      else onAll?.()
    })
    // Once for each piece; who is told is told the same.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [next])
  return pieces.filter(({ key }) => drawn.has(key))
}
