import type { State } from '#shared/domain/records.ts'

export type WorkbookForm = 'xlsx' | 'csv'

/** What the window asks of the worker, once. */
export interface Request {
  readonly state: State
  readonly form: WorkbookForm
}

export type Written = { readonly bytes: Uint8Array<ArrayBuffer> } | { readonly failed: string }
