import { Alert, Button, Group, Input, Modal, SegmentedControl, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { formatDate } from '#shared/calendar/dates.ts'
import { quarterLabel, quarterOf } from '#shared/calendar/fiscal.ts'
import { nameWithin } from '#shared/document/fileName.ts'
import { orientations, type PageSetup, pageSizes, usualSetup } from '#shared/document/page.ts'
import type { Id } from '#shared/domain/fields.ts'
import { roadmapOf } from '#shared/domain/records.ts'
import { shortHash } from '#shared/history/revision.ts'
import { language, t } from '#shared/text/index.ts'
import { roadmapHtml } from '../../../document/index.ts'
import type { Host, SaveResult } from '../../../platform/host.ts'
import { useHost } from '../../../platform/HostContext.tsx'
import type { OpenRoadmap } from '../../../session/session.ts'
import { useOpen, useSession } from '../../../session/useSession.ts'
import { type Said, sayResult } from './sayResult.ts'

interface Props {
  readonly opened: boolean
  readonly onClose: () => void
}

/** Makes the PDF of the open roadmap at its latest revision: says what it will hold, asks for the paper, tells what came of it. */
export function ExportPdfDialog({ opened, onClose }: Props) {
  return (
    <Modal opened={opened} onClose={onClose} title={t('document.pdf.title')} size="lg" closeButtonProps={{ 'aria-label': t('document.pdf.close') }}>
      {/* Each opening begins anew: what was said of the last export is no longer news. */}
      {opened && <ExportPdf onClose={onClose} />}
    </Modal>
  )
}

/** What stands in the dialog of the revision that is printed. */
function described({ state, lines }: OpenRoadmap) {
  const revision = lines.at(-1)
  if (!revision) return null
  const { name, calendar } = roadmapOf(state)
  const quarter = quarterLabel(calendar, quarterOf(calendar, revision.asOf))
  const { number, asOf, hash } = revision
  return {
    revision,
    what: t('document.pdf.what', { number, date: formatDate(asOf, language(), 'long'), quarter }),
    fingerprint: t('document.pdf.fingerprint', { hash: shortHash(hash) }),
    file: nameWithin(name, (short) => t('document.pdf.fileName', { name: short, quarter, number })),
  }
}

/** Saves the PDF where the host makes it, else shows the print dialog. */
async function give({ makePdf, printPdf, saveFile }: Host, roadmap: Id, name: string, html: string): Promise<SaveResult> {
  if (printPdf) return printPdf({ name, html })
  const made = await makePdf?.(html, new AbortController().signal)
  return made?.outcome === 'made' ? saveFile({ name, mime: 'application/pdf', bytes: made.bytes, roadmap }) : { outcome: 'failed', reason: 'unknown' }
}

function ExportPdf({ onClose }: { readonly onClose: () => void }) {
  const open = useOpen()
  const today = useSession((session) => session.today)
  const host = useHost()
  const [setup, setSetup] = useState<PageSetup>(usualSetup)
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<Said | null>(null)
  const shown = described(open)
  if (!shown) return null

  const make = async () => {
    if (busy) return
    setBusy(true)
    setSaid(null)
    try {
      const html = await roadmapHtml({ state: open.state, revision: shown.revision, lines: open.lines, today, setup })
      setSaid(sayResult(await give(host, open.id, shown.file, html), setup))
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error)
      setSaid({ bad: true, sentence: t('document.pdf.notMade', { detail }) })
    } finally {
      setBusy(false)
    }
  }

  return (
    <Stack gap="md">
      <div>
        <Text>{shown.what}</Text>
        <Text c="dimmed" size="sm">
          {shown.fingerprint}
        </Text>
      </div>
      <Input.Wrapper label={t('document.pdf.size')} description={t('document.pdf.sizeHint')} labelElement="div" inputWrapperOrder={['label', 'input', 'description']}>
        <Group gap="xs" mt={4} mb={4}>
          <SegmentedControl
            aria-label={t('document.pdf.size')}
            value={setup.size}
            data={pageSizes.map((size) => ({ value: size, label: t(`document.pdf.sizes.${size}`) }))}
            onChange={(size) => setSetup({ ...setup, size })}
          />
          <SegmentedControl
            aria-label={t('document.pdf.orientation')}
            value={setup.orientation}
            data={orientations.map((orientation) => ({ value: orientation, label: t(`document.pdf.orientations.${orientation}`) }))}
            onChange={(orientation) => setSetup({ ...setup, orientation })}
          />
        </Group>
      </Input.Wrapper>
      <div>
        <Text size="sm" fw={500}>
          {t('document.pdf.file')}
        </Text>
        <Text c="dimmed" size="sm" style={{ overflowWrap: 'anywhere' }}>
          {shown.file}
        </Text>
      </div>
      {host.kind === 'browser' && !said && (
        <Text c="dimmed" size="sm">
          {t('document.pdf.byBrowser')}
        </Text>
      )}
      {said && (
        <Alert
          role={said.bad ? 'alert' : 'status'}
          color={said.bad ? 'red' : 'petrol'}
          title={said.bad ? t('document.pdf.failedTitle') : undefined}
        >
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            {said.sentence}
          </Text>
        </Alert>
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {said && !said.bad ? t('document.pdf.close') : t('document.pdf.cancel')}
        </Button>
        <Button onClick={() => void make()} aria-disabled={busy}>
          {busy ? t('document.pdf.making') : t('document.pdf.make')}
        </Button>
      </Group>
    </Stack>
  )
}
