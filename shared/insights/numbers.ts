/** Returns the value below which the share `at` (0 to 1) of the sorted numbers lies, linear between two of them; null of none. */
export function quantile(sorted: readonly number[], at: number): number | null {
  const place = (sorted.length - 1) * at
  const below = sorted[Math.floor(place)]
  const above = sorted[Math.ceil(place)]
  return below === undefined || above === undefined ? null : below + (above - below) * (place - Math.floor(place))
}

/** Returns the median; of an even count the mean of the two in the middle; null of none. */
export const median = (numbers: readonly number[]): number | null =>
  quantile(
    numbers.toSorted((a, b) => a - b),
    0.5,
  )
