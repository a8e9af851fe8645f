import { type ComponentType, useEffect, useState } from 'react'

const loads: (() => Promise<unknown>)[] = []

/**
 * A part of the app whose code is loaded when it is first shown, or before, while there is nothing else to do. What is
 * loaded is shown at once: React's own `lazy` would show nothing for a moment, and hold back for up to 300 ms what
 * follows that.
 */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null
  const bring = async () => {
    // Some texts are put together where a part begins.
    await import('#shared/text/whole.ts')
    return (loaded ??= await load())
  }
  loads.push(bring)
  return function Later(props: Props) {
    const [Shown, show] = useState<ComponentType<Props> | null>(() => loaded)
    useEffect(() => {
      if (Shown) return
      bring().then(
        (Component) => show(() => Component),
        // Into the boundary of the screen, as from a component of its own.
        (problem: unknown) =>
          show(() => {
            throw problem
          }),
      )
    }, [Shown])
    return Shown && <Shown {...props} />
  }
}

/** Loads what is shown later, one after the other, whenever there is nothing else to do. */
export function bringLater(): void {
  requestIdleCallback(() => {
    const next = loads.shift()
    if (!next) return
    // What cannot be loaded now is tried again when it is to be shown.
    void next().then(bringLater, bringLater)
  })
}
