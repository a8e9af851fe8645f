import type { Id } from '#shared/domain/fields.ts'
import type { Link } from '#shared/domain/link.ts'
import { linkTo } from '#shared/planning/links.ts'
import { remove } from '#shared/planning/records.ts'
import { t } from '#shared/text/index.ts'
import { newId } from '../session/session.ts'
import { useSessionActions } from '../session/useSession.ts'
import { useRemoval } from './useRemoval.tsx'

/** Ties an activity to an outcome with the proposed sentence, and unties it, offering Undo. */
export function useLinking() {
  const session = useSessionActions()
  const removeWithUndo = useRemoval()
  const titles = (link: Pick<Link, 'outcome' | 'activity'>) => {
    const state = session.getState().open?.state
    return { outcome: state?.outcome[link.outcome]?.title ?? '', activity: state?.activity[link.activity]?.title ?? '' }
  }
  return {
    link: (outcome: Id, activity: Id): Promise<boolean> => {
      const link = { id: newId(), outcome, activity }
      return session.perform({ action: 'link', subject: titles(link).activity, changes: (state) => linkTo(state, link) })
    },
    unlink: (link: Link): Promise<boolean> => {
      const { outcome, activity } = titles(link)
      return removeWithUndo(activity, (state) => remove(state, 'link', link.id), {
        action: 'unlink',
        message: t('outcomes.link.unlinked', { activity, outcome }),
      })
    },
  }
}
