import type { Told } from '../task.ts'

const launch = new URLSearchParams(location.search).get('launch') ?? ''

/** Tells the run what happened, so that it is known also when the browser is killed a moment later. */
export const tell = (told: Told): Promise<unknown> => fetch(`/told?launch=${launch}`, { method: 'POST', body: JSON.stringify(told) })

let armed = false

// Dexie takes the function when it opens the database, so it is changed before.
// oxlint-disable-next-line typescript/unbound-method
const original = IDBDatabase.prototype.transaction
IDBDatabase.prototype.transaction = function transaction(this: IDBDatabase, ...of: Parameters<IDBDatabase['transaction']>) {
  if (armed && of[1] === 'readwrite') {
    armed = false
    // By an address alone, which needs no more of this thread.
    void fetch(`/told?launch=${launch}&told=${encodeURIComponent(JSON.stringify({ kind: 'begun' } satisfies Told))}`)
  }
  return original.apply(this, of)
}

/** Tells when the next transaction that writes begins. */
export function tellFirstWrite(): void {
  armed = true
}

export const given = async <T>(name: string): Promise<T> => (await (await fetch(`/given/${name}`)).json()) as T
