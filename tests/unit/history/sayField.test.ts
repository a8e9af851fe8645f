import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { all, emptyState, recordKinds, type RecordKind, schemas, type State } from '#shared/domain/records.ts'
import { compare } from '#shared/history/compare.ts'
import { nameField, sayField, sayRecord } from '#shared/history/sayField.ts'
import { plan } from '#shared/planning/records.ts'
import { sampleDrafts } from '#shared/sample/sample.ts'
import { anyPlan, wordFields } from './plans.ts'

/** An id of the generated plans, JSON, or a value that nobody put into words. */
const raw = /x_|[{}[\]]|undefined|\bnull\b|NaN|history\.|domain\.|\{\{/
/** What a user typed is shown as it is, whatever it is. */
const typed = new Set([
  ...wordFields,
  ...'hypothesis measure found attendees listedReason reasons because file sourceKey leftOut'.split(' '),
])

const fieldsOf = (kind: RecordKind): string[] => Object.keys(schemas[kind].shape).filter((field) => field !== 'id')

/** The plan with words where a user typed, so that whatever is raw was not typed. */
const withWords = (state: State): State =>
  JSON.parse(JSON.stringify(state), (key, value: unknown) =>
    typed.has(key) ? (typeof value === 'string' ? 'Words' : Array.isArray(value) ? value.map(() => 'Words') : value) : value,
  ) as State

/** Each value of each field of each record of a plan. */
const values = (state: State) =>
  recordKinds.flatMap((kind) =>
    all(state, kind).flatMap((record) => fieldsOf(kind).map((field) => ({ kind, field, value: Reflect.get(record, field) as unknown }))),
  )

describe('the name of a field', () => {
  it('is a word for every field of every kind', () => {
    for (const kind of recordKinds) for (const field of fieldsOf(kind)) expect(nameField(field), `${kind}.${field}`).toMatch(/^[A-Z]/)
  })
})

describe('the value of a field', () => {
  it('is said in words for every field of every record, without an id and without JSON', () => {
    const said = new Set<string>()
    fc.assert(
      fc.property(anyPlan, (generated) => {
        const state = withWords(generated)
        const names = recordKinds.flatMap((kind) => all(state, kind).map(({ id }) => sayRecord(kind, id, state)))
        expect(names.filter((name) => name === '' || raw.test(name))).toEqual([])
        const wrong = values(state).filter(({ kind, field, value }) => {
          said.add(`${kind}.${field}`)
          const words = sayField(kind, field, value, state)
          return words === '' || raw.test(words)
        })
        expect(wrong).toEqual([])
      }),
      { numRuns: 50 },
    )
    expect([...said].toSorted()).toEqual(recordKinds.flatMap((kind) => fieldsOf(kind).map((field) => `${kind}.${field}`)).toSorted())
  })

  it('takes no full stop of a sentence that was typed into a longer one', () => {
    let state = emptyState
    for (const { changes } of sampleDrafts('2026-11-21')) state = plan(state, changes)
    const said = values(state).map(({ kind, field, value }) => sayField(kind, field, value, state))
    expect(said.some((words) => words.includes('no planned job is dropped more often than now, by Kilometres'))).toBe(true)
    expect(said.filter((words) => /\.[,;)]/.test(words))).toEqual([])
  })

  it('speaks of what is gone without its id, and from the other state where that still has it', () => {
    fc.assert(
      fc.property(anyPlan, (generated) => {
        const state = withWords(generated)
        const bare: State = { ...emptyState, roadmap: state.roadmap }
        const wrong = values(state).filter(({ kind, field, value }) => {
          // A place is a place among the records that are there.
          const remembered = field === 'order' || sayField(kind, field, value, bare, state) === sayField(kind, field, value, state)
          return !remembered || raw.test(sayField(kind, field, value, bare))
        })
        expect(wrong).toEqual([])
      }),
      { numRuns: 50 },
    )
  })

  it('says only that it is another when a newer Rearview wrote it', () => {
    fc.assert(
      fc.property(anyPlan, (state) => {
        expect(sayField('activity', 'mood', { deep: [1] }, state)).toBe('another value')
      }),
      { numRuns: 10 },
    )
  })

  const drafts = sampleDrafts('2026-11-21')
  const states: State[] = []
  for (const { changes } of drafts) states.push(plan(states.at(-1) ?? emptyState, changes))
  const last = states.at(-1) ?? emptyState

  it('reads as a sentence in the sample', () => {
    const say = (kind: RecordKind, id: string, field: string) => sayField(kind, field, Reflect.get(last[kind][id] ?? {}, field), last)
    const outcome = all(last, 'outcome').find(({ measure }) => measure !== null)
    const lesson = all(last, 'lesson').find(({ decisions }) => decisions.some(({ decision }) => decision === 'applied'))
    const signed = all(last, 'review').find(({ figures }) => figures !== null)
    expect(say('outcome', outcome?.id ?? '', 'measure')).toMatch(
      /, should (rise|fall), from [\d.,]+ on \d+ \w+ \d{4} \(FY\d\d Q\d\), to .+ by the end of FY\d\d Q\d/,
    )
    expect(say('lesson', lesson?.id ?? '', 'decisions')).toMatch(/applied to “.+” in the review of FY\d\d Q\d/)
    expect(say('review', signed?.id ?? '', 'figures')).toMatch(/^\d of \d promised delivered, \d moved, \d dropped, \d added$/)
    expect(sayField('roadmap', 'calendar', all(last, 'roadmap')[0]?.calendar, last)).toBe(
      'years begin in April and are named after the year they end in',
    )
    expect(sayField('roadmap', 'horizon', { start: '2026-10-01', years: 5 }, last)).toBe('5 years, FY27 Q3 to FY32 Q2')
    expect(sayField('activity', 'start', '2026-10-01', last)).toBe('1 Oct 2026 (FY27 Q3)')
  })

  it('never shows what is raw, from the revisions of the sample to the last', () => {
    const shown = new Set<string>()
    for (const before of states.filter((_, index) => index % 8 === 0)) {
      const { activities, others } = compare(before, last)
      const differing = [...activities.map(({ fields }) => ({ kind: 'activity' as const, fields })), ...others]
      for (const { kind, fields } of differing)
        for (const { field, before: was, after: is } of fields)
          shown.add(sayField(kind, field, was, before, last)).add(sayField(kind, field, is, last, before))
    }
    expect(shown.size).toBeGreaterThan(100)
    expect(
      [...shown].filter((words) => words === '' || words === 'another value' || /[{}]|undefined|history\.|domain\./.test(words)),
    ).toEqual([])
  })
})
