import { type Quarter, quarterDays, quarterOf, quartersBetween } from '../calendar/fiscal.ts'
import type { Id } from '../domain/fields.ts'
import type { Lesson } from '../domain/lesson.ts'
import { all } from '../domain/records.ts'
import { isOpen, leadTime, type LessonState, lessonState } from '../review/lessons.ts'
import { type StartedAgainstFinished, startedAgainstFinished } from '../review/lookAhead.ts'
import { median } from './numbers.ts'
import { numberOn, type Past, signedReviews } from './past.ts'

export interface LessonTime {
  readonly lesson: Id
  readonly title: string
  readonly foundIn: Quarter
  readonly state: LessonState
  /** Of an applied one the quarters until it was, of an open one those that it is open; null of a rejected one. */
  readonly quarters: number | null
  /** The item it was applied to last; null where it was applied to none. */
  readonly item: Lesson['decisions'][number]['item']
}

/** Returns how long each lesson took to be applied, or has been open, the oldest first; and the median of those applied. */
export function lessonTimes({ now, today, calendar }: Pick<Past, 'now' | 'today' | 'calendar'>): {
  rows: LessonTime[]
  median: number | null
  open: number
} {
  const rows = all(now, 'lesson')
    .map((lesson): LessonTime => {
      const foundIn = now.review[lesson.review]?.quarter ?? quarterOf(calendar, today)
      const open = isOpen(lesson)
      return {
        lesson: lesson.id,
        title: lesson.title,
        foundIn,
        state: lessonState(lesson),
        quarters: open
          ? Math.max(0, quartersBetween(calendar, foundIn, today))
          : lessonState(lesson) === 'applied'
            ? leadTime(now, lesson)
            : null,
        item: lesson.decisions.findLast(({ decision }) => decision === 'applied')?.item ?? null,
      }
    })
    .toSorted((a, b) => (a.foundIn !== b.foundIn ? (a.foundIn < b.foundIn ? -1 : 1) : a.title < b.title ? -1 : 1))
  const applied = rows.flatMap(({ state, quarters }) => (state === 'applied' && quarters !== null ? [quarters] : []))
  return { rows, median: median(applied), open: rows.filter(({ state }) => state === 'new' || state === 'deferred').length }
}

/** As it was known at the quarter's end. */
export interface StartedQuarter extends StartedAgainstFinished {
  readonly quarter: Quarter
  /** The quarter is not over: as it is today. */
  readonly present: boolean
}

/** Returns started against finished at the end of each quarter that is over, oldest first, and as it is now. */
export function startedByQuarter(past: Past): StartedQuarter[] {
  const { calendar, now, today, lines } = past
  const present = quarterOf(calendar, today)
  const over = [...signedReviews(now).map(({ quarter }) => quarter), ...past.unreviewed].filter((quarter) => quarter < present).toSorted()
  const rows = over.flatMap((quarter): StartedQuarter[] => {
    const number = numberOn(lines, quarterDays(calendar, quarter).finish)
    return number === null ? [] : [{ quarter, present: false, ...startedAgainstFinished(past.at(number), quarter) }]
  })
  return [...rows, { quarter: present, present: true, ...startedAgainstFinished(now, present) }]
}
