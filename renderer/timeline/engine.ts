import moment from 'moment'
import { DataSet } from 'vis-data'
import { type DataGroup, type DataItem, Timeline as VisTimeline, type TimelineOptions } from 'vis-timeline'
import { addDays, type CalendarDate, formatDate, fromUtc, toUtc } from '#shared/calendar/dates.ts'
import { quarterLabel, quarterOf } from '#shared/calendar/fiscal.ts'
import { language } from '#shared/text/index.ts'
import { Axis, type AxisData } from './axis.ts'
import { barContent, drawGhost, type DrawnBar, type DrawnMilestone, milestoneContent } from './content.ts'
import { placesOf, slideFrom } from './slide.ts'
import { fromEdge, snapped, type SnapTo, toEdge } from './snap.ts'
import { type Placed, placeTitles } from './titles.ts'

export interface DrawnGroup {
  readonly id: string
  readonly title: string
  /** It is a record of its own that can be opened. */
  readonly opens: boolean
}

export interface Drawn {
  readonly groups: readonly DrawnGroup[]
  readonly bars: readonly DrawnBar[]
  readonly milestones: readonly DrawnMilestone[]
}

export interface TimelineHandlers {
  onSelect(key: string | null): void
  onSelectGroup(group: string): void
  /** A bar was dropped; false puts it back where it was. */
  onMove(key: string, to: { start: CalendarDate; finish: CalendarDate; group: string }): Promise<boolean>
  onAdd(group: string, date: CalendarDate): void
}

interface Range {
  readonly from: number
  readonly to: number
}

/** A range before anything that is planned. */
const noItems: Range = { from: -52_000_000_000_000, to: -51_900_000_000_000 }

type Item = DataItem & { readonly drawn: DrawnBar | DrawnMilestone }
type Group = DataGroup & { readonly place: number; readonly opens: boolean }

const startOf = (item: DrawnBar | DrawnMilestone) => (isBar(item) ? item.start : item.date)
const isBar = (drawn: DrawnBar | DrawnMilestone): drawn is DrawnBar => 'start' in drawn

/** vis-timeline, spoken to in Rearview's words. The only file that knows it, and where dates become instants (in UTC). */
export class TimelineEngine {
  readonly #vis: VisTimeline
  readonly #items = new DataSet<Item>()
  readonly #groups = new DataSet<Group>()
  readonly #axis: Axis
  readonly #root: HTMLElement
  readonly #tip: HTMLElement
  #data: AxisData
  #drawn: ReadonlyMap<string, DrawnBar | DrawnMilestone> = new Map()
  #alt = false
  #selected: string | null = null

  constructor(
    host: HTMLElement,
    header: HTMLElement,
    tip: HTMLElement,
    data: AxisData,
    private readonly handlers: TimelineHandlers,
  ) {
    this.#data = data
    this.#tip = tip
    // An element of its own, so that what vis-timeline leaves behind goes with it.
    this.#root = document.createElement('div')
    this.#root.style.height = '100%'
    host.append(this.#root)
    this.#vis = new VisTimeline(this.#root, this.#items, this.#groups, this.#options())
    const backdrop = document.createElement('div')
    this.#root.querySelector('.vis-panel.vis-background.vis-vertical')?.append(backdrop)
    this.#axis = new Axis(header, backdrop, data)
    // It would fit its range to the items at its first redraw, one frame after the range that was asked for.
    Reflect.set(this.#vis, 'initialFitDone', true)
    this.#vis.on('rangechange', () => this.#drawAxis())
    this.#vis.on('changed', () => {
      this.#drawAxis()
      this.#placeTitles()
    })
    this.#vis.on('select', ({ items }: { items: string[] }) => this.handlers.onSelect(items[0] ?? null))
    this.#root.addEventListener('click', this.#openGroup)
    this.#vis.on('doubleClick', ({ what, group, time }: { what: string; group: string | null; time: Date }) => {
      if ((what === 'background' || what === 'axis') && group !== null)
        this.handlers.onAdd(group, snapped(this.#data.calendar, new Date(time).getTime(), 'month'))
    })
    this.#root.addEventListener('pointerdown', this.#noteAlt, { capture: true })
    this.#root.addEventListener('pointerdown', this.#leaveField, { capture: true })
    addEventListener('pointermove', this.#noteAlt)
    addEventListener('pointerup', this.#hideTip)
    addEventListener('keydown', this.#giveUp, { capture: true })
  }

  destroy(): void {
    removeEventListener('pointermove', this.#noteAlt)
    removeEventListener('pointerup', this.#hideTip)
    removeEventListener('keydown', this.#giveUp, { capture: true })
    this.#vis.destroy()
    this.#root.remove()
  }

  /** Shows other bars. Only what differs from before is given to vis-timeline. With milliseconds to slide, bars do so to their new days. */
  show(drawn: Drawn, data: AxisData, slide = 0): void {
    const before = slide > 0 ? placesOf(this.#placed()) : null
    this.#data = data
    this.#axis.show(data)
    const first = this.#drawn.size === 0 && drawn.bars.length > 0
    const focused = this.#focusedKey()
    const next = new Map<string, DrawnBar | DrawnMilestone>([...drawn.bars, ...drawn.milestones].map((item) => [item.key, item]))
    const gone = [...this.#drawn.keys()].filter((key) => !next.has(key))
    const changed = [...next.values()].filter((item) => !sameDrawn(this.#drawn.get(item.key), item))
    this.#drawn = next
    const groups = drawn.groups.map((group, place): Group => ({ id: group.id, content: group.title, place, opens: group.opens }))
    const groupIds = new Set(groups.map(({ id }) => id))
    const { start, end } = this.#vis.getWindow()
    // Items fed while none is in view are not measured one by one: the load is many times faster.
    if (first) this.#setRange(noItems)
    this.#groups.remove(this.#groups.getIds().filter((id) => !groupIds.has(id)))
    this.#groups.update(groups.filter((group) => !sameGroup(this.#groups.get(group.id), group)))
    this.#items.remove(gone)
    this.#items.update(changed.map((item) => this.#item(item)))
    if (first) this.#setRange({ from: start.getTime(), to: end.getTime() })
    this.#vis.redraw()
    if (before) slideFrom(before, this.#placed(), slide)
    this.#drawAxis()
    this.select(this.#selected)
    if (focused !== null) this.focus(focused)
  }

  /** Shows the days from `start` to `finish`, both inclusive, with a little room on both sides. */
  zoomTo(start: CalendarDate, finish: CalendarDate): void {
    const from = toUtc(start).getTime()
    const to = toEdge(finish).getTime()
    const room = (to - from) * 0.015
    this.#setRange({ from: from - room, to: to + room })
    this.#drawAxis()
  }

  select(key: string | null): void {
    this.#selected = key
    this.#vis.setSelection(key !== null && this.#drawn.has(key) ? [key] : [])
    this.#moveTabStop()
  }

  /** Brings a bar into view when no part of it is. */
  reveal(key: string): void {
    if (!this.#drawn.has(key)) return
    const view = this.#root.querySelector('.vis-panel.vis-center')?.getBoundingClientRect()
    const bar = this.#root.querySelector(`[data-key="${CSS.escape(key)}"]`)?.closest('.vis-item')?.getBoundingClientRect()
    const seen = view && bar && bar.top >= view.top && bar.bottom <= view.bottom && bar.left < view.right && bar.right > view.left
    if (seen) return
    const { start, end } = this.#vis.getWindow()
    const item = this.#items.get(key)
    const inRange = item && new Date(item.start) < end && new Date(item.end ?? item.start) > start
    this.#vis.focus(key, { zoom: false, animation: false })
    // vis-timeline brings it to the middle both ways; what was in view by its days stays where it was.
    if (inRange) this.#setRange({ from: start.getTime(), to: end.getTime() })
  }

  /** Brings a bar into view and gives it the keyboard. */
  focus(key: string): void {
    const item = this.#drawn.get(key)
    if (!item) return
    const element = () => this.#root.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)
    if (!element()?.checkVisibility({ visibilityProperty: true })) this.#vis.focus(key, { zoom: false, animation: false })
    requestAnimationFrame(() => {
      element()?.focus({ preventScroll: true })
      this.#moveTabStop()
    })
  }

  /** The bars in reading order: by group, then by start. */
  order(): string[] {
    const place = new Map(this.#groups.map(({ id, place: at }) => [String(id), at]))
    return [...this.#drawn.values()]
      .toSorted((a, b) => (place.get(a.group) ?? 0) - (place.get(b.group) ?? 0) || (startOf(a) < startOf(b) ? -1 : 1))
      .map(({ key }) => key)
  }

  /** What the pointer's or the keyboard's snapping goes by. */
  snapUnit(): SnapTo {
    const { start, end } = this.#vis.getWindow()
    const days = (end.getTime() - start.getTime()) / 86_400_000
    return this.#alt ? 'day' : days > 365 * 3.5 ? 'quarter' : 'month'
  }

  #setRange({ from, to }: Range): void {
    this.#vis.setWindow(new Date(from), new Date(to), { animation: false })
  }

  #item(drawn: DrawnBar | DrawnMilestone): Item {
    if (!isBar(drawn))
      return {
        id: drawn.key,
        group: drawn.group,
        type: 'point',
        start: toUtc(drawn.date),
        content: '',
        editable: false,
        className: 'rv-milestone',
        drawn,
      }
    return {
      id: drawn.key,
      group: drawn.group,
      type: 'range',
      start: toUtc(drawn.start),
      end: toEdge(drawn.finish),
      content: '',
      className: `rv-bar rv-${drawn.tone.replace(' ', '-')}${drawn.gone ? ' rv-gone' : ''}${drawn.fresh ? ' rv-fresh' : ''}`,
      editable: drawn.movable ? { updateTime: true, updateGroup: drawn.lane, remove: false } : false,
      limitSize: drawn.ghost === null,
      drawn,
    }
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
      zoomKey: 'ctrlKey',
      zoomMin: 30 * 86_400_000,
      zoomMax: 15 * 366 * 86_400_000,
      margin: { axis: 6, item: { horizontal: 0, vertical: 4 } },
      editable: { add: false, remove: false, updateTime: true, updateGroup: true, overrideItems: false },
      itemsAlwaysDraggable: { item: true, range: true },
      selectable: true,
      multiselect: false,
      moment: (date: moment.MomentInput) => moment.utc(date),
      groupOrder: (a: Group, b: Group) => a.place - b.place,
      groupTemplate: (group: Group | null) => this.#groupElement(group),
      template: (item: Item, element: HTMLElement) => this.#content(item, element),
      snap: (date: Date) => toUtc(snapped(this.#data.calendar, new Date(date).getTime(), this.snapUnit())),
      onMoving: (item: DataItem, callback: (item: DataItem | null) => void) => {
        this.#showTip(item as Item)
        callback(item)
      },
      onMove: (item: DataItem, callback: (item: DataItem | null) => void) => {
        this.#hideTip()
        void this.#drop(item as Item).then(() => {
          // It puts the bar back where it was; then the bar is drawn as it is now, moved or not.
          callback(null)
          const drawn = this.#drawn.get(String(item.id))
          if (drawn) this.#items.update(this.#item(drawn))
        })
      },
    } as TimelineOptions
  }

  #content(item: Item | null, element: HTMLElement): HTMLElement | string {
    if (!item) return ''
    const { drawn } = item
    if (!isBar(drawn)) return milestoneContent(drawn)
    // When it is drawn first the box has no class yet; the frame in it has.
    const box = element.closest<HTMLElement>('.vis-item-overflow')?.parentElement
    if (box)
      drawGhost(
        box,
        { start: toUtc(drawn.start).getTime(), end: toEdge(drawn.finish).getTime() },
        drawn.ghost && { start: toUtc(drawn.ghost.start).getTime(), end: toEdge(drawn.ghost.finish).getTime() },
        drawn.gone,
      )
    return barContent(drawn)
  }

  /** The name of a group: a button where the group can be opened, which a keyboard reaches. */
  #groupElement(group: Group | null): HTMLElement {
    const element = document.createElement(group?.opens ? 'button' : 'div')
    if (element instanceof HTMLButtonElement) element.type = 'button'
    element.className = 'rv-group'
    element.textContent = typeof group?.content === 'string' ? group.content : ''
    element.title = element.textContent
    if (group) element.dataset['group'] = String(group.id)
    return element
  }

  /** Where a dragged bar would land: a move keeps the length, an edge keeps the other edge. */
  #landing({ start, end, group, drawn }: Item): { start: CalendarDate; finish: CalendarDate } {
    const from = fromUtc(new Date(start))
    const to = end === undefined ? from : fromUtc(new Date(end))
    if (!isBar(drawn)) return { start: from, finish: from }
    // Moved to another lane and sideways by no more than the snapping: only the lane was meant.
    if (group !== drawn.group && from === snapped(this.#data.calendar, toUtc(drawn.start).getTime(), this.snapUnit()))
      return { start: drawn.start, finish: drawn.finish }
    const finish = from === drawn.start || to !== addDays(drawn.finish, 1) ? fromEdge(to) : drawn.finish
    return { start: from, finish: finish < from ? from : finish }
  }

  async #drop(item: Item): Promise<void> {
    const { start, finish } = this.#landing(item)
    await this.handlers.onMove(String(item.id), { start, finish, group: String(item.group ?? '') })
  }

  #showTip(item: Item): void {
    const { start, finish } = this.#landing(item)
    const { calendar } = this.#data
    const say = (date: CalendarDate) => `${formatDate(date, language())} · ${quarterLabel(calendar, quarterOf(calendar, date))}`
    this.#tip.textContent = `${say(start)}  –  ${say(finish)}`
    this.#tip.hidden = false
  }

  readonly #hideTip = () => {
    this.#tip.hidden = true
  }

  /** vis-timeline keeps a press from taking the keyboard away, and a field that is not left is not committed. */
  readonly #leaveField = () => {
    const active = document.activeElement
    if (active instanceof HTMLElement && !this.#root.contains(active)) active.blur()
  }

  readonly #noteAlt = (event: PointerEvent) => {
    this.#alt = event.altKey
    if (!this.#tip.hidden) {
      this.#tip.style.left = `${event.clientX}px`
      this.#tip.style.top = `${event.clientY}px`
    }
  }

  /** Esc while dragging: the bar goes back, whatever vis-timeline makes of the rest of the gesture. */
  readonly #giveUp = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || this.#tip.hidden) return
    event.stopPropagation()
    this.#hideTip()
    const hammer = Reflect.get(this.#vis, 'itemSet') as { touchParams: { itemProps: unknown } } | undefined
    if (hammer) hammer.touchParams.itemProps = null
    this.#items.update([...this.#drawn.values()].map((drawn) => this.#item(drawn)))
  }

  readonly #openGroup = (event: Event) => {
    const name = event.target instanceof Element ? event.target.closest<HTMLElement>('button.rv-group') : null
    const group = name?.dataset['group']
    if (group !== undefined) this.handlers.onSelectGroup(group)
  }

  #focusedKey(): string | null {
    const active = document.activeElement
    return active instanceof HTMLElement && this.#root.contains(active) ? (active.dataset['key'] ?? null) : null
  }

  /** One bar takes part in the order of Tab: the focused, else the selected, else the first in view. */
  #moveTabStop(): void {
    const bars = [...this.#root.querySelectorAll<HTMLElement>('[data-key]')]
    const stop =
      bars.find((bar) => bar === document.activeElement) ??
      bars.find((bar) => bar.dataset['key'] === this.#selected) ??
      bars[0]
    for (const bar of bars) bar.tabIndex = bar === stop ? 0 : -1
  }

  /** vis-timeline has no word for where it drew an item; what it keeps of that is read, never written. */
  #placed(): Readonly<Record<string, Placed>> {
    return (Reflect.get(this.#vis, 'itemSet') as { items: Record<string, Placed> } | undefined)?.items ?? {}
  }

  #placeTitles(): void {
    const centre = this.#root.querySelector<HTMLElement>('.vis-panel.vis-center')
    if (!centre) return
    const { fontFamily } = getComputedStyle(this.#root)
    placeTitles(Object.values(this.#placed()), centre.clientWidth, `12px ${fontFamily}`)
  }

  #drawAxis(): void {
    const centre = this.#root.querySelector<HTMLElement>('.vis-panel.vis-center')
    if (!centre) return
    const { start, end } = this.#vis.getWindow()
    this.#axis.draw({ from: start.getTime(), to: end.getTime(), width: centre.clientWidth })
  }
}

const sameDrawn = (a: object | undefined, b: object): boolean => a !== undefined && JSON.stringify(a) === JSON.stringify(b)

const sameGroup = (a: Group | null, b: Group): boolean => a !== null && a.content === b.content && a.place === b.place && a.opens === b.opens
