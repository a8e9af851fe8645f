import type { SnapshotForm } from '#shared/domain/snapshot.ts'
import { writeInWorker } from '../workbook/write.ts'
import type { Subject } from './subject.ts'
import type { Bytes } from './useGiving.ts'

export interface PlainForm {
  readonly extension: string
  readonly mime: string
  /** What writes it is loaded at the first use. */
  readonly make: (of: Subject) => Promise<Bytes>
}

/** Forms without settings. */
export const plainForms = {
  xlsx: {
    extension: 'xlsx',
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    make: ({ state, revision }) => writeInWorker(state, revision, 'xlsx'),
  },
  // One file for each sheet, so the file that is given is a ZIP of them.
  csv: {
    extension: 'zip',
    mime: 'application/zip',
    make: ({ state, revision }) => writeInWorker(state, revision, 'csv'),
  },
  ics: {
    extension: 'ics',
    mime: 'text/calendar',
    make: async ({ state, revision }) => {
      const { roadmapCalendar } = await import('#shared/exchange/roadmapCalendar.ts')
      return new TextEncoder().encode(roadmapCalendar(state, revision).text)
    },
  },
} satisfies Partial<Record<SnapshotForm, PlainForm>>
