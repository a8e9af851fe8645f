import type { BlockContent, Paragraph, PhrasingContent, Root, RootContent, Table, TableRow } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import type { ReviewDocument } from '../document/reviewDocument.ts'
import { t } from '../text/index.ts'

/** Which revision the file shows, in a sentence. */
interface Source {
  readonly revision: string
}

/**
 * Returns a review as Markdown with the tables of GitHub, for a wiki. Whatever a user wrote is text in it: no heading, no
 * link, no HTML.
 */
export function reviewMarkdown(review: ReviewDocument, { revision }: Source): string {
  const root: Root = { type: 'root', children: sections(review, revision) }
  return toMarkdown(root, { bullet: '-', emphasis: '_', rule: '-', extensions: [gfmToMarkdown()] })
}

/** One line, whatever line breaks are in it: an indent or a second line would begin something else. */
const words = (value: string): PhrasingContent => ({ type: 'text', value: value.replaceAll(/\s+/g, ' ').trim() })
const paragraph = (value: string): Paragraph => ({ type: 'paragraph', children: [words(value)] })
const strong = (value: string): PhrasingContent => ({ type: 'strong', children: [words(value)] })
const heading = (depth: 1 | 2 | 3, value: string): RootContent => ({ type: 'heading', depth, children: [words(value)] })

/** A sentence of its own, unless it says nothing. */
const said = (...values: readonly string[]): Paragraph[] => values.filter((value) => value.trim() !== '').map(paragraph)

/** What was written in several paragraphs stays so. */
const prose = (value: string): Paragraph[] => said(...value.split(/\n+/))

function list(items: readonly (readonly [string, ...string[]])[]): RootContent[] {
  if (items.length === 0) return []
  const children = items.map(([first, ...others]) => {
    const content: BlockContent[] = [{ type: 'paragraph', children: [strong(first)] }, ...said(...others)]
    return { type: 'listItem' as const, spread: false, children: content }
  })
  return [{ type: 'list', ordered: false, spread: false, children }]
}

/** Columns of which no row says anything are left out. */
function table(heads: readonly string[], rows: readonly (readonly string[])[]): RootContent[] {
  if (rows.length === 0) return []
  const shown = heads.map((_, place) => place).filter((place) => place === 0 || rows.some((row) => (row[place] ?? '').trim() !== ''))
  const rowOf = (cells: readonly string[]): TableRow => ({
    type: 'tableRow',
    children: shown.map((place) => ({ type: 'tableCell', children: [words(cells[place] ?? '')] })),
  })
  const made: Table = { type: 'table', children: [rowOf(heads), ...rows.map(rowOf)] }
  return [made]
}

/** A heading with what stands below it; without that, nothing. */
const section = (title: string, ...content: readonly (readonly RootContent[])[]): RootContent[] => {
  const below = content.flat()
  return below.length === 0 ? [] : [heading(2, title), ...below]
}

const column = (
  name:
    | 'activity'
    | 'promised'
    | 'now'
    | 'verdict'
    | 'why'
    | 'deliveredIn'
    | 'used'
    | 'outcome'
    | 'lesson'
    | 'appliedTo'
    | 'judged'
    | 'decision'
    | 'owner'
    | 'due'
    | 'about',
): string => t(`slides.column.${name}`)

function sections(review: ReviewDocument, revision: string): RootContent[] {
  return [
    heading(1, `${review.roadmap}: ${review.title}`),
    ...said(review.days, review.against, review.signed?.said ?? t('exporting.md.open'), revision),
    ...(review.attendees.length === 0 ? [] : said(t('exporting.md.attendees', { names: review.attendees.join(', ') }))),
    ...prose(review.note),
    ...lookBack(review),
    ...outcomes(review),
    ...lessons(review),
    ...ahead(review),
    ...section(
      t('exporting.md.decisions'),
      table(
        [column('decision'), column('owner'), column('due'), column('about')],
        review.decisions.map(({ title, owner, due, about }) => [title, owner, due, about]),
      ),
      said(review.nextMeeting === '' ? '' : t('slides.decisions.next', { day: review.nextMeeting })),
    ),
    ...partnership(review),
    ...section(t('exporting.md.addenda'), list(review.addenda.map(({ by, about, should, text }) => [by, about, should, text]))),
  ]
}

function lookBack({ lookBack: part, figures, quarter }: ReviewDocument): RootContent[] {
  const heads = [
    column('activity'),
    column('verdict'),
    column('promised'),
    column('now'),
    t('exporting.md.slip'),
    column('why'),
    column('used'),
  ]
  const rows = (entries: typeof part.promised) =>
    entries.map((entry) => [
      entry.title,
      entry.verdictWord,
      entry.promised,
      entry.actual,
      entry.slip,
      [entry.listedReason, entry.reason].filter(Boolean).join(': '),
      entry.adoptionWord,
    ])
  return section(
    t('slides.lookBack.title', { quarter }),
    said(t('exporting.md.figures', { name: figures.name, share: figures.share, said: figures.said }), figures.withAddenda),
    table(heads, rows(part.promised)),
    part.added.length === 0 ? [] : [heading(3, t('slides.lookBack.added'))],
    table(heads, rows(part.added)),
    part.earlier.length === 0 ? [] : [heading(3, t('slides.lookBack.earlier'))],
    table(
      [column('activity'), column('deliveredIn'), column('used')],
      part.earlier.map(({ title, deliveredIn, adoptionWord }) => [title, deliveredIn, adoptionWord]),
    ),
  )
}

/** What both sides gave; nothing where neither gave anything. */
const sayScores = (business: number | null | undefined = null, it: number | null | undefined = null): string =>
  business === null && it === null ? '' : t('exporting.md.scores', { business: business ?? '–', it: it ?? '–' })

function outcomes({ outcomes: { entries } }: ReviewDocument): RootContent[] {
  const heads = [
    column('outcome'),
    t('exporting.md.leader'),
    t('exporting.md.unit'),
    t('exporting.md.expected'),
    t('exporting.md.reading'),
    t('exporting.md.attainment'),
    column('verdict'),
  ]
  return section(
    t('slides.outcomes.title'),
    table(
      heads,
      entries.map((entry) => [entry.title, entry.leader, entry.unit, entry.expected, entry.reading, entry.attainment, entry.verdictWord]),
    ),
    list(
      entries.map((entry) => [
        entry.title,
        entry.resultWord,
        entry.work,
        entry.pressesSaid,
        entry.assumption,
        entry.note,
        sayScores(entry.businessScore, entry.itScore),
      ]),
    ),
  )
}

function lessons({ lessons: { entries, judged } }: ReviewDocument): RootContent[] {
  return section(
    t('slides.lessons.title'),
    list(
      entries.map(({ title, cause, change, about, foundIn, decidedWord, because, changed }) => [
        title,
        about === '' ? '' : t('slides.lessons.from', { about }),
        cause,
        change,
        t('exporting.md.found', { quarter: foundIn, decided: decidedWord }),
        because,
        ...changed,
      ]),
    ),
    table(
      [column('lesson'), column('appliedTo'), column('judged'), column('why')],
      judged.map(({ title, appliedTo, verdictWord, because }) => [title, appliedTo, verdictWord, because]),
    ),
  )
}

function ahead({ ahead: { horizon, startsMore, changes, others } }: ReviewDocument): RootContent[] {
  return section(
    t('slides.ahead.title'),
    said(horizon.said, startsMore),
    ...changes.map(({ title, entries }) => [
      heading(3, title),
      ...table(
        [column('activity'), t('exporting.md.change')],
        entries.map((entry) => [entry.title, entry.said]),
      ),
    ]),
    said(others),
  )
}

function partnership({ scores, maturity, principles }: ReviewDocument): RootContent[] {
  const rows = scores.map(({ askedWord, business, it, before }) => [
    askedWord,
    sayScores(business, it),
    sayScores(before?.business, before?.it),
  ])
  return section(
    t('exporting.md.partnership'),
    table(
      [t('exporting.md.asked'), t('exporting.md.thisTime'), t('exporting.md.lastTime')],
      rows.filter(([, now]) => now !== ''),
    ),
    said(maturity.now),
    table(
      [t('exporting.md.principle'), t('exporting.md.share'), t('exporting.md.agreed')],
      principles.map(({ name, share, agreedWord }) => [name, share, agreedWord]),
    ),
  )
}
