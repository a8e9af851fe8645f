import { describe, expect, it } from 'vitest'
import { emptyState, type State } from '#shared/domain/records.ts'
import { replay } from '#shared/history/change.ts'
import { edit, plan, remove } from '#shared/planning/records.ts'
import { bounded, fieldPlace, putBack, standing, storedNow, subjectOf, typedText, type TypedText } from '#shared/planning/typedText.ts'
import { sampleDrafts } from '#shared/sample/sample.ts'

const sample: State = sampleDrafts('2026-11-21', 'sample').reduce((state, { changes }) => replay(state, changes), emptyState)
const activity = 'tablet-renewal'

interface Into {
  readonly path: string
  readonly was: NonNullable<TypedText['field']>['was']
  readonly value?: NonNullable<TypedText['field']>['was']
  readonly kind?: 'activity' | 'outcome' | 'review'
  readonly id?: string
}

let made = 0
const typed = ({ path, was, value, kind = 'activity', id = activity }: Into, more: Partial<TypedText> = {}): TypedText =>
  typedText.parse({
    key: `t${(made += 1)}`,
    at: '2026-11-21T14:32:00.000Z',
    roadmap: 'sample',
    screen: 'roadmap',
    selected: { kind, id },
    label: path,
    around: 'Renewal of the tablets',
    text: typeof value === 'string' ? value : 'no value',
    field: { place: { kind, id, path }, was, ...(value === undefined ? { why: 'Write a day.' } : { value }) },
    ...more,
  })

/** Chosen while the sample was shown. */
const chosen = (...texts: TypedText[]) => texts.map((text) => ({ text, stored: storedNow(sample, text) }))
const changedBy = (values: Parameters<typeof edit<'activity'>>[3]) => plan(sample, edit(sample, 'activity', activity, values))
const { owner, start, finish, learning } = sample.activity[activity] ?? { owner: '', start: '', finish: '', learning: null }

describe('what was typed and not saved', () => {
  const text = typed({ path: 'owner', was: owner, value: 'Maria' })

  it('stands to what is stored now: ready, saved by then, changed by somebody, gone, or with nowhere to go', () => {
    expect(standing(sample, text)).toBe('ready')
    expect(standing(changedBy({ owner: 'Maria' }), text)).toBe('saved')
    expect(standing(changedBy({ owner: 'Ben' }), text)).toBe('changed')
    expect(standing(plan(sample, remove(sample, 'activity', activity)), text)).toBe('gone')
    expect(standing(null, text)).toBe('gone')
    expect(standing(sample, typed({ path: 'start', was: start }))).toBe('no value')
    expect(standing(sample, { field: null })).toBe('form')
    expect(standing(sample, typed({ path: 'nothing', was: owner, value: 'Maria' }))).toBe('gone')
    expect(storedNow(sample, text)).toBe(owner)
  })

  it('finds its way into what an activity is to teach, also where nothing of that was written yet', () => {
    expect(learning).toBeNull()
    const into = typed({ path: 'learning.hypothesis', was: '', value: 'They last four years' })
    expect(standing(sample, into)).toBe('ready')
    const { changes, kept } = putBack(sample, chosen(into))
    expect(kept).toEqual([into])
    expect(plan(sample, changes).activity[activity]?.learning).toMatchObject({ hypothesis: 'They last four years', measure: '' })
    const outcome = Object.values(sample.outcome).find(({ measure }) => measure !== null)
    const unit = typed({
      kind: 'outcome',
      id: outcome?.id ?? '',
      path: 'measure.unit',
      was: outcome?.measure?.unit ?? '',
      value: 'minutes',
    })
    expect(plan(sample, putBack(sample, chosen(unit)).changes).outcome[outcome?.id ?? '']?.measure).toEqual({
      ...outcome?.measure,
      unit: 'minutes',
    })
  })

  it('is put back as one change of each record; what a rule refuses stays behind with the reason, and takes nothing along', () => {
    const prose = typed({ path: 'description', was: '', value: '<img src=x onerror=alert(1)>' })
    const late = typed({ path: 'start', was: start, value: '2031-09-01' })
    const long = typed({ path: 'title', was: 'Renewal of the tablets', value: 'x'.repeat(20_001) })
    const review = Object.values(sample.review).find(({ signedOn }) => signedOn !== null)
    const signed = typed({ kind: 'review', id: review?.id ?? '', path: 'note', was: review?.note ?? '', value: 'Said afterwards' })
    const { changes, kept, refused } = putBack(sample, chosen(text, late, long, signed, prose))
    expect(changes).toEqual([
      {
        kind: 'activity',
        id: activity,
        before: { description: '', owner },
        after: { description: '<img src=x onerror=alert(1)>', owner: 'Maria' },
      },
    ])
    expect(kept).toEqual([text, prose])
    expect([...refused.keys()]).toEqual([late.key, long.key, signed.key])
    expect(refused.get(late.key)).toMatchObject({ name: 'PlanError' })
    expect(refused.get(long.key)).toMatchObject({ name: 'ChangeError' })
    expect(refused.get(signed.key)).toMatchObject({ name: 'PlanError' })
  })

  it('comes from the last of two that were typed into the same field, and one that is there already is kept without a change', () => {
    const first = typed({ path: 'owner', was: owner, value: 'Ben' })
    expect(putBack(sample, chosen(first, text)).changes).toMatchObject([{ after: { owner: 'Maria' } }])
    const { changes, kept } = putBack(changedBy({ owner: 'Maria' }), chosen(text))
    expect([changes, kept]).toEqual([[], [text]])
    expect(putBack(sample, chosen(typed({ path: 'finish', was: finish })))).toMatchObject({ changes: [], kept: [] })
  })

  it('replaces nothing but what was shown beside it', () => {
    const ben = changedBy({ owner: 'Ben' })
    expect(putBack(ben, chosen(text))).toEqual({ changes: [], kept: [], refused: new Map() })
    expect(putBack(ben, [{ text, stored: 'Ben' }]).changes).toMatchObject([{ before: { owner: 'Ben' }, after: { owner: 'Maria' } }])
    const prose = typed({ path: 'description', was: '', value: 'In two waves' })
    expect(putBack(ben, chosen(text, prose)).kept).toEqual([prose])
  })

  it('is named by its records', () => {
    expect(subjectOf([text, { ...text, around: 'Fewer visits' }, text])).toBe('Renewal of the tablets, Fewer visits')
  })
})

describe('a journal of typing', () => {
  it('keeps the latest texts, so many and so much of them', () => {
    const at = (minute: number) => `2026-11-21T14:${String(minute % 60).padStart(2, '0')}:00.000Z`
    const many = Array.from({ length: 60 }, (_, minute) =>
      typed({ path: 'owner', was: '', value: 'x' }, { at: at(minute), text: 'x'.repeat(20_000) }),
    )
    const kept = bounded([...many, ...many])
    expect(kept).toHaveLength(25)
    expect(kept[0]?.at).toBe(at(59))
    expect(bounded(many.map((text) => ({ ...text, text: 'x' })))).toHaveLength(60)
    expect(bounded([...many, ...many].map((text) => ({ ...text, text: 'x' })))).toHaveLength(60)
  })

  it('believes no place that is none', () => {
    const believed = ['', '__proto__', 'a.b.c', 'a..b', 'a b', 'title'].filter(
      (path) => fieldPlace.safeParse({ kind: 'activity', id: activity, path }).success,
    )
    expect(believed).toEqual(['title'])
    expect(fieldPlace.safeParse({ kind: 'thing', id: activity, path: 'title' }).success).toBe(false)
    expect(standing(sample, typed({ path: 'constructor', was: '', value: 'x' }))).toBe('gone')
    // The key of a record is no field.
    expect(putBack(sample, chosen(typed({ path: 'id', was: activity, value: 'other' }))).refused.size).toBe(1)
  })
})
