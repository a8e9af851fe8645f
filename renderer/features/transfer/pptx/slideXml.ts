import { columnGap, signGap } from '#shared/document/deck/flow.ts'
import { leading, slidePalette as palette } from '#shared/document/deck/look.ts'
import type { Cell, DrawingElement, Slide, SlideElement, TableElement, TextElement } from '#shared/document/deck/slide.ts'
import { moved, type Shape } from '#shared/document/shapes.ts'
import { groupXml } from './drawingXml.ts'
import { flowing, paragraph, textBody } from './textXml.ts'
import { emu, escaped, Names, placed, solid } from './xml.ts'

const spaces =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const tree =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'

/** Letters of another font may be a little wider: so much more room, in points, is white anyway. */
const slack = 4

/** Returns the part of a slide: its text as text, its tables as tables, its drawings as shapes. */
export function slideXml({ elements }: Slide): string {
  const names = new Names()
  const content = elements.map((element, index) => elementXml(element, index === 0, names)).join('')
  return `${declaration}<p:sld ${spaces}><p:cSld><p:spTree>${tree}${content}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`
}

/** The first text of a slide is its heading. */
function elementXml(element: SlideElement, isFirst: boolean, names: Names): string {
  if (element.type === 'text') return textXml(element, isFirst, names)
  return element.type === 'table' ? tableXml(element, names) : drawingXml(element, names)
}

function textXml({ x, y, width, height, paragraphs }: TextElement, isTitle: boolean, names: Names): string {
  const set = paragraphs.map((each, index) =>
    paragraph(flowing(each.lines, width, each.size, each.weight), { ...each, before: index === 0 ? 0 : each.before }),
  )
  const kind = isTitle
    ? '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title" idx="100"/></p:nvPr>'
    : '<p:cNvSpPr txBox="1"/><p:nvPr/>'
  return `<p:sp><p:nvSpPr>${names.next(isTitle ? 'Title' : 'Text')}${kind}</p:nvSpPr><p:spPr><a:xfrm>${placed({ x, y, width: width + slack, height })}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>${textBody(set, { wraps: true, top: paragraphs[0]?.before ?? 0 })}</p:sp>`
}

const drawingXml = ({ x, y, drawing, label }: DrawingElement, names: Names): string => groupXml(moved(drawing.shapes, x, y), label, names)

/** White above and below the text of a cell, in points. */
const cellPadding = 5

/** A table, and over it the signs of its cells, which PowerPoint cannot put into one. */
function tableXml(table: TableElement, names: Names): string {
  const { x, y, size, columns, headHeight, rows } = table
  const width = columns.reduce((sum, column) => sum + column.width, 0)
  const height = rows.reduce((sum, row) => sum + row.height, headHeight)
  const headCells: Cell[] = columns.map(({ head }) => ({ lines: [head], weight: 'semibold', colour: palette.ink2, sign: null }))
  const all = [{ height: headHeight, cells: headCells }, ...rows]
  const rowsXml = all.map((row, index) => {
    const cells = columns.map((column, place) => cellXml(row.cells[place], column, size, index === 0))
    return `<a:tr h="${emu(row.height)}">${cells.join('')}</a:tr>`
  })
  const grid = columns.map((column) => `<a:gridCol w="${emu(column.width)}"/>`).join('')
  const frame = `<p:nvGraphicFramePr>${names.next('Table', table.label)}<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>`
  const signs: Shape[] = []
  let top = y
  for (const row of all) {
    let left = x
    for (const [place, column] of columns.entries()) {
      const sign = row.cells[place]?.sign
      if (sign) signs.push(...moved(sign.shapes, left, top + cellPadding + (size * leading - sign.height) / 2))
      left += column.width
    }
    top += row.height
  }
  return `<p:graphicFrame>${frame}<p:xfrm>${placed({ x, y, width, height })}</p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr firstRow="1"/><a:tblGrid>${grid}</a:tblGrid>${rowsXml.join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>${signs.length === 0 ? '' : groupXml(signs, '', names)}`
}

const border = (side: 'L' | 'R' | 'T' | 'B', line: string | null): string =>
  `<a:ln${side} w="${line === null ? 0 : emu(0.75)}">${line === null ? '<a:noFill/>' : solid(line)}</a:ln${side}>`

function cellXml(cell: Cell | undefined, { width, align }: TableElement['columns'][number], size: number, isHead: boolean): string {
  const { lines = [], weight = 'regular', colour = palette.ink, sign = null } = cell ?? {}
  const indent = sign ? sign.width + signGap : 0
  const texts = flowing(lines, width - columnGap - indent, size, weight)
  const borders = `${border('L', null)}${border('R', null)}${border('T', null)}${border('B', isHead ? palette.ink : palette.hairline2)}`
  const margins = `marL="${emu(indent)}" marR="${emu(columnGap - slack)}" marT="${emu(cellPadding)}" marB="${emu(cellPadding - 1)}"`
  return `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${paragraph(texts, { size, weight, colour, align })}</a:txBody><a:tcPr ${margins} anchor="t">${borders}<a:noFill/></a:tcPr></a:tc>`
}

/** Returns the part of the notes of a slide: what is shown to whoever presents. */
export function notesXml(notes: readonly string[], place: number): string {
  const paragraphs =
    notes.length === 0 ? ['<a:p/>'] : notes.map((note) => `<a:p><a:r><a:rPr dirty="0"/><a:t>${escaped(note)}</a:t></a:r></a:p>`)
  const image =
    '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide 2"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>'
  const text = `<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes 3"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${paragraphs.join('')}</p:txBody></p:sp>`
  const number = `<p:sp><p:nvSpPr><p:cNvPr id="4" name="Number 4"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldNum" sz="quarter" idx="10"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:fld id="{F7021451-1387-4CA6-816F-3879F97B5CBC}" type="slidenum"><a:rPr/><a:t>${place}</a:t></a:fld></a:p></p:txBody></p:sp>`
  return `${declaration}<p:notes ${spaces}><p:cSld><p:spTree>${tree}${image}${text}${number}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`
}
