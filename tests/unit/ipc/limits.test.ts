import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bytes, mostBytes, someBytes } from '#shared/ipc/bytes.ts'
import { contract } from '#shared/ipc/contract.ts'
import { kindOf, trouble, troubleOf } from '#shared/ipc/trouble.ts'

describe('what passes between the page and the main process', () => {
  it('is no larger than anything of a roadmap is', () => {
    const large = new Uint8Array(mostBytes + 1)
    expect(bytes.safeParse(large).success).toBe(false)
    expect(bytes.safeParse(large.subarray(1)).success).toBe(true)
    expect(someBytes.safeParse(new Uint8Array()).success).toBe(false)
    const save = (given: Uint8Array) =>
      contract['file:save'].request.safeParse({ name: 'x', mime: 'x', roadmap: null, bytes: given }).success
    expect([save(large), save(large.subarray(1))]).toEqual([false, true])
    const pdf = (length: number) => contract['pdf:make'].request.safeParse({ html: ' '.repeat(length), run: 'x' }).success
    expect([pdf(100_000_001), pdf(100_000_000)]).toEqual([false, true])
  })
})

describe('what is told of an error', () => {
  const base = 'app://rearview/'

  it('is its kind and places in our own files', () => {
    const error = Object.assign(new TypeError('x'), {
      stack: `TypeError: x\n    at f (${base}assets/main-B3x.js:1:2)\n    at ${base}assets/a.b-c_D.mjs:30:4`,
    })
    expect(troubleOf(error, base)).toEqual({ kind: 'TypeError', places: ['assets/main-B3x.js:1:2', 'assets/a.b-c_D.mjs:30:4'] })
    expect(kindOf(Object.assign(new Error('x'), { code: 'ENOSPC' }))).toBe('ENOSPC')
    expect(kindOf('x')).toBe('unknown')
  })

  it('fits its schema and holds no words, whatever the error is made of', () => {
    const words = fc.string({ minLength: 1 }).map((text) => `${text} of Leeds`)
    const part = fc.oneof(words, fc.anything())
    fc.assert(
      fc.property(part, part, part, part, (message, name, code, stack) => {
        const given = Object.assign(new Error(typeof message === 'string' ? message : ''), {
          name,
          code,
          stack: typeof stack === 'string' ? `${stack}\n    at ${base}assets/${stack}.js:1:1` : stack,
        })
        for (const error of [given, message, { name, code, stack, message }]) {
          const told = troubleOf(error, base)
          expect(trouble.safeParse(told).success).toBe(true)
          expect(JSON.stringify(told)).not.toContain('Leeds')
        }
      }),
    )
  })
})
