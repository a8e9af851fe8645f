import '#shared/text/whole.ts'
import type { State } from '#shared/domain/records.ts'
import type { BaselineToWrite } from '#shared/exchange/msproject/baselineDays.ts'
import { spoken } from '../../../platform/workerLanguage.ts'
import { writeProject } from '#shared/exchange/msproject/write.ts'

/** What the window asks of the worker, once. */
export interface ProjectToWrite {
  readonly state: State
  readonly asOf: string
  readonly baselines: readonly BaselineToWrite[]
}

export type ProjectWritten = { readonly bytes: Uint8Array<ArrayBuffer> } | { readonly failed: string }

const inLanguage = spoken()

addEventListener('message', ({ data: { state, asOf, baselines } }: MessageEvent<ProjectToWrite>) => {
  inLanguage
    .then(() => new TextEncoder().encode(writeProject(state, asOf, baselines)))
    .then(
      (bytes) => postMessage({ bytes } satisfies ProjectWritten, { transfer: [bytes.buffer] }),
      (error: unknown) => postMessage({ failed: error instanceof Error ? error.message : String(error) } satisfies ProjectWritten),
    )
})
