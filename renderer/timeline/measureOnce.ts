/** What vis-timeline asks of the page for each bar that it draws first. */
interface Sizes {
  readonly content: { readonly width: number }
  readonly box: { readonly height: number }
}

/** As far as it is used here: vis-timeline's own of what reaches from one instant to another. */
interface RangeItem {
  overflow: boolean
  whiteSpace: boolean
  readonly data: { readonly className?: string }
}

/** Its word for measuring. */
const measures = '_getDomComponentsSizes'

/** By sort of bar, of the timeline that was made last. */
const known = new Map<string, Sizes>()
const mended = new WeakSet<object>()

/**
 * Has vis-timeline measure one bar of each sort instead of every one: how high they are the style sheet says, each has one
 * line, and what does not fit is cut off. Each measurement lays the page out once more.
 */
export function measureOnce(itemSet: unknown): void {
  known.clear()
  const types: unknown = Reflect.get(Object(itemSet).constructor, 'types')
  const proto: unknown = Reflect.get(Object(Reflect.get(Object(types), 'range')), 'prototype')
  const measure: unknown = Reflect.get(Object(proto), measures)
  // Another vis-timeline measures each bar, and all else is as it was.
  if (typeof proto !== 'object' || proto === null || typeof measure !== 'function' || mended.has(proto)) return
  mended.add(proto)
  Reflect.set(proto, measures, function once(this: RangeItem): Sizes {
    const sort = this.data.className?.startsWith('rv-folded') === true ? 'folded' : 'bar'
    const sizes = known.get(sort) ?? (Reflect.apply(measure, this, []) as Sizes)
    if (sizes.box.height > 0) known.set(sort, sizes)
    this.overflow = false
    this.whiteSpace = false
    return sizes
  })
}
