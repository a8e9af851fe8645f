import { IconArrowBackUp, IconBookmarkFilled, IconFileImport, IconGitMerge, IconPencil, IconZoomCheckFilled } from '@tabler/icons-react'
import type { RevisionKind } from '#shared/history/revision.ts'
import { t } from '#shared/text/index.ts'
import classes from './RevisionList.module.css'

const icons = {
  edit: IconPencil,
  named: IconBookmarkFilled,
  review: IconZoomCheckFilled,
  import: IconFileImport,
  restore: IconArrowBackUp,
  merge: IconGitMerge,
} as const

/** The kind of a revision as a shape and a word. */
export function RevisionMark({ kind }: { readonly kind: RevisionKind }) {
  const Icon = icons[kind]
  return (
    <span className={classes.mark} data-kind={kind}>
      <Icon size={14} stroke={1.8} aria-hidden />
      {t(`history.revisionKind.${kind}`)}
    </span>
  )
}
