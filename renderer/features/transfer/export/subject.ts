import { type CalendarDate, formatDate } from '#shared/calendar/dates.ts'
import { quarterLabel, quarterOf } from '#shared/calendar/fiscal.ts'
import { nameWithin, shortened } from '#shared/text/fileName.ts'
import type { Id } from '#shared/domain/fields.ts'
import { roadmapOf, type State } from '#shared/domain/records.ts'
import { type RevisionLine, shortHash } from '#shared/history/revision.ts'
import { revisionToShow } from '#shared/planning/snapshots.ts'
import { language, t } from '#shared/text/index.ts'
import type { OpenRoadmap } from '../../../session/session.ts'

/** What is given away: a roadmap at the revision whose number and hash stand in the file, in its name and in the record of it. */
export interface Subject {
  readonly roadmap: Id
  readonly state: State
  readonly revision: RevisionLine
  readonly today: CalendarDate
}

/** Returns what a file made now shows; null before the first revision. */
export function subjectOf({ id, state, lines }: Pick<OpenRoadmap, 'id' | 'state' | 'lines'>, today: CalendarDate): Subject | null {
  const revision = revisionToShow(lines)
  return revision && { roadmap: id, state, revision, today }
}

const quarterIn = ({ state, revision }: Subject): string => {
  const { calendar } = roadmapOf(state)
  return quarterLabel(calendar, quarterOf(calendar, revision.asOf))
}

/** The quarters of a calendar of one's own may be called anything, at any length. */
const quarterRoom = 20

/** Returns `Roadmap name - FY27 Q3 - r142.pdf`. */
export const fileNameFor = (subject: Subject, extension: string): string =>
  nameWithin(roadmapOf(subject.state).name, (name) =>
    t('exporting.fileName', { name, quarter: shortened(quarterIn(subject), quarterRoom), number: subject.revision.number, extension }),
  )

/** Says which revision the file will show. */
export const saySubject = (subject: Subject): string =>
  t('exporting.what', {
    number: subject.revision.number,
    date: formatDate(subject.revision.asOf, language(), 'long'),
    quarter: quarterIn(subject),
    hash: shortHash(subject.revision.hash),
  })
