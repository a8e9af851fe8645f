import type { Answer, Message, Request } from './work.ts'
import { inThisLanguage } from '../../../platform/workerLanguage.ts'

/** The worker that reads and writes roadmap files, so that the window answers meanwhile. */
export interface FileWorker {
  /** Rejects with what the worker did not expect. What is asked after `stop` is never answered. */
  ask(request: Request, onProgress: (done: number) => void): Promise<Answer>
  stop(): void
}

export function startFileWorker(): FileWorker {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: inThisLanguage('roadmap-file') })
  return {
    ask: (request, onProgress) =>
      new Promise((resolve, reject) => {
        worker.addEventListener('error', (event) => reject(new Error(event.message)), { once: true })
        const listen = ({ data }: MessageEvent<Message>) => {
          if (data.kind === 'progress') return onProgress(data.done)
          worker.removeEventListener('message', listen)
          if (data.kind === 'answer') resolve(data.answer)
          else reject(new Error(data.detail))
        }
        worker.addEventListener('message', listen)
        worker.postMessage(request, [])
      }),
    stop: () => worker.terminate(),
  }
}
