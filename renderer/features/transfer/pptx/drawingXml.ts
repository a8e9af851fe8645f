import { leading } from '#shared/document/deck/look.ts'
import { textWidth } from '#shared/document/measure.ts'
import type { Polygon, Shape, Words } from '#shared/document/shapes.ts'
import { paragraph, textBody } from './textXml.ts'
import { emu, Names, type Place, placed, solid } from './xml.ts'

/** Where the letters stand in a line of exact height, as PowerPoint sets them: this share of it from its top. */
const baseline = 0.8

/** Returns where a shape stands. */
export function placeOf(shape: Shape): Place {
  switch (shape.type) {
    case 'rectangle':
      return shape
    case 'circle':
      return { x: shape.x - shape.radius, y: shape.y - shape.radius, width: 2 * shape.radius, height: 2 * shape.radius }
    case 'polygon':
      return around(shape.points.map(([x, y]) => ({ x, y, width: 0, height: 0 })))
    case 'words':
      return placeOfWords(shape)
    case 'group':
      return around(shape.shapes.map(placeOf))
  }
}

/** Letters of another font may be a little wider. */
function placeOfWords({ text, x, y, anchor, size, weight }: Words): Place {
  const width = textWidth(text, size, weight) * 1.02 + 1
  const height = size * leading
  return { x: anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width, y: y - height * baseline, width, height }
}

function around(places: readonly Place[]): Place {
  const x = Math.min(...places.map((place) => place.x))
  const y = Math.min(...places.map((place) => place.y))
  return places.length === 0
    ? { x: 0, y: 0, width: 0, height: 0 }
    : {
        x,
        y,
        width: Math.max(...places.map((place) => place.x + place.width)) - x,
        height: Math.max(...places.map((place) => place.y + place.height)) - y,
      }
}

/** Returns shapes as one thing that can be moved, with what it is in words; an ornament where that is empty. */
export function groupXml(shapes: readonly Shape[], label: string, names: Names): string {
  const place = around(shapes.map(placeOf))
  // A group without height would divide by it.
  const extent = `cx="${Math.max(1, emu(place.width))}" cy="${Math.max(1, emu(place.height))}"`
  const offset = `x="${emu(place.x)}" y="${emu(place.y)}"`
  const head = `<p:nvGrpSpPr>${names.next('Group', label)}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>`
  return `<p:grpSp>${head}<p:grpSpPr><a:xfrm><a:off ${offset}/><a:ext ${extent}/><a:chOff ${offset}/><a:chExt ${extent}/></a:xfrm></p:grpSpPr>${shapes.map((shape) => shapeXml(shape, names)).join('')}</p:grpSp>`
}

function shapeXml(shape: Shape, names: Names): string {
  if (shape.type === 'group') return groupXml(shape.shapes, shape.label, names)
  if (shape.type === 'words') return wordsXml(shape, names)
  const place = placeOf(shape)
  if (shape.type === 'polygon') return polygonXml(shape, place, names)
  const look = `${shape.fill === null ? '<a:noFill/>' : solid(shape.fill)}${lineXml(shape)}`
  if (shape.type === 'circle') return sp(names.next('Circle'), place, preset('ellipse'), look)
  const shortest = Math.min(shape.width, shape.height)
  const round = shortest > 0 ? Math.min(50_000, Math.round((shape.radius / shortest) * 100_000)) : 0
  return sp(names.next('Rectangle'), place, round === 0 ? preset('rect') : preset('roundRect', round), look)
}

const preset = (name: string, adjustment?: number): string =>
  `<a:prstGeom prst="${name}"><a:avLst>${adjustment === undefined ? '' : `<a:gd name="adj" fmla="val ${adjustment}"/>`}</a:avLst></a:prstGeom>`

const sp = (name: string, place: Place, geometry: string, look: string, text = ''): string =>
  `<p:sp><p:nvSpPr>${name}<p:cNvSpPr${text === '' ? '' : ' txBox="1"'}/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm>${placed(place)}</a:xfrm>${geometry}${look}</p:spPr>${text}</p:sp>`

type Stroke = Pick<Polygon, 'line' | 'lineWidth' | 'dash'>

/** Dashes are in thousandths of a percent of the line's width. */
function lineXml({ line, lineWidth, dash = [] }: Stroke): string {
  if (line === null || lineWidth === 0) return '<a:ln><a:noFill/></a:ln>'
  const part = (length: number) => Math.max(1, Math.round((length / lineWidth) * 100_000))
  const pairs = dash.flatMap((length, index) =>
    index % 2 === 0 ? [`<a:ds d="${part(length)}" sp="${part(dash[index + 1] ?? length)}"/>`] : [],
  )
  return `<a:ln w="${emu(lineWidth)}">${solid(line)}${pairs.length === 0 ? '' : `<a:custDash>${pairs.join('')}</a:custDash>`}</a:ln>`
}

function polygonXml(shape: Polygon, place: Place, names: Names): string {
  const [first, second, ...others] = shape.points
  if (first && second && others.length === 0 && shape.fill === null) {
    const turned = (second[0] - first[0]) * (second[1] - first[1]) < 0
    const xfrm = `<a:xfrm${turned ? ' flipV="1"' : ''}>${placed(place)}</a:xfrm>`
    return `<p:cxnSp><p:nvCxnSpPr>${names.next('Line')}<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr>${xfrm}${preset('line')}${lineXml(shape)}</p:spPr></p:cxnSp>`
  }
  const points = shape.points.map(([x, y], index) => {
    const point = `<a:pt x="${emu(x - place.x)}" y="${emu(y - place.y)}"/>`
    return index === 0 ? `<a:moveTo>${point}</a:moveTo>` : `<a:lnTo>${point}</a:lnTo>`
  })
  const path = `<a:path w="${emu(place.width)}" h="${emu(place.height)}"${shape.fill === null ? ' fill="none"' : ''}>${points.join('')}${shape.fill === null ? '' : '<a:close/>'}</a:path>`
  const geometry = `<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst>${path}</a:pathLst></a:custGeom>`
  return sp(names.next('Shape'), place, geometry, `${shape.fill === null ? '<a:noFill/>' : solid(shape.fill)}${lineXml(shape)}`)
}

const wordsXml = (words: Words, names: Names): string =>
  sp(
    names.next('Text'),
    placeOf(words),
    preset('rect'),
    '<a:noFill/>',
    textBody([paragraph([words.text], { ...words, align: words.anchor })], { wraps: false }),
  )
