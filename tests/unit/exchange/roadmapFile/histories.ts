import fc from 'fast-check'
import { strToU8, zipSync, type Zippable } from 'fflate'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { emptyState, type State } from '#shared/domain/records.ts'
import { diff } from '#shared/history/change.ts'
import { schemaVersion } from '#shared/history/migrations.ts'
import { type Draft, type Revision, revisionKinds, seal } from '#shared/history/revision.ts'
import { anyPlan } from '../../history/plans.ts'

const anyWords = fc.oneof(
  fc.constantFrom('', 'Claims', '</script><b>', '年 “quoted”', '\u2028'),
  fc.string({ maxLength: 20, unit: 'binary' }),
)
const anyInstant = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString())

/** Gives drafts their numbers, parents and hashes. */
export function sealed(drafts: readonly Draft[], roadmap: string): Revision[] {
  const revisions: Revision[] = []
  for (const draft of drafts) {
    const last = revisions.at(-1)
    revisions.push(seal({ ...draft, roadmap, number: revisions.length + 1, schema: schemaVersion, parents: last ? [last.hash] : [] }))
  }
  return revisions
}

/** A history of one roadmap: from plan to plan, each sound, in any words. */
export const anyHistory: fc.Arbitrary<Revision[]> = fc
  .array(
    fc.record({
      plan: anyPlan,
      kind: fc.constantFrom(...revisionKinds),
      subject: anyWords,
      reason: anyWords,
      author: anyWords,
      name: fc.option(anyWords),
      recordedAt: anyInstant,
      source: fc.option(fc.record({ file: anyWords, report: anyWords, content: anyWords })),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((steps) => {
    let state: State = emptyState
    const drafts = steps.map(({ plan, ...words }): Draft => {
      const changes = diff(state, plan)
      state = plan
      return { ...words, action: 'edit', asOf: '2026-01-01', undoes: null, changes }
    })
    return sealed(drafts, 'x_roadmap')
  })

/**
 * A file whose seal is right, whatever is in it: what somebody could make on purpose. Entries keep their order.
 */
export const sealedZip = (entries: Zippable): Uint8Array => resealed(zipSync(entries, { mtime: '1980-01-02T12:00:00' }))

/** The bytes of a ZIP without a comment (or with the seal of another), ended with the seal of these bytes. */
export function resealed(zip: Uint8Array): Uint8Array {
  const body = zip.slice()
  new DataView(body.buffer).setUint16(body.length - 2, 71, true)
  const ending = strToU8(`sha256:${bytesToHex(sha256(body))}`)
  const whole = new Uint8Array(body.length + ending.length)
  whole.set(body)
  whole.set(ending, body.length)
  return whole
}

/** A file without its seal: the bytes an attacker starts from. */
export const unsealed = (file: Uint8Array): Uint8Array => file.slice(0, -71)
