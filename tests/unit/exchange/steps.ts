import { emptyState, type State } from '#shared/domain/records.ts'
import { apply } from '#shared/history/change.ts'
import type { Draft } from '#shared/history/revision.ts'
import { calendarYear } from '#shared/exchange/dateFormats.ts'
import { decode } from '#shared/exchange/decode.ts'
import { draftsFor, type ImportDrafts, type ImportOptions, type ImportTarget } from '#shared/exchange/drafts.ts'
import { guessMapping, type Mapping } from '#shared/exchange/mapping.ts'
import { type ImportPlan, planImport } from '#shared/exchange/plan.ts'
import { readRecords } from '#shared/exchange/records.ts'
import { type Table, tableOf } from '#shared/exchange/table.ts'

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

export function tableFrom(file: Uint8Array | string): Table {
  const decoded = decode(typeof file === 'string' ? bytesOf(file) : file)
  if (!decoded.ok) throw new Error(decoded.reason)
  const read = readRecords(decoded.text)
  if (!read.ok) throw new Error(read.reason)
  const table = tableOf(read.records)
  if (table === null) throw new Error('no rows')
  return table
}

export function planOf(file: Uint8Array | string, change: (mapping: Mapping) => Mapping = (mapping) => mapping): ImportPlan {
  const table = tableFrom(file)
  return planImport(table, change(guessMapping(table)), '2026-11-21', calendarYear)
}

export const newTarget: ImportTarget = {
  kind: 'new',
  roadmap: {
    id: 'roadmap-1',
    name: 'Imported',
    unit: '',
    purpose: '',
    calendar: { kind: 'months', startMonth: 1, labelBy: 'start' },
    years: 5,
  },
}

const options: ImportOptions = {
  file: 'plan.csv',
  author: 'A. Partner',
  now: '2026-11-21T10:00:00.000Z',
  laneWithoutName: 'Without a lane',
  doneWhenPast: false,
  discarded: new Set(),
  removeAbsent: false,
  joined: {},
  files: [],
}

export const imported = (plan: ImportPlan, target: ImportTarget = newTarget, more: Partial<ImportOptions> = {}): ImportDrafts =>
  draftsFor(plan, target, { ...options, ...more })

export const stateAfter = (drafts: readonly Draft[], from: State = emptyState): State =>
  drafts.reduce((state, { changes }) => apply(state, changes), from)

/** The roadmap as it is open after the drafts were committed. */
export const openAfter = (drafts: readonly Draft[], from?: ImportTarget & { kind: 'open' }): ImportTarget & { kind: 'open' } => ({
  kind: 'open',
  id: 'roadmap-1',
  state: stateAfter(drafts, from?.state),
  lines: [...(from?.lines ?? []), ...drafts],
})

export const countBy = <T>(items: readonly T[], key: (item: T) => string): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1
  return counts
}
