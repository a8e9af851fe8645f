import { z } from 'zod'

export const pageSizes = ['A4', 'A3', 'Letter', 'Tabloid'] as const
export const orientations = ['landscape', 'portrait'] as const

/** The paper a document is laid out for. */
export const pageSetup = z.strictObject({ size: z.enum(pageSizes), orientation: z.enum(orientations) })
export type PageSetup = z.infer<typeof pageSetup>

/** Millimetres, as the paper is sold: the short side first. */
const papers: Record<PageSetup['size'], readonly [number, number]> = {
  A4: [210, 297],
  A3: [297, 420],
  Letter: [215.9, 279.4],
  Tabloid: [279.4, 431.8],
}

/** Printers leave about 6 mm white; the foot of the page stands in the lower margin. */
const margins = { side: 13, top: 12, bottom: 16 }

const pointsPerMillimetre = 72 / 25.4

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
  readonly margins: typeof margins
}

/** Returns the geometry of a page. Type is never below 7 points: more text gives more pages. */
export function pageGeometry({ size, orientation }: PageSetup): PageGeometry {
  const [short, long] = papers[size]
  const paper = orientation === 'landscape' ? { width: long, height: short } : { width: short, height: long }
  const width = (paper.width - 2 * margins.side) * pointsPerMillimetre
  const large = size === 'A3' || size === 'Tabloid'
  const laneWidth = Math.round(Math.min(150, Math.max(84, width * 0.14)))
  const axisPadding = 12
  return {
    paper,
    margins,
    width,
    height: (paper.height - margins.top - margins.bottom) * pointsPerMillimetre,
    laneWidth,
    axisWidth: width - laneWidth - 2 * axisPadding,
    axisPadding,
    textSize: large ? 9 : 8,
    smallSize: large ? 8 : 7.25,
  }
}
