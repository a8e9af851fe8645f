import { strToU8, unzipSync } from 'fflate'
import type { Roll } from '#tests/reliability/dice.ts'
import { resealed, sealedZip, unsealed } from './histories.ts'

export type Mutation = (bytes: Uint8Array, roll: Roll) => Uint8Array

export interface Maker {
  readonly what: string
  readonly make: Mutation
  /** Made by somebody who seals it again; else by chance. */
  readonly purpose: boolean
}

export const mutations: Readonly<Record<string, Mutation>> = {
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

const sealedOrNot = (zip: Uint8Array) => (zip.length < 22 ? zip : resealed(zip))

/** What was damaged by chance carries a seal that is not its own; what was made on purpose carries the right one. */
export const makers: readonly Maker[] = Object.entries(mutations).flatMap(([what, mutate]) => [
  { what, make: mutate, purpose: false },
  { what: `${what}, sealed again`, make: (bytes: Uint8Array, roll: Roll) => sealedOrNot(mutate(unsealed(bytes), roll)), purpose: true },
  {
    what: `${what} in an entry, packed and sealed again`,
    make: (bytes: Uint8Array, roll: Roll) => {
      const entries = unzipSync(bytes)
      const name = Object.keys(entries)[roll(3)] ?? ''
      return sealedZip({ ...entries, [name]: mutate(entries[name] ?? strToU8(''), roll) })
    },
    purpose: true,
  },
])

/** Whether two files have the same bytes. */
export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, at) => byte === b[at])
