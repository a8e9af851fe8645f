import { Button, Group, Modal, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Lesson } from '#shared/domain/lesson.ts'
import { addLesson } from '#shared/review/commands.ts'
import { lookBack } from '#shared/review/lookBack.ts'
import { outcomeRows } from '#shared/review/outcomes.ts'
import { t } from '#shared/text/index.ts'
import { newId } from '../../session/session.ts'
import { useBusy } from '../../ui/useBusy.ts'
import { usePerform, useReviewing } from './reviewing.ts'

export type LessonAbout = NonNullable<Lesson['about']>

const key = ({ kind, id }: LessonAbout) => `${kind}/${id}`

/** Asks for a lesson: what it says, its cause, what to change, and the difference that taught it. */
export function NewLesson({ about, onClose }: { readonly about: LessonAbout | null; readonly onClose: () => void }) {
  const { review, baseline, now } = useReviewing()
  const perform = usePerform()
  const once = useBusy()
  const [title, setTitle] = useState('')
  const [cause, setCause] = useState('')
  const [change, setChange] = useState('')
  const [chosen, setChosen] = useState<string | null>(about && key(about))
  const { promised, added } = lookBack(baseline, now, review)
  const activities = [...promised.map(({ id, before }) => ({ id, title: before.title })), ...added.map((row) => ({ id: row.id, title: row.now.title }))]
  const differences: { about: LessonAbout; title: string }[] = [
    ...activities.map((item) => ({ about: { kind: 'activity' as const, id: item.id }, title: item.title })),
    ...outcomeRows(baseline, now, review).map((row) => ({ about: { kind: 'outcome' as const, id: row.id }, title: row.outcome.title })),
  ]
  const options = (kind: LessonAbout['kind']) =>
    differences
      .filter((difference) => difference.about.kind === kind)
      .map((difference) => ({ value: key(difference.about), label: difference.title }))
  const save = async () => {
    const from = differences.find((difference) => key(difference.about) === chosen)?.about ?? null
    const lesson = { id: newId(), title: title.trim(), cause: cause.trim(), change: change.trim(), review: review.id, about: from }
    if (await perform('lesson', lesson.title, (state) => addLesson(state, lesson))) onClose()
  }
  return (
    <Modal opened onClose={onClose} closeOnClickOutside={false} title={t('review.lessons.dialog.title')} size="lg" closeButtonProps={{ 'aria-label': t('app.bar.close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (title.trim() !== '') void once(save)
        }}
      >
        <Stack>
          <TextInput
            data-autofocus
            required
            label={t('review.lessons.dialog.name')}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <Textarea
            autosize
            minRows={2}
            label={t('review.lessons.dialog.cause')}
            value={cause}
            onChange={(event) => setCause(event.currentTarget.value)}
          />
          <Textarea
            autosize
            minRows={2}
            label={t('review.lessons.dialog.change')}
            value={change}
            onChange={(event) => setChange(event.currentTarget.value)}
          />
          <Select
            clearable
            searchable
            label={t('review.lessons.dialog.about')}
            placeholder={t('review.lessons.dialog.aboutNone')}
            data={[
              { group: t('domain.record.activity'), items: options('activity') },
              { group: t('domain.record.outcome'), items: options('outcome') },
            ]}
            value={chosen}
            onChange={setChosen}
            comboboxProps={{ transitionProps: { duration: 0 } }}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('review.lessons.dialog.cancel')}
            </Button>
            <Button type="submit">{t('review.lessons.dialog.save')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
