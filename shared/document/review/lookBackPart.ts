import { type FiscalCalendar, type Quarter, quarterLabel } from '../../calendar/fiscal.ts'
import type { Activity } from '../../domain/activity.ts'
import type { Id } from '../../domain/fields.ts'
import type { DeliveryVerdict, Difference } from '../../domain/review.ts'
import type { State } from '../../domain/records.ts'
import { sayDay } from '../../history/sayField.ts'
import { deliveredEarlier } from '../../review/adoption.ts'
import { verdictOf } from '../../review/answering.ts'
import { type AddedRow, finishOf, type LookBack, type PromisedRow } from '../../review/lookBack.ts'
import { saySlip } from '../../review/saySlip.ts'
import { t } from '../../text/index.ts'

/** An activity that was promised for the quarter or added to it. Words are empty where there is nothing to say. */
export interface LookBackEntry {
  readonly id: Id
  /** As it was promised. */
  readonly title: string
  /** The title it has now, where that is another. */
  readonly renamed: string
  readonly lane: string
  /** `open`: it still lies in the quarter and is not done. */
  readonly verdict: DeliveryVerdict | 'open'
  readonly verdictWord: string
  /** The finish that was promised: `31 Mar 2027 (FY27 Q4)`. */
  readonly promised: string
  /** The day it was finished, else the finish it has now, else that it was stopped or is gone. */
  readonly actual: string
  readonly slip: string
  readonly listedReason: string
  readonly reason: string
  readonly adoption: Difference['adoption']
  readonly adoptionWord: string
}

/** Something delivered in an earlier quarter whose use this review was asked for. */
export interface EarlierEntry {
  readonly id: Id
  readonly title: string
  readonly deliveredIn: string
  readonly adoption: Difference['adoption']
  readonly adoptionWord: string
}

export interface LookBackPart {
  readonly promised: readonly LookBackEntry[]
  readonly added: readonly LookBackEntry[]
  readonly earlier: readonly EarlierEntry[]
}

type Asked = { readonly id: Id; readonly quarter: string; readonly signedOn: string | null }

/** Returns what was promised, added and delivered earlier, in words; each list in the order of its read model. */
export function lookBackPart(rows: LookBack, now: State, calendar: FiscalCalendar, review: Asked): LookBackPart {
  const day = (date: string) => sayDay(calendar, date)
  return {
    promised: rows.promised.map((row) => promisedEntry(row, day, review.signedOn !== null)),
    added: rows.added.map((row) => addedEntry(row, now, day, review.quarter)),
    earlier: deliveredEarlier(now, review, [...rows.promised, ...rows.added]).map(({ id, now: activity, quarter, recorded }) => ({
      id,
      title: activity.title,
      deliveredIn: quarterLabel(calendar, quarter),
      ...adoptionOf(recorded),
    })),
  }
}

type SayDay = (date: string) => string

function promisedEntry(row: PromisedRow, day: SayDay, signed: boolean): LookBackEntry {
  const { id, before, now, slip, lane, recorded } = row
  const verdict = (signed ? recorded?.verdict : verdictOf(row)) ?? 'open'
  return {
    id,
    title: before.title,
    renamed: now && now.title !== before.title ? now.title : '',
    lane: lane.before,
    verdict,
    verdictWord: verdictWord(verdict),
    promised: day(before.finish),
    actual: cameOfIt(now, day),
    slip: slip && slip.days !== 0 ? saySlip(slip) : '',
    ...whyOf(recorded),
    ...adoptionOf(recorded),
  }
}

const addedEntry = ({ id, now: activity, before, recorded }: AddedRow, now: State, day: SayDay, quarter: Quarter): LookBackEntry => ({
  id,
  title: activity.title,
  renamed: '',
  lane: now.lane[activity.lane]?.name ?? '',
  verdict: 'added',
  verdictWord: verdictWord('added'),
  promised: before
    ? t(before.finish < quarter ? 'reviewDocument.leftOpen' : 'reviewDocument.brought', { day: day(before.finish) })
    : t('review.lookBack.isNew'),
  actual: cameOfIt(activity, day),
  slip: '',
  ...whyOf(recorded),
  ...adoptionOf(recorded),
})

const verdictWord = (verdict: LookBackEntry['verdict']): string =>
  verdict === 'open' ? t('review.figure.open') : t(`review.lookBack.verdict.${verdict}`)

function cameOfIt(now: Activity | null, day: SayDay): string {
  if (now === null) return t('review.lookBack.removed')
  if (now.status === 'stopped') return t('domain.status.stopped')
  return day(finishOf(now))
}

const whyOf = (recorded: Difference | null): Pick<LookBackEntry, 'listedReason' | 'reason'> => ({
  listedReason: recorded?.listedReason ?? '',
  reason: recorded?.reason.trim() ?? '',
})

const adoptionOf = (recorded: Difference | null): Pick<LookBackEntry, 'adoption' | 'adoptionWord'> => {
  const adoption = recorded?.adoption ?? null
  return { adoption, adoptionWord: adoption === null ? '' : t(`review.lookBack.adopted.${adoption}`) }
}
