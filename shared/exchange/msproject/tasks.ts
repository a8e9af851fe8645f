import type { Activity, Status } from '../../domain/activity.ts'
import { kinds, statuses } from '../../domain/activity.ts'
import { person, prose, title as titleSchema } from '../../domain/fields.ts'
import type { RefusedRow } from '../plan.ts'
import { finishDay, isNoDuration, startDay } from './days.ts'
import { ownFieldNames, ownFields, type OwnField } from './fields.ts'
import { numberOf, type OutlineRow, says } from './outline.ts'
import type { DaysRead, ProjectTask } from './project.ts'
import { childOf, childrenOf, type Element, textOf } from './xml.ts'

/** What Rearview itself wrote into the text fields of a task. */
export type Own = Readonly<Partial<Record<OwnField, string>>>

const fieldOf = new Map(ownFieldNames.map((name) => [String(ownFields[name].id), name]))

/** Returns what Rearview wrote of a task; nothing where it did not write the task. */
export function ownOf(element: Element): Own {
  const said = childrenOf(element, 'ExtendedAttribute').flatMap((attribute) => {
    const name = fieldOf.get(textOf(attribute, 'FieldID')?.trim() ?? '')
    return name === undefined ? [] : [[name, childOf(attribute, 'Value')?.text ?? ''] as const]
  })
  const own: Own = Object.fromEntries(said)
  return own.key === undefined ? {} : own
}

/** Returns whether the task is an event: marked as one, or without any duration. */
export const isMilestone = (element: Element): boolean => says(element, 'Milestone') || isNoDuration(textOf(element, 'Duration') ?? '')

const refuse = (column: string | null, text: string, reason: RefusedRow['reason']): DaysRead & { ok: false } => ({
  ok: false,
  refusal: { column, text, reason },
})

/**
 * Returns the days in an element that has `Start` and `Finish`, a task or a baseline of one; null where it has
 * neither. `name` is what Microsoft Project calls the field.
 */
export function daysIn(element: Element, event: boolean, name: (field: 'Start' | 'Finish') => string): DaysRead | null {
  const [startText, finishText] = [textOf(element, 'Start'), textOf(element, 'Finish')]
  if (event) {
    const text = finishText ?? startText
    if (text === null) return null
    const day = startDay(text)
    return day === null ? refuse(name('Finish'), text, 'unreadable-finish') : { ok: true, start: day, finish: day }
  }
  if (startText === null && finishText === null) return null
  if (startText === null) return refuse(name('Start'), '', 'missing-start')
  if (finishText === null) return refuse(name('Finish'), '', 'missing-finish')
  const start = startDay(startText)
  if (start === null) return refuse(name('Start'), startText, 'unreadable-start')
  const finish = startText === finishText ? start : finishDay(finishText)
  if (finish === null) return refuse(name('Finish'), finishText, 'unreadable-finish')
  return finish < start ? refuse(name('Finish'), finishText, 'finish-before-start') : { ok: true, start, finish }
}

/** Words where a day belongs, which Microsoft Project lets a manually scheduled task have. */
const isWords = (text: string | null): text is string => text !== null && !/\d{1,4}\D\d{1,2}\D\d{1,4}/.test(text)

/** Returns the days of a task in the plan. */
export function daysNow(element: Element, event: boolean): DaysRead {
  for (const field of ['Start', 'Finish'] as const) {
    const text = says(element, 'Manual') ? textOf(element, `${field}Text`) : null
    if (isWords(text)) return refuse(field, text, field === 'Start' ? 'unreadable-start' : 'unreadable-finish')
  }
  return daysIn(element, event, (field) => field) ?? refuse('Start', '', 'missing-start')
}

/** Returns the days of a task in each baseline that has any. */
export function daysThen(element: Element, event: boolean): Map<number, DaysRead> {
  const found = new Map<number, DaysRead>()
  for (const baseline of childrenOf(element, 'Baseline')) {
    const number = numberOf(baseline, 'Number')
    const days =
      number === null || number < 0 || number > 10
        ? null
        : daysIn(baseline, event, (field) => `Baseline${number === 0 ? '' : number} ${field}`)
    if (number !== null && days !== null && !says(baseline, 'Interim')) found.set(number, days)
  }
  return found
}

type Standing = Pick<ProjectTask['said'], 'status' | 'progress' | 'startedOn' | 'finishedOn'>

/**
 * Returns how far a task is. What Rearview wrote holds as long as nobody changed in Microsoft Project what it was
 * written from.
 */
export function standingOf(element: Element, own: Own): Standing {
  const percent = numberOf(element, 'PercentComplete')
  const [started, finished] = [startDay(textOf(element, 'ActualStart') ?? ''), finishDay(textOf(element, 'ActualFinish') ?? '')]
  const active = textOf(element, 'Active') === null || says(element, 'Active')
  const whole = percent === null ? null : Math.min(100, Math.max(0, Math.round(percent)))
  const ownStatus = statuses.find((status) => status === own.status)
  const ownProgress = own.progress === undefined ? null : Number(own.progress)
  const untouched =
    ownStatus !== undefined &&
    whole === percentOf(ownStatus, ownProgress) &&
    (finished !== null) === (ownStatus === 'done') &&
    active === (ownStatus !== 'stopped')
  if (untouched) return { status: ownStatus, progress: ownProgress, startedOn: started, finishedOn: finished }
  const status: Status = !active
    ? 'stopped'
    : whole === 100 || finished !== null
      ? 'done'
      : started !== null || (whole ?? 0) > 0
        ? 'in progress'
        : 'committed'
  return { status, progress: whole, startedOn: started, finishedOn: status === 'done' ? finished : null }
}

/** Returns the percent complete that a task has in Microsoft Project. */
export const percentOf = (status: Status, progress: number | null): number => (status === 'done' ? 100 : (progress ?? 0))

const tidy = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

interface About {
  readonly row: OutlineRow
  readonly own: Own
  readonly key: string
  readonly lane: string | null
  readonly dependsOn: readonly string[]
  /** Empty where nobody is assigned. */
  readonly owner: string
}

/** Returns the task, or why it can be no row: it has no name, or one that is too long. */
export function taskOf({ row: { element, row }, own, key, lane, dependsOn, owner }: About): ProjectTask | RefusedRow {
  const name = childOf(element, 'Name')?.text ?? ''
  const title = own.key === undefined ? tidy(name) : name
  const notes = textOf(element, 'Notes') === null && own.key === undefined ? null : (childOf(element, 'Notes')?.text ?? '')
  const event = isMilestone(element)
  const left = (column: string, reason: RefusedRow['reason'], text = ''): RefusedRow => ({ row, column, text, reason, other: null, title })
  if (title === '') return left('Name', 'missing-title')
  if (!titleSchema.safeParse(title).success) return left('Name', 'too-long', title)
  if (notes !== null && !prose.safeParse(notes).success) return left('Notes', 'too-long', notes.slice(0, 200))
  const sponsor = own.sponsor ?? (own.key === undefined ? null : '')
  if (!person.safeParse(sponsor ?? '').success) return left(ownFields.sponsor.alias, 'too-long', sponsor?.slice(0, 200))
  const kind: Activity['kind'] | null = kinds.find((known) => known === own.kind) ?? null
  const nothing = {
    lane: null,
    status: null,
    kind: null,
    progress: null,
    startedOn: null,
    finishedOn: null,
    dependsOn: null,
    owner: null,
    sponsor: null,
    description: null,
  }
  return {
    said: {
      row,
      milestone: event,
      key,
      title,
      ...(event
        ? {
            ...nothing,
            ...(own.key === undefined
              ? {}
              : { of: own.of ?? null, event: own.kind === 'decision' ? ('decision' as const) : ('event' as const) }),
          }
        : {
            lane,
            kind,
            ...standingOf(element, own),
            dependsOn,
            owner: owner === '' && own.key === undefined ? null : owner,
            sponsor,
            description: notes !== null && isFormatted(notes) ? null : notes,
          }),
    },
    now: daysNow(element, event),
    baselines: daysThen(element, event),
  }
}

/** Rich text that some programs put where text belongs. */
export const isFormatted = (notes: string): boolean => notes.startsWith('{\\rtf')
