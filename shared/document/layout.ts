import type { CalendarDate } from '../calendar/dates.ts'
import { roadmapOf, type State } from '../domain/records.ts'
import type { RevisionLine } from '../history/revision.ts'
import { axisOver, type AxisYear } from './axis.ts'
import { roadmapDocument, type RoadmapDocument } from './model.ts'
import {
  type Fit,
  leastType,
  orientations,
  type PageGeometry,
  pageGeometry,
  type PageSetup,
  pageSizes,
  type Paper,
  usualType,
} from './page.ts'
import { type LaneBlock, outsideHeight, paginate } from './pagination.ts'

/** The roadmap, or a fiscal year of it, along its axis: one table that begins a page. */
export interface Sheet {
  /** Null where it is the whole horizon. */
  readonly year: AxisYear | null
  readonly roadmap: RoadmapDocument
  readonly blocks: readonly LaneBlock[]
}

export interface RoadmapLayout {
  /** Of bars and their axis; its type is smaller where everything was fitted on one page. */
  readonly geometry: PageGeometry
  readonly sheets: readonly Sheet[]
  /** How many pages the sheets take. */
  readonly pages: number
  /** How it was divided: not as wanted where one page would have needed type below 7 points. */
  readonly fit: Fit
  /** The type that one page would have needed, in points, where that is too small; else null. */
  readonly wouldBe: number | null
}

/** Makes the document of a roadmap along its horizon, or along a fiscal year of it. */
export type DocumentOver = (year: AxisYear | null) => RoadmapDocument

/** Returns what makes the documents of a roadmap at a revision, with the ghosts of a baseline where one is given. */
export function documentsOf(state: State, revision: RevisionLine, today: CalendarDate, baseline: State | null): DocumentOver {
  const { calendar } = roadmapOf(state)
  const whole = roadmapDocument(state, revision, today, { baseline })
  const quartersOf = ({ start, finish }: AxisYear) =>
    whole.axis.quarters.map(({ quarter }) => quarter).filter((quarter) => quarter >= start && quarter <= finish)
  return (year) =>
    year === null
      ? whole
      : roadmapDocument(state, revision, today, {
          baseline,
          axis: axisOver(calendar, quartersOf(year), today, year.finish === whole.axis.finish),
        })
}

/** The heading of a year, and what stands above the axis of the first page of all, in points. */
export const yearHeight = 27
export type HeadHeight = (geometry: PageGeometry) => number

/** Type is tried in steps of a tenth of a point. */
const step = 10

/** Returns the sheets of a roadmap and what stands on each of their pages. */
export function layOut(documentOver: DocumentOver, setup: Pick<PageSetup, 'fit'> & Paper, headHeight: HeadHeight): RoadmapLayout {
  const roadmap = documentOver(null)
  const usual = pageGeometry(setup)
  const head = headHeight(usual)
  if (setup.fit === 'one page') {
    const type = typeForOnePage(roadmap, setup, head)
    const possible = type >= leastType
    const geometry = possible ? pageGeometry(setup, type) : usual
    const sheets = [{ year: null, roadmap, blocks: paginate(roadmap, geometry, head) }]
    return { geometry, sheets, pages: pagesOf(sheets), fit: possible ? 'one page' : 'pages', wouldBe: possible ? null : type }
  }
  const sheets =
    setup.fit === 'by year'
      ? roadmap.axis.years.map((year, index) => {
          const part = documentOver(year)
          return { year, roadmap: part, blocks: paginate(part, usual, (index === 0 ? head : 0) + yearHeight) }
        })
      : [{ year: null, roadmap, blocks: paginate(roadmap, usual, head, setup.fit === 'by lane') }]
  return { geometry: usual, sheets, pages: pagesOf(sheets), fit: setup.fit, wouldBe: null }
}

/** Which papers lie beside each other in one office, the smaller first. */
const families: readonly (readonly Paper['size'][])[] = [
  ['A4', 'A3'],
  ['Letter', 'Tabloid'],
]

/** Returns the papers of an office on which the whole roadmap is one page without type below 7 points, the smallest first. */
export function papersForOnePage(roadmap: RoadmapDocument, { size, margins }: Paper, headHeight: HeadHeight): Paper[] {
  const sizes = families.find((family) => family.includes(size)) ?? pageSizes
  const papers = sizes.flatMap((one) => orientations.map((orientation): Paper => ({ size: one, orientation, margins })))
  return papers.filter((one) => isOnePage(roadmap, pageGeometry(one, leastType), headHeight(pageGeometry(one))))
}

const pagesOf = (sheets: readonly Sheet[]): number =>
  sheets.reduce((sum, { blocks }) => sum + 1 + blocks.filter(({ newPage }) => newPage).length, 0)

const isOnePage = (roadmap: RoadmapDocument, geometry: PageGeometry, head: number): boolean =>
  paginate(roadmap, geometry, head + outsideHeight(roadmap, geometry)).every(({ newPage }) => !newPage)

/** Returns the largest type, up to the usual, at which everything is on one page; 1 where even 1.1 point is too large. */
function typeForOnePage(roadmap: RoadmapDocument, setup: Paper, head: number): number {
  const usual = usualType(setup.size)
  if (isOnePage(roadmap, pageGeometry(setup, usual), head)) return usual
  let [fits, tooLarge] = [step, usual * step]
  while (tooLarge - fits > 1) {
    const middle = Math.floor((fits + tooLarge) / 2)
    if (isOnePage(roadmap, pageGeometry(setup, middle / step), head)) fits = middle
    else tooLarge = middle
  }
  return fits / step
}
