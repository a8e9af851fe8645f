import type { CalendarDate } from '../../calendar/dates.ts'
import type { FiscalCalendar } from '../../calendar/fiscal.ts'
import { confidences, findings, kinds, type Learning, statuses } from '../../domain/activity.ts'
import type { Id } from '../../domain/fields.ts'
import { laneColours, type Capacity } from '../../domain/lane.ts'
import { judgements, lessonDecisions } from '../../domain/lesson.ts'
import { directions, type Measure, type Thresholds } from '../../domain/outcome.ts'
import type { OwnField, Plain, PlainField, PlainValues } from '../../domain/plain.ts'
import type { RecordKind, RecordOf } from '../../domain/records.ts'
import {
  adoptions,
  deliveryVerdicts,
  maturities,
  outcomeVerdicts,
  principles,
  type Review,
  type ReviewFigures,
} from '../../domain/review.ts'
import { importForms } from '../../domain/importReport.ts'
import { snapshotForms } from '../../domain/snapshot.ts'
import { fieldsAfter, schemaVersion } from '../../history/migrations.ts'
import {
  as,
  type Codec,
  type Columns,
  day,
  dayOrNull,
  item,
  number,
  numberOf,
  numberOrNull,
  progressOrNull,
  oneOf,
  orNull,
  ownId,
  reference,
  referenceOrNull,
  references,
  scoreOrNull,
  text,
  textOrNull,
  texts,
  title,
  together,
  yesOrNo,
} from './codecs.ts'
import type { NestedRows } from './nested.ts'

/** How a workbook is laid out. Its columns are the fields of the records, so it changes when they do: version 2 came with schema 6. */
export const workbookVersion = schemaVersion - 4

/** The sheets that the first workbooks did not have, by the version since which they are there. */
export const sheetsSince: Partial<Record<RecordKind | keyof NestedRows, number>> = { importReport: 2 }

/** Returns the fields that records of a kind had no columns for in the workbooks of a version, with what they were then: that is read from an empty cell. */
export const addedSince = (version: number, kind: RecordKind): Readonly<Record<string, unknown>> =>
  fieldsAfter(version + schemaVersion - workbookVersion, kind)

/** The revision a workbook was exported from. */
export interface Exported {
  readonly number: number
  readonly hash: string
}

/** The kind of record each of these sheets holds a part of. */
export const owners = {
  fiscalQuarter: 'roadmap',
  capacity: 'lane',
  target: 'outcome',
  principle: 'review',
  slideNote: 'review',
  lessonDecision: 'lesson',
  judgement: 'lesson',
} as const satisfies Record<keyof NestedRows, RecordKind>

/** The values of quarters, in the order of the quarters. */
const byQuarter = (
  rows: readonly { readonly quarter: CalendarDate; readonly value: number }[] = [],
): { quarter: CalendarDate; value: number }[] =>
  rows.toSorted((a, b) => (a.quarter < b.quarter ? -1 : 1)).map(({ quarter, value }) => ({ quarter, value }))

const fiscal: Codec<FiscalCalendar> = as(
  together<{ startMonth: number | null; labelBy: 'start' | 'end' | null }>({
    startMonth: orNull(numberOf<number>('startMonth', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])),
    labelBy: orNull(oneOf('labelBy', ['start', 'end'])),
  }),
  (value) => (value.kind === 'months' ? value : { startMonth: null, labelBy: null }),
  ({ startMonth, labelBy }, { nested }, id) => {
    const quarters = nested.fiscalQuarter.get(id) ?? []
    if (quarters.length > 0) return { kind: 'table', quarters: quarters.map(({ start, label }) => ({ start, label })) }
    return { kind: 'months', startMonth: startMonth ?? 1, labelBy: labelBy ?? 'end' }
  },
)

const capacityOf: Codec<Capacity | null> = as(
  numberOrNull('capacity'),
  (value) => value?.usual ?? null,
  (usual, { nested }, id) => (usual === null ? null : { usual, otherwise: byQuarter(nested.capacity.get(id)) }),
)

type Scale = Omit<Measure, 'targets'>

const measureOf: Codec<Measure | null> = as(
  orNull(
    together<Scale>({
      unit: title('measureUnit', 18),
      direction: oneOf('measureDirection', directions),
      baseline: number('measureBaseline'),
      baselineOn: day('measureBaselineOn'),
      thresholds: orNull(together<Thresholds>({ onTrack: number('onTrackFrom'), atRisk: number('atRiskFrom') })),
    }),
  ),
  (value) => value,
  (scale, { nested }, id) => scale && { ...scale, targets: byQuarter(nested.target.get(id)) },
)

/** Something can be to be learnt although nothing of it is written yet, so there is a column that says so. */
const learningOf: Codec<Learning | null> = as(
  together<{ is: boolean | null } & Learning>({
    is: orNull(yesOrNo('learning')),
    hypothesis: text('hypothesis', 36),
    measure: text('learningMeasure'),
    decideOn: dayOrNull('decideOn'),
    finding: orNull(oneOf('finding', findings)),
    found: text('found', 36),
  }),
  (value) =>
    value === null ? { is: null, hypothesis: '', measure: '', decideOn: null, finding: null, found: '' } : { is: true, ...value },
  ({ is, ...value }) => (is === true || (is === null && Object.values(value).some((said) => said !== '' && said !== null)) ? value : null),
)

const figuresOf: Codec<ReviewFigures | null> = orNull(
  together<ReviewFigures>({
    promised: number('promised'),
    delivered: number('delivered'),
    moved: number('moved'),
    dropped: number('dropped'),
    added: number('added'),
  }),
)

/** A list that has a sheet of its own, in the order of its rows. */
const listed = <S extends keyof NestedRows>(sheet: S): Codec<Omit<NestedRows[S], 'owner'>[]> => ({
  heads: [],
  write: () => [],
  read: (_cells, { nested }, id) => (nested[sheet].get(id) ?? []).map(({ owner: _owner, ...value }) => value),
})

const principlesOf: Codec<Review['principles']> = as(
  listed('principle'),
  (value) => value,
  (said) => said.toSorted((a, b) => a.principle - b.principle),
)

const level = [1, 2, 3] as const

/** How a plain field stands in a cell, whatever field it is. */
export const plainCodecs: { readonly [P in Plain]: (field: string) => Codec<PlainValues[P]> } = {
  title,
  prose: text,
  person: text,
  optionalDate: dayOrNull,
  score: scoreOrNull,
}

/** The columns of a kind of record. A plain field stands here for its place and its width; else it comes before the id. */
type Listed<K extends RecordKind> = Columns<Pick<RecordOf<K>, OwnField<K>>> &
  Partial<Columns<Pick<RecordOf<K>, PlainField<K>>>> & { readonly id: Codec<Id> }

/** How each kind of record stands in its sheet. The compiler asks for every kind and for every field that is not plain. */
export const tables: { readonly [K in RecordKind]: Listed<K> } = {
  roadmap: {
    name: title('name'),
    unit: text('unit'),
    purpose: text('purpose', 48),
    calendar: fiscal,
    horizon: together({ start: day('horizonStart'), years: numberOf('horizonYears', [3, 4, 5] as const) }),
    reviewsFrom: day('reviewsFrom'),
    reasons: texts('reasons'),
    sample: yesOrNo('sample'),
    scenarioOf: orNull(
      together({
        name: title('scenarioOf'),
        number: number('scenarioNumber'),
        roadmap: title('scenarioRoadmap', 14),
        hash: text('scenarioHash', 14),
      }),
    ),
    id: ownId,
  },
  lane: { name: title('name'), order: number('order'), colour: orNull(oneOf('colour', laneColours)), capacity: capacityOf, id: ownId },
  stakeholder: { name: title('name'), kind: oneOf('kind', ['group', 'person']), id: ownId },
  outcome: {
    title: title('title', 48),
    leader: text('leader'),
    agreedOn: dayOrNull('agreedOn'),
    measure: measureOf,
    weight: numberOf<number>('weight', [1, 2, 3, 4, 5]),
    valuableFor: references('valuableFor', 'stakeholder'),
    description: text('description', 48),
    order: number('order'),
    id: ownId,
  },
  activity: {
    title: title('title', 48),
    lane: reference('lane', 'lane'),
    start: day('start'),
    finish: day('finish'),
    status: oneOf('status', statuses),
    startedOn: dayOrNull('startedOn'),
    finishedOn: dayOrNull('finishedOn'),
    progress: progressOrNull('progress'),
    kind: oneOf('kind', kinds),
    owner: text('owner'),
    sponsor: text('sponsor'),
    confidence: oneOf('confidence', confidences),
    effort: numberOrNull('effort'),
    description: text('description', 48),
    dependsOn: references('dependsOn', 'activity'),
    learning: learningOf,
    feeds: references('feeds', 'activity'),
    notUntil: dayOrNull('notUntil'),
    notUntilDone: references('notUntilDone', 'activity'),
    notUntilThere: text('notUntilThere'),
    sourceKey: textOrNull('sourceKey'),
    id: ownId,
  },
  link: {
    outcome: reference('outcome', 'outcome'),
    activity: reference('activity', 'activity'),
    sentence: text('sentence', 60),
    contribution: numberOf('contribution', level),
    id: ownId,
  },
  milestone: {
    title: title('title', 48),
    date: day('date'),
    kind: oneOf('kind', ['event', 'decision']),
    activity: referenceOrNull('activity', 'activity'),
    sourceKey: textOrNull('sourceKey'),
    id: ownId,
  },
  impact: {
    activity: reference('activity', 'activity'),
    stakeholder: reference('stakeholder', 'stakeholder'),
    benefit: text('benefit', 36),
    risk: text('risk', 36),
    response: text('response', 36),
    level: numberOf('level', level),
    id: ownId,
  },
  reading: { outcome: reference('outcome', 'outcome'), date: day('date'), value: number('value'), note: text('note', 48), id: ownId },
  review: {
    quarter: day('quarter'),
    openedOn: day('openedOn'),
    signedOn: dayOrNull('signedOn'),
    signedBy: text('signedBy'),
    attendees: texts('attendees'),
    note: text('note', 48),
    businessScore: scoreOrNull('businessScore'),
    itScore: scoreOrNull('itScore'),
    businessTrust: scoreOrNull('businessTrust'),
    itTrust: scoreOrNull('itTrust'),
    maturity: orNull(oneOf('maturity', maturities)),
    principles: principlesOf,
    nextMeeting: dayOrNull('nextMeeting'),
    slideNotes: listed('slideNote'),
    figures: figuresOf,
    baseline: number('baseline'),
    id: ownId,
  },
  difference: {
    review: reference('review', 'review'),
    activity: reference('activity', 'activity', true),
    verdict: oneOf('verdict', deliveryVerdicts),
    listedReason: text('listedReason'),
    reason: text('reason', 48),
    adoption: orNull(oneOf('adoption', adoptions)),
    id: ownId,
  },
  assessment: {
    review: reference('review', 'review'),
    outcome: reference('outcome', 'outcome', true),
    verdict: orNull(oneOf('verdict', outcomeVerdicts)),
    assumption: text('assumption', 36),
    note: text('note', 48),
    businessScore: scoreOrNull('businessScore'),
    itScore: scoreOrNull('itScore'),
    id: ownId,
  },
  lesson: {
    title: title('title', 48),
    cause: text('cause', 36),
    change: text('change', 36),
    review: reference('review', 'review'),
    about: item('about'),
    decisions: listed('lessonDecision'),
    judgements: listed('judgement'),
    id: ownId,
  },
  decision: {
    title: title('title', 60),
    review: reference('review', 'review'),
    decidedOn: day('decidedOn'),
    owner: text('owner'),
    due: dayOrNull('due'),
    about: item('about'),
    id: ownId,
  },
  addendum: {
    review: reference('review', 'review'),
    addedOn: day('addedOn'),
    addedBy: text('addedBy'),
    text: text('text', 60),
    about: item('about'),
    verdict: orNull(oneOf('verdict', [...deliveryVerdicts, ...outcomeVerdicts])),
    id: ownId,
  },
  snapshot: {
    file: title('file', 48),
    form: oneOf('form', snapshotForms),
    number: number('showsRevision'),
    madeOn: day('madeOn'),
    madeBy: text('madeBy'),
    hash: title('hash', 16),
    id: ownId,
  },
  importReport: {
    file: title('file', 48),
    form: oneOf('form', importForms),
    rows: number('rows'),
    refused: number('refused'),
    leftOut: texts('leftOut'),
    importedOn: day('importedOn'),
    importedBy: text('importedBy'),
    hash: title('hash', 16),
    id: ownId,
  },
}

/** How each of the sheets of lists is laid out. */
export const nestedTables: { readonly [S in keyof NestedRows]: Columns<NestedRows[S]> } = {
  fiscalQuarter: { start: day('start'), label: title('label', 16), owner: reference('roadmap', 'roadmap') },
  capacity: { owner: reference('lane', 'lane'), quarter: day('quarter'), value: number('personDays') },
  target: { owner: reference('outcome', 'outcome'), quarter: day('quarter'), value: number('value') },
  principle: { owner: reference('review', 'review'), principle: numberOf('principle', principles), agreed: yesOrNo('agreed') },
  slideNote: { owner: reference('review', 'review'), slide: title('slide', 24), text: text('text', 60) },
  lessonDecision: {
    owner: reference('lesson', 'lesson'),
    review: reference('review', 'review', true),
    decision: oneOf('decision', lessonDecisions),
    item: item('appliedTo'),
    because: text('because', 48),
  },
  judgement: {
    owner: reference('lesson', 'lesson'),
    review: reference('review', 'review', true),
    verdict: oneOf('verdict', judgements),
    because: text('because', 48),
  },
}
