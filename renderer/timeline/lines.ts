import { toUtc } from '#shared/calendar/dates.ts'
import { t } from '#shared/text/index.ts'
import type { Line } from './drawn.ts'
import { toEdge } from './snap.ts'
import type { Placed } from './titles.ts'
import classes from './Timeline.module.css'

/** Where the lines are drawn: the part of the rows in view, in pixels from their top left. */
export interface LinesView {
  readonly top: number
  readonly bottom: number
  readonly width: number
  item(key: string): Placed | undefined
  group(id: string): { readonly top: number; readonly height: number } | null
  xOf(instant: number): number
}

interface Point {
  readonly x: number
  readonly y: number
}

const namespace = 'http://www.w3.org/2000/svg'
const head = 6

/** Dependencies as curves behind the bars: one path for all that hold and one for all that are broken, however many. */
export class Lines {
  readonly #svg = document.createElementNS(namespace, 'svg')
  readonly #paths = Object.fromEntries(
    (['line', 'head', 'brokenLine', 'brokenHead', 'brokenSign'] as const).map((name) => {
      const path = document.createElementNS(namespace, 'path')
      path.setAttribute('class', classes[name] ?? '')
      this.#svg.append(path)
      return [name, path]
    }),
  )
  #lines: readonly Line[] = []

  constructor(layer: HTMLElement) {
    this.#svg.setAttribute('class', classes.lines ?? '')
    this.#svg.setAttribute('role', 'img')
    layer.append(this.#svg)
    this.show([])
  }

  show(lines: readonly Line[]): void {
    this.#lines = lines
    const broken = lines.filter((line) => line.broken).length
    this.#svg.style.display = lines.length === 0 ? 'none' : ''
    this.#svg.setAttribute('aria-label', t('roadmap.dependencies.drawn', { count: lines.length, broken }))
  }

  get none(): boolean {
    return this.#lines.length === 0
  }

  draw(view: LinesView): void {
    const drawn = { line: '', head: '', brokenLine: '', brokenHead: '', brokenSign: '' }
    for (const { from, to, broken } of this.#lines) {
      const a = endOf(view, from, 'finish')
      const b = endOf(view, to, 'start')
      if (!a || !b || outside(view, a, b)) continue
      drawn[broken ? 'brokenLine' : 'line'] += curve(a, b)
      drawn[broken ? 'brokenHead' : 'head'] += `M${b.x} ${b.y}l${-head} -4v8z`
      if (broken) drawn.brokenSign += `M${(a.x + b.x) / 2 - 4} ${(a.y + b.y) / 2 - 4}l8 8m0 -8l-8 8`
    }
    for (const [name, d] of Object.entries(drawn)) this.#paths[name]?.setAttribute('d', d)
  }
}

/** Where a line begins or ends: at the bar, or where its day is in the middle of its group while it is not drawn. */
function endOf(view: LinesView, { key, group, day }: Line['from'], end: 'start' | 'finish'): Point | null {
  const row = view.group(group)
  if (!row) return null
  const item = view.item(key)
  const drawn = item?.displayed === true && item.top !== null
  const x = Math.round(view.xOf((end === 'start' ? toUtc(day) : toEdge(day)).getTime()))
  return { x, y: Math.round(row.top + (drawn ? (item.top ?? 0) + item.height / 2 : row.height / 2)) }
}

const outside = ({ top, bottom, width }: LinesView, a: Point, b: Point): boolean =>
  Math.max(a.x, b.x) < 0 || Math.min(a.x, b.x) > width || Math.max(a.y, b.y) < top || Math.min(a.y, b.y) > bottom

function curve(a: Point, b: Point): string {
  const bend = Math.min(80, Math.max(24, Math.abs(b.x - a.x) / 2))
  return `M${a.x} ${a.y}C${a.x + bend} ${a.y} ${b.x - head - bend} ${b.y} ${b.x - head} ${b.y}`
}
