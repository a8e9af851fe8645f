/**
 * The part of papaparse that is used. Its published types name Node's streams and the DOM's files, and
 * would bring both into `shared/`, which must run without either.
 */
declare module 'papaparse/papaparse.js' {
  interface Outcome {
    readonly data: string[][]
    readonly errors: readonly { readonly type: string; readonly code: string; readonly row?: number }[]
  }
  const papa: {
    parse(
      text: string,
      /** Without a `newline`, that of the text. */
      settings: { readonly delimiter: string; readonly newline?: '\n'; readonly preview?: number },
    ): Outcome
    unparse(rows: readonly (readonly string[])[], settings: { readonly newline: '\r\n' }): string
  }
  export default papa
}
