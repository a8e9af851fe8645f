/** What kind of error it was. Its message may hold a path or a user's text, and is left out. */
const kindOf = (error: unknown): string => {
  if (!(error instanceof Error)) return typeof error
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}

/** Tells whoever started Rearview from a terminal what went wrong. */
export const report = (what: string, error: unknown): void => {
  process.stderr.write(`rearview: ${what} (${kindOf(error)})\n`)
}
