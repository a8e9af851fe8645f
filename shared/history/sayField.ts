import { type CalendarDate, formatDate, monthName } from '../calendar/dates.ts'
import { type FiscalCalendar, quarterLabel, quarterOf } from '../calendar/fiscal.ts'
import { type Horizon, horizonQuarters } from '../calendar/horizon.ts'
import type { Learning } from '../domain/activity.ts'
import type { Id } from '../domain/fields.ts'
import { titleOf } from '../domain/invariants.ts'
import type { Capacity } from '../domain/lane.ts'
import type { Lesson } from '../domain/lesson.ts'
import type { Measure } from '../domain/outcome.ts'
import { type OwnField, type Plain, plainOf, type PlainValues } from '../domain/plain.ts'
import { inOrder, type RecordKind, type RecordOf, roadmapOf, type State } from '../domain/records.ts'
import type { ReviewFigures } from '../domain/review.ts'
import { first } from '../text/en/first.ts'
import { language, t } from '../text/index.ts'
import { shortHash } from './revision.ts'

/** Where a value is said: the state it stands in, and another that still knows what this one lost. */
interface Place {
  readonly state: State
  readonly other: State
  readonly calendar: FiscalCalendar
}

type Sayers = {
  readonly [K in RecordKind]: {
    readonly [F in OwnField<K>]: (value: RecordOf<K>[F], place: Place) => string
  }
}

const words = (value: string) => (value.trim() === '' ? t('history.value.nothing') : value)
/** A sentence as a part of a longer one: without its full stop. */
const within = (value: string) => value.trim().replace(/(?<!\.)\.$/, '')
const person = (value: string) => (value.trim() === '' ? t('history.value.nobody') : value)
const number = (value: number) => value.toLocaleString(language(), { maximumFractionDigits: 6 })
const percent = (share: number) => share.toLocaleString(language(), { style: 'percent' })
const listed = (items: readonly string[]) =>
  items.length === 0 ? t('history.value.nothing') : new Intl.ListFormat(language(), { type: 'conjunction' }).format(items)
const quoted = (title: string) => t('history.value.title', { title })
const yesOrNo = (value: boolean) => t(value ? 'history.value.yes' : 'history.value.no')

/** Returns a day with its fiscal quarter, such as `1 Oct 2026 (FY27 Q3)`. */
export const sayDay = (calendar: FiscalCalendar, date: CalendarDate): string =>
  t('history.value.day', { day: formatDate(date, language()), quarter: quarterLabel(calendar, quarterOf(calendar, date)) })

const day = (date: CalendarDate, { calendar }: Place) => sayDay(calendar, date)
const perhapsDay = (date: CalendarDate | null, { calendar }: Place) => (date === null ? t('history.value.noDate') : sayDay(calendar, date))
const quarter = (value: CalendarDate, { calendar }: Place) => quarterLabel(calendar, quarterOf(calendar, value))
const score = (value: number | null) => (value === null ? t('history.value.notScored') : t('history.value.score', { score: value }))

function find<K extends RecordKind>(kind: K, id: Id, { state, other }: Place): RecordOf<K> | undefined {
  const here: Readonly<Record<Id, RecordOf<K>>> = state[kind]
  const there: Readonly<Record<Id, RecordOf<K>>> = other[kind]
  return here[id] ?? there[id]
}

function named(kind: RecordKind, id: Id, place: Place): string {
  const record = find(kind, id, place)
  return record ? titleOf(record) : t('history.value.gone')
}

const one = (kind: RecordKind) => (id: Id, place: Place) => named(kind, id, place)
const several = (kind: RecordKind) => (ids: readonly Id[], place: Place) => listed(ids.map((id) => quoted(named(kind, id, place))))

function theReview(id: Id, place: Place): string {
  const review = find('review', id, place)
  return review ? t('history.record.theReview', { quarter: quarter(review.quarter, place) }) : t('history.value.gone')
}

const order =
  (kind: 'lane' | 'outcome') =>
  (value: number, { state }: Place) => {
    const records = inOrder(state, kind)
    return t('history.value.place', { place: records.filter((record) => record.order < value).length + 1, of: records.length })
  }

function fiscalYears(value: FiscalCalendar): string {
  if (value.kind === 'months') {
    const month = monthName(value.startMonth, language())
    if (value.startMonth === 1) return t('history.value.calendarYear')
    return t(value.labelBy === 'end' ? 'history.value.calendarEnd' : 'history.value.calendarStart', { month })
  }
  return t('history.value.calendarTable', {
    count: value.quarters.length,
    from: value.quarters[0]?.label ?? '',
    to: value.quarters.at(-1)?.label ?? '',
  })
}

function horizon(value: Horizon, place: Place): string {
  const quarters = horizonQuarters(place.calendar, value)
  return t('history.value.horizon', {
    years: value.years,
    from: quarter(value.start, place),
    to: quarter(quarters.at(-1) ?? value.start, place),
  })
}

function measure(value: Measure | null, place: Place): string {
  if (value === null) return t('history.value.noMeasure')
  const targets = value.targets.map((target) =>
    t('history.value.target', { value: number(target.value), quarter: quarter(target.quarter, place) }),
  )
  const said = t('history.value.measure', {
    unit: value.unit,
    direction: t(value.direction === 'increase' ? 'history.value.rise' : 'history.value.fall'),
    baseline: number(value.baseline),
    day: day(value.baselineOn, place),
    targets: targets.length === 0 ? t('history.value.noTargets') : t('history.value.targets', { targets: listed(targets) }),
  })
  return withThresholds(value, said)
}

function withThresholds({ thresholds }: Measure, said: string): string {
  if (thresholds === null) return said
  return t('history.value.thresholds', { measure: said, onTrack: percent(thresholds.onTrack), atRisk: percent(thresholds.atRisk) })
}

function capacity(value: Capacity | null, place: Place): string {
  if (value === null) return t('history.value.noCapacity')
  const usual = t('history.value.capacity', { value: number(value.usual) })
  if (value.otherwise.length === 0) return usual
  const otherwise = value.otherwise.map((item) =>
    t('history.value.capacityIn', { value: number(item.value), quarter: quarter(item.quarter, place) }),
  )
  return t('history.value.capacities', { usual, otherwise: listed(otherwise) })
}

function learning(value: Learning | null, place: Place): string {
  if (value === null) return t('history.value.noLearning')
  const finding = value.finding === null ? t('history.value.notDecided') : t(`domain.finding.${value.finding}`)
  return t('history.value.learning', {
    hypothesis: words(within(value.hypothesis)),
    measure: words(within(value.measure)),
    day: perhapsDay(value.decideOn, place),
    finding: value.found.trim() === '' ? finding : t('history.value.found', { finding, found: within(value.found) }),
  })
}

function figures(value: ReviewFigures | null): string {
  if (value === null) return t('history.value.notSigned')
  const { promised, ...rest } = value
  return t('history.value.figures', { count: promised, ...rest })
}

function decisions(value: Lesson['decisions'], place: Place): string {
  if (value.length === 0) return t('history.value.noDecision')
  return value
    .map(({ decision, item, because, review }) => {
      const what =
        decision === 'applied' && item
          ? t('history.value.appliedTo', { item: named(item.kind, item.id, place) })
          : t(`history.value.${decision}`)
      return because.trim() === ''
        ? t('history.value.decision', { decision: what, review: theReview(review, place) })
        : t('history.value.decisionBecause', { decision: what, review: theReview(review, place), because: within(because) })
    })
    .join('; ')
}

/** How the value of a plain field is said, whatever field it is. */
const plainSayers: { readonly [P in Plain]: (value: PlainValues[P], place: Place) => string } = {
  title: words,
  prose: words,
  person,
  optionalDate: perhapsDay,
  score,
}

/** For every other field of every kind how its value is said; the compiler asks for each. */
const sayers: Sayers = {
  roadmap: {
    calendar: fiscalYears,
    horizon,
    reviewsFrom: quarter,
    reasons: (value) => (value.length === 0 ? t('history.value.usualReasons') : listed(value.map(quoted))),
    sample: yesOrNo,
    scenarioOf: (value) =>
      value === null ? t('history.value.noScenario') : t('history.value.scenario', { name: value.name, number: value.number }),
  },
  lane: { order: order('lane'), colour: (value) => t(`domain.laneColour.${value ?? 'none'}`), capacity },
  stakeholder: { kind: (value) => t(`history.value.stakeholderKind.${value}`) },
  outcome: {
    measure,
    valuableFor: several('stakeholder'),
    order: order('outcome'),
    weight: (value) => t('history.value.score', { score: value }),
  },
  activity: {
    lane: one('lane'),
    start: day,
    finish: day,
    kind: (value) => t(`domain.kind.${value}`),
    status: (value) => t(`domain.status.${value}`),
    progress: (value) => (value === null ? t('history.value.notSaid') : t('history.value.percent', { value })),
    confidence: (value) => t(`domain.confidence.${value}`),
    effort: (value) => (value === null ? t('history.value.notEstimated') : t('history.value.effort', { count: value })),
    dependsOn: several('activity'),
    learning,
    feeds: several('activity'),
    notUntilDone: several('activity'),
    sourceKey: (value) => value ?? t('history.value.noKey'),
  },
  link: {
    outcome: one('outcome'),
    activity: one('activity'),
    contribution: (value) => t(`domain.contribution.level${value}`),
  },
  milestone: {
    date: day,
    kind: (value) => t(`domain.milestone.${value}`),
    activity: (value, place) => (value === null ? t('history.value.theRoadmap') : named('activity', value, place)),
    sourceKey: (value) => value ?? t('history.value.noKey'),
  },
  impact: {
    activity: one('activity'),
    stakeholder: one('stakeholder'),
    level: (value) => t(`domain.impactLevel.level${value}`),
  },
  reading: {
    outcome: one('outcome'),
    date: day,
    value: number,
  },
  review: {
    quarter,
    baseline: (value) => t('history.value.revision', { number: value }),
    openedOn: day,
    attendees: (names) => listed(names.map(person)),
    maturity: (value) => (value === null ? t('history.value.notScored') : t(`domain.maturity.${value}`)),
    principles: (said) =>
      listed(
        said.map(({ principle, agreed }) =>
          t(agreed ? 'history.value.principleAgreed' : 'history.value.principleNotAgreed', { principle }),
        ),
      ),
    slideNotes: (notes) => listed(notes.map(({ text }) => text)),
    figures,
  },
  difference: {
    review: theReview,
    activity: one('activity'),
    verdict: (value) => t(`history.value.delivery.${value}`),
    listedReason: words,
    adoption: (value) => (value === null ? t('history.value.notAsked') : t(`history.value.adoption.${value}`)),
  },
  assessment: {
    review: theReview,
    outcome: one('outcome'),
    verdict: (value) => (value === null ? t('history.value.asNumbersSay') : t(`history.value.attainment.${value}`)),
  },
  lesson: {
    review: theReview,
    about: (value, place) => (value === null ? t('history.value.talk') : quoted(named(value.kind, value.id, place))),
    decisions,
    judgements: (said, place) =>
      listed(
        said.map(({ review, verdict, because }) =>
          [theReview(review, place), t(`domain.judgement.${verdict}`), within(because)].filter((word) => word !== '').join(', '),
        ),
      ),
  },
  decision: {
    review: theReview,
    decidedOn: day,
    about: (value, place) => (value === null ? t('history.value.theRoadmap') : quoted(named(value.kind, value.id, place))),
  },
  addendum: {
    review: theReview,
    addedOn: day,
    about: (value, place) => (value === null ? t('history.value.wholeReview') : quoted(named(value.kind, value.id, place))),
    verdict: (value) => (value === null ? t('history.value.stands') : t(`history.value.anyVerdict.${value}`)),
  },
  snapshot: {
    form: (value) => t(`domain.snapshotForm.${value}`),
    file: words,
    number: (value) => t('history.value.revision', { number: value }),
    hash: (value) => shortHash(value),
    madeOn: day,
  },
  importReport: {
    file: words,
    form: (value) => t(`domain.importForm.${value}`),
    hash: (value) => shortHash(value),
    rows: (value) => t('transfer.rows', { count: value }),
    refused: (value) => t('transfer.rows', { count: value }),
    leftOut: (value) => (value.length === 0 ? t('history.value.noneLeftOut') : value.join(' ')),
    importedOn: day,
  },
}

/**
 * Returns the value of a record's field in words, never an id and never JSON. Dates carry their quarter in
 * the fiscal calendar of `state`; what is named by an id is looked up there, then in `other`. A field this
 * version does not know is said to differ, and nothing more.
 */
export function sayField(kind: RecordKind, field: string, value: unknown, state: State, other: State = state): string {
  const plain = plainOf(kind, field)
  const table: object = plain === undefined ? sayers[kind] : plainSayers
  const name = plain ?? field
  if (!Object.hasOwn(table, name)) return t('history.value.another')
  // What stands in a revision was checked by the record's schema when it was committed.
  const say = Reflect.get(table, name) as (value: unknown, place: Place) => string
  return say(value, { state, other, calendar: roadmapOf(state).calendar })
}

/** Returns the name of a field as it is shown. */
export function nameField(field: string): string {
  if (isKey(first.domain.field, field)) return t(`domain.field.${field}`)
  if (isKey(first.history.field, field)) return t(`history.field.${field}`)
  return field
}

const isKey = <T extends object>(table: T, key: string): key is Extract<keyof T, string> => Object.hasOwn(table, key)

/** Returns by what a record is known: its title, or for kinds without one what it ties together. */
export function sayRecord(kind: RecordKind, id: Id, state: State, other: State = state): string {
  const place: Place = { state, other, calendar: roadmapOf(state).calendar }
  const get = <K extends RecordKind>(wanted: K) => (kind === wanted ? find(wanted, id, place) : undefined)
  const link = get('link')
  if (link)
    return t('history.record.link', {
      activity: named('activity', link.activity, place),
      outcome: named('outcome', link.outcome, place),
    })
  const impact = get('impact')
  if (impact)
    return t('history.record.impact', {
      activity: named('activity', impact.activity, place),
      stakeholder: named('stakeholder', impact.stakeholder, place),
    })
  const reading = get('reading')
  if (reading) return t('history.record.reading', { outcome: named('outcome', reading.outcome, place), day: day(reading.date, place) })
  const review = get('review')
  if (review) return t('history.record.review', { quarter: quarter(review.quarter, place) })
  const difference = get('difference')
  if (difference)
    return t('history.record.difference', {
      activity: named('activity', difference.activity, place),
      review: theReview(difference.review, place),
    })
  const assessment = get('assessment')
  if (assessment)
    return t('history.record.assessment', {
      outcome: named('outcome', assessment.outcome, place),
      review: theReview(assessment.review, place),
    })
  const addendum = get('addendum')
  if (addendum) return t('history.record.addendum', { review: theReview(addendum.review, place) })
  const file = get('snapshot') ?? get('importReport')
  if (file) return file.file
  return kind === 'roadmap' ? t('history.record.roadmap') : named(kind, id, place)
}
