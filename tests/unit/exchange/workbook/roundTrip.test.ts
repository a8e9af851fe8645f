import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { State } from '#shared/domain/records.ts'
import { writeCsvs } from '#shared/exchange/workbook/csv.ts'
import { openWorkbook } from '#shared/exchange/workbook/open.ts'
import { writeWorkbook } from '#shared/exchange/workbook/xlsx.ts'
import { anyPlan, someRuns } from '../../history/plans.ts'
import { anyWords, withWords } from './words.ts'

const none = () => {
  throw new Error('Every row has an id')
}

async function readBack(bytes: Uint8Array): Promise<State> {
  const reading = await openWorkbook(bytes, none)
  if (!reading?.ok) throw new Error(JSON.stringify(reading))
  const { workbook } = reading
  expect(workbook.problems).toEqual([])
  expect(workbook.remarks).toEqual([])
  return workbook.state
}

describe('a state as a workbook and back', () => {
  it('is the same', async () => {
    await fc.assert(
      fc.asyncProperty(anyPlan, anyWords, async (plan, words) => {
        const state = withWords(plan, words)
        expect(await readBack(await writeWorkbook(state))).toEqual(state)
        expect(await readBack(writeCsvs(state))).toEqual(state)
      }),
      someRuns,
    )
  })
})
