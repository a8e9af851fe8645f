import type { CalendarDate } from '../calendar/dates.ts'
import { quarterLabel } from '../calendar/fiscal.ts'
import { nameWithin } from '../text/fileName.ts'
import type { Id } from '../domain/fields.ts'
import { t } from '../text/index.ts'
import type { UnsignedReview } from './due.ts'
import { type Prompt, promptOf, type Reminded } from './prompts.ts'
import { sayPrompt } from './sayPrompt.ts'

/** So many lines are listed; where there are more, the last counts them. */
const most = 5

/** A line of a short list of what waits; `roadmap` is the one it is about, or null where it counts the others. */
export interface WaitingLine {
  readonly roadmap: Id | null
  readonly text: string
}

const same = (text: string) => text

/** Returns a line for each roadmap with a review that is due, the one whose quarter ends first before all others; five lines at most. */
export function waitingLines(roadmaps: readonly Reminded[], today: CalendarDate): WaitingLine[] {
  const lines = roadmaps
    .flatMap((roadmap) => {
      // What was put off stays due: it is only told no more.
      const prompt = roadmap.sample || roadmap.scenarioOf ? null : promptOf(roadmap.id, roadmap.summary, [], today)
      const first = prompt?.waiting[0]
      return first ? [{ roadmap, first }] : []
    })
    .toSorted((a, b) => (a.first.finish < b.first.finish ? -1 : a.first.finish > b.first.finish ? 1 : 0))
    .map(({ roadmap, first }) => ({ roadmap: roadmap.id, text: lineOf(roadmap, first) }))
  if (lines.length <= most) return lines
  const left = lines.length - most + 1
  return [...lines.slice(0, most - 1), { roadmap: null, text: t('reminding.tray.more', { count: left }) }]
}

function lineOf(roadmap: Reminded, { quarter: key, state, days, opened }: UnsignedReview): string {
  const quarter = nameWithin(quarterLabel(roadmap.summary.calendar, key), same)
  return nameWithin(roadmap.name, (name) => {
    if (opened) return t('reminding.tray.inProgress', { name, quarter })
    if (state === 'overdue') return t('reminding.tray.overdue', { name, quarter, count: days })
    return days === 0 ? t('reminding.tray.dueToday', { name, quarter }) : t('reminding.tray.due', { name, quarter, count: days })
  })
}

/** The longest sentence a notification is given; labels of quarters may be of any length. */
const longest = 400

/** Returns what a notification says of the reviews of a roadmap that wait. */
export const sayNotification = ({ roadmap, prompt }: { readonly roadmap: Reminded; readonly prompt: Prompt }) => ({
  title: nameWithin(roadmap.name, (name) => t('prompts.notification.title', { name })),
  body: sayPrompt(prompt, roadmap.summary.calendar)
    .slice(0, longest)
    .replaceAll(/\p{Surrogate}/gu, ''),
})
