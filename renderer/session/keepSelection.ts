import { z } from 'zod'
import { id } from '#shared/domain/fields.ts'
import { recordKinds } from '#shared/domain/records.ts'
import { writePlace } from './location.ts'
import type { Session } from './session.ts'

const name = 'rearview.selected'

const kept = z.strictObject({ place: z.string(), selection: z.object({ kind: z.enum(recordKinds), id, also: z.array(id).optional() }) })

/**
 * Selects what was selected in this window before it was loaded anew, by its user or after a crash, and keeps
 * what is selected from now on. The address keeps what is open; the browser keeps this for as long as the window.
 */
export function keepSelection(session: Session): void {
  const { place } = session.getState()
  try {
    const before = kept.safeParse(JSON.parse(sessionStorage.getItem(name) ?? 'null')).data
    if (before?.place === writePlace(place)) {
      const { kind, id: first, also } = before.selection
      session.select({ kind, id: first, ...(also && { also }) })
    }
  } catch {
    // A browser may refuse its storage, and what lies there may be of another version.
  }
  session.subscribe(({ selection, place: now }, { selection: last }) => {
    if (selection === last) return
    try {
      if (selection) sessionStorage.setItem(name, JSON.stringify({ place: writePlace(now), selection }))
      else sessionStorage.removeItem(name)
    } catch {
      // Then the next load begins with nothing selected.
    }
  })
}
