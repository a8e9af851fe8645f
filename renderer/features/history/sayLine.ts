import { type CalendarDate, formatDate, localMoment } from '#shared/calendar/dates.ts'
import { type Snapshot, snapshotForms } from '#shared/domain/snapshot.ts'
import { isAddendum, type RevisionLine } from '#shared/history/revision.ts'
import { language, t } from '#shared/text/index.ts'
import { sayRevision } from '#shared/text/say.ts'

/** What a revision is known by: its own name, else what it did. */
export const sayLine = (line: RevisionLine): string => line.name ?? sayRevision(line)

/** The day a revision stands for: of an imported one the day of its report, else the day it was made. */
export const dayOf = (line: RevisionLine): CalendarDate => (line.kind === 'import' ? line.asOf : localMoment(line.recordedAt).day)

/** That day in words. */
export const sayDayOf = (line: RevisionLine): string => formatDate(dayOf(line), language())

/** Says of files that were given away in which forms and when; null where there are none. The latest stands first. */
export function sayShared(snapshots: readonly Snapshot[]): string | null {
  const [last] = snapshots
  if (!last) return null
  const forms = snapshotForms
    .filter((form) => snapshots.some((snapshot) => snapshot.form === form))
    .map((form) => t(`exporting.form.${form}`))
  return t('history.shared', { forms: new Intl.ListFormat(language()).format(forms), date: formatDate(last.madeOn, language()) })
}

/** A revision as a stop of the replay: its name, the quarter of its review, or what it is and its day. */
export function sayStop(line: RevisionLine): string {
  const { kind, name, subject } = line
  return t(`history.replay.stop.${isAddendum(line) ? 'addendum' : kind}`, { day: sayDayOf(line), name: name ?? subject, subject })
}

/** The same in as few letters as can be, for a mark that a picture or a colour already says the kind of. */
export const sayStopBriefly = (line: RevisionLine): string =>
  line.kind === 'named' ? (line.name ?? line.subject) : line.kind === 'review' && !isAddendum(line) ? line.subject : sayDayOf(line)
