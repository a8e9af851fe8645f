import { useLayoutEffect, useRef, useState } from 'react'

/**
 * Functions that stay the same from one drawing to the next and do what the latest would: what they are given to
 * is not drawn again on their account. For what is done upon events, and not while drawing.
 */
export function useSteady<F extends Record<string, (...given: never[]) => unknown>>(functions: F): F {
  const latest = useRef(functions)
  useLayoutEffect(() => {
    latest.current = functions
  })
  const [steady] = useState(
    () => Object.fromEntries(Object.keys(functions).map((name) => [name, (...given: never[]) => latest.current[name]?.(...given)])) as F,
  )
  return steady
}
