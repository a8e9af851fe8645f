import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { formatDate } from '#shared/calendar/dates.ts'
import type { Id } from '#shared/domain/fields.ts'
import { type RecordKind, roadmapOf, type State } from '#shared/domain/records.ts'
import { recordTrail, type TrailEntry } from '#shared/history/recordTrail.ts'
import { nameField, sayField } from '#shared/history/sayField.ts'
import { language, t } from '#shared/text/index.ts'
import { sayRevision } from '#shared/text/say.ts'
import { useOpen } from '../session/useSession.ts'
import { useTrail } from '../session/useTrail.ts'
import { InspectorSection } from './InspectorSection.tsx'
import classes from './Trail.module.css'

/** So many are shown at once, latest first. */
const page = 10

/** Every revision that touched the record: what it changed, when, by whom and why. */
export function Trail({
  kind,
  id,
  name = t('roadmap.inspector.trail'),
}: {
  readonly kind: RecordKind
  readonly id: Id
  readonly name?: string
}) {
  const { state } = useOpen()
  const [shown, setShown] = useState(page)
  const record = roadmapOf(state)
  const read = useTrail(kind, id)
  // While it is read anew after a change, the one before stays.
  const [last, setLast] = useState(read)
  if (read && read !== last) setLast(read)
  const { touching, ofRoadmap } = last ?? { touching: [], ofRoadmap: [] }
  const branches = new Set(touching.filter(({ inBranch }) => inBranch).map(({ revision }) => revision.hash))
  const entries = recordTrail(
    kind,
    id,
    touching.map(({ revision }) => revision),
    ofRoadmap,
    record.calendar,
  )
  const rest = entries.length - shown
  return (
    <InspectorSection name={name}>
      <ol className={classes.trail}>
        {entries.slice(0, shown).map((entry) => (
          <Entry key={entry.revision.hash} kind={kind} entry={entry} state={state} inBranch={branches.has(entry.revision.hash)} />
        ))}
      </ol>
      {rest > 0 && (
        <Button variant="subtle" size="xs" onClick={() => setShown(shown + page)}>
          {t('history.revisions.more', { count: Math.min(rest, page) })}
        </Button>
      )}
    </InspectorSection>
  )
}

function Entry({
  kind,
  entry: { revision, fields, calendar },
  state,
  inBranch,
}: {
  readonly kind: RecordKind
  readonly entry: TrailEntry
  readonly state: State
  readonly inBranch: boolean
}) {
  const { number, asOf, author, reason } = revision
  const record = roadmapOf(state)
  const then = { ...state, roadmap: { [record.id]: { ...record, calendar } } }
  return (
    <li>
      <Text size="xs" fw={500} lineClamp={3} className="anywhere">
        {sayRevision(revision)}
      </Text>
      {fields.length > 0 && (
        <dl className={classes.fields}>
          {fields.map(({ field, before, after }) => (
            <div key={field}>
              <dt>{nameField(field)}</dt>
              <dd>
                <del title={t('history.changes.before')}>{sayField(kind, field, before, then)}</del>
                <span aria-hidden> → </span>
                <ins title={t('history.changes.after')}>{sayField(kind, field, after, then)}</ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {reason !== '' && <Text size="xs">{t('history.revisions.reason', { reason })}</Text>}
      <Text size="xs" c="dimmed" className="figures">
        {[t('app.bar.revision', { number }), inBranch ? t('history.broughtIn.inBranch') : '', formatDate(asOf, language()), author]
          .filter((part) => part !== '')
          .join(' · ')}
      </Text>
    </li>
  )
}
