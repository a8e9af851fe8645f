import type { CalendarDate } from '../../calendar/dates.ts'
import type { Activity } from '../../domain/activity.ts'
import type { Id } from '../../domain/fields.ts'
import { idsIn, referencesTo } from '../../domain/invariants.ts'
import { all, emptyState, type State } from '../../domain/records.ts'
import { between, canonical, type Change, removed, replay } from '../../history/change.ts'
import type { Draft, Revision } from '../../history/revision.ts'
import { newLane } from '../../planning/lane.ts'
import { add, edit, plan, remove } from '../../planning/records.ts'
import { beginRoadmap } from '../../planning/roadmap.ts'
import type { AcceptedRow, ImportPlan, ImportReport } from '../plan.ts'
import { begun, milestoneOf, type News, newsOf, type Reading } from './activityOf.ts'
import { type Depending, dependencyChanges } from './dependencies.ts'
import { contentOf, pastOf } from './past.ts'
import { Places } from './places.ts'
import type { ImportOptions, ImportTarget, Remark, ReportFate, ReportLine, ReportOutcome } from './types.ts'

/** Goes through the reports in order, and keeps the state after each. */
export class Taking {
  readonly drafts: Draft[] = []
  private state: State
  private readonly roadmap: Id
  private readonly places: Places
  private readonly lanes = new Map<string, Id>()
  /** Keys and lanes of the reports so far: only what came with the file may go with it. */
  private readonly seenKeys = new Set<string>()
  private readonly seenLanes = new Set<Id>()
  private readonly known: readonly NonNullable<Revision['source']>[]
  private readonly toldOf = new Map<string, Remark>()
  private lastDay: CalendarDate | null
  private order: number

  constructor(
    private readonly source: ImportPlan,
    private readonly target: ImportTarget,
    private readonly options: ImportOptions,
  ) {
    this.state = target.kind === 'open' ? target.state : emptyState
    this.roadmap = target.kind === 'open' ? target.id : target.roadmap.id
    const past = pastOf(target.kind === 'open' ? target.lines : [], source.series)
    this.known = past.known
    this.lastDay = past.lastDay
    this.places = new Places(this.state, this.roadmap, options.joined)
    for (const { id, name } of all(this.state, 'lane')) this.lanes.set(name, id)
    this.order = all(this.state, 'lane').reduce((most, { order }) => Math.max(most, order), 0)
  }

  /** What had to be left out of rows that were taken, each once. */
  get remarks(): readonly Remark[] {
    return [...this.toldOf.values()]
  }

  take(report: ImportReport, begins: CalendarDate): ReportOutcome {
    const { series } = this.source
    const wanted = report.rows.filter(({ key }) => !this.options.discarded.has(key))
    const content = contentOf({ ...report, rows: wanted }, series)
    // Nothing is begun of which nothing is taken.
    const rows = series || this.target.kind === 'new' ? wanted : report.rows
    const fate = this.fateOf({ ...report, rows }, content)
    const before = this.state
    const line = { label: report.label, asOf: report.asOf, rows: report.rows.length, before }
    if (fate !== 'revision' && (series || fate !== 'known')) {
      this.remember(report)
      return { ...line, fate, added: 0, changed: 0, removed: 0, lines: [], after: before }
    }
    const places = this.places.of(report.rows)
    const absent = this.absent(report, new Set(places.values()))
    this.tellAlong(absent)
    const leaving = absent.filter(({ sourceKey }) => series || (this.options.removeAbsent && !this.options.discarded.has(sourceKey)))
    const changes = this.changesFor(report.asOf, fate === 'known' ? [] : wanted, places, leaving, begins)
    if (changes.length > 0 || series) {
      this.state = plan(before, changes)
      this.lastDay = report.asOf
      this.drafts.push(this.draft(report, content, changes))
    }
    this.remember(report)
    const lines = [...this.linesOf(report.rows, places, before), ...absent.map((item) => this.lineOfAbsent(item))]
    const nothing = fate === 'revision' ? ('nothing-new' as const) : fate
    return { ...line, fate: changes.length > 0 || series ? 'revision' : nothing, ...countsOf(changes), lines, after: this.state }
  }

  private draft(report: ImportReport, content: string, changes: Change[]): Draft {
    const { label, asOf } = report
    const { author, now } = this.options
    const file = this.fileOf(report)
    return {
      kind: 'import',
      action: 'import',
      subject: this.source.series ? `${file}: ${label}` : file,
      reason: '',
      name: null,
      author,
      recordedAt: now,
      asOf,
      undoes: null,
      source: { file, report: this.source.series ? label || asOf : '', content },
      changes,
    }
  }

  /** Of several files each report has its own. */
  private fileOf({ rows }: ImportReport): string {
    return rows[0]?.file ?? this.options.file
  }

  private fateOf(report: ImportReport, content: string): ReportFate {
    const { label, asOf, rows } = report
    if (rows.length === 0) return 'no-rows'
    const { joined } = this.options
    if (!this.source.series) {
      // Only what came in last: what was imported after an older file has changed what that file said.
      const last = this.known.findLast((earlier) => earlier.report === '')
      return last?.content === content && Object.keys(joined).length === 0 ? 'known' : 'revision'
    }
    // A file that was copied or downloaded again has another name, and the same reports.
    const name = label || asOf
    const file = this.fileOf(report)
    if (this.known.some((earlier) => earlier.report === name && earlier.content === content)) return 'known'
    if (this.lastDay === null) return 'revision'
    const renewed = this.known.some((earlier) => earlier.file === file && earlier.report === name)
    if (renewed && asOf <= this.lastDay) return 'history-differs'
    return asOf < this.lastDay ? 'before-last' : 'revision'
  }

  private remember({ rows }: ImportReport): void {
    for (const { key, lane, milestone } of rows) {
      this.seenKeys.add(key)
      if (milestone) continue
      // A lane that was here before, by this name, stays.
      const id = this.places.derivedId('lane', this.laneName(lane))
      if (this.lanes.get(this.laneName(lane)) === id) this.seenLanes.add(id)
    }
  }

  private changesFor(
    asOf: CalendarDate,
    rows: readonly AcceptedRow[],
    places: ReadonlyMap<AcceptedRow, Id>,
    leaving: readonly Imported[],
    begins: CalendarDate,
  ): Change[] {
    const changes: Change[] = []
    if (this.target.kind === 'new' && this.drafts.length === 0) changes.push(...beginRoadmap({ ...this.target.roadmap, begins }))
    const reading: Reading = { asOf, doneWhenPast: this.options.doneWhenPast }
    for (const row of rows) {
      const id = places.get(row)
      if (id !== undefined && !row.milestone) changes.push(...this.activityChanges(row, id, reading, changes))
    }
    // They may belong to an activity of a later row.
    const begunNow = new Set(changes.flatMap(({ kind, id, before }) => (kind === 'activity' && before === null ? [id] : [])))
    for (const row of rows) {
      const id = places.get(row)
      if (id !== undefined && row.milestone) changes.push(...this.milestoneChanges(row, id, begunNow))
    }
    changes.push(...this.dependencies(rows, places, changes))
    if (leaving.length > 0) changes.push(...departures(replay(this.state, changes), leaving))
    return this.source.series ? this.withoutEmptyLanes(changes) : changes
  }

  private activityChanges(row: AcceptedRow, id: Id, reading: Reading, before: Change[]): Change[] {
    const current = this.state.activity[id]
    // Of two lanes of one name it stays in its own.
    const stays = current && (row.lane === null || this.state.lane[current.lane]?.name === row.lane)
    const lane = stays ? current.lane : this.laneOf(row, before)
    return current ? changeOf(current, newsOf(row, lane, current, reading)) : [begunAs(begun(row, lane, id, reading))]
  }

  private milestoneChanges(row: AcceptedRow, id: Id, begunNow: ReadonlySet<Id>): Change[] {
    const current = this.state.milestone[id]
    const owner = row.of === undefined || row.of === null ? row.of : this.places.activity(row.of)
    const isThere = owner === undefined || owner === null || begunNow.has(owner) || Object.hasOwn(this.state.activity, owner)
    const milestone = milestoneOf(row, id, current, isThere ? owner : undefined)
    return current ? edit(this.state, 'milestone', id, milestone) : add('milestone', milestone)
  }

  private dependencies(rows: readonly AcceptedRow[], places: ReadonlyMap<AcceptedRow, Id>, changes: readonly Change[]): Change[] {
    if (rows.every(({ dependsOn }) => dependsOn === null)) return []
    const state = replay(this.state, changes)
    const given: Depending[] = []
    for (const row of rows) {
      const id = places.get(row)
      if (row.dependsOn === null || row.milestone || id === undefined) continue
      const on: { key: string; id: Id }[] = []
      for (const key of row.dependsOn) {
        const other = this.places.activity(key)
        if (other !== undefined && Object.hasOwn(state.activity, other)) on.push({ key, id: other })
        else this.tell(row, key, this.places.isMilestone(key) ? 'depends-on-milestone' : 'depends-on-unknown')
      }
      given.push({ row, id, on })
    }
    const { changes: made, remarks } = dependencyChanges(state, given, new Set(places.values()))
    for (const remark of remarks) this.keep(remark)
    return made
  }

  private tell({ row, file, title }: AcceptedRow, other: string, reason: Remark['reason']): void {
    this.keep({ reason, row, ...(file === undefined ? {} : { file }), title, other })
  }

  /** What was made here of something that leaves, and goes with it. */
  private tellAlong(absent: readonly Imported[]): void {
    if (absent.length === 0) return
    const counts = new Map<Id, number>()
    for (const { activity } of [...all(this.state, 'link'), ...all(this.state, 'impact')])
      counts.set(activity, (counts.get(activity) ?? 0) + 1)
    for (const { kind, id, title } of absent) {
      const along = kind === 'activity' ? counts.get(id) : undefined
      if (along !== undefined) this.keep({ reason: 'goes-along', row: 0, title, other: String(along) })
    }
  }

  private keep(remark: Remark): void {
    const place = canonical([remark.reason, remark.title, remark.other])
    if (!this.toldOf.has(place)) this.toldOf.set(place, remark)
  }

  /** What came with an earlier report (of a table: with any file), and is not in this one. */
  private absent(report: ImportReport, here: ReadonlySet<Id>): Imported[] {
    const unsaid = new Set([...report.refusedKeys, ...this.source.strayKeys])
    const untitled = new Set(report.refusedTitles ?? [])
    const gone = ({ id, title, sourceKey }: Pick<Activity, 'id' | 'title' | 'sourceKey'>): boolean =>
      sourceKey !== null &&
      !here.has(id) &&
      !unsaid.has(sourceKey) &&
      !untitled.has(title) &&
      (!this.source.series || this.seenKeys.has(sourceKey))
    return (['activity', 'milestone'] as const).flatMap((kind) =>
      all(this.state, kind).flatMap((record) =>
        gone(record) ? [{ kind, id: record.id, title: record.title, sourceKey: record.sourceKey ?? '' }] : [],
      ),
    )
  }

  /** A lane that came with the file goes with the last of its activities. */
  private withoutEmptyLanes(changes: Change[]): Change[] {
    const next = replay(this.state, changes)
    const used = new Set(all(next, 'activity').map(({ lane }) => lane))
    const empty = all(next, 'lane').filter(({ id }) => this.seenLanes.has(id) && !used.has(id))
    for (const { id, name } of empty) if (this.lanes.get(name) === id) this.lanes.delete(name)
    return [...changes, ...empty.map((lane) => removed('lane', lane))]
  }

  private laneOf({ lane }: AcceptedRow, changes: Change[]): Id {
    const name = this.laneName(lane)
    const known = this.lanes.get(name)
    if (known !== undefined) return known
    const id = this.places.derivedId('lane', name)
    // Renamed here since it was imported.
    if (!Object.hasOwn(this.state.lane, id)) {
      this.order += 1
      changes.push(...add('lane', newLane({ id, name, order: this.order })))
    }
    this.lanes.set(name, id)
    return id
  }

  private laneName(lane: string | null): string {
    return lane === null || lane === '' ? this.options.laneWithoutName : lane
  }

  private linesOf(rows: readonly AcceptedRow[], places: ReadonlyMap<AcceptedRow, Id>, before: State): ReportLine[] {
    return rows.flatMap((row): ReportLine[] => {
      const id = places.get(row)
      if (id === undefined) return []
      const kind = row.milestone ? 'milestone' : 'activity'
      const [was, is] = [before[kind][id], this.state[kind][id]]
      const { key, title, file } = row
      const place = { kind, id, key, title, row: row.row, ...(file === undefined ? {} : { file }) } as const
      if (!was) return [{ ...place, fate: is ? 'added' : 'same', change: null }]
      const change = is === undefined || is === was ? null : between(kind, was, is)
      return [{ ...place, fate: change ? 'changed' : 'same', change }]
    })
  }

  private lineOfAbsent({ kind, id, title, sourceKey }: Imported): ReportLine {
    return { fate: Object.hasOwn(this.state[kind], id) ? 'absent' : 'removed', kind, id, key: sourceKey, title, row: null, change: null }
  }
}

/** A record that came with a file, by what the file knows it by. */
interface Imported {
  readonly kind: 'activity' | 'milestone'
  readonly id: Id
  readonly title: string
  readonly sourceKey: string
}

/** What is new, as a change; `plan` checks it. */
const begunAs = (activity: Activity): Change => ({ kind: 'activity', id: activity.id, before: null, after: { ...activity } })

/** What differs, as a change; `plan` checks it. Most rows of a series say what was said before. */
function changeOf(current: Activity, news: News): Change[] {
  const before: Record<string, string | number | null> = {}
  const after: Record<string, string | number | null> = {}
  for (const [field, value] of Object.entries(news)) {
    const was = current[field as keyof News]
    if (was === value) continue
    before[field] = was
    after[field] = value
  }
  return Object.keys(after).length === 0 ? [] : [{ kind: 'activity', id: current.id, before, after }]
}

/** Removes what is leaving, with what cannot be without it. */
function departures(state: State, leaving: readonly Imported[]): Change[] {
  const pointedAt = new Set(
    referencesTo('activity').flatMap(({ kind, field }) => all(state, kind).flatMap((record) => idsIn(record, field))),
  )
  const changes: Change[] = []
  let next = state
  const leave = new Set(leaving.map(({ id }) => id))
  // A milestone that stays becomes one of the roadmap.
  for (const { id, activity } of all(state, 'milestone')) {
    if (activity === null || !leave.has(activity) || leave.has(id)) continue
    const freed = edit(next, 'milestone', id, { activity: null })
    next = replay(next, freed)
    changes.push(...freed)
  }
  // Those that others point at take these along, one after the other; the rest go as they are.
  for (const { kind, id } of leaving.filter((item) => pointedAt.has(item.id))) {
    const along = remove(next, kind, id)
    next = replay(next, along)
    changes.push(...along)
  }
  for (const { kind, id } of leaving) {
    if (pointedAt.has(id)) continue
    const [activity, milestone] = kind === 'activity' ? [next.activity[id], undefined] : [undefined, next.milestone[id]]
    if (activity) changes.push(removed('activity', activity))
    if (milestone) changes.push(removed('milestone', milestone))
  }
  return changes
}

/** How many activities and milestones are added, changed and removed. */
function countsOf(changes: readonly Change[]): { added: number; changed: number; removed: number } {
  const firsts = new Map<Id, 'added' | 'changed' | 'removed'>()
  for (const { kind, id, before, after } of changes) {
    if (kind !== 'activity' && kind !== 'milestone') continue
    const known = firsts.get(id)
    if (known === undefined || (known === 'changed' && after === null))
      firsts.set(id, before === null ? 'added' : after === null ? 'removed' : 'changed')
  }
  const counts = { added: 0, changed: 0, removed: 0 }
  for (const fate of firsts.values()) counts[fate] += 1
  return counts
}
