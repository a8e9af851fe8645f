import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { quarterLabel, quartersIn } from '#shared/calendar/fiscal.ts'
import { all, roadmapOf } from '#shared/domain/records.ts'
import type { Roadmap } from '#shared/domain/roadmap.ts'
import { edit } from '#shared/planning/records.ts'
import { t } from '#shared/text/index.ts'
import { useOpen, useSession, useSessionActions } from '../../session/useSession.ts'
import { YearsField } from '../../ui/CalendarFields.tsx'
import { ChoiceField, ProseField, TextField } from '../../ui/Fields.tsx'
import { FieldsOf } from '../../ui/FieldsOf.ts'
import { Reasons } from '../../ui/Reasons.tsx'

/** What the roadmap says of itself; each field is committed when it is left. */
export function RoadmapSettings({ onClose }: { readonly onClose: () => void }) {
  const session = useSessionActions()
  const { author, today } = useSession((current) => ({ author: current.author, today: current.today }))
  const { state, lines } = useOpen()
  const roadmap = roadmapOf(state)
  const { calendar } = roadmap
  const begun = lines[0]?.asOf ?? today
  // Earlier quarters can only be left out, or taken in, before the first review of all.
  const quarters =
    all(state, 'review').length > 0 ? [] : quartersIn(calendar, begun < roadmap.reviewsFrom ? begun : roadmap.reviewsFrom, today)
  const commit = (values: Partial<Roadmap>) =>
    session.perform({
      action: 'settings',
      subject: roadmap.name,
      changes: (latest) => edit(latest, 'roadmap', roadmap.id, values),
    })
  return (
    <Modal opened onClose={onClose} title={t('app.newRoadmap.settingsTitle')} size="lg">
      <Stack>
        <FieldsOf value={{ kind: 'roadmap', id: roadmap.id }}>
          <TextField label={t('app.newRoadmap.name')} field="name" required value={roadmap.name} onCommit={(name) => commit({ name })} />
          <TextField label={t('app.newRoadmap.unit')} field="unit" value={roadmap.unit} onCommit={(unit) => commit({ unit })} />
          <ProseField
            label={t('app.newRoadmap.purpose')}
            field="purpose"
            value={roadmap.purpose}
            onCommit={(purpose) => commit({ purpose })}
          />
        </FieldsOf>
        <YearsField years={roadmap.horizon.years} onYears={(years) => void commit({ horizon: { ...roadmap.horizon, years } })} />
        {quarters.length > 1 && (
          <ChoiceField
            label={t('app.newRoadmap.reviewsFrom')}
            description={t('app.newRoadmap.reviewsFromHint')}
            value={roadmap.reviewsFrom}
            choices={quarters.map((quarter) => ({ value: quarter, label: quarterLabel(calendar, quarter) }))}
            onCommit={(reviewsFrom) => commit({ reviewsFrom })}
          />
        )}
        <section aria-label={t('planning.reasons.title')}>
          <Text fw={500} size="sm">
            {t('planning.reasons.title')}
          </Text>
          <Reasons />
        </section>
        <TextField
          label={t('app.newRoadmap.author')}
          description={t('app.newRoadmap.authorHint')}
          value={author}
          onCommit={async (name) => {
            await session.setAuthor(name)
            return true
          }}
        />
        <Group justify="flex-end">
          <Button onClick={onClose}>{t('app.bar.close')}</Button>
        </Group>
      </Stack>
    </Modal>
  )
}
