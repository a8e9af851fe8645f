import type { Revision } from '#shared/history/revision.ts'
import type { Occasion, SnapshotToWrite } from '#shared/ipc/snapshots.ts'
import { inThisLanguage } from '../platform/workerLanguage.ts'

/** Makes the snapshot of a history, or says that it does not hold together. */
export type MakeSnapshot = (revisions: readonly Revision[], occasion: Occasion) => Promise<SnapshotToWrite | 'broken'>

/** In this thread: it is held up for as long as it takes, a second for two thousand revisions. */
export const makeHere: MakeSnapshot = async (revisions, occasion) => (await import('./snapshotOf.ts')).checkedSnapshot(revisions, occasion)

/** In a worker of its own, gone when it has answered; here where no worker can be had. */
export const makeInWorker: MakeSnapshot = async (revisions, occasion) => {
  try {
    return await ask(revisions, occasion)
  } catch {
    return makeHere(revisions, occasion)
  }
}

function ask(revisions: readonly Revision[], occasion: Occasion): Promise<SnapshotToWrite | 'broken'> {
  const worker = new Worker(new URL('./snapshotWorker.ts', import.meta.url), { type: 'module', name: inThisLanguage('snapshot') })
  return new Promise<SnapshotToWrite | 'broken'>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<SnapshotToWrite | 'broken'>) => resolve(data))
    worker.addEventListener('error', (event) => {
      event.preventDefault()
      reject(new Error(event.message))
    })
    worker.postMessage({ revisions, occasion }, [])
  }).finally(() => worker.terminate())
}
