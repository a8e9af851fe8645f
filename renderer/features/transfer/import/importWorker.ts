import type { Answer, Request } from './work.ts'
import { inThisLanguage } from '../../../platform/workerLanguage.ts'

/** It was stopped before it answered. */
export class Stopped extends Error {
  override readonly name = 'Stopped'
}

/** The worker that reads a file, so that the window answers while a large one is read. */
export interface ImportWorker {
  ask(request: Request): Promise<Answer>
  /** Ends it at once; what was asked and not answered ends with `Stopped`. */
  stop(): void
}

/** Starts the worker, which first does again what another had done: it was stopped, and its files are with it. */
export function startImportWorker(again: readonly Request[]): ImportWorker {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: inThisLanguage('import') })
  const waiting = new Map<number, { resolve: (answer: Answer) => void; reject: (error: Error) => void }>()
  let count = 0
  const giveUp = (error: Error) => {
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  worker.addEventListener('message', ({ data }: MessageEvent<{ readonly id: number; readonly answer: Answer }>) => {
    waiting.get(data.id)?.resolve(data.answer)
    waiting.delete(data.id)
  })
  for (const request of again) worker.postMessage({ id: 0, request }, [])
  worker.addEventListener('error', (event) => giveUp(new Error(event.message)))
  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        count += 1
        waiting.set(count, { resolve, reject })
        worker.postMessage({ id: count, request }, [])
      }),
    stop: () => {
      worker.terminate()
      giveUp(new Stopped())
    },
  }
}
