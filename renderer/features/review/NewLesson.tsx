import { Button, Group, Modal, Select, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Lesson } from '#shared/domain/lesson.ts'
import { all, type State } from '#shared/domain/records.ts'
import type { Review } from '#shared/domain/review.ts'
import { addLesson } from '#shared/review/commands.ts'
import type { ItemOf } from '#shared/review/lessons.ts'
import { lookBack } from '#shared/review/lookBack.ts'
import { outcomeRows } from '#shared/review/outcomes.ts'
import { t } from '#shared/text/index.ts'
import { newId } from '../../session/session.ts'
import { useSession } from '../../session/useSession.ts'
import { useBusy } from '../../ui/useBusy.ts'
import { useGiveBack } from '../../ui/useGiveBack.ts'
import { ItemEditor } from './ItemEditor.tsx'
import { itemOf, ItemPicker, keyOf } from './ItemPicker.tsx'
import { usePerform, useReviewing } from './reviewing.ts'

export type LessonAbout = NonNullable<Lesson['about']>

/**
 * Asks for a lesson: what it says, its cause, what to change, the difference that taught it, and what it is
 * applied to if that is clear already; the change itself is then made in the same dialog.
 */
export function NewLesson({
  about,
  cause,
  onClose,
}: {
  readonly about: LessonAbout | null
  readonly cause?: string
  readonly onClose: () => void
}) {
  useGiveBack()
  const [appliedTo, setAppliedTo] = useState<ItemOf | null>(null)
  /** Esc takes nothing away that was typed, nor does it keep half of it: it closes only what was not touched. */
  const [touched, setTouched] = useState(false)
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      closeOnEscape={!touched}
      title={t('review.lessons.dialog.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('app.bar.close') }}
    >
      <div onChange={() => setTouched(true)}>
        {appliedTo ? (
          <ChangeNow item={appliedTo} onClose={onClose} />
        ) : (
          <LessonForm about={about} cause={cause} onClose={onClose} onApplied={setAppliedTo} />
        )}
      </div>
    </Modal>
  )
}

/** The item the new lesson is applied to, to be changed at once. */
function ChangeNow({ item, onClose }: { readonly item: ItemOf; readonly onClose: () => void }) {
  const { now } = useReviewing()
  const fields = useRef<HTMLDivElement>(null)
  useEffect(() => fields.current?.querySelector('input')?.focus(), [])
  return (
    <Stack ref={fields}>
      <Text role="status">{t('review.lessons.dialog.applied', { item: now[item.kind][item.id]?.title ?? '' })}</Text>
      <ItemEditor item={item} />
      <Group justify="flex-end">
        <Button onClick={onClose}>{t('review.lessons.dialog.done')}</Button>
      </Group>
    </Stack>
  )
}

function LessonForm({
  about,
  cause: given,
  onClose,
  onApplied,
}: {
  readonly about: LessonAbout | null
  readonly cause: string | undefined
  readonly onClose: () => void
  readonly onApplied: (item: ItemOf) => void
}) {
  const { review, baseline, now } = useReviewing()
  const today = useSession((state) => state.today)
  const perform = usePerform()
  const once = useBusy()
  const [title, setTitle] = useState('')
  const [typed, setTyped] = useState<string | null>(null)
  const [change, setChange] = useState('')
  const [chosen, setChosen] = useState<string | null>(about && keyOf(about))
  const [applyTo, setApplyTo] = useState<ItemOf | null>(null)
  const from = itemOf(chosen)
  // Until somebody words the cause, it is what was said of the difference.
  const cause = typed ?? (from ? (about && given && keyOf(about) === chosen ? given : causeOf(now, review, from)) : '')
  const { promised, added } = lookBack(baseline, now, review)
  const activities = [
    ...promised.map(({ id, before }) => ({ id, title: before.title })),
    ...added.map((row) => ({ id: row.id, title: row.now.title })),
  ]
  const save = async () => {
    const lesson = { id: newId(), title: title.trim(), cause: cause.trim(), change: change.trim(), review: review.id, about: from }
    if (!(await perform('lesson', lesson.title, (state) => addLesson(state, lesson, applyTo)))) return
    if (applyTo) onApplied(applyTo)
    else onClose()
  }
  const submit = () => {
    if (title.trim() !== '') void once(save)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    submit()
  }
  return (
    <form
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
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
          onChange={(event) => setTyped(event.currentTarget.value)}
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
            { group: t('domain.record.activity'), items: activities.map((row) => ({ value: `activity/${row.id}`, label: row.title })) },
            {
              group: t('domain.record.outcome'),
              items: outcomeRows(baseline, now, review, today).map((row) => ({ value: `outcome/${row.id}`, label: row.outcome.title })),
            },
          ]}
          value={chosen}
          onChange={setChosen}
          comboboxProps={{ transitionProps: { duration: 0 } }}
        />
        <ItemPicker
          clearable
          label={t('review.lessons.dialog.applyTo')}
          description={t('review.lessons.dialog.applyToHint')}
          placeholder={t('review.lessons.dialog.applyToNone')}
          value={applyTo}
          onChoose={setApplyTo}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('review.lessons.dialog.cancel')}
          </Button>
          <Button type="submit">{t('review.lessons.dialog.save')}</Button>
        </Group>
      </Stack>
    </form>
  )
}

/** What the review says of why the item went as it did. */
function causeOf(now: State, review: Review, { kind, id }: ItemOf): string {
  if (kind === 'activity') {
    const said = all(now, 'difference').find((item) => item.review === review.id && item.activity === id)
    return [said?.listedReason ?? '', said?.reason ?? ''].filter((text) => text.trim() !== '').join(': ')
  }
  const said = all(now, 'assessment').find((item) => item.review === review.id && item.outcome === id)
  return said?.assumption || (said?.note ?? '')
}
