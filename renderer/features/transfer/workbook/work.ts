import type { State } from '#shared/domain/records.ts'
import type { Exported } from '#shared/exchange/workbook/index.ts'

export type WorkbookForm = 'xlsx' | 'csv'

/** What the window asks of the worker, once. */
export interface Request {
  readonly state: State
  readonly form: WorkbookForm
  readonly revision: Exported
}

export type Written = { readonly bytes: Uint8Array<ArrayBuffer> } | { readonly failed: string }
