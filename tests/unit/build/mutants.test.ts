import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { faults } from '../../mutants/faults.mjs'
import { survivors } from '../../mutants/survivors.mjs'
import { planted } from '../../../build/scripts/mutants.mjs'

const source = (file: string): string => readFileSync(fileURLToPath(new URL(`../../../electron/${file}`, import.meta.url)), 'utf8')

describe('the faults that are planted', () => {
  it.each(faults.map((fault) => [fault.id, fault] as const))('%s stands in its source exactly once', (_id, fault) => {
    expect(() => planted(source(fault.file), fault)).not.toThrow()
  })

  it('are many, and each has a name of its own', () => {
    expect(faults.length).toBeGreaterThanOrEqual(50)
    expect(new Set(faults.map(({ id }) => id)).size).toBe(faults.length)
    expect(Object.keys(survivors).filter((id) => !faults.some((fault) => fault.id === id))).toEqual([])
  })

  it('are refused where they stand nowhere, twice, or change nothing', () => {
    const fault = { id: 'x', file: 'main/x.ts', find: 'a', put: 'b', breaks: 'x', tests: [] }
    expect(planted('cad', fault)).toBe('cbd')
    expect(() => planted('ccd', fault)).toThrow(/x: .* 0 times/)
    expect(() => planted('cada', fault)).toThrow(/x: .* 2 times/)
    expect(() => planted('cad', { ...fault, put: 'a' })).toThrow(/x: /)
  })
})
