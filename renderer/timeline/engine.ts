import moment from 'moment'
import { DataSet } from 'vis-data/esnext'
import { type DataGroup, Timeline as VisTimeline, type TimelineOptions } from 'vis-timeline/esnext'
import { type CalendarDate, toUtc } from '#shared/calendar/dates.ts'
import { Axis, type AxisData } from './axis.ts'
import { barContent, drawAround, foldContent, milestoneContent } from './content.ts'
import { type Drawn, type DrawnGroup, type DrawnItem, isBar, isFold, type Line, spanOf, type TimelineHandlers } from './drawn.ts'
import { Gestures } from './gestures.ts'
import { estimatedHeight } from './heights.ts'
import { groupsNear } from './inView.ts'
import { measureOnce } from './measureOnce.ts'
import { type Item, NearItems } from './items.ts'
import { Lines } from './lines.ts'
import { isLost, nameOf, Names } from './names.ts'
import { placesOf, slideFrom } from './slide.ts'
import { snapped, type SnapTo, toEdge } from './snap.ts'
import { type Placed, placeTitles } from './titles.ts'
import classes from './Timeline.module.css'

interface Range {
  readonly from: number
  readonly to: number
}

/** What vis-timeline keeps of what it drew: read, and but for the heights before it draws first, never written. */
interface ItemSet {
  readonly items: Readonly<Record<string, Placed>>
  readonly groups: Readonly<
    Record<string, { readonly top: number; readonly height: number; readonly dom: { readonly foreground: HTMLElement } }>
  >
}

/** As far as one can look at once. */
export const widestYears = 15

type Group = DataGroup & { readonly place: number; readonly drawn: DrawnGroup }

/** vis-timeline, spoken to in Rearview's words. The only file that knows it, and where dates become instants (in UTC). */
export class TimelineEngine {
  readonly #vis: VisTimeline
  readonly #items = new NearItems(() => this.#itemSet())
  readonly #groups = new DataSet<Group>()
  readonly #axis: Axis
  readonly #root: HTMLElement
  readonly #centre: HTMLElement
  readonly #left: HTMLElement
  readonly #gestures: Gestures
  readonly #names: Names
  readonly #lines: Lines
  readonly #resized: ResizeObserver
  readonly #font: string
  #width = 0
  #height = 0
  #focusedName: string | null = null
  /** What was given to vis-timeline is drawn next. */
  #settles = false
  #data: AxisData
  #drawn: ReadonlyMap<string, DrawnItem> = new Map()
  /** The insides of what is drawn: one that is drawn again as it was keeps the keyboard. */
  readonly #contents = new WeakMap<DrawnItem, HTMLElement>()
  #selected: ReadonlySet<string> = new Set()
  /** What is being brought into view, and after how many drawings that is given up. */
  #brought: { readonly key: string; readonly drawings: number } | null = null

  constructor(
    host: HTMLElement,
    header: HTMLElement,
    tip: HTMLElement,
    data: AxisData,
    private readonly handlers: TimelineHandlers,
  ) {
    this.#data = data
    // An element of its own, so that what vis-timeline leaves behind goes with it.
    this.#root = document.createElement('div')
    this.#root.style.height = '100%'
    host.append(this.#root)
    this.#vis = new VisTimeline(this.#root, this.#items.given, this.#groups, this.#options())
    measureOnce(this.#itemSet())
    const part = (selector: string) => this.#root.querySelector<HTMLElement>(selector) ?? this.#root
    const backdrop = document.createElement('div')
    part('.vis-panel.vis-background.vis-vertical').append(backdrop)
    this.#centre = part('.vis-panel.vis-center')
    this.#left = part('.vis-panel.vis-left')
    this.#measure()
    // It would be hidden until it has drawn first; to show it then is to style all that is in it anew.
    part('.vis-timeline').style.visibility = 'visible'
    this.#font = getComputedStyle(this.#root).fontFamily
    const [behind, over] = [document.createElement('div'), document.createElement('div')]
    for (const layer of [behind, over]) layer.className = classes.layer ?? ''
    part('.vis-foreground').before(behind)
    part('.vis-foreground').after(over)
    this.#lines = new Lines(behind)
    this.#axis = new Axis(header, backdrop, data)
    // It would fit its range to the items at its first redraw, one frame after the range that was asked for.
    Reflect.set(this.#vis, 'initialFitDone', true)
    this.#gestures = new Gestures(
      {
        root: this.#root,
        layer: over,
        tip,
        calendar: () => this.#data.calendar,
        item: (key) => this.#drawn.get(key),
        selected: () => this.#selected,
        placed: () => Object.values(this.#placed()).filter(({ displayed }) => displayed),
        instantAt: (clientX) => this.#instantAt(clientX),
        xOf: (instant) => this.#xOf(instant),
        groupAt: (event) => {
          const { group } = this.#vis.getEventProperties(event)
          return group === null ? null : String(group)
        },
        snapUnit: () => this.#snapUnit(),
        pan: (right, down) => this.pan(right, down),
        focus: (key) => this.#element(key)?.focus({ preventScroll: true }),
      },
      handlers,
    )
    this.#names = new Names(this.#root, (id) => this.#groups.get(id)?.drawn ?? null, handlers)
    this.#vis.on('changed', () => {
      this.#feedView()
      this.#bringNearer()
      this.#drawAxis()
      this.#placeTitles()
      this.#drawLines()
      if (this.#settles) this.#gestures.settled()
      this.#settles = false
      this.#gestures.drawnAnew()
      // In another order names are taken off the page and put back by the first redraw after.
      if (this.#focusedName !== null) this.#names.drawnAnew(this.#focusedName)
      this.#focusedName = null
      // Before it is drawn first there is no bar to be reached, and what is scrolled away can be reached no more.
      if (!this.#root.querySelector('[data-key][tabindex="0"]')) this.#moveTabStop()
    })
    this.#vis.on('doubleClick', ({ what, group, time }: { what: string; group: string | null; time: Date }) => {
      if ((what === 'background' || what === 'axis') && group !== null)
        this.handlers.onAdd(group, snapped(this.#data.calendar, new Date(time).getTime(), 'month'))
    })
    this.#root.addEventListener('pointerdown', this.#leaveField, { capture: true })
    // Before vis-timeline hears of it: a group that comes into view without its items would shrink.
    this.#root.addEventListener('scroll', () => this.#feedView(this.#left.scrollTop), { capture: true })
    // Asked of the page while it is drawn, its width would be laid out anew each time. vis-timeline may have drawn
    // its bars for the new width before it is known here: what stands beside them is drawn again.
    this.#resized = new ResizeObserver(() => {
      const before = this.#width
      this.#measure()
      if (this.#width === before) return
      this.#drawAxis()
      this.#placeTitles()
      this.#drawLines()
    })
    this.#resized.observe(this.#centre)
  }

  destroy(): void {
    this.#gestures.destroy()
    this.#names.destroy()
    this.#resized.disconnect()
    this.#vis.destroy()
    this.#root.remove()
  }

  /** Shows other bars. Only what differs from before is given to vis-timeline. With milliseconds to slide, bars do so to their new days. */
  show(drawn: Drawn, data: AxisData, slide = 0): void {
    const before = slide > 0 ? placesOf(this.#placed()) : null
    this.#data = data
    this.#axis.show(data)
    const [focused, focusedName] = [this.#focusedKey(), this.#names.focused()]
    const next = new Map<string, DrawnItem>()
    const changed: DrawnItem[] = []
    for (const item of [...drawn.bars, ...drawn.milestones, ...drawn.folds]) {
      const known = this.#drawn.get(item.key)
      const unchanged = known && sameDrawn(known, item)
      next.set(item.key, unchanged ? known : item)
      if (!unchanged) changed.push(item)
    }
    const gone = [...this.#drawn.keys()].filter((key) => !next.has(key))
    this.#drawn = next
    const groups = drawn.groups.map((group, place): Group => ({ id: group.id, content: '', place, drawn: group }))
    const groupIds = new Set(groups.map(({ id }) => id))
    this.#groups.remove(this.#groups.getIds().filter((id) => !groupIds.has(id)))
    const changedGroups = groups.filter((group) => !sameGroup(this.#groups.get(group.id), group))
    const newGroups = changedGroups.filter(({ id }) => !this.#groups.get(id))
    this.#groups.update(changedGroups)
    this.#items.show(next.values())
    this.#estimateHeights(newGroups)
    this.#items.change(changed, gone)
    this.#feedView()
    // It draws what was given to it by itself, and at once where that is waited for; then it draws every bar in view anew.
    if (before || changedGroups.length > 0) this.#vis.redraw()
    this.#settles = true
    if (before) slideFrom(before, this.#placed(), slide)
    this.#drawAxis()
    this.#select(this.#drawn.keys())
    this.#focusedName = focusedName
    this.#names.drawnAnew(focusedName)
    if (focused !== null) this.focus(focused, isLost)
  }

  showLines(lines: readonly Line[]): void {
    this.#lines.show(lines)
    this.#drawLines()
  }

  /** Shows the days from `start` to `finish`, both inclusive, with a little room on both sides. */
  zoomTo(start: CalendarDate, finish: CalendarDate): void {
    const from = toUtc(start).getTime()
    const to = toEdge(finish).getTime()
    const room = (to - from) * 0.015
    this.#setRange({ from: from - room, to: to + room })
    this.#drawAxis()
  }

  /** Moves what is looked at by so many pixels. */
  pan(right: number, down = 0): void {
    const by = this.#instantAt(right) - this.#instantAt(0)
    const { start, end } = this.#vis.getWindow()
    if (right !== 0) this.#setRange({ from: start.getTime() + by, to: end.getTime() + by })
    if (down !== 0) this.#left.scrollTop += down
  }

  select(keys: readonly string[]): void {
    const before = this.#selected
    this.#selected = new Set(keys)
    this.#select([...before, ...this.#selected])
  }

  /** Brings a bar into view when no part of it is. */
  reveal(key: string): void {
    if (!this.#drawn.has(key)) return
    const view = this.#centre.getBoundingClientRect()
    const bar = this.#element(key)?.closest('.vis-item')?.getBoundingClientRect()
    const seen = bar && bar.top >= view.top && bar.bottom <= view.bottom && bar.left < view.right && bar.right > view.left
    if (seen) return
    const { start, end } = this.#vis.getWindow()
    this.#bring(key)
    const item = this.#items.given.get(key)
    const inRange = item && new Date(item.start) < end && new Date(item.end ?? item.start) > start
    // vis-timeline brings it to the middle both ways; what was in view by its days stays where it was.
    if (inRange) this.#setRange({ from: start.getTime(), to: end.getTime() })
  }

  /** Brings a bar into view and gives it the keyboard, if that is still `wanted` in the next frame. */
  focus(key: string, wanted = () => true): void {
    if (!this.#drawn.has(key)) return
    if (!this.#element(key)?.checkVisibility({ visibilityProperty: true })) this.#bring(key)
    requestAnimationFrame(() => {
      if (wanted()) this.#element(key)?.focus({ preventScroll: true })
      this.#moveTabStop()
    })
  }

  /** The bars in reading order: by group, then by start. */
  order(): string[] {
    const place = new Map(this.#groups.map(({ id, place: at }) => [String(id), at]))
    return [...this.#drawn.values()]
      .toSorted((a, b) => (place.get(a.group) ?? 0) - (place.get(b.group) ?? 0) || (spanOf(a).start < spanOf(b).start ? -1 : 1))
      .map(({ key }) => key)
  }

  #bring(key: string): void {
    this.#feed([this.#drawn.get(key)?.group ?? ''])
    this.#brought = { key, drawings: 4 }
    this.#vis.focus(key, { zoom: false, animation: false })
  }

  /** On which line of its group an item stands is known once the group is drawn, and that is once it is in view. */
  #bringNearer(): void {
    if (!this.#brought) return
    const { key, drawings } = this.#brought
    this.#brought = drawings > 1 ? { key, drawings: drawings - 1 } : null
    const bar = this.#element(key)?.getBoundingClientRect()
    if (!bar) return
    const { top, bottom } = this.#left.getBoundingClientRect()
    this.#left.scrollTop += Math.min(0, bar.top - top - 8) || Math.max(0, bar.bottom - bottom + 8)
  }

  #snapUnit(): SnapTo {
    const { start, end } = this.#vis.getWindow()
    const days = (end.getTime() - start.getTime()) / 86_400_000
    return this.#gestures.fine ? 'day' : days > 365 * 3.5 ? 'quarter' : 'month'
  }

  #instantAt(clientX: number): number {
    const { left, width } = this.#centre.getBoundingClientRect()
    const { start, end } = this.#vis.getWindow()
    return start.getTime() + ((clientX - left) / width) * (end.getTime() - start.getTime())
  }

  #xOf(instant: number): number {
    const { start, end } = this.#vis.getWindow()
    return ((instant - start.getTime()) / (end.getTime() - start.getTime())) * this.#width
  }

  #element(key: string): HTMLElement | null {
    return this.#root.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)
  }

  #setRange({ from, to }: Range): void {
    this.#vis.setWindow(new Date(from), new Date(to), { animation: false })
  }

  /** Asked of the page in between, how far it is scrolled would lay it out once more: vis-timeline knows. */
  #feedView(top = -(Reflect.get(this.#vis, 'props') as { readonly scrollTop: number }).scrollTop): void {
    if (this.#items.all) return
    const order = this.#groups.get({ order: 'place' }).map(({ id }) => String(id))
    this.#feed(groupsNear(order, this.#itemSet()?.groups ?? {}, { top, height: this.#height }))
  }

  #feed(groups: readonly string[]): void {
    const keys = this.#items.give(groups)
    if (keys.some((key) => this.#selected.has(key))) this.#select(keys)
  }

  #measure(): void {
    this.#width = this.#centre.clientWidth
    this.#height = this.#root.clientHeight
  }

  #token(name: string): number {
    return Number.parseFloat(getComputedStyle(this.#root).getPropertyValue(name))
  }

  #options(): TimelineOptions {
    return {
      height: '100%',
      orientation: 'top',
      stack: true,
      showCurrentTime: false,
      showMajorLabels: false,
      showMinorLabels: false,
      showTooltips: false,
      verticalScroll: true,
      horizontalScroll: true,
      horizontalScrollKey: 'shiftKey',
      zoomKey: 'ctrlKey',
      zoomMin: 30 * 86_400_000,
      zoomMax: widestYears * 366 * 86_400_000,
      margin: { axis: this.#token('--lane-gap'), item: { horizontal: 0, vertical: this.#token('--bar-gap') } },
      // What is done with bars is not its own.
      editable: false,
      selectable: false,
      moment: (date: moment.MomentInput) => moment.utc(date),
      groupOrder: (a: Group, b: Group) => a.place - b.place,
      groupTemplate: (group: Group | null) => (group ? nameOf(group.drawn) : ''),
      template: (item: Item | null, element: HTMLElement) => (item ? this.#content(item.drawn, element) : ''),
    }
  }

  #content(drawn: DrawnItem, element: HTMLElement): HTMLElement {
    // When it is drawn first the box has no class yet; the frame in it has.
    const box = element.closest<HTMLElement>('.vis-item-overflow')?.parentElement
    if (box && isBar(drawn)) drawAround(box, drawn)
    const known = this.#contents.get(drawn)
    if (known) return known
    const made = isBar(drawn) ? barContent(drawn) : isFold(drawn) ? foldContent(drawn) : milestoneContent(drawn)
    if (!isFold(drawn)) made.setAttribute('aria-pressed', String(this.#selected.has(drawn.key)))
    this.#contents.set(drawn, made)
    return made
  }

  #select(changed: Iterable<string>): void {
    this.#vis.setSelection([...this.#selected].filter((key) => this.#drawn.has(key)))
    for (const key of changed) {
      const bar = this.#bar(key)
      if (bar?.ariaPressed) bar.ariaPressed = String(this.#selected.has(key))
    }
    this.#moveTabStop()
  }

  /** vis-timeline keeps a press from taking the keyboard away, and a field that is not left is not committed. */
  readonly #leaveField = () => {
    const active = document.activeElement
    if (active instanceof HTMLElement && !this.#root.contains(active)) active.blur()
  }

  #focusedKey(): string | null {
    const active = document.activeElement
    return active instanceof HTMLElement && this.#root.contains(active) ? (active.dataset['key'] ?? null) : null
  }

  /** One bar takes part in the order of Tab: the focused, else the selected, else the first in view. */
  #moveTabStop(): void {
    const drawn = [this.#focusedKey() ?? '', ...this.#selected].map((key) => this.#bar(key))
    const stop = drawn.find((bar) => bar?.isConnected) ?? this.#root.querySelector<HTMLElement>('[data-key]')
    for (const bar of this.#root.querySelectorAll<HTMLElement>('[data-key][tabindex="0"]')) if (bar !== stop) bar.tabIndex = -1
    if (stop) stop.tabIndex = 0
  }

  /** What is inside a bar, once it was drawn. */
  #bar(key: string): HTMLElement | undefined {
    const drawn = this.#drawn.get(key)
    return drawn && this.#contents.get(drawn)
  }

  /** vis-timeline has no word for where it drew something. */
  #itemSet(): ItemSet | undefined {
    return Reflect.get(this.#vis, 'itemSet') as ItemSet | undefined
  }

  #placed(): Readonly<Record<string, Placed>> {
    return this.#itemSet()?.items ?? {}
  }

  #placeTitles(): void {
    placeTitles(Object.values(this.#placed()), this.#width, `12px ${this.#font}`)
  }

  /** Before it is drawn a group is about as high as it will be, so that only those in view are drawn and measured. */
  #estimateHeights(added: readonly Group[]): void {
    const groups = this.#itemSet()?.groups ?? {}
    for (const { id } of added) {
      const group = groups[id]
      if (!group) continue
      const height = estimatedHeight(this.#items.of(String(id)).map(spanOf))
      Reflect.set(group, 'height', height)
      group.dom.foreground.style.height = `${height}px`
    }
  }

  #drawLines(): void {
    if (this.#lines.none) return
    const { items = {}, groups = {} } = this.#itemSet() ?? {}
    const top = this.#left.scrollTop
    this.#lines.draw({
      top,
      bottom: top + this.#centre.clientHeight,
      width: this.#width,
      item: (key) => items[key],
      // A group has no place before it was drawn.
      group: (id) => (Number.isFinite(groups[id]?.top) ? (groups[id] ?? null) : null),
      xOf: (instant) => this.#xOf(instant),
    })
  }

  #drawAxis(): void {
    const { start, end } = this.#vis.getWindow()
    this.#axis.draw({ from: start.getTime(), to: end.getTime(), width: this.#width })
  }
}

const sameDrawn = (a: object, b: object): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

const sameGroup = (a: Group | null, b: Group): boolean => a !== null && a.place === b.place && sameDrawn(a.drawn, b.drawn)
