import type { RoadmapDocument } from '#shared/document/model.ts'
import { t } from '#shared/text/index.ts'
import { Facts } from './TitleBlock.tsx'

interface Entry {
  /** Where it begins: the id of an element. */
  readonly id: string
  readonly title: string
}

/** A part of the document, and what of it can be gone to. */
export interface Part extends Entry {
  readonly ownPage: boolean
  readonly parts: readonly Entry[]
}

/** So many parts of a part are still found faster here than in the part itself. */
const most = 24

/** What the document holds, each part a link to its beginning, under the name and the purpose in full. */
export function Contents({ roadmap, parts }: { readonly roadmap: RoadmapDocument; readonly parts: readonly Part[] }) {
  const { name, unit, purpose, sample } = roadmap
  const overline = [unit, sample ? t('document.sample') : ''].filter(Boolean).join(' · ')
  return (
    <section className="cover">
      <div className="title">
        <div className="titleText">
          {overline !== '' && (
            <p className="unit" dir="auto">
              {overline}
            </p>
          )}
          <h1 dir="auto">{name}</h1>
          {purpose !== '' && (
            <p className="purpose" dir="auto">
              {purpose}
            </p>
          )}
        </div>
        <Facts roadmap={roadmap} />
      </div>
      <nav className="contents">
        <h2>{t('document.section.contents')}</h2>
        <ol>
          {parts.map((part) => (
            <li key={part.id}>
              <a href={`#${part.id}`}>{part.title}</a>
              {part.parts.length > 0 && part.parts.length <= most && (
                <ol>
                  {part.parts.map(({ id, title }) => (
                    <li key={id} dir="auto">
                      <a href={`#${id}`}>{title}</a>
                    </li>
                  ))}
                </ol>
              )}
            </li>
          ))}
        </ol>
      </nav>
    </section>
  )
}
