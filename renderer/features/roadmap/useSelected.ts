import type { Id } from '#shared/domain/fields.ts'
import { all } from '#shared/domain/records.ts'
import { duplicate } from '#shared/planning/bulk.ts'
import { t } from '#shared/text/index.ts'
import { selectionOf } from '../../session/selecting.ts'
import { newId, selectedIds } from '../../session/session.ts'
import { useSessionActions } from '../../session/useSession.ts'

/** What is done with the activities that are selected, from a key, a menu or by name. */
export function useSelected() {
  const session = useSessionActions()
  const chosen = (): readonly Id[] => {
    const { open, selection } = session.getState()
    return selection?.kind === 'activity' ? selectedIds(selection).filter((id) => open?.state.activity[id]) : []
  }
  return {
    /** Copies them; the copies are selected, and a single one is ready to be named. */
    duplicate: async () => {
      const ids = chosen()
      const [first] = ids
      const { open } = session.getState()
      if (!open || first === undefined) return
      const copies = new Map(ids.map((id) => [id, newId()]))
      const subject = ids.length > 1 ? t('several.subject', { count: ids.length }) : (open.state.activity[first]?.title ?? '')
      const done = await session.perform({
        action: 'duplicate',
        subject,
        changes: (state) => duplicate(state, copies, (title) => t('several.duplicateOf', { title }), newId),
      })
      const selection = selectionOf('activity', [...copies.values()])
      if (done && selection) session.select(ids.length > 1 ? selection : { ...selection, fresh: true })
    },
    /** Gives the keyboard to where they are linked to an outcome, in the inspector. */
    link: () => {
      // After the menu or the search it was asked for in has given the keyboard back.
      setTimeout(() => document.querySelector<HTMLElement>('aside input[data-links]')?.focus(), 50)
    },
    /** Every activity of the roadmap. */
    all: () => {
      const { open } = session.getState()
      if (open)
        session.select(
          selectionOf(
            'activity',
            all(open.state, 'activity').map(({ id }) => id),
          ),
        )
    },
  }
}
