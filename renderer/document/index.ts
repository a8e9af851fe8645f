import type { CalendarDate } from '#shared/calendar/dates.ts'
import { roadmapDocument } from '#shared/document/model.ts'
import type { PageSetup } from '#shared/document/page.ts'
import { roadmapOf, type State } from '#shared/domain/records.ts'
import type { RevisionLine } from '#shared/history/revision.ts'

/** What is printed: a roadmap at the last of these revisions, on which paper, and which day it is. */
export interface DocumentRequest {
  readonly state: State
  readonly revision: RevisionLine
  readonly lines: readonly RevisionLine[]
  readonly today: CalendarDate
  readonly setup: PageSetup
}

/** Returns the HTML of the roadmap's document. What renders it is loaded at the first use: few sessions print. */
export async function roadmapHtml({ state, revision, lines, today, setup }: DocumentRequest): Promise<string> {
  const { renderRoadmap } = await import('./render.tsx')
  return renderRoadmap({ roadmap: roadmapDocument(state, revision, today), setup, lines, calendar: roadmapOf(state).calendar }, document.baseURI)
}
