import { type CalendarDate, daysBetween } from '../../calendar/dates.ts'
import type { Id } from '../../domain/fields.ts'
import { roadmapOf, type State } from '../../domain/records.ts'
import { hashOf } from '../../history/revision.ts'
import { baselineCount, type OwnField, ownFieldNames, ownFields, sayBaseline } from './fields.ts'
import type { BaselineToWrite, Days } from './baselineDays.ts'
import { ownFieldsOf, type Row, rowsOf, wholeOf } from './rows.ts'
import { percentOf } from './tasks.ts'
import { escaped } from './text.ts'

type Xml = string

const element = (name: string, text: string | number): Xml => `<${name}>${typeof text === 'number' ? text : escaped(text)}</${name}>`
const elements = (pairs: readonly (readonly [name: string, text: string | number])[]): Xml =>
  pairs.map(([name, text]) => element(name, text)).join('')
const holding = (name: string, parts: readonly Xml[]): Xml => `<${name}>${parts.join('')}</${name}>`

const morning = (day: CalendarDate) => `${day}T08:00:00`
const evening = (day: CalendarDate) => `${day}T17:00:00`

/** Every day works eight hours, so that no program moves a day that is on a weekend. */
const hoursPerDay = 8
const durationIn = (minutes: number): string => `PT${Math.floor(minutes / 60)}H${minutes % 60}M0S`
const minutesOf = ({ start, finish }: Days): number => (placeOf(finish) - placeOf(start) + 1) * hoursPerDay * 60

/** How many days a day lies after an early one: a plan names few days, many times over. */
const places = new Map<CalendarDate, number>()
function placeOf(day: CalendarDate): number {
  const known = places.get(day)
  if (known !== undefined) return known
  const place = daysBetween('1900-01-01', day)
  places.set(day, place)
  return place
}

/** A GUID that is always the same for the same record. */
function guidOf(id: Id): string {
  const digits = hashOf(id).toUpperCase()
  return [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20, 32)].join('-')
}

/**
 * Returns the plan as XML of Microsoft Project, as of a day: a summary for each lane that has activities, in order,
 * with its activities and their milestones; then the milestones of the roadmap. The baselines, at most
 * `baselineCount`, are numbered from 0 and hold the days of what still exists. The same plan gives the same text.
 */
export function writeProject(state: State, asOf: CalendarDate, baselines: readonly BaselineToWrite[] = []): string {
  if (baselines.length > baselineCount) throw new RangeError(`${baselines.length} baselines`)
  const rows = rowsOf(state)
  const { name, calendar } = roadmapOf(state)
  const whole = wholeOf(rows.map(({ days }) => days)) ?? { start: asOf, finish: asOf }
  const people = peopleOf(rows)
  const months = calendar.kind === 'months' ? calendar : { startMonth: 1, labelBy: 'end' }
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Project xmlns="http://schemas.microsoft.com/project">',
    elements([
      ['SaveVersion', 14],
      ['Name', name],
      ['Title', name],
      ['LastSaved', evening(asOf)],
      ['ScheduleFromStart', 1],
      ['StartDate', morning(whole.start)],
      ['FinishDate', evening(whole.finish)],
      ['FYStartDate', months.startMonth],
      ['CurrencyCode', 'USD'],
      ['CalendarUID', 1],
      ['DefaultStartTime', '08:00:00'],
      ['DefaultFinishTime', '17:00:00'],
      ['MinutesPerDay', hoursPerDay * 60],
      ['MinutesPerWeek', hoursPerDay * 60 * 7],
      ['DaysPerMonth', 30],
      ['DurationFormat', 7],
      ['FiscalYearStart', months.labelBy === 'start' ? 1 : 0],
      ['StatusDate', evening(asOf)],
      ['NewTasksAreManual', 1],
    ]),
    holding(
      'ExtendedAttributes',
      ownFieldNames.map((field) => definition(ownFields[field])),
    ),
    everyDay,
    '\n',
    holding(
      'Tasks',
      [wholeTask(name, whole, baselines), ...tasksOf(rows, ownFieldsOf(state), baselines)].map((task) => `\n${task}`),
    ),
    '\n',
    holding(
      'Resources',
      Array.from(people, ([person, uid]) =>
        holding('Resource', [
          elements([
            ['UID', uid],
            ['ID', uid],
            ['Name', person],
            ['Type', 1],
            ['IsNull', 0],
          ]),
        ]),
      ),
    ),
    holding('Assignments', assignmentsOf(rows, people)),
    '</Project>\n',
  ].join('')
}

const definition = ({ id, name, alias }: (typeof ownFields)[OwnField]): Xml =>
  holding('ExtendedAttribute', [
    elements([
      ['FieldID', id],
      ['FieldName', name],
      ['Alias', alias],
    ]),
  ])

const hours = holding('WorkingTimes', [
  holding('WorkingTime', [
    elements([
      ['FromTime', '08:00:00'],
      ['ToTime', '12:00:00'],
    ]),
  ]),
  holding('WorkingTime', [
    elements([
      ['FromTime', '13:00:00'],
      ['ToTime', '17:00:00'],
    ]),
  ]),
])
const weekDays = [1, 2, 3, 4, 5, 6, 7].map((day) =>
  holding('WeekDay', [
    elements([
      ['DayType', day],
      ['DayWorking', 1],
    ]),
    hours,
  ]),
)
const everyDay = holding('Calendars', [
  holding('Calendar', [
    elements([
      ['UID', 1],
      ['Name', 'Every day'],
      ['IsBaseCalendar', 1],
      ['BaseCalendarUID', -1],
    ]),
    holding('WeekDays', weekDays),
  ]),
])

/** The row that stands for the whole project; its notes say what the baselines are. */
const wholeTask = (name: string, { start, finish }: Days, baselines: readonly BaselineToWrite[]): Xml =>
  holding('Task', [
    elements([
      ['UID', 0],
      ['ID', 0],
      ['Name', name],
      ['Type', 1],
      ['IsNull', 0],
      ['WBS', 0],
      ['OutlineNumber', 0],
      ['OutlineLevel', 0],
    ]),
    elements([
      ['Start', morning(start)],
      ['Finish', evening(finish)],
      ['Duration', durationIn(minutesOf({ start, finish }))],
      ['DurationFormat', 7],
      ['Summary', 1],
    ]),
    baselines.length === 0
      ? ''
      : element('Notes', baselines.map((baseline, number) => sayBaseline(number, baseline.asOf, baseline.name)).join('\n')),
  ])

function tasksOf(rows: readonly Row[], ownOf: ReturnType<typeof ownFieldsOf>, baselines: readonly BaselineToWrite[]): Xml[] {
  const uids = new Map(rows.map(({ id, lane }, index) => [lane ? `lane/${id}` : id, index + 1]))
  return rows.map((row, index) => {
    const { id, title, level, number, days, lane, activity, milestone } = row
    const minutes = milestone ? 0 : minutesOf(days)
    const [start, finish] = [morning(days.start), milestone ? morning(days.finish) : evening(days.finish)]
    const percent = activity ? percentOf(activity.status, activity.progress) : 0
    const done = Math.round((minutes * percent) / 100)
    const own = ownOf(row)
    return holding('Task', [
      elements([
        ['UID', index + 1],
        ['GUID', guidOf(lane ? `lane/${id}` : id)],
        ['ID', index + 1],
        ['Name', title],
      ]),
      elements([
        ['Active', activity?.status === 'stopped' ? 0 : 1],
        ['Manual', lane ? 0 : 1],
        ['Type', 1],
        ['IsNull', 0],
      ]),
      elements([
        ['WBS', number],
        ['OutlineNumber', number],
        ['OutlineLevel', level],
        ['Priority', 500],
      ]),
      elements([
        ['Start', start],
        ['Finish', finish],
        ['Duration', durationIn(minutes)],
      ]),
      lane
        ? ''
        : elements([
            ['ManualStart', start],
            ['ManualFinish', finish],
            ['ManualDuration', durationIn(minutes)],
          ]),
      elements([
        ['DurationFormat', 7],
        ['Estimated', 0],
        ['Milestone', milestone ? 1 : 0],
        ['Summary', lane ? 1 : 0],
        ['PercentComplete', percent],
      ]),
      activity?.startedOn ? element('ActualStart', morning(activity.startedOn)) : '',
      activity?.finishedOn ? element('ActualFinish', evening(activity.finishedOn)) : '',
      activity
        ? elements([
            ['ActualDuration', durationIn(done)],
            ['RemainingDuration', durationIn(minutes - done)],
          ])
        : '',
      elements([
        ['ConstraintType', 0],
        ['CalendarUID', -1],
      ]),
      activity && activity.description !== '' ? element('Notes', activity.description) : '',
      ...(activity?.dependsOn ?? []).map((other) =>
        holding('PredecessorLink', [
          elements([
            ['PredecessorUID', uids.get(other) ?? 0],
            ['Type', 1],
            ['CrossProject', 0],
            ['LinkLag', 0],
            ['LagFormat', 7],
          ]),
        ]),
      ),
      ...ownFieldNames.flatMap((field) => {
        const value = own[field] ?? ''
        return value === ''
          ? []
          : [
              holding('ExtendedAttribute', [
                elements([
                  ['FieldID', ownFields[field].id],
                  ['Value', value],
                ]),
              ]),
            ]
      }),
      ...(lane ? [] : baselines.flatMap((baseline, place) => baselineOf(baseline.days.get(id), place, milestone !== null))),
    ])
  })
}

function baselineOf(days: Days | undefined, place: number, event: boolean): Xml[] {
  if (days === undefined) return []
  const [finish, minutes] = event ? [morning(days.finish), 0] : [evening(days.finish), minutesOf(days)]
  return [
    holding('Baseline', [
      elements([
        ['Number', place],
        ['Start', morning(days.start)],
        ['Finish', finish],
        ['Duration', durationIn(minutes)],
        ['DurationFormat', 7],
      ]),
    ]),
  ]
}

/** Several owners stand in one field, with commas between them; Microsoft Project wants each by itself. */
function namesOf(owner: string): string[] {
  const names = owner.split(', ')
  const apart = names.every((name) => name !== '' && name.trim() === name) && new Set(names).size === names.length
  return apart ? names : [owner]
}

const ownersOf = ({ activity }: Row): string[] => (activity && activity.owner !== '' ? namesOf(activity.owner) : [])

const peopleOf = (rows: readonly Row[]): Map<string, number> =>
  new Map([...new Set(rows.flatMap(ownersOf))].map((name, index) => [name, index + 1]))

function assignmentsOf(rows: readonly Row[], people: ReadonlyMap<string, number>): Xml[] {
  const assigned = rows.flatMap((row, index) => ownersOf(row).map((name) => ({ row, task: index + 1, person: people.get(name) ?? 0 })))
  return assigned.map(({ row: { days }, task, person }, index) =>
    holding('Assignment', [
      elements([
        ['UID', index + 1],
        ['TaskUID', task],
        ['ResourceUID', person],
        ['Finish', evening(days.finish)],
        ['Start', morning(days.start)],
        ['Units', 1],
        ['Work', durationIn(minutesOf(days))],
      ]),
    ]),
  )
}
