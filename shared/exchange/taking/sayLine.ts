import { type CalendarDate, formatDate } from '../../calendar/dates.ts'
import { activity } from '../../domain/activity.ts'
import { milestone } from '../../domain/milestone.ts'
import { all, type State } from '../../domain/records.ts'
import { nameField, sayField } from '../../history/sayField.ts'
import { language, t } from '../../text/index.ts'
import type { ReportLine, ReportOutcome } from './types.ts'

/** What becomes of a row, in words. */
export interface SaidLine extends Omit<ReportLine, 'change' | 'id'> {
  readonly lane: string
  /** Empty of a milestone, which has one day. */
  readonly start: string
  readonly finish: string
  readonly status: string
  /** What differs; empty but for what is changed. */
  readonly fields: readonly { readonly name: string; readonly before: string; readonly after: string }[]
}

/** The fields in the order of the records, whatever wrote them. */
const order = { activity: Object.keys(activity.shape), milestone: Object.keys(milestone.shape) }

/** Returns a line of a report in words: the record as it will be, of what goes as it was, and what differs. */
export function sayLine({ change, id, ...line }: ReportLine, { before, after }: Pick<ReportOutcome, 'before' | 'after'>): SaidLine {
  const { kind } = line
  // A new roadmap has no calendar yet to say a day in.
  const was = all(before, 'roadmap').length > 0 ? before : after
  const differing = Object.entries(change?.after ?? {}).toSorted(([a], [b]) => order[kind].indexOf(a) - order[kind].indexOf(b))
  const fields = differing.map(([field, value]) => ({
    name: nameField(field),
    before: sayField(kind, field, change?.before?.[field] ?? null, was, after),
    after: sayField(kind, field, value, after, was),
  }))
  return { ...line, ...placeOf(kind, id, after[kind][id] ? after : before), fields }
}

const day = (date: CalendarDate) => formatDate(date, language())

function placeOf(kind: ReportLine['kind'], id: string, state: State): Pick<SaidLine, 'lane' | 'start' | 'finish' | 'status'> {
  const dated = kind === 'milestone' ? state.milestone[id] : undefined
  if (dated) return { lane: '', start: '', finish: day(dated.date), status: t('importing.lines.milestone') }
  const work = state.activity[id]
  if (!work) return { lane: '', start: '', finish: '', status: '' }
  return {
    lane: state.lane[work.lane]?.name ?? '',
    start: day(work.start),
    finish: day(work.finish),
    status: t(`domain.status.${work.status}`),
  }
}
