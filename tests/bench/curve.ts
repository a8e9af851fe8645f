import { written } from './figure.ts'

/** How a figure grows with what it is measured over. */
export interface Curve<Place> {
  readonly name: string
  readonly what: string
  readonly unit: string
  readonly over: 'activities' | 'revisions'
  measure(place: Place, size: number): Promise<number>
}

export const sizesOf = { activities: [200, 1000, 5000, 20_000], revisions: [10, 100, 1000, 10_000] } as const satisfies Record<
  Curve<never>['over'],
  readonly number[]
>

export interface Point {
  readonly size: number
  readonly value: number
}

export interface CurveResult extends Pick<Curve<never>, 'name' | 'what' | 'unit' | 'over'> {
  /** Each the median of its runs. */
  readonly points: readonly Point[]
  readonly slope: number
}

/**
 * The power of the size that the values grow with, by least squares over the logarithms: 0 stays as it is, 1 doubles
 * with the size, 2 is its square. Not a number where there are no two sizes, or a value has no logarithm.
 */
export function slopeOf(points: readonly Point[]): number {
  const all = points.map(({ size, value }) => ({ x: Math.log(size), y: Math.log(value) }))
  const mean = (of: 'x' | 'y') => all.reduce((sum, point) => sum + point[of], 0) / all.length
  const [x, y] = [mean('x'), mean('y')]
  const along = all.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0)
  return along / all.reduce((sum, point) => sum + (point.x - x) ** 2, 0)
}

/** A table of its own for each curve: a line for each size, and how it grows. */
export const curveTableOf = ({ what, unit, over, points, slope }: CurveResult): string =>
  [
    what,
    ...points.map(({ size, value }) => `${size.toLocaleString('en').padStart(10)} ${over}  ${`${written(value)} ${unit}`.padStart(12)}`),
    `${'slope'.padStart(10)} ${' '.repeat(over.length)}  ${slope.toFixed(2).padStart(12 - unit.length - 1)}`,
  ].join('\n')
