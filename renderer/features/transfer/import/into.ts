import { now } from '#shared/calendar/dates.ts'
import type { FiscalCalendar } from '#shared/calendar/fiscal.ts'
import { t } from '#shared/text/index.ts'
import type { OpenRoadmap } from '../../../session/session.ts'
import type { Destination } from './work.ts'

/** Where the import goes, as the user says it. */
export interface Into {
  readonly kind: 'new' | 'open'
  readonly name: string
  readonly unit: string
  readonly calendar: FiscalCalendar & { kind: 'months' }
  readonly years: 3 | 4 | 5
  readonly doneWhenPast: boolean
  readonly author: string
}

/** `schedule-revisions.csv` as a name: `Schedule revisions`. */
function nameFrom(file: string): string {
  const words = file.replace(/\.[^.]*$/, '').replaceAll(/[_-]+/g, ' ').trim()
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

/** What is proposed for a file: into the open roadmap where there is one, else a new one called like the file. */
export const intoFor = (file: string, open: boolean, author: string): Into => ({
  kind: open ? 'open' : 'new',
  name: nameFrom(file),
  unit: '',
  calendar: { kind: 'months', startMonth: 1, labelBy: 'end' },
  years: 5,
  doneWhenPast: false,
  author,
})

export function destinationOf(into: Into, file: string, id: string, open: OpenRoadmap | null, today: string): Destination {
  return {
    target:
      into.kind === 'open' && open
        ? { kind: 'open', id: open.id, state: open.state, lines: open.lines }
        : {
            kind: 'new',
            roadmap: {
              id,
              // The name may still be missing while the rows are looked at.
              name: into.name.trim() || file,
              unit: into.unit.trim(),
              purpose: '',
              calendar: into.calendar,
              years: into.years,
            },
          },
    options: {
      file,
      author: into.author.trim(),
      now: now(),
      laneWithoutName: t('transfer.laneWithoutName'),
      doneWhenPast: into.doneWhenPast,
      discarded: new Set(),
      removeAbsent: false,
      joined: {},
      files: [],
    },
    today,
  }
}
