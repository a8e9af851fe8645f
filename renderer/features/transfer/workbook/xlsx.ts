import type { State } from '#shared/domain/records.ts'
import type { Exported } from '#shared/exchange/workbook/index.ts'
import { writeInWorker } from './write.ts'

/** Returns the bytes of an Excel workbook of everything the state says. */
export const xlsx = (state: State, revision: Exported): Promise<Uint8Array<ArrayBuffer>> => writeInWorker(state, revision, 'xlsx')
