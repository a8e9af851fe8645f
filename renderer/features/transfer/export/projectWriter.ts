import '#shared/text/whole.ts'
import type { State } from '#shared/domain/records.ts'
import type { BaselineToWrite } from '#shared/exchange/msproject/baselineDays.ts'
import { writeProject } from '#shared/exchange/msproject/write.ts'

/** What the window asks of the worker, once. */
export interface ProjectToWrite {
  readonly state: State
  readonly asOf: string
  readonly baselines: readonly BaselineToWrite[]
}

export type ProjectWritten = { readonly bytes: Uint8Array<ArrayBuffer> } | { readonly failed: string }

addEventListener('message', ({ data: { state, asOf, baselines } }: MessageEvent<ProjectToWrite>) => {
  try {
    const bytes = new TextEncoder().encode(writeProject(state, asOf, baselines))
    postMessage({ bytes } satisfies ProjectWritten, { transfer: [bytes.buffer] })
  } catch (error) {
    postMessage({ failed: error instanceof Error ? error.message : String(error) } satisfies ProjectWritten)
  }
})
