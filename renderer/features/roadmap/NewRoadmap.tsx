import { Button, Group, Modal, SegmentedControl, Select, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { formatDate, monthName } from '#shared/calendar/dates.ts'
import { type FiscalCalendar, quarterDays, quarterLabel, quarterOf } from '#shared/calendar/fiscal.ts'
import { beginRoadmap } from '#shared/planning/roadmap.ts'
import { language, t } from '#shared/text/index.ts'
import { draftNow, newId } from '../../session/session.ts'
import { useSession, useSessionActions } from '../../session/useSession.ts'

/** Begins a roadmap: its name, whom it is for, and how its years are counted. */
export function NewRoadmap({ onClose }: { readonly onClose: () => void }) {
  const session = useSessionActions()
  const { today, knownAuthor } = useSession((state) => ({ today: state.today, knownAuthor: state.author }))
  const [name, setName] = useState('')
  const [unit, setUnit] = useState('')
  const [purpose, setPurpose] = useState('')
  const [author, setAuthor] = useState(knownAuthor)
  const [startMonth, setStartMonth] = useState(4)
  const [labelBy, setLabelBy] = useState<'start' | 'end'>('end')
  const [years, setYears] = useState<3 | 4 | 5>(5)
  const [tried, setTried] = useState(false)
  const calendar: FiscalCalendar = { kind: 'months', startMonth, labelBy }
  const missing = name.trim() === ''

  const create = async (event: FormEvent) => {
    event.preventDefault()
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
    <Modal opened onClose={onClose} title={t('app.newRoadmap.title')} size="lg">
      <form onSubmit={(event) => void create(event)} noValidate>
        <Stack>
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
          <Textarea
            label={t('app.newRoadmap.purpose')}
            placeholder={t('app.newRoadmap.purposePlaceholder')}
            autosize
            minRows={2}
            value={purpose}
            onChange={(event) => setPurpose(event.currentTarget.value)}
          />
          <Group grow align="flex-start">
            <FiscalFields calendar={calendar} today={today} onStartMonth={setStartMonth} onLabelBy={setLabelBy} />
          </Group>
          <div>
            <Text size="sm" fw={500} mb={4} id="years">
              {t('app.newRoadmap.years')}
            </Text>
            <SegmentedControl
              aria-labelledby="years"
              value={String(years)}
              data={([3, 4, 5] as const).map((count) => ({
                value: String(count),
                label: t('app.newRoadmap.yearsValue', { count }),
              }))}
              onChange={(value) => setYears(value === '3' ? 3 : value === '4' ? 4 : 5)}
            />
          </div>
          <TextInput
            label={t('app.newRoadmap.author')}
            description={t('app.newRoadmap.authorHint')}
            value={author}
            onChange={(event) => setAuthor(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('app.newRoadmap.cancel')}
            </Button>
            <Button type="submit">{t('app.newRoadmap.create')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

function FiscalFields({
  calendar,
  today,
  onStartMonth,
  onLabelBy,
}: {
  readonly calendar: FiscalCalendar & { kind: 'months' }
  readonly today: string
  readonly onStartMonth: (month: number) => void
  readonly onLabelBy: (by: 'start' | 'end') => void
}) {
  const quarter = quarterOf(calendar, today)
  const days = quarterDays(calendar, quarter)
  const example = t('app.newRoadmap.labelExample', {
    quarter: quarterLabel(calendar, quarter),
    from: formatDate(days.start, language()),
    to: formatDate(days.finish, language()),
  })
  return (
    <>
      <Select
        label={t('app.newRoadmap.fiscal')}
        description={example}
        inputWrapperOrder={['label', 'input', 'description']}
        data={Array.from({ length: 12 }, (_, index) => ({ value: String(index + 1), label: monthName(index + 1, language()) }))}
        value={String(calendar.startMonth)}
        allowDeselect={false}
        onChange={(value) => onStartMonth(Number(value))}
      />
      {calendar.startMonth !== 1 && (
        <Select
          label={t('app.newRoadmap.label')}
          data={[
            { value: 'start', label: t('app.newRoadmap.labelStart') },
            { value: 'end', label: t('app.newRoadmap.labelEnd') },
          ]}
          value={calendar.labelBy}
          allowDeselect={false}
          onChange={(value) => onLabelBy(value === 'start' ? 'start' : 'end')}
        />
      )}
    </>
  )
}
