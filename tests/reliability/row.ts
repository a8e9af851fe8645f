/** One line of the table. */
export interface Row {
  readonly what: string
  readonly asked: number
  /** Counted by the run itself, as the cases were done. */
  readonly reached: number
  /** What must be none, by name: lost, half-applied, silent, accepted. */
  readonly none: Readonly<Record<string, number>>
  /** In sentences: every one is a failure. */
  readonly faults: readonly string[]
  readonly notes: readonly string[]
  readonly seconds: number
}

export type Outcome = Omit<Row, 'what' | 'asked' | 'seconds'>

export const isGood = ({ asked, reached, none, faults }: Row): boolean =>
  reached >= asked && faults.length === 0 && Object.values(none).every((count) => count === 0)

const columns = ['what', 'asked', 'reached', 'must be none', 'seconds', ''] as const

/** The table as text, with what went wrong below it. */
export function tableOf(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    row.what,
    row.asked.toLocaleString('en'),
    row.reached.toLocaleString('en'),
    Object.entries(row.none)
      .map(([name, count]) => `${count} ${name}`)
      .join(', '),
    row.seconds.toFixed(1),
    isGood(row) ? 'ok' : 'FAILED',
  ])
  const widths = columns.map((name, column) => Math.max(name.length, ...cells.map((row) => row[column]?.length ?? 0)))
  const lineOf = (texts: readonly string[]) =>
    texts
      .map((text, column) => ([1, 2, 4].includes(column) ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0)))
      .join('  ')
      .trimEnd()
  const rule = widths.map((width) => '-'.repeat(width)).join('  ')
  const notes = rows.flatMap(({ what, notes: said }) => said.map((note) => `  ${what}: ${note}`))
  const faults = rows.flatMap(({ what, faults: said }) => [
    ...said.slice(0, 20).map((fault) => `  ${what}: ${fault}`),
    ...(said.length > 20 ? [`  ${what}: and ${said.length - 20} more`] : []),
  ])
  return [
    lineOf(columns),
    rule,
    ...cells.map(lineOf),
    ...(notes.length > 0 ? ['', 'Besides:', ...notes] : []),
    ...(faults.length > 0 ? ['', 'What went wrong:', ...faults] : []),
  ].join('\n')
}
