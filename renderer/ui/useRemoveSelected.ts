import { titleOf } from '#shared/domain/invariants.ts'
import { removeAll } from '#shared/planning/records.ts'
import { t } from '#shared/text/index.ts'
import { selectedIds } from '../session/session.ts'
import { useSessionActions } from '../session/useSession.ts'
import { useRemoval } from './useRemoval.tsx'

/** What is removed by the key for it. Reviews and lessons are memory. */
const kinds = ['activity', 'milestone', 'lane', 'outcome', 'stakeholder'] as const

/** Removes everything that is selected, with Undo; does nothing where the keyboard is on a bar that is not. */
export function useRemoveSelected() {
  const session = useSessionActions()
  const remove = useRemoval()
  return async (): Promise<void> => {
    const { open, selection } = session.getState()
    const kind = kinds.find((one) => one === selection?.kind)
    const ids = selectedIds(selection)
    const [first] = ids
    if (!open || kind === undefined || first === undefined || isOnAnother(ids)) return
    const record = open.state[kind][first]
    const subject = ids.length > 1 ? t('several.subject', { count: ids.length }) : record ? titleOf(record) : ''
    await remove(subject, (state) => removeAll(state, kind, ids))
  }
}

const isOnAnother = (ids: readonly string[]): boolean => {
  const key = document.activeElement instanceof HTMLElement ? document.activeElement.dataset['key'] : undefined
  return key !== undefined && !ids.some((id) => key.endsWith(`:${id}`))
}
