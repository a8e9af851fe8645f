import type { OutcomeRow } from './outcomes.ts'

export const results = [
  'delivered and achieved',
  'delivered, not achieved',
  'not delivered, achieved',
  'not delivered, not achieved',
] as const
/** What came of the work together with what came of the outcome. */
export type Result = (typeof results)[number] | 'nothing promised' | 'not measured'

type Judged = Pick<OutcomeRow, 'verdict' | 'promised' | 'delivered'>

/**
 * Returns what came of an outcome and of the work for it: delivered is that everything promised for it was
 * finished by the quarter's last day, achieved is that it is on track. Without a verdict it is not measured,
 * whatever was delivered; without a promise nothing is said of delivery.
 */
export function resultOf({ verdict, promised, delivered }: Judged): Result {
  if (verdict === 'not measured') return 'not measured'
  if (promised === 0) return 'nothing promised'
  const achieved = verdict === 'on track'
  if (delivered === promised) return achieved ? 'delivered and achieved' : 'delivered, not achieved'
  return achieved ? 'not delivered, achieved' : 'not delivered, not achieved'
}

/** Why an outcome is talked about before others, the most pressing first. */
export const agendaReasons = ['disagreed', 'delivered, not achieved', 'missed', 'at risk'] as const
export type AgendaReason = (typeof agendaReasons)[number]

/** Returns why an outcome is talked about before others; null where nothing presses. */
export function agendaReason(row: Judged & Pick<OutcomeRow, 'disagreed'>): AgendaReason | null {
  if (row.disagreed) return 'disagreed'
  if (resultOf(row) === 'delivered, not achieved') return 'delivered, not achieved'
  return row.verdict === 'missed' || row.verdict === 'at risk' ? row.verdict : null
}

/** Returns the outcomes in the order to talk about them; those that press alike stay in the order they are given in. */
export function agenda<T extends Judged & Pick<OutcomeRow, 'disagreed'>>(rows: readonly T[]): T[] {
  const place = (row: T) => {
    const reason = agendaReason(row)
    return reason === null ? agendaReasons.length : agendaReasons.indexOf(reason)
  }
  return rows.toSorted((a, b) => place(a) - place(b))
}
