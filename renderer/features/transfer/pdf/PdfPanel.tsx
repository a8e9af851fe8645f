import { Group, Input, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { orientations, type PageSetup, pageSizes, usualSetup } from '#shared/document/page.ts'
import { t } from '#shared/text/index.ts'
import { roadmapHtml } from '../../../document/index.ts'
import { useHost } from '../../../platform/HostContext.tsx'
import { Panel } from '../export/Panel.tsx'
import { fileNameFor, type Subject } from '../export/subject.ts'
import { useGiving } from '../export/useGiving.ts'

/** The PDF: asks for the paper. */
export function PdfPanel({ of }: { readonly of: Subject }) {
  const giving = useGiving()
  const { makePdf } = useHost()
  const [setup, setSetup] = useState<PageSetup>(usualSetup)
  const name = fileNameFor(of, 'pdf')
  const html = () => roadmapHtml({ ...of, lines: [], baseline: null, setup })
  const give = () =>
    makePdf
      ? giving.give({
          of,
          form: 'pdf',
          mime: 'application/pdf',
          name,
          make: async (cancel) => {
            const made = await makePdf(await html(), cancel)
            if (made.outcome !== 'made') throw new Error(made.outcome)
            return made.bytes
          },
        })
      : giving.print({ of, form: 'pdf', name, make: html })
  return (
    <Panel of={of} form="pdf" file={name} giving={giving} onExport={() => void give()}>
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
    </Panel>
  )
}
