import '#shared/text/whole.ts'
import { writeCsvs } from '#shared/exchange/workbook/csv.ts'
import { writeWorkbook } from '#shared/exchange/workbook/xlsx.ts'
import { spoken } from '../../../platform/workerLanguage.ts'
import type { Request, Written } from './work.ts'

const inLanguage = spoken()

addEventListener('message', ({ data: { state, form, revision } }: MessageEvent<Request>) => {
  inLanguage
    .then(() => (form === 'xlsx' ? writeWorkbook(state, revision) : writeCsvs(state, revision)))
    .then(
      (bytes) => postMessage({ bytes } satisfies Written, { transfer: [bytes.buffer] }),
      (error: unknown) => postMessage({ failed: error instanceof Error ? error.message : String(error) } satisfies Written),
    )
})
