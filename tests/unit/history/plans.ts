import fc from 'fast-check'
import { addDays } from '#shared/calendar/dates.ts'
import { confidences, findings, kinds, statuses, type Activity } from '#shared/domain/activity.ts'
import { type PlainField, type Plain, plainFields } from '#shared/domain/plain.ts'
import { laneColours } from '#shared/domain/lane.ts'
import { judgements } from '#shared/domain/lesson.ts'
import { emptyState, type RecordKind, recordKinds, type RecordOf, type State } from '#shared/domain/records.ts'
import { maturities, principles } from '#shared/domain/review.ts'
import { importForms } from '#shared/domain/importReport.ts'
import { snapshotForms } from '#shared/domain/snapshot.ts'

/** No id in these plans could be taken for a word, so that one that is shown is found. */
const ids = (prefix: string, count: number) => Array.from({ length: count }, (_, place) => `x_${prefix}${place}`)

/** Plans are large to generate: so many each time, and others every time. */
export const someRuns = { numRuns: 40 }

const days = Array.from({ length: 4000 }, (_, index) => addDays('2024-01-01', index))
const anyDay = fc.constantFrom(...days.slice(0, 3000))
const anyText = fc.oneof(fc.constantFrom('', 'Claims', '“quoted” <b>', '年'), fc.string({ maxLength: 12 }))
const anyTitle = fc.oneof(fc.constantFrom('Pilot', 'Rollout'), fc.string({ minLength: 1, maxLength: 12 }))
const anyScore = fc.option(fc.integer({ min: 1, max: 5 }))

/** Any value of a plain field, whatever field it is. */
const anyPlain: { readonly [P in Plain]: fc.Arbitrary<unknown> } = {
  title: anyTitle,
  prose: anyText,
  person: anyText,
  optionalDate: fc.option(anyDay),
  score: anyScore,
}

/** Any values of the plain fields of a kind of record; a new one is tried without being named here. */
const plainly = <K extends RecordKind>(kind: K) =>
  Object.fromEntries(plainFields(kind).map(({ field, is }) => [field, anyPlain[is]])) as {
    readonly [F in PlainField<K>]: fc.Arbitrary<RecordOf<K>[F]>
  }

/** The names of the plain fields that hold words of people, in any kind of record. */
export const wordFields: readonly string[] = recordKinds.flatMap((kind) =>
  plainFields(kind).flatMap(({ field, is }) => (is === 'title' || is === 'prose' || is === 'person' ? [field] : [])),
)

/** Values of some quarters, in the order of the quarters. */
const anyByQuarter = fc
  .uniqueArray(anyDay, { maxLength: 3 })
  .map((quarters) => quarters.toSorted().map((quarter, value) => ({ quarter, value })))

const byId = <T extends { id: string }>(records: readonly T[]): Record<string, T> =>
  Object.fromEntries(records.map((record) => [record.id, record]))

/** Of these ids some, each with other values. */
const some = <T>(all: readonly string[], record: (id: string) => fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.subarray([...all]).chain((chosen) => fc.tuple(...chosen.map(record)))

const anyActivity =
  (lanes: readonly string[], before: readonly string[]) =>
  (id: string): fc.Arbitrary<Activity> =>
    fc
      .record({
        ...plainly('activity'),
        lane: fc.constantFrom(...lanes),
        start: anyDay,
        length: fc.integer({ min: 0, max: 900 }),
        kind: fc.constantFrom(...kinds),
        status: fc.constantFrom(...statuses),
        confidence: fc.constantFrom(...confidences),
        effort: fc.option(fc.integer({ min: 0, max: 500 })),
        dependsOn: fc.subarray(before.slice(0, before.indexOf(id))),
        learning: fc.option(
          fc.record({
            hypothesis: anyText,
            measure: anyText,
            decideOn: fc.option(anyDay),
            finding: fc.option(fc.constantFrom(...findings)),
            found: anyText,
          }),
        ),
        feeds: fc.subarray(before.filter((other) => other !== id)),
        notUntilDone: fc.subarray(before.filter((other) => other !== id)),
        sourceKey: fc.option(anyTitle),
        progress: fc.option(fc.integer({ min: 0, max: 100 })),
      })
      .map(({ length, ...activity }) => {
        const finish = days[days.indexOf(activity.start) + length] ?? activity.start
        return { ...activity, id, finish, finishedOn: activity.status === 'done' ? finish : null }
      })

/** A sound plan of one roadmap with records of every kind. Any two are plans of the same roadmap. */
export const anyPlan: fc.Arbitrary<State> = fc
  .record({
    lanes: fc.subarray(ids('lane', 4), { minLength: 1 }),
    stakeholders: fc.subarray(ids('stakeholder', 3)),
    outcomes: fc.subarray(ids('outcome', 4)),
    activities: fc.subarray(ids('activity', 8)),
    startMonth: fc.integer({ min: 1, max: 12 }),
    labelBy: fc.constantFrom('start' as const, 'end' as const),
    reviewed: fc.boolean(),
  })
  .chain(({ lanes, stakeholders, outcomes, activities, startMonth, labelBy, reviewed }) => {
    const pairs = activities.flatMap((activity) => outcomes.map((outcome) => ({ activity, outcome })))
    const impacts = activities.flatMap((activity) => stakeholders.map((stakeholder) => ({ activity, stakeholder })))
    const reviews = reviewed ? ['x_review0'] : []
    const about = [
      ...activities.map((id) => ({ kind: 'activity' as const, id })),
      ...outcomes.map((id) => ({ kind: 'outcome' as const, id })),
    ]
    const anyItem = about.length === 0 ? fc.constant(null) : fc.option(fc.constantFrom(...about))
    const all = <T>(of: readonly string[], record: (id: string) => fc.Arbitrary<T>) => fc.tuple(...of.map(record))
    return fc.record({
      roadmap: fc.record({ ...plainly('roadmap'), reasons: fc.array(anyTitle, { maxLength: 2 }), sample: fc.boolean() }).map((roadmap) => [
        {
          id: 'x_roadmap',
          ...roadmap,
          calendar: { kind: 'months' as const, startMonth, labelBy },
          horizon: { start: '2026-01-01', years: 5 as const },
          reviewsFrom: '2026-01-01',
          scenarioOf: null,
        },
      ]),
      lane: all(lanes, (id) =>
        fc.record({
          id: fc.constant(id),
          ...plainly('lane'),
          order: fc.integer({ min: 0, max: 5 }),
          colour: fc.option(fc.constantFrom(...laneColours)),
          capacity: fc.option(fc.record({ usual: fc.integer({ min: 0, max: 500 }), otherwise: anyByQuarter })),
        }),
      ),
      stakeholder: all(stakeholders, (id) =>
        fc.record({ id: fc.constant(id), ...plainly('stakeholder'), kind: fc.constantFrom('group' as const, 'person' as const) }),
      ),
      outcome: all(outcomes, (id) =>
        fc.record({
          id: fc.constant(id),
          ...plainly('outcome'),
          measure: fc.option(
            fc.record({
              unit: anyTitle,
              direction: fc.constantFrom('increase' as const, 'decrease' as const),
              baseline: fc.integer(),
              baselineOn: anyDay,
              targets: anyByQuarter,
              thresholds: fc.option(
                fc
                  .tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 }))
                  .map(([low, more]) => ({ atRisk: low / 100, onTrack: (low + more) / 100 })),
              ),
            }),
          ),
          valuableFor: fc.subarray(stakeholders),
          order: fc.integer({ min: 0, max: 5 }),
          weight: fc.integer({ min: 1, max: 5 }),
        }),
      ),
      activity: all(activities, anyActivity(lanes, activities)),
      link: some(
        pairs.map((_, place) => `x_link${place}`),
        (id) =>
          fc
            .record({ ...plainly('link'), contribution: fc.constantFrom(1 as const, 2 as const, 3 as const) })
            .map((link) => ({ id, ...(pairs[Number(id.slice(6))] ?? { activity: '', outcome: '' }), ...link })),
      ),
      milestone: some(ids('milestone', 3), (id) =>
        fc.record({
          id: fc.constant(id),
          ...plainly('milestone'),
          date: anyDay,
          kind: fc.constantFrom('event' as const, 'decision' as const),
          activity: activities.length === 0 ? fc.constant(null) : fc.option(fc.constantFrom(...activities)),
          sourceKey: fc.option(anyTitle),
        }),
      ),
      impact: some(
        impacts.map((_, place) => `x_impact${place}`),
        (id) =>
          fc
            .record({ ...plainly('impact'), level: fc.constantFrom(1 as const, 2 as const, 3 as const) })
            .map((impact) => ({ id, ...(impacts[Number(id.slice(8))] ?? { activity: '', stakeholder: '' }), ...impact })),
      ),
      reading: some(
        outcomes.map((_, place) => `x_reading${place}`),
        (id) =>
          fc
            .record({ date: anyDay, value: fc.integer(), ...plainly('reading') })
            .map((reading) => ({ id, outcome: outcomes[Number(id.slice(9))] ?? '', ...reading })),
      ),
      review: all(reviews, (id) =>
        fc.record({
          id: fc.constant(id),
          quarter: fc.constantFrom('2026-01-01', '2026-04-01'),
          baseline: fc.integer({ min: 1, max: 9 }),
          openedOn: anyDay,
          ...plainly('review'),
          attendees: fc.array(anyText, { maxLength: 3 }),
          maturity: fc.option(fc.constantFrom(...maturities)),
          principles: fc.subarray([...principles]).map((said) => said.map((principle) => ({ principle, agreed: principle % 2 === 0 }))),
          slideNotes: fc.array(fc.record({ slide: fc.constantFrom('purpose', 'end'), text: anyText }), { maxLength: 1 }),
          figures: fc.option(fc.constant({ promised: 5, delivered: 3, moved: 1, dropped: 1, added: 2 })),
        }),
      ),
      difference: some(reviews.length === 0 ? [] : activities.map((_, place) => `x_difference${place}`), (id) =>
        fc.record({
          id: fc.constant(id),
          review: fc.constant('x_review0'),
          activity: fc.constant(activities[Number(id.slice(12))] ?? ''),
          verdict: fc.constantFrom('delivered' as const, 'moved' as const, 'dropped' as const, 'added' as const),
          listedReason: anyText,
          ...plainly('difference'),
          adoption: fc.option(fc.constantFrom('used' as const, 'too early' as const)),
        }),
      ),
      assessment: some(reviews.length === 0 ? [] : outcomes.map((_, place) => `x_assessment${place}`), (id) =>
        fc.record({
          id: fc.constant(id),
          review: fc.constant('x_review0'),
          outcome: fc.constant(outcomes[Number(id.slice(12))] ?? ''),
          verdict: fc.constantFrom('on track' as const, 'not measured' as const, null),
          ...plainly('assessment'),
        }),
      ),
      lesson: some(reviews.length === 0 ? [] : ids('lesson', 2), (id) =>
        fc.record({
          id: fc.constant(id),
          ...plainly('lesson'),
          review: fc.constant('x_review0'),
          about: anyItem,
          decisions: fc.array(
            fc.record({
              review: fc.constant('x_review0'),
              decision: fc.constantFrom('applied' as const, 'rejected' as const, 'deferred' as const),
              item: anyItem,
              because: anyText,
            }),
            { maxLength: 2 },
          ),
          judgements: fc.array(fc.record({ review: fc.constant('x_review0'), verdict: fc.constantFrom(...judgements), because: anyText }), {
            maxLength: 1,
          }),
        }),
      ),
      decision: some(reviews.length === 0 ? [] : ids('decision', 2), (id) =>
        fc.record({
          id: fc.constant(id),
          review: fc.constant('x_review0'),
          ...plainly('decision'),
          decidedOn: anyDay,
          about: anyItem,
        }),
      ),
      snapshot: some(ids('snapshot', 2), (id) =>
        fc.record({
          id: fc.constant(id),
          form: fc.constantFrom(...snapshotForms),
          file: anyTitle,
          number: fc.integer({ min: 1, max: 9 }),
          hash: fc.constant('0123456789abcdef'.repeat(4)),
          madeOn: anyDay,
          ...plainly('snapshot'),
        }),
      ),
      importReport: some(ids('importReport', 2), (id) =>
        fc.record({
          id: fc.constant(id),
          file: anyTitle,
          form: fc.constantFrom(...importForms),
          hash: fc.constant('fedcba9876543210'.repeat(4)),
          rows: fc.integer({ min: 0, max: 99 }),
          refused: fc.integer({ min: 0, max: 9 }),
          leftOut: fc.array(anyTitle, { maxLength: 3 }),
          importedOn: anyDay,
          ...plainly('importReport'),
        }),
      ),
      addendum: some(reviews.length === 0 ? [] : ids('addendum', 2), (id) =>
        fc.record({
          id: fc.constant(id),
          review: fc.constant('x_review0'),
          addedOn: anyDay,
          ...plainly('addendum'),
          about: anyItem,
          verdict: fc.option(fc.constantFrom('delivered' as const, 'missed' as const)),
        }),
      ),
    })
  })
  .map((records): State => {
    const state: Record<string, unknown> = { ...emptyState }
    for (const [kind, list] of Object.entries(records)) state[kind] = byId<{ id: string }>(list)
    return state as State
  })

/** How far two days lie apart, counted without the app's own calendar. */
export const daysApart = (from: string, to: string): number => {
  const at = (day: string) => Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)))
  return (at(to) - at(from)) / 86_400_000
}

/** How many quarters of calendar years two days lie apart, counted without the app's own calendar. */
export const quartersApart = (from: string, to: string): number => {
  const at = (day: string) => Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3)
  return at(to) - at(from)
}
