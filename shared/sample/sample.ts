import type { CalendarDate } from '../calendar/dates.ts'
import { quarterLabel, quarterOf } from '../calendar/fiscal.ts'
import type { Id } from '../domain/fields.ts'
import { all, emptyState, type State } from '../domain/records.ts'
import { principles } from '../domain/review.ts'
import type { Change } from '../history/change.ts'
import type { Draft } from '../history/revision.ts'
import { setStatus } from '../planning/activity.ts'
import { isOpen } from '../planning/matrix.ts'
import { edit, plan } from '../planning/records.ts'
import { baselineOf, signAction } from '../review/baseline.ts'
import { acceptProposals, addLesson, answer, assess, decideLesson, sign } from '../review/commands.ts'
import { openReview } from '../review/opening.ts'
import { decide } from '../review/decisions.ts'
import { lookBack } from '../review/lookBack.ts'
import { outcomeRows } from '../review/outcomes.ts'
import { calendar, StoryDays } from './days.ts'
import { outcomes } from './outcomes.ts'
import { beginning, firstPlan, nameOf } from './plan.ts'
import { story } from './story/story.ts'
import type { StoryEdit, StoryReview } from './story/content.ts'
import { told } from './edits.ts'
import { people, unit } from './unit.ts'

/**
 * Returns the history of the sample roadmap as seen on the given day: it begins five quarters ago, its last
 * four quarters are reviewed and signed, and the review of the present quarter comes next. Of the present
 * quarter it holds what happened before the day. The ids are the same on every day, but for the roadmap's own.
 * It is in English, but for what `words` say otherwise.
 */
export function sampleDrafts(today: CalendarDate, roadmap: Id = 'sample', words: Words = {}): Draft[] {
  const days = new StoryDays(quarterOf(calendar, today))
  const chronicle = new Chronicle(days, words)
  chronicle.begin(roadmap)
  for (const { quarter, edits, review } of story) {
    for (const item of edits.toSorted((a, b) => a.day - b.day)) if (days.date([quarter, item.day]) < today) chronicle.edit(quarter, item)
    if (review) chronicle.review(quarter, review)
  }
  return chronicle.drafts
}

/** Texts in another language, by the English text. */
type Words = Readonly<Record<string, string>>

const two = (count: number) => String(count).padStart(2, '0')

/** Makes revisions one after the other and keeps the states that reviews need. */
class Chronicle {
  readonly drafts: Draft[] = []
  private readonly states: State[] = []

  constructor(
    private readonly days: StoryDays,
    private readonly words: Words,
  ) {}

  private get state(): State {
    return this.states.at(-1) ?? emptyState
  }

  private revise(asOf: CalendarDate, author: string, action: string, subject: string, changes: Change[], more: Partial<Draft> = {}) {
    const said = this.said(changes)
    this.states.push(plan(this.state, said))
    // In the morning, one every few minutes.
    const minutes = 5 + this.drafts.filter((draft) => draft.asOf === asOf).length * 6
    this.drafts.push({
      kind: 'edit',
      action,
      subject: this.say(subject),
      reason: '',
      name: null,
      author,
      recordedAt: `${asOf}T${two(8 + Math.floor(minutes / 60))}:${two(minutes % 60)}:00.000Z`,
      asOf,
      undoes: null,
      source: null,
      changes: said,
      ...this.said(more),
    })
  }

  private say(text: string): string {
    return this.words[text] ?? text
  }

  /** The same with every text in its words. */
  private said<T>(value: T): T
  private said(value: unknown): unknown {
    if (typeof value === 'string') return this.say(value)
    if (Array.isArray(value)) return value.map((one) => this.said(one))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, this.said(one)]))
  }

  begin(roadmap: Id) {
    const { days } = this
    const name = nameOf(days, this.say(unit.name))
    this.revise(days.date([0, 62]), people.partner, 'begin', name, beginning(days, roadmap, name))
    this.revise(days.date([0, 64]), people.partner, 'add', 'the first plan', firstPlan(days))
    this.revise(
      days.date([0, 72]),
      people.partner,
      'edit',
      'the leaders’ agreement',
      Object.entries(outcomes).flatMap(([id, { agreed }]) =>
        agreed ? edit(this.state, 'outcome', id, { agreedOn: days.date(agreed) }) : [],
      ),
      { kind: 'named', name: 'Approved by the board', reason: 'Seven of eight outcomes have a leader who agreed' },
    )
  }

  edit(quarter: number, item: StoryEdit) {
    const { action, subject, changes } = told(this.state, this.days, quarter, item)
    this.revise(this.days.date([quarter, item.day]), item.by, action, subject, changes, { reason: item.reason })
  }

  review(number: number, content: StoryReview) {
    const quarter = this.days.quarter(number)
    const label = quarterLabel(calendar, quarter)
    const day = this.days.reviewDay(number)
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
    revise('status', label, this.commitAhead(number, day))
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
        due: this.days.date(until),
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
          nextMeeting: this.days.reviewDay(number + 1),
        }),
      ],
      { kind: 'review', author: people.director, reason: note },
    )
  }

  /** A lesson that is applied to an activity changes what is planned there. */
  private use(id: Id, how: string): Change[] {
    const description = this.state.activity[id]?.description ?? ''
    return edit(this.state, 'activity', id, { description: `${description} ${this.say(how)}`.trim() })
  }

  /**
   * Each review commits to what starts in the three quarters ahead and waits for no finding, no work and no decision,
   * and makes proposals of the ideas six ahead.
   */
  private commitAhead(number: number, day: CalendarDate): Change[] {
    const [soon, later] = [this.days.quarter(number + 4), this.days.quarter(number + 7)]
    const open = all(this.state, 'activity').filter(isOpen)
    const decisions = all(this.state, 'milestone').filter(({ kind, date }) => kind === 'decision' && date > day)
    const waitsFor = new Set([...open.flatMap(({ feeds: fed }) => fed), ...decisions.flatMap(({ activity }) => activity ?? [])])
    return open.flatMap(({ id, start, status, notUntilDone }) => {
      const isReady = !waitsFor.has(id) && !open.some((other) => notUntilDone.includes(other.id))
      if (start < soon && isReady && (status === 'idea' || status === 'proposed')) return setStatus(this.state, id, 'committed')
      return start < later && status === 'idea' ? setStatus(this.state, id, 'proposed') : []
    })
  }
}
