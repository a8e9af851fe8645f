import type { Id } from '#shared/domain/fields.ts'
import type { ToVerify } from './verifyWorker.ts'

/**
 * Walks through the histories that were too long for the start, in a worker, while the user works.
 * Returns the roadmaps whose history does not hold together.
 */
export function verifyLater(database: string, roadmaps: readonly Id[]): Promise<Id[]> {
  const worker = new Worker(new URL('./verifyWorker.ts', import.meta.url), { type: 'module', name: 'verify' })
  return new Promise<Id[]>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Id[]>) => resolve(data))
    worker.addEventListener('error', (event) => {
      event.preventDefault()
      reject(new Error(event.message))
    })
    const asked: ToVerify = { database, roadmaps }
    worker.postMessage(asked, [])
  }).finally(() => worker.terminate())
}
