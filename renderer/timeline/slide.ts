import type { Placed } from './titles.ts'

type Place = Pick<Placed, 'left' | 'width'>
type Items = Readonly<Record<string, Placed>>

/** Where the bars that are in view are drawn. */
export const placesOf = (items: Items): ReadonlyMap<string, Place> =>
  new Map(Object.entries(items).flatMap(([key, { displayed, left, width }]) => (displayed ? [[key, { left, width }]] : [])))

/**
 * Lets bars slide to where they are drawn now from where they were. An animation and not a transition of the
 * style sheet: vis-timeline takes its groups off the page and puts them back when it draws, which ends those.
 */
export function slideFrom(before: ReadonlyMap<string, Place>, items: Items, milliseconds: number): void {
  for (const [key, { displayed, left, width, dom }] of Object.entries(items)) {
    const box = dom?.box
    const was = before.get(key)
    if (!box || !displayed || !was || (Math.abs(was.left - left) < 0.5 && Math.abs(was.width - width) < 0.5)) continue
    const frame = (place: Place) => ({ transform: `translateX(${place.left}px)`, width: `${place.width}px` })
    box.animate([frame(was), frame({ left, width })], { duration: milliseconds, easing: 'ease-in-out' })
  }
}
