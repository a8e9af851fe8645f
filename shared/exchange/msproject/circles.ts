/**
 * Returns the edges of a graph that can stay so that nothing waits for itself, in order, and those that
 * close a circle. Takes time proportional to the nodes and edges.
 */
export function withoutCircles(waits: ReadonlyMap<string, readonly string[]>): {
  readonly kept: ReadonlyMap<string, readonly string[]>
  readonly left: readonly { readonly from: string; readonly on: string }[]
} {
  const kept = new Map<string, string[]>([...waits.keys()].map((from) => [from, []]))
  const left: { from: string; on: string }[] = []
  const state = new Map<string, 'open' | 'done'>()
  for (const first of waits.keys()) {
    if (state.has(first)) continue
    const path: { from: string; next: number }[] = [{ from: first, next: 0 }]
    state.set(first, 'open')
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const on = waits.get(step.from)?.[step.next]
      step.next += 1
      if (on === undefined) {
        state.set(step.from, 'done')
        path.pop()
      } else if (state.get(on) === 'open') left.push({ from: step.from, on })
      else {
        kept.get(step.from)?.push(on)
        if (!state.has(on)) {
          state.set(on, 'open')
          path.push({ from: on, next: 0 })
        }
      }
    }
  }
  return { kept, left }
}
