import { renderToStaticMarkup } from 'react-dom/server'
import { axisWords } from '#shared/document/axisShapes.ts'
import type { RoadmapDocument } from '#shared/document/model.ts'
import { pixelsPerPoint, roadmapPicture } from '#shared/document/picture.ts'
import type { Drawing, Shape } from '#shared/document/shapes.ts'
import { language, t } from '#shared/text/index.ts'
import { embeddedFaces } from './embedding.ts'
import { fontStack } from './fonts.ts'
import { round, Shapes } from './Shapes.tsx'

/** The timeline as a file of SVG, and how large it is in pixels. */
export interface Picture {
  readonly svg: string
  readonly width: number
  readonly height: number
}

/** Returns the timeline of a roadmap as an SVG of its own: its fonts are inside, and what a user wrote is text. */
export async function pictureOf(roadmap: RoadmapDocument, width: number): Promise<Picture> {
  const drawing = roadmapPicture(roadmap, width)
  const height = Math.ceil(drawing.height * pixelsPerPoint(width))
  const faces = await embeddedFaces(textsIn(drawing.shapes, 'regular'), textsIn(drawing.shapes, 'semibold'))
  const svg = legible(renderToStaticMarkup(<PictureSvg roadmap={roadmap} drawing={drawing} width={width} height={height} style={faces} />))
  return { svg: `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`, width, height }
}

interface Props {
  readonly roadmap: RoadmapDocument
  readonly drawing: Drawing
  readonly width: number
  readonly height: number
  readonly style: string
}

function PictureSvg({ roadmap, drawing, width, height, style }: Props) {
  const { name, revision, axis } = roadmap
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${round(drawing.width)} ${round(drawing.height)}`}
      fontFamily={fontStack}
      xmlLang={language()}
      style={{ whiteSpace: 'pre' }}
    >
      <title>{t('document.picture.label', { name, number: revision.number, axis: axisWords(axis) })}</title>
      <style dangerouslySetInnerHTML={{ __html: style }} />
      <Shapes shapes={drawing.shapes} />
    </svg>
  )
}

/** All words of a weight, one after the other. */
const textsIn = (shapes: readonly Shape[], weight: 'regular' | 'semibold'): string =>
  shapes
    .map((shape) =>
      shape.type === 'group' ? textsIn(shape.shapes, weight) : shape.type === 'words' && shape.weight === weight ? shape.text : '',
    )
    .join('')

/** XML has no way to say these characters, not even escaped. */
const legible = (xml: string): string =>
  // oxlint-disable-next-line no-control-regex -- those are what is looked for
  xml.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
