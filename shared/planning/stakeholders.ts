import type { CalendarDate } from '../calendar/dates.ts'
import { addQuarters, type FiscalCalendar, type Quarter } from '../calendar/fiscal.ts'
import type { Activity } from '../domain/activity.ts'
import type { Id } from '../domain/fields.ts'
import { all, type State } from '../domain/records.ts'
import type { Impact, Stakeholder } from '../domain/stakeholder.ts'
import { language } from '../text/index.ts'

/**
 * From this load on a quarter is too much at once for a stakeholder. The load is the sum of how much each activity
 * that runs in the quarter changes for them (1 a little, 2 noticeably, 3 much), so two that change much are too
 * much, as are three noticeable ones; one alone never is.
 */
export const tooMuchFrom = 6

/** An activity with how much it changes for one stakeholder. */
export interface Hit {
  readonly activity: Activity
  readonly level: Impact['level']
}

/** What a stakeholder has to bear in one quarter. */
export interface HeatCell {
  readonly quarter: Quarter
  /** What runs in it, most changing first. */
  readonly hits: readonly Hit[]
  /** Ideas for it: nobody has proposed them yet, so they weigh nothing. */
  readonly ideas: readonly Hit[]
  readonly load: number
  readonly tooMuch: boolean
}

export interface HeatRow {
  readonly stakeholder: Stakeholder
  readonly cells: readonly HeatCell[]
  /** The highest load of a quarter, and the sum over all of them. */
  readonly peak: number
  readonly total: number
}

export interface Heat {
  readonly quarters: readonly Quarter[]
  /** In the order of their names. */
  readonly rows: readonly HeatRow[]
  /** The stakeholder and the quarter with the highest load, the earliest of several; null where nobody bears any. */
  readonly hardest: { readonly stakeholder: Stakeholder; readonly cell: HeatCell } | null
  /** How many cells are too much at once. */
  readonly overloads: number
}

/** Returns the days, both inclusive, on which an activity is or was at work: of a done one up to the day it was finished. */
export function daysAtWork({ start, finish, finishedOn }: Pick<Activity, 'start' | 'finish' | 'finishedOn'>): {
  start: CalendarDate
  finish: CalendarDate
} {
  const last = finishedOn ?? finish
  return { start: last < start ? last : start, finish: last }
}

/**
 * Returns for each stakeholder the activities that change something for them, ideas included and stopped ones not.
 * An activity that has several impacts on the same stakeholder counts once, with the highest level.
 */
export function hitsByStakeholder(state: State): Map<Id, Hit[]> {
  const found = new Map<Id, Map<Id, Hit>>()
  for (const { stakeholder, activity: id, level } of all(state, 'impact')) {
    const activity = state.activity[id]
    if (!activity || activity.status === 'stopped') continue
    const hits = found.get(stakeholder) ?? new Map<Id, Hit>()
    found.set(stakeholder, hits)
    if (level > (hits.get(id)?.level ?? 0)) hits.set(id, { activity, level })
  }
  return new Map(
    [...found].map(([id, hits]) => [
      id,
      [...hits.values()].toSorted((a, b) => b.level - a.level || (a.activity.title < b.activity.title ? -1 : 1)),
    ]),
  )
}

/** Returns for each of the quarters, which follow each other, what is at work in it, in the order given. */
export function atWorkIn<T extends { readonly start: CalendarDate; readonly finish: CalendarDate }>(
  calendar: FiscalCalendar,
  quarters: readonly Quarter[],
  items: readonly T[],
): T[][] {
  return quarters.map((quarter, index) => {
    const next = quarters[index + 1] ?? addQuarters(calendar, quarter, 1)
    return items.filter(({ start, finish }) => start < next && finish >= quarter)
  })
}

/**
 * Returns the impact on each stakeholder in each of the quarters, which follow each other in the calendar: the
 * activities that run in the quarter for a day at least, and the sum of their levels. Stopped activities are left
 * out, ideas are counted apart, and what is done counts up to the day it was finished.
 */
export function heat(state: State, calendar: FiscalCalendar, quarters: readonly Quarter[]): Heat {
  const hits = hitsByStakeholder(state)
  const rows = all(state, 'stakeholder')
    .toSorted(byName)
    .map((stakeholder): HeatRow => {
      const items = (hits.get(stakeholder.id) ?? []).map((hit) => ({ hit, ...daysAtWork(hit.activity) }))
      const cells = atWorkIn(calendar, quarters, items).map((found, index): HeatCell => {
        const counted = found.filter((item) => !isIdea(item)).map(({ hit }) => hit)
        const load = loadOf(counted)
        return {
          quarter: quarters[index] ?? '',
          hits: counted,
          ideas: found.filter(isIdea).map(({ hit }) => hit),
          load,
          tooMuch: load >= tooMuchFrom,
        }
      })
      const loads = cells.map(({ load }) => load)
      return { stakeholder, cells, peak: Math.max(0, ...loads), total: loads.reduce((sum, load) => sum + load, 0) }
    })
  const candidates = rows.flatMap(({ stakeholder, cells }) => cells.filter(({ load }) => load > 0).map((cell) => ({ stakeholder, cell })))
  const [hardest = null] = candidates.toSorted(
    (a, b) =>
      b.cell.load - a.cell.load ||
      b.cell.hits.length - a.cell.hits.length ||
      (a.cell.quarter < b.cell.quarter ? -1 : a.cell.quarter > b.cell.quarter ? 1 : 0),
  )
  return { quarters, rows, hardest, overloads: candidates.filter(({ cell }) => cell.tooMuch).length }
}

/** Returns the sum of the levels. */
export const loadOf = (hits: readonly Pick<Hit, 'level'>[]): number => hits.reduce((sum, { level }) => sum + level, 0)

/** Returns the rows with the highest peak first; those of the same peak by their total, then by name. */
export const byLoad = (rows: readonly HeatRow[]): HeatRow[] =>
  rows.toSorted((a, b) => b.peak - a.peak || b.total - a.total || byName(a.stakeholder, b.stakeholder))

/** Returns the activities that are committed or in progress and have no impact on anybody, the earliest start first. */
export function unsaid(state: State): Activity[] {
  const said = new Set(all(state, 'impact').map(({ activity }) => activity))
  return all(state, 'activity')
    .filter(({ id, status }) => (status === 'committed' || status === 'in progress') && !said.has(id))
    .toSorted((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : a.title < b.title ? -1 : 1))
}

const isIdea = ({ hit }: { hit: Hit }) => hit.activity.status === 'idea'

const byName = (a: Stakeholder, b: Stakeholder) => a.name.localeCompare(b.name, language()) || (a.id < b.id ? -1 : 1)
