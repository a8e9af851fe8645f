import type { Revision } from '../revision.ts'
import type { Conflict } from './parts.ts'

/** Returns the last of the revisions that touched what the conflict is about; null where none did. */
export function lastTouch(revisions: readonly Revision[], { kind, id, what, fields, main }: Conflict): Revision | null {
  const touches = ({ changes }: Revision) =>
    changes.some((item) => {
      if (what === 'circle') return item.kind === 'activity' && Object.hasOwn({ ...main }, item.id) && 'dependsOn' in { ...item.after }
      const whole = item.before === null || item.after === null || fields.length === 0
      return item.kind === kind && item.id === id && (whole || fields.some((field) => Object.hasOwn(item.after ?? {}, field)))
    })
  return revisions.findLast(touches) ?? null
}
