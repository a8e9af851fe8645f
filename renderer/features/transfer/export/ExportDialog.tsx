import { Modal, Tabs, Text } from '@mantine/core'
import {
  type Icon,
  IconCalendarEvent,
  IconFileTypeCsv,
  IconFileTypePdf,
  IconFileTypePng,
  IconFileTypeSvg,
  IconFileTypeXml,
  IconMarkdown,
  IconPresentation,
  IconTable,
} from '@tabler/icons-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { Quarter } from '#shared/calendar/fiscal.ts'
import { type SnapshotForm, snapshotForms } from '#shared/domain/snapshot.ts'
import { t } from '#shared/text/index.ts'
import { useOpen, useSession } from '../../../session/useSession.ts'
import type { DocumentOf } from '../pdf/documentOf.ts'
import { PdfPanel } from '../pdf/PdfPanel.tsx'
import classes from './Export.module.css'
import { MarkdownPanel } from './MarkdownPanel.tsx'
import { ProjectPanel } from './ProjectPanel.tsx'
import { PicturePanel } from './PicturePanel.tsx'
import { PlainPanel } from './PlainPanel.tsx'
import { type ExportSettings, useExportSettings } from './settings.ts'
import { SlidesPanel } from './SlidesPanel.tsx'
import { type Subject, subjectOf } from './subject.ts'

interface Props {
  /** The form it was asked for by; null opens with the one that was chosen last. */
  readonly form: SnapshotForm | null
  /** The quarter whose review it was asked for; null where it was asked for as such. */
  readonly review: Quarter | null
  readonly onClose: () => void
}

/** Gives the open roadmap away in a form the user chooses. */
export function ExportDialog({ form, review, onClose }: Props) {
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('exporting.title')}
      size="min(1280px, 96vw)"
      closeButtonProps={{ 'aria-label': t('exporting.close') }}
    >
      <Export asked={form} about={review === null ? { kind: 'roadmap' } : { kind: 'review', quarter: review }} />
    </Modal>
  )
}

const icons: Readonly<Record<SnapshotForm, Icon>> = {
  pdf: IconFileTypePdf,
  pptx: IconPresentation,
  xlsx: IconTable,
  csv: IconFileTypeCsv,
  xml: IconFileTypeXml,
  svg: IconFileTypeSvg,
  png: IconFileTypePng,
  ics: IconCalendarEvent,
  md: IconMarkdown,
}

const formOf = (value: string | null): SnapshotForm => snapshotForms.find((form) => form === value) ?? 'pdf'

function Export({ asked: askedFirst, about }: { readonly asked: SnapshotForm | null; readonly about: DocumentOf }) {
  const open = useOpen()
  const today = useSession((session) => session.today)
  const [settings, change] = useExportSettings(open.id)
  const panel = useRef<HTMLDivElement>(null)
  const subject = subjectOf(open, today)
  const [asked, setAsked] = useState(askedFirst)
  if (!settings || !subject) return null
  const form = formOf(asked ?? settings.form)
  const choose = (chosen: string | null) => {
    setAsked(null)
    change({ form: formOf(chosen) })
  }
  /** Enter on a form exports as it was set last. */
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.repeat) return
    event.preventDefault()
    panel.current?.querySelector('form')?.requestSubmit()
  }
  return (
    <Tabs orientation="vertical" variant="unstyled" value={form} onChange={choose} className={classes.export}>
      <Tabs.List aria-label={t('exporting.forms')} className={classes.forms} onKeyDown={onKeyDown}>
        {snapshotForms.map((each) => {
          const Sign = icons[each]
          return (
            <Tabs.Tab
              key={each}
              value={each}
              className={classes.form}
              data-autofocus={each === form || undefined}
              leftSection={<Sign size={20} stroke={1.5} aria-hidden />}
            >
              <span className={classes.words}>
                <span className={classes.name}>{t(`exporting.form.${each}`)}</span>{' '}
                <Text component="span" size="xs" c="dimmed" display="block">
                  {t(`exporting.for.${each}`)}
                </Text>
              </span>
            </Tabs.Tab>
          )
        })}
      </Tabs.List>
      <Tabs.Panel value={form} className={classes.panel} ref={panel}>
        <PanelFor key={form} form={form} of={subject} about={about} settings={settings} onChange={change} />
      </Tabs.Panel>
    </Tabs>
  )
}

interface PanelForProps {
  readonly form: SnapshotForm
  readonly of: Subject
  readonly about: DocumentOf
  readonly settings: ExportSettings
  readonly onChange: (change: Partial<ExportSettings>) => void
}

function PanelFor({ form, of, about, settings, onChange }: PanelForProps) {
  switch (form) {
    case 'pdf':
      return <PdfPanel of={of} first={about} />
    case 'pptx':
      return <SlidesPanel of={of} settings={settings.slides} onChange={(slides) => onChange({ slides })} />
    case 'md':
      return <MarkdownPanel of={of} />
    case 'xml':
      return <ProjectPanel of={of} />
    case 'svg':
    case 'png':
      return <PicturePanel form={form} of={of} settings={settings.picture} onChange={(picture) => onChange({ picture })} />
    default:
      return <PlainPanel form={form} of={of} />
  }
}
