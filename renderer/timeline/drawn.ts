import type { CalendarDate } from '#shared/calendar/dates.ts'
import type { Finding } from '#shared/domain/activity.ts'
import type { LaneColour } from '#shared/domain/lane.ts'
import type { Slip } from '#shared/history/slip.ts'
import type { Span } from '#shared/planning/moving.ts'

/** "Yes, but not until": the first day allowed, where one is known, and all of it in words. */
export interface Waits {
  readonly until: CalendarDate | null
  readonly text: string
}

export type Sign = { readonly shape: string } | { readonly letter: string }

/** A bar as it is drawn. Every text is set as text: nothing a user typed is ever read as HTML. */
export interface DrawnBar extends Span {
  readonly key: string
  readonly group: string
  readonly title: string
  /** What a screen reader says, and what stands in the tooltip. */
  readonly label: string
  /** The value it is coloured by, as in tokens.css. */
  readonly tone: string
  /** What stands before the title, so that colour is never alone: a shape of shapes.css, or a letter. */
  readonly sign: Sign
  /** What is missing, in a sentence; null where nothing is. */
  readonly warning: string | null
  /** It starts before something that it depends on has finished. */
  readonly broken: boolean
  readonly waits: Waits | null
  /** How an experiment ended; null of what is none. */
  readonly finding: Finding | 'open' | null
  readonly ghost: Span | null
  /** It is in the earlier revision only. */
  readonly gone: boolean
  readonly fresh: boolean
  readonly slip: Slip | null
  readonly movable: boolean
  readonly lane: boolean
}

/** A milestone as it is drawn. */
export interface DrawnMilestone {
  readonly key: string
  readonly group: string
  readonly date: CalendarDate
  readonly title: string
  readonly label: string
  readonly decision: boolean
  readonly movable: boolean
}

/** All bars of a collapsed group in one thin row. */
export interface DrawnFold extends Span {
  readonly key: string
  readonly group: string
  readonly title: string
  readonly label: string
  readonly spans: readonly (Span & { readonly tone: string })[]
}

export type DrawnItem = DrawnBar | DrawnMilestone | DrawnFold

export interface DrawnGroup {
  readonly id: string
  readonly title: string
  /** It is a record of its own that can be opened. */
  readonly opens: boolean
  /** It can be put elsewhere among the others. */
  readonly moves: boolean
  /** Whether its bars are folded into one row; null where they cannot be. */
  readonly collapsed: boolean | null
  readonly colour: LaneColour | null
}

export interface Drawn {
  readonly groups: readonly DrawnGroup[]
  readonly bars: readonly DrawnBar[]
  readonly milestones: readonly DrawnMilestone[]
  readonly folds: readonly DrawnFold[]
}

/** An end of a line: the bar, and where it is to be found while the bar is not drawn. */
interface LineEnd {
  readonly key: string
  readonly group: string
  readonly day: CalendarDate
}

/** A dependency to be drawn, from the finish of the one to the start of the other. */
export interface Line {
  readonly from: LineEnd
  readonly to: LineEnd
  readonly broken: boolean
}

/** How pressing a bar changes what is selected. */
export type Choosing = 'alone' | 'more'

export interface TimelineHandlers {
  onSelect(key: string | null, choosing: Choosing): void
  /** A rectangle was drawn over these. */
  onSelectMany(keys: readonly string[]): void
  onSelectGroup(group: string): void
  /** What would follow if bars were dropped there: the bars to mark, and a sentence. */
  onDragging(to: ReadonlyMap<string, Span>): { readonly keys: readonly string[]; readonly text: string } | null
  /** Bars were dropped, one of them perhaps in another group; false puts them back where they were. */
  onMove(to: ReadonlyMap<string, Span>, group: string | null): Promise<boolean>
  onAdd(group: string, date: CalendarDate): void
  /** A new bar was drawn. */
  onDraw(group: string, span: Span): void
  drawsInto(group: string): boolean
  onFold(group: string): void
  onReorder(group: string, side: 'before' | 'after', other: string): void
}

/** The colour of a tone, as a value of a style. */
export const colourOf = (tone: string): string => `var(--${tone.replace(' ', '-')})`

export const isBar = (drawn: DrawnItem): drawn is DrawnBar => 'sign' in drawn
export const isFold = (drawn: DrawnItem): drawn is DrawnFold => 'spans' in drawn

/** The days it covers. */
export const spanOf = (drawn: DrawnItem): Span => ('date' in drawn ? { start: drawn.date, finish: drawn.date } : drawn)

export const movable = (drawn: DrawnItem): boolean => !isFold(drawn) && drawn.movable
