import { addDays, type CalendarDate, workday } from '../calendar/dates.ts'
import { addQuarters, type FiscalCalendar, type Quarter, quarterDays, quarterLabel, quarterOf } from '../calendar/fiscal.ts'
import type { Id } from '../domain/fields.ts'
import { all, emptyState, type State } from '../domain/records.ts'
import { principles } from '../domain/review.ts'
import type { Change } from '../history/change.ts'
import type { Draft } from '../history/revision.ts'
import { newActivity, setStatus } from '../planning/activity.ts'
import { newLane } from '../planning/lane.ts'
import { newMeasure, newOutcome } from '../planning/outcome.ts'
import { add, edit, plan } from '../planning/records.ts'
import { beginRoadmap } from '../planning/roadmap.ts'
import { baselineOf, signAction } from '../review/baseline.ts'
import { acceptProposals, addLesson, answer, assess, decideLesson, sign } from '../review/commands.ts'
import { openReview } from '../review/opening.ts'
import { decide } from '../review/decisions.ts'
import { lookBack } from '../review/lookBack.ts'
import { outcomeRows } from '../review/outcomes.ts'
import { activities, type ActivityContent, added } from './activities.ts'
import { feeds, findings, learnings, waits } from './learning.ts'
import { contributions } from './contributions.ts'
import { story, type StoryEdit, type StoryReview } from './story.ts'
import { impacts, laneContent, type LaneKey, lanes, milestones, outcomes, people, stakeholders, type StoryDay, unit } from './unit.ts'

const calendar: FiscalCalendar = { kind: 'months', startMonth: 4, labelBy: 'end' }

/** The present quarter is the story's fifth: the four before it are reviewed. */
const presentQuarter = 5

/**
 * Returns the history of the sample roadmap as seen on the given day: it begins five quarters ago, its last
 * four quarters are reviewed and signed, and the review of the present quarter comes next. Of the present
 * quarter it holds what happened before the day. The ids are the same on every day, but for the roadmap's own.
 */
export function sampleDrafts(today: CalendarDate, roadmap: Id = 'sample'): Draft[] {
  const chronicle = new Chronicle(quarterOf(calendar, today), roadmap)
  chronicle.begin()
  for (const { quarter, edits, review } of story) {
    for (const item of edits.toSorted((a, b) => a.day - b.day))
      if (chronicle.date([quarter, item.day]) < today) chronicle.edit(quarter, item)
    if (review) chronicle.review(quarter, review)
  }
  return chronicle.drafts
}

const two = (count: number) => String(count).padStart(2, '0')

/** Makes revisions one after the other and keeps the states that reviews need. */
class Chronicle {
  readonly drafts: Draft[] = []
  private readonly states: State[] = []

  constructor(
    private readonly present: Quarter,
    private readonly roadmap: Id,
  ) {}

  private get state(): State {
    return this.states.at(-1) ?? emptyState
  }

  private quarter(number: number): Quarter {
    return addQuarters(calendar, this.present, number - presentQuarter)
  }

  date([quarter, day]: StoryDay): CalendarDate {
    return addDays(this.quarter(quarter), day - 1)
  }

  private revise(asOf: CalendarDate, author: string, action: string, subject: string, changes: Change[], more: Partial<Draft> = {}) {
    this.states.push(plan(this.state, changes))
    // In the morning, one every few minutes.
    const minutes = 5 + this.drafts.filter((draft) => draft.asOf === asOf).length * 6
    this.drafts.push({
      kind: 'edit',
      action,
      subject,
      reason: '',
      name: null,
      author,
      recordedAt: `${asOf}T${two(8 + Math.floor(minutes / 60))}:${two(minutes % 60)}:00.000Z`,
      asOf,
      undoes: null,
      source: null,
      changes,
      ...more,
    })
  }

  begin() {
    this.revise(this.date([0, 62]), people.partner, 'begin', unit.name, [
      ...beginRoadmap({ id: this.roadmap, ...unit, calendar, years: 5, begins: this.quarter(1), sample: true }),
      ...Object.entries(lanes).flatMap(([id, name], order) => add('lane', newLane({ id, name, order, ...laneContent[id as LaneKey] }))),
      ...Object.entries(stakeholders).flatMap(([id, { name, kind }]) => add('stakeholder', { id, name, kind })),
      ...Object.entries(outcomes).flatMap(([id, { title, description, leader, valuableFor, measure, targets, weight }], order) =>
        add(
          'outcome',
          newOutcome({
            id,
            title,
            description,
            leader,
            valuableFor: [...valuableFor],
            order,
            weight,
            measure: newMeasure(this.date([0, 60]), {
              ...measure,
              targets: targets.map(([quarter, value]) => ({ quarter: this.quarter(quarter), value })),
            }),
          }),
        ),
      ),
    ])
    this.revise(this.date([0, 64]), people.partner, 'add', 'the first plan', [
      ...activities.flatMap((content) => this.activity(content)),
      ...activities.flatMap(({ key, after }) => points('dependsOn', key, after)),
      ...Object.entries(feeds).flatMap(([key, fed]) => points('feeds', key, fed)),
      ...Object.entries(waits).flatMap(([key, { done }]) => points('notUntilDone', key, done)),
      ...milestones.flatMap(({ key, title, on, kind, activity = null }) =>
        add('milestone', { id: key, title, date: this.date(on), kind, activity, sourceKey: null }),
      ),
      ...impacts.flatMap((impact) => add('impact', { id: `${impact.activity}-${impact.stakeholder}`, ...impact })),
    ])
    this.revise(
      this.date([0, 72]),
      people.partner,
      'edit',
      'the leaders’ agreement',
      Object.entries(outcomes).flatMap(([id, { agreed }]) =>
        agreed ? edit(this.state, 'outcome', id, { agreedOn: this.date(agreed) }) : [],
      ),
      { kind: 'named', name: 'Approved by the board', reason: 'Six of seven outcomes have a leader who agreed' },
    )
  }

  private activity({
    key,
    title,
    lane,
    kind,
    from,
    to,
    owner,
    sponsor,
    confidence,
    effort,
    links,
    description = '',
  }: ActivityContent): Change[] {
    const learning = learnings[key]
    const wait = waits[key]
    const status = from[0] <= 2 ? 'committed' : from[0] <= 9 ? 'proposed' : 'idea'
    return [
      ...add(
        'activity',
        newActivity({
          id: key,
          title,
          lane,
          kind,
          start: this.date(from),
          finish: this.date(to),
          owner,
          sponsor,
          confidence,
          effort,
          description,
          status,
          learning: learning ? { ...learning, decideOn: this.date(learning.decideOn), finding: null, found: '' } : null,
          notUntil: wait?.until ? this.date(wait.until) : null,
          notUntilThere: wait?.there ?? '',
        }),
      ),
      ...links.flatMap(([outcome, sentence]) =>
        add('link', { id: `${key}-${outcome}`, outcome, activity: key, sentence, contribution: contributions[`${key}-${outcome}`] ?? 2 }),
      ),
    ]
  }

  edit(quarter: number, { day, by, reason, what }: StoryEdit) {
    const { state } = this
    const revise = (action: string, subject: string, changes: Change[]) =>
      this.revise(this.date([quarter, day]), by, action, subject, changes, { reason })
    const title = (id: Id) => state.activity[id]?.title ?? ''
    switch (what.do) {
      case 'finish':
        return revise('status', title(what.activity), [
          ...setStatus(state, what.activity, 'done', this.date([quarter, what.on])),
          ...this.find(what.activity),
        ])
      case 'start':
        return revise(
          'status',
          what.activities.map(title).join(', '),
          what.activities.flatMap((id) => setStatus(state, id, 'in progress')),
        )
      case 'move':
        return revise(
          'move',
          title(what.activity),
          edit(state, 'activity', what.activity, {
            finish: this.date(what.to),
            ...(what.from ? { start: this.date(what.from) } : {}),
          }),
        )
      case 'stop':
        return revise('status', title(what.activity), [...setStatus(state, what.activity, 'stopped'), ...this.find(what.activity)])
      case 'add': {
        const content = added.find(({ key }) => key === what.activity)
        return content && revise('add', content.title, this.activity({ ...content }))
      }
      case 'describe':
        return revise('edit', title(what.activity), edit(state, 'activity', what.activity, { description: what.text }))
      case 'agree':
        return revise(
          'edit',
          state.outcome[what.outcome]?.title ?? '',
          edit(state, 'outcome', what.outcome, { agreedOn: this.date([quarter, day]) }),
        )
      case 'measure':
        return revise(
          'reading',
          `${what.values.length} outcomes`,
          what.values.flatMap(([outcome, value]) =>
            add('reading', { id: `${outcome}-${quarter}`, outcome, date: this.date([quarter, day]), value, note: '' }),
          ),
        )
    }
  }

  review(number: number, content: StoryReview) {
    const quarter = this.quarter(number)
    const label = quarterLabel(calendar, quarter)
    const day = workday(addDays(quarterDays(calendar, quarter).finish, -4))
    const id = `review-${number}`
    const baseline = baselineOf(
      this.drafts.map(({ kind, action, asOf }, index) => ({ kind, action, asOf, number: index + 1 })),
      calendar,
      quarter,
    )
    const then = this.states[baseline - 1] ?? emptyState
    const revise = (action: string, subject: string, changes: Change[], more: Partial<Draft> = {}) =>
      this.revise(day, people.partner, action, subject, changes, more)

    revise('open-review', label, openReview(this.state, { id, quarter, baseline, today: day }))
    let count = 0
    revise(
      'difference',
      label,
      acceptProposals(then, this.state, id, () => `${id}-difference-${(count += 1)}`),
    )
    const rows = lookBack(then, this.state, { id, quarter })
    revise(
      'difference',
      label,
      content.differences.flatMap(([activity, reason, adoption = null]) => {
        const verdict = [...rows.promised, ...rows.added].find((row) => row.id === activity)?.recorded?.verdict
        if (!verdict) throw new RangeError(`The sample's review ${number} speaks of ${activity}, which it has no row for`)
        const listedReason = content.listed.find(([of]) => of === activity)?.[1] ?? ''
        return answer(this.state, { review: id, activity, verdict, listedReason, reason, adoption, newId: '' })
      }),
    )
    const outcomesThen = outcomeRows(then, this.state, { id, quarter }, day)
    revise(
      'assess',
      label,
      content.outcomes.flatMap(([outcome, note, businessScore, itScore]) =>
        assess(this.state, {
          review: id,
          outcome,
          verdict: outcomesThen.find((row) => row.id === outcome)?.proposal ?? 'not measured',
          note,
          assumption: content.assumptions?.find(([of]) => of === outcome)?.[1] ?? '',
          businessScore,
          itScore,
          newId: `${id}-${outcome}`,
        }),
      ),
    )
    for (const { key, title, cause, change, about } of content.lessons)
      revise('lesson', title, addLesson(this.state, { id: key, title, cause, change, review: id, about: { kind: about[0], id: about[1] } }))
    for (const { lesson, decision, item, because } of content.decisions)
      revise('decide-lesson', this.state.lesson[lesson]?.title ?? '', [
        ...decideLesson(this.state, { lesson, review: id, decision, because, item: item ? { kind: 'activity', id: item } : null }),
        ...(item ? this.use(item, because) : []),
      ])
    revise('status', label, this.commitAhead(number))
    for (const { lesson, verdict, because } of content.judgements ?? [])
      revise(
        'judge-lesson',
        this.state.lesson[lesson]?.title ?? '',
        edit(this.state, 'lesson', lesson, { judgements: [{ review: id, verdict, because }] }),
      )
    const { attendees, note, businessScore, itScore, businessTrust, itTrust, maturity, agreed, notAgreed } = content
    const decided = content.decided.flatMap(([title, owner, until, about], place) =>
      decide(this.state, {
        id: `${id}-decision-${place + 1}`,
        review: id,
        title,
        owner,
        due: this.date(until),
        about: about === undefined ? null : { kind: 'activity', id: about },
        today: day,
      }),
    )
    revise(
      signAction,
      label,
      [
        ...decided,
        ...sign(then, this.state, {
          review: id,
          name: people.director,
          today: day,
          attendees: [...attendees],
          note,
          businessScore,
          itScore,
          businessTrust,
          itTrust,
          maturity,
          principles: principles
            .filter((said) => agreed.includes(said) || notAgreed.includes(said))
            .map((principle) => ({ principle, agreed: agreed.includes(principle) })),
          nextMeeting: workday(addDays(quarterDays(calendar, this.quarter(number + 1)).finish, -4)),
        }),
      ],
      { kind: 'review', reason: note },
    )
  }

  /** What an experiment found is told when it ends. */
  private find(id: Id): Change[] {
    const learning = this.state.activity[id]?.learning
    const finding = findings[id]
    return learning && finding ? [{ kind: 'activity', id, before: { learning }, after: { learning: { ...learning, ...finding } } }] : []
  }

  /** A lesson that is applied to an activity changes what is planned there. */
  private use(id: Id, how: string): Change[] {
    const description = this.state.activity[id]?.description ?? ''
    return edit(this.state, 'activity', id, { description: description === '' ? how : `${description} ${how}` })
  }

  /** Each review commits to what starts in the two quarters ahead, and makes proposals of the ideas six ahead. */
  private commitAhead(number: number): Change[] {
    const [soon, later] = [this.quarter(number + 3), this.quarter(number + 7)]
    return all(this.state, 'activity').flatMap(({ id, start, status }) => {
      if (start < soon && (status === 'idea' || status === 'proposed')) return setStatus(this.state, id, 'committed')
      return start < later && status === 'idea' ? setStatus(this.state, id, 'proposed') : []
    })
  }
}

/** The activities are added one after the other in one revision, so what they point at is added with them. */
const points = (field: 'dependsOn' | 'feeds' | 'notUntilDone', key: Id, at: readonly string[] = []): Change[] =>
  at.length === 0 ? [] : [{ kind: 'activity', id: key, before: { [field]: [] }, after: { [field]: [...at] } }]
