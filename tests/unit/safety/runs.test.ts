import { describe, expect, it } from 'vitest'
import type { Run } from '#shared/ipc/run.ts'
import { beginningOf, refusedAfter } from '#shared/safety/runs.ts'

const at = (major: number, schema = 2, more: Partial<Run> = {}): Run => ({
  app: '1.0.0',
  engine: { name: 'Chromium', major },
  schema,
  ...more,
})

describe('a run after another', () => {
  it.each([
    ['the first', null, at(147), null],
    ['the same', at(156), at(156), null],
    ['a newer engine', at(147), at(156), null],
    ['an older engine', at(156), at(147), 'older-engine'],
    ['another engine, whose numbers say nothing', at(156), at(12, 2, { engine: { name: 'Firefox', major: 12 } }), null],
    ['a newer schema', at(156, 1), at(156, 2), null],
    ['an older schema', at(156, 3), at(156, 2), 'newer'],
    ['an older engine and schema', at(156, 3), at(147, 2), 'older-engine'],
    ['an older Rearview on the same schema', at(156), at(156, 2, { app: '0.9.0' }), null],
  ] as const)('that is %s', (_what, last, here, why) => {
    expect(refusedAfter(last, here)).toBe(why)
  })

  it('is noted with its engine before it has opened anything', () => {
    expect(beginningOf(at(156, 3, { app: '2.0.0' }), null)).toEqual(at(156, 0, { app: '2.0.0' }))
    expect(beginningOf(at(156, 3, { app: '2.0.0' }), at(147, 2))).toEqual(at(156, 2))
  })
})
