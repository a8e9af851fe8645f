import { type CalendarDate, formatDate, localMoment } from '#shared/calendar/dates.ts'
import type { RevisionLine } from '#shared/history/revision.ts'
import { language } from '#shared/text/index.ts'
import { sayRevision } from '#shared/text/say.ts'

/** What a revision is known by: its own name, else what it did. */
export const sayLine = (line: RevisionLine): string => line.name ?? sayRevision(line)

/** The day a revision stands for: of an imported one the day of its report, else the day it was made. */
export const dayOf = (line: RevisionLine): CalendarDate =>
  line.kind === 'import' ? line.asOf : localMoment(line.recordedAt).day

/** That day in words. */
export const sayDayOf = (line: RevisionLine): string => formatDate(dayOf(line), language())
