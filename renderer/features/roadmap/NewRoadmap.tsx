import { Button, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { FiscalCalendar } from '#shared/calendar/fiscal.ts'
import { beginRoadmap } from '#shared/planning/roadmap.ts'
import { t } from '#shared/text/index.ts'
import { draftNow, newId } from '../../session/session.ts'
import { useSession, useSessionActions } from '../../session/useSession.ts'
import { useBusy } from '../../ui/useBusy.ts'
import { FiscalFields, YearsField } from '../../ui/CalendarFields.tsx'

/** What had the keyboard is gone when it is asked. */
const takeFocus = (button: HTMLButtonElement | null) => button?.focus()

/** Begins a roadmap: its name, whom it is for, and how its years are counted. */
export function NewRoadmap({ onClose }: { readonly onClose: () => void }) {
  const session = useSessionActions()
  const { today, knownAuthor } = useSession((state) => ({ today: state.today, knownAuthor: state.author }))
  const [name, setName] = useState('')
  const [unit, setUnit] = useState('')
  const [purpose, setPurpose] = useState('')
  const [author, setAuthor] = useState(knownAuthor)
  const [calendar, setCalendar] = useState({ kind: 'months', startMonth: 4, labelBy: 'end' } as FiscalCalendar & { kind: 'months' })
  const [years, setYears] = useState<3 | 4 | 5>(5)
  const [tried, setTried] = useState(false)
  /** It was to be closed with something in it. */
  const [leaving, setLeaving] = useState(false)
  const missing = name.trim() === ''

  const isFilled = [name, unit, purpose].some((text) => text.trim() !== '')
  const leave = () => (isFilled ? setLeaving(true) : onClose())
  const once = useBusy()
  const create = async () => {
    setTried(true)
    if (missing) return
    await session.setAuthor(author.trim())
    const id = newId()
    const changes = beginRoadmap({
      id,
      name: name.trim(),
      unit: unit.trim(),
      purpose: purpose.trim(),
      calendar,
      years,
      begins: today,
    })
    const draft = draftNow(author.trim(), { action: 'begin', subject: name.trim() }, changes)
    if (await session.commitDrafts(id, [draft])) session.goTo({ roadmap: id, screen: 'roadmap' })
  }

  return (
    <Modal opened onClose={leave} closeOnClickOutside={false} title={t('app.newRoadmap.title')} size="lg">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void once(create)
        }}
      >
        <Stack>
          <Group grow align="flex-start">
            <TextInput
              label={t('app.newRoadmap.name')}
              placeholder={t('app.newRoadmap.namePlaceholder')}
              required
              data-autofocus
              value={name}
              error={tried && missing ? t('app.newRoadmap.nameMissing') : null}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <TextInput
              label={t('app.newRoadmap.unit')}
              placeholder={t('app.newRoadmap.unitPlaceholder')}
              value={unit}
              onChange={(event) => setUnit(event.currentTarget.value)}
            />
          </Group>
          <Textarea
            label={t('app.newRoadmap.purpose')}
            placeholder={t('app.newRoadmap.purposePlaceholder')}
            autosize
            minRows={2}
            value={purpose}
            onChange={(event) => setPurpose(event.currentTarget.value)}
          />
          <Group grow align="flex-start">
            <FiscalFields calendar={calendar} today={today} onCalendar={setCalendar} />
          </Group>
          <Text size="xs" c="dimmed">
            {t('app.newRoadmap.fiscalStays')}
          </Text>
          <YearsField years={years} onYears={setYears} />
          <TextInput
            label={t('app.newRoadmap.author')}
            description={t('app.newRoadmap.authorHint')}
            value={author}
            onChange={(event) => setAuthor(event.currentTarget.value)}
          />
          {leaving && isFilled ? (
            <Group justify="flex-end" role="alert">
              <Text size="sm">{t('app.newRoadmap.leaving')}</Text>
              <Button variant="default" onClick={onClose}>
                {t('app.newRoadmap.discard')}
              </Button>
              <Button ref={takeFocus} onClick={() => setLeaving(false)}>
                {t('app.newRoadmap.stay')}
              </Button>
            </Group>
          ) : (
            <Group justify="flex-end">
              <Button variant="default" onClick={leave}>
                {t('app.newRoadmap.cancel')}
              </Button>
              <Button type="submit">{t('app.newRoadmap.create')}</Button>
            </Group>
          )}
        </Stack>
      </form>
    </Modal>
  )
}
