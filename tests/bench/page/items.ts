import { addMonths } from '#shared/calendar/dates.ts'
import { all } from '#shared/domain/records.ts'
import { stateAfter } from '#shared/history/history.ts'
import { manyInOne } from '#tests/e2e/manyActivities.ts'

/** A bar as the references draw it: instants in milliseconds, the finish exclusive. */
export interface Item {
  readonly id: string
  readonly lane: number
  readonly title: string
  readonly status: string
  start: number
  end: number
}

export interface Items {
  readonly lanes: readonly string[]
  readonly items: Item[]
  /** What is in view at first: five years and a quarter, as the app shows all of a roadmap. */
  readonly from: number
  readonly to: number
}

const instant = (day: string) => Date.parse(`${day}T00:00:00Z`)
export const day = 86_400_000

/** The same activities as in the app. */
export function itemsOf(activities: number, lanes: number): Items {
  const state = stateAfter([manyInOne(activities, lanes)])
  const names = all(state, 'lane').toSorted((a, b) => a.order - b.order)
  const place = new Map(names.map(({ id }, index) => [id, index]))
  return {
    lanes: names.map(({ name }) => name),
    items: all(state, 'activity').map(({ id, title, status, lane, start, finish }) => ({
      id,
      title,
      status,
      lane: place.get(lane) ?? 0,
      start: instant(start),
      end: instant(finish) + day,
    })),
    from: instant(addMonths('2026-10-01', -3)),
    to: instant(addMonths('2026-10-01', 60)),
  }
}
