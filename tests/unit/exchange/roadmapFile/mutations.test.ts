import { describe, expect, it } from 'vitest'
import { readRoadmapFile, refusalReasons, writeRoadmapFile } from '#shared/exchange/roadmapFile/index.ts'
import { canonical } from '#shared/history/change.ts'
import { sampleDrafts } from '#shared/sample/sample.ts'
import { roadmapFile } from '#shared/text/en/roadmapFile.ts'
import { dice } from '#tests/reliability/dice.ts'
import { sealed } from './histories.ts'
import { makers, sameBytes } from './mutations.ts'

/** `npm run reliability` tries 10,000, through the window's own way of opening a file. */
const count = Number(process.env['REARVIEW_MUTATIONS'] ?? 300)
const seed = Number(process.env['REARVIEW_SEED'] ?? 20261121)

const history = sealed(sampleDrafts('2026-11-21', 'sample').slice(0, 12), 'sample')
const file = writeRoadmapFile(history, '2026-11-21T10:00:00.000Z')
const whole = canonical(history)

describe('mutated roadmap files', () => {
  it(
    `${count} of them are refused with a reason that has a sentence and without a crash`,
    () => {
      const roll = dice(seed)
      const accepted: string[] = []
      for (let turn = 0; turn < count; turn += 1) {
        const maker = makers[turn % makers.length]
        if (!maker) throw new Error('no mutation')
        const bytes = maker.make(file, roll)
        if (sameBytes(bytes, file)) continue
        const read = readRoadmapFile(bytes)
        if (!read.ok) {
          expect(refusalReasons).toContain(read.refusal.reason)
          expect(roadmapFile.refused[read.refusal.reason]).toContain('{{file}}')
          // On purpose somebody can write what says the very same, with another date in a header or a manifest.
        } else if (!maker.purpose || canonical(read.history) !== whole) accepted.push(`${turn}: ${maker.what}`)
      }
      expect(accepted).toEqual([])
    },
    60_000 + count * 200,
  )
})
