import type { State } from '#shared/domain/records.ts'

/** Returns the bytes of a ZIP with a CSV file for each sheet of the same workbook. */
export async function csv(state: State): Promise<Uint8Array<ArrayBuffer>> {
  const { writeCsvs } = await import('#shared/exchange/workbook/csv.ts')
  return writeCsvs(state)
}
