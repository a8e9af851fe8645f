import { renderToStaticMarkup } from 'react-dom/server'
import type { RoadmapDocument } from '#shared/document/model.ts'
import { pageGeometry, type PageSetup } from '#shared/document/page.ts'
import { paginate } from '#shared/document/pagination.ts'
import { palettes } from '#shared/document/palette.ts'
import { language, t } from '#shared/text/index.ts'
import { ActivityList, MilestoneList } from './ActivityList.tsx'
import { fontFaces } from './fonts.ts'
import { Outcomes } from './Outcomes.tsx'
import { RoadmapTable } from './RoadmapTable.tsx'
import { contentRules, pageRule } from './styles.ts'
import { TitleBlock, titleLayout } from './TitleBlock.tsx'

/**
 * Returns a complete HTML document of the roadmap, without script, to be printed. Whatever a user wrote
 * is text in it. `base` is the address of this page, below which the fonts lie.
 */
export function renderRoadmap(roadmap: RoadmapDocument, setup: PageSetup, base: string): string {
  const geometry = pageGeometry(setup)
  const layout = titleLayout(roadmap, geometry)
  const blocks = paginate(roadmap, geometry, layout.height)
  const palette = palettes.colour
  const rules = [pageRule(roadmap, geometry, palette), contentRules(geometry, palette)].join('\n')
  const title = t('document.facts.revisionNumber', { number: roadmap.revision.number })
  const markup = renderToStaticMarkup(
    <html lang={language()}>
      <head>
        <meta charSet="utf-8" />
        <title>{`${roadmap.name} · ${title}`}</title>
        <style dangerouslySetInnerHTML={{ __html: rules }} />
      </head>
      <body>
        <TitleBlock roadmap={roadmap} layout={layout} geometry={geometry} />
        <RoadmapTable roadmap={roadmap} blocks={blocks} geometry={geometry} />
        <Outcomes roadmap={roadmap} />
        <ActivityList roadmap={roadmap} />
        <MilestoneList roadmap={roadmap} />
        {!layout.whole && <InFull roadmap={roadmap} />}
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
