/** A label takes no more than this. */
export const widest = 112
const gap = 12
const perLetter = 7

/** The room a label is given, in pixels; what is longer ends in an ellipsis. */
export const roomFor = (label: string): number => Math.min(widest, 8 + label.length * perLetter)

/**
 * Chooses which of the labels centred under evenly spread stops are shown, so that none touches another:
 * the first and the last, then those that matter, then whichever still fit.
 */
export function fittingLabels(stops: readonly { readonly label: string; readonly matters: boolean }[], width: number): boolean[] {
  const last = stops.length - 1
  const places = stops.map(({ label, matters }, index) => ({
    index,
    middle: last === 0 ? 0 : (index / last) * width,
    room: roomFor(label),
    rank: index === 0 || index === last ? 0 : matters ? 1 : 2,
  }))
  const shown: typeof places = []
  for (const place of places.toSorted((a, b) => a.rank - b.rank || a.index - b.index))
    if (shown.every((other) => Math.abs(other.middle - place.middle) >= (other.room + place.room) / 2 + gap)) shown.push(place)
  const fits = new Set(shown.map(({ index }) => index))
  return stops.map((_, index) => fits.has(index))
}
