import fc from 'fast-check'
import type { State } from '#shared/domain/records.ts'
import { wordFields } from '../../history/plans.ts'

/** Beginnings that a spreadsheet could take for a formula, and other texts that get lost on the way. */
export const nasty = [
  '=1+1',
  '=cmd|"/c calc"!A1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  '\n-2',
  '＝1',
  '＋1',
  '－1',
  '＠x',
  "'",
  "'='",
  "''",
  ' = 1',
  '-',
  '"quoted"; "twice""',
  'a;b',
  'one\ntwo\r\nthree\rfour',
  ' leading and trailing ',
  'TRUE',
  '0012',
  '1e5',
  '2026-03-29',
  '29/03/2026',
  '#N/A',
  'constructor',
  '__proto__',
  '_x000D_ and _x005F_x0041_',
  '\u0000\u0001\u001F\u007F\u0085\uFFFE\uFFFF\uFEFF',
  '<b>&amp;</b>]]>',
  'مشروع المطالبات',
  '理赔数字化',
  '🚲👩‍👩‍👧‍👦',
  '(no longer in the roadmap)',
] as const

export const anyWord = fc.oneof(
  fc.constantFrom(...nasty),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
  fc.string({ minLength: 1 }).map((text) => `=${text}`),
)

export const anyWords = fc.array(anyWord, { minLength: 1, maxLength: 12 })

const spoken = new Set([...wordFields, ...'hypothesis found because listedReason attendees reasons'.split(' ')])

/** The state with these words, one after the other, wherever it holds words of people. */
export function withWords(state: State, words: readonly string[]): State {
  let next = 0
  const word = () => words[next++ % words.length] ?? ''
  const walk = (value: unknown, field: string): unknown => {
    if (typeof value === 'string') return spoken.has(field) ? word() : value
    if (Array.isArray(value)) return value.map((item) => walk(item, field))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, walk(item, key)]))
  }
  return walk(state, '') as State
}
