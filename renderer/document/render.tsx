import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { FiscalCalendar } from '#shared/calendar/fiscal.ts'
import type { DocumentOver, RoadmapLayout } from '#shared/document/layout.ts'
import type { OutcomeDocument } from '#shared/document/outcomeDocument.ts'
import type { ReviewDocument } from '#shared/document/reviewDocument.ts'
import type { RoadmapDocument } from '#shared/document/model.ts'
import { pageGeometry, type PageSetup } from '#shared/document/page.ts'
import { palettes } from '#shared/document/palette.ts'
import type { RevisionLine } from '#shared/history/revision.ts'
import { language, t } from '#shared/text/index.ts'
import { ActivityList, isShort, MilestoneList } from './ActivityList.tsx'
import { Contents, type Part } from './Contents.tsx'
import { fontFaces } from './fonts.ts'
import { History } from './History.tsx'
import { OneOutcome } from './OneOutcome.tsx'
import { Outcomes, outcomeAnchor } from './Outcomes.tsx'
import { PaletteContext } from './PaletteContext.ts'
import { Review, reviewAnchor, type ReviewedQuarter, reviewSections } from './Review.tsx'
import { RoadmapTable, yearAnchor } from './RoadmapTable.tsx'
import { contentRules, pageRule, sheetRules } from './styles.ts'
import { layoutOf, TitleBlock, titleLayout } from './TitleBlock.tsx'

/** What a document is made from. */
export interface DocumentModel {
  readonly documentOver: DocumentOver
  readonly setup: PageSetup
  /** Every revision up to the one that is printed, for the history. */
  readonly lines: readonly RevisionLine[]
  readonly calendar: FiscalCalendar
  readonly review: { readonly review: ReviewDocument; readonly past: readonly ReviewedQuarter[] } | null
  /** Where the document is about one outcome: it then holds nothing else. */
  readonly outcome: OutcomeDocument | null
}

interface DrawnPart extends Part {
  readonly content: ReactNode
}

/**
 * Returns a complete HTML document of the roadmap, without script, to be printed. Whatever a user wrote
 * is text in it. `base` is the address of this page, below which the fonts lie.
 */
export function renderRoadmap({ documentOver, setup, lines, calendar, review, outcome }: DocumentModel, base: string): string {
  const roadmap = documentOver(null)
  if (outcome)
    return htmlOf(
      { roadmap, setup, base, layout: null, title: outcome.outcome.title },
      <OneOutcome given={outcome} geometry={pageGeometry(setup)} />,
    )
  const geometry = pageGeometry(setup)
  const { contents } = setup
  const layout = layoutOf(documentOver, setup)
  const title = titleLayout(roadmap, geometry)
  const activities = roadmap.lanes.reduce((sum, lane) => sum + lane.activities.length, 0)
  // So few follow on the page of the roadmap.
  const follows = contents.roadmap && isShort(activities) && !(contents.outcomes && roadmap.outcomes.length > 0)
  const parts: DrawnPart[] = [
    ...(contents.roadmap
      ? [
          {
            id: 'roadmap',
            title: t('document.section.roadmap'),
            ownPage: true,
            parts: layout.sheets.flatMap(({ year }) => (year ? { id: yearAnchor(year), title: year.label } : [])),
            content: layout.sheets.map((sheet, index) => (
              <RoadmapTable key={sheet.year?.start ?? ''} sheet={sheet} geometry={layout.geometry} first={index === 0} />
            )),
          },
        ]
      : []),
    ...(contents.outcomes && roadmap.outcomes.length > 0
      ? [
          {
            id: 'outcomes',
            title: t('document.section.outcomes'),
            ownPage: true,
            parts: roadmap.outcomes.map(({ id, title: name }) => ({ id: outcomeAnchor(id), title: name })),
            content: <Outcomes roadmap={roadmap} />,
          },
        ]
      : []),
    ...(review
      ? [
          {
            id: 'review',
            title: review.review.title,
            ownPage: true,
            parts: reviewSections.map((section) => ({ id: reviewAnchor(section), title: t(`review.step.${section}`) })),
            content: <Review review={review.review} past={review.past} />,
          },
        ]
      : []),
    ...(contents.lists
      ? [
          {
            id: 'activities',
            title: t('document.section.activities'),
            ownPage: !follows,
            parts: [],
            content: <ActivityList roadmap={roadmap} />,
          },
          ...(roadmap.milestones.length > 0
            ? [
                {
                  id: 'milestones',
                  title: t('document.section.milestones'),
                  ownPage: false,
                  parts: [],
                  content: <MilestoneList roadmap={roadmap} />,
                },
              ]
            : []),
        ]
      : []),
    ...(contents.history
      ? [
          {
            id: 'history',
            title: t('document.section.history'),
            ownPage: true,
            parts: [],
            content: <History lines={lines} calendar={calendar} />,
          },
        ]
      : []),
  ]
  const listed = parts.filter(({ ownPage }) => ownPage).length > 1
  return htmlOf(
    { roadmap, setup, base, layout, title: roadmap.name },
    <>
      {listed && <Contents roadmap={roadmap} parts={parts} />}
      {(contents.roadmap || !listed) && (
        <TitleBlock
          roadmap={roadmap}
          layout={title}
          geometry={geometry}
          heading={listed ? 'h2' : 'h1'}
          newPage={listed}
          keyed={contents.roadmap}
        />
      )}
      {parts.map(({ id, ownPage, content }, index) => (
        <div key={id} id={id} className={ownPage && (index > 0 || (listed && !contents.roadmap)) ? 'page' : undefined}>
          {content}
        </div>
      ))}
      {!title.whole && !listed && <InFull roadmap={roadmap} />}
    </>,
  )
}

interface Around {
  readonly roadmap: RoadmapDocument
  readonly setup: PageSetup
  readonly base: string
  readonly layout: RoadmapLayout | null
  readonly title: string
}

/** The document around its content: language, title, look and foot. */
function htmlOf({ roadmap, setup, base, layout, title }: Around, content: ReactNode): string {
  const geometry = pageGeometry(setup)
  const palette = palettes[setup.colours]
  const rules = [
    pageRule(roadmap, setup, geometry, palette),
    contentRules(geometry, palette),
    sheetRules(layout?.geometry ?? geometry, palette),
  ].join('\n')
  const markup = renderToStaticMarkup(
    <html lang={language()}>
      <head>
        <meta charSet="utf-8" />
        <title>{`${title} · ${t('document.facts.revisionNumber', { number: roadmap.revision.number })}`}</title>
        <style dangerouslySetInnerHTML={{ __html: rules }} />
      </head>
      <body>
        <PaletteContext value={palette}>{content}</PaletteContext>
      </body>
    </html>,
  )
  // Of the many files of the fonts only those are named that hold a character of it.
  return `<!doctype html>${markup.replace('<style>', () => `<style>${fontFaces(base, markup)}\n`)}`
}

/** What was cut in the title block. */
function InFull({ roadmap: { name, unit, purpose } }: { readonly roadmap: RoadmapDocument }) {
  return (
    <section className="full">
      <h2>{t('document.section.about')}</h2>
      <p dir="auto">{name}</p>
      {unit !== '' && <p dir="auto">{unit}</p>}
      {purpose !== '' && <p dir="auto">{purpose}</p>}
    </section>
  )
}
