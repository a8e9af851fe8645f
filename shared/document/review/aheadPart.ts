import { formatDate } from '../../calendar/dates.ts'
import { type FiscalCalendar, type Quarter, quarterLabel, quarterOf } from '../../calendar/fiscal.ts'
import { type Horizon, horizonDays } from '../../calendar/horizon.ts'
import type { Id } from '../../domain/fields.ts'
import type { State } from '../../domain/records.ts'
import { compare, type ComparisonVerdict } from '../../history/compare.ts'
import { memory } from '../../review/lastTime.ts'
import { lookAhead } from '../../review/lookAhead.ts'
import { sayChange } from '../../review/sayChange.ts'
import { language, t } from '../../text/index.ts'

export interface ChangeEntry {
  readonly id: Id
  readonly title: string
  readonly verdict: ComparisonVerdict
  /** `Moved: 1 quarter later (92 days)`. */
  readonly said: string
}

/** What changed under one outcome; the title says that there is none where it is of none. */
export interface ChangeGroup {
  readonly outcome: Id | null
  readonly title: string
  readonly entries: readonly ChangeEntry[]
}

export interface AheadPart {
  /** From which to which quarter the horizon goes, and where it goes once the review is signed. */
  readonly horizon: { readonly before: string; readonly after: string; readonly rolls: boolean; readonly said: string }
  readonly inProgress: number
  readonly finished: number
  /** Whether more is in progress than was finished in a year, in a sentence; empty where it is not, or too early to say. */
  readonly startsMore: string
  readonly quarters: readonly {
    readonly label: string
    readonly starting: readonly { readonly id: Id; readonly title: string }[]
    readonly finishing: readonly { readonly id: Id; readonly title: string }[]
    readonly running: number
  }[]
  /** What the plan says now and did not say in the baseline; an activity of several outcomes stands under the first. */
  readonly changes: readonly ChangeGroup[]
  /** How many other records changed, in a sentence; empty where none did. */
  readonly others: string
}

/** Returns what lies ahead of the reviewed quarter and what changed in the plan since the baseline. */
export function aheadPart(baseline: State, now: State, reviewed: Quarter, calendar: FiscalCalendar): AheadPart {
  const { horizon, quarters, inProgress, finished, startsMore } = lookAhead(now, reviewed)
  const { groups, others } = compare(baseline, now)
  const besides = others.filter(({ kind }) => !memory.has(kind)).length
  const seen = new Set<Id>()
  return {
    horizon: sayHorizon(calendar, horizon.before, horizon.after),
    inProgress: inProgress.length,
    finished: finished.length,
    startsMore: startsMore ? t('review.lookAhead.more') : '',
    quarters: quarters.map(({ quarter, starting, finishing, running }) => ({
      label: quarterLabel(calendar, quarter),
      starting: titles(starting),
      finishing: titles(finishing),
      running,
    })),
    changes: groups
      .map(({ outcome, activities }) => ({
        outcome: outcome?.id ?? null,
        title: outcome?.title ?? t('review.signOff.noOutcome'),
        entries: activities.flatMap((activity): ChangeEntry[] => {
          if (seen.has(activity.id)) return []
          seen.add(activity.id)
          return [{ id: activity.id, title: activity.title, verdict: activity.verdict, said: sayChange(activity) }]
        }),
      }))
      .filter(({ entries }) => entries.length > 0),
    others: besides > 0 ? t('review.signOff.others', { count: besides }) : '',
  }
}

const titles = (activities: readonly { readonly id: Id; readonly title: string }[]) => activities.map(({ id, title }) => ({ id, title }))

function sayHorizon(calendar: FiscalCalendar, before: Horizon, after: Horizon): AheadPart['horizon'] {
  const days = (horizon: Horizon) => horizonDays(calendar, horizon)
  const say = (horizon: Horizon) =>
    t('lookAhead.horizonSpan', {
      start: quarterLabel(calendar, horizon.start),
      finish: quarterLabel(calendar, quarterOf(calendar, days(horizon).finish)),
    })
  const rolls = before.start !== after.start
  const { start, finish } = days(after)
  const said = rolls
    ? t('reviewDocument.rolls', { before: say(before), after: say(after) })
    : t('review.lookAhead.stays', { start: formatDate(start, language()), finish: formatDate(finish, language()) })
  return { before: say(before), after: say(after), rolls, said }
}
