import { unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { openWorkbook } from '#shared/exchange/workbook/open.ts'
import { writeWorkbook } from '#shared/exchange/workbook/xlsx.ts'
import { sampleState } from './sampleState.ts'

const sheetsIn = (bytes: Uint8Array) => Object.entries(unzipSync(bytes)).filter(([name]) => name.startsWith('xl/worksheets/'))

it.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/Santiago', 'Europe/London', 'Asia/Kolkata'])(
  'a day is the same day in %s, whatever zone wrote it',
  async (zone) => {
    const before = process.env['TZ']
    const bytes = await writeWorkbook(sampleState)
    process.env['TZ'] = zone
    try {
      const reading = await openWorkbook(bytes, () => 'new')
      expect(reading?.ok === true && reading.workbook.state).toEqual(sampleState)
      expect(sheetsIn(await writeWorkbook(sampleState))).toEqual(sheetsIn(bytes))
    } finally {
      if (before === undefined) delete process.env['TZ']
      else process.env['TZ'] = before
    }
  },
)
