/** What one run of a figure measured: `ours`, and each reference by its name. */
export type Sample = Readonly<Record<string, number>>

/** How much the figure may be: so many times a reference, or so much by itself. */
export interface Budget {
  readonly against: string | null
  readonly most: number
  /** Added to it: another reference, once. */
  readonly plus?: string
}

export interface Figure<Place> {
  readonly name: string
  readonly what: string
  readonly unit: 'ms' | 'kB' | 'MB' | 'nodes'
  readonly budgets: readonly Budget[]
  /** How often it is measured; the medians are shown. */
  readonly runs: number
  /** One run: ours and the references, in turn. */
  measure(place: Place): Promise<Sample>
}

export interface Result {
  readonly name: string
  readonly what: string
  readonly unit: string
  /** The medians. */
  readonly medians: Sample
  readonly samples: readonly Sample[]
  readonly lines: readonly Line[]
}

/** One budget of a figure and whether it is kept. */
export interface Line {
  readonly reference: string
  readonly value: number | null
  /** Ours for one of the reference. */
  readonly ratio: number | null
  readonly budget: string
  readonly kept: boolean
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [upper = Number.NaN, lower = Number.NaN] = [sorted[middle], sorted[middle - 1]]
  return sorted.length % 2 === 1 ? upper : (lower + upper) / 2
}

/** The value that so large a part of the values does not exceed. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN
}

/** Sums the runs of a figure up. */
export function resultOf(
  { name, what, unit, budgets }: Pick<Figure<never>, 'name' | 'what' | 'unit' | 'budgets'>,
  samples: readonly Sample[],
): Result {
  const names = Object.keys(samples[0] ?? {})
  const medians: Sample = Object.fromEntries(names.map((key) => [key, median(samples.map((sample) => sample[key] ?? Number.NaN))]))
  return { name, what, unit, medians, samples, lines: budgets.map((budget) => lineOf(budget, medians)) }
}

function lineOf({ against, most, plus }: Budget, medians: Sample): Line {
  const ours = medians['ours'] ?? Number.NaN
  if (against === null) return { reference: '', value: null, ratio: null, budget: `<= ${most}`, kept: ours <= most }
  const value = medians[against] ?? Number.NaN
  const added = plus === undefined ? 0 : (medians[plus] ?? Number.NaN)
  return {
    reference: plus === undefined ? against : `${against}, ${plus}`,
    value: value + added,
    ratio: ours / value,
    budget: `<= ${most} x ${against}${plus === undefined ? '' : ` + ${plus}`}`,
    // What was not measured keeps no budget.
    kept: ours <= most * value + added,
  }
}

export const written = (value: number | null) =>
  value === null ? '' : value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)

/** The table of all figures: a line for each budget. */
export function tableOf(results: readonly Result[]): string {
  const head = ['figure', 'ours', 'reference', '', 'ratio', 'budget', '']
  const rows = results.flatMap(({ what, unit, medians, lines }) =>
    lines.map(({ reference, value, ratio, budget, kept }, index) => [
      index === 0 ? what : '',
      index === 0 ? `${written(medians['ours'] ?? null)} ${unit}` : '',
      reference,
      value === null ? '' : `${written(value)} ${unit}`,
      written(ratio),
      budget,
      kept ? 'kept' : 'MISSED',
    ]),
  )
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)))
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        column === 1 || column === 3 || column === 4 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd()
  return [head, ...rows].map(line).join('\n')
}
