import { Text } from '@mantine/core'
import { formatDate } from '#shared/calendar/dates.ts'
import type { Id } from '#shared/domain/fields.ts'
import type { RecordKind } from '#shared/domain/records.ts'
import { language, t } from '#shared/text/index.ts'
import { sayRevision } from '#shared/text/say.ts'
import { useRead } from '../../session/useRead.ts'
import { useOpen } from '../../session/useSession.ts'
import { trail } from '../../store/history.ts'
import { InspectorSection } from '../../ui/InspectorSection.tsx'
import classes from './Trail.module.css'

/** Every revision that touched the record, latest first: what, when, by whom. */
export function Trail({ kind, id }: { readonly kind: RecordKind; readonly id: Id }) {
  const { id: roadmap, position } = useOpen()
  const revisions = useRead(`${roadmap} ${kind} ${id} ${position.number}`, (database) => trail(database, roadmap, kind, id))
  return (
    <InspectorSection name={t('roadmap.inspector.trail')}>
      <ol className={classes.trail}>
        {revisions?.toReversed().slice(0, 12).map((revision) => (
          <li key={revision.number}>
            <Text size="xs">{sayRevision(revision)}</Text>
            <Text size="xs" c="dimmed" className="figures">
              {t('app.bar.revision', { number: revision.number })} · {formatDate(revision.asOf, language())}
              {revision.author === '' ? '' : ` · ${revision.author}`}
            </Text>
          </li>
        ))}
      </ol>
    </InspectorSection>
  )
}
