import { Group, Input, Text } from '@mantine/core'
import { useMemo } from 'react'
import { deck } from '#shared/document/deck/deck.ts'
import { type Room, rooms } from '#shared/document/deck/slide.ts'
import { roadmapOf } from '#shared/domain/records.ts'
import { t } from '#shared/text/index.ts'
import { useSession } from '../../../session/useSession.ts'
import { Choices } from '../../../ui/Choices.tsx'
import { Panel } from './Panel.tsx'
import type { ExportSettings } from './settings.ts'
import { fileNameFor, type Subject } from './subject.ts'
import { useGiving } from './useGiving.ts'
import { useReviewGiven } from './useReviewGiven.ts'

interface Props {
  readonly of: Subject
  readonly settings: ExportSettings['slides']
  readonly onChange: (settings: ExportSettings['slides']) => void
}

const mime = 'application/vnd.openxmlformats-officedocument.presentationml.presentation'

/** The slides: asks how large the room is and which shape the screen has. */
export function SlidesPanel({ of: latest, settings, onChange }: Props) {
  const giving = useGiving()
  const author = useSession((session) => session.author)
  const review = useReviewGiven(latest)
  const of = review?.of ?? latest
  const { room, wide } = settings
  const slides = useMemo(() => review && deck(review.given, { room, wide }), [review, room, wide])
  const name = fileNameFor(of, 'pptx')
  const give = async () => {
    if (!slides) return
    await giving.give({
      of,
      form: 'pptx',
      mime,
      name,
      make: async (cancel, progress) =>
        (await import('../pptx/pptx.ts')).pptxOf(slides, { title: roadmapOf(of.state).name, author }, cancel, progress),
    })
  }
  return (
    <Panel
      of={of}
      form="pptx"
      file={name}
      giving={giving}
      lacks={slides ? null : t('exporting.slides.reading')}
      onExport={() => void give()}
    >
      <Input.Wrapper
        label={t('exporting.slides.room')}
        description={t('exporting.slides.roomHint')}
        labelElement="div"
        inputWrapperOrder={['label', 'input', 'description']}
      >
        <Group gap="xs" mt={4} mb={4}>
          <Choices
            label={t('exporting.slides.room')}
            choices={(Object.keys(rooms) as Room[]).map((value) => ({ value, label: t(`exporting.slides.rooms.${value}`) }))}
            value={room}
            onChoose={(chosen) => onChange({ ...settings, room: chosen })}
          />
          <Choices
            label={t('exporting.slides.shape')}
            choices={[
              { value: 'wide', label: t('exporting.slides.wide') },
              { value: 'older', label: t('exporting.slides.older') },
            ]}
            value={wide ? 'wide' : 'older'}
            onChoose={(chosen) => onChange({ ...settings, wide: chosen === 'wide' })}
          />
        </Group>
      </Input.Wrapper>
      {slides && (
        <Text component="output" size="sm" className="figures">
          {t('exporting.slides.count', { count: slides.slides.length })}
        </Text>
      )}
    </Panel>
  )
}
