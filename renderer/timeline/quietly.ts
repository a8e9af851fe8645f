/**
 * Gives items to groups without vis-timeline drawing them at once: it would draw each that lies in its range of days,
 * in view or not, and then everything once more. Its next redraw draws those in view. `parts` are its item set and the
 * groups concerned, in which what draws stands still meanwhile; of another vis-timeline nothing does, and it draws more.
 */
export function quietly(parts: readonly object[], give: () => void): void {
  for (const part of parts) for (const name of ['redraw', '_checkIfVisible']) if (name in part) Reflect.set(part, name, () => false)
  try {
    give()
  } finally {
    for (const part of parts) for (const name of ['redraw', '_checkIfVisible']) Reflect.deleteProperty(part, name)
  }
}
