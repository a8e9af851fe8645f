/** A group as vis-timeline keeps it: its height in pixels, as drawn or as estimated. */
interface Lane {
  readonly height: number
}

export interface View {
  /** The pixels above what is seen. */
  readonly top: number
  readonly height: number
}

/**
 * The groups that are in view, or less than a view away from it: of those the items are worth being kept by
 * vis-timeline, which makes several objects of each and goes over all of them in every frame.
 */
export function groupsNear(order: readonly string[], groups: Readonly<Record<string, Lane>>, { top, height }: View): string[] {
  let next = 0
  return order.filter((id) => {
    const begin = next
    next += groups[id]?.height ?? 0
    return next >= top - height && begin <= top + 2 * height
  })
}
