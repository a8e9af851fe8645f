export type WorkbookForm = 'xlsx' | 'csv'

/** What the worker answers. */
export type Written = { readonly bytes: Uint8Array<ArrayBuffer> } | { readonly failed: string }
