import { Button, Group, Modal, Select, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Addendum } from '#shared/domain/review.ts'
import { addendumAction } from '#shared/history/revision.ts'
import { addAddendum, verdictsFor } from '#shared/review/addendum.ts'
import { lookBack } from '#shared/review/lookBack.ts'
import { outcomeRows } from '#shared/review/outcomes.ts'
import { t } from '#shared/text/index.ts'
import { newId } from '../../session/session.ts'
import { useOpen, useSession, useSessionActions } from '../../session/useSession.ts'
import { Choices } from '../../ui/Choices.tsx'
import { useBusy } from '../../ui/useBusy.ts'
import { useGiveBack } from '../../ui/useGiveBack.ts'
import { useReviewing } from './reviewing.ts'
import { sayVerdict } from '#shared/review/sayValues.ts'

type About = NonNullable<Addendum['about']>
const key = ({ kind, id }: About) => `${kind}/${id}`
const stands = 'stands'

/** Asks for what is to be said of a signed review: about what, and which verdict it should have been. */
export function AddendumDialog({ onClose }: { readonly onClose: () => void }) {
  useGiveBack()
  const { review, baseline, now, label } = useReviewing()
  const session = useSessionActions()
  const open = useOpen()
  const { author, today } = useSession((current) => ({ author: current.author, today: current.today }))
  const once = useBusy()
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const [verdict, setVerdict] = useState<Addendum['verdict']>(null)
  const [typed, setTyped] = useState<string | null>(null)
  const [tried, setTried] = useState(false)
  const name = typed ?? author
  const { promised, added } = lookBack(baseline, now, review)
  const items: { about: About; title: string }[] = [
    ...promised.map(({ id, before }) => ({ about: { kind: 'activity' as const, id }, title: before.title })),
    ...added.map((row) => ({ about: { kind: 'activity' as const, id: row.id }, title: row.now.title })),
    ...outcomeRows(baseline, now, review, today).map((row) => ({
      about: { kind: 'outcome' as const, id: row.id },
      title: row.outcome.title,
    })),
  ]
  const about = items.find((item) => key(item.about) === chosen)?.about ?? null
  // What was added was no promise: there is no verdict on it to correct.
  const verdicts = added.some(({ id }) => id === about?.id) ? [] : verdictsFor(open.state, review.id, about)
  const options = (kind: About['kind']) =>
    items.filter((item) => item.about.kind === kind).map((item) => ({ value: key(item.about), label: item.title }))
  const saysNothing = text.trim() === '' && verdict === null
  const isReady = !saysNothing && name.trim() !== ''
  const save = async () => {
    const said = { id: newId(), review: review.id, addedBy: name, text, about, verdict }
    const isAdded = await session.perform({
      action: addendumAction,
      kind: 'review',
      subject: label,
      reason: text.trim(),
      changes: (current, day) => addAddendum(current, { ...said, today: day }),
    })
    if (isAdded) onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      closeOnEscape={text.trim() === ''}
      title={t('signOff.addendum.dialog', { quarter: label })}
      size="lg"
      closeButtonProps={{ 'aria-label': t('app.bar.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (isReady) void once(save)
        }}
      >
        <Stack>
          <Text size="sm" c="dimmed">
            {t('signOff.addendum.lead')}
          </Text>
          <Textarea
            data-autofocus
            autosize
            minRows={3}
            label={t('signOff.addendum.text')}
            value={text}
            error={tried && saysNothing ? t('signOff.addendum.missing') : null}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Select
            clearable
            searchable
            label={t('signOff.addendum.about')}
            placeholder={t('signOff.addendum.aboutNone')}
            data={[
              { group: t('domain.record.activity'), items: options('activity') },
              { group: t('domain.record.outcome'), items: options('outcome') },
            ]}
            value={chosen}
            onChange={(value) => {
              setChosen(value)
              setVerdict(null)
            }}
            comboboxProps={{ transitionProps: { duration: 0 } }}
          />
          {verdicts.length > 0 && (
            <div>
              <Text size="sm" fw={500} mb={4} aria-hidden>
                {t('signOff.addendum.verdict')}
              </Text>
              <Choices
                label={t('signOff.addendum.verdict')}
                choices={[
                  { value: stands, label: t('signOff.addendum.stands') },
                  ...verdicts.map((value) => ({ value, label: sayVerdict(value) })),
                ]}
                value={verdict ?? stands}
                onChoose={(value) => setVerdict(verdicts.find((item) => item === value) ?? null)}
              />
            </div>
          )}
          <TextInput
            label={t('signOff.addendum.name')}
            value={name}
            error={tried && name.trim() === '' ? t('signOff.addendum.nameMissing') : null}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('signOff.addendum.cancel')}
            </Button>
            <Button type="submit">{t('signOff.addendum.save')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
