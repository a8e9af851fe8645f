export type StoreProblem =
  /** The disk, or the browser's share of it, is full. */
  | 'full'
  /** The database was made by a newer Rearview. */
  | 'newer'
  /** Another window committed first. */
  | 'stale'
  /** The database was closed from outside: another window upgraded or deleted it. */
  | 'closed'
  /** The browser would not open or write the database. */
  | 'unavailable'
  /** There is no such roadmap or revision. */
  | 'missing'
  /** It was to be removed, and no copy of it could be made first. */
  | 'uncopied'

/** What can go wrong between Rearview and its database. Nothing of the failed transaction was written. */
export class StoreError extends Error {
  override readonly name = 'StoreError'

  constructor(
    readonly problem: StoreProblem,
    detail: string,
  ) {
    super(`${problem}: ${detail}`)
  }

  /** Names the problem behind an error of Dexie or IndexedDB; what is already named stays as it is. */
  static from(error: unknown): StoreError {
    if (error instanceof StoreError) return error
    const names = namesOf(error)
    const detail = error instanceof Error ? error.message : String(error)
    if (names.includes('QuotaExceededError')) return new StoreError('full', detail)
    if (names.includes('VersionError')) return new StoreError('newer', detail)
    if (names.includes('DatabaseClosedError') || names.includes('InvalidStateError')) return new StoreError('closed', detail)
    return new StoreError('unavailable', detail)
  }
}

/** Dexie wraps the cause: an aborted transaction that ran out of space carries it inside. */
function namesOf(error: unknown): string[] {
  const names: string[] = []
  for (let here: unknown = error; typeof here === 'object' && here !== null && names.length < 8;) {
    if ('name' in here && typeof here.name === 'string') names.push(here.name)
    here = 'inner' in here ? here.inner : undefined
  }
  return names
}
