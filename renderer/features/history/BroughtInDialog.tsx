import { Modal, Skeleton, Text } from '@mantine/core'
import { shortHash } from '#shared/history/revision.ts'
import { t } from '#shared/text/index.ts'
import { useRead } from '#renderer/session/useRead.ts'
import { useOpen } from '#renderer/session/useSession.ts'
import { broughtIn } from '#renderer/store/history.ts'
import classes from './RevisionList.module.css'
import { RevisionMark } from './RevisionMark.tsx'
import { sayDayOf, sayLine } from './sayLine.ts'

/** What a merge brought in: who did what in the history that became a branch, when and why. */
export function BroughtInDialog({ merge, onClose }: { readonly merge: number; readonly onClose: () => void }) {
  const { id } = useOpen()
  const revisions = useRead(`${id} brought in by ${merge}`, (database) => broughtIn(database, id, merge))
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('history.broughtIn.title', { number: merge })}
      size="lg"
      closeButtonProps={{ 'aria-label': t('app.bar.closeDialog') }}
    >
      {revisions === null ? (
        <Skeleton height={120} />
      ) : (
        <>
          <Text size="sm" c="dimmed" mb="sm">
            {t('history.broughtIn.lead', { count: revisions.length })}
          </Text>
          <ol className={classes.broughtIn}>
            {revisions.map((revision) => (
              <li key={revision.hash}>
                <div className={classes.line}>
                  <RevisionMark kind={revision.kind} />
                  <span className={classes.when}>{sayDayOf(revision)}</span>
                </div>
                <Text size="sm">{sayLine(revision)}</Text>
                {revision.reason !== '' && (
                  <Text size="xs" c="dimmed">
                    {t('history.revisions.reason', { reason: revision.reason })}
                  </Text>
                )}
                <div className={classes.foot}>
                  {revision.author !== '' && (
                    <span className={classes.author}>{t('history.revisions.by', { author: revision.author })}</span>
                  )}
                  <span className={classes.hash}>{shortHash(revision.hash)}</span>
                </div>
              </li>
            ))}
          </ol>
        </>
      )}
    </Modal>
  )
}
