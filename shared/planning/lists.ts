/** What somebody did to a list: said so that it can be done to the list as it is by then. */
export interface ListChange {
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

/** Returns what was added to and removed from a list of different texts. */
export const listChange = (before: readonly string[], after: readonly string[]): ListChange => ({
  added: after.filter((item) => !before.includes(item)),
  removed: before.filter((item) => !after.includes(item)),
})

/** Returns the list with the change made to it; what it holds already is not added again. */
export function withListChange(list: readonly string[], { added, removed }: ListChange): string[] {
  const kept = list.filter((item) => !removed.includes(item))
  return [...kept, ...added.filter((item) => !kept.includes(item))]
}
