import type { CalendarDate } from '../calendar/dates.ts'
import type { Activity } from '../domain/activity.ts'
import type { Id } from '../domain/fields.ts'
import type { ImportForm } from '../domain/importReport.ts'
import { idsIn, referencesTo } from '../domain/invariants.ts'
import { all, emptyState, type State } from '../domain/records.ts'
import { canonical, type Change, removed, replay } from '../history/change.ts'
import { type Draft, hashOf, type Revision } from '../history/revision.ts'
import { newActivity } from '../planning/activity.ts'
import { newLane } from '../planning/lane.ts'
import { add, plan, remove } from '../planning/records.ts'
import { beginRoadmap, type NewRoadmap } from '../planning/roadmap.ts'
import type { AcceptedRow, ImportPlan, ImportReport } from './plan.ts'

/** Where an import goes. */
export type ImportTarget =
  | { readonly kind: 'new'; readonly roadmap: Omit<NewRoadmap, 'begins' | 'sample'> }
  | {
      readonly kind: 'open'
      readonly id: Id
      readonly state: State
      /** Its revisions in order: which reports it already has, and the day of its last plan. */
      readonly lines: readonly Pick<Revision, 'asOf' | 'source'>[]
    }

export interface ImportOptions {
  /** The name of the file. */
  readonly file: string
  readonly author: string
  /** The instant it is imported at, ISO 8601 in UTC. */
  readonly now: string
  /** The lane of rows that name none. */
  readonly laneWithoutName: string
  /** Where the file gives no status: whether what should have finished before the report's date counts as done. */
  readonly doneWhenPast: boolean
  /** The keys of rows that are left as they are here: discarded in the preview. */
  readonly discarded: ReadonlySet<string>
  /** Whether what came with an earlier import and is not in this file is removed; of a series it always is. */
  readonly removeAbsent: boolean
  /** Keys of a later report by the key of an earlier one: the same item under another name. */
  readonly joined: Readonly<Record<string, string>>
  /** The files that are read, for the reports of the import that are kept. */
  readonly files: readonly ImportedFile[]
}

/** A file that is imported. */
export interface ImportedFile {
  readonly name: string
  readonly form: ImportForm
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly hash: string
}

/** What becomes of a report: a revision, or nothing because it is there already, or because it would rewrite what is. */
export type ReportFate = 'revision' | 'known' | 'nothing-new' | 'no-rows' | 'history-differs' | 'before-last'

/** A report and what it changes, in activities. */
export interface ReportOutcome {
  readonly label: string
  readonly asOf: CalendarDate
  readonly rows: number
  readonly fate: ReportFate
  readonly added: number
  readonly changed: number
  readonly removed: number
}

export interface ImportDrafts {
  /** To be committed together. */
  readonly drafts: readonly Draft[]
  readonly reports: readonly ReportOutcome[]
}

/**
 * Returns the revisions that an import makes, and what becomes of each report. Each report of a series is
 * a whole plan: an activity it lacks is removed, and one that comes back is the same again; but an
 * activity whose row was refused stays as it was, and what the file never had is never touched. What is
 * already in the history changes nothing, and what would go back behind its end is left out. Every draft
 * is checked by `plan`, and throws what that throws; more than `reportLimit` reports throw a RangeError.
 */
export function draftsFor(source: ImportPlan, target: ImportTarget, options: ImportOptions): ImportDrafts {
  if (source.reports.length > reportLimit) throw new RangeError(`${source.reports.length} reports`)
  const session = new Session(source, target, options)
  const begins = source.reports.findLast(({ rows }) => rows.length > 0)?.asOf
  const outcomes = source.reports.map((report) => session.take(report, begins ?? report.asOf))
  return { drafts: session.drafts, reports: outcomes }
}

/** Returns the hash of what a report says, whatever the order of its rows. */
export function contentOf({ asOf, rows }: ImportReport, series: boolean): string {
  const said = rows.map(({ row: _row, ...values }) => values).toSorted((a, b) => (a.key < b.key ? -1 : 1))
  return hashOf(canonical({ asOf: series ? asOf : null, rows: said }))
}

/** What a row can say of an activity: texts and days, no lists. */
type News = Partial<Omit<Activity, 'id' | 'effort' | 'dependsOn' | 'learning' | 'feeds' | 'notUntilDone'>>

/** What differs, as a change; `plan` checks it. Most rows of a series say what was said before. */
function changeOf(current: Activity, news: News): Change | null {
  const before: Record<string, string | number | null> = {}
  const after: Record<string, string | number | null> = {}
  for (const [field, value] of Object.entries(news)) {
    const was = current[field as keyof News]
    if (was === value) continue
    before[field] = was
    after[field] = value
  }
  return Object.keys(after).length === 0 ? null : { kind: 'activity', id: current.id, before, after }
}

/** More reports than these are not a series: the column of their dates is another one. */
export const reportLimit = 500

/** Goes through the reports in order, and keeps the state after each. */
class Session {
  readonly drafts: Draft[] = []
  private state: State
  private readonly roadmap: Id
  /** The activities by what the file knows them by; of those made by hand, by their titles. */
  private readonly byKey = new Map<string, Id>()
  private readonly byTitle = new Map<string, Id | null>()
  private readonly lanes = new Map<string, Id>()
  /** Keys and lanes of the reports so far: only what came with the file may go with it. */
  private readonly derived = new Map<string, Id>()
  private readonly seenKeys = new Set<string>()
  private readonly seenLanes = new Set<Id>()
  private readonly known: { file: string; report: string; content: string }[]
  private lastDay: CalendarDate | null
  private order: number

  constructor(
    private readonly source: ImportPlan,
    private readonly target: ImportTarget,
    private readonly options: ImportOptions,
  ) {
    this.state = target.kind === 'open' ? target.state : emptyState
    this.roadmap = target.kind === 'open' ? target.id : target.roadmap.id
    const lines = target.kind === 'open' ? target.lines : []
    this.known = lines.flatMap((line) => line.source ?? [])
    this.lastDay = lines.at(-1)?.asOf ?? null
    for (const { id, title, sourceKey } of all(this.state, 'activity')) {
      if (sourceKey !== null) this.byKey.set(sourceKey, id)
      // Only what has no key of its own is recognised by its title, and only where the title is the only one.
      if (sourceKey === null || sourceKey === title) this.byTitle.set(title, this.byTitle.has(title) ? null : id)
    }
    for (const { id, name } of all(this.state, 'lane')) this.lanes.set(name, id)
    this.order = all(this.state, 'lane').reduce((most, { order }) => Math.max(most, order), 0)
  }

  take(report: ImportReport, begins: CalendarDate): ReportOutcome {
    const content = contentOf(report, this.source.series)
    const line = { label: report.label, asOf: report.asOf, rows: report.rows.length, added: 0, changed: 0, removed: 0 }
    const fate = this.fateOf(report, content)
    const before = this.state
    if (fate !== 'revision') {
      this.remember(report)
      return { ...line, fate }
    }
    const changes = this.changesFor(report, begins)
    if (changes.length === 0 && !this.source.series) return { ...line, fate: 'nothing-new' }
    this.state = plan(before, changes)
    this.lastDay = report.asOf
    this.remember(report)
    this.drafts.push({
      kind: 'import',
      action: 'import',
      subject: this.source.series ? `${this.options.file}: ${report.label}` : this.options.file,
      reason: '',
      name: null,
      author: this.options.author,
      recordedAt: this.options.now,
      asOf: report.asOf,
      undoes: null,
      source: { file: this.options.file, report: report.label, content },
      changes,
    })
    const touched = { added: new Set<Id>(), changed: new Set<Id>(), removed: new Set<Id>() }
    for (const { kind, id, before: was, after } of changes)
      if (kind === 'activity') touched[was === null ? 'added' : after === null ? 'removed' : 'changed'].add(id)
    return {
      ...line,
      fate,
      added: touched.added.size,
      changed: touched.changed.size,
      removed: touched.removed.size,
    }
  }

  private fateOf({ label, asOf, rows }: ImportReport, content: string): ReportFate {
    if (rows.length === 0) return 'no-rows'
    const { file } = this.options
    if (!this.source.series) {
      const last = this.known.findLast((earlier) => earlier.report === '' && (earlier.file === file || earlier.content === content))
      return last?.content === content ? 'known' : 'revision'
    }
    // A file that was copied or downloaded again has another name, and the same reports.
    if (this.known.some((earlier) => earlier.report === label && earlier.content === content)) return 'known'
    if (this.lastDay === null) return 'revision'
    const renewed = this.known.some((earlier) => earlier.file === file && earlier.report === label)
    if (renewed && asOf <= this.lastDay) return 'history-differs'
    return asOf < this.lastDay ? 'before-last' : 'revision'
  }

  private remember({ rows }: ImportReport): void {
    for (const { key, lane } of rows) {
      this.seenKeys.add(key)
      // A lane that was here before, by this name, stays.
      const id = this.derivedId('lane', this.laneName(lane))
      if (this.lanes.get(this.laneName(lane)) === id) this.seenLanes.add(id)
    }
  }

  private changesFor(report: ImportReport, begins: CalendarDate): Change[] {
    const changes: Change[] = []
    if (this.target.kind === 'new' && this.drafts.length === 0)
      changes.push(...beginRoadmap({ ...this.target.roadmap, begins }))
    const places = this.placesOf(report)
    for (const [row, id] of places) {
      const lane = this.laneOf(row, changes)
      const current = this.state.activity[id]
      if (!current) changes.push(...add('activity', this.begun(row, lane, id, report.asOf)))
      else {
        const change = changeOf(current, this.news(row, lane, current, report.asOf))
        if (change) changes.push(change)
      }
    }
    if (this.source.series) changes.push(...this.departures(report, new Set(places.values())))
    return this.source.series ? this.withoutEmptyLanes(changes) : changes
  }

  /** What came with an earlier report, and is not in this one. */
  private departures(report: ImportReport, here: ReadonlySet<Id>): Change[] {
    const unsaid = new Set([...report.refusedKeys, ...this.source.strayKeys])
    const gone = all(this.state, 'activity').filter(
      ({ id, sourceKey }) => sourceKey !== null && this.seenKeys.has(sourceKey) && !here.has(id) && !unsaid.has(sourceKey),
    )
    if (gone.length === 0) return []
    const pointedAt = new Set(referencesTo('activity').flatMap(({ kind, field }) => all(this.state, kind).flatMap((record) => idsIn(record, field))))
    const changes: Change[] = []
    let state = this.state
    // Those that others point at take these along, one after the other; the rest go as they are.
    for (const { id } of gone.filter((activity) => pointedAt.has(activity.id))) {
      const along = remove(state, 'activity', id)
      state = replay(state, along)
      changes.push(...along)
    }
    return [...changes, ...gone.filter(({ id }) => !pointedAt.has(id)).map((activity) => removed('activity', state.activity[activity.id] ?? activity))]
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
    const id = this.derivedId('lane', name)
    // Renamed here since it was imported.
    if (!Object.hasOwn(this.state.lane, id)) {
      this.order += 1
      changes.push(...add('lane', newLane({ id, name, order: this.order })))
    }
    this.lanes.set(name, id)
    return id
  }

  /** The activity of each row: by its key, else by its title, else a new one; never the same for two rows. */
  private placesOf({ rows }: ImportReport): Map<AcceptedRow, Id> {
    const places = new Map<AcceptedRow, Id>()
    const claimed = new Set<Id>()
    const claim = (row: AcceptedRow, id: Id | null | undefined): boolean => {
      if (id === null || id === undefined || claimed.has(id)) return false
      claimed.add(id)
      places.set(row, id)
      this.byKey.set(row.key, id)
      return true
    }
    const strangers = rows.filter((row) => !claim(row, this.byKey.get(row.key)))
    for (const row of strangers) {
      if (claim(row, this.byTitle.get(row.title))) continue
      let name = row.key
      while (!claim(row, this.derivedId('activity', name))) name += ' '
    }
    return places
  }

  private laneName(lane: string | null): string {
    return lane === null || lane === '' ? this.options.laneWithoutName : lane
  }

  /** The same key gives the same id, in this import and in every later one into this roadmap. */
  private derivedId(kind: string, name: string): Id {
    const place = canonical([this.roadmap, kind, name])
    const known = this.derived.get(place)
    if (known !== undefined) return known
    const id = hashOf(place).slice(0, 24)
    this.derived.set(place, id)
    return id
  }

  private begun(row: AcceptedRow, lane: Id, id: Id, asOf: CalendarDate): Activity {
    const { key, title, start, finish, kind, owner, sponsor, description } = row
    return newActivity({
      id,
      title,
      lane,
      start,
      finish,
      sourceKey: key,
      ...this.standing(row, null, asOf),
      ...(kind === null ? {} : { kind }),
      owner: owner ?? '',
      sponsor: sponsor ?? '',
      description: description ?? '',
    })
  }

  /** What the row says anew of an activity that is there: what the file does not say stays. */
  private news(row: AcceptedRow, lane: Id, current: Activity, asOf: CalendarDate): News {
    const { key, title, start, finish, kind, owner, sponsor, description } = row
    return {
      title,
      start,
      finish,
      sourceKey: key,
      ...(row.lane === null ? {} : { lane }),
      ...this.standing(row, current, asOf),
      ...(kind === null ? {} : { kind }),
      ...(owner === null ? {} : { owner }),
      ...(sponsor === null ? {} : { sponsor }),
      ...(description === null ? {} : { description }),
    }
  }

  /** Its status, and the day it was finished: what is done has one, and what is not has none. */
  private standing(row: AcceptedRow, current: Activity | null, asOf: CalendarDate): Pick<Activity, 'status' | 'finishedOn'> {
    const { finish, status } = row
    const past = finish < asOf
    if (status !== null) {
      if (status !== 'done') return { status, finishedOn: null }
      return { status, finishedOn: current?.finishedOn ?? (past ? finish : asOf) }
    }
    const assumed = this.options.doneWhenPast
    const kept = current ?? { status: 'committed' as const, finishedOn: null, finish }
    // Only what was taken for done because its finish was past is open again when the finish moves on.
    const takenForDone = kept.status === 'done' && kept.finishedOn === kept.finish
    if (assumed && kept.status !== 'stopped' && (kept.status !== 'done' || takenForDone))
      return past ? { status: 'done', finishedOn: finish } : { status: takenForDone ? 'committed' : kept.status, finishedOn: null }
    return { status: kept.status, finishedOn: kept.finishedOn }
  }
}
