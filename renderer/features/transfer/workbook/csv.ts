import type { State } from '#shared/domain/records.ts'
import type { Exported } from '#shared/exchange/workbook/index.ts'
import { writeInWorker } from './write.ts'

/** Returns the bytes of a ZIP with a CSV file for each sheet of the same workbook. */
export const csv = (state: State, revision: Exported): Promise<Uint8Array<ArrayBuffer>> => writeInWorker(state, revision, 'csv')
