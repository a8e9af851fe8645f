import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#shared/calendar/dates.ts'
import type { Activity } from '#shared/domain/activity.ts'
import { all } from '#shared/domain/records.ts'
import { decode } from '#shared/exchange/decode.ts'
import { calendarYear } from '#shared/exchange/dateFormats.ts'
import { guessMapping, type Mapping } from '#shared/exchange/mapping.ts'
import { planImport } from '#shared/exchange/plan.ts'
import { readRecords } from '#shared/exchange/records.ts'
import { tableOf } from '#shared/exchange/table.ts'
import { imported, openAfter, planOf, stateAfter } from './steps.ts'

/** Whatever happens, it happens without an exception. */
function readAll(bytes: Uint8Array): void {
  for (const wanted of [undefined, 'windows-1252', 'mixed'] as const) {
    const decoded = decode(bytes, wanted)
    if (!decoded.ok) continue
    for (const delimiter of [undefined, ';'] as const) {
      const read = readRecords(decoded.text, delimiter)
      if (!read.ok) continue
      for (const turned of [undefined, true, false]) {
        const table = tableOf(read.records, turned === undefined ? {} : { turned })
        if (table === null) continue
        const plan = planImport(table, guessMapping(table), '2026-11-21', calendarYear)
        imported(plan)
      }
    }
  }
}

const day = fc.integer({ min: 0, max: 7_000 }).map((days) => addDays('2015-01-01', days))
const names = ['a', 'b', 'c', '__proto__', 'constructor', '=1+1', '<b>', 'é', ' a ']
const word = fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom(...names))
const cell = (text: string) => `"${text.replaceAll('"', '""')}"`
/** Reports of a few activities each, some of whose rows are wrong. */
const row = fc.tuple(fc.constantFrom('2020-03-31', '2021-06-30', '2022-12-31'), word, word, fc.oneof(day, word), fc.oneof(day, word))
const file = fc
  .array(row, { minLength: 1, maxLength: 30 })
  .map((rows) => ['Reported,Lane,Activity,Start,Finish', ...rows.map((cells) => cells.map(cell).join(','))].join('\n'))
const mapping: Mapping = {
  columns: { reportDate: 0, lane: 1, title: 2, start: 3, finish: 4 },
  formats: { reportDate: 'yyyy-MM-dd', start: 'yyyy-MM-dd', finish: 'yyyy-MM-dd' },
  statuses: {},
  kinds: {},
  lanes: {},
  progress: null,
  oneDate: 'refused',
  origin: { kind: 'names' },
}
const datesOf = ({ title, start, finish }: Pick<Activity, 'title' | 'start' | 'finish'>) => [title, start, finish].join('|')

describe('any input', { timeout: 60_000 }, () => {
  test('random bytes are read or refused, and never throw', () => {
    expect(() => fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), readAll), { numRuns: 300 })).not.toThrow()
  })

  test('random text is read or refused, and never throws', () => {
    const text = fc.stringMatching(/^[ -~\n\r\t;,|"£é]{0,300}$/)
    const property = fc.property(text, (given) => readAll(new TextEncoder().encode(given)))
    expect(() => fc.assert(property, { numRuns: 300 })).not.toThrow()
  })

  test('a file with bytes changed is read or refused, and never throws', () => {
    const mutations = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 12 })
    const property = fc.property(file, mutations, (given, changes) => {
      const bytes = new TextEncoder().encode(given)
      for (const [at, value] of changes) bytes[at % bytes.length] = value
      readAll(bytes)
    })
    expect(() => fc.assert(property, { numRuns: 100 })).not.toThrow()
  })

  test('import and import again: nothing; and the state is the last report', () => {
    const property = fc.property(file, (given) => {
      const plan = planOf(given, () => mapping)
      const { drafts } = imported(plan)
      expect(drafts).toHaveLength(plan.reports.filter(({ rows }) => rows.length > 0).length)
      if (drafts.length === 0) return
      expect(imported(plan, openAfter(drafts)).drafts).toEqual([])
      const last = plan.reports.findLast(({ rows }) => rows.length > 0)
      const unsaid = new Set([...(last?.refusedKeys ?? []), ...plan.strayKeys])
      const found = all(stateAfter(drafts), 'activity').filter(({ sourceKey }) => !unsaid.has(sourceKey ?? ''))
      const expected = (last?.rows ?? []).filter(({ key }) => !unsaid.has(key))
      expect(found.map(datesOf).toSorted()).toEqual(expected.map(datesOf).toSorted())
    })
    expect(() => fc.assert(property, { numRuns: 200 })).not.toThrow()
  })
})
