import { Group, Stack } from '@mantine/core'
import { useId } from 'react'
import type { Outcome } from '#shared/domain/outcome.ts'
import { edit } from '#shared/planning/records.ts'
import type { ItemOf } from '#shared/review/lessons.ts'
import { t } from '#shared/text/index.ts'
import { useOpen, useSessionActions } from '../../session/useSession.ts'
import { ActivityFields } from '../../ui/ActivityFields.tsx'
import { DateField, ProseField, TextField } from '../../ui/Fields.tsx'
import { NameField } from '../../ui/NameField.tsx'
import { FieldsOf } from '../../ui/FieldsOf.ts'
import { Targets } from '../../ui/Targets.tsx'
import classes from './LessonRow.module.css'

/** The item a lesson is applied to, to be changed right there. Each field is committed by itself, as in the inspector. */
export function ItemEditor({ item }: { readonly item: ItemOf }) {
  const { state } = useOpen()
  const name = useId()
  const record = state[item.kind][item.id]
  if (!record) return null
  return (
    <section className={classes.editor} aria-labelledby={name}>
      <Stack gap="sm">
        <p id={name} className={classes.name}>
          {t('review.lessons.editing', { title: record.title })}
        </p>
        <FieldsOf value={item}>{'lane' in record ? <ActivityFields activity={record} /> : <OutcomeFields outcome={record} />}</FieldsOf>
      </Stack>
    </section>
  )
}

function OutcomeFields({ outcome }: { readonly outcome: Outcome }) {
  const session = useSessionActions()
  const { id, title, measure } = outcome
  const commit = (values: Partial<Outcome>) =>
    session.perform({ action: 'edit', subject: values.title ?? title, changes: (current) => edit(current, 'outcome', id, values) })
  return (
    <>
      <TextField label={t('domain.field.title')} field="title" required value={title} onCommit={(text) => commit({ title: text })} />
      <Group grow align="flex-start" gap="xs">
        <NameField label={t('domain.field.leader')} field="leader" value={outcome.leader} onCommit={(leader) => commit({ leader })} />
        <DateField
          label={t('domain.field.agreedOn')}
          field="agreedOn"
          clearable
          value={outcome.agreedOn}
          onCommit={(agreedOn) => commit({ agreedOn })}
        />
      </Group>
      {measure && (
        <Targets
          measure={measure}
          onCommit={(change, action = 'edit') =>
            session.perform({
              action,
              subject: title,
              changes: (current) => edit(current, 'outcome', id, { measure: change(current.outcome[id]?.measure ?? null) }),
            })
          }
        />
      )}
      <ProseField
        label={t('domain.field.description')}
        field="description"
        value={outcome.description}
        onCommit={(description) => commit({ description })}
      />
    </>
  )
}
