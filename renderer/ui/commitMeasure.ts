import type { Measure } from '#shared/domain/outcome.ts'

/** Makes the measure what it returns of the measure as it is by then. */
export type CommitMeasure = (change: (measure: Measure | null) => Measure | null, action?: string) => Promise<boolean>
