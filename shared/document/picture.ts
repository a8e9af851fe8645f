import { language, t } from '../text/index.ts'
import { axisDrawing, axisWords } from './axisShapes.ts'
import { keyEntries, keySign } from './key.ts'
import { laneDrawing } from './laneShapes.ts'
import { textWidth, wrap } from './measure.ts'
import type { RoadmapDocument } from './model.ts'
import type { Geometry } from './page.ts'
import { axisHeight, isOutside, type LaneBlock, laneName, laneNotes, lineHeight, paginate } from './pagination.ts'
import { palettes } from './palette.ts'
import { type Drawing, moved, type Shape, type Words } from './shapes.ts'
import { dateWords, dayWords } from './words.ts'

/** White around everything. */
const margin = 24
const textSize = 9
const smallSize = 8
const { colour: palette } = palettes

/** The type in pixels: as on a screen, where the picture is narrow, and in proportion where it is wide. */
const typeIn = (pixels: number): number => Math.max(11, (pixels / 1920) * 14)

/** Returns how many pixels a point of a picture is that is so many pixels wide. */
export const pixelsPerPoint = (width: number): number => typeIn(width) / textSize

/** Returns the timeline of a whole roadmap with its title, its key and its revision, for a picture so many pixels wide. The drawing is in points. */
export function roadmapPicture(roadmap: RoadmapDocument, pixels: number): Drawing {
  const width = pixels / pixelsPerPoint(pixels)
  const inside = width - 2 * margin
  const laneWidth = Math.round(Math.min(150, Math.max(84, inside * 0.14)))
  const axisPadding = 12
  const geometry: Geometry = {
    width: inside,
    height: Number.POSITIVE_INFINITY,
    laneWidth,
    axisWidth: inside - laneWidth - 2 * axisPadding,
    axisPadding,
    textSize,
    smallSize,
  }
  const head = [...title(roadmap, inside), ...key(roadmap, inside)]
  const blocks = paginate(roadmap, geometry, 0)
  const stacked = stack([...head, ...table(roadmap, blocks, geometry), ...notes(roadmap, inside)])
  const height = stacked.height + 2 * margin
  const paper: Shape = { type: 'rectangle', x: 0, y: 0, width, height, radius: 0, fill: '#ffffff', line: null, lineWidth: 0 }
  return { width, height, shapes: [paper, ...moved(stacked.shapes, margin, margin)] }
}

/** What stands below each other. */
interface Part {
  readonly height: number
  readonly shapes: readonly Shape[]
}

function stack(parts: readonly Part[]): Part {
  let height = 0
  const shapes: Shape[] = []
  for (const part of parts) {
    shapes.push(...moved(part.shapes, 0, height))
    height += part.height
  }
  return { height, shapes }
}

const space = (height: number): Part => ({ height, shapes: [] })

type Look = Pick<Words, 'size' | 'weight' | 'colour'>
const small: Look = { size: smallSize, weight: 'regular', colour: palette.ink2 }

/** Lines of text under each other. */
function textLines(lines: readonly string[], look: Look, leading = 1.3): Part {
  const step = look.size * leading
  return {
    height: lines.length * step,
    shapes: lines.map((text, line): Words => ({
      type: 'words',
      text,
      x: 0,
      y: line * step + step / 2 + look.size * 0.35,
      anchor: 'start',
      ...look,
    })),
  }
}

function title({ name, unit, sample, axis, revision, today }: RoadmapDocument, width: number): Part[] {
  const overline = [unit, sample ? t('document.sample') : ''].filter(Boolean).join(' · ')
  const facts = [
    t('document.facts.horizonValue', { from: axis.quarters[0]?.label ?? '', to: axis.quarters.at(-1)?.label ?? '' }),
    t('document.picture.revision', { number: revision.number, date: dayWords(revision.asOf), hash: revision.shortHash }),
    t('document.picture.drawn', { date: dateWords(today.date) }),
  ].join('  ·  ')
  const nameLook: Look = { size: 20, weight: 'semibold', colour: palette.ink }
  return [
    ...(overline === ''
      ? []
      : [textLines(wrap(overline, width, textSize, 1, 'semibold'), { size: textSize, weight: 'semibold', colour: palette.accent }, 1.6)]),
    textLines(wrap(name, width, nameLook.size, 2, 'semibold'), nameLook, 1.25),
    textLines(wrap(facts, width, textSize, 3), { size: textSize, weight: 'regular', colour: palette.ink2 }, 1.5),
    space(8),
  ]
}

/** The signs and their words, one after the other, on as many lines as that takes. */
function key(roadmap: RoadmapDocument, width: number): Part[] {
  const entries = keyEntries(roadmap)
  if (entries.length === 0) return []
  const step = 16
  let x = 0
  let line = 0
  const shapes = entries.flatMap((entry): Shape[] => {
    const sign = keySign(entry, palette)
    const taken = sign.width + 4 + textWidth(entry.word, smallSize)
    if (x > 0 && x + taken > width) {
      x = 0
      line += 1
    }
    const [left, top] = [x, line * step]
    x += taken + 14
    return [
      ...moved(sign.shapes, left, top),
      { type: 'words', text: entry.word, x: left + sign.width + 4, y: top + sign.height / 2 + smallSize * 0.35, anchor: 'start', ...small },
    ]
  })
  return [{ height: (line + 1) * step, shapes }, space(6)]
}

/** The lanes under the axis, each beside its name. */
function table(roadmap: RoadmapDocument, blocks: readonly LaneBlock[], geometry: Geometry): Part[] {
  const { laneWidth, width } = geometry
  const axis = axisDrawing(roadmap.axis, geometry, palette)
  const top = axisHeight(geometry)
  const lane: Words = { type: 'words', text: t('document.axis.lane'), x: 0, y: top * 0.86, anchor: 'start', ...small }
  const rule: Shape = {
    type: 'polygon',
    points: [
      [0, 0],
      [width, 0],
    ],
    fill: null,
    line: palette.hairline2,
    lineWidth: 0.5,
  }
  return [
    { height: top, shapes: [lane, { type: 'group', label: axisWords(roadmap.axis), shapes: moved(axis.shapes, laneWidth, 0) }] },
    ...blocks.map((block): Part => {
      const name = block.lane?.name ?? t('document.lane.milestones')
      const beside = stack([
        space(5),
        textLines(laneName(name, block.rows.length, geometry), { size: textSize, weight: 'semibold', colour: palette.ink }, lineHeight),
        textLines(block.lane ? laneNotes(block.lane) : [], small, lineHeight),
      ])
      return {
        height: block.height,
        shapes: [rule, ...beside.shapes, ...moved(laneDrawing(block, roadmap.axis, geometry, palette).shapes, laneWidth, 0)],
      }
    }),
    { height: 0, shapes: [rule] },
  ]
}

/** What cannot be drawn is said. */
function notes({ lanes, marks }: RoadmapDocument, width: number): Part[] {
  const outside = lanes.filter(isOutside).map(({ name }) => name)
  const sentences = [
    ...(lanes.length === 0 && marks.length === 0 ? [t('document.lane.emptyRoadmap')] : []),
    ...(outside.length === 0 ? [] : [t('document.picture.outside', { lanes: new Intl.ListFormat(language()).format(outside) })]),
  ]
  return sentences.flatMap((sentence) => [
    space(8),
    textLines(wrap(sentence, width, textSize, sentence.length), { size: textSize, weight: 'regular', colour: palette.ink2 }),
  ])
}
