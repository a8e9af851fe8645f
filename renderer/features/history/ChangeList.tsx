import { Text, Title } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { type RecordKind, recordKinds, roadmapOf } from '#shared/domain/records.ts'
import type { ActivityComparison, Comparison, RecordComparison } from '#shared/history/compare.ts'
import { saySpan, sayVerdict } from '#shared/history/sayComparison.ts'
import { sayRecord } from '#shared/history/sayField.ts'
import { t } from '#shared/text/index.ts'
import { Empty } from '#renderer/ui/Empty.tsx'
import { StatusMark } from '#renderer/ui/StatusMark.tsx'
import classes from './ChangeList.module.css'
import { FieldDifferences } from './FieldDifferences.tsx'
import type { TwoStates } from './useStates.ts'
import { VerdictMark } from './VerdictMark.tsx'

/** What differs, activity by activity under their outcomes, then the other records by their kind. */
export function ChangeList({
  states,
  comparison: { groups, others },
  selected = null,
  onSelect,
}: {
  readonly states: TwoStates
  readonly comparison: Comparison
  readonly selected?: string | null
  /** Without it the list is only read. */
  readonly onSelect?: (activity: string | null) => void
}) {
  const sections = recordKinds
    .map((kind) => ({ kind, records: others.filter((record) => record.kind === kind) }))
    .filter(({ records }) => records.length > 0)
  return (
    <section className={classes.changes} aria-label={t('history.changes.title')}>
      {groups.length === 0 && sections.length === 0 && (
        <div className={classes.none}>
          <Empty title={t('history.changes.none')}>{t('history.changes.noneText')}</Empty>
        </div>
      )}
      {groups.map(({ outcome, activities }) => (
        <section key={outcome?.id ?? ''} className={classes.group}>
          <header className={classes.heading}>
            <Title order={2} size="sm">
              {outcome?.title ?? t('history.changes.noOutcome')}
            </Title>
            <Text size="xs" c="dimmed" className="figures">
              {t('history.changes.group', { count: activities.length })}
            </Text>
          </header>
          <ul className={classes.lines}>
            {activities.map((activity) => (
              <ActivityLine
                key={activity.id}
                states={states}
                item={activity}
                selected={activity.id === selected}
                onSelect={onSelect && (() => onSelect(activity.id === selected ? null : activity.id))}
              />
            ))}
          </ul>
        </section>
      ))}
      {sections.length > 0 && (
        <Title order={2} size="md" className={classes.besides}>
          {t('history.changes.others')}
        </Title>
      )}
      {sections.map(({ kind, records }) => (
        <RecordSection key={kind} kind={kind} records={records} states={states} />
      ))}
    </section>
  )
}

function ActivityLine({
  states: { from, to },
  item,
  selected,
  onSelect,
}: {
  readonly states: TwoStates
  readonly item: ActivityComparison
  readonly selected: boolean
  readonly onSelect: (() => void) | undefined
}) {
  const { title, verdict, slip, before, after, fields } = item
  const line = useRef<HTMLLIElement>(null)
  useEffect(() => {
    // Selected on the timeline, it may lie outside of what is in view here.
    if (selected) line.current?.scrollIntoView({ block: 'nearest' })
  }, [selected])
  const direction = verdict === 'moved' && slip ? Math.sign(slip.days) : 0
  const standing = verdict === 'added' ? { record: after, in: to } : verdict === 'removed' ? { record: before, in: from } : null
  const what = (
    <>
      <VerdictMark verdict={verdict} direction={direction} />
      <span className={classes.title}>{title}</span>
      {verdict === 'moved' && (
        <span className={classes.slip} data-direction={direction}>
          {sayVerdict(item)}
        </span>
      )}
    </>
  )
  return (
    <li ref={line} className={classes.line} data-selected={selected}>
      {onSelect ? (
        <button type="button" className={classes.select} aria-pressed={selected} onClick={onSelect}>
          {what}
        </button>
      ) : (
        <p className={classes.record}>{what}</p>
      )}
      {standing?.record && (
        <p className={classes.span}>
          {saySpan(roadmapOf(standing.in.state).calendar, standing.record)}
          <StatusMark status={standing.record.status} />
        </p>
      )}
      <FieldDifferences kind="activity" fields={fields} states={{ from, to }} />
    </li>
  )
}

function RecordSection({
  kind,
  records,
  states,
}: {
  readonly kind: RecordKind
  readonly records: readonly RecordComparison[]
  readonly states: TwoStates
}) {
  const { from, to } = states
  return (
    <section className={classes.group}>
      <header className={classes.heading}>
        <Title order={3} size="sm">
          {t(`history.records.${kind}`)}
        </Title>
      </header>
      <ul className={classes.lines}>
        {records.map(({ id, verdict, fields }) => (
          <li key={id} className={classes.line}>
            <p className={classes.record}>
              <VerdictMark verdict={verdict} direction={0} />
              <span className={classes.title}>{sayRecord(kind, id, to.state, from.state)}</span>
            </p>
            <FieldDifferences kind={kind} fields={fields} states={states} />
          </li>
        ))}
      </ul>
    </section>
  )
}
