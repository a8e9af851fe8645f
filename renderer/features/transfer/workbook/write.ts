import type { State } from '#shared/domain/records.ts'
import type { Exported } from '#shared/exchange/workbook/index.ts'
import type { Request, WorkbookForm, Written } from './work.ts'
import { inThisLanguage } from '../../../platform/workerLanguage.ts'

/** Returns the bytes of a workbook, made in a worker of its own that loads the library and is gone when it has answered. */
export function writeInWorker(state: State, revision: Exported, form: WorkbookForm): Promise<Uint8Array<ArrayBuffer>> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: inThisLanguage('workbook') })
  return new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Written>) =>
      'bytes' in data ? resolve(data.bytes) : reject(new Error(data.failed)),
    )
    worker.addEventListener('error', (event) => reject(new Error(event.message)))
    worker.postMessage({ state, form, revision: { number: revision.number, hash: revision.hash } } satisfies Request, [])
  }).finally(() => worker.terminate())
}
