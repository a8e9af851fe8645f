import { type Sample, written } from './figure.ts'

/** The first picture of so many activities: floor, ours, and each engine that could be had, in milliseconds. */
export interface PeerPicture {
  readonly activities: number
  readonly medians: Sample
}

/** A line for each engine and number of activities, and how much of it ours takes. */
export function peerTableOf(results: readonly PeerPicture[]): string {
  const head = ['first picture', '', '', 'ours for one of it']
  const rows = results.flatMap(({ activities, medians }) =>
    Object.entries(medians).map(([who, value], index) => [
      index === 0 ? `${activities.toLocaleString('en')} activities` : '',
      who,
      `${written(value)} ms`,
      who === 'ours' ? '' : written((medians['ours'] ?? Number.NaN) / value),
    ]),
  )
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)))
  return [head, ...rows]
    .map((row) =>
      row
        .map((cell, column) => (column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
