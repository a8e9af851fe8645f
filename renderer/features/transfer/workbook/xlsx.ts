import type { State } from '#shared/domain/records.ts'

/** Returns the bytes of an Excel workbook of everything the state says. The library is loaded at first use. */
export async function xlsx(state: State): Promise<Uint8Array<ArrayBuffer>> {
  const { writeWorkbook } = await import('#shared/exchange/workbook/xlsx.ts')
  return writeWorkbook(state)
}
