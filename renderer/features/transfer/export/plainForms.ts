import type { SnapshotForm } from '#shared/domain/snapshot.ts'
import type { Subject } from './subject.ts'
import type { Bytes } from './useGiving.ts'

interface PlainForm {
  readonly extension: string
  readonly mime: string
  /** Whether there is nothing to export yet. */
  readonly isEmpty?: (of: Subject) => boolean
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
