import { strToU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readRoadmapFile, refusalReasons, writeRoadmapFile } from '#shared/exchange/roadmapFile/index.ts'
import { canonical } from '#shared/history/change.ts'
import { sampleDrafts } from '#shared/sample/sample.ts'
import { en } from '#shared/text/en/index.ts'
import { resealed, sealed, sealedZip, timed, unsealed } from './histories.ts'

/** `npm run reliability` asks for 10,000. */
const count = Number(process.env['REARVIEW_MUTATIONS'] ?? 300)
const seed = Number(process.env['REARVIEW_SEED'] ?? 20261121)

const history = sealed(sampleDrafts('2026-11-21', 'sample').slice(0, 12), 'sample')
const file = writeRoadmapFile(history, '2026-11-21T10:00:00.000Z')
const entries = unzipSync(file)
const whole = canonical(history)

/** Mulberry32: the same files every time, and other ones for another seed. */
function dice(start: number): (below: number) => number {
  let state = start
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

type Mutation = (bytes: Uint8Array, roll: (below: number) => number) => Uint8Array

const mutations: Readonly<Record<string, Mutation>> = {
  'a bit flipped': (bytes, roll) => {
    const copy = bytes.slice()
    const at = roll(copy.length)
    copy[at] = (copy[at] ?? 0) ^ (1 << roll(8))
    return copy
  },
  'a few bytes overwritten': (bytes, roll) => {
    const copy = bytes.slice()
    const at = roll(copy.length)
    for (let place = at; place < Math.min(at + 1 + roll(16), copy.length); place += 1) copy[place] = roll(256)
    return copy
  },
  'cut off': (bytes, roll) => bytes.slice(0, roll(bytes.length)),
  'a piece missing': (bytes, roll) => {
    const at = roll(bytes.length - 1)
    return Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(at + 1 + roll(200))])
  },
  'a piece twice': (bytes, roll) => {
    const at = roll(bytes.length)
    return Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(Math.max(0, at - 1 - roll(200)))])
  },
  'a page of zeros': (bytes, roll) => bytes.slice().fill(0, roll(bytes.length)),
  'bytes after it': (bytes, roll) => Uint8Array.from([...bytes, ...Array.from({ length: 1 + roll(64) }, () => roll(256))]),
}

const inEntry = (mutate: Mutation, roll: (below: number) => number): Uint8Array => {
  const names = Object.keys(entries)
  const name = names[roll(3)] ?? ''
  const mutated = mutate(entries[name] ?? strToU8(''), roll)
  return sealedZip({ ...entries, [name]: mutated })
}

/** What was damaged by chance carries a seal that is not its own; what was made on purpose carries the right one. */
const makers: readonly { readonly what: string; readonly make: Mutation; readonly purpose: boolean }[] = Object.entries(mutations).flatMap(
  ([what, mutate]) => [
    { what, make: mutate, purpose: false },
    { what: `${what}, sealed again`, make: (bytes: Uint8Array, roll: (below: number) => number) => sealedOrNot(mutate(unsealed(bytes), roll)), purpose: true },
    { what: `${what} in an entry, packed and sealed again`, make: (_bytes: Uint8Array, roll: (below: number) => number) => inEntry(mutate, roll), purpose: true },
  ],
)

const sealedOrNot = (zip: Uint8Array) => (zip.length < 22 ? zip : resealed(zip))

describe('mutated roadmap files', () => {
  it(`${count} of them are refused with a reason that has a sentence, in 2 s and without a crash`, () => {
    const roll = dice(seed)
    const accepted: string[] = []
    let slowest = 0
    for (let turn = 0; turn < count; turn += 1) {
      const maker = makers[turn % makers.length]
      if (!maker) throw new Error('no mutation')
      const bytes = maker.make(file, roll)
      if (Buffer.compare(bytes, file) === 0) continue
      const { value: read, milliseconds } = timed(() => readRoadmapFile(bytes))
      slowest = Math.max(slowest, milliseconds)
      if (!read.ok) {
        expect(refusalReasons).toContain(read.refusal.reason)
        expect(en.roadmapFile.refused[read.refusal.reason]).toContain('{{file}}')
        // On purpose somebody can write what says the very same, with another date in a header or a manifest.
      } else if (!maker.purpose || canonical(read.history) !== whole) accepted.push(`${turn}: ${maker.what}`)
    }
    expect(accepted).toEqual([])
    expect(slowest).toBeLessThan(2_000)
  }, 60_000 + count * 200)
})
