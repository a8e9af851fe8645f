import { now } from '#shared/calendar/dates.ts'
import type { FiscalCalendar } from '#shared/calendar/fiscal.ts'
import { all, roadmapOf } from '#shared/domain/records.ts'
import type { MappingContext } from '#shared/exchange/mapping.ts'
import type { LineFate } from '#shared/exchange/drafts.ts'
import { t } from '#shared/text/index.ts'
import type { OpenRoadmap } from '../../../session/session.ts'
import type { Destination, SourceSeen } from './work.ts'

/** What of the rows is taken, as the user says it. */
export interface Choice {
  /** What is left as it is, and what would become of it. */
  readonly discarded: ReadonlyMap<string, LineFate>
  /** Whether what is not in the file is removed. */
  readonly removeAbsent: boolean
  /** The later key by the earlier one of what is the same under another name. */
  readonly joined: Readonly<Record<string, string>>
}

export const nothingChosen: Choice = { discarded: new Map(), removeAbsent: false, joined: {} }

/** Where the import goes and what is taken, as the user says it. */
export interface Into extends Choice {
  readonly kind: 'new' | 'open'
  readonly name: string
  readonly unit: string
  readonly calendar: FiscalCalendar & { kind: 'months' }
  readonly years: 3 | 4 | 5
  readonly doneWhenPast: boolean
  readonly author: string
}

const newCalendar = { kind: 'months', startMonth: 1, labelBy: 'end' } as const

/** What is known of the roadmap that it goes to: the open one where nothing is said yet. */
export function contextOf(into: Into | null, open: OpenRoadmap | null): MappingContext {
  if (open === null || into?.kind === 'new') return { calendar: into?.calendar ?? newCalendar, lanes: [] }
  return { calendar: roadmapOf(open.state).calendar, lanes: all(open.state, 'lane').map(({ name }) => name) }
}

/** `schedule-revisions.csv` as a name: `Schedule revisions`; of several files what their names begin with. */
function nameFrom([first = '', ...others]: readonly string[]): string {
  let length = first.length
  for (const other of others) while (!other.startsWith(first.slice(0, length))) length -= 1
  const stem = others.length === 0 ? first.replace(/\.[^.]*$/, '') : first.slice(0, length).replace(/[\d\W_]+$/, '')
  const words = stem.replaceAll(/[_-]+/g, ' ').trim()
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

/** What is proposed for the files: into the open roadmap where there is one, else a new one called like them. */
export const intoFor = (sources: readonly SourceSeen[], open: boolean, author: string): Into => ({
  kind: open ? 'open' : 'new',
  name: nameFrom(sources.map(({ name }) => name)),
  unit: '',
  calendar: newCalendar,
  years: 5,
  doneWhenPast: false,
  author,
  ...nothingChosen,
})

/** `title` is what the files are called together. */
export function destinationOf(
  into: Into,
  { title, sources }: { readonly title: string; readonly sources: readonly SourceSeen[] },
  id: string,
  open: OpenRoadmap | null,
  today: string,
): Destination {
  return {
    target:
      into.kind === 'open' && open
        ? { kind: 'open', id: open.id, state: open.state, lines: open.lines }
        : {
            kind: 'new',
            roadmap: {
              id,
              // The name may still be missing while the rows are looked at.
              name: into.name.trim() || title,
              unit: into.unit.trim(),
              purpose: '',
              calendar: into.calendar,
              years: into.years,
            },
          },
    options: {
      file: title,
      author: into.author.trim(),
      now: now(),
      laneWithoutName: t('transfer.laneWithoutName'),
      doneWhenPast: into.doneWhenPast,
      discarded: new Set(into.discarded.keys()),
      removeAbsent: into.removeAbsent,
      joined: into.joined,
      files: sources.map(({ name, form, hash, formats }) => ({ name, form, hash, formats })),
    },
    today,
  }
}
