import type { CalendarDate } from '../../calendar/dates.ts'
import { t } from '../../text/index.ts'
import type { AcceptedRow, ImportPlan, ImportReport, RefusedRow } from '../plan.ts'
import type { DaysRead, ProjectRead, ProjectTask } from './project.ts'

/** What the user says of a baseline. */
export interface BaselineChoice {
  readonly number: number
  /** Whether it becomes a revision. */
  readonly taken: boolean
  /** The day whose plan it is; null until it is said. */
  readonly asOf: CalendarDate | null
}

/** Which baselines become revisions, of which days. */
export interface ProjectChoice {
  readonly baselines: readonly BaselineChoice[]
  /** The day of the plan itself, where baselines come before it. */
  readonly asOf: CalendarDate | null
}

/** What is still to be said: a day, or one that is not before the baselines. */
export type ProjectGap =
  | { readonly reason: 'needs-day'; /** Null is the plan itself. */ readonly number: number | null }
  | { readonly reason: 'plan-before-baseline'; readonly number: number }

/** Returns the day the file was reported on, else last saved on; null where it says neither. */
export const currentDay = ({ statusDay, savedDay }: ProjectRead): CalendarDate | null => statusDay ?? savedDay

/** Returns what is proposed: the baselines whose days the file itself says are taken. No day is guessed. */
export const proposedChoice = (project: ProjectRead): ProjectChoice => ({
  baselines: project.baselines.map(({ number, tasks, asOf }) => ({ number, taken: tasks > 0 && asOf !== null, asOf })),
  asOf: currentDay(project),
})

const takenOf = ({ baselines }: ProjectChoice) => baselines.filter(({ taken }) => taken)

/** Returns what keeps the choice from being used. */
export function projectGaps(choice: ProjectChoice): ProjectGap[] {
  const taken = takenOf(choice)
  if (taken.length === 0) return []
  const gaps: ProjectGap[] = taken.filter(({ asOf }) => asOf === null).map(({ number }) => ({ reason: 'needs-day', number }))
  const { asOf } = choice
  if (asOf === null) return [...gaps, { reason: 'needs-day', number: null }]
  const later = taken.find((baseline) => baseline.asOf !== null && baseline.asOf > asOf)
  return later ? [...gaps, { reason: 'plan-before-baseline', number: later.number }] : gaps
}

/** Returns what a baseline is called, by its number. */
export const baselineName = (number: number): string =>
  number === 0 ? t('project.baseline.first') : t('project.baseline.other', { number })

/**
 * Returns what the file says under a choice without gaps. With baselines it is a series: each is a report of its day,
 * in the order of the days and then of the numbers, and the plan is the last. A baseline holds days alone, so what
 * else describes a task is as it is now; how far it is, is not said of then. Without baselines it is one report, as
 * of the given day.
 */
export function planOfProject(project: ProjectRead, choice: ProjectChoice, today: CalendarDate): ImportPlan {
  const taken = takenOf(choice)
    .flatMap(({ number, asOf }) => (asOf === null ? [] : [{ number, asOf }]))
    .toSorted((a, b) => (a.asOf === b.asOf ? a.number - b.number : a.asOf < b.asOf ? -1 : 1))
  const refused: RefusedRow[] = [...project.refused]
  const reportOf = (
    label: string,
    asOf: CalendarDate,
    said: (task: ProjectTask) => ProjectTask['said'],
    days: (task: ProjectTask) => DaysRead | undefined,
  ): ImportReport => {
    const rows: AcceptedRow[] = []
    const refusedKeys: string[] = []
    for (const task of project.tasks) {
      const read = days(task)
      if (read?.ok) rows.push({ ...said(task), start: read.start, finish: read.finish })
      else if (read) {
        refused.push({ row: task.said.row, title: task.said.title, other: null, ...read.refusal })
        refusedKeys.push(task.said.key)
      }
    }
    return { label, asOf, rows, refusedKeys }
  }
  const names = new Map(project.baselines.map(({ number, name }) => [number, name]))
  const reports = taken.map(({ number, asOf }) => {
    const name = names.get(number) ?? ''
    const label = name === '' ? baselineName(number) : t('project.baseline.named', { baseline: baselineName(number), name })
    return reportOf(label, asOf, saidThen, ({ baselines }) => baselines.get(number))
  })
  const series = reports.length > 0
  const last = reportOf(
    series ? t('project.plan') : '',
    series ? (choice.asOf ?? today) : today,
    ({ said }) => said,
    ({ now }) => now,
  )
  return { series, reports: [...reports, last], refused: refused.toSorted((a, b) => a.row - b.row), strayKeys: project.strayKeys }
}

const saidThen = ({ said }: ProjectTask) => ({ ...said, status: null, progress: null, startedOn: null, finishedOn: null, dependsOn: null })
