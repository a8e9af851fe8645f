import { formatDate, fromUtc, toUtc } from '#shared/calendar/dates.ts'
import { type FiscalCalendar, quarterLabel, quarterOf } from '#shared/calendar/fiscal.ts'
import { type Edge, type Shift, shiftBetween, shifted, type Span } from '#shared/planning/moving.ts'
import { language } from '#shared/text/index.ts'
import { type DrawnItem, isBar, movable, spanOf, type TimelineHandlers } from './drawn.ts'
import { Handles } from './handles.ts'
import { covered, snapped, type SnapTo, toEdge } from './snap.ts'
import type { Placed } from './titles.ts'
import classes from './Timeline.module.css'

/** What the gestures need to know of the timeline they are made on. */
export interface Surface {
  readonly root: HTMLElement
  /** Lies over the bars and scrolls with them. */
  readonly layer: HTMLElement
  readonly tip: HTMLElement
  calendar(): FiscalCalendar
  item(key: string): DrawnItem | undefined
  selected(): ReadonlySet<string>
  /** The items in view, where they are drawn. */
  placed(): readonly Placed[]
  instantAt(clientX: number): number
  xOf(instant: number): number
  groupAt(event: PointerEvent): string | null
  snapUnit(): SnapTo
  pan(right: number, down: number): void
  focus(key: string): void
}

interface Gesture {
  move(event: PointerEvent): void
  drop(event: PointerEvent): void
  giveUp(): void
}

interface Press {
  readonly x: number
  readonly y: number
  /** What follows when the pointer is lifted where it was pressed. */
  readonly click: () => void
  /** What is begun when it is moved; null leaves that to vis-timeline. */
  readonly begin: (() => Gesture) | null
  gesture: Gesture | null
}

/** A press moved by no more is a click. */
const stillness = 4

/**
 * What is done with the pointer: bars are pressed, moved and drawn out, new ones drawn, a rectangle selects, and
 * the middle button pans. A press that one of these can come of is kept from vis-timeline; every other is its own.
 */
export class Gestures {
  #press: Press | null = null
  #last: PointerEvent | null = null
  #alt = false
  /** Takes back how dropped bars were drawn, once they are drawn where they are. */
  #settle: (() => void) | null = null
  readonly #handles = new Handles()

  constructor(
    private readonly on: Surface,
    private readonly handlers: TimelineHandlers,
  ) {
    on.root.addEventListener('pointerover', ({ target }) => this.#over(target))
    on.root.addEventListener('pointerdown', this.#down, { capture: true })
    on.root.addEventListener('mousedown', this.#keepStill)
    addEventListener('pointermove', this.#move)
    addEventListener('pointerup', this.#up)
    addEventListener('pointercancel', this.#cancel)
    addEventListener('keydown', this.#key, { capture: true })
  }

  destroy(): void {
    this.#cancel()
    removeEventListener('pointermove', this.#move)
    removeEventListener('pointerup', this.#up)
    removeEventListener('pointercancel', this.#cancel)
    removeEventListener('keydown', this.#key, { capture: true })
  }

  /** Single days, while Alt is held. */
  get fine(): boolean {
    return this.#alt
  }

  /** The timeline was drawn anew: what is being dragged is put under the pointer again. */
  drawnAnew(): void {
    if (this.#last) this.#press?.gesture?.move(this.#last)
  }

  /** What was dropped is drawn where it is now. */
  settled(): void {
    this.#settle?.()
    this.#settle = null
  }

  /** The item at what is pointed at, with the handles on it. */
  #over(target: EventTarget | null): DrawnItem | undefined {
    const box = target instanceof Element ? target.closest<HTMLElement>('.vis-item') : null
    const key = box?.querySelector<HTMLElement>('[data-key]')?.dataset['key']
    const item = key === undefined ? undefined : this.on.item(key)
    // What is being dragged keeps its own.
    if (box && item && !this.#press) this.#handles.over(box, item)
    return item
  }

  readonly #down = (event: PointerEvent) => {
    this.#alt = event.altKey
    const target = event.target instanceof Element ? event.target : null
    const item = this.#over(target)
    if (!target?.closest('.vis-panel.vis-center') || event.button > 1) return
    const press = event.button === 1 ? this.#panning(event) : item ? this.#onItem(event, item) : this.#onBackground(event)
    this.#press = { x: event.clientX, y: event.clientY, gesture: null, ...press }
    this.#last = event
    if (press.begin) event.stopPropagation()
  }

  /** The middle button would scroll by itself. */
  readonly #keepStill = (event: MouseEvent) => {
    if (event.button === 1) event.preventDefault()
  }

  readonly #move = (event: PointerEvent) => {
    this.#alt = event.altKey
    const press = this.#press
    if (!press) return
    this.#last = event
    if (!press.gesture) {
      if (Math.hypot(event.clientX - press.x, event.clientY - press.y) < stillness) return
      if (!press.begin) {
        this.#press = null
        return
      }
      press.gesture = press.begin()
    }
    press.gesture.move(event)
    this.on.tip.style.left = `${event.clientX}px`
    this.on.tip.style.top = `${event.clientY}px`
  }

  readonly #up = (event: PointerEvent) => {
    const press = this.#press
    this.#end()
    if (!press) return
    if (press.gesture) press.gesture.drop(event)
    else press.click()
  }

  readonly #cancel = () => {
    const gesture = this.#press?.gesture
    this.#end()
    gesture?.giveUp()
  }

  readonly #key = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !this.#press?.gesture) return
    event.stopPropagation()
    event.preventDefault()
    this.#cancel()
  }

  #end(): void {
    this.#press = null
    this.#last = null
    this.on.tip.hidden = true
  }

  #say(...lines: string[]): void {
    this.on.tip.replaceChildren(
      ...lines.filter((line) => line !== '').map((line) => Object.assign(document.createElement('div'), { textContent: line })),
    )
    this.on.tip.hidden = false
  }

  #sayDays({ start, finish }: Span): string {
    const calendar = this.on.calendar()
    const say = (day: string) => `${formatDate(day, language())} · ${quarterLabel(calendar, quarterOf(calendar, day))}`
    return start === finish ? say(start) : `${say(start)}  –  ${say(finish)}`
  }

  #panning(event: PointerEvent): Pick<Press, 'click' | 'begin'> {
    let { clientX, clientY } = event
    const move = (to: PointerEvent) => {
      this.on.pan(clientX - to.clientX, clientY - to.clientY)
      ;({ clientX, clientY } = to)
    }
    return { click: () => {}, begin: () => ({ move, drop: () => {}, giveUp: () => {} }) }
  }

  #onItem(event: PointerEvent, item: DrawnItem): Pick<Press, 'click' | 'begin'> {
    const choosing = event.ctrlKey || event.metaKey || event.shiftKey ? 'more' : 'alone'
    const edge = Handles.at(event) ?? 'both'
    const click = () => {
      this.on.focus(item.key)
      this.handlers.onSelect(item.key, choosing)
    }
    return { click, begin: movable(item) ? () => this.#moving(event, item, edge) : null }
  }

  #onBackground(event: PointerEvent): Pick<Press, 'click' | 'begin'> {
    const group = this.on.groupAt(event)
    const draws = group !== null && event.pointerType !== 'touch' && this.handlers.drawsInto(group)
    return {
      click: () => this.handlers.onSelect(null, 'alone'),
      begin: event.shiftKey ? () => this.#marking(event) : draws ? () => this.#drawing(event, group) : null,
    }
  }

  /** Bars, or an end of one, go with the pointer: all that are selected when it is one of them. */
  #moving(from: PointerEvent, item: DrawnItem, edge: Edge): Gesture {
    const selected = this.on.selected()
    const keys = edge === 'both' && selected.has(item.key) ? [...selected] : [item.key]
    const moving = keys.map((key) => this.on.item(key)).filter((one) => one !== undefined && movable(one)) as DrawnItem[]
    const changesGroup = moving.length === 1 && edge === 'both' && isBar(item) && item.lane
    const origin = this.on.instantAt(from.clientX)
    const before = spanOf(item)
    let to: ReadonlyMap<string, Span> = new Map()
    let group: string | null = null
    // What was dragged goes on by the keyboard.
    this.on.focus(item.key)

    const shiftTo = (event: PointerEvent): Shift => {
      const by = this.on.instantAt(event.clientX) - origin
      const at = (instant: Date) => snapped(this.on.calendar(), instant.getTime() + by, this.on.snapUnit())
      if (edge === 'finish') return shiftBetween(fromUtc(toEdge(before.finish)), at(toEdge(before.finish)))
      // Moved to another lane and sideways by no more than the snapping: only the lane was meant.
      const day = at(toUtc(before.start))
      const home = snapped(this.on.calendar(), toUtc(before.start).getTime(), this.on.snapUnit())
      return day === home && group !== null ? { days: 0 } : shiftBetween(before.start, day)
    }
    const move = (event: PointerEvent) => {
      const under = changesGroup ? this.on.groupAt(event) : null
      group = under !== null && under !== item.group && this.handlers.drawsInto(under) ? under : null
      const shift = shiftTo(event)
      to = new Map(moving.map((one) => [one.key, shifted(spanOf(one), shift, edge)]))
      const follows = this.handlers.onDragging(to)
      this.#show(to, group === null ? 0 : event.clientY - from.clientY, follows?.keys ?? [])
      this.#say(this.#sayDays(to.get(item.key) ?? before), follows?.text ?? '')
    }
    return {
      move,
      drop: () => {
        const changed = group !== null || moving.some((one) => !same(spanOf(one), to.get(one.key)))
        if (!changed) return this.#show(new Map(), 0, [])
        this.#settle = () => this.#show(new Map(), 0, [])
        void this.handlers.onMove(to, group).then((done) => {
          // What was done is drawn by the next frame but one; what was not goes back at once.
          if (done) requestAnimationFrame(() => requestAnimationFrame(() => this.settled()))
          else this.settled()
        })
      },
      giveUp: () => this.#show(new Map(), 0, []),
    }
  }

  /** Draws bars where they would be dropped, over where vis-timeline put them, and marks what that would break. */
  #show(to: ReadonlyMap<string, Span>, down: number, marked: readonly string[]): void {
    const breaks = new Set(marked)
    for (const { dom, left, width, data } of this.on.placed()) {
      const box = dom?.box ?? dom?.point
      if (!box) continue
      const span = to.get(data.drawn.key)
      box.toggleAttribute('data-breaks', breaks.has(data.drawn.key))
      if (!span) {
        if (!box.hasAttribute('data-dragged')) continue
        box.removeAttribute('data-dragged')
        box.style.translate = ''
        if (dom?.box) box.style.width = `${width}px`
        continue
      }
      const was = spanOf(data.drawn)
      const right = this.on.xOf(toUtc(span.start).getTime()) - this.on.xOf(toUtc(was.start).getTime())
      const wider = this.on.xOf(toEdge(span.finish).getTime()) - this.on.xOf(toEdge(was.finish).getTime()) - right
      box.toggleAttribute('data-dragged', true)
      box.style.translate = `${right}px ${down}px`
      if (dom?.box && left + width > 0) box.style.width = `${Math.max(4, width + wider)}px`
    }
  }

  /** A new bar is drawn out on the empty part of a group. */
  #drawing(from: PointerEvent, group: string): Gesture {
    const bar = this.#shape(classes.drawing)
    const origin = this.on.instantAt(from.clientX)
    let span: Span | null = null
    return {
      move: (event) => {
        span = covered(this.on.calendar(), origin, this.on.instantAt(event.clientX), this.on.snapUnit())
        const left = this.on.xOf(toUtc(span.start).getTime())
        const top = from.clientY - this.on.layer.getBoundingClientRect().top - 12
        place(bar, left, top, this.on.xOf(toEdge(span.finish).getTime()) - left, 24)
        this.#say(this.#sayDays(span))
      },
      drop: () => {
        bar.remove()
        if (span) this.handlers.onDraw(group, span)
      },
      giveUp: () => bar.remove(),
    }
  }

  /** A rectangle selects what it touches. */
  #marking(from: PointerEvent): Gesture {
    const frame = this.#shape(classes.marking)
    const origin = this.on.layer.getBoundingClientRect()
    const [x, y] = [from.clientX - origin.left, from.clientY - origin.top]
    let touched: readonly string[] = []
    return {
      move: (event) => {
        const over = this.on.layer.getBoundingClientRect()
        const [toX, toY] = [event.clientX - over.left, event.clientY - over.top]
        const [left, top, right, bottom] = [Math.min(x, toX), Math.min(y, toY), Math.max(x, toX), Math.max(y, toY)]
        place(frame, left, top, right - left, bottom - top)
        touched = this.on.placed().flatMap(({ left: at, width, top: down, height, parent, data }) => {
          const above = (parent?.top ?? 0) + (down ?? 0)
          return at < right && at + width > left && above < bottom && above + height > top ? [data.drawn.key] : []
        })
        for (const { dom, data } of this.on.placed())
          (dom?.box ?? dom?.point)?.toggleAttribute('data-touched', touched.includes(data.drawn.key))
      },
      drop: () => {
        this.#unmark(frame)
        if (touched.length > 0) this.handlers.onSelectMany(touched)
      },
      giveUp: () => this.#unmark(frame),
    }
  }

  #unmark(frame: HTMLElement): void {
    frame.remove()
    for (const { dom } of this.on.placed()) (dom?.box ?? dom?.point)?.removeAttribute('data-touched')
  }

  #shape(className: string | undefined): HTMLElement {
    const shape = document.createElement('div')
    shape.className = className ?? ''
    this.on.layer.append(shape)
    return shape
  }
}

const same = (a: Span, b: Span | undefined): boolean => b !== undefined && a.start === b.start && a.finish === b.finish

function place({ style }: HTMLElement, left: number, top: number, width: number, height: number): void {
  Object.assign(style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` })
}
