import { first } from './en/first.ts'
import { t } from './index.ts'

export type Action = keyof typeof first.history.action

const isAction = (name: string): name is Action => Object.hasOwn(first.history.action, name)

/** Returns in a sentence what a revision did. An action of a newer Rearview is said by its subject alone. */
export function sayRevision({ action, subject }: { readonly action: string; readonly subject: string }): string {
  return isAction(action) ? t(`history.action.${action}`, { subject }) : subject
}
