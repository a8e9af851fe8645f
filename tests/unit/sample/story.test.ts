import { describe, expect, it } from 'vitest'
import { addDays, addMonths, type CalendarDate, toUtc } from '#shared/calendar/dates.ts'
import { quarterDays, quarterOf } from '#shared/calendar/fiscal.ts'
import { horizonQuarters } from '#shared/calendar/horizon.ts'
import type { Activity } from '#shared/domain/activity.ts'
import { all, emptyState, roadmapOf, type State } from '#shared/domain/records.ts'
import { load } from '#shared/planning/capacity.ts'
import { dependencies } from '#shared/planning/dependencies.ts'
import { isOpen } from '#shared/planning/matrix.ts'
import { plan } from '#shared/planning/records.ts'
import { isAhead } from '#shared/planning/sequencing.ts'
import { heat } from '#shared/planning/stakeholders.ts'
import { threads } from '#shared/planning/threads.ts'
import { warnings } from '#shared/planning/warnings.ts'
import { lookBack } from '#shared/review/lookBack.ts'
import { outcomeRows } from '#shared/review/outcomes.ts'
import { figuresOf, signedFigures } from '#shared/review/sayDo.ts'
import { evidence } from '#shared/review/principles.ts'
import { sampleDrafts } from '#shared/sample/sample.ts'

/** Days of opening: every twenty-third of four years, which fall on all weekdays and all over the quarters, and the edges of quarters and years. */
const todays = [
  ...Array.from({ length: 64 }, (_, index) => addDays('2026-10-01', index * 23)),
  '2026-11-21',
  '2026-11-23',
  '2026-12-31',
  '2027-01-01',
  '2027-03-31',
  '2027-04-01',
  '2028-02-29',
  '2028-06-30',
  '2033-12-25',
]

interface Opened {
  readonly today: CalendarDate
  readonly drafts: ReturnType<typeof sampleDrafts>
  readonly states: readonly State[]
  readonly state: State
}

/** As somebody opens it who has no other: the story is told once a day. */
const opened: readonly Opened[] = todays.map((today) => {
  const drafts = sampleDrafts(today)
  const states: State[] = []
  for (const { changes } of drafts) states.push(plan(states.at(-1) ?? emptyState, changes))
  return { today, drafts, states, state: states.at(-1) ?? emptyState }
})

/** Says what breaks a rule, and on how many days of opening: empty where it holds on all. */
function broken(rule: (one: Opened) => readonly string[]): string[] {
  const days = new Map<string, CalendarDate[]>()
  for (const one of opened) for (const what of new Set(rule(one))) days.set(what, [...(days.get(what) ?? []), one.today])
  return [...days].map(([what, on]) => `${what}: opened on ${on[0]} and ${on.length - 1} other days`)
}

/** From the plan that the board approved on: what was told before is one plan told in three parts. */
const approved = 2

const finishOf = ({ finish, finishedOn }: Activity) => finishedOn ?? finish
const isFree = (day: CalendarDate) =>
  [0, 6].includes(toUtc(day).getUTCDay()) || ['12-24', '12-25', '12-26', '12-31', '01-01'].includes(day.slice(5))

describe('on whatever day the sample is opened', () => {
  it('nobody meets, signs, decides, measures or delivers on a weekend or a holiday', () => {
    const days = ({ states, drafts }: Opened) => [
      ...drafts.map(({ asOf, action }): [string, CalendarDate | null] => [action, asOf]),
      ...states.flatMap((state): [string, CalendarDate | null][] => [
        ...all(state, 'activity').flatMap(({ id, start, finish, finishedOn, notUntil, learning }): [string, CalendarDate | null][] => [
          [`start of ${id}`, start],
          [`finish of ${id}`, finish],
          [`end of ${id}`, finishedOn],
          [`not until of ${id}`, notUntil],
          [`finding of ${id}`, learning?.decideOn ?? null],
        ]),
        ...all(state, 'milestone').map(({ id, date }): [string, CalendarDate] => [id, date]),
        ...all(state, 'outcome').map(({ id, agreedOn }): [string, CalendarDate | null] => [`agreement to ${id}`, agreedOn]),
        ...all(state, 'reading').map(({ id, date }): [string, CalendarDate] => [id, date]),
        ...all(state, 'decision').flatMap(({ id, decidedOn, due }): [string, CalendarDate | null][] => [
          [id, decidedOn],
          [`end of ${id}`, due],
        ]),
        ...all(state, 'review').flatMap(({ id, openedOn, signedOn, nextMeeting }): [string, CalendarDate | null][] => [
          [`opening of ${id}`, openedOn],
          [`signing of ${id}`, signedOn],
          [`meeting after ${id}`, nextMeeting],
        ]),
      ]),
    ]
    expect(
      broken((one) => [...new Set(days(one).flatMap(([what, day]) => (day !== null && isFree(day) ? `${what}, ${day}` : [])))]),
    ).toEqual([])
  })

  it('a review is signed in the fortnight before its quarter ends, and the next meeting lies in the next quarter', () => {
    expect(
      broken(({ state }) =>
        all(state, 'review').flatMap(({ id, quarter, signedOn, nextMeeting }) => {
          const { calendar } = roadmapOf(state)
          const { finish } = quarterDays(calendar, quarter)
          const inTime = signedOn !== null && signedOn > addDays(finish, -14) && signedOn <= finish
          return inTime && nextMeeting !== null && quarterOf(calendar, nextMeeting) === addDays(finish, 1) ? [] : [id]
        }),
      ),
    ).toEqual([])
  })

  it('nothing is decided before the evidence it rests on has ended, nor begun before it is decided', () => {
    expect(
      broken(({ states }) =>
        states.slice(approved).flatMap((state) => {
          const decisions = all(state, 'milestone').flatMap(({ id, kind, date, activity }) => {
            const of = state.activity[activity ?? '']
            if (kind !== 'decision' || !of) return []
            const founders = all(state, 'activity').filter(({ feeds, status }) => feeds.includes(of.id) && status !== 'stopped')
            return [
              ...founders.flatMap((founder) => (finishOf(founder) < date ? [] : [`${id} before ${founder.id} ends`])),
              ...(of.start > date ? [] : [`${of.id} before ${id}`]),
            ]
          })
          const findings = all(state, 'activity').flatMap((activity) =>
            activity.learning?.decideOn && activity.status !== 'stopped' && activity.learning.decideOn <= finishOf(activity)
              ? `finding of ${activity.id} before it ends`
              : [],
          )
          return [...decisions, ...findings]
        }),
      ),
    ).toEqual([])
  })

  it('nothing is committed or begun while a decision on it lies ahead, or what it is built upon is not known to hold', () => {
    expect(
      broken(({ drafts, states }) =>
        states.flatMap((state, index) => {
          const day = drafts[index]?.asOf ?? ''
          const open = (id: string) =>
            all(state, 'milestone').some(({ kind, date, activity }) => kind === 'decision' && activity === id && date > day)
          return all(state, 'activity').flatMap(({ id, kind, status, feeds: fed, learning }) => {
            const undecided = (status === 'committed' || status === 'in progress') && open(id) ? [`${id} on ${day}`] : []
            const lost = fed.filter((other) => {
              const after = state.activity[other]
              return learning?.finding === 'disproved' && after !== undefined && isOpen(after)
            })
            const early = fed.filter((other) => {
              const after = state.activity[other]
              return after?.kind === 'rollout' && after.status === 'in progress' && isOpen({ status })
            })
            // Between the finding and the day after it.
            const answered = drafts.slice(index + 1, index + 3).some(({ action }) => action === 'status')
            return [...undecided, ...(answered ? [] : lost), ...early.map((other) => `${other} upon ${kind} ${id}`)]
          })
        }),
      ),
    ).toEqual([])
  })

  it('what was disproved has somebody’s decision on what was to follow', () => {
    expect(
      broken(({ state }) =>
        all(state, 'activity')
          .filter(({ learning }) => learning?.finding === 'disproved')
          .flatMap(({ feeds }) => feeds)
          .filter(
            (other) => state.activity[other]?.status !== 'stopped' || !all(state, 'decision').some(({ about }) => about?.id === other),
          ),
      ),
    ).toEqual([])
    expect(opened.every(({ state }) => all(state, 'activity').some(({ learning }) => learning?.finding === 'disproved'))).toBe(true)
  })

  it('warns of what is still to be done alone, and of two things only', () => {
    expect(
      broken(({ state }) => dependencies(state).flatMap(({ on, of, broken: isBroken }) => (isBroken ? `${of} depends on ${on}` : []))),
    ).toEqual([])
    expect(
      broken(({ state, today }) => (JSON.stringify(warnings(state, today).map(({ rule, id }) => [rule, id])) === told ? [] : ['others'])),
    ).toEqual([])
    expect(opened.every(({ state }) => isAhead(state.activity['meter-alarms'] ?? { status: 'done' }))).toBe(true)
    expect(
      broken(({ state }) =>
        threads(state).threads.flatMap(({ stages, joints }) => (joints.includes('early') ? stages.map(({ id }) => id).join() : [])),
      ),
    ).toEqual([])
  })
  const told = JSON.stringify([
    ['activity-without-outcome', 'works-upgrade'],
    ['planned-too-early', 'meter-alarms'],
  ])

  it('a decision that is still open asks for the bar that starts too early', () => {
    expect(
      broken(({ state, today }) => {
        const asked = all(state, 'decision').find(({ about }) => about?.id === 'meter-alarms')
        const quarter = quarterOf(roadmapOf(state).calendar, today)
        return asked?.due && asked.due >= quarter && asked.due <= quarterDays(roadmapOf(state).calendar, quarter).finish
          ? []
          : ['not asked']
      }),
    ).toEqual([])
  })

  it('nothing lies about: what should have begun has, and what should have ended has, within a fortnight', () => {
    expect(
      broken(({ state, today }) => {
        const late = addDays(today, -14)
        return all(state, 'activity').flatMap((activity) =>
          (isAhead(activity) && activity.start < late) || (isOpen(activity) && activity.finish < late) ? activity.id : [],
        )
      }),
    ).toEqual([])
  })

  it('outcomes are read on many days, some of them not in every month', () => {
    expect(
      broken(({ state }) => {
        const readings = all(state, 'reading')
        const days = new Set(readings.map(({ date }) => date))
        const last = new Set(
          all(state, 'outcome').map(({ id }) =>
            readings
              .filter(({ outcome }) => outcome === id)
              .map(({ date }) => date)
              .toSorted()
              .at(-1),
          ),
        )
        return days.size >= 20 && last.size >= 4 ? [] : [`${days.size} days, ${last.size} last ones`]
      }),
    ).toEqual([])
  })

  it('attainment moves by steps that one can believe, and one outcome is missed at the last review', () => {
    expect(
      broken(({ states, drafts }) => {
        const before = new Map<string, number>()
        return drafts.flatMap(({ kind }, index) => {
          const state = states[index] ?? emptyState
          const review = kind === 'review' ? all(state, 'review').find(({ signedOn }) => signedOn === drafts[index]?.asOf) : undefined
          if (!review) return []
          return outcomeRows(states[review.baseline - 1] ?? emptyState, state, review, drafts[index]?.asOf ?? review.quarter).flatMap(
            ({ id, attainment }) => {
              if (attainment === null) return []
              const step = Math.abs(attainment - (before.get(id) ?? attainment))
              before.set(id, attainment)
              return step <= 0.5 && attainment >= 0 && attainment <= 1.25 ? [] : `${id} at ${attainment} after a step of ${step}`
            },
          )
        })
      }),
    ).toEqual([])
    expect(
      broken(({ state }) => {
        const last = all(state, 'review').toSorted((a, b) => (a.quarter < b.quarter ? 1 : -1))[0]
        const missed = all(state, 'assessment').filter(({ review, verdict }) => review === last?.id && verdict === 'missed')
        return missed.length === 1 && missed[0]?.outcome === 'first-visit' && missed[0].assumption !== ''
          ? []
          : missed.map(({ outcome }) => outcome)
      }),
    ).toEqual([])
  })

  it('the signed say-do figures are those of the story, and what moved or was dropped says why', () => {
    expect(
      broken(({ drafts, states, state }) => {
        const signed = all(state, 'review').toSorted((a, b) => (a.quarter < b.quarter ? -1 : 1))
        return signed.flatMap((review, place) => {
          const at = drafts.findIndex(({ kind, asOf }) => kind === 'review' && asOf === review.signedOn)
          const rows = lookBack(states[review.baseline - 1] ?? emptyState, states[at] ?? emptyState, review)
          const figures = figuresOf(rows)
          const sum = figures.delivered + figures.moved + figures.dropped
          const unsaid = [...rows.promised, ...rows.added].filter(
            ({ recorded }) => recorded === null || (recorded.verdict !== 'delivered' && recorded.reason === ''),
          )
          return [
            ...(sum === figures.promised && JSON.stringify(figures) === JSON.stringify(signedFigures(state)[place]?.figures)
              ? []
              : [`sums of ${review.id}`]),
            ...unsaid.map(({ id }) => `${id} without a reason`),
          ]
        })
      }),
    ).toEqual([])
    expect(new Set(signedFigures(opened[0]?.state ?? emptyState).map(({ figures }) => figures.added)).size).toBeGreaterThan(1)
  })

  it('an open lesson is not overtaken: what it waits for is not begun', () => {
    expect(
      broken(({ state }) => {
        const waitsFor: Record<string, string> = { 'by-depot': 'scheduling-rollout', 'look-at-data': 'meter-alarms' }
        return all(state, 'lesson').flatMap(({ id, decisions }) => {
          if (decisions.at(-1)?.decision !== 'deferred') return []
          const activity = state.activity[waitsFor[id] ?? '']
          return activity && isAhead(activity) && activity.status !== 'committed' ? [] : id
        })
      }),
    ).toEqual([])
  })

  it('impacts are said of most of what is committed, and nobody has an empty row', () => {
    expect(
      broken(({ drafts, states, state, today }) => {
        const lines = drafts.map((draft, index) => ({ ...draft, number: index + 1, hash: '', parents: [], roadmap: 'sample' }))
        const value = evidence({ state, lines, upTo: today }).find(({ principle }) => principle === 7)?.value ?? 0
        const first = states.find((_, index) => drafts[index]?.kind === 'review') ?? emptyState
        const before = evidence({ state: first, lines: [], upTo: today }).find(({ principle }) => principle === 7)?.value ?? 0
        const untouched = all(state, 'stakeholder').filter(({ id }) => !all(state, 'impact').some(({ stakeholder }) => stakeholder === id))
        return [...(value > 0.6 && before > 0.2 ? [] : [`principle 7 at ${before} and ${value}`]), ...untouched.map(({ id }) => id)]
      }),
    ).toEqual([])
  })

  it('the work is that of a unit of this size: dozens of people, safety among the most, overload now and then', () => {
    expect(
      broken(({ state }) => {
        const { calendar, horizon } = roadmapOf(state)
        const { quarters, lanes } = load(state)
        const near = quarters
          .map((quarter, place) => ({ quarter, place }))
          .filter(({ quarter }) => quarter >= horizon.start && quarter < addMonths(horizon.start, 24))
        const sums = near.map(({ place }) => lanes.reduce((sum, lane) => sum + (lane.quarters[place]?.load ?? 0), 0))
        const over = near.flatMap(({ place }) => lanes.filter((lane) => lane.quarters[place]?.overloaded))
        const hard = heat(state, calendar, horizonQuarters(calendar, horizon)).overloads
        return [
          ...sums.filter((sum) => sum < 1200 || sum > 3900).map((sum) => `${sum} person-days in a quarter`),
          ...(over.length >= 1 && over.length <= 6 ? [] : [`${over.length} overloads`]),
          ...(hard >= 1 && hard <= 10 ? [] : [`${hard} times too much at once`]),
        ]
      }),
    ).toEqual([])
  })

  it('thins out and does not stop: every year has work, and every lane has some in its last three years', () => {
    expect(
      broken(({ state }) => {
        const { horizon } = roadmapOf(state)
        const from = addMonths(horizon.start, 24)
        const atWork = (year: number) =>
          all(state, 'activity').filter(
            ({ start, finish }) => start < addMonths(horizon.start, 12 * (year + 1)) && finish >= addMonths(horizon.start, 12 * year),
          ).length
        const years = [0, 1, 2, 3, 4].map(atWork)
        const empty = all(state, 'lane').filter(
          ({ id }) => !all(state, 'activity').some(({ lane, finish }) => lane === id && finish >= from),
        )
        return [...years.filter((count) => count < 5).map((count) => `${count} in a year`), ...empty.map(({ id }) => id)]
      }),
    ).toEqual([])
  })

  it('no text names a season, a month or a year: it would be wrong on other days', () => {
    const texts = JSON.stringify(
      opened[0]?.drafts.map(({ subject, reason, changes }) => [subject, reason, changes.map(({ after }) => after)]),
    )
    // Days are written as numbers, and “may” is a verb.
    const named =
      /\b(spring|summer|autumn|winter|january|february|march|april|june|july|august|september|october|november|december|christmas|easter)\b/gi
    expect(texts.match(named) ?? []).toEqual([])
  })
})
