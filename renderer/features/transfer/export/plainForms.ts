import type { SnapshotForm } from '#shared/domain/snapshot.ts'
import type { Subject } from './subject.ts'
import type { Bytes } from './useGiving.ts'

export interface PlainForm {
  readonly extension: string
  readonly mime: string
  /** Says what there must be first; null where there is something to export. */
  readonly lacks?: (of: Subject) => string | null
  /** What writes it is loaded at the first use. */
  readonly make: (of: Subject) => Promise<Bytes>
}

/** Forms without settings. */
export const plainForms = {
  xlsx: {
    extension: 'xlsx',
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    make: async ({ state }) => (await import('#shared/exchange/workbook/xlsx.ts')).writeWorkbook(state),
  },
  // One file for each sheet, so the file that is given is a ZIP of them.
  csv: {
    extension: 'zip',
    mime: 'application/zip',
    make: async ({ state }) => (await import('#shared/exchange/workbook/csv.ts')).writeCsvs(state),
  },
} satisfies Partial<Record<SnapshotForm, PlainForm>>

/** The forms that can be chosen, in the order they are listed. */
export const forms = ['pdf', 'xlsx', 'csv', 'svg', 'png'] as const satisfies readonly SnapshotForm[]
