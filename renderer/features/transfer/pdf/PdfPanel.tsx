import { Alert, Button, Group, Text } from '@mantine/core'
import { useDeferredValue, useMemo, useState } from 'react'
import { documentsOf, type RoadmapLayout } from '#shared/document/layout.ts'
import { pageSetup, type PageSetup, usualSetup } from '#shared/document/page.ts'
import { language, t } from '#shared/text/index.ts'
import { withinSentence } from '#shared/text/quoted.ts'
import { documentHtml, layoutOf, papersFor } from '../../../document/index.ts'
import { useHost } from '../../../platform/HostContext.tsx'
import { useBaseline } from '../../../session/useBaseline.ts'
import { useOpen, useSessionActions } from '../../../session/useSession.ts'
import { useSetting } from '../../../session/useSetting.ts'
import { Panel } from '../export/Panel.tsx'
import { fileNameFor, type Subject } from '../export/subject.ts'
import { type Bytes, useGiving } from '../export/useGiving.ts'
import { type DocumentOf, setupOf } from './documentOf.ts'
import { gather } from './gather.ts'
import { Pages } from './Pages.tsx'
import classes from './Pages.module.css'
import { SetupFields } from './SetupFields.tsx'
import { usePdf } from './usePdf.ts'

const isSetup = (value: unknown): value is PageSetup => pageSetup.safeParse(value).success

/** The PDF: asks what it is to hold and for the page, shows the pages as they will be, and saves exactly those. */
export function PdfPanel({ of, first }: { readonly of: Subject; readonly first: DocumentOf }) {
  const { database } = useSessionActions()
  const { lines } = useOpen()
  const { makePdf } = useHost()
  const giving = useGiving()
  const [kept, setKept] = useSetting(`pdf:${of.roadmap}`, isSetup, usualSetup)
  const [about, setAbout] = useState(first)
  const setup = setupOf(about, kept)
  const outcome = about.kind === 'outcome' ? about.id : null
  /** What was said of the last file is not true of what is chosen now. */
  const setSetup = (chosen: PageSetup) => {
    giving.forget()
    setKept(chosen)
  }
  const name = fileNameFor(of, 'pdf')
  const { contents } = setup
  const isEmpty =
    outcome === null && !contents.roadmap && !contents.outcomes && !contents.lists && !contents.history && contents.review === null
  const html = async () => documentHtml(await gather(database, of, lines, setup, outcome))
  const make =
    makePdf &&
    (async (cancel: AbortSignal): Promise<Bytes> => {
      const made = await makePdf(await html(), cancel)
      if (made.outcome !== 'made') throw new Error(made.outcome)
      return made.bytes
    })
  const made = usePdf(`${of.revision.hash} ${outcome ?? ''} ${JSON.stringify(setup)}`, isEmpty ? null : make)
  const { bytes, isCurrent } = made
  const give = () =>
    make
      ? giving.give({
          of,
          form: 'pdf',
          mime: 'application/pdf',
          name,
          make: (cancel) => (bytes && isCurrent ? Promise.resolve(bytes) : make(cancel)),
        })
      : giving.print({ of, form: 'pdf', name, make: html })
  return (
    <Panel
      holds={about.kind === 'roadmap' ? t('exporting.holds.pdf') : t(`exporting.holdsPdf.${about.kind}`)}
      of={of}
      form="pdf"
      file={name}
      giving={giving}
      onExport={() => void give()}
      lacks={isEmpty ? t('document.setup.nothing') : null}
    >
      <div className={classes.panel}>
        <SetupFields
          state={of.state}
          setup={kept}
          onSetup={setSetup}
          about={about}
          onAbout={(chosen) => {
            giving.forget()
            setAbout(chosen)
          }}
        />
        <div className={classes.preview}>
          {about.kind === 'roadmap' && contents.roadmap && <Divided of={of} setup={setup} onSetup={setSetup} />}
          {make ? <Pages bytes={bytes} waiting={!isCurrent && !made.failed} /> : <Text size="sm">{t('document.preview.byBrowser')}</Text>}
          {made.failed && (
            <Text size="sm" role="alert">
              {t('document.preview.failed')}
            </Text>
          )}
        </div>
      </div>
    </Panel>
  )
}

interface DividedProps {
  readonly of: Subject
  readonly setup: PageSetup
  readonly onSetup: (setup: PageSetup) => void
}

const points = (size: number): string => new Intl.NumberFormat(language(), { maximumFractionDigits: 1 }).format(size)

/** How many pages the roadmap itself takes and how large its type is; and what to do where one page would be too small. */
function Divided({ of: { state, revision, today }, setup: asked, onSetup }: DividedProps) {
  // Of thousands of activities the layout takes a moment: what is typed goes first.
  const setup = useDeferredValue(asked)
  // Ghosts take room, too.
  const baseline = useBaseline(setup.ghost)?.state ?? null
  const documentOver = useMemo(() => documentsOf(state, revision, today, baseline), [state, revision, today, baseline])
  const { size, orientation, margins, fit } = setup
  const layout = useMemo(
    (): RoadmapLayout => layoutOf(documentOver, { size, orientation, margins, fit }),
    [documentOver, size, orientation, margins, fit],
  )
  const papers = useMemo(
    () => (layout.wouldBe === null ? [] : papersFor(documentOver, { size, orientation, margins })),
    [layout, documentOver, size, orientation, margins],
  )
  return (
    <>
      <Text size="sm" className="figures">
        {t('document.preview.lanes', { count: layout.pages, size: points(layout.geometry.textSize) })}
      </Text>
      {layout.wouldBe !== null && (
        <Alert role="status" color="orange">
          <Text size="sm">{t('document.preview.tooSmall', { size: points(layout.wouldBe) })}</Text>
          <Group gap="xs" mt="xs">
            {papers.slice(0, 2).map((paper) => (
              <Button
                key={`${paper.size} ${paper.orientation}`}
                size="compact-sm"
                variant="default"
                onClick={() => onSetup({ ...asked, ...paper })}
              >
                {t('document.preview.larger', {
                  size: t(`document.pdf.sizes.${paper.size}`),
                  orientation: withinSentence(t(`document.pdf.orientations.${paper.orientation}`)),
                })}
              </Button>
            ))}
            <Button size="compact-sm" variant="default" onClick={() => onSetup({ ...asked, fit: 'pages' })}>
              {t('document.preview.morePages')}
            </Button>
          </Group>
        </Alert>
      )}
    </>
  )
}
