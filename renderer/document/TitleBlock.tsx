import { Fragment } from 'react'
import { type KeyEntry, keyEntries } from '#shared/document/key.ts'
import { clamp, fit } from '#shared/document/measure.ts'
import type { RoadmapDocument } from '#shared/document/model.ts'
import { type DocumentOver, layOut, papersForOnePage, type RoadmapLayout } from '#shared/document/layout.ts'
import type { PageGeometry, PageSetup, Paper } from '#shared/document/page.ts'
import { t } from '#shared/text/index.ts'
import { Key, keyHeight } from './Key.tsx'
import { Lines } from './Lines.tsx'
import { dateWords, dayWords } from '#shared/document/words.ts'

const unitSize = 9
const nameSize = 20
const purposeSize = 9.5
const factsWidth = 225
const factSize = 8.5
/** A longer line of running text is not read to its end. */
const longestLine = 460

/** What the title block says and how high it stands; the pages below are divided by that height. */
export interface TitleLayout {
  readonly unit: readonly string[]
  readonly name: readonly string[]
  readonly purpose: readonly string[]
  /** Whether all of unit, name and purpose is there; what is not stands in full at the end of the document. */
  readonly whole: boolean
  readonly keys: readonly KeyEntry[]
  readonly blockHeight: number
  readonly height: number
}

export function titleLayout(roadmap: RoadmapDocument, geometry: PageGeometry): TitleLayout {
  const width = geometry.width - factsWidth - 24
  const unit = clamp(overline(roadmap), width, unitSize, 1, 'semibold')
  const name = clamp(roadmap.name, width, nameSize, 2, 'semibold')
  const purpose = clamp(roadmap.purpose, Math.min(width, longestLine), purposeSize, 4)
  const text = unit.lines.length * unitSize * 1.6 + name.lines.length * nameSize * 1.2 + purpose.lines.length * purposeSize * 1.4 + 8
  const keys = keyEntries(roadmap)
  const facts = factLines(roadmap).reduce((sum, { lines }) => sum + lines.length * factSize * 1.35 + 5, 0)
  const blockHeight = Math.ceil(Math.max(text, facts) + 10)
  return {
    unit: unit.lines,
    name: name.lines,
    purpose: purpose.lines,
    whole: unit.whole && name.whole && purpose.whole,
    keys,
    blockHeight,
    height: blockHeight + keyHeight(keys, geometry),
  }
}

/** Returns how the roadmap is divided into pages under its title block. */
export const layoutOf = (documentOver: DocumentOver, setup: Pick<PageSetup, 'fit'> & Paper): RoadmapLayout =>
  layOut(documentOver, setup, (page) => titleLayout(documentOver(null), page).height)

/** Returns the papers on which it would be one page. */
export const papersFor = (documentOver: DocumentOver, setup: Paper): Paper[] =>
  papersForOnePage(documentOver(null), setup, (page) => titleLayout(documentOver(null), page).height)

interface Props {
  readonly roadmap: RoadmapDocument
  readonly layout: TitleLayout
  readonly geometry: PageGeometry
  /** The second where the contents stand before it, under the first. */
  readonly heading: 'h1' | 'h2'
  readonly newPage: boolean
  /** Whether the picture follows, whose signs the key explains. */
  readonly keyed: boolean
}

/** Whose roadmap it is, what it is for, how far it reaches and which revision was printed. */
export function TitleBlock({ roadmap, layout, geometry, heading: Heading, newPage, keyed }: Props) {
  return (
    <>
      <header className={newPage ? 'title page' : 'title'} style={{ height: `${layout.blockHeight}pt` }}>
        <div className="titleText">
          {layout.unit.length > 0 && (
            <p className="unit">
              <Lines lines={layout.unit} />
            </p>
          )}
          <Heading className="name">
            <Lines lines={layout.name} />
          </Heading>
          {layout.purpose.length > 0 && (
            <p className="purpose">
              <Lines lines={layout.purpose} />
            </p>
          )}
        </div>
        <Facts roadmap={roadmap} />
      </header>
      {keyed && <Key entries={layout.keys} geometry={geometry} />}
    </>
  )
}

/** Above the name: whose it is, and that it is a sample where it is one. */
const overline = ({ unit, sample }: RoadmapDocument): string => [unit, sample ? t('document.sample') : ''].filter(Boolean).join(' · ')

interface Fact {
  readonly name: string
  /** The first is the one that is looked for. */
  readonly lines: readonly string[]
}

function factLines({ axis, revision, today }: RoadmapDocument): Fact[] {
  const { number, name, author, asOf, recordedOn, shortHash } = revision
  return [
    {
      name: t('document.facts.horizon'),
      lines: [
        t('document.facts.horizonValue', { from: axis.quarters[0]?.label ?? '', to: axis.quarters.at(-1)?.label ?? '' }),
        t('document.facts.horizonDays', { start: dateWords(axis.start), finish: dateWords(axis.finish) }),
      ],
    },
    {
      name: t('document.facts.revision'),
      lines: [
        `${number} · ${dayWords(asOf)}`,
        ...(name === null ? [] : [name]),
        ...(author === '' ? [] : [t('document.facts.by', { author })]),
        ...(recordedOn === asOf.date ? [] : [t('document.facts.recorded', { date: dateWords(recordedOn) })]),
        t('document.facts.fingerprint', { hash: shortHash }),
      ],
    },
    { name: t('document.facts.printed'), lines: [dayWords(today)] },
  ]
}

export function Facts({ roadmap }: { readonly roadmap: RoadmapDocument }) {
  return (
    <dl className="facts">
      {factLines(roadmap).map(({ name, lines: [first = '', ...others] }) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>
            <b>{short(first)}</b>
            {others.map((line) => (
              <div key={line}>{short(line)}</div>
            ))}
          </dd>
        </Fragment>
      ))}
    </dl>
  )
}

/** Names can be long; the facts have a column of their own width. */
const short = (text: string): string => fit(text, factsWidth - 80, factSize, 'semibold')
