import { ActionIcon, Button, Text, TextInput, Title } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import type { Decision } from '#shared/domain/review.ts'
import { changeDecision, decide, decisionsOf, removeDecision } from '#shared/review/decisions.ts'
import { t } from '#shared/text/index.ts'
import { newId } from '../../session/session.ts'
import { DateField, TextField } from '../../ui/Fields.tsx'
import { useBusy } from '../../ui/useBusy.ts'
import { DayAndQuarter } from '../../ui/Dates.tsx'
import classes from './Decisions.module.css'
import { usePerform, useReviewing } from './reviewing.ts'

/** What was decided, who sees to it and until when; a signed review shows it as it was. */
export function Decisions() {
  const { review, now, frozen } = useReviewing()
  const decisions = decisionsOf(now, review.id)
  return (
    <section aria-labelledby="sign-decisions" className={classes.decisions}>
      <Title order={2} id="sign-decisions" className={classes.title}>
        {t('signOff.decisions.title')}
      </Title>
      {decisions.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t(frozen ? 'slides.decisions.noneSigned' : 'signOff.decisions.none')}
        </Text>
      ) : (
        <ol className={classes.list}>
          {decisions.map((decision) => (
            <li key={decision.id}>{frozen ? <Frozen decision={decision} /> : <Editable decision={decision} />}</li>
          ))}
        </ol>
      )}
      {!frozen && <NewDecision />}
    </section>
  )
}

function Frozen({ decision: { title, owner, due, about } }: { readonly decision: Decision }) {
  const { calendar, now } = useReviewing()
  const item = about && now[about.kind][about.id]
  return (
    <>
      <Text fw={600}>{title}</Text>
      <Text size="sm" c="dimmed">
        {[owner, item ? t('signOff.addendum.about_', { title: item.title }) : ''].filter(Boolean).join(' · ')}{' '}
        {due && <DayAndQuarter date={due} calendar={calendar} />}
      </Text>
    </>
  )
}

function Editable({ decision }: { readonly decision: Decision }) {
  const { now } = useReviewing()
  const perform = usePerform()
  const { id, title, owner, due, about } = decision
  const item = about && now[about.kind][about.id]
  const change = (values: Parameters<typeof changeDecision>[2]) =>
    perform('edit-decision', values.title ?? title, (state) => changeDecision(state, id, values))
  return (
    <div className={classes.fields}>
      <TextField quiet required label={t('signOff.decisions.of', { title })} value={title} onCommit={(value) => change({ title: value })} />
      <TextField
        quiet
        label={t('signOff.decisions.ownerOf', { title })}
        placeholder={t('signOff.decisions.owner')}
        value={owner}
        onCommit={(value) => change({ owner: value })}
      />
      <DateField quiet clearable label={t('signOff.decisions.dueOf', { title })} value={due} onCommit={(value) => change({ due: value })} />
      <ActionIcon
        aria-label={t('signOff.decisions.removeOf', { title })}
        onClick={() => void perform('remove-decision', title, (state) => removeDecision(state, id))}
      >
        <IconTrash size={16} />
      </ActionIcon>
      {item && (
        <Text size="xs" c="dimmed">
          {t('signOff.addendum.about_', { title: item.title })}
        </Text>
      )}
    </div>
  )
}

function NewDecision() {
  const { review } = useReviewing()
  const perform = usePerform()
  const once = useBusy()
  const [title, setTitle] = useState('')
  const save = async () => {
    const given = { id: newId(), review: review.id, title: title.trim(), owner: '', due: null, about: null }
    if (await perform('decision', given.title, (state, today) => decide(state, { ...given, today }))) setTitle('')
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (title.trim() !== '') void once(save)
  }
  return (
    <form className={classes.add} onSubmit={submit}>
      <TextInput label={t('signOff.decisions.new')} value={title} onChange={(event) => setTitle(event.currentTarget.value)} />
      <Button type="submit" variant="default" disabled={title.trim() === ''}>
        {t('signOff.decisions.add')}
      </Button>
    </form>
  )
}
