import { describe, expect, it } from 'vitest'
import type { FiscalCalendar } from '#shared/calendar/fiscal.ts'
import { all, emptyState, type RecordKind, roadmapOf, type State } from '#shared/domain/records.ts'
import { diff } from '#shared/history/change.ts'
import { recordTrail } from '#shared/history/recordTrail.ts'
import type { Draft } from '#shared/history/revision.ts'
import { edit, plan } from '#shared/planning/records.ts'
import { sampleDrafts } from '#shared/sample/sample.ts'
import { sealed } from '../exchange/roadmapFile/histories.ts'
import { empty } from '../review/plans.ts'

const drafts = sampleDrafts('2026-11-21', 'sample')
const revisions = sealed(drafts, 'sample')
const states: State[] = []
for (const { changes } of drafts) states.push(plan(states.at(-1) ?? emptyState, changes))
const now = states.at(-1) ?? emptyState
const touching = (kind: RecordKind, id: string) =>
  revisions.filter(({ changes }) => changes.some((item) => item.kind === kind && item.id === id))

describe('the trail of a record', () => {
  it.each(['activity', 'outcome', 'milestone'] as const)('says of every %s each value it had, latest first', (kind) => {
    let changed = 0
    for (const { id } of all(now, kind)) {
      const entries = recordTrail(kind, id, touching(kind, id), touching('roadmap', 'sample'), roadmapOf(now).calendar)
      expect(entries.map(({ verdict }) => verdict)).toEqual(entries.map((_, place) => (place === entries.length - 1 ? 'added' : 'changed')))
      for (const { revision, fields } of entries.slice(0, -1)) {
        const [before, after] = [states[revision.number - 2]?.[kind][id], states[revision.number - 1]?.[kind][id]]
        if (!before || !after) throw new Error('a record was changed where it is not')
        const differing = Object.keys(after).filter(
          (field) => JSON.stringify(Reflect.get(before, field)) !== JSON.stringify(Reflect.get(after, field)),
        )
        expect(fields.map(({ field }) => field).toSorted()).toEqual(differing.toSorted())
        for (const { field, before: was, after: is } of fields) {
          expect(was).toEqual(Reflect.get(before, field))
          expect(is).toEqual(Reflect.get(after, field))
        }
        changed += fields.length
      }
    }
    if (kind !== 'milestone') expect(changed).toBeGreaterThan(0)
  })

  it('keeps for each revision the fiscal calendar it was made in', () => {
    const april: FiscalCalendar = { kind: 'months', startMonth: 4, labelBy: 'end' }
    const named = plan(empty, edit(empty, 'lane', 'lane', { name: 'Before' }))
    const moved = plan(named, edit(named, 'roadmap', 'r', { calendar: april }))
    const after = plan(moved, edit(moved, 'lane', 'lane', { name: 'After' }))
    const steps = [emptyState, empty, named, moved, after]
    const made = steps.slice(1).map((state, index): Draft => ({
      kind: 'edit',
      action: 'edit',
      subject: '',
      reason: '',
      name: null,
      author: '',
      recordedAt: '2026-01-01T00:00:00.000Z',
      asOf: '2026-01-01',
      undoes: null,
      source: null,
      changes: diff(steps[index] ?? emptyState, state),
    }))
    const all4 = sealed(made, 'r')
    const of = (kind: RecordKind) => all4.filter(({ changes }) => changes.some((item) => item.kind === kind))
    const entries = recordTrail('lane', 'lane', of('lane'), of('roadmap'), april)
    expect(entries.map(({ calendar }) => calendar.kind === 'months' && calendar.startMonth)).toEqual([4, 1, 1])
    expect(recordTrail('lane', 'lane', of('lane'), [], april).at(-1)?.calendar).toEqual(april)
  })
})
