import type { LineFate, ReportOutcome } from '#shared/exchange/drafts.ts'
import type { Loose } from '#shared/exchange/likeness.ts'
import type { Mapping } from '#shared/exchange/mapping.ts'
import type { RefusedRow } from '#shared/exchange/plan.ts'
import type { SaidLine } from '#shared/exchange/taking/sayLine.ts'

/** What an import would do, before anything is discarded. The rows are asked for part by part. */
export interface Checked {
  readonly series: boolean
  /** How each file was read, by its name: of which way of writing a date a refused row speaks. */
  readonly files: Readonly<Record<string, { readonly turned: boolean; readonly mapping: Mapping }>>
  readonly acceptedCount: number
  readonly refused: readonly RefusedRow[]
  readonly refusedCount: number
  readonly reports: readonly ReportSeen[]
  /** What of accepted rows is not taken over, in sentences. */
  readonly remarks: readonly string[]
  readonly joinable: JoinableSeen
  /** How many reports there are, where they are too many to be a series. */
  readonly tooManyReports: number | null
}

/** A report without its rows, and how many of them there are of each sort. */
export interface ReportSeen extends Omit<ReportOutcome, 'lines' | 'before' | 'after'> {
  readonly counts: Readonly<Record<LineFate, number>>
}

type LooseSeen = Pick<Loose, 'key' | 'title'> & { readonly report: string }

/** What may be the same under another name. */
export interface JoinableSeen {
  readonly ending: readonly LooseSeen[]
  readonly beginning: readonly LooseSeen[]
  readonly likely: readonly { readonly earlier: LooseSeen; readonly later: LooseSeen }[]
}

/** Which rows are wanted: of one sort of a report, with these words in their title or key. */
export interface LinesAsked {
  /** The place of the report. */
  readonly report: number
  readonly fate: LineFate
  readonly search: string
  /** How many of them to pass over. */
  readonly from: number
}

export interface LinesFound {
  /** So many as are shown at once, at most. */
  readonly lines: readonly SaidLine[]
  /** The keys of all that match. */
  readonly keys: readonly string[]
}

/** How many rows are shown at once: with a box each, more of them would keep the window from answering. */
export const pageOfLines = 100

/** How many of what is only read are shown: refused rows, remarks, what may be the same. */
export const shownAtMost = 500
