import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { FiscalCalendar } from '#shared/calendar/fiscal.ts'
import type { DocumentOver } from '#shared/document/layout.ts'
import type { RoadmapDocument } from '#shared/document/model.ts'
import { pageGeometry, type PageSetup } from '#shared/document/page.ts'
import { palettes } from '#shared/document/palette.ts'
import type { RevisionLine } from '#shared/history/revision.ts'
import { language, t } from '#shared/text/index.ts'
import { ActivityList, isShort, MilestoneList } from './ActivityList.tsx'
import { Contents, type Part } from './Contents.tsx'
import { fontFaces } from './fonts.ts'
import { History } from './History.tsx'
import { Outcomes, outcomeAnchor } from './Outcomes.tsx'
import { PaletteContext } from './PaletteContext.ts'
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
}

interface DrawnPart extends Part {
  readonly content: ReactNode
}

/**
 * Returns a complete HTML document of the roadmap, without script, to be printed. Whatever a user wrote
 * is text in it. `base` is the address of this page, below which the fonts lie.
 */
export function renderRoadmap({ documentOver, setup, lines, calendar }: DocumentModel, base: string): string {
  const roadmap = documentOver(null)
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
    ...(contents.lists
      ? [
          { id: 'activities', title: t('document.section.activities'), ownPage: !follows, parts: [], content: <ActivityList roadmap={roadmap} /> },
          ...(roadmap.milestones.length > 0
            ? [{ id: 'milestones', title: t('document.section.milestones'), ownPage: false, parts: [], content: <MilestoneList roadmap={roadmap} /> }]
            : []),
        ]
      : []),
    ...(contents.history
      ? [{ id: 'history', title: t('document.section.history'), ownPage: true, parts: [], content: <History lines={lines} calendar={calendar} /> }]
      : []),
  ]
  const listed = parts.filter(({ ownPage }) => ownPage).length > 1
  const palette = palettes[setup.colours]
  const style = [fontFaces(base), pageRule(roadmap, setup, geometry, palette), contentRules(geometry, palette), sheetRules(layout.geometry, palette)].join('\n')
  const revision = t('document.facts.revisionNumber', { number: roadmap.revision.number })
  return `<!doctype html>${renderToStaticMarkup(
    <html lang={language()}>
      <head>
        <meta charSet="utf-8" />
        <title>{`${roadmap.name} · ${revision}`}</title>
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <PaletteContext value={palette}>
        {listed && <Contents roadmap={roadmap} parts={parts} />}
        {(contents.roadmap || !listed) && <TitleBlock roadmap={roadmap} layout={title} geometry={geometry} heading={listed ? 'h2' : 'h1'} newPage={listed} />}
        {parts.map(({ id, ownPage, content }, index) => (
          <div key={id} id={id} className={ownPage && index > 0 ? 'page' : undefined}>
            {content}
          </div>
        ))}
        {!title.whole && !listed && <InFull roadmap={roadmap} />}
        </PaletteContext>
      </body>
    </html>,
  )}`
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
