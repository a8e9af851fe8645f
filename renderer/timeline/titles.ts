import { marksOf } from './content.ts'
import { type DrawnBar, type DrawnItem, isBar } from './drawn.ts'
import classes from './Timeline.module.css'

/** What vis-timeline knows of an item that it has drawn; lengths in pixels of the visible part, `left` may be negative. */
export interface Placed {
  readonly left: number
  readonly top: number | null
  readonly width: number
  readonly height: number
  readonly displayed: boolean
  readonly parent: { readonly top: number; readonly height: number } | null
  readonly dom: { readonly box?: HTMLElement; readonly point?: HTMLElement } | null
  readonly data: { readonly drawn: DrawnItem }
}

/** Of a bar before its title (edge, padding, sign and gap), after it, and its edge alone. */
const beforeTitle = 28
const afterTitle = 8
const edge = 4
const markWidth = 20
/** What a title keeps from what comes next. */
const apart = 8

const widths = new Map<string, number>()
let pen: OffscreenCanvasRenderingContext2D | null = null

/** The width of a title on one line; measured without touching the page's layout. */
function widthOf(title: string, font: string): number {
  const known = widths.get(title)
  if (known !== undefined) return known
  pen ??= new OffscreenCanvas(1, 1).getContext('2d')
  if (!pen) return 0
  pen.font = font
  const width = Math.ceil(pen.measureText(title).width) + 2
  widths.set(title, width)
  return width
}

/** Widths measured in a font that was not there yet are measured again. */
document.fonts.addEventListener('loadingdone', () => widths.clear())

/**
 * Lets the title of a bar that is too short for it run on past the bar, as far as nothing else stands
 * there; and hides a milestone that lies before the visible range, whose title would still reach into it.
 */
export function placeTitles(items: readonly Placed[], width: number, font: string): void {
  const rows = new Map<object, Placed[]>()
  for (const item of items) {
    if (!item.displayed || !item.parent || item.top === null) continue
    const row = rows.get(item.parent)
    if (row) row.push(item)
    else rows.set(item.parent, [item])
  }
  for (const row of rows.values()) {
    row.sort((a, b) => a.left - b.left)
    row.forEach((item, place) => {
      const { box, point } = item.dom ?? {}
      if (point) point.toggleAttribute('data-before', item.left + apart < 0)
      if (box && isBar(item.data.drawn)) placeTitle(box, item, item.data.drawn, roomEnd(row, place, width), font)
    })
  }
}

/** Where what stands next in the row of an item begins, or the visible part ends. */
function roomEnd(row: readonly Placed[], place: number, width: number): number {
  const item = row[place]
  if (!item) return width
  const right = item.left + item.width
  const top = item.top ?? 0
  // In the order of their left edges: those before it end before it, or stand on another line.
  for (let at = place + 1; at < row.length; at += 1) {
    const other = row[at]
    if (!other || other.left > width) break
    const ahead = other.left + other.width > right
    const otherTop = other.top ?? 0
    if (ahead && otherTop < top + item.height && otherTop + other.height > top) return Math.min(other.left, width)
  }
  return width
}

function placeTitle(box: HTMLElement, { left, width }: Placed, drawn: DrawnBar, end: number, font: string): void {
  const { title } = drawn
  const needed = widthOf(title, font)
  // A bar that begins before the visible range has its sign and title where that range begins.
  const hidden = Math.max(0, -left)
  const shown = width - hidden
  const signs = beforeTitle + marksOf(drawn).length * markWidth
  const within = shown - signs - afterTitle
  // Where not even the sign has room, the title stands beside the bar.
  const start = Math.max(0, shown < signs ? shown + apart : signs)
  const room = end - Math.max(left, 0) - start - apart
  const past = shown > 0 && needed > within && room > Math.max(within, 0) + 2 * apart
  // Of a bar that begins in view its own width will do: a property that is written is all that is in the bar styled anew.
  const visible = hidden > 0 ? `${Math.max(0, Math.round(shown))}px` : ''
  if (box.style.getPropertyValue('--shown') !== visible) box.style.setProperty('--shown', visible)
  box.toggleAttribute('data-past', past)
  const found = box.querySelector<HTMLElement>(':scope > [data-title]')
  if (!past) return found?.remove()
  const text = found ?? document.createElement('span')
  if (!found) {
    text.dataset['title'] = ''
    text.className = classes.past ?? ''
    text.setAttribute('aria-hidden', 'true')
    box.append(text)
  }
  if (text.textContent !== title) text.textContent = title
  text.style.left = `${hidden + start - edge}px`
  text.style.maxWidth = `${room}px`
}
