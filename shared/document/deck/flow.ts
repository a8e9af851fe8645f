import { textWidth } from '../measure.ts'
import type { Drawing } from '../shapes.ts'
import { leading, linesOf, type Look, slidePalette } from './look.ts'
import type { Box, Cell, DrawingElement, Paragraph, SlideElement, TableElement } from './slide.ts'

/** Text to be set; in the ink and the size of the body where it says nothing else. */
export interface Words extends Partial<Pick<Paragraph, 'size' | 'weight' | 'colour' | 'before'>> {
  readonly text: string
}

export interface RecordCell {
  readonly text: string
  readonly sign?: Drawing | undefined
  readonly weight?: Cell['weight']
}

/** Things of one kind, each with the same things said of it; the first names it. */
export interface Records {
  readonly label: string
  readonly columns: readonly { readonly head: string; readonly share: number; readonly align?: 'start' | 'end' }[]
  readonly rows: readonly (readonly RecordCell[])[]
}

/** Where a line holds fewer letters than this, records stand below each other and not in a table. */
const leastForTable = 92

/** Returns whether records are set as a table in a room of that width. */
export const isTable = (width: number, body: number): boolean => width / (body * 0.5) >= leastForTable

/** White between two columns. */
export const columnGap = 16
const cellPadding = 5

/** Puts content below each other and goes on to the next page where it does not fit; nothing is made smaller or cut. */
export class Flow {
  readonly pages: SlideElement[][] = [[]]
  private y: number

  constructor(
    readonly area: Box,
    readonly look: Look,
  ) {
    this.y = area.y
  }

  get room(): number {
    return this.area.y + this.area.height - this.y
  }

  private get isEmpty(): boolean {
    return this.pages.at(-1)?.length === 0
  }

  /** Goes on to the next page, unless this one is empty. */
  turn(): void {
    if (this.isEmpty) return
    this.pages.push([])
    this.y = this.area.y
  }

  /** Goes on to the next page where less than so much of this one is left. */
  need(height: number): void {
    if (height > this.room) this.turn()
  }

  gap(height: number): void {
    if (!this.isEmpty) this.y += height
  }

  private put(element: SlideElement): void {
    this.pages.at(-1)?.push(element)
  }

  drawing(label: string, drawing: Drawing, more: Pick<DrawingElement, 'moves'> = {}): void {
    this.need(drawing.height)
    this.put({ type: 'drawing', x: this.area.x, y: this.y, width: drawing.width, height: drawing.height, label, drawing, ...more })
    this.y += drawing.height
  }

  /** Sets paragraphs, together on one page where a page can hold them. */
  text(words: readonly Words[]): void {
    const set = words.filter(({ text }) => text.trim() !== '').map((item) => this.paragraph(item, this.area.width))
    if (set.length === 0) return
    if (heightOf(set) <= this.area.height) this.need(heightOf(set))
    let left = set
    while (left.length > 0) {
      const [here, rest] = split(this.isEmpty ? withoutGap(left) : left, this.room)
      if (here.length === 0) {
        this.turn()
        continue
      }
      const height = heightOf(here)
      this.put({ type: 'text', ...this.area, y: this.y, height, paragraphs: here })
      this.y += height
      left = rest
      if (left.length > 0) this.turn()
    }
  }

  private paragraph(
    { text, size = this.look.body, weight = 'regular', colour = slidePalette.ink, before = 0 }: Words,
    width: number,
  ): Paragraph {
    return { lines: linesOf(text, width, size, weight), size, weight, colour, before }
  }

  /** Sets texts beside each other, as many in a row as have the room. */
  beside(items: readonly (readonly Words[])[]): void {
    const { width } = this.area
    const most = Math.max(1, Math.floor((width + columnGap) / (this.look.body * 7.5 + columnGap)))
    // Rows of the same length: six are three and three, and not five and one.
    const perRow = Math.ceil(items.length / Math.ceil(items.length / most))
    for (let at = 0; at < items.length; at += perRow) {
      const column = (width - (perRow - 1) * columnGap) / perRow
      const row = items.slice(at, at + perRow).map((words) => words.map((item) => this.paragraph(item, column)))
      const height = Math.max(...row.map(heightOf))
      this.need(height)
      for (const [index, paragraphs] of row.entries())
        this.put({ type: 'text', x: this.area.x + index * (column + columnGap), y: this.y, width: column, height, paragraphs })
      this.y += height
      this.gap(this.look.body * 0.8)
    }
  }

  /** Sets records as a table where its lines are long enough to be read, else below each other. */
  records({ label, columns, rows }: Records): void {
    if (rows.length === 0) return
    if (isTable(this.area.width, this.look.body)) this.table({ label, columns, rows })
    else
      for (const [index, [title, ...facts]] of rows.entries())
        this.text([
          { text: title?.text ?? '', weight: 'semibold', before: index === 0 ? 0 : this.look.body * 0.7 },
          ...facts.map(({ text }, place) => ({
            text: text && columns[place + 1] ? `${columns[place + 1]?.head ?? ''}: ${text}` : '',
            colour: slidePalette.ink2,
          })),
        ])
  }

  private table({ label, columns, rows }: Records): void {
    const { body } = this.look
    const widths = columnWidths(columns, this.area.width, body)
    const lineHeight = body * leading
    const headHeight = lineHeight + cellPadding * 2
    const head = columns.map((column, index) => ({
      head: column.head,
      width: widths[index] ?? 0,
      align: column.align ?? ('start' as const),
    }))
    const most = Math.floor((this.area.height - headHeight - cellPadding * 2) / lineHeight)
    const set = rows.flatMap((cells) =>
      rowParts(
        cells.map((item, index) => this.cell(item, (widths[index] ?? 0) - columnGap)),
        most,
      ),
    )
    const heights = set.map((cells) => Math.max(...cells.map(({ lines }) => lines.length), 1) * lineHeight + cellPadding * 2)
    for (let at = 0; at < set.length;) {
      this.need(headHeight + (heights[at] ?? 0))
      let end = at
      let height = headHeight
      while (end < set.length && height + (heights[end] ?? 0) <= this.room + 0.001) {
        height += heights[end] ?? 0
        end += 1
      }
      const table: TableElement = {
        type: 'table',
        ...this.area,
        y: this.y,
        height,
        label,
        size: body,
        columns: head,
        headHeight,
        rows: set.slice(at, end).map((cells, index) => ({ height: heights[at + index] ?? 0, cells })),
      }
      this.put(table)
      this.y += height
      at = end
      if (at < set.length) this.turn()
    }
  }

  private cell({ text, sign, weight = 'regular' }: RecordCell, width: number): Cell {
    const room = sign ? width - sign.width - signGap : width
    return { lines: linesOf(text, room, this.look.body, weight), weight, colour: slidePalette.ink, sign: sign ?? null }
  }
}

/** Between a sign and the text after it. */
export const signGap = 6

const heightOf = (paragraphs: readonly Paragraph[]): number =>
  paragraphs.reduce((sum, { before, lines, size }) => sum + before + lines.length * size * leading, 0)

const withoutGap = ([first, ...others]: readonly Paragraph[]): Paragraph[] => (first ? [{ ...first, before: 0 }, ...others] : [])

/** Returns the paragraphs that fit the height, the last one as far as it does, and the rest. */
function split(paragraphs: readonly Paragraph[], height: number): [Paragraph[], Paragraph[]] {
  let left = height + 0.001
  for (const [index, paragraph] of paragraphs.entries()) {
    const whole = heightOf([paragraph])
    if (whole <= left) {
      left -= whole
      continue
    }
    const fitting = Math.max(0, Math.floor((left - paragraph.before) / (paragraph.size * leading)))
    const [head, tail] = [paragraph.lines.slice(0, fitting), paragraph.lines.slice(fitting)]
    const before = paragraphs.slice(0, index)
    return [
      head.length > 0 ? [...before, { ...paragraph, lines: head }] : before,
      [{ ...paragraph, lines: tail, before: head.length > 0 ? 0 : paragraph.before }, ...paragraphs.slice(index + 1)],
    ]
  }
  return [[...paragraphs], []]
}

/** A row that is higher than a page goes on in further rows. */
function rowParts(cells: readonly Cell[], most: number): Cell[][] {
  const lines = Math.max(...cells.map((cell) => cell.lines.length), 1)
  return Array.from({ length: Math.ceil(lines / most) }, (_, part) =>
    cells.map((cell) => ({ ...cell, lines: cell.lines.slice(part * most, (part + 1) * most), sign: part === 0 ? cell.sign : null })),
  )
}

/** Each column has its share, and at least the room of its head. */
function columnWidths(columns: Records['columns'], width: number, size: number): number[] {
  const least = columns.map(({ head }) => textWidth(head, size, 'semibold') + columnGap + 4)
  const total = columns.reduce((sum, { share }) => sum + share, 0)
  const wanted = columns.map(({ share }, index) => Math.max(least[index] ?? 0, (share / total) * width))
  const over = wanted.reduce((sum, item) => sum + item, 0) - width
  const spare = wanted.map((item, index) => item - (least[index] ?? 0))
  const all = spare.reduce((sum, item) => sum + item, 0)
  return all <= 0 ? wanted : wanted.map((item, index) => item - (over * (spare[index] ?? 0)) / all)
}
