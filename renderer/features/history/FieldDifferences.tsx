import type { RecordKind } from '#shared/domain/records.ts'
import type { FieldDifference } from '#shared/history/compare.ts'
import { nameField, sayField } from '#shared/history/sayField.ts'
import { t } from '#shared/text/index.ts'
import classes from './ChangeList.module.css'
import type { TwoStates } from './useStates.ts'

/** Each field that differs with what it said then and what it says now. */
export function FieldDifferences({
  kind,
  fields,
  states: { from, to },
}: {
  readonly kind: RecordKind
  readonly fields: readonly FieldDifference[]
  readonly states: TwoStates
}) {
  if (fields.length === 0) return null
  return (
    <dl className={classes.fields}>
      {fields.map(({ field, before, after }) => (
        <div key={field} className={classes.field}>
          <dt>{nameField(field)}</dt>
          <dd>
            <del title={t('history.changes.before')}>{sayField(kind, field, before, from.state, to.state)}</del>
            <span className={classes.arrow} aria-hidden>
              →
            </span>
            <ins title={t('history.changes.after')}>{sayField(kind, field, after, to.state, from.state)}</ins>
          </dd>
        </div>
      ))}
    </dl>
  )
}
