import { describe, expect, it } from 'vitest'
import { verify } from '#shared/history/verify.ts'
import { sampleDrafts } from '#shared/sample/sample.ts'
import { sealed } from '../exchange/roadmapFile/histories.ts'

const sample = sealed(sampleDrafts('2026-11-21', 'sample'), 'sample')

describe('verify', () => {
  it('finds nothing in a history that holds together', () => {
    expect(verify(sample)).toBeNull()
    expect(verify([])).toBeNull()
  })

  it('names the revision and the record whose value before was altered', () => {
    const place = sample.findIndex(({ changes }) => changes.some(({ before, after }) => before !== null && after !== null))
    const altered = sample[place]
    const item = altered?.changes.find(({ before, after }) => before !== null && after !== null)
    if (!altered || !item) throw new Error('the sample changes nothing')
    const changes = altered.changes.map((one) =>
      one === item ? { ...one, before: Object.fromEntries(Object.keys(one.before ?? {}).map((field) => [field, 'altered'])) } : one,
    )
    expect(verify(sample.with(place, { ...altered, changes }))).toEqual({
      number: altered.number,
      records: [{ kind: item.kind, id: item.id }],
    })
  })

  it('names the record whose value after was altered, where a later revision shows it', () => {
    const later = sample.findLast(({ changes }) => changes.some(({ before, after }) => before !== null && after !== null))
    const edited = later?.changes.find(({ before, after }) => before !== null && after !== null)
    const place = sample.findLastIndex(
      ({ number, changes }) => number < (later?.number ?? 0) && changes.some(({ kind, id }) => kind === edited?.kind && id === edited.id),
    )
    const altered = sample[place]
    if (!altered || !edited) throw new Error('the sample edits nothing twice')
    const changes = altered.changes.map((one) =>
      one.kind === edited.kind && one.id === edited.id
        ? { ...one, after: { ...one.after, ...Object.fromEntries(Object.keys(edited.before ?? {}).map((field) => [field, 'altered'])) } }
        : one,
    )
    expect(verify(sample.with(place, { ...altered, changes }))).toEqual({
      number: altered.number,
      records: [{ kind: edited.kind, id: edited.id }],
    })
  })

  it('names a revision whose words were altered with all it touches, and one that follows a gap', () => {
    const altered = sample[4]
    if (!altered) throw new Error('the sample is too short')
    const found = verify(sample.with(4, { ...altered, reason: 'altered' }))
    expect(found?.number).toBe(5)
    expect(found?.records).toEqual(altered.changes.map(({ kind, id }) => ({ kind, id })))
    expect(verify(sample.toSpliced(6, 1))?.number).toBe(8)
  })
})
