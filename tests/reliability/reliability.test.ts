import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Bench, onBench } from './bench.ts'
import { isGood, tableOf } from './row.ts'
import { kinds, runKind } from './rows.ts'

// The short form of `npm run reliability`: a few cases of each kind, by the same code.

let bench: Bench
let end = () => {}
let ended: Promise<void>

beforeAll(async () => {
  await new Promise<void>((ready, fail) => {
    ended = onBench(
      Number(process.env['REARVIEW_SEED'] ?? 20261121),
      () => {},
      async (made) => {
        bench = made
        ready()
        await new Promise<void>((done) => (end = done))
      },
    )
    ended.catch(fail)
  })
})

afterAll(async () => {
  end()
  await ended
})

// A busy machine starts a browser slowly.
const time = 600_000

test.each(kinds)('$what: $short', { timeout: time }, async (kind) => {
  const row = await runKind(bench, kind, kind.short)
  // The table says what went wrong.
  if (!isGood(row)) expect.fail(tableOf([row]))
  expect(row.reached).toBeGreaterThanOrEqual(kind.short)
})

test('a row with a loss, one that fell short, and one that broke off are no good', async () => {
  const good = { what: 'x', asked: 2, reached: 2, none: { lost: 0 }, faults: [], notes: [], seconds: 1 }
  expect(isGood(good)).toBe(true)
  expect([isGood({ ...good, reached: 1 }), isGood({ ...good, none: { lost: 1 } }), isGood({ ...good, faults: ['x'] })]).toEqual([
    false,
    false,
    false,
  ])
  const broken = await runKind(bench, { name: 'x', what: 'x', full: 1, short: 1, run: () => Promise.reject(new Error('no')) }, 1)
  expect(isGood(broken)).toBe(false)
  expect(tableOf([broken])).toContain('it broke off')
})
