import { z } from 'zod'
import { calendarDate } from '../calendar/dates.ts'

export const pageSizes = ['A4', 'A3', 'Letter', 'Tabloid'] as const
export const orientations = ['landscape', 'portrait'] as const
export const marginWidths = ['narrow', 'normal', 'wide'] as const
/** How the roadmap is divided: as many pages as it needs, one page, or pages of their own for each fiscal year or lane. */
export const fits = ['pages', 'one page', 'by year', 'by lane'] as const
export type Fit = (typeof fits)[number]

/** The paper a document is laid out for. */
export const paper = z.strictObject({ size: z.enum(pageSizes), orientation: z.enum(orientations), margins: z.enum(marginWidths) })
export type Paper = z.infer<typeof paper>

/** What a document is made of, and how it looks. */
export const pageSetup = paper.extend({
  fit: z.enum(fits),
  /** Where activities stood in the baseline, behind where they stand now. */
  ghost: z.boolean(),
  colours: z.enum(['colour', 'greys']),
  /** What stands in the foot of each page beside what it is of. */
  footer: z.string().max(160),
  contents: z.strictObject({
    roadmap: z.boolean(),
    outcomes: z.boolean(),
    /** Activities and milestones with their titles in full. */
    lists: z.boolean(),
    /** The first day of the quarter whose review it holds; null where it holds none. */
    review: calendarDate.nullable(),
    history: z.boolean(),
  }),
})
export type PageSetup = z.infer<typeof pageSetup>

export const usualSetup: PageSetup = {
  size: 'A4',
  orientation: 'landscape',
  margins: 'normal',
  fit: 'pages',
  ghost: false,
  colours: 'colour',
  footer: '',
  contents: { roadmap: true, outcomes: true, lists: true, review: null, history: false },
}

/** Millimetres, as the paper is sold: the short side first. */
const papers: Record<Paper['size'], readonly [number, number]> = {
  A4: [210, 297],
  A3: [297, 420],
  Letter: [215.9, 279.4],
  Tabloid: [279.4, 431.8],
}

interface Margins {
  readonly side: number
  readonly top: number
  readonly bottom: number
}

/** Printers leave about 6 mm white; two lines of the foot stand in the lower margin. */
const marginsOf: Record<Paper['margins'], Margins> = {
  narrow: { side: 8, top: 8, bottom: 16 },
  normal: { side: 13, top: 12, bottom: 16 },
  wide: { side: 20, top: 18, bottom: 22 },
}

const pointsPerMillimetre = 72 / 25.4

/** No type is smaller, in points. */
export const leastType = 7

/** What a timeline is drawn in, in points: a page, a slide or a picture. */
export interface Geometry {
  readonly width: number
  readonly height: number
  /** The column with the names of the lanes. */
  readonly laneWidth: number
  /** The room from the first to the last day of the horizon. */
  readonly axisWidth: number
  /** White at both ends of the axis, in which arrows and the mark of its end stand. */
  readonly axisPadding: number
  /** The type size of labels and running text; nothing is smaller than `smallSize`. */
  readonly textSize: number
  readonly smallSize: number
}

/** Returns how much larger than with type of eight points everything is drawn. */
export const scaleOf = ({ textSize }: Pick<Geometry, 'textSize'>): number => textSize / 8

/** A page in points (1/72 inch) unless said otherwise; its width and height are the room inside the margins. */
export interface PageGeometry extends Geometry {
  /** The paper in millimetres, as it lies. */
  readonly paper: { readonly width: number; readonly height: number }
  /** In millimetres. */
  readonly margins: Margins
}

/** Returns the type size that labels and running text usually have on a paper. */
export const usualType = (size: Paper['size']): number => (size === 'A3' || size === 'Tabloid' ? 9 : 8)

/** Returns the geometry of a page whose text is so large. */
export function pageGeometry(
  { size, orientation, margins: wanted = 'normal' }: Omit<Paper, 'margins'> & Partial<Paper>,
  textSize = usualType(size),
): PageGeometry {
  const [short, long] = papers[size]
  const lying = orientation === 'landscape' ? { width: long, height: short } : { width: short, height: long }
  const margins = marginsOf[wanted]
  const width = (lying.width - 2 * margins.side) * pointsPerMillimetre
  const laneWidth = Math.round(Math.min(150, Math.max(84, width * 0.14)))
  const axisPadding = 12
  return {
    paper: lying,
    margins,
    width,
    height: (lying.height - margins.top - margins.bottom) * pointsPerMillimetre,
    laneWidth,
    axisWidth: width - laneWidth - 2 * axisPadding,
    axisPadding,
    textSize,
    smallSize: textSize < leastType ? textSize : Math.max(leastType, textSize < 9 ? textSize - 0.75 : textSize - 1),
  }
}
